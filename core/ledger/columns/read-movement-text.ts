/** Reads movements kept as plain text, one a line: date, item, warehouse, signed quantity and amount, with tabs between. */

import { parseAmount, parseQuantity } from '../../values/exact.ts';
import { type MovementColumns } from './movement-columns.ts';

export interface NamedColumns {
  readonly columns: MovementColumns;
  /** "item<TAB>warehouse" of each stock. */
  readonly stockNames: readonly string[];
}

export class MovementTextError extends Error {
  readonly lineNumber: number;
  constructor(lineNumber: number, what: string) {
    super(`line ${lineNumber}: ${what}`);
    this.lineNumber = lineNumber;
  }
}

const TAB = 9;
const MINUS = 45;
const POINT = 46;
const ZERO = 48;
/** More digits than this may not be exact as a number; such a figure takes the slow way. */
const MAX_FAST_DIGITS = 15;

/**
 * Columns in ledger order: by date, lines of one date as they stand. Throws `MovementTextError` at the first line that
 * is none.
 *
 *     2024-01-05<TAB>A01<TAB>Main<TAB>12.5<TAB>100.00
 */
export function readMovementText(text: string, amountScale: number): NamedColumns {
  const capacity = countLines(text);
  const stock = new Int32Array(capacity);
  const quantity = new Float64Array(capacity);
  const amount = new Float64Array(capacity);
  const dates: string[] = [];
  const stocks = new Map<string, number>();
  let isSorted = true;
  let length = 0;
  for (let start = 0; start < text.length;) {
    const found = text.indexOf('\n', start);
    const end = found === -1 ? text.length : found;
    if (end > start) {
      const line = length + 1;
      const afterDate = tabAfter(text, start, end, line);
      const afterItem = tabAfter(text, afterDate + 1, end, line);
      const afterWarehouse = tabAfter(text, afterItem + 1, end, line);
      const afterQuantity = tabAfter(text, afterWarehouse + 1, end, line);
      const date = text.slice(start, afterDate);
      if (length > 0 && date < dates[length - 1]!) isSorted = false;
      dates.push(date);
      const name = text.slice(afterDate + 1, afterWarehouse);
      let number = stocks.get(name);
      if (number === undefined) stocks.set(name, (number = stocks.size));
      stock[length] = number;
      quantity[length] = readScaled(text, afterWarehouse + 1, afterQuantity, 6, line);
      amount[length] = readScaled(text, afterQuantity + 1, end, amountScale, line);
      length += 1;
    }
    start = end + 1;
  }
  const columns = { length, stockCount: stocks.size, stock, quantity, amount };
  const stockNames = [...stocks.keys()];
  return { columns: isSorted ? columns : sortByDate(columns, dates), stockNames };
}

function countLines(text: string): number {
  let count = 1;
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) count += 1;
  return count;
}

function tabAfter(text: string, from: number, end: number, line: number): number {
  for (let at = from; at < end; at += 1) if (text.charCodeAt(at) === TAB) return at;
  throw new MovementTextError(line, 'five columns are needed');
}

/** The digits as a scaled integer; what has more decimals or digits than usual goes through the exact reader. */
function readScaled(text: string, from: number, end: number, scale: number, line: number): number {
  let at = from;
  const isNegative = text.charCodeAt(at) === MINUS;
  if (isNegative) at += 1;
  let digits = 0;
  let value = 0;
  let decimals = -1;
  for (; at < end; at += 1) {
    const code = text.charCodeAt(at);
    if (code === POINT && decimals === -1) {
      decimals = 0;
    } else if (code >= ZERO && code < ZERO + 10) {
      value = value * 10 + (code - ZERO);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else {
      return readSlowly(text.slice(from, end), scale, line);
    }
  }
  const places = Math.max(decimals, 0);
  if (digits === 0 || places > scale || digits + scale - places > MAX_FAST_DIGITS) {
    return readSlowly(text.slice(from, end), scale, line);
  }
  const scaled = value * 10 ** (scale - places);
  return isNegative ? 0 - scaled : scaled;
}

function readSlowly(text: string, scale: number, line: number): number {
  const value = scale === 6 ? parseQuantity(text) : parseAmount(text, scale);
  if (value === undefined) throw new MovementTextError(line, `“${text}” is no number`);
  return value;
}

function sortByDate(columns: MovementColumns, dates: readonly string[]): MovementColumns {
  const { length, stock, quantity, amount } = columns;
  const order = Array.from({ length }, (_, row) => row);
  order.sort((left, right) => {
    const [one, other] = [dates[left]!, dates[right]!];
    return one === other ? left - right : one < other ? -1 : 1;
  });
  return {
    ...columns,
    stock: Int32Array.from(order, (row) => stock[row]!),
    quantity: Float64Array.from(order, (row) => quantity[row]!),
    amount: Float64Array.from(order, (row) => amount[row]!),
  };
}
