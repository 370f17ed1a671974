/** Holds receipts and deliveries against their orders: too much (B03), the wrong order (B04), none (B05), overdue (B08). */

import { type FieldId } from '../../registers/field.ts';
import { statusMeaning } from '../../registers/status-words.ts';
import { daysBetween, type CivilDate } from '../../values/civil-date.ts';
import { formatScaled, MICRO, MICRO_SCALE } from '../../values/exact.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import {
  type CheckedTable,
  mainQuantityAt,
  movementTypeAt,
  placeAt,
  rowReferenceOf,
  textAt,
} from './checked-table.ts';
import {
  fulfilment,
  type Order,
  type OrderBook,
  orderBookOf,
  type OrderLine,
  type OrderLink,
  SIDES,
} from './order-book.ts';

/** An order number nobody knows is told only where nearly all others are known. */
const KNOWN_SHARE = 0.8;
const MIN_KNOWN = 5;
/** Where orders are closed after they arrived, a closed order with receipts is nothing special. */
const CLOSED_SHARE = 0.2;

export function checkOrders(context: CheckContext): void {
  for (const side of SIDES) {
    const book = orderBookOf(context, side);
    if (book.orders.size > 0) {
      checkLinks(context, book, side.party);
      if (side.journal === 'purchase') checkOverReceipt(context, book);
      else for (const link of book.links) addFulfilment(link);
      checkOverdue(context, book);
    }
    if (context.settings.ordersRequired) checkMissing(context, side.journal);
  }
}

function checkLinks(context: CheckContext, book: OrderBook, party: 'supplier' | 'customer'): void {
  const known = book.links.filter(({ order }) => order !== undefined).length;
  const reportsUnknown = known >= MIN_KNOWN && known >= book.links.length * KNOWN_SHARE;
  const closedIsFinal = closedMeansFinal(book);
  for (const link of book.links) {
    if (link.order === undefined) {
      if (reportsUnknown) report(context, link, link.field, 'orderUnknown', { order: link.number });
      continue;
    }
    checkLink(context, link, link.order, { party, closedIsFinal });
  }
}

function checkLink(
  context: CheckContext,
  link: OrderLink,
  order: Order,
  side: { readonly party: 'supplier' | 'customer'; readonly closedIsFinal: boolean },
): void {
  const { table, row, field } = link;
  const party = placeAt(table, side.party, row);
  if (order.isVoid || (order.isClosed && side.closedIsFinal)) {
    report(context, link, field, 'orderCancelled', { order: order.number, status: order.status });
  } else if (party !== '' && order.party !== '' && party !== order.party) {
    report(context, link, field, 'orderOfOtherParty', {
      order: order.number,
      orderParty: order.party,
      party,
    });
  } else if (
    table.items[row] !== '' &&
    order.lines.size > 0 &&
    !order.lines.has(table.items[row]!)
  ) {
    report(context, link, field, 'orderWithoutItem', {
      order: order.number,
      item: itemLabel(context, table, row),
    });
  }
}

function closedMeansFinal({ orders, links }: OrderBook): boolean {
  const closed = [...orders.values()].filter(({ isClosed }) => isClosed);
  const received = new Set(links.flatMap(({ order }) => (order?.isClosed === true ? [order] : [])));
  return received.size <= Math.max(1, closed.length * CLOSED_SHARE);
}

/** Adds receipts up in the order of their dates; the one that goes beyond its order is told. */
function checkOverReceipt(context: CheckContext, { links }: OrderBook): void {
  const { overReceiptTolerance } = context.settings;
  for (const link of links) {
    const line = addFulfilment(link);
    if (line === undefined || line.ordered <= 0) continue;
    const allowed = line.ordered + Math.floor((line.ordered / MICRO) * overReceiptTolerance);
    const added = fulfilment(link);
    if (added <= 0 || line.fulfilled <= allowed || line.fulfilled - added > allowed) continue;
    const { table, row } = link;
    context.findings.add({
      table,
      row,
      field: 'quantity',
      code: 'overReceipt',
      parameters: {
        item: itemLabel(context, table, row),
        order: link.number,
        ordered: formatScaled(line.ordered, MICRO_SCALE),
        received: formatScaled(line.fulfilled, MICRO_SCALE),
        difference: formatScaled(line.fulfilled - line.ordered, MICRO_SCALE),
      },
      related: [rowReferenceOf(line.table, line.row)],
      fix: { kind: 'confirm' },
    });
  }
}

function addFulfilment(link: OrderLink): OrderLine | undefined {
  const line = link.order?.lines.get(link.table.items[link.row]!);
  if (line !== undefined) line.fulfilled += fulfilment(link);
  return line;
}

function checkOverdue(context: CheckContext, book: OrderBook): void {
  const isLinked = book.links.some(({ order }) => order !== undefined);
  for (const order of book.orders.values()) {
    if (order.isVoid) continue;
    for (const line of order.lines.values()) checkLineOverdue(context, order, line, isLinked);
  }
}

function checkLineOverdue(
  context: CheckContext,
  order: Order,
  line: OrderLine,
  isLinked: boolean,
): void {
  const { table, row } = line;
  const { today } = context.settings;
  const due = textAt(table, 'dueDate', row) as CivilDate | '';
  if (due === '' || due >= today || line.isClosed) return;
  const stated = statedFulfilment(table, row);
  const isKnown =
    isLinked || stated !== undefined || statusMeaning(textAt(table, 'status', row)) === 'open';
  const open = line.ordered - Math.max(line.fulfilled, stated ?? 0);
  if (!isKnown || open <= 0) return;
  context.findings.add({
    table,
    row,
    field: 'dueDate',
    code: 'orderOverdue',
    parameters: {
      item: itemLabel(context, table, row),
      order: order.number,
      due,
      days: daysBetween(due, today),
      open: formatScaled(open, MICRO_SCALE),
    },
  });
}

/** What the order itself says was received or delivered. */
function statedFulfilment(table: CheckedTable, row: number): number | undefined {
  const stated =
    mainQuantityAt(table, 'receivedQuantity', row) ??
    mainQuantityAt(table, 'deliveredQuantity', row);
  if (stated !== undefined) return stated;
  const open = mainQuantityAt(table, 'openQuantity', row);
  const ordered = mainQuantityAt(table, 'quantity', row);
  return open === undefined || ordered === undefined ? undefined : ordered - open;
}

function checkMissing(context: CheckContext, register: 'purchase' | 'sales'): void {
  const type = register === 'purchase' ? 'receipt' : 'dispatch';
  for (const table of context.tables) {
    if (table.register !== register) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      if (table.ignored[row] === 1 || movementTypeAt(table, row) !== type) continue;
      if (textAt(table, 'sourceDocument', row) !== '') continue;
      context.findings.add({
        table,
        row,
        field: table.read.columns.has('sourceDocument') ? 'sourceDocument' : undefined,
        code: 'orderMissing',
        parameters: { item: itemLabel(context, table, row) },
      });
    }
  }
}

function report(
  context: CheckContext,
  { table, row, order }: OrderLink,
  field: FieldId,
  code: 'orderUnknown' | 'orderCancelled' | 'orderOfOtherParty' | 'orderWithoutItem',
  parameters: Readonly<Record<string, string>>,
): void {
  const line = order === undefined ? undefined : [...order.lines.values()][0];
  context.findings.add({
    table,
    row,
    field,
    code,
    parameters,
    related: line === undefined ? [] : [rowReferenceOf(line.table, line.row)],
  });
}
