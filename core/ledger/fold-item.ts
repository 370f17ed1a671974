/** Folds the movements of one item, in ledger order, under a perpetual method. */

import { type Amount } from '../values/exact.ts';
import { assertFold } from './assert-fold.ts';
import { type Costing } from './costing/costing.ts';
import { newItemState, type ItemState } from './item-state.ts';
import { type LedgerPolicy } from './movement.ts';
import { postItemMovement, type Posting, type SettledCosts } from './post-item-movement.ts';
import { type PostedMovement } from './posted-movement.ts';

/**
 * A return is worth what its dispatch finally cost, which a later receipt may settle; each pass starts with the costs
 * the last one found. A return that covers part of its own dispatch brings the error down by that part each time.
 */
const MAX_PASSES = 64;

export function foldItem(
  item: string,
  movements: readonly PostedMovement[],
  policy: LedgerPolicy,
  costing: Costing,
): ItemState {
  let settledCosts: SettledCosts = new Map();
  for (let pass = 1; ; pass += 1) {
    const used: UsedCost[] = [];
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

/** At which cost a return was valued: that of dispatch `sequence` as it was then known. */
export interface UsedCost {
  /** Index of the entry that used it. */
  readonly at: number;
  readonly sequence: number;
  readonly cost: Amount | undefined;
}

export function startPosting(
  item: string,
  policy: LedgerPolicy,
  costing: Costing,
  settledCosts: SettledCosts,
  used: UsedCost[],
): Posting {
  const state = newItemState(policy, item);
  return {
    state,
    costing,
    settledCosts,
    onUsedCost: (sequence, cost) => used.push({ at: state.entries.length, sequence, cost }),
  };
}

/** The costs that turned out otherwise than they were used. */
export function lateCosts(
  state: ItemState,
  used: readonly UsedCost[],
): ReadonlyMap<number, Amount> {
  const late = new Map<number, Amount>();
  for (const { sequence, cost } of used) {
    const index = state.entryOf.get(sequence);
    if (index === undefined) continue;
    const settled = (0 - state.entries[index]!.settledValue) as Amount;
    if (settled !== cost) late.set(sequence, settled);
  }
  return late;
}
