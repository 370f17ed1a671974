/** The stock view's rows: which items are shown, and what is remarkable about each. */

import { type CivilDate, daysBetween } from '../../../core/values/civil-date.ts';
import { addExact, formatMicro, parseQuantity, ZERO_QUANTITY } from '../../../core/values/exact.ts';
import { type StockPlace, type StockRow } from './pane-run.ts';

export const STOCK_FLAGS = ['low', 'negative', 'expiring', 'high'] as const;
export type StockFlag = (typeof STOCK_FLAGS)[number];

/** A lot with so many days or fewer left is told: a month is when one can still sell it. */
const EXPIRING_DAYS = 30;

export interface StockListState {
  readonly search: string;
  /** Null: all warehouses. */
  readonly warehouse: string | null;
  readonly flag: StockFlag | null;
}

export const FIRST_STOCK: StockListState = { search: '', warehouse: null, flag: null };

export interface ShownStock extends Omit<StockRow, 'maximum'> {
  readonly flags: readonly StockFlag[];
  /** The lot that expires first among those in stock, and in how many days; negative when it has. */
  readonly expiry: { readonly lot: string; readonly date: string; readonly days: number } | null;
}

export interface StockList {
  readonly rows: readonly ShownStock[];
  /** How many items each flag would show, whatever is chosen now. */
  readonly counts: Readonly<Record<StockFlag, number>>;
  readonly warehouses: readonly string[];
}

export function stockList(
  stock: readonly StockRow[],
  state: StockListState,
  today: CivilDate,
): StockList {
  const wanted = state.search.trim().toLowerCase();
  const inPlace = stock
    .map((row) => shownOf(row, state.warehouse, today))
    .filter((row) => row !== undefined);
  const found = inPlace.filter(({ item, name }) =>
    `${item}\n${name}`.toLowerCase().includes(wanted),
  );
  const countOf = (flag: StockFlag): number =>
    inPlace.filter(({ flags }) => flags.includes(flag)).length;
  const { flag } = state;
  return {
    rows: flag === null ? found : found.filter(({ flags }) => flags.includes(flag)),
    counts: {
      low: countOf('low'),
      negative: countOf('negative'),
      expiring: countOf('expiring'),
      high: countOf('high'),
    },
    warehouses: [
      ...new Set(stock.flatMap(({ places }) => places.map((one) => one.warehouse))),
    ].sort(),
  };
}

function shownOf(
  row: StockRow,
  warehouse: string | null,
  today: CivilDate,
): ShownStock | undefined {
  const places =
    warehouse === null ? row.places : row.places.filter((place) => place.warehouse === warehouse);
  if (places.length === 0) return undefined;
  const quantity = sumOf(places);
  const expiry = firstExpiry(places, today);
  const limit = (text: string | null): number | undefined =>
    text === null ? undefined : parseQuantity(text);
  const minimum = limit(row.minimum);
  const maximum = limit(row.maximum);
  const flags: StockFlag[] = [];
  if (places.some((place) => place.quantity.startsWith('-'))) flags.push('negative');
  // Limits are of the item everywhere; one warehouse alone is neither low nor high by them.
  if (warehouse === null && minimum !== undefined && quantity < minimum) flags.push('low');
  if (warehouse === null && maximum !== undefined && quantity > maximum) flags.push('high');
  if (expiry !== null && expiry.days <= EXPIRING_DAYS) flags.push('expiring');
  return {
    item: row.item,
    name: row.name,
    unit: row.unit,
    quantity: formatMicro(quantity),
    value: row.value,
    places,
    minimum: row.minimum,
    flags,
    expiry,
  };
}

function sumOf(places: readonly StockPlace[]): typeof ZERO_QUANTITY {
  return places.reduce(
    (sum, { quantity }) => addExact(sum, parseQuantity(quantity) ?? ZERO_QUANTITY),
    ZERO_QUANTITY,
  );
}

function firstExpiry(places: readonly StockPlace[], today: CivilDate): ShownStock['expiry'] {
  const dated = places
    .filter(
      ({ expiryDate, quantity }) => expiryDate !== null && /^\d*[1-9]|\.\d*[1-9]/.test(quantity),
    )
    .sort((left, right) => (left.expiryDate! < right.expiryDate! ? -1 : 1));
  const [first] = dated;
  if (first === undefined) return null;
  const date = first.expiryDate!;
  return { lot: first.lot, date, days: daysBetween(today, date as CivilDate) };
}
