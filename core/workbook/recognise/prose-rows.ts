/** Tabs that are no table at all: a cover, instructions, the tiles of a dashboard. They have neither header nor data. */

import { type TabContent } from '../tab-content.ts';
import { type RowVerdicts } from './classify-rows.ts';
import { type RawTable } from './raw-table.ts';
import { filledColumns, isBlankRow } from './tab-rows.ts';

/** A header of fewer columns stands over labels and their values, not over a table. */
const MIN_HEADERS = 3;
const MIN_ROWS = 2;
const MIN_PROSE_ROWS = 3;
const MAX_JUDGED = 300;
const MAX_LISTED = 50_000;

/** Whether what is no register is at least a table: columns with names. */
function isTabular(tab: TabContent, table: RawTable): boolean {
  const { headerRows, headers, fromRow, toRow, firstColumn, lastColumn } = table;
  if (headerRows.length === 0) return false;
  if (headers.filter(({ text }) => text !== '').length < MIN_HEADERS) return false;
  let rows = 0;
  for (let row = fromRow; row <= toRow && rows < MIN_ROWS; row += 1) {
    if (filledColumns(tab, row, firstColumn, lastColumn).length >= 2) rows += 1;
  }
  return rows >= MIN_ROWS;
}

/** Whether a tab that is no table is written to be read: it has a title, sentences, or a name that says so. */
export function isProse(tab: TabContent, table: RawTable, isNamedOther: boolean): boolean {
  if (isTabular(tab, table)) return false;
  const first = firstOf(table);
  let rows = 0;
  let texts = 0;
  let cells = 0;
  let hasSentence = false;
  let gaps = 0;
  const from = Math.min(table.fromRow, ...table.titleRows, ...table.headerRows);
  for (let row = from; row <= Math.min(table.toRow, from + MAX_JUDGED); row += 1) {
    const filled = filledColumns(tab, row, first, table.lastColumn);
    if (filled.length === 0) gaps += 1;
    else rows += 1;
    for (const column of filled) {
      const value = tab.rows[row - 1]![column - 1];
      cells += 1;
      if (typeof value !== 'string') continue;
      texts += 1;
      if (isSentence(value)) hasSentence = true;
    }
  }
  if (rows < MIN_PROSE_ROWS || texts < cells * 0.4) return false;
  return isNamedOther || hasSentence || (gaps > 0 && startsWithTitle(tab, table, from));
}

/** Titles stand in the first column as often as over their table. */
function firstOf(table: RawTable): number {
  return table.isBeside ? table.firstColumn : 1;
}

function startsWithTitle(tab: TabContent, table: RawTable, row: number): boolean {
  const filled = filledColumns(tab, row, firstOf(table), table.lastColumn);
  return filled.length === 1 && typeof tab.rows[row - 1]![filled[0]! - 1] === 'string';
}

function isSentence(text: string): boolean {
  const han = text.match(/\p{Script=Han}/gu)?.length ?? 0;
  return han >= 12 || (text.length >= 25 && text.trim().split(/\s+/u).length >= 5);
}

/** All rows of such a tab, none of them data. */
export function proseRows(tab: TabContent, table: RawTable): RowVerdicts {
  const skippedRows: RowVerdicts['skippedRows'][number][] = [];
  const from = Math.min(table.fromRow, ...table.titleRows, ...table.headerRows);
  for (let row = from; row <= table.toRow && skippedRows.length < MAX_LISTED; row += 1) {
    if (isBlankRow(tab, row, firstOf(table), table.lastColumn)) continue;
    skippedRows.push({ row, reason: 'note' });
  }
  return { dataRows: [], skippedRows };
}
