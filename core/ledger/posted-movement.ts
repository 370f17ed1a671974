/** A movement as it counts once later corrections of it are applied, ready to be put in ledger order. */

import { type Amount, type Quantity } from '../values/exact.ts';
import { type Movement } from './movement.ts';

/** The kinds that move stock themselves; the others correct one of these. */
export type StockMovement = Extract<
  Movement,
  { kind: 'receipt' | 'dispatch' | 'transfer' | 'salesReturn' | 'purchaseReturn' | 'count' }
>;

export interface PostedMovement {
  readonly movement: StockMovement;
  /** The movement's quantity, or that of its last amendment. */
  readonly quantity: Quantity;
  /** Landed cost added to a receipt, as of its date. */
  readonly landedCost: Amount;
  /** "HH:MM:SS"; start of day when the movement has no time. */
  readonly time: string;
  /** Receipts before dispatches within one moment; 0 throughout where that setting is off. */
  readonly rank: number;
}

/** Date, then time, then receipts first (where set), then the order of recording. */
export function comparePosted(left: PostedMovement, right: PostedMovement): number {
  const leftDate = left.movement.date;
  const rightDate = right.movement.date;
  if (leftDate !== rightDate) return leftDate < rightDate ? -1 : 1;
  if (left.time !== right.time) return left.time < right.time ? -1 : 1;
  if (left.rank !== right.rank) return left.rank - right.rank;
  return left.movement.sequence - right.movement.sequence;
}
