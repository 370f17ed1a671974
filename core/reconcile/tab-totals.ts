/** Control totals: what each tab moves or states a month, added up row by row, beside what the ledger has of it. */

import { type Line } from '../registers/line.ts';
import { type ControlTotal } from '../ledger/check-up.ts';
import { statedQuantity } from '../ledger/post-movements-adjustment.ts';
import { isVoid } from '../ledger/post-movements-outcome.ts';
import { isJournalRow } from '../ledger/post-movements-stock.ts';
import { isTransferLeg } from '../ledger/post-movements-transfer.ts';
import { type CompanyEvidence, totalOf } from './company-evidence.ts';
import { entriesAt, agrees } from './find-stock-tab-differences.ts';
import { statementsAtLedgerLevel } from './statements-at-ledger-level.ts';

/** A row of a tab with what could be read of it, whether it became a line or not. */
export type ReadRow = Pick<Line, 'register' | 'values' | 'source' | 'item'>;

/**
 * One pair of totals for each tab and month: quantities of journals without their signs (a return must not hide a
 * receipt), balances of stock tabs. `withheld` are the rows that a block issue kept from becoming lines: they stand in
 * the tab and not in the ledger, so the totals part. Transfers move nothing of the company's and are held by rule 6.
 * Undefined where no tab has anything to compare.
 */
export function tabTotals(
  evidence: CompanyEvidence,
  withheld: readonly ReadRow[] = [],
): readonly ControlTotal[] | undefined {
  const sums = new Map<string, MonthSum>();
  addJournals(evidence, withheld, sums);
  addStatements(evidence, sums);
  if (sums.size === 0) return undefined;
  return [...sums.values()].map(({ stated, computed }) => ({
    stated: textOf(stated),
    computed: textOf(computed),
  }));
}

/** Millionths. */
interface MonthSum {
  readonly stated: Sum;
  readonly computed: Sum;
}

/** An exact sum: a code in the place of a number makes a total large, and must not end the run. */
interface Sum {
  small: number;
  large: bigint;
}

function add(sum: Sum, value: number): void {
  const small = sum.small + value;
  if (Number.isSafeInteger(small)) sum.small = small;
  else {
    sum.large += BigInt(sum.small) + BigInt(value);
    sum.small = 0;
  }
}

function textOf({ small, large }: Sum): string {
  return String(large + BigInt(small));
}

function addJournals(
  evidence: CompanyEvidence,
  withheld: readonly ReadRow[],
  sums: Map<string, MonthSum>,
): void {
  const { lines, ledger, lineOf } = evidence;
  const hasStockTabs = lines.some(({ register }) => register === 'stock');
  const journalled = hasStockTabs ? journalledItems(evidence) : new Set<string>();
  const logged = new Set(lines.filter(isJournalRow).map(({ item }) => item));
  const isCompared = (row: ReadRow): boolean => {
    if (row.register !== 'stock') return isJournal(row);
    return !journalled.has(row.item) && (isJournalRow(row) || !logged.has(row.item));
  };
  for (const rows of [lines, withheld]) {
    for (const row of rows) {
      const moved = isCompared(row) ? movedQuantity(row) : 0;
      if (moved !== 0) add(sumOf(row, 'moved', sums).stated, moved);
    }
  }
  for (const { lineId, kind, type, quantity } of ledger.entries) {
    if (kind === 'transfer' || kind === 'count') continue;
    const line = lineOf(lineId);
    if (line === undefined || !isCompared(line)) continue;
    // A stock tab may also tell what was there before its first row.
    if (line.register === 'stock' && type === 'opening') continue;
    add(sumOf(line, 'moved', sums).computed, Math.abs(quantity));
  }
}

/** Items that purchases, sales and adjustments tell line by line: a stock tab's own journal of them moves nothing more. */
function journalledItems({ movements, lineOf }: CompanyEvidence): ReadonlySet<string> {
  const items = new Set<string>();
  for (const { item, lineId } of movements) {
    const register = lineOf(lineId)?.register;
    if (register !== 'stock' && register !== 'items' && register !== 'counts') items.add(item);
  }
  return items;
}

function isJournal(row: ReadRow): boolean {
  if (isTransferLeg(row) || isVoid(row)) return false;
  const { register } = row;
  return register === 'purchase' || register === 'sales' || register === 'adjustments';
}

/** What a row moves, in and out together: a stock tab may tell both in one. */
function movedQuantity(row: ReadRow): number {
  const { quantity = 0, quantityIn = 0, quantityOut = 0 } = row.values;
  if (row.register === 'adjustments') return Math.abs(statedQuantity(row) ?? 0);
  if (row.register !== 'stock' || isJournalRow(row)) return Math.abs(quantity);
  return Math.abs(quantityIn) + Math.abs(quantityOut);
}

/** The balances of each stock tab as a whole; what counts found since is no difference, as for each row. */
function addStatements(evidence: CompanyEvidence, sums: Map<string, MonthSum>): void {
  for (const statement of statementsAtLedgerLevel(evidence)) {
    const first = statement.lines[0]!;
    if (first.register !== 'stock') continue;
    const entries = entriesAt(statement, evidence);
    const sum = sumOf(first, 'stated', sums);
    const { quantity } = statement;
    add(sum.stated, quantity);
    add(sum.computed, agrees(quantity, entries) ? quantity : totalOf(entries).quantity);
  }
}

function sumOf(
  { register, source, values }: ReadRow,
  kind: 'moved' | 'stated',
  sums: Map<string, MonthSum>,
): MonthSum {
  const month = values.date?.slice(0, 'yyyy-mm'.length) ?? '';
  const key = `${month}\u0000${kind}\u0000${register}\u0000${source.tab}\u0000${source.file}`;
  const known = sums.get(key);
  if (known !== undefined) return known;
  const sum = { stated: { small: 0, large: 0n }, computed: { small: 0, large: 0n } };
  sums.set(key, sum);
  return sum;
}
