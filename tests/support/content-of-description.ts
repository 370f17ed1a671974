/** The values a host would hand over of a workbook that we describe: the same as writing it and reading it, without the file. */

import {
  type WorkbookDescription,
  type TabDescription,
} from '../../templates/workbook-description.ts';
import {
  cellKey,
  type CellValue,
  type FormatRun,
  type TabContent,
  type WorkbookContent,
} from '../../core/workbook/tab-content.ts';

export function contentOfDescription(
  description: WorkbookDescription,
  file: string,
): WorkbookContent {
  return {
    file,
    format: 'xlsx',
    dateSystem: 1900,
    tabs: description.tabs.map(tabContent),
    notes: [],
  };
}

function tabContent(tab: TabDescription): TabContent {
  const formulas = new Map<number, string>();
  const rows = tab.rows.map((row, rowIndex) =>
    row.cells.map((cell, columnIndex): CellValue => {
      if (cell?.formula !== undefined) {
        formulas.set(cellKey(rowIndex + 1, columnIndex + 1), cell.formula);
      }
      return cell?.value ?? null;
    }),
  );
  const columnCount = Math.max(0, ...rows.map((row) => row.length));
  return {
    name: tab.name,
    visibility: tab.isHidden === true ? 'hidden' : 'visible',
    rowCount: rows.length,
    columnCount,
    rows,
    formatRuns: Array.from({ length: columnCount }, (_, index) => formatRuns(tab, index)),
    formulas,
    merges: tab.merges ?? [],
    hiddenRows: tab.rows.flatMap((row, index) => (row.isHidden === true ? [index + 1] : [])),
    hiddenColumns: tab.columns.flatMap((column, index) =>
      column.isHidden === true ? [index + 1] : [],
    ),
    isFiltered: false,
  };
}

/** Headings keep the General format; cells with a format of their own keep that; the rest have their column's. */
function formatRuns(tab: TabDescription, columnIndex: number): readonly FormatRun[] | undefined {
  const runs: FormatRun[] = [];
  tab.rows.forEach((row, index) => {
    const cell = row.cells[columnIndex];
    const isHeading = cell?.style?.toLowerCase().endsWith('header') ?? false;
    const format =
      cell?.numberFormat ?? (isHeading ? undefined : tab.columns[columnIndex]?.numberFormat);
    if (cell === undefined || format === undefined || format === 'General') return;
    const last = runs.at(-1);
    if (last?.format === format && last.to === index) {
      runs[runs.length - 1] = { ...last, to: index + 1 };
    } else runs.push({ from: index + 1, to: index + 1, format });
  });
  return runs.length === 0 ? undefined : runs;
}
