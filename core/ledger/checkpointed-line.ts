/** One item's movements in ledger order with checkpoints, so that a change replays only what lies after the nearest. */

import { type Amount, type Quantity } from '../values/exact.ts';
import { assertFold } from './assert-fold.ts';
import { type Costing } from './costing/costing.ts';
import { foldItem, lateCosts, startPosting, type UsedCost } from './fold-item.ts';
import { cellOf, type ItemState } from './item-state.ts';
import { type LedgerEntry, type LedgerPolicy } from './movement.ts';
import { clonePool, type KnownCost, type Pool } from './pool.ts';
import { postItemMovement } from './post-item-movement.ts';
import { type PostedMovement } from './posted-movement.ts';

export interface CheckpointedLine {
  /** Takes the item's movements as they are now; the answer is how many had to be posted. */
  readonly replaceWith: (ordered: readonly PostedMovement[]) => number;
  readonly entries: () => readonly LedgerEntry[];
}

/** Movements between two checkpoints: a back-dated movement replays at most so many before its place. */
const CHECKPOINT_EVERY = 64;

interface Checkpoint {
  /** How many movements and entries lie before it. */
  readonly movements: number;
  readonly entries: number;
  readonly pools: readonly (readonly [key: string, pool: Pool])[];
  readonly cells: readonly (readonly [warehouse: string, lot: string, quantity: Quantity])[];
  readonly known: KnownCost | undefined;
}

export function checkpointedLine(
  item: string,
  policy: LedgerPolicy,
  costing: Costing,
): CheckpointedLine {
  let line: readonly PostedMovement[] = [];
  let checkpoints: Checkpoint[] = [];
  let used: UsedCost[] = [];
  let posting = startPosting(item, policy, costing, new Map(), used);
  let settledLate: ItemState | undefined;
  return {
    entries: () => (settledLate ?? posting.state).entries,
    replaceWith(ordered) {
      const same = firstDifference(line, ordered);
      const nearest = checkpoints.findLast(({ movements }) => movements <= same);
      const from = nearest?.movements ?? 0;
      checkpoints = checkpoints.filter(({ movements }) => movements < from);
      if (nearest === undefined) {
        used = [];
        posting = startPosting(item, policy, costing, new Map(), used);
      } else {
        rewind(posting.state, nearest, used);
      }
      for (let index = from; index < ordered.length; index += 1) {
        if (index % CHECKPOINT_EVERY === 0) checkpoints.push(checkpointOf(posting.state, index));
        postItemMovement(posting, ordered[index]!);
      }
      line = ordered;
      assertFold(posting.state);
      // A return whose dispatch a later receipt settled needs passes over the whole item.
      const isLate = lateCosts(posting.state, used).size > 0;
      settledLate = isLate ? foldItem(item, ordered, policy, costing) : undefined;
      return ordered.length - from + (isLate ? ordered.length : 0);
    },
  };
}

/** Index of the first movement that is not as it was. */
function firstDifference(
  before: readonly PostedMovement[],
  after: readonly PostedMovement[],
): number {
  const length = Math.min(before.length, after.length);
  for (let index = 0; index < length; index += 1) {
    if (!isSamePosted(before[index]!, after[index]!)) return index;
  }
  return length;
}

function isSamePosted(left: PostedMovement, right: PostedMovement): boolean {
  return (
    left.movement === right.movement &&
    left.quantity === right.quantity &&
    left.landedCost === right.landedCost &&
    left.rank === right.rank
  );
}

function checkpointOf(state: ItemState, movements: number): Checkpoint {
  return {
    movements,
    entries: state.entries.length,
    pools: [...state.pools].map(([key, pool]) => [key, clonePool(pool)] as const),
    cells: [...state.cells.values()].map(
      ({ warehouse, lot, quantity }) => [warehouse, lot, quantity] as const,
    ),
    known: state.known,
  };
}

/** Brings a state back to a checkpoint: what later movements restated in earlier entries is taken back too. */
function rewind(state: ItemState, checkpoint: Checkpoint, used: UsedCost[]): void {
  for (let last = state.restatements.at(-1); last !== undefined; last = state.restatements.at(-1)) {
    if (last.by < checkpoint.entries) break;
    const entry = state.entries[last.of]!;
    entry.settledValue = (entry.settledValue + last.difference) as Amount;
    state.restatements.pop();
  }
  for (const { sequence } of state.entries.splice(checkpoint.entries)) {
    const index = state.entryOf.get(sequence);
    if (index !== undefined && index >= checkpoint.entries) state.entryOf.delete(sequence);
  }
  state.pools.clear();
  state.cells.clear();
  for (const [key, pool] of checkpoint.pools) state.pools.set(key, clonePool(pool));
  for (const [warehouse, lot, quantity] of checkpoint.cells) {
    cellOf(state, warehouse, lot).quantity = quantity;
  }
  state.known = checkpoint.known;
  const kept = used.filter(({ at }) => at < checkpoint.entries);
  used.splice(0, used.length, ...kept);
}
