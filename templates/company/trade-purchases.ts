/** A purchase document of a simulated trade: a supplier delivers what runs low, and now and then takes something back. */

import { addDays, type CivilDate } from '../../core/values/civil-date.ts';
import { type RowValues } from '../register-tab-options.ts';
import { type Good } from './good.ts';
import { isKeptByLot, makeLot } from './open-places.ts';
import { addStock, shareOf, takeStock } from './stock-state.ts';
import {
  dayOfReturn,
  itemValues,
  movementWord,
  nextNumber,
  priceFactor,
  type TradeSimulation,
} from './trade-simulation.ts';
import { priceLine } from './price-line.ts';

/** Below so many units over all warehouses a good is bought again. */
const LOW_STOCK = 150;

export function buyOnDay(simulation: TradeSimulation, day: CivilDate): void {
  const { random, books, options, rows } = simulation;
  const first = itemToBuy(simulation);
  if (first === undefined) return;
  const supplier = books.suppliers[first % books.suppliers.length]!;
  const items = [first, ...otherItemsOf(simulation, first)];
  const warehouse = random.integer(0, options.warehouses - 1);
  const documentNumber = nextNumber(simulation, options.locale === 'zh' ? 'CG' : 'PU');
  const order = options.hasOrders === true ? nextNumber(simulation, 'PO') : undefined;
  items.forEach((item, index) => {
    simulation.touchedToday.add(item);
    const head: RowValues = {
      date: day,
      documentNumber,
      lineNumber: index + 1,
      ...(order === undefined ? {} : { sourceDocument: order }),
      movementType: movementWord(simulation, 'receipt'),
      supplier: supplier.name,
      warehouse: books.warehouses[warehouse]!.name,
    };
    const row = receive(simulation, day, item, warehouse, head);
    rows.purchase.push(row);
    if (order !== undefined) rows['purchase-orders'].push(orderRow(simulation, day, row, order));
    if (options.hasReturns === true && random.chance(0.1))
      giveBack(simulation, day, row, item, warehouse);
  });
}

function itemToBuy({
  random,
  books,
  options,
  placeOf,
  touchedToday,
}: TradeSimulation): number | undefined {
  for (let attempt = 0; attempt < 8; attempt++) {
    const item = random.integer(0, books.goods.length - 1);
    let quantity = 0;
    for (let warehouse = 0; warehouse < options.warehouses; warehouse++) {
      quantity += placeOf(item, warehouse).quantity;
    }
    if (!touchedToday.has(item) && (quantity < LOW_STOCK || attempt > 5)) return item;
  }
  return undefined;
}

/** Goods of the same supplier that come with it. */
function otherItemsOf(
  { random, books, touchedToday }: TradeSimulation,
  first: number,
): readonly number[] {
  const step = books.suppliers.length;
  return [first + step, first + 2 * step].filter(
    (item) => item < books.goods.length && !touchedToday.has(item) && random.chance(0.6),
  );
}

function receive(
  simulation: TradeSimulation,
  day: CivilDate,
  item: number,
  warehouse: number,
  head: RowValues,
): RowValues {
  const { random, books, options, placeOf } = simulation;
  const good = books.goods[item]!;
  const isByCarton = options.hasSecondUnits === true;
  const factor = isByCarton ? good.unitFactor : 1;
  const pieces = random.integer(20, 60) * 2 + (good.isWeighed ? random.integer(0, 9) / 10 : 0);
  const quantity = isByCarton ? random.integer(3, 10) : pieces;
  const cents = Math.round(good.cost * factor * priceFactor(simulation, day, 0.06));
  const priced = priceLine(quantity, cents, options.hasTax === true);
  const lot = isKeptByLot(options, good)
    ? makeLot(day, -random.integer(2, 6), item, good)
    : undefined;
  addStock(placeOf(item, warehouse), quantity * factor, priced.netCents, lot);
  return {
    ...head,
    ...itemValues(good),
    unit: isByCarton ? good.secondUnit : good.unit,
    quantity,
    ...priced.values,
    ...lot,
  };
}

function orderRow(
  { options }: TradeSimulation,
  day: CivilDate,
  row: RowValues,
  order: string,
): RowValues {
  return {
    ...row,
    date: addDays(day, -7)! < options.firstDay ? options.firstDay : addDays(day, -7)!,
    documentNumber: order,
    dueDate: day,
    receivedQuantity: row.quantity!,
    openQuantity: 0,
    status: options.locale === 'zh' ? '已完成' : 'Closed',
  };
}

/** Part of a delivery goes straight back, at the price it came for, out of the value it brought. */
function giveBack(
  simulation: TradeSimulation,
  day: CivilDate,
  row: RowValues,
  item: number,
  warehouse: number,
): void {
  const { books, options, placeOf, rows } = simulation;
  const back = dayOfReturn(simulation, day, item);
  if (back === undefined) return;
  const good: Good = books.goods[item]!;
  const quantity = 2;
  const received = Number(row.quantity);
  const net = Math.round(Number(row.amount) * 100);
  const factor = options.hasSecondUnits === true ? good.unitFactor : 1;
  const value = shareOf(net, quantity, received);
  const cents = Math.round(Number(row.unitPriceWithTax ?? row.unitPrice) * 100);
  takeStock(placeOf(item, warehouse), quantity * factor, row.lot as string | undefined, value);
  rows.purchase.push({
    ...row,
    date: back,
    documentNumber: nextNumber(simulation, options.locale === 'zh' ? 'CT' : 'PR'),
    lineNumber: 1,
    sourceDocument: row.documentNumber!,
    movementType: movementWord(simulation, 'purchaseReturn'),
    quantity,
    ...priceLine(quantity, cents, options.hasTax === true).values,
  });
}
