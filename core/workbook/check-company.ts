/** Checks the rows of a company's tables and makes lines of those that pass. */

import { type CompanySettings } from '../registers/company-settings.ts';
import { type Line } from '../registers/line.ts';
import { indexMasters } from '../registers/masters.ts';
import { isMasterRegister } from '../registers/register-groups.ts';
import { type Issue } from '../values/issue.ts';
import { type CheckContext } from './check/check-context.ts';
import { checkedTable, type CheckedTable } from './check/checked-table.ts';
import { checkUnreadable } from './check/check-cells.ts';
import { checkCleaned } from './check/check-cleaned.ts';
import { checkTotalRows, checkKeys, checkHiddenRows } from './check/check-keys.ts';
import { checkDates } from './check/check-dates.ts';
import { checkSigns } from './check/check-signs.ts';
import { checkFractions } from './check/check-fractions.ts';
import { checkAmounts } from './check/check-amounts.ts';
import { checkCountDifferences } from './check/check-count-differences.ts';
import { checkLots } from './check/check-lots.ts';
import { checkDocumentsTwice } from './check/check-documents-twice.ts';
import { checkDuplicates } from './check/check-duplicates.ts';
import { checkMissingWarehouses } from './check/check-missing-warehouses.ts';
import { checkNotYetMoved } from './check/check-not-yet-moved.ts';
import { checkOrders } from './check/check-orders.ts';
import { checkReturns } from './check/check-returns.ts';
import { checkSerials } from './check/check-serials.ts';
import { checkPrices } from './check/check-prices.ts';
import { checkMargins } from './check/check-margins.ts';
import { checkQuantities } from './check/check-quantities.ts';
import { checkDocumentNumbers } from './check/check-document-numbers.ts';
import { checkBackdating } from './check/check-backdating.ts';
import { checkMasters } from './check/check-masters.ts';
import { checkFormulas } from './check/check-formulas.ts';
import { checkLookAlikes } from './check/check-look-alikes.ts';
import { checkTotals } from './check/check-totals.ts';
import { checkItemNames } from './check/check-item-names.ts';
import { checkExpiredStock } from './check/check-expired-stock.ts';
import { checkTextNumbers } from './check/check-text-numbers.ts';
import { collectFindings } from './check/findings.ts';
import { lineIds } from './check/line-id.ts';
import { makeLines, withheldRows, type WithheldRow } from './check/make-lines.ts';
import { resolveItems, resolveMasterItems } from './check/resolve-items.ts';
import { resolvePlaces } from './check/resolve-places.ts';
import { resolveUnits } from './check/resolve-units.ts';
import { markIgnoredRows } from './check/row-needs.ts';
import { type ReadTable } from './read/read-table.ts';

export interface CheckedCompany {
  readonly lines: readonly Line[];
  /** Ids of lines whose figures do not stand typed in their cells: brought from another unit, or calculated. */
  readonly derived: ReadonlySet<string>;
  /** Rows that a block issue kept from becoming lines, as far as they could be read: their tab's totals have them. */
  readonly withheld: readonly WithheldRow[];
  readonly issues: readonly Issue[];
}

/**
 * The checks in the order of their precedence: a cell keeps the first issue found in it. Unreadable cells come first,
 * what they are about next, then arithmetic, documents, and last what merely looks untidy.
 */
const CHECKS: readonly ((context: CheckContext) => void)[] = [
  checkTotalRows,
  checkUnreadable,
  resolveItems,
  checkKeys,
  checkItemNames,
  resolvePlaces,
  checkMissingWarehouses,
  resolveUnits,
  checkDates,
  checkSigns,
  checkFractions,
  checkAmounts,
  checkCountDifferences,
  checkLots,
  checkExpiredStock,
  checkDocumentsTwice,
  checkDuplicates,
  checkBackdating,
  checkOrders,
  checkNotYetMoved,
  checkSerials,
  checkPrices,
  checkMargins,
  checkQuantities,
  checkReturns,
  checkDocumentNumbers,
  checkMasters,
  checkFormulas,
  checkTotals,
  checkHiddenRows,
  checkLookAlikes,
  checkCleaned,
  checkTextNumbers,
];

/**
 * Checks all tables of one company together: its purchases against its orders, its rows against its lists. Lines come in
 * reading order with `sequence` from 1; a row with a block issue yields none. Rows of tables that are no register are
 * not looked at.
 */
export function checkCompany(
  tables: readonly ReadTable[],
  settings: CompanySettings,
): CheckedCompany {
  const checked: CheckedTable[] = [];
  for (const table of tables) {
    if (table.register !== 'other')
      checked.push(checkedTable(table, table.register, checked.length));
  }
  for (const table of checked) markIgnoredRows(table);
  resolveMasterItems(checked);
  const findings = collectFindings();
  const masters = indexMasters(masterLines(checked, settings));
  const context: CheckContext = { tables: checked, masters, settings, findings };
  for (const check of CHECKS) check(context);
  const lines: Line[] = [];
  const withheld: WithheldRow[] = [];
  const derived = new Set<string>();
  const ids = lineIds();
  for (const table of checked) {
    for (const line of makeLines(context, table, ids, lines.length, derived)) lines.push(line);
    for (const row of withheldRows(context, table)) withheld.push(row);
  }
  return { lines, derived, withheld, issues: findings.list() };
}

/** Lines of the lists, made ahead of all checks: every other row is held against them. */
function masterLines(tables: readonly CheckedTable[], settings: CompanySettings): readonly Line[] {
  const context: CheckContext = {
    tables,
    masters: indexMasters([]),
    settings,
    findings: collectFindings(),
  };
  const ids = lineIds();
  return tables
    .filter(({ register }) => isMasterRegister(register))
    .flatMap((table) => makeLines(context, table, ids, 0));
}
