/** Reads a tab of the web workbook as it stands: values, number formats, formulas, merges, and what is hidden. */

import type { ICellData, IStyleData, Nullable, Worksheet } from '@univerjs/core';
import type { FWorksheet } from '@univerjs/sheets/facade';
import {
  type CellValue,
  cellKey,
  type FormatRun,
  type TabContent,
} from '../../core/workbook/tab-content.ts';
import { HostRefusal } from '../../core/workbook/workbook-host.ts';
import { isFormula, valueOfCell } from './web-cell.ts';
import { givenRange } from './web-range.ts';

/** Rows read before the page gets its turn: some 20 ms of work. */
const BLOCK_ROWS = 4_000;
/** How often a tab may change under the reading before it is told that somebody is busy with it. */
const MOST_ATTEMPTS = 5;

export interface ReadOptions {
  readonly isCancelled?: () => boolean;
  readonly onProgress?: (rows: number, of: number) => void;
  /** Counts moves of rows, columns and tabs: what moved meanwhile would be read twice or not at all. */
  readonly changes: () => number;
  readonly numberFormatOf: (style: Style) => string | undefined;
}

export type Style = Nullable<string | IStyleData>;

/** Everything a tab holds. Starts over when the tab changes while it is read. */
export async function readSheet(sheet: FWorksheet, options: ReadOptions): Promise<TabContent> {
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const content = await readOnce(sheet, options);
    if (content !== undefined) return content;
  }
  throw new HostRefusal('busy', sheet.getSheetName());
}

/** Row and column (1-based) of the last cell that holds a value; 0 and 0 for an empty tab. */
export function usedSize(model: Worksheet): { readonly rows: number; readonly columns: number } {
  let rows = 0;
  let columns = 0;
  for (const [row, cells] of rowsOf(model)) {
    for (const [column, cell] of cellsOf(cells)) {
      if (valueOfCell(cell) === null) continue;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    }
  }
  return { rows, columns };
}

type CellRow = Readonly<Record<number, ICellData | null | undefined>>;

/** Rows that hold cells, in order, 0-based. */
export function rowsOf(model: Worksheet): readonly (readonly [row: number, cells: CellRow])[] {
  return Object.entries(model.getConfig().cellData).map(
    ([row, cells]) => [Number(row), cells as CellRow] as const,
  );
}

export function cellsOf(cells: CellRow): readonly (readonly [column: number, cell: ICellData])[] {
  return Object.entries(cells).flatMap(([column, cell]) =>
    cell === null || cell === undefined ? [] : [[Number(column), cell as ICellData] as const],
  );
}

async function readOnce(sheet: FWorksheet, options: ReadOptions): Promise<TabContent | undefined> {
  const model = sheet.getSheet();
  const before = options.changes();
  const rowsWithCells = rowsOf(model);
  const table = startTable(model, options);
  for (let from = 0; from < rowsWithCells.length; from += BLOCK_ROWS) {
    if (options.isCancelled?.()) throw new HostRefusal('cancelled', sheet.getSheetName());
    for (const [row, cells] of rowsWithCells.slice(from, from + BLOCK_ROWS)) {
      table.addRow(row, cells);
    }
    options.onProgress?.(Math.min(from + BLOCK_ROWS, rowsWithCells.length), rowsWithCells.length);
    if (from + BLOCK_ROWS < rowsWithCells.length) await nextTurn();
    if (options.changes() !== before) return undefined;
  }
  const hidden = hiddenRowsOf(model, table.size().rowCount);
  return {
    name: sheet.getSheetName(),
    visibility: sheet.isSheetHidden() ? 'hidden' : 'visible',
    ...table.size(),
    rows: table.rows,
    formatRuns: table.formatRuns,
    formulas: table.formulas,
    merges: model.getMergeData().map(givenRange),
    hiddenRows: hidden.rows,
    hiddenColumns: hiddenColumnsOf(model),
    isFiltered: hidden.isFiltered,
  };
}

/** Gathers rows; grows only by cells that hold something. */
function startTable(model: Worksheet, { numberFormatOf }: ReadOptions) {
  const { rowData, columnData } = model.getConfig();
  const rows: (CellValue[] | undefined)[] = [];
  const formatRuns: (FormatRun[] | undefined)[] = [];
  const formulas = new Map<number, string>();
  let rowCount = 0;
  let columnCount = 0;
  const noteFormat = (row: number, column: number, format: string | undefined): void => {
    if (format === undefined || format === '' || format === 'General') return;
    const runs = (formatRuns[column - 1] ??= []);
    const last = runs.at(-1);
    if (last?.to === row - 1 && last.format === format) {
      runs[runs.length - 1] = { ...last, to: row };
    } else runs.push({ from: row, to: row, format });
  };
  return {
    rows,
    formatRuns,
    formulas,
    size: () => ({ rowCount, columnCount }),
    addRow: (rowIndex: number, cells: CellRow): void => {
      const values: CellValue[] = [];
      for (const [columnIndex, cell] of cellsOf(cells)) {
        const value = valueOfCell(cell);
        if (value === null) continue;
        while (values.length < columnIndex) values.push(null);
        values[columnIndex] = value;
        columnCount = Math.max(columnCount, columnIndex + 1);
        const format =
          numberFormatOf(cell.s) ??
          numberFormatOf(rowData[rowIndex]?.s) ??
          numberFormatOf(columnData[columnIndex]?.s);
        noteFormat(rowIndex + 1, columnIndex + 1, format);
        if (isFormula(cell)) {
          formulas.set(cellKey(rowIndex + 1, columnIndex + 1), (cell.f ?? '').replace(/^=/, ''));
        }
      }
      if (values.length === 0) return;
      rows[rowIndex] = values;
      rowCount = Math.max(rowCount, rowIndex + 1);
    },
  };
}

function hiddenRowsOf(
  model: Worksheet,
  rowCount: number,
): { readonly rows: readonly number[]; readonly isFiltered: boolean } {
  const { rowData } = model.getConfig();
  const rows: number[] = [];
  let isFiltered = false;
  for (let row = 0; row < rowCount; row++) {
    const byFilter = model.getRowFiltered(row);
    if (byFilter) isFiltered = true;
    if (byFilter || rowData[row]?.hd === 1) rows.push(row + 1);
  }
  return { rows, isFiltered };
}

function hiddenColumnsOf(model: Worksheet): readonly number[] {
  return Object.entries(model.getConfig().columnData).flatMap(([column, { hd }]) =>
    hd === 1 ? [Number(column) + 1] : [],
  );
}

/** Lets the page paint and answer its user. */
export function nextTurn(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, 0);
  });
}
