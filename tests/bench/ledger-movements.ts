/** Movements for the benches: the same rows as columns, as our text and as a journal for ledger-cli. */

import { type MovementColumns } from '../../core/ledger/columns/movement-columns.ts';

const ITEMS = 5_000;
const WAREHOUSES = 4;
const DAYS = 360;

/** A fixed sequence of numbers in [0, 1): every run measures the same rows. */
function sequenceOf(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Receipts and dispatches of 5,000 items in 4 warehouses, about as many of one as of the other, quantities with
 * decimals; no stock goes short for long, as in a firm that looks after its books.
 */
export function benchColumns(length: number): MovementColumns {
  const random = sequenceOf(20_240_105);
  const stockCount = ITEMS * WAREHOUSES;
  const stock = new Int32Array(length);
  const quantity = new Float64Array(length);
  const amount = new Float64Array(length);
  const there = new Float64Array(stockCount);
  for (let row = 0; row < length; row += 1) {
    const at = Math.floor(random() * stockCount);
    const size = (1 + Math.floor(random() * 200_000)) * 1_000;
    const isDispatch = there[at]! >= size && random() < 0.55;
    stock[row] = at;
    quantity[row] = isDispatch ? 0 - size : size;
    amount[row] = isDispatch ? 0 : Math.round((size / 1_000_000) * (100 + random() * 9_900));
    there[at] = there[at]! + quantity[row]!;
  }
  return { length, stockCount, stock, quantity, amount };
}

function dateOf(row: number, length: number): string {
  const day = Math.floor((row / length) * DAYS);
  return new Date(Date.UTC(2024, 0, 1 + day)).toISOString().slice(0, 10);
}

function nameOf(stock: number): { readonly item: string; readonly warehouse: string } {
  const item = `I${String(Math.floor(stock / WAREHOUSES)).padStart(5, '0')}`;
  return { item, warehouse: `W${(stock % WAREHOUSES) + 1}` };
}

export function movementText(columns: MovementColumns): string {
  const lines: string[] = [];
  for (let row = 0; row < columns.length; row += 1) {
    const { item, warehouse } = nameOf(columns.stock[row]!);
    const quantity = (columns.quantity[row]! / 1_000_000).toFixed(3);
    const amount = (columns.amount[row]! / 100).toFixed(2);
    lines.push(`${dateOf(row, columns.length)}\t${item}\t${warehouse}\t${quantity}\t${amount}`);
  }
  return `${lines.join('\n')}\n`;
}

/** Accounts are nested and few at each level, because ledger-cli is many times slower with thousands beside each other. */
export function journalText(columns: MovementColumns): string {
  const lines: string[] = [];
  for (let row = 0; row < columns.length; row += 1) {
    const { item, warehouse } = nameOf(columns.stock[row]!);
    const quantity = (columns.quantity[row]! / 1_000_000).toFixed(3);
    lines.push(
      `${dateOf(row, columns.length).replaceAll('-', '/')} movement`,
      `    Stock:${item.slice(0, 4)}:${item}:${warehouse}  ${quantity} u`,
      '    Outside',
      '',
    );
  }
  return lines.join('\n');
}
