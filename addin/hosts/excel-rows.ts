/** Writes rows into Excel by the identity in their token cell: found again at the moment of writing, each wholly or not at all. */

import { isSameCellValue } from '../../core/workbook/same-cell-value.ts';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import {
  type CellWrite,
  expectedCells,
  HostRefusal,
  type RowWrite,
  type RowWriteResult,
  type TabId,
  type WriteGuard,
} from '../../core/workbook/workbook-host.ts';
import { excelCellOf, isFormula, valueOfExcelCell } from './excel-cell.ts';
import { checkGuard } from './excel-guard.ts';
import { type ExcelSeat, runWriting } from './excel-seat.ts';
import { spansOf } from './excel-spans.ts';
import { askSpill, refuseInsideSpill } from './excel-spills.ts';

/** Rows of a sheet. A table that takes all of them can take no more (office-js #3776). */
const ROWS_MAX = 1_048_576;
/** Rows of one batch: their cells are compared in one round trip and written in the next. */
const ROWS_A_BATCH = 500;

export async function writeExcelRows(
  seat: ExcelSeat,
  tab: TabId,
  tokenColumn: number,
  rows: readonly RowWrite[],
  guard?: WriteGuard,
): Promise<readonly RowWriteResult[]> {
  return inBatches(rows, (batch) =>
    runWriting(seat, tab, async (context) => {
      const sheet = await openSheet(context, tab);
      await checkGuard(context, sheet, guard);
      const compared = await compareRows(seat, context, sheet, tokenColumn, batch);
      const found = await leaveFormulas(seat, context, sheet, compared);
      for (const { row, write, result } of found) {
        if (result === 'written') writeCells(sheet, row, write.cells);
      }
      await context.sync();
      return found.map(({ result }) => result);
    }),
  );
}

/** Deletes from below, so that no row moves before its turn. */
export async function deleteExcelRows(
  seat: ExcelSeat,
  tab: TabId,
  tokenColumn: number,
  rows: readonly RowWrite[],
  guard?: WriteGuard,
): Promise<readonly RowWriteResult[]> {
  return inBatches(rows, (batch) =>
    runWriting(seat, tab, async (context) => {
      const sheet = await openSheet(context, tab);
      await checkGuard(context, sheet, guard);
      const found = await compareRows(seat, context, sheet, tokenColumn, batch);
      const gone = found.filter(({ result }) => result === 'written').map(({ row }) => row);
      const spans = spansOf(gone.toSorted((one, other) => one - other));
      for (const [row, count] of spans.toReversed()) {
        sheet.getRangeByIndexes(row, 0, count, 1).getEntireRow().delete('Up');
      }
      await context.sync();
      return found.map(({ result }) => result);
    }),
  );
}

/**
 * Adds rows below a row. What stands there moves down: whole rows are inserted, which a table takes in when they fall
 * inside it; below the last row of a table the rows are written and the table grows by itself, or is told to (1.13).
 */
export async function insertExcelRows(
  seat: ExcelSeat,
  tab: TabId,
  afterRow: number,
  rows: readonly (readonly CellWrite[])[],
  guard?: WriteGuard,
): Promise<void> {
  if (rows.length === 0) return;
  await runWriting(seat, tab, async (context) => {
    const sheet = await openSheet(context, tab);
    await checkGuard(context, sheet, guard);
    const used = sheet.getUsedRangeOrNullObject(true);
    used.load('rowIndex,rowCount');
    sheet.tables.load('items/id,items/showTotals');
    const columns = new Set(rows.flatMap((cells) => cells.map(({ column }) => column)));
    const isSpilled = askSpill(seat, sheet.getRangeByIndexes(afterRow, 0, 1, widthOf(columns)));
    await context.sync();
    if (afterRow + rows.length > ROWS_MAX) throw new HostRefusal('tooLarge', tab);
    if (isSpilled()) await refuseInsideSpill(seat, context, sheet, { tab, row: afterRow, columns });
    const isInUse = !used.isNullObject && used.rowIndex + used.rowCount > afterRow;
    if (isInUse) {
      sheet.getRangeByIndexes(afterRow, 0, rows.length, 1).getEntireRow().insert('Down');
    }
    const tables = sheet.tables.items.map((table) => {
      const range = table.getRange();
      range.load('rowIndex,rowCount,columnIndex,columnCount');
      return { table, range };
    });
    rows.forEach((cells, index) => writeCells(sheet, afterRow + index, cells));
    await context.sync();
    for (const { table, range } of tables) {
      const last = range.rowIndex + range.rowCount;
      if (last !== afterRow || !seat.supports('1.13')) continue;
      const grown = sheet.getRangeByIndexes(
        range.rowIndex,
        range.columnIndex,
        range.rowCount + rows.length,
        range.columnCount,
      );
      table.resize(grown);
    }
    await context.sync();
  });
}

function widthOf(columns: ReadonlySet<number>): number {
  return Math.max(1, ...columns);
}

interface FoundRow {
  readonly write: RowWrite;
  /** From 0. */
  readonly row: number;
  readonly result: RowWriteResult;
  /** Columns that hold a formula of their own now. */
  readonly formulas: ReadonlySet<number>;
  /** Whether a formula of another cell fills some of what was compared. */
  readonly isSpilled: boolean;
}

