/** Gives a tab that we added its look in the web workbook: header, widths, formats, and lists to choose from. */

import type { ICellData } from '@univerjs/core';
import type { FUniver } from '@univerjs/core/facade';
import type {} from '@univerjs/sheets-data-validation/facade';
import type { FWorkbook, FWorksheet } from '@univerjs/sheets/facade';
import { type ColumnDress, type TabDress } from '../../core/workbook/tab-dress.ts';
import { formatStyle, growSheet, writeCellBlocks } from './web-cells-writer.ts';

/** Pixels a character of a usual width takes, and what a cell keeps free at its sides. */
const PIXELS_A_CHARACTER = 7.5;
const PIXELS_BESIDE = 12;
/** Univer's number for "warn, and let it pass". */
const WARNING = 2;

export async function dressSheet(
  api: FUniver,
  workbook: FWorkbook,
  sheet: FWorksheet,
  dress: TabDress,
): Promise<void> {
  const { columns, headerRow, lastRow } = dress;
  growSheet(api, sheet, lastRow, columns.length);
  columns.forEach(({ width }, column) =>
    sheet.setColumnWidth(column, Math.round(width * PIXELS_A_CHARACTER + PIXELS_BESIDE)),
  );
  sheet.setFrozenRows(headerRow);
  const header = cellsOf(columns, () => ({ s: { bl: 1 } }));
  const body = cellsOf(columns, ({ format }) => formatStyle(format));
  const rows = Array.from(
    { length: lastRow - headerRow },
    (_, offset) => [headerRow + offset, body] as const,
  );
  await writeCellBlocks(api, sheet, [[headerRow - 1, header], ...rows]);
  // Lists belong to a part of Univer that a page may do without.
  if (!('newDataValidation' in api)) return;
  columns.forEach((column, index) => listFor(api, workbook, sheet, { dress, column, index }));
}

function cellsOf(
  columns: readonly ColumnDress[],
  cellOf: (column: ColumnDress) => ICellData,
): Record<number, ICellData> {
  const cells: Record<number, ICellData> = {};
  columns.forEach((column, index) => {
    cells[index] = cellOf(column);
  });
  return cells;
}

function listFor(
  api: FUniver,
  workbook: FWorkbook,
  sheet: FWorksheet,
  {
    dress: { headerRow, lastRow, warning },
    column: { choices },
    index,
  }: { readonly dress: TabDress; readonly column: ColumnDress; readonly index: number },
): void {
  if (choices === undefined) return;
  const rule = api.newDataValidation();
  if (choices.kind === 'words') rule.requireValueInList([...choices.words]);
  else {
    const listed = workbook.getSheetByName(choices.tab);
    if (listed === null) return;
    const { column, fromRow, toRow } = choices;
    const last = Math.min(toRow, listed.getMaxRows());
    if (last < fromRow) return;
    rule.requireValueInRange(listed.getRange(fromRow - 1, column - 1, last - fromRow + 1, 1));
  }
  rule.setAllowInvalid(true).setOptions({
    showErrorMessage: true,
    errorStyle: WARNING,
    error: warning,
  });
  sheet.getRange(headerRow, index, lastRow - headerRow, 1).setDataValidation(rule.build());
}
