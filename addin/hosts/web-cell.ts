/** Cells as Univer holds them and as Tallybook reads them. Text stays text here, whatever it looks like. */

import type { ICellData, Nullable } from '@univerjs/core';
import { type CellValue } from '../../core/workbook/tab-content.ts';

/** Univer's CellValueType, by number: the host is bound to no runtime part of Univer, so that it runs without a page too. */
const UNIVER_TEXT = 1;
const UNIVER_NUMBER = 2;
const UNIVER_BOOLEAN = 3;
/** Text that is not to be read as anything else. */
const UNIVER_FORCED_TEXT = 4;

/** Errors stand in cells as their text; these are all a spreadsheet knows. */
const ERROR_LITERAL =
  /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|CYCLE!|ERROR!|CONNECT!|BLOCKED!|GETTING_DATA)$/;

/** What the cell holds; the result, where it holds a formula. */
export function valueOfCell(cell: Nullable<ICellData>): CellValue {
  if (!cell) return null;
  const { v, t } = cell;
  if (v === null || v === undefined) {
    if (isFormula(cell)) return { uncalculated: true };
    return richText(cell);
  }
  if (t === UNIVER_BOOLEAN || typeof v === 'boolean') return v === true || v === 1 || v === '1';
  if (typeof v === 'number') return Number.isFinite(v) ? v : null;
  if (t === UNIVER_NUMBER) return numberOf(v);
  if (t !== UNIVER_FORCED_TEXT && ERROR_LITERAL.test(v)) return { error: v };
  // An emptied cell keeps an empty text; only a formula returns one that counts.
  return v === '' && !isFormula(cell) ? null : v;
}

/** Whether the cell holds a formula of its own or shares another's. */
export function isFormula({ f, si }: ICellData): boolean {
  return (typeof f === 'string' && f !== '') || (typeof si === 'string' && si !== '');
}

/** The cell that holds a value and nothing else: no formula, no rich text; its look stays as it is. */
export function cellOfValue(value: CellValue): ICellData {
  const bare = { f: null, si: null, p: null };
  if (value === null) return { v: null, t: null, ...bare };
  switch (typeof value) {
    case 'number':
      return { v: value, t: UNIVER_NUMBER, ...bare };
    case 'boolean':
      return { v: value ? 1 : 0, t: UNIVER_BOOLEAN, ...bare };
    case 'string':
      // A text that spells an error is a text all the same.
      return { v: value, t: ERROR_LITERAL.test(value) ? UNIVER_FORCED_TEXT : UNIVER_TEXT, ...bare };
    default:
      return 'error' in value
        ? { v: value.error, t: UNIVER_TEXT, ...bare }
        : { v: null, t: null, ...bare };
  }
}

function numberOf(text: string): CellValue {
  const value = Number(text);
  return text.trim() === '' || !Number.isFinite(value) ? text : value;
}

/** A cell of formatted text keeps it as a small document, whose stream ends in control characters. */
function richText({ p }: ICellData): CellValue {
  const stream = p?.body?.dataStream;
  if (stream === undefined) return null;
  const text = stream.replace(/\r\n$/, '').replaceAll('\r', '\n');
  return text === '' ? null : text;
}