/** Finds each row by its token and compares the cells it is to write with what they are expected to hold. */
async function compareRows(
  seat: ExcelSeat,
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tokenColumn: number,
  rows: readonly RowWrite[],
): Promise<readonly FoundRow[]> {
  const places = await placesOfTokens(context, sheet, tokenColumn);
  const compared = rows.map((write) => {
    const row = places.get(prefixOf(write.tokenPrefix));
    if (row === undefined) return { write, row: -1, cells: undefined };
    const columns = expectedCells(write);
    if (columns.length === 0) return { write, row, cells: undefined };
    const first = Math.min(...columns.map(({ column }) => column));
    const last = Math.max(...columns.map(({ column }) => column));
    const cells = sheet.getRangeByIndexes(row, first - 1, 1, last - first + 1);
    cells.load('values,formulas,valueTypes');
    return { write, row, cells, first, isSpilled: askSpill(seat, cells) };
  });
  await context.sync();
  return compared.map(({ write, row, cells, first = 0, isSpilled }): FoundRow => {
    const unseen = { write, row, formulas: new Set<number>(), isSpilled: false };
    if (row < 0) return { ...unseen, result: 'gone' };
    if (cells === undefined) return { ...unseen, result: 'written' };
    const formulas = new Set<number>();
    const isAsExpected = expectedCells(write).every(({ column, value: expected }) => {
      const at = column - first;
      const value = cells.values[0]?.[at] as unknown;
      const formula = cells.formulas[0]?.[at] as unknown;
      const isError = cells.valueTypes[0]?.[at] === 'Error';
      if (isFormula(formula, value)) formulas.add(column);
      return isSameCellValue(valueOfExcelCell(value, formula, isError), expected);
    });
    const result = isAsExpected ? 'written' : 'changed';
    return { write, row, result, formulas, isSpilled: isSpilled() };
  });
}

/**
 * A cell that was a plain value when it was read, and is a formula's now with the same value, is left to its formula: the
 * row counts as changed, and the next reading sees why.
 */
async function leaveFormulas(
  seat: ExcelSeat,
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  rows: readonly FoundRow[],
): Promise<readonly FoundRow[]> {
  const asked = rows.map((found) => ({
    found,
    spills: found.isSpilled
      ? found.write.cells.map(({ column }) => askSpill(seat, sheet.getCell(found.row, column - 1)))
      : [],
  }));
  if (asked.some(({ spills }) => spills.length > 0)) await context.sync();
  return asked.map(({ found, spills }) => {
    const isLeft =
      found.write.cells.some(({ column }) => found.formulas.has(column)) ||
      spills.some((isSpilled) => isSpilled());
    return isLeft && found.result === 'written' ? { ...found, result: 'changed' } : found;
  });
}

/** The rows of tokens, by what stands before their second point; of two equal ones the upper. */
async function placesOfTokens(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  tokenColumn: number,
): Promise<ReadonlyMap<string, number>> {
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load('rowIndex,rowCount');
  await context.sync();
  const places = new Map<string, number>();
  if (used.isNullObject) return places;
  const rowCount = used.rowIndex + used.rowCount;
  const tokens = sheet.getRangeByIndexes(0, tokenColumn - 1, rowCount, 1);
  tokens.load('values');
  await context.sync();
  tokens.values.forEach(([token], row) => {
    if (typeof token !== 'string' || token === '') return;
    const prefix = prefixOf(token);
    if (!places.has(prefix)) places.set(prefix, row);
  });
  return places;
}

/** "v1.<id>." of "v1.<id>.<revision>.<hash>". */
function prefixOf(token: string): string {
  const second = token.indexOf('.', token.indexOf('.') + 1);
  return second < 0 ? token : token.slice(0, second + 1);
}

/** Neighbouring cells go in one write each; a cell that is not mentioned is never touched. */
function writeCells(sheet: Excel.Worksheet, row: number, cells: readonly CellWrite[]): void {
  const byColumn = new Map(cells.map((cell) => [cell.column, cell]));
  const columns = [...byColumn.keys()].toSorted((one, other) => one - other);
  for (const [column, count] of spansOf(columns)) {
    const written = Array.from({ length: count }, (_, index) => byColumn.get(column + index)!);
    const range = sheet.getRangeByIndexes(row, column - 1, 1, count);
    if (written.some(({ format }) => format !== undefined)) {
      // Null leaves a cell's format as it is. Formats go first: "@" decides what a text becomes.
      range.numberFormat = [written.map(({ format }) => format ?? null)];
    }
    range.values = [written.map(({ value }) => excelCellOf(value))];
  }
}

async function openSheet(context: Excel.RequestContext, tab: TabId): Promise<Excel.Worksheet> {
  const sheet = context.workbook.worksheets.getItemOrNullObject(tab);
  sheet.protection.load('protected');
  await context.sync();
  if (sheet.isNullObject) throw new HostRefusal('tabGone', tab);
  // Protection is never switched off and on again: two people doing that at once lock each other out (office-js #108).
  if (sheet.protection.protected) throw new HostRefusal('protected', tab);
  return sheet;
}

async function inBatches(
  rows: readonly RowWrite[],
  take: (batch: readonly RowWrite[]) => Promise<readonly RowWriteResult[]>,
): Promise<readonly RowWriteResult[]> {
  const results: RowWriteResult[] = [];
  for (let from = 0; from < rows.length; from += ROWS_A_BATCH) {
    results.push(...(await take(rows.slice(from, from + ROWS_A_BATCH))));
  }
  return results;
}

/** Reads one column, for looking at tokens again. */
export function columnValues(values: readonly (readonly unknown[])[]): readonly CellValue[] {
  return values.map(([value]) => valueOfExcelCell(value, '', false));
}
