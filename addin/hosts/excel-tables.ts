/** Tables of Excel: which one a register stands in, and making one of the plain cells it stands in. */

import {
  type CellRegion,
  HostRefusal,
  type MadeTable,
  type WriteGuard,
} from '../../core/workbook/workbook-host.ts';
import { checkGuard } from './excel-guard.ts';
import { askSpill } from './excel-spills.ts';
import { type ExcelSeat, runBatch, runWriting } from './excel-seat.ts';

/**
 * The plainest style there is: a line below the headers and no bands. What a cell has of its own, fill, font, borders and
 * number format, lies over the style of a table and stays as it is.
 */
const STYLE = 'TableStyleLight1';

/** The name of the table that the first row of the region is part of; null where it is in none. */
export function excelTableAt(seat: ExcelSeat, region: CellRegion): Promise<string | null> {
  return runBatch(seat, region.tab, async (context) => {
    const sheet = context.workbook.worksheets.getItem(region.tab);
    const found = await tablesIn(context, sheet, { ...region, rowCount: 1 });
    return found[0] ?? null;
  });
}

/** Refuses where Excel would change what stands there, or where a table is already. */
export function makeExcelTable(
  seat: ExcelSeat,
  region: CellRegion,
  guard: WriteGuard,
): Promise<MadeTable> {
  const { tab, row, column, rowCount, columnCount } = region;
  return runWriting(seat, tab, async (context) => {
    const sheet = context.workbook.worksheets.getItem(tab);
    await checkGuard(context, sheet, guard);
    const [other] = await tablesIn(context, sheet, region);
    if (other !== undefined) return { status: 'inTheWay', name: other };
    sheet.protection.load('protected');
    sheet.autoFilter.load('enabled');
    const range = sheet.getRangeByIndexes(row - 1, column - 1, rowCount, columnCount);
    const isSpilled = askSpill(seat, range);
    await context.sync();
    if (sheet.protection.protected) throw new HostRefusal('protected', tab);
    // Excel allows one filter where a table brings its own; taking the person's away is theirs to do.
    if (sheet.autoFilter.enabled) return { status: 'filtered' };
    if (isSpilled()) return { status: 'spilled' };
    const table = sheet.tables.add(range, true);
    table.style = STYLE;
    table.showBandedRows = false;
    table.load('name');
    await context.sync();
    return { status: 'made', name: table.name };
  });
}

/** Names of the tables that share a cell with the region, in one round trip more than there must be. */
async function tablesIn(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  { row, column, rowCount, columnCount }: CellRegion,
): Promise<readonly string[]> {
  sheet.tables.load('items/name');
  await context.sync();
  const tables = sheet.tables.items.map((table) => {
    const range = table.getRange();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return { name: table.name, range };
  });
  await context.sync();
  return tables
    .filter(
      ({ range }) =>
        range.rowIndex < row - 1 + rowCount &&
        range.rowIndex + range.rowCount > row - 1 &&
        range.columnIndex < column - 1 + columnCount &&
        range.columnIndex + range.columnCount > column - 1,
    )
    .map(({ name }) => name);
}
