/**
 * Where the host has tables of its own: what of a bound tab would become one, or why it had better not. A table takes the
 * last header row as its own, renames headers it does not like and holds no merged cells, so whatever it would change is a
 * reason against it.
 */

import { cellKey, type CellRange, cellValueAt, type TabContent } from '../workbook/tab-content.ts';
import { type CellRegion, type WorkbookHost, type WriteGuard } from '../workbook/workbook-host.ts';
import { readLayout } from './layout-settings.ts';
import { headerGuard, type Located } from './locate-columns.ts';
import { scanTab, type TabScan } from './scan-tab.ts';

/**
 * changed: the tab is not as it was shared. headers: a header is blank, doubled, no text, a formula, or in several rows.
 * merged, filtered: cells are merged, rows are filtered. spilled: a formula fills several cells, which a table does not hold. mixed: totals or notes stand between the lines. empty: no lines.
 */
export type TableObstacle =
  'changed' | 'headers' | 'merged' | 'filtered' | 'spilled' | 'mixed' | 'empty';

export type TablePlan =
  | {
      readonly status: 'possible';
      /** The header row and all lines, from the first named column to the column of tokens. */
      readonly region: CellRegion;
      readonly guard: WriteGuard;
    }
  | { readonly status: 'impossible'; readonly why: TableObstacle };

export async function planTable(
  host: Pick<WorkbookHost, 'readSetting' | 'readTab' | 'describe'>,
  tab: string,
  binding: string,
): Promise<TablePlan> {
  const layout = await readLayout(host as WorkbookHost, binding);
  if (layout === undefined) return impossible('changed');
  const content = await host.readTab(tab);
  const { dateSystem } = await host.describe();
  const outcome = scanTab(content, dateSystem, layout);
  if (outcome.status !== 'intact') return impossible('changed');
  const { scan } = outcome;
  const { located } = scan.source;
  const region = regionOf(tab, located, scan);
  const why = layout.headerRowCount > 1 ? 'headers' : obstacleIn(content, region, scan);
  if (why !== undefined) return impossible(why);
  return { status: 'possible', region, guard: headerGuard(content, located) };
}

function impossible(why: TableObstacle): TablePlan {
  return { status: 'impossible', why };
}

function regionOf(tab: string, located: Located, { lastRow }: TabScan): CellRegion {
  const { headerRow, fields, extra, lastColumn, tokenColumn } = located;
  const named = [...fields.values(), ...extra].map(({ column }) => column);
  const column = Math.min(...named);
  return {
    tab,
    row: headerRow,
    column,
    rowCount: lastRow - headerRow + 1,
    columnCount: Math.max(lastColumn, tokenColumn) - column + 1,
  };
}

function obstacleIn(
  content: TabContent,
  region: CellRegion,
  { rows }: TabScan,
): TableObstacle | undefined {
  if (region.rowCount < 2) return 'empty';
  if (content.isFiltered) return 'filtered';
  if (content.merges.some((merge) => touches(merge, region))) return 'merged';
  if (content.arrays?.some((array) => touches(array, region)) === true) return 'spilled';
  if (!hasPlainHeaders(content, region)) return 'headers';
  const lines = new Set(rows.map(({ row }) => row));
  for (let row = region.row + 1; row < region.row + region.rowCount; row += 1) {
    if (!lines.has(row) && isFilled(content, region, row)) return 'mixed';
  }
  return undefined;
}

/** Text, no two alike, none blank and none a formula: a table would rename the others, or write their text over them. */
function hasPlainHeaders(content: TabContent, region: CellRegion): boolean {
  const seen = new Set<string>();
  for (const column of columnsOf(region)) {
    const header = cellValueAt(content, region.row, column);
    if (typeof header !== 'string' || header.trim() === '') return false;
    if (content.formulas.has(cellKey(region.row, column))) return false;
    seen.add(header.toLowerCase());
  }
  return seen.size === region.columnCount;
}

function isFilled(content: TabContent, region: CellRegion, row: number): boolean {
  return columnsOf(region).some((column) => {
    const value = cellValueAt(content, row, column);
    return value !== null && value !== '';
  });
}

function columnsOf({ column, columnCount }: CellRegion): readonly number[] {
  return Array.from({ length: columnCount }, (_, index) => column + index);
}

function touches(
  { fromRow, toRow, fromColumn, toColumn }: CellRange,
  { row, column, rowCount, columnCount }: CellRegion,
): boolean {
  return (
    fromRow < row + rowCount &&
    toRow >= row &&
    fromColumn < column + columnCount &&
    toColumn >= column
  );
}
