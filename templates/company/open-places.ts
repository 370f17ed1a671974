/** The stock a made-up company starts with: some of every good in every warehouse. */

import { addDays, type CivilDate } from '../../core/values/civil-date.ts';
import { type Good } from './good.ts';
import { type SeededRandom } from './seeded-random.ts';
import { type LotStock, type PlaceStock } from './stock-state.ts';
import { type TradeOptions } from './trade-books.ts';

export function openPlaces(
  options: TradeOptions,
  goods: readonly Good[],
  random: SeededRandom,
): readonly PlaceStock[] {
  return goods.flatMap((good, item) =>
    Array.from({ length: options.warehouses }, (_, warehouse) =>
      openPlace(options, good, item, warehouse, random),
    ),
  );
}

function openPlace(
  options: TradeOptions,
  good: Good,
  item: number,
  warehouse: number,
  random: SeededRandom,
): PlaceStock {
  const quantity = random.integer(60, 140);
  const value = quantity * good.cost;
  return {
    item,
    warehouse,
    openingQuantity: quantity,
    openingValue: value,
    quantityIn: 0,
    quantityOut: 0,
    valueIn: 0,
    valueOut: 0,
    quantity,
    value,
    lots: isKeptByLot(options, good) ? [openLot(options, good, item, quantity)] : [],
  };
}

function openLot(options: TradeOptions, good: Good, item: number, quantity: number): LotStock {
  const { lot, expiryDate } = makeLot(options.firstDay, -20, item, good);
  return { lot, expiryDate, openingQuantity: quantity, quantityIn: 0, quantityOut: 0, quantity };
}

export function isKeptByLot(options: TradeOptions, good: Good): boolean {
  return options.hasLots === true && good.shelfLifeDays > 0;
}

/** A lot made some days before a day, named after the day it was made. */
export function makeLot(
  day: CivilDate,
  offset: number,
  item: number,
  good: Good,
): { readonly lot: string; readonly manufactureDate: CivilDate; readonly expiryDate: CivilDate } {
  const made = addDays(day, offset)!;
  return {
    lot: `${made.slice(2).replaceAll('-', '')}-${String(item + 1).padStart(3, '0')}`,
    manufactureDate: made,
    expiryDate: addDays(made, good.shelfLifeDays)!,
  };
}
