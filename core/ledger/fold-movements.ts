/** Folds movements into the ledger: every movement at its place, in ledger order, with its quantity and value. */

import { applyCorrections } from './apply-corrections.ts';
import { costingOf } from './costing/costing-of.ts';
import { foldItem } from './fold-item.ts';
import { foldMonths } from './fold-months.ts';
import { type Ledger, type PeriodResult, type Refusal } from './ledger.ts';
import { type LedgerEntry, type LedgerPolicy, type Movement } from './movement.ts';
import { refuseShortages } from './refuse-shortages.ts';
import { comparePosted, type PostedMovement } from './posted-movement.ts';

/**
 * The whole ledger of the movements under a policy. Refused movements are told apart and leave nothing behind.
 *
 *     receipt of 8 at 10, receipt of 4 at 16, dispatch of 10   (moving average)
 *     entries: +8 = 80, +4 = 64, -10 = -120; balance 2 worth 24
 */
export function foldMovements(movements: readonly Movement[], policy: LedgerPolicy): Ledger {
  const guarded =
    policy.negativeStock === 'forbid' ? refuseShortages(movements, policy) : undefined;
  const corrected = applyCorrections(guarded?.accepted ?? movements, policy.receiptsFirst);
  const posted = [...corrected.posted].sort(comparePosted);
  const refusals: Refusal[] = [...(guarded?.refusals ?? []), ...corrected.refusals];
  const folds: ItemFold[] = [];
  for (const [item, ofItem] of groupByItem(posted)) {
    const fold = foldWithinRange(item, ofItem, policy);
    if (typeof fold === 'object') folds.push(fold);
    else for (const { movement } of ofItem) refusals.push({ movement, reason: fold });
  }
  return ledgerOf(policy, posted, folds, refusals);
}

/** An item with an absurd figure is told apart as a whole, so that the others still have their balances. */
function foldWithinRange(
  item: string,
  movements: readonly PostedMovement[],
  policy: LedgerPolicy,
): ItemFold | Refusal['reason'] {
  try {
    return foldOne(item, movements, policy) ?? 'unknownStandardCost';
  } catch (error) {
    if (error instanceof RangeError) return 'outOfRange';
    throw error;
  }
}

/** What folding one item yields. */
export interface ItemFold {
  readonly item: string;
  /** In ledger order; a transfer's two entries stand together. */
  readonly entries: readonly LedgerEntry[];
  readonly periods: readonly PeriodResult[];
}

/** Folds one item's movements, given in ledger order; undefined when it needs a standard cost and has none. */
export function foldOne(
  item: string,
  movements: readonly PostedMovement[],
  policy: LedgerPolicy,
): ItemFold | undefined {
  if (policy.method === 'monthlyAverage') {
    const { state, periods } = foldMonths(item, movements, policy);
    return { item, entries: state.entries, periods };
  }
  const costing = costingOf(policy, item);
  if (costing === undefined) return undefined;
  return { item, entries: foldItem(item, movements, policy, costing).entries, periods: [] };
}

/** Puts the items' entries together in ledger order. */
export function ledgerOf(
  policy: LedgerPolicy,
  posted: readonly PostedMovement[],
  folds: readonly ItemFold[],
  refusals: readonly Refusal[],
): Ledger {
  const cursors = new Map<string, { readonly entries: readonly LedgerEntry[]; next: number }>();
  for (const { item, entries } of folds) cursors.set(item, { entries, next: 0 });
  const entries: LedgerEntry[] = [];
  const kept: PostedMovement[] = [];
  for (const movement of posted) {
    const cursor = cursors.get(movement.movement.item);
    if (cursor === undefined) continue;
    kept.push(movement);
    const { sequence } = movement.movement;
    for (;;) {
      const entry = cursor.entries[cursor.next];
      if (entry?.sequence !== sequence) break;
      entries.push(entry);
      cursor.next += 1;
    }
  }
  const periods = folds.flatMap((fold) => fold.periods).sort(comparePeriods);
  return { policy, entries, refusals, periods, posted: kept };
}

function comparePeriods(left: PeriodResult, right: PeriodResult): number {
  const [one, other] = [periodKeyOf(left), periodKeyOf(right)];
  return one < other ? -1 : one > other ? 1 : 0;
}

function periodKeyOf({ item, warehouse, lot, period }: PeriodResult): string {
  return `${item}\u0000${warehouse}\u0000${lot}\u0000${period}`;
}

/** Movements by item, each item's in the order given. */
export function groupByItem(
  posted: readonly PostedMovement[],
): ReadonlyMap<string, readonly PostedMovement[]> {
  const groups = new Map<string, PostedMovement[]>();
  for (const movement of posted) {
    const group = groups.get(movement.movement.item);
    if (group === undefined) groups.set(movement.movement.item, [movement]);
    else group.push(movement);
  }
  return groups;
}
