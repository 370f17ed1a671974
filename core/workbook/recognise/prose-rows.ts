/** Tabs that are no table at all: a cover, instructions, the tiles of a dashboard. They have neither header nor data. */

import { type TabContent } from '../tab-content.ts';
import { type RowVerdicts } from './classify-rows.ts';
import { type RawTable } from './raw-table.ts';
import { filledColumns, isBlankRow } from './tab-rows.ts';

/** A header of fewer columns stands over labels and their values, not over a table. */
const MIN_HEADERS = 3;
const MIN_ROWS = 2;
const MAX_LISTED = 50_000;

/** Whether what is no register is at least a table: columns with names. */
export function isTabular(tab: TabContent, table: RawTable): boolean {
  const { headerRows, headers, fromRow, toRow, firstColumn, lastColumn } = table;
  if (headerRows.length === 0) return false;
  if (headers.filter(({ text }) => text !== '').length < MIN_HEADERS) return false;
  let rows = 0;
  for (let row = fromRow; row <= toRow && rows < MIN_ROWS; row += 1) {
    if (filledColumns(tab, row, firstColumn, lastColumn).length >= 2) rows += 1;
  }
  return rows >= MIN_ROWS;
}

/** All rows of such a tab, none of them data. */
export function proseRows(tab: TabContent, table: RawTable): RowVerdicts {
  const skippedRows: RowVerdicts['skippedRows'][number][] = [];
  const from = Math.min(table.fromRow, ...table.titleRows, ...table.headerRows);
  for (let row = from; row <= table.toRow && skippedRows.length < MAX_LISTED; row += 1) {
    if (isBlankRow(tab, row, table.firstColumn, table.lastColumn)) continue;
    skippedRows.push({ row, reason: 'note' });
  }
  return { dataRows: [], skippedRows };
}
