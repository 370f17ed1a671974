/** A sales document of a simulated trade: a customer takes some goods, and now and then brings one back. */

import { addDays, type CivilDate } from '../../core/values/civil-date.ts';
import { type RowValues } from '../register-tab-options.ts';
import { priceLine } from './price-line.ts';
import { addStock, type LotStock, type PlaceStock, shareOf, takeStock } from './stock-state.ts';
import {
  dayOfReturn,
  itemValues,
  movementWord,
  nextNumber,
  priceFactor,
  type TradeSimulation,
} from './trade-simulation.ts';

export function sellOnDay(simulation: TradeSimulation, day: CivilDate): void {
  const { random, books, options, rows } = simulation;
  const warehouse = random.integer(0, options.warehouses - 1);
  const items = itemsToSell(simulation, warehouse, random.integer(1, 4));
  if (items.length === 0) return;
  const customer = random.pick(books.customers);
  const documentNumber = nextNumber(simulation, options.locale === 'zh' ? 'XS' : 'SA');
  const order = options.hasOrders === true ? nextNumber(simulation, 'SO') : undefined;
  items.forEach((item, index) => {
    simulation.touchedToday.add(item);
    const head: RowValues = {
      date: day,
      documentNumber,
      lineNumber: index + 1,
      ...(order === undefined ? {} : { sourceDocument: order }),
      movementType: movementWord(simulation, 'dispatch'),
      customer: customer.name,
      warehouse: books.warehouses[warehouse]!.name,
    };
    const sold = deliver(simulation, item, warehouse, head);
    rows.sales.push(sold.row);
    if (order !== undefined) rows['sales-orders'].push(orderRow(simulation, day, sold.row, order));
    if (options.hasReturns === true && random.chance(0.06)) bringBack(simulation, day, item, sold);
  });
}

function itemsToSell(
  { random, books, placeOf, touchedToday }: TradeSimulation,
  warehouse: number,
  most: number,
): readonly number[] {
  const items = new Set<number>();
  for (let attempt = 0; attempt < most; attempt++) {
    const item = random.integer(0, books.goods.length - 1);
    if (!touchedToday.has(item) && sellable(placeOf(item, warehouse)) >= 20) items.add(item);
  }
  return [...items];
}

/** Of goods kept by lot one lot is sold at a time. */
function sellable(place: PlaceStock): number {
  return nextLot(place)?.quantity ?? (place.lots.length > 0 ? 0 : place.quantity);
}

/** What expires first goes first; a rest too small for an order stays on the shelf. */
function nextLot(place: PlaceStock): LotStock | undefined {
  return place.lots
    .filter((lot) => lot.quantity >= 20)
    .sort((left, right) => (left.expiryDate < right.expiryDate ? -1 : 1))[0];
}

interface Sold {
  readonly row: RowValues;
  readonly place: PlaceStock;
  readonly quantity: number;
  /** In cents. */
  readonly cost: number;
  readonly cents: number;
  readonly lot: LotStock | undefined;
}

function deliver(
  simulation: TradeSimulation,
  item: number,
  warehouse: number,
  head: RowValues,
): Sold {
  const { random, books, options, placeOf } = simulation;
  const good = books.goods[item]!;
  const place = placeOf(item, warehouse);
  const lot = nextLot(place);
  const most = Math.min(lot?.quantity ?? place.quantity, 50);
  // Many small orders and some large ones: the square of an even chance.
  const pieces =
    options.isLively === true
      ? 4 + Math.floor((most - 4) * random.next() ** 2)
      : random.integer(4, 18);
  const quantity = pieces + (good.isWeighed ? random.integer(0, 9) / 10 : 0);
  const net = good.price * priceFactor(simulation, String(head.date) as CivilDate, 0.03);
  const cents = Math.round(options.hasTax === true ? net * 1.13 : net);
  const cost = takeStock(place, quantity, lot?.lot);
  const row: RowValues = {
    ...head,
    ...itemValues(good),
    quantity,
    ...priceLine(quantity, cents, options.hasTax === true).values,
    ...(lot && { lot: lot.lot }),
  };
  return { row, place, quantity, cost, cents, lot };
}

function orderRow(
  { options }: TradeSimulation,
  day: CivilDate,
  row: RowValues,
  order: string,
): RowValues {
  const ordered = addDays(day, -3)!;
  return {
    ...row,
    date: ordered < options.firstDay ? options.firstDay : ordered,
    documentNumber: order,
    dueDate: day,
    deliveredQuantity: row.quantity!,
    openQuantity: 0,
    status: options.locale === 'zh' ? '已完成' : 'Closed',
  };
}

/** Some of it comes back at the cost at which it left. */
function bringBack(simulation: TradeSimulation, day: CivilDate, item: number, sold: Sold): void {
  const { options, rows } = simulation;
  const back = dayOfReturn(simulation, day, item);
  if (back === undefined) return;
  const quantity = 2;
  const value = shareOf(sold.cost, quantity, sold.quantity);
  addStock(sold.place, quantity, value, sold.lot);
  rows.sales.push({
    ...sold.row,
    date: back,
    documentNumber: nextNumber(simulation, options.locale === 'zh' ? 'XT' : 'SR'),
    lineNumber: 1,
    sourceDocument: sold.row.documentNumber!,
    movementType: movementWord(simulation, 'salesReturn'),
    quantity,
    ...priceLine(quantity, sold.cents, options.hasTax === true).values,
  });
}
