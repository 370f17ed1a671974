/** What a simulated warehouse does on its own: moves goods, throws some away, counts the shelves. */

import { type CivilDate } from '../../core/values/civil-date.ts';
import { KEEPERS } from './parties.ts';
import { addStock, takeStock } from './stock-state.ts';
import { itemValues, movementWord, nextNumber, type TradeSimulation } from './trade-simulation.ts';

/** A firm with more goods than this counts some of them each month. */
const MOST_COUNTED_AT_ONCE = 200;
const CYCLE_COUNTED = 30;

export function moveOnDay(simulation: TradeSimulation, day: CivilDate): void {
  const { random, books, options, placeOf, touchedToday, rows } = simulation;
  if (options.warehouses < 2) return;
  const item = random.integer(0, books.goods.length - 1);
  const from = placeOf(item, 0);
  const quantity = random.integer(5, 15);
  const lot = from.lots.find((candidate) => candidate.quantity >= 30);
  const isShort = from.lots.length > 0 ? lot === undefined : from.quantity < 30;
  if (isShort || touchedToday.has(item)) return;
  touchedToday.add(item);
  const value = takeStock(from, quantity, lot?.lot);
  addStock(placeOf(item, 1), quantity, value, lot);
  rows.transfers.push({
    date: day,
    documentNumber: nextNumber(simulation, options.locale === 'zh' ? 'DB' : 'TR'),
    fromWarehouse: books.warehouses[0]!.name,
    toWarehouse: books.warehouses[1]!.name,
    ...itemValues(books.goods[item]!),
    quantity,
    receivedQuantity: quantity,
    receivedDate: day,
    ...(lot && { lot: lot.lot }),
    person: random.pick(KEEPERS[options.locale]),
  });
}

export function scrapOnDay(simulation: TradeSimulation, day: CivilDate): void {
  const { random, books, options, placeOf, touchedToday, rows } = simulation;
  const item = random.integer(0, books.goods.length - 1);
  const place = placeOf(item, 0);
  const lot = place.lots.find((candidate) => candidate.quantity >= 30);
  const isShort = place.lots.length > 0 ? lot === undefined : place.quantity < 30;
  if (isShort || touchedToday.has(item)) return;
  touchedToday.add(item);
  const quantity = random.integer(1, 3);
  takeStock(place, quantity, lot?.lot);
  rows.adjustments.push({
    date: day,
    documentNumber: nextNumber(simulation, options.locale === 'zh' ? 'BS' : 'AD'),
    movementType: movementWord(simulation, random.chance(0.7) ? 'scrap' : 'sample'),
    warehouse: books.warehouses[0]!.name,
    ...itemValues(books.goods[item]!),
    quantity,
    ...(lot && { lot: lot.lot, expiryDate: lot.expiryDate }),
    person: random.pick(KEEPERS[options.locale]),
    remark: options.locale === 'zh' ? '外包装破损' : 'Packaging damaged',
  });
}

/** Counts find what the books say. */
export function countOnDay(simulation: TradeSimulation, day: CivilDate): void {
  const { books, options, placeOf, rows } = simulation;
  const documentNumber = nextNumber(simulation, options.locale === 'zh' ? 'PD' : 'CT');
  const counted = books.goods.length > MOST_COUNTED_AT_ONCE ? CYCLE_COUNTED : books.goods.length;
  for (let item = 0; item < counted; item++) {
    const place = placeOf(item, 0);
    const shelves = place.lots.length > 0 ? place.lots : [{ lot: '', quantity: place.quantity }];
    for (const { lot, quantity } of shelves) {
      rows.counts.push({
        date: day,
        documentNumber,
        warehouse: books.warehouses[0]!.name,
        ...itemValues(books.goods[item]!),
        ...(lot === '' ? {} : { lot }),
        bookQuantity: quantity,
        countedQuantity: quantity,
        differenceQuantity: 0,
        person: KEEPERS[options.locale][0]!,
      });
    }
  }
}
