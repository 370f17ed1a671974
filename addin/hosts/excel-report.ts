/** Writes reports into a tab of our own, each with a native chart beside it. The tab is emptied and filled anew every time. */

import { type ReportTable, type TabDescription } from '../../core/workbook/workbook-host.ts';
import { excelCellOf } from './excel-cell.ts';
import { emptyTab } from './excel-helpers.ts';
import { type ExcelMemory } from './excel-memory.ts';
import { type ExcelSeat, runWriting } from './excel-seat.ts';
import { describeExcelTabs, freeTabName } from './excel-tabs.ts';

/** The setting that says which tab is ours: its id and the name we gave it. */
const REPORT_TAB = 'tallybook.report-tab';
/** Rows a chart is high, and the columns it covers. */
const CHART_ROWS = 16;
const CHART_COLUMNS = 8;
/** Rows between a table and the next. */
const GAP = 2;

/** Columns for time, bars for things with long names. */
const CHART_TYPES = { columns: 'ColumnClustered', bars: 'BarClustered' } as const;

/**
 * A tab somebody renamed or made a register of is theirs from then on: the report goes into a new one then.
 */
export async function writeExcelReport(
  seat: ExcelSeat,
  memory: ExcelMemory,
  wanted: string,
  tables: readonly ReportTable[],
): Promise<TabDescription> {
  const tabs = await describeExcelTabs(seat, memory);
  const known = await memory.read(REPORT_TAB);
  const own = tabs.find(({ id, name, binding }) => binding === null && `${id} ${name}` === known);
  const name = own?.name ?? freeTabName(wanted, new Set(tabs.map((tab) => tab.name.toLowerCase())));
  const written = await runWriting(seat, own?.id, async (context) => {
    const sheet = await emptySheet(seat, context, name, own !== undefined);
    let row = 0;
    for (const table of tables) row = writeTable(sheet, table, row);
    sheet.getRangeByIndexes(0, 0, 1, 1).select();
    sheet.load('id,name,visibility');
    await context.sync();
    return { id: sheet.id, rowCount: row };
  });
  await memory.write(REPORT_TAB, `${written.id} ${name}`);
  return { ...written, name, visibility: 'visible', columnCount: 1, binding: null };
}

/** A new tab is added plainly: should a person make one of the same name at this moment, Excel refuses ours. */
async function emptySheet(
  { loadHelpers }: ExcelSeat,
  context: Excel.RequestContext,
  name: string,
  isOwn: boolean,
): Promise<Excel.Worksheet> {
  if (!isOwn) return context.workbook.worksheets.add(name);
  const sheet = await emptyTab(loadHelpers, context, name);
  // Emptying the cells leaves what floats above them.
  sheet.charts.load('items/name');
  await context.sync();
  for (const chart of sheet.charts.items) chart.delete();
  return sheet;
}

/** The row after the table and its chart. */
function writeTable(sheet: Excel.Worksheet, table: ReportTable, row: number): number {
  const { title, headers, rows, chart } = table;
  const heading = sheet.getRangeByIndexes(row, 0, 1, 1);
  heading.values = [[excelCellOf(title)]];
  heading.format.font.bold = true;
  const cells = [headers, ...rows].map((line) => line.map(excelCellOf));
  const range = sheet.getRangeByIndexes(row + 1, 0, cells.length, headers.length);
  range.values = cells;
  sheet.getRangeByIndexes(row + 1, 0, 1, headers.length).format.font.bold = true;
  range.format.autofitColumns();
  if (rows.length === 0) return row + 2 + GAP;
  const drawn = sheet.charts.add(CHART_TYPES[chart], range, 'Columns');
  drawn.title.text = title;
  drawn.legend.visible = headers.length > 2;
  // Bars are drawn from below; the first line of the table belongs on top.
  if (chart === 'bars') drawn.axes.categoryAxis.reversePlotOrder = true;
  const left = headers.length + 1;
  drawn.setPosition(
    sheet.getRangeByIndexes(row, left, 1, 1),
    sheet.getRangeByIndexes(row + CHART_ROWS - 1, left + CHART_COLUMNS - 1, 1, 1),
  );
  return row + Math.max(cells.length + 1, CHART_ROWS) + GAP;
}
