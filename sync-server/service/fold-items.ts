/** Folds stored movements an item at a time, so that a whole ledger is never in memory at once. */

import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { type Ledger } from '../../core/ledger/ledger.ts';
import { type LedgerPolicy } from '../../core/ledger/movement.ts';
import { type StoredMovement } from '../storage/ledger-store.ts';
import { movementsOfRows } from './stored-movements.ts';

/** Movements folded together: enough to make the overhead of a fold small. */
const FOLD_MOVEMENTS = 20_000;

/** `pieces` come ordered by item; each ledger holds whole items, in that order. */
export async function* foldItems(
  pieces: AsyncIterable<readonly StoredMovement[]>,
  policy: LedgerPolicy,
): AsyncIterable<Ledger> {
  let waiting: StoredMovement[] = [];
  for await (const piece of pieces) {
    for (const movement of piece) {
      const isNextItem = waiting.length > 0 && waiting.at(-1)!.item !== movement.item;
      if (isNextItem && waiting.length >= FOLD_MOVEMENTS) {
        yield foldMovements(movementsOfRows(waiting), policy);
        waiting = [];
      }
      waiting.push(movement);
    }
  }
  if (waiting.length > 0) yield foldMovements(movementsOfRows(waiting), policy);
}
