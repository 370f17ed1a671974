/** The orders of a company, and which rows of its journals refer to them. */

import { statusMeaning } from '../../registers/status-words.ts';
import { type CheckContext } from './check-context.ts';
import {
  type CheckedTable,
  counts,
  isVoid,
  mainQuantityAt,
  movementTypeAt,
  placeAt,
  textAt,
} from './checked-table.ts';

export interface OrderLine {
  readonly table: CheckedTable;
  readonly row: number;
  readonly item: string;
  /** Ordered, in main units (millionths), over all rows of the order with this item. */
  ordered: number;
  /** Received or delivered against it by rows of the journal, net of returns. */
  fulfilled: number;
  readonly isClosed: boolean;
}

export interface Order {
  readonly number: string;
  readonly party: string;
  readonly status: string;
  readonly isVoid: boolean;
  readonly isClosed: boolean;
  readonly lines: Map<string, OrderLine>;
}

/** A row of a journal that names an order, and the order if it is there. */
export interface OrderLink {
  readonly table: CheckedTable;
  readonly row: number;
  readonly number: string;
  readonly order: Order | undefined;
  /** Field in which the order is named. */
  readonly field: 'sourceDocument' | 'documentNumber';
}

export interface OrderBook {
  readonly orders: ReadonlyMap<string, Order>;
  /** In the order of their dates. */
  readonly links: readonly OrderLink[];
}

interface Side {
  readonly orders: 'purchase-orders' | 'sales-orders';
  readonly journal: 'purchase' | 'sales';
  readonly party: 'supplier' | 'customer';
}

export const SIDES: readonly Side[] = [
  { orders: 'purchase-orders', journal: 'purchase', party: 'supplier' },
  { orders: 'sales-orders', journal: 'sales', party: 'customer' },
];

/** The orders of one side, with what its journal says of them added up. */
export function orderBookOf(context: CheckContext, side: Side): OrderBook {
  const orders = new Map<string, Order>();
  for (const table of context.tables) {
    if (table.register === side.orders) addOrders(orders, table, side.party);
  }
  const links: OrderLink[] = [];
  for (const table of context.tables) {
    if (table.register === side.journal) addLinks(links, table, orders);
  }
  links.sort((left, right) => compare(dateOf(left), dateOf(right)));
  return { orders, links };
}

function addOrders(orders: Map<string, Order>, table: CheckedTable, party: Side['party']): void {
  const quantityField = table.read.columns.has('quantity') ? 'quantity' : 'orderedQuantity';
  for (let row = 0; row < table.rowCount; row += 1) {
    const number = textAt(table, 'documentNumber', row);
    const item = table.items[row]!;
    if (number === '' || table.ignored[row] === 1) continue;
    const status = textAt(table, 'status', row);
    const order = orders.get(number) ?? {
      number,
      party: placeAt(table, party, row),
      status,
      isVoid: isVoid(table, row),
      isClosed: statusMeaning(status) === 'closed',
      lines: new Map<string, OrderLine>(),
    };
    orders.set(number, order);
    const ordered = mainQuantityAt(table, quantityField, row) ?? 0;
    if (item === '' || (isVoid(table, row) && !order.isVoid)) continue;
    const line = order.lines.get(item);
    if (line !== undefined) line.ordered += ordered;
    else
      order.lines.set(item, {
        table,
        row,
        item,
        ordered,
        fulfilled: 0,
        isClosed: isSettled(status),
      });
  }
}

/** Whether nothing more is expected whatever was received. */
function isSettled(status: string): boolean {
  const meaning = statusMeaning(status);
  return meaning === 'closed' || meaning === 'done' || meaning === 'void';
}

function addLinks(
  links: OrderLink[],
  table: CheckedTable,
  orders: ReadonlyMap<string, Order>,
): void {
  for (let row = 0; row < table.rowCount; row += 1) {
    if (!counts(table, row) || table.copies[row] === 1) continue;
    const source = textAt(table, 'sourceDocument', row);
    const document = textAt(table, 'documentNumber', row);
    const isByDocument = source === '' && orders.has(document);
    if (source === '' && !isByDocument) continue;
    const type = movementTypeAt(table, row);
    const isReturn = type === 'purchaseReturn' || type === 'salesReturn';
    const number = isByDocument ? document : source;
    const order = orders.get(number);
    // A return names what it returns, which is a receipt more often than an order.
    if (isReturn && order === undefined) continue;
    links.push({
      table,
      row,
      number,
      order,
      field: isByDocument ? 'documentNumber' : 'sourceDocument',
    });
  }
}

/** Signed effect of a linked row on what was fulfilled: returns take back. */
export function fulfilment({ table, row }: OrderLink): number {
  const quantity = mainQuantityAt(table, 'quantity', row) ?? 0;
  const type = movementTypeAt(table, row);
  const isReturn = type === 'purchaseReturn' || type === 'salesReturn';
  return isReturn ? -Math.abs(quantity) : quantity;
}

function dateOf({ table, row }: OrderLink): string {
  return textAt(table, 'date', row);
}

function compare(left: string, right: string): number {
  return left < right ? -1 : left > right ? 1 : 0;
}
