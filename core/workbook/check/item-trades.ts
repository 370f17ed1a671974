/** The purchases and sales of each item in the order of their dates: what prices and quantities are compared within. */

import { type FieldId } from '../../registers/field.ts';
import { MICRO } from '../../values/exact.ts';
import { type CheckContext } from './check-context.ts';
import {
  counts,
  type CheckedTable,
  mainQuantityAt,
  movementTypeAt,
  numberAt,
  textAt,
} from './checked-table.ts';

export interface Trade {
  readonly table: CheckedTable;
  readonly row: number;
  /** '' when the row has none, or one that is known to be wrong. */
  readonly date: string;
  /** Price per main unit as a plain number, for statistics; undefined when none or not positive. */
  readonly price: number | undefined;
  readonly priceField: 'unitPrice' | 'unitPriceWithTax';
  /** Main units as a plain number; undefined when none or not positive. */
  readonly quantity: number | undefined;
}

const tradesOf = new WeakMap<CheckContext, ReadonlyMap<string, readonly Trade[]>>();

/** Receipts of purchase tabs and dispatches of sales tabs, by register and item; computed once for a company. */
export function itemTrades(context: CheckContext): ReadonlyMap<string, readonly Trade[]> {
  const known = tradesOf.get(context);
  if (known !== undefined) return known;
  const trades = new Map<string, Trade[]>();
  for (const table of context.tables) {
    if (table.register === 'purchase' || table.register === 'sales')
      addTrades(context, trades, table);
  }
  for (const list of trades.values()) list.sort(byDate);
  tradesOf.set(context, trades);
  return trades;
}

/** The key of an item's trades in one of the two registers. */
export function tradeKey(register: 'purchase' | 'sales', item: string): string {
  return `${register}\n${item}`;
}

function addTrades(context: CheckContext, trades: Map<string, Trade[]>, table: CheckedTable): void {
  const type = table.register === 'purchase' ? 'receipt' : 'dispatch';
  const currency = commonText(table, 'currency');
  const priceField = table.read.columns.has('unitPrice') ? 'unitPrice' : 'unitPriceWithTax';
  for (let row = 0; row < table.rowCount; row += 1) {
    const item = table.items[row]!;
    if (item === '' || !counts(table, row) || movementTypeAt(table, row) !== type) continue;
    // Prices in another currency are no prices to compare with.
    const isForeign = currency !== '' && textAt(table, 'currency', row) !== currency;
    const price = isForeign ? undefined : numberAt(table, priceField, row);
    const quantity = mainQuantityAt(table, 'quantity', row);
    const factor = table.factors.get(row) ?? MICRO;
    const trade: Trade = {
      table,
      row,
      date: context.findings.has(table, row, 'date') ? '' : textAt(table, 'date', row),
      price: price !== undefined && price > 0 ? price / factor : undefined,
      priceField,
      quantity: quantity !== undefined && quantity > 0 ? quantity / MICRO : undefined,
    };
    const key = tradeKey(table.register as 'purchase' | 'sales', item);
    const list = trades.get(key);
    if (list === undefined) trades.set(key, [trade]);
    else list.push(trade);
  }
}

function byDate(left: Trade, right: Trade): number {
  return left.date < right.date ? -1 : left.date > right.date ? 1 : 0;
}

/** The text most rows of a column hold; '' without the column. */
function commonText(table: CheckedTable, field: FieldId): string {
  const tally = new Map<string, number>();
  for (const value of table.read.columns.get(field)?.values ?? []) {
    if (typeof value === 'string') tally.set(value, (tally.get(value) ?? 0) + 1);
  }
  return [...tally].reduce((best, entry) => (entry[1] > best[1] ? entry : best), ['', 0])[0];
}
