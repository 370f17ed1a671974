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
  const sums = monthSums();
  addJournals(evidence, withheld, sums);
  addStatements(evidence, sums);
  const all = sums.all();
  if (all.length === 0) return undefined;
  return all.map(({ stated, computed }) => ({
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
  sums: MonthSums,
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
      if (moved !== 0) add(sums.of(row, 'moved').stated, moved);
    }
  }
  for (const { lineId, kind, type, quantity } of ledger.entries) {
    if (kind === 'transfer' || kind === 'count') continue;
    const line = lineOf(lineId);
    if (line === undefined || !isCompared(line)) continue;
    // A stock tab may also tell what was there before its first row.
    if (line.register === 'stock' && type === 'opening') continue;
    add(sums.of(line, 'moved').computed, Math.abs(quantity));
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
function addStatements(evidence: CompanyEvidence, sums: MonthSums): void {
  for (const statement of statementsAtLedgerLevel(evidence)) {
    const first = statement.lines[0]!;
    if (first.register !== 'stock') continue;
    const entries = entriesAt(statement, evidence);
    const sum = sums.of(first, 'stated');
    const { quantity } = statement;
    add(sum.stated, quantity);
    add(sum.computed, agrees(quantity, entries) ? quantity : totalOf(entries).quantity);
  }
}

interface MonthSums {
  of(row: ReadRow, kind: SumKind): MonthSum;
  all(): readonly MonthSum[];
}

type SumKind = 'moved' | 'stated';

/** The rows of a tab follow each other, and so do those of a day: both are looked up only when they change. */
function monthSums(): MonthSums {
  const sums = new Map<string, MonthSum>();
  let lastTab = '';
  let lastFile = '';
  let lastKind = '';
  let ofTab = new Map<string, MonthSum>();
  const tabs = new Map<string, Map<string, MonthSum>>();
  return {
    of: ({ register, source: { file, tab }, values }, kind) => {
      const kindOfRow = `${kind} ${register}`;
      if (tab !== lastTab || file !== lastFile || kindOfRow !== lastKind) {
        const key = `${kindOfRow}\u0000${tab}\u0000${file}`;
        ofTab = tabs.get(key) ?? new Map<string, MonthSum>();
        tabs.set(key, ofTab);
        [lastTab, lastFile, lastKind] = [tab, file, kindOfRow];
      }
      const day = values.date ?? '';
      const known = ofTab.get(day);
      if (known !== undefined) return known;
      const month = day.slice(0, 'yyyy-mm'.length);
      const key = `${month}\u0000${kindOfRow}\u0000${tab}\u0000${file}`;
      const sum = sums.get(key) ?? emptySum();
      sums.set(key, sum);
      ofTab.set(day, sum);
      return sum;
    },
    all: () => [...sums.values()],
  };
}

function emptySum(): MonthSum {
  return { stated: { small: 0, large: 0n }, computed: { small: 0, large: 0n } };
}
