/**
 * Applies amendments, cancellations and landed costs to the movements they name. A correction takes effect on the day
 * of what it corrects (correction "replay"): an amended movement counts with its new quantity, a cancelled one as if
 * it had never been posted.
 */

import { addExact, ZERO_AMOUNT, type Amount, type Quantity } from '../values/exact.ts';
import { type Refusal } from './ledger.ts';
import { type Movement } from './movement.ts';
import { type PostedMovement, type StockMovement } from './posted-movement.ts';

const START_OF_DAY = '00:00:00';
/** Order within one moment where receipts go first; a count closes the moment. */
const RANK = { opening: 0, inbound: 1, transfer: 2, outbound: 3, count: 4 } as const;

type Correction = Exclude<Movement, StockMovement>;

export interface CorrectedMovements {
  readonly posted: readonly PostedMovement[];
  readonly refusals: readonly Refusal[];
}

/**
 * The movements that count, in the order given. A correction that names no movement, or one of a kind it cannot
 * correct, is refused as `unknownSource`; a correction may itself be cancelled.
 *
 *     receipt 1 of 5, amendment of 1 to 15  ->  receipt 1 of 15
 */
export function applyCorrections(
  movements: readonly Movement[],
  receiptsFirst: boolean,
): CorrectedMovements {
  const corrections = movements.filter((movement) => !isStockMovement(movement)) as Correction[];
  const bySequence = indexNeeded(movements, corrections);
  const effect = effectOf(corrections, bySequence);
  const posted: PostedMovement[] = [];
  for (const movement of movements) {
    if (!isStockMovement(movement) || effect.cancelled.has(movement.sequence)) continue;
    posted.push({
      movement,
      quantity: effect.quantities.get(movement.sequence) ?? movement.quantity,
      landedCost: effect.landedCosts.get(movement.sequence) ?? ZERO_AMOUNT,
      time: fullTime(movement.time),
      rank: receiptsFirst ? rankOf(movement, bySequence) : 0,
    });
  }
  return { posted, refusals: effect.refusals };
}

export function isStockMovement(movement: Movement): movement is StockMovement {
  return (
    movement.kind !== 'amendment' &&
    movement.kind !== 'cancellation' &&
    movement.kind !== 'landedCost'
  );
}

/** Only what something refers to is indexed: most companies have few returns and corrections. */
function indexNeeded(
  movements: readonly Movement[],
  corrections: readonly Correction[],
): ReadonlyMap<number, Movement> {
  const wanted = new Set<number>();
  for (const { source } of corrections) wanted.add(source);
  for (const movement of movements) {
    if (movement.kind === 'salesReturn' && movement.source !== undefined) {
      wanted.add(movement.source);
    }
    if (!isStockMovement(movement)) wanted.add(movement.sequence);
  }
  const found = new Map<number, Movement>();
  if (wanted.size === 0) return found;
  for (const movement of movements) {
    if (wanted.has(movement.sequence)) found.set(movement.sequence, movement);
  }
  return found;
}

interface Effect {
  readonly cancelled: ReadonlySet<number>;
  readonly quantities: ReadonlyMap<number, Quantity>;
  readonly landedCosts: ReadonlyMap<number, Amount>;
  readonly refusals: readonly Refusal[];
}

function effectOf(
  corrections: readonly Correction[],
  bySequence: ReadonlyMap<number, Movement>,
): Effect {
  const newestFirst = [...corrections].sort((a, b) => b.sequence - a.sequence);
  const refusals: Refusal[] = [];
  const cancelled = new Set<number>();
  const quantities = new Map<number, Quantity>();
  const landedCosts = new Map<number, Amount>();
  for (const correction of newestFirst) {
    if (cancelled.has(correction.sequence)) continue;
    const target = targetOf(correction, bySequence);
    if (target === undefined) {
      refusals.push({ movement: correction, reason: 'unknownSource' });
    } else if (correction.kind === 'cancellation') {
      cancelled.add(target.sequence);
    } else if (correction.kind === 'amendment') {
      // The newest amendment was seen first and stands.
      if (!quantities.has(target.sequence)) quantities.set(target.sequence, correction.quantity);
    } else {
      const sum = addExact(landedCosts.get(target.sequence) ?? ZERO_AMOUNT, correction.amount);
      landedCosts.set(target.sequence, sum);
    }
  }
  return { cancelled, quantities, landedCosts, refusals: refusals.reverse() };
}

/** What a correction corrects; an amendment of an amendment goes through to the movement itself. */
function targetOf(
  correction: Correction,
  bySequence: ReadonlyMap<number, Movement>,
): Movement | undefined {
  const source = bySequence.get(correction.source);
  if (source === undefined || source.sequence >= correction.sequence) return undefined;
  if (correction.kind === 'cancellation') return source;
  if (source.kind === 'amendment') return targetOf(source, bySequence);
  if (!isStockMovement(source)) return undefined;
  return correction.kind === 'amendment' || source.kind === 'receipt' ? source : undefined;
}

function fullTime(time: string | undefined): string {
  if (time === undefined || time === '') return START_OF_DAY;
  return time.length === 5 ? `${time}:00` : time;
}

/** A return of something that left at the same moment cannot come before it, so only other returns count as receipts. */
function rankOf(movement: StockMovement, bySequence: ReadonlyMap<number, Movement>): number {
  if (movement.type === 'opening') return RANK.opening;
  switch (movement.kind) {
    case 'receipt':
      return RANK.inbound;
    case 'transfer':
      return RANK.transfer;
    case 'count':
      return RANK.count;
    case 'dispatch':
    case 'purchaseReturn':
      return RANK.outbound;
    case 'salesReturn': {
      const source = movement.source === undefined ? undefined : bySequence.get(movement.source);
      return source?.date === movement.date ? RANK.outbound : RANK.inbound;
    }
  }
}
