/**
 * What a made-up company really has: quantities by item, warehouse and lot, and values by item and warehouse under the
 * moving average, reckoned here apart from the engine, so that the two can be held against each other.
 */

export interface LotStock {
  readonly lot: string;
  readonly expiryDate: string;
  readonly openingQuantity: number;
  quantityIn: number;
  quantityOut: number;
  quantity: number;
}

/** What names a lot. */
export type LotName = Pick<LotStock, 'lot' | 'expiryDate'>;

export interface PlaceStock {
  readonly item: number;
  readonly warehouse: number;
  readonly openingQuantity: number;
  /** In cents. */
  readonly openingValue: number;
  quantityIn: number;
  quantityOut: number;
  quantity: number;
  /** In cents. */
  valueIn: number;
  /** In cents. */
  valueOut: number;
  /** In cents. */
  value: number;
  readonly lots: LotStock[];
}

/** Adds stock at a value in cents. */
export function addStock(place: PlaceStock, quantity: number, value: number, lot?: LotName): void {
  place.quantity = inTenths(place.quantity + quantity);
  place.value += value;
  place.valueIn += value;
  place.quantityIn = inTenths(place.quantityIn + quantity);
  if (lot === undefined) return;
  const same = place.lots.find((candidate) => candidate.lot === lot.lot);
  if (same !== undefined) {
    same.quantity += quantity;
    same.quantityIn += quantity;
    return;
  }
  const { lot: name, expiryDate } = lot;
  place.lots.push({
    lot: name,
    expiryDate,
    openingQuantity: 0,
    quantityIn: quantity,
    quantityOut: 0,
    quantity,
  });
}

/** Takes stock at its average and returns the value taken; the last unit takes what is left. Value is in cents. */
export function takeStock(
  place: PlaceStock,
  quantity: number,
  lot?: string,
  value?: number,
): number {
  if (quantity > place.quantity) throw new Error('a clean company never sells what it has not');
  const taken =
    value ??
    (quantity === place.quantity ? place.value : shareOf(place.value, quantity, place.quantity));
  place.quantity = inTenths(place.quantity - quantity);
  place.value -= taken;
  place.valueOut += taken;
  place.quantityOut = inTenths(place.quantityOut + quantity);
  const from = place.lots.find((candidate) => candidate.lot === lot);
  if (from !== undefined) {
    from.quantity -= quantity;
    from.quantityOut += quantity;
  }
  return taken;
}

/** The part of a value in cents that some of a quantity has, rounded half up. Quantities have one decimal at most. */
export function shareOf(value: number, part: number, whole: number): number {
  const tenths = Math.round(part * 10);
  const all = Math.round(whole * 10);
  return Math.floor((2 * value * tenths + all) / (2 * all));
}

/** Takes the noise of binary fractions off a quantity with one decimal. */
function inTenths(quantity: number): number {
  return Math.round(quantity * 10) / 10;
}
