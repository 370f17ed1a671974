/** The stock register of a made-up company: what its movements left, by item and warehouse, and by lot where it keeps lots. */

import { type RowValues } from '../register-tab-options.ts';
import { type PlaceStock } from './stock-state.ts';
import { type TradeBooks } from './trade-books.ts';
import { inCurrency, itemValues } from './trade-simulation.ts';

export function stockRows(books: Omit<TradeBooks, 'rows' | 'lastDay'>): readonly RowValues[] {
  return books.places.flatMap((place) => placeRows(books, place));
}

function placeRows(
  { goods, warehouses }: Omit<TradeBooks, 'rows' | 'lastDay'>,
  place: PlaceStock,
): readonly RowValues[] {
  const head: RowValues = {
    warehouse: warehouses[place.warehouse]!.name,
    ...itemValues(goods[place.item]!),
  };
  if (place.lots.length > 0) {
    const cost = place.openingValue / place.openingQuantity;
    return place.lots.map((lot) => ({
      ...head,
      lot: lot.lot,
      expiryDate: lot.expiryDate,
      openingQuantity: lot.openingQuantity,
      openingValue: inCurrency(lot.openingQuantity * cost),
      quantityIn: lot.quantityIn,
      quantityOut: lot.quantityOut,
      balanceQuantity: lot.quantity,
    }));
  }
  return [
    {
      ...head,
      openingQuantity: place.openingQuantity,
      openingValue: inCurrency(place.openingValue),
      quantityIn: place.quantityIn,
      valueIn: inCurrency(place.valueIn),
      quantityOut: place.quantityOut,
      valueOut: inCurrency(place.valueOut),
      balanceQuantity: place.quantity,
      ...(place.quantity === 0
        ? {}
        : { costPrice: Math.round((place.value / place.quantity) * 10_000) / 1_000_000 }),
      balanceValue: inCurrency(place.value),
    },
  ];
}
