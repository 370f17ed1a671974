/** Writes rows into Excel by the identity in their token cell: found again at the moment of writing, each wholly or not at all. */

import { type CellValue } from '../../core/workbook/tab-content.ts';
import {
  type CellWrite,
  HostRefusal,
  type RowWrite,
  type RowWriteResult,
  type TabId,
  type WriteGuard,
} from '../../core/workbook/workbook-host.ts';
import { excelCellOf, valueOfExcelCell } from './excel-cell.ts';
import { compareRows, leaveFormulas } from './excel-found-rows.ts';
import { checkGuard } from './excel-guard.ts';
import { askMerges, refuseMergedAt, refuseMergedCells, refuseMergedRow } from './excel-merges.ts';
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
      const looks = { tokenColumn, beside: 0 };
      const compared = await compareRows(seat, context, sheet, looks, batch);
      const found = await leaveFormulas(seat, context, sheet, compared);
      const wanted = found.filter(({ result }) => result === 'written');
      for (const { write, merges } of wanted) refuseMergedCells(merges, write.cells, tab);
      for (const { row, write } of wanted) writeCells(sheet, row, write.cells);
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
      const looks = { tokenColumn, beside: 1 };
      const found = await compareRows(seat, context, sheet, looks, batch);
      const gone = found.filter(({ result }) => result === 'written');
      for (const { row, merges } of gone) refuseMergedRow(merges, row + 1, tab);
      const rowsGone = gone.map(({ row }) => row).toSorted((one, other) => one - other);
      const spans = spansOf(rowsGone);
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
    await context.sync();
    if (afterRow + rows.length > ROWS_MAX) throw new HostRefusal('tooLarge', tab);
    const isInUse = !used.isNullObject && used.rowIndex + used.rowCount > afterRow;
    const place = { tab, row: afterRow, rows, isInUse };
    const tables = await tablesAt(context, sheet, place);
    await refuseInTheWay(seat, context, sheet, place);
    if (isInUse) {
      sheet.getRangeByIndexes(afterRow, 0, rows.length, 1).getEntireRow().insert('Down');
    }
    rows.forEach((cells, index) => writeCells(sheet, afterRow + index, cells));
    for (const { range } of tables) range.load(TABLE_PLACE);
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

interface InsertPlace {
  readonly tab: TabId;
  /** From 0: the first of the new rows. */
  readonly row: number;
  readonly rows: readonly (readonly CellWrite[])[];
  /** Whether something stands at that row or below, and moves down. */
  readonly isInUse: boolean;
}

const TABLE_PLACE = 'rowIndex,rowCount,columnIndex,columnCount';

/** Refuses where a table reaches down to the last row of the sheet: nothing in it can move down (office-js #3776). */
async function tablesAt(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { tab, isInUse }: InsertPlace,
): Promise<readonly { readonly table: Excel.Table; readonly range: Excel.Range }[]> {
  const tables = sheet.tables.items.map((table) => ({ table, range: table.getRange() }));
  if (tables.length === 0) return tables;
  for (const { range } of tables) range.load(TABLE_PLACE);
  await context.sync();
  const isFull = tables.some(({ range }) => range.rowIndex + range.rowCount >= ROWS_MAX);
  if (isFull && isInUse) throw new HostRefusal('fullTable', tab);
  return tables;
}

/** Refuses where a spill or a merged area would swallow what is written. */
async function refuseInTheWay(
  seat: ExcelSeat,
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { tab, row, rows, isInUse }: InsertPlace,
): Promise<void> {
  const columns = new Set(rows.flatMap((cells) => cells.map(({ column }) => column)));
  const width = Math.max(1, ...columns);
  const isSpilled = askSpill(seat, sheet.getRangeByIndexes(row, 0, 1, width));
  const top = Math.max(0, row - 1);
  const height = row - top + (isInUse ? 1 : rows.length);
  const merges = askMerges(seat, sheet.getRangeByIndexes(top, 0, height, width));
  await context.sync();
  if (isSpilled()) await refuseInsideSpill(seat, context, sheet, { tab, row, columns });
  refuseMergedAt(merges(), { tab, row: row + 1, columns, isInserted: isInUse });
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
