/** Recomputes what a count sheet calls the difference between what was counted and the book (A08). */

import { formatScaled, MICRO_SCALE } from '../../values/exact.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { type CheckedTable, numberAt } from './checked-table.ts';
import { proposal } from './findings.ts';

/** The difference is the sheet's own sum when it holds in so many of the rows that state one. */
const RULE_SHARE = 0.5;

interface CountedRow {
  readonly row: number;
  readonly counted: number;
  readonly book: number;
  readonly stated: number;
}

/** Firms write counted minus book, book minus counted, or the bare size: what no row may be is another number. */
export function checkCountDifferences(context: CheckContext): void {
  for (const table of context.tables) {
    if (table.register !== 'counts' && table.register !== 'stock') continue;
    if (!table.read.columns.has('differenceQuantity')) continue;
    const rows = countedRows(table);
    const broken = rows.filter((row) => Math.abs(row.stated) !== Math.abs(differenceOf(row)));
    if (broken.length === 0 || broken.length > rows.length * (1 - RULE_SHARE)) continue;
    const agreeing = rows.filter((row) => row.stated !== 0 && !broken.includes(row));
    const isReversed = agreeing.some((row) => row.stated !== differenceOf(row));
    for (const row of broken) report(context, table, row, isReversed);
  }
}

function countedRows(table: CheckedTable): readonly CountedRow[] {
  const bookField = table.read.columns.has('bookQuantity') ? 'bookQuantity' : 'balanceQuantity';
  const rows: CountedRow[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const counted = numberAt(table, 'countedQuantity', row);
    const book = numberAt(table, bookField, row);
    const stated = numberAt(table, 'differenceQuantity', row);
    if (counted === undefined || book === undefined || stated === undefined) continue;
    if (table.ignored[row] === 0) rows.push({ row, counted, book, stated });
  }
  return rows;
}

function differenceOf({ counted, book }: CountedRow): number {
  return counted - book;
}

function report(
  context: CheckContext,
  table: CheckedTable,
  counted: CountedRow,
  isReversed: boolean,
): void {
  const difference = differenceOf(counted);
  const text = (value: number): string => formatScaled(value, MICRO_SCALE);
  context.findings.add({
    table,
    row: counted.row,
    field: 'differenceQuantity',
    code: 'countDifferenceMismatch',
    parameters: {
      item: itemLabel(context, table, counted.row),
      stated: text(counted.stated),
      counted: text(counted.counted),
      book: text(counted.book),
      difference: text(difference),
    },
    fix: proposal(table, counted.row, 'differenceQuantity', [
      text(isReversed ? -difference : difference),
    ]),
  });
}
