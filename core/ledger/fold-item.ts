/** Folds the movements of one item, in ledger order, under a perpetual method. */

import { type Amount } from '../values/exact.ts';
import { assertFold } from './assert-fold.ts';
import { type Costing } from './costing/costing.ts';
import { newItemState, type ItemState } from './item-state.ts';
import { type LedgerPolicy } from './movement.ts';
import { postItemMovement, type Posting, type SettledCosts } from './post-item-movement.ts';
import { type PostedMovement } from './posted-movement.ts';

/**
 * A return is worth what its dispatch finally cost, and a transfer what it finally took, which a later receipt may
 * settle; each pass starts with the costs the last one found. A return that covers part of its own dispatch halves
 * the error each time, so this many passes reach the cent for any real amount.
 */
const MAX_PASSES = 64;

export function foldItem(
  item: string,
  movements: readonly PostedMovement[],
  policy: LedgerPolicy,
  costing: Costing,
): ItemState {
  let settledCosts: Map<number, Amount> = new Map();
  for (let pass = 1; ; pass += 1) {
    const used = new Map<number, Amount | undefined>();
    const posting = startPosting(item, policy, costing, settledCosts, used);
    for (const movement of movements) postItemMovement(posting, movement);
    const late = lateCosts(posting.state, used);
    if (late.size === 0 || pass === MAX_PASSES) {
      assertFold(posting.state);
      return posting.state;
    }
    settledCosts = new Map([...settledCosts, ...late]);
  }
}

export function startPosting(
  item: string,
  policy: LedgerPolicy,
  costing: Costing,
  settledCosts: SettledCosts,
  used: Map<number, Amount | undefined>,
): Posting {
  return {
    state: newItemState(policy, item),
    costing,
    settledCosts,
    onUsedCost: (sequence, cost) => used.set(sequence, cost),
  };
}

/** The costs that turned out otherwise than they were used. */
export function lateCosts(
  state: ItemState,
  used: ReadonlyMap<number, Amount | undefined>,
): ReadonlyMap<number, Amount> {
  const late = new Map<number, Amount>();
  for (const [sequence, cost] of used) {
    const index = state.entryOf.get(sequence);
    if (index === undefined) continue;
    const settled = (0 - state.entries[index]!.settledValue) as Amount;
    if (settled !== cost) late.set(sequence, settled);
  }
  return late;
}
