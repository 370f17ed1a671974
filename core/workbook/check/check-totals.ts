/** Finds total rows that do not say what the rows they add up make (A21): a range too short, a figure typed and left behind. */

import { FIELDS, type FieldId } from '../../registers/field.ts';
import { type SkippedRow } from '../recognition.ts';
import { totalLabel } from '../recognise/row-labels.ts';
import { cellKey } from '../tab-content.ts';
import { type CheckContext } from './check-context.ts';
import { type CheckedTable, columnHeader, isVoid } from './checked-table.ts';
import { textOfRaw } from './findings.ts';
import { isStockJournal } from './row-needs.ts';
import { addableColumn, type AddableColumn, CENT, figureAt, figureText } from './tab-figures.ts';

/** Fewer rows than this are no sum worth a word. */
const MIN_ROWS = 2;
/** Cumulated from before this tab, carried over a page, or of another year: nothing here says what it should be. */
const FROM_ELSEWHERE =
  /累|年|承|过次|转|上[日月页期]|去|cumulative|to\s*date|ytd|brought|carried/iu;
/** So far from its rows a lone figure is rather a total of something else; in percent of what the rows make. */
const NEAREST_PERCENT = 80n;
const FARTHEST_PERCENT = 125n;
const SUMMED = /^(?:SUM|SUBTOTAL|AGGREGATE)\(/iu;
/** Columns that are no field and yet are added up; prices, rates and days are not. */
const NOT_ADDED = /单价|均价|率|折扣|%|天|日|龄|号|price|cost|rate|days|age|no\.?$|id$/iu;

/** One row of totals with the rows it may be of. */
interface TotalRow {
  readonly tabRow: number;
  /** Row indices since the total before it, or all of them. */
  readonly sections: readonly (readonly number[])[];
}

export function checkTotals(context: CheckContext): void {
  for (const table of context.tables) {
    const totals = totalRowsOf(table);
    if (totals.length === 0) continue;
    const columns = columnsOf(table);
    for (const total of totals) checkTotal(context, table, columns, total);
  }
}

function columnsOf(table: CheckedTable): readonly AddableColumn[] {
  const running: readonly FieldId[] = isStockJournal(table)
    ? ['balanceQuantity', 'balanceValue']
    : [];
  const fields = [...table.read.columns.values()].filter(({ field, column }) => {
    const { kind } = FIELDS[field];
    return column > 0 && (kind === 'quantity' || kind === 'amount') && !running.includes(field);
  });
  const extra = table.read.extra.filter(({ header }) => !NOT_ADDED.test(header));
  return [
    ...fields.map(({ field, column }) => addableColumn(table, column, field)),
    ...extra.map(({ column }) => addableColumn(table, column)),
  ];
}

/** Rows that call themselves a total and nothing else; what is added to a total below it makes it another sum. */
function totalRowsOf(table: CheckedTable): readonly TotalRow[] {
  const skipped = table.read.table.skippedRows.filter(({ reason }) => reason === 'subtotal');
  const rows = table.read.rowNumbers.map((_, row) => row).filter((row) => table.ignored[row] === 0);
  const found: TotalRow[] = [];
  let before = 0;
  for (const total of skipped) {
    const above = rows.filter((row) => table.read.rowNumbers[row]! < total.row);
    const own = above.filter((row) => table.read.rowNumbers[row]! > before);
    const isTotal = isTotalRow(table, total) && above.length > 0;
    // A row of additions ends what can be said: tax and freight below a total, and their sum.
    if (!isTotal && above.length > 0 && own.length === 0) break;
    if (isTotal) found.push({ tabRow: total.row, sections: [own, above, rows] });
    before = total.row;
  }
  return found;
}

function isTotalRow(table: CheckedTable, { row }: SkippedRow): boolean {
  const texts = (table.read.content.rows[row - 1] ?? []).filter((cell) => typeof cell === 'string');
  const labels = texts.filter((text) => totalLabel(text) !== undefined);
  return labels.length > 0 && !texts.some((text) => FROM_ELSEWHERE.test(text));
}

function checkTotal(
  context: CheckContext,
  table: CheckedTable,
  columns: readonly AddableColumn[],
  total: TotalRow,
): void {
  const stated = columns.flatMap((column) => {
    const figure = figureAt(table, total.tabRow, column.column);
    return figure === undefined ? [] : [{ column, figure }];
  });
  const sums = columns.flatMap((column) => sumsOf(table, column, total));
  const agreeing = stated.filter(
    ({ figure }) => figure !== 0n && sums.some((sum) => isSame(figure, sum.value)),
  );
  for (const { column, figure } of stated) {
    if (sums.some((sum) => isSame(figure, sum.value))) continue;
    const own = sums.filter((sum) => sum.column === column);
    const nearest = own.toSorted((a, b) => Number(gap(figure, a.value) - gap(figure, b.value)))[0];
    if (nearest === undefined || nearest.rows < MIN_ROWS) continue;
    const formula = table.read.content.formulas.get(cellKey(total.tabRow, column.column)) ?? '';
    const isSum = SUMMED.test(formula);
    const isMeant = isSum || (figure !== 0n && column.field !== undefined && agreeing.length > 0);
    if (!isMeant && !(column.field !== undefined && isNear(figure, nearest.value))) continue;
    context.findings.add({
      table,
      row: 0,
      tabRow: total.tabRow,
      field: column.field,
      column: column.column,
      code: 'totalDiffers',
      parameters: {
        column: columnHeader(table, column.column),
        stated: figureText(figure),
        n: nearest.rows,
        expected: figureText(nearest.value),
        difference: figureText(figure - nearest.value),
        hint: formula === '' ? '' : `(=${textOfRaw(formula)})`,
      },
      fix: { kind: 'confirm' },
    });
  }
}

interface Sum {
  readonly column: AddableColumn;
  readonly value: bigint;
  readonly rows: number;
}

/**
 * What a total of a column may rightly say: of its section or of everything, with or without rows that are struck out or
 * hidden. None where a row of the column cannot be read: nobody knows its sum.
 */
function sumsOf(
  table: CheckedTable,
  column: AddableColumn,
  { sections }: TotalRow,
): readonly Sum[] {
  const hidden = new Set(table.read.content.hiddenRows);
  return sections.flatMap((section) => {
    const filled = section.filter((row) => column.figures[row] !== undefined);
    if (filled.length === 0 || section.some((row) => column.unreadable.has(row))) return [];
    const ways = [
      filled,
      filled.filter((row) => !isVoid(table, row)),
      filled.filter((row) => !hidden.has(table.read.rowNumbers[row]!)),
    ];
    return ways.map((rows) => ({
      column,
      rows: rows.length,
      value: rows.reduce((sum, row) => sum + column.figures[row]!, 0n),
    }));
  });
}

function gap(left: bigint, right: bigint): bigint {
  return left > right ? left - right : right - left;
}

/** Rows shown to the cent may add up to a cent more or less than their total, and a total may be rounded to the whole. */
function isSame(stated: bigint, sum: bigint): boolean {
  const isWhole = stated !== 0n && stated % (100n * CENT) === 0n;
  return gap(stated, sum) <= (isWhole ? 50n * CENT : CENT);
}

function isNear(stated: bigint, sum: bigint): boolean {
  const [part, whole] = [stated * 100n, sum < 0n ? -sum : sum];
  return part >= whole * NEAREST_PERCENT && part <= whole * FARTHEST_PERCENT;
}
