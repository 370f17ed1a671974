/** Writes and reads by place in Excel: tokens, and tabs of our own. */

import { type CellValue } from '../../core/workbook/tab-content.ts';
import {
  type CellRegion,
  HostRefusal,
  type TabId,
  type WriteGuard,
} from '../../core/workbook/workbook-host.ts';
import { BLOCK_BYTES_MAX, bytesOf } from './excel-blocks.ts';
import { excelCellOf } from './excel-cell.ts';
import { checkGuard } from './excel-guard.ts';
import { refuseMergedRegion } from './excel-merges.ts';
import { columnValues } from './excel-rows.ts';
import { type ExcelSeat, runBatch, runWriting } from './excel-seat.ts';
import { spansOf } from './excel-spans.ts';
import { askSpill, refuseSpill } from './excel-spills.ts';

/** Rows of a column that one read answers: tokens are 45 characters, so this is about 3 MB. */
const COLUMN_ROWS_A_READ = 50_000;

export async function writeExcelRegion(
  seat: ExcelSeat,
  region: CellRegion,
  values: readonly (readonly CellValue[])[],
  guard?: WriteGuard,
): Promise<void> {
  const { tab, row, column, rowCount, columnCount } = region;
  const hidden = await lookBeforeWriting(seat, region);
  await refuseMergedRegion(seat, region);
  for (let from = 0; from < rowCount;) {
    const count = rowsThatFit(values, from, rowCount);
    const block = values.slice(from, from + count).map((cells) => cells.map(excelCellOf));
    await runWriting(seat, tab, async (context) => {
      const sheet = context.workbook.worksheets.getItem(tab);
      await checkGuard(context, sheet, guard);
      // A block over rows that a filter hides is refused or misplaced (office-js #224, #226): it is cut at them.
      for (const [start, length] of spansAround(from, count, hidden)) {
        const part = block.slice(start - from, start - from + length);
        sheet.getRangeByIndexes(row - 1 + start, column - 1, length, columnCount).values = part;
      }
      await context.sync();
    });
    from += count;
  }
}

/** Rows from one on whose cells stay within one request; always at least one. */
function rowsThatFit(
  values: readonly (readonly CellValue[])[],
  from: number,
  rowCount: number,
): number {
  let bytes = 0;
  for (let row = from; row < rowCount; row += 1) {
    bytes += bytesOf([values[row]?.map(excelCellOf) ?? []]);
    if (bytes > BLOCK_BYTES_MAX) return Math.max(1, row - from);
  }
  return rowCount - from;
}

/** Spans of a block that hold no hidden row, and the hidden rows one by one. */
function spansAround(
  from: number,
  count: number,
  hidden: ReadonlySet<number>,
): readonly (readonly [number, number])[] {
  const all = Array.from({ length: count }, (_, index) => from + index);
  const shown = spansOf(all.filter((row) => !hidden.has(row)));
  const single = all.filter((row) => hidden.has(row)).map((row) => [row, 1] as const);
  return [...shown, ...single];
}

/**
 * Hidden rows of the region, from 0 at its first. Refuses where it cannot be written at all.
 */
async function lookBeforeWriting(
  seat: ExcelSeat,
  { tab, row, column, rowCount, columnCount }: CellRegion,
): Promise<ReadonlySet<number>> {
  return runBatch(seat, tab, async (context) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(tab);
    sheet.protection.load('protected');
    const range = sheet.getRangeByIndexes(row - 1, 0, rowCount, 1).getEntireRow();
    range.load('rowHidden');
    const area = sheet.getRangeByIndexes(row - 1, column - 1, rowCount, columnCount);
    const isSpilled = askSpill(seat, area);
    await context.sync();
    if (sheet.isNullObject) throw new HostRefusal('tabGone', tab);
    if (sheet.protection.protected) throw new HostRefusal('protected', tab);
    refuseSpill(isSpilled, tab);
    if (rowCount === 1 || range.rowHidden === false) return new Set<number>();
    // Some are hidden: which ones is asked only then.
    const visible = sheet
      .getRangeByIndexes(row - 1, 0, rowCount, 1)
      .getSpecialCellsOrNullObject('Visible');
    visible.areas.load('items/rowIndex,items/rowCount');
    await context.sync();
    const hidden = new Set(Array.from({ length: rowCount }, (_, index) => index));
    for (const area of visible.isNullObject ? [] : visible.areas.items) {
      for (let index = 0; index < area.rowCount; index += 1)
        hidden.delete(area.rowIndex + index - (row - 1));
    }
    return hidden;
  });
}

export async function readExcelColumn(
  seat: ExcelSeat,
  tab: TabId,
  {
    column,
    fromRow,
    rowCount,
  }: { readonly column: number; readonly fromRow: number; readonly rowCount: number },
): Promise<readonly CellValue[]> {
  const values: CellValue[] = [];
  for (let from = 0; from < rowCount; from += COLUMN_ROWS_A_READ) {
    const count = Math.min(COLUMN_ROWS_A_READ, rowCount - from);
    await runBatch(seat, tab, async (context) => {
      const sheet = context.workbook.worksheets.getItem(tab);
      const range = sheet.getRangeByIndexes(fromRow - 1 + from, column - 1, count, 1);
      range.load('values');
      await context.sync();
      values.push(...columnValues(range.values));
    });
  }
  return values;
}
