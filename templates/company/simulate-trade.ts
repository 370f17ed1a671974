/**
 * Makes up the books of a company day by day: it buys what runs low, sells what it has, moves goods between its
 * warehouses and counts them. Nothing in the books is wrong; whoever needs a mistake puts it in afterwards.
 */

import { addDays, type CivilDate } from '../../core/values/civil-date.ts';
import { REGISTER_IDS, type RegisterId } from '../../core/registers/register.ts';
import { type RowValues } from '../register-tab-options.ts';
import { makeGoods } from './goods.ts';
import { masterRows } from './master-rows.ts';
import { makeCustomers, makeSuppliers, makeWarehouses } from './parties.ts';
import { seededRandom } from './seeded-random.ts';
import { stockRows } from './stock-rows.ts';
import { openPlaces } from './open-places.ts';
import { type TradeBooks, type TradeOptions } from './trade-books.ts';
import { type TradeSimulation } from './trade-simulation.ts';
import { buyOnDay } from './trade-purchases.ts';
import { sellOnDay } from './trade-sales.ts';
import { isCountDay } from './trade-simulation.ts';
import { countOnDay, moveOnDay, scrapOnDay } from './trade-warehouse.ts';

export function simulateTrade(options: TradeOptions): TradeBooks {
  const random = seededRandom(options.seed);
  const goods = makeGoods(options, random);
  const suppliers = makeSuppliers(options.locale);
  const customers = makeCustomers(options.locale);
  const warehouses = makeWarehouses(options.warehouses, options.locale);
  const places = openPlaces(options, goods, random);
  const books = { options, goods, suppliers, customers, warehouses, places };
  const rows = emptyRows();
  const simulation: TradeSimulation = {
    options,
    random,
    books,
    rows,
    numbers: new Map(),
    touchedToday: new Set(),
    awaited: new Map(),
    placeOf: (item, warehouse) => places[item * options.warehouses + warehouse]!,
  };
  let day: CivilDate = options.firstDay;
  for (let count = 0; count < options.days; count++) {
    day = addDays(options.firstDay, count)!;
    simulation.touchedToday.clear();
    for (const item of simulation.awaited.get(day) ?? []) simulation.touchedToday.add(item);
    liveThroughDay(simulation, day);
  }
  return {
    ...books,
    rows: { ...inDateOrder(rows), ...masterRows(books), stock: stockRows(books) },
    lastDay: day,
  };
}

function liveThroughDay(simulation: TradeSimulation, day: CivilDate): void {
  if (isCountDay(day)) {
    countOnDay(simulation, day);
    return;
  }
  const size = Math.ceil(simulation.options.goods / 30);
  const { random } = simulation;
  for (let count = 0; count < size; count++) {
    if (random.chance(0.6)) buyOnDay(simulation, day);
    if (random.chance(0.9)) sellOnDay(simulation, day);
  }
  if (random.chance(0.15)) moveOnDay(simulation, day);
  if (random.chance(0.06)) scrapOnDay(simulation, day);
}

/** Orders and returns are thought of on another day than their own. */
function inDateOrder(rows: Record<RegisterId, RowValues[]>): Record<RegisterId, RowValues[]> {
  for (const list of Object.values(rows)) {
    list.sort((left, right) => String(left.date).localeCompare(String(right.date)));
  }
  return rows;
}

function emptyRows(): Record<RegisterId, RowValues[]> {
  return Object.fromEntries(REGISTER_IDS.map((id) => [id, []])) as unknown as Record<
    RegisterId,
    RowValues[]
  >;
}
