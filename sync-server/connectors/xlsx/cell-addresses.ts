/** Reads the addresses that a sheet's XML is full of: "C12", "A1:C12". */

import { columnLetters, MAX_COLUMNS, type CellRange } from '../../../core/workbook/tab-content.ts';
import { MAX_ROWS } from '../read-limits.ts';

/** 1-based; both 0 when the bytes are no address. */
export interface CellAddress {
  row: number;
  column: number;
}

const shared: CellAddress = { row: 0, column: 0 };

/** The address in `bytes`. The returned object is used again by the next call: a sheet has a million of them. */
export function readCellAddress(
  bytes: Uint8Array,
  start: number,
  end: number,
): Readonly<CellAddress> {
  shared.row = 0;
  shared.column = 0;
  let column = 0;
  let at = start;
  for (; at < end; at++) {
    const letter = bytes[at]! & 0xdf;
    if (bytes[at]! < 0x41 || letter < 0x41 || letter > 0x5a) break;
    column = column * 26 + letter - 0x40;
    if (column > MAX_COLUMNS) return shared;
  }
  let row = 0;
  const digits = at;
  for (; at < end; at++) {
    const digit = bytes[at]! - 0x30;
    if (digit < 0 || digit > 9) return shared;
    row = row * 10 + digit;
    if (row > MAX_ROWS) return shared;
  }
  if (column === 0 || digits === end || row === 0) return shared;
  shared.row = row;
  shared.column = column;
  return shared;
}

/** The range in "A1:C12" or "A1"; undefined when the text is none. */
export function parseCellRange(text: string): CellRange | undefined {
  const match = /^([A-Za-z]{1,3}\d{1,7})(?::([A-Za-z]{1,3}\d{1,7}))?$/.exec(
    text.replaceAll('$', ''),
  );
  if (!match) return undefined;
  const from = parseAddress(match[1]!);
  const to = parseAddress(match[2] ?? match[1]!);
  if (from === undefined || to === undefined) return undefined;
  return {
    fromRow: Math.min(from.row, to.row),
    fromColumn: Math.min(from.column, to.column),
    toRow: Math.max(from.row, to.row),
    toColumn: Math.max(from.column, to.column),
  };
}

/** The address as it is written: (12, 3) is "C12". */
export function cellAddress(row: number, column: number): string {
  return `${columnLetters(column)}${row}`;
}

function parseAddress(text: string): CellAddress | undefined {
  const bytes = Buffer.from(text, 'latin1');
  const address = readCellAddress(bytes, 0, bytes.length);
  return address.row === 0 ? undefined : { ...address };
}
