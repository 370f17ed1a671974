/** A1 addresses of the model of Excel, with and without their sheet. */

import { columnLetters, columnNumber } from '../../../core/workbook/tab-content.ts';
import { ExcelFault } from './excel-fault.ts';
import { type Area } from './excel-area.ts';
import { COLUMNS_MAX, ROWS_MAX } from './excel-sheet.ts';

/** "Sheet1!A1:B2", the name in quotes where it needs them. */
export function addressOf(sheet: string, area: Area): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet)
    ? sheet
    : `'${sheet.replaceAll("'", "''")}'`;
  const from = `${columnLetters(area.column + 1)}${area.row + 1}`;
  const to = `${columnLetters(area.column + area.columnCount)}${area.row + area.rowCount}`;
  return `${name}!${from === to ? from : `${from}:${to}`}`;
}

/** The area of "A1", "A1:B2", "A:B" or "2:3", its sheet left off. */
export function areaOf(address: string): Area {
  const local = address.slice(address.lastIndexOf('!') + 1).replaceAll('$', '');
  const [from = '', to = from] = local.split(':');
  const first = cornerOf(from);
  const last = cornerOf(to);
  const row = first.row ?? 0;
  const column = first.column ?? 0;
  return {
    row,
    column,
    rowCount: (last.row ?? ROWS_MAX - 1) - row + 1,
    columnCount: (last.column ?? COLUMNS_MAX - 1) - column + 1,
  };
}

/** The sheet an address names, its quotes taken off; undefined when it names none. */
export function sheetNameOf(address: string): string | undefined {
  const end = address.lastIndexOf('!');
  if (end < 0) return undefined;
  const name = address.slice(0, end);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

function cornerOf(corner: string): { readonly row?: number; readonly column?: number } {
  const match = /^([A-Z]{0,3})(\d*)$/.exec(corner);
  if (match === null || corner === '')
    throw new ExcelFault('InvalidArgument', `no address: ${corner}`);
  const [, letters = '', digits = ''] = match;
  return {
    ...(digits !== '' && { row: Number(digits) - 1 }),
    ...(letters !== '' && { column: columnNumber(letters)! - 1 }),
  };
}
