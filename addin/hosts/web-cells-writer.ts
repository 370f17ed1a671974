/** Writes cells of the web workbook the direct way: no undo entry, no measuring of text, and marked as ours. */

import type { ICellData, IStyleData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type { FWorksheet } from '@univerjs/sheets/facade';
import { nextTurn } from './web-sheet-reader.ts';
import { OWN_TRIGGER } from './web-watch.ts';

/** Cells written before the page gets its turn; a block is some 10 ms of work. */
const BLOCK_CELLS = 6_000;
/** Univer's RANGE_TYPE.COLUMN. */
const COLUMN_RANGE = 2;

/** Cells to change by 0-based row and column; a style is laid over the one a cell has. */
export type CellChanges = Record<number, Record<number, ICellData>>;

/** Writes at once; for as many cells as the page can do without being noticed. */
export function writeCells(api: FUniver, sheet: FWorksheet, cellValue: CellChanges): void {
  change(api, sheet, 'set-range-values', { cellValue });
}

/** Writes row by row in blocks, and lets the page have its turn between them. */
export async function writeCellBlocks(
  api: FUniver,
  sheet: FWorksheet,
  rows: readonly (readonly [row: number, cells: Record<number, ICellData>])[],
): Promise<void> {
  let block: CellChanges = {};
  let cells = 0;
  for (const [row, changes] of rows) {
    block[row] = { ...block[row], ...changes };
    cells += Object.keys(changes).length;
    if (cells < BLOCK_CELLS) continue;
    writeCells(api, sheet, block);
    block = {};
    cells = 0;
    await nextTurn();
  }
  if (cells > 0) writeCells(api, sheet, block);
}

/** Makes the sheet at least so large. */
export function growSheet(api: FUniver, sheet: FWorksheet, rows: number, columns: number): void {
  if (sheet.getMaxRows() < rows) {
    change(api, sheet, 'set-worksheet-row-count', { rowCount: rows });
  }
  if (sheet.getMaxColumns() < columns) {
    change(api, sheet, 'set-worksheet-column-count', { columnCount: columns });
  }
}

/** Hides a column (0-based) directly: the command would select it, and a person's undo would show it again. */
export function hideColumnOf(api: FUniver, sheet: FWorksheet, column: number): void {
  const endRow = Math.max(0, sheet.getMaxRows() - 1);
  const range = { startRow: 0, endRow, startColumn: column, endColumn: column };
  change(api, sheet, 'set-col-hidden', { ranges: [{ ...range, rangeType: COLUMN_RANGE }] });
}

function change(api: FUniver, sheet: FWorksheet, mutation: string, params: object): void {
  api.syncExecuteCommand(`sheet.mutation.${mutation}`, {
    unitId: sheet.getWorkbook().getUnitId(),
    subUnitId: sheet.getSheetId(),
    trigger: OWN_TRIGGER,
    ...params,
  });
}

/** A number format as part of a style. */
export function formatStyle(format: string | undefined): { readonly s?: IStyleData } {
  return format === undefined ? {} : { s: { n: { pattern: format } } };
}
