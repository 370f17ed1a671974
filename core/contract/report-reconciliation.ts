/** Turns the outcome of reconciling workbooks into the reconcile report. */

import { formatAmount, formatMicro, formatScaled, MICRO_SCALE } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { type Issue } from '../values/issue.ts';
import { type Severity } from '../values/severity.ts';
import { isUnpriced } from '../ledger/balances.ts';
import { type Balance, type CostingMethod } from '../ledger/movement.ts';
import { type Discrepancy } from '../reconcile/discrepancy.ts';
import { columnFinderOf, discrepancyReportOf, issueReportOf } from './report-findings.ts';
import { fileReportOf, type InspectedFile } from './report-inspection.ts';
import { isTwoSided } from './two-sided.ts';
import { type CheckReport, type ReconcileReport, type RunBalance } from './reconcile-report.ts';

/** Everything reconciling a company's workbooks yields. */
export interface Reconciliation {
  readonly method: CostingMethod;
  /** Decimals of every amount. */
  readonly amountScale: number;
  /** The day balances are of; undefined means all that is there. */
  readonly asOf?: CivilDate;
  readonly files: readonly InspectedFile[];
  readonly issues: readonly Issue[];
  readonly discrepancies: readonly Discrepancy[];
  readonly balances: readonly Balance[];
  /** Names of items whose identity is a code, for people. */
  readonly itemNames?: ReadonlyMap<string, string>;
  readonly checkUp: readonly CheckReport[];
  readonly lineCount: number;
  readonly movementCount: number;
}

/** The whole report. Numbers are decimal text; nothing is left out. */
export function reconcileReportOf(reconciliation: Reconciliation): ReconcileReport {
  const findColumn = columnFinderOf(recognisedTabsOf(reconciliation));
  return {
    method: reconciliation.method,
    asOf: reconciliation.asOf ?? null,
    files: reconciliation.files.map(fileReportOf),
    balances: reconciliation.balances.map((balance) => runBalanceOf(balance, reconciliation)),
    issues: reconciliation.issues.map(issueReportOf),
    discrepancies: reconciliation.discrepancies.map((discrepancy) =>
      discrepancyReportOf(discrepancy, findColumn),
    ),
    checkUp: reconciliation.checkUp.map((check) => ({ ...check })),
    totals: reconcileTotalsOf(reconciliation),
  };
}

/** What is counted and summed over the whole run. */
export function reconcileTotalsOf(reconciliation: Reconciliation): ReconcileReport['totals'] {
  const tabs = recognisedTabsOf(reconciliation);
  const tables = tabs.flatMap((tab) => tab.tables).filter(({ register }) => register !== 'other');
  const { balances } = reconciliation;
  return {
    files: reconciliation.files.length,
    tabs: tabs.length,
    rows: sumOf(tables.flatMap(({ dataRows }) => dataRows.map(([from, to]) => to - from + 1))),
    lines: reconciliation.lineCount,
    movements: reconciliation.movementCount,
    items: new Set(balances.map(({ item }) => item)).size,
    unpricedItems: unpricedItemsOf(balances).size,
    quantity: sumText(
      balances.map(({ quantity }) => quantity),
      MICRO_SCALE,
    ),
    value: sumText(
      balances.map(({ value }) => value),
      reconciliation.amountScale,
    ),
    twoSided: isTwoSided(reconciliation.files),
    issues: severityCountsOf(reconciliation.issues),
    discrepancies: severityCountsOf(reconciliation.discrepancies),
  };
}

/** Items of which something is there and nothing has a value: goods whose cost nobody ever said are not free. */
function unpricedItemsOf(balances: readonly Balance[]): ReadonlySet<string> {
  const unpriced = new Set(balances.filter(isUnpriced).map(({ item }) => item));
  for (const { item, value } of balances) if (value !== 0) unpriced.delete(item);
  return unpriced;
}

/** One balance as it travels. */
export function runBalanceOf(
  balance: Balance,
  { amountScale, itemNames }: Pick<Reconciliation, 'amountScale' | 'itemNames'>,
): RunBalance {
  return {
    item: balance.item,
    warehouse: balance.warehouse,
    lot: balance.lot,
    quantity: formatMicro(balance.quantity),
    value: formatAmount(balance.value, amountScale),
    unitCost:
      balance.unitCost === undefined || isUnpriced(balance) ? null : formatMicro(balance.unitCost),
    itemName: itemNames?.get(balance.item) ?? '',
  };
}

/** How many findings there are of each severity. */
export function severityCountsOf(
  findings: readonly { readonly severity: Severity }[],
): Record<Severity, number> {
  const counts: Record<Severity, number> = { block: 0, error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The tabs that were recognised in all files of a run. */
export function recognisedTabsOf(
  reconciliation: Pick<Reconciliation, 'files'>,
): readonly InspectedFile['tabs'][number]['recognised'][] {
  return reconciliation.files.flatMap(({ tabs }) => tabs.map(({ recognised }) => recognised));
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}

/** A company's total may exceed what one balance can hold, so it is summed in big integers. */
function sumText(scaled: readonly number[], scale: number): string {
  let sum = 0n;
  for (const value of scaled) sum += BigInt(value);
  if (Number.isSafeInteger(Number(sum))) return formatScaled(Number(sum), scale);
  const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - scale);
  return `${sum < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
