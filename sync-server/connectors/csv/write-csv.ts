/** Writes rows as CSV that spreadsheets open as what they are: UTF-8 with its mark, text quoted and never a formula. */

import { guardText } from './formula-guard.ts';

/** Text, or an exact number as decimal text: a number is known by its kind, so that -5 stays a number. */
export type CsvCell = null | { readonly text: string } | { readonly decimal: string };

/** Without it Excel takes UTF-8 for the system's old encoding. */
const BYTE_ORDER_MARK = '\uFEFF';
const DECIMAL = /^-?\d+(\.\d+)?$/;

/**
 * The bytes of the file, RFC 4180 with CRLF.
 *
 *     writeCsv([[{ text: '=1+1' }, { decimal: '-5' }]])  // "'=1+1",-5
 */
export function writeCsv(rows: readonly (readonly CsvCell[])[]): Uint8Array {
  const lines = rows.map((cells) => cells.map(writtenCell).join(','));
  return Buffer.from(`${BYTE_ORDER_MARK}${lines.join('\r\n')}\r\n`, 'utf8');
}

function writtenCell(cell: CsvCell): string {
  if (cell === null) return '';
  if ('text' in cell) return `"${guardText(cell.text).replaceAll('"', '""')}"`;
  if (!DECIMAL.test(cell.decimal)) throw new RangeError(`not a decimal: ${cell.decimal}`);
  return cell.decimal;
}
