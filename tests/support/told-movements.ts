/** Movements as one line of words each, nothing left out, for tests that say all that posting does. */

import { type Movement } from '../../core/ledger/movement.ts';
import { postLines } from '../../core/ledger/post-movements-outcome.ts';
import { linesOf, type TabOfRows } from './company-lines.ts';

const MICRO = 1_000_000;

/**
 * "receipt opening P1 4 in A lot L on 2026-03-01 for 50.00": kind, type where it is another word, item, quantity, place,
 * day, and what it cost as far as that is said.
 */
function toldMovement(movement: Movement): string {
  const { kind, type, item, warehouse, lot, date, time } = movement;
  const words: (string | number)[] = [kind];
  if (type !== kind) words.push(type);
  words.push(item);
  if ('quantity' in movement) words.push(movement.quantity / MICRO);
  if (warehouse !== '') words.push('in', warehouse);
  if (kind === 'transfer') words.push('to', movement.toWarehouse);
  if (lot !== '') words.push('lot', lot);
  words.push('on', date);
  if ('time' in movement) words.push(time!);
  if ('amount' in movement) words.push('for', (movement.amount! / 100).toFixed(2));
  if ('unitCost' in movement) words.push('at', movement.unitCost! / MICRO);
  if ('estimatedCost' in movement) words.push('estimated at', movement.estimatedCost! / MICRO);
  if ('source' in movement) words.push('of', movement.source!);
  return words.join(' ');
}

/** What the tabs of a company come to, movement by movement, as they are numbered. */
export function movementsTold(...tabs: readonly TabOfRows[]): readonly string[] {
  return postLines(linesOf(tabs)).movements.map((movement) => toldMovement(movement));
}

/** Reason and row of each line that could not be posted. */
export function unpostedTold(...tabs: readonly TabOfRows[]): readonly string[] {
  return postLines(linesOf(tabs)).unposted.map(
    ({ line, reason }) => `${reason} ${line.register} ${line.source.row}`,
  );
}
