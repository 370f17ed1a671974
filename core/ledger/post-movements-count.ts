/** Posts stock counts: what was counted is a fixed anchor in the ledger, after the other movements of its day. */

import { type Quantity } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { type Line } from '../registers/line.ts';
import { type DraftMovement, type PostingDesk } from './post-movements-draft.ts';

/** A count without a time was taken when the day was over. */
const END_OF_DAY = '23:59:59';

export interface CountAnchor {
  readonly item: string;
  /** '' where the count states none, or the item's warehouses are not told apart. */
  readonly warehouse: string;
  readonly lot: string;
  readonly date: CivilDate;
  readonly time: string;
  readonly counted: Quantity;
  /** What the count sheet itself calls the book quantity, summed; undefined when it states none. */
  readonly statedBook?: Quantity;
  readonly lines: readonly Line[];
  /** Lines that say word for word what an earlier one says, the book figure with it: entered twice, summed once. */
  readonly copies: readonly CountCopy[];
  /** Whether the anchor is in the ledger: its place is known there. */
  readonly isPosted: boolean;
}

export interface CountCopy {
  readonly line: Line;
  readonly original: Line;
}

/** Anchors the counts of a company. Part counts of one item, place and day (bins, counters) are summed. */
export function postCounts(lines: readonly Line[], desk: PostingDesk): readonly CountAnchor[] {
  const ledgerPlaces = placesOf(desk.drafts);
  const groups = new Map<string, CountGroup>();
  for (const line of lines) {
    if (line.register !== 'counts' && line.register !== 'stock') continue;
    if (line.register === 'stock' && line.values.countedQuantity === undefined) continue;
    if (line.item === '') desk.unposted.push({ line, reason: 'noItem' });
    else if (line.values.countedQuantity !== undefined) {
      const place = soleFit([...(ledgerPlaces.get(line.item)?.values() ?? [])], line, desk);
      const { warehouse, lot } = place ?? statedPlace(line);
      const date = line.values.date ?? desk.dates.last;
      const key = [line.item, warehouse, lot, date].join('\u0000');
      const group = groups.get(key);
      if (group !== undefined) group.lines.push(line);
      else groups.set(key, { place, lines: [line] });
    }
  }
  return [...groups.values()].map((group) => anchor(group, desk));
}

interface CountGroup {
  /** Undefined when the ledger knows several places it may speak of. */
  readonly place: Place | undefined;
  readonly lines: Line[];
}

function anchor({ place, lines }: CountGroup, desk: PostingDesk): CountAnchor {
  const first = lines[0]!;
  const last = lines.at(-1)!;
  const copies = copiesAmong(lines);
  const repeated = new Set(copies.map(({ line }) => line));
  const summed = lines.filter((line) => !repeated.has(line));
  const count: CountAnchor = {
    item: first.item,
    ...(place ?? statedPlace(first)),
    date: first.values.date ?? desk.dates.last,
    time: last.time ?? END_OF_DAY,
    counted: sumOf(summed.map(({ values }) => values.countedQuantity ?? 0)),
    ...(lines.some((line) => bookOf(line) !== undefined)
      ? { statedBook: sumOf(summed.map((line) => bookOf(line) ?? 0)) }
      : {}),
    lines,
    copies,
    isPosted: place !== undefined,
  };
  if (place === undefined) {
    for (const line of lines) desk.unposted.push({ line, reason: 'placeUnknown' });
    return count;
  }
  desk.drafts.push({
    order: last.sequence,
    movement: {
      date: count.date,
      time: count.time,
      item: count.item,
      ...place,
      lineId: last.id,
      kind: 'count',
      type: 'gain',
      quantity: count.counted,
    },
  });
  return count;
}

/**
 * Part counts of one shelf differ in something: a bin, a pallet, the person, the share of the book. Two rows that differ
 * in nothing, though a book figure or a column of the firm's own says what was counted, are one count entered twice.
 */
function copiesAmong(lines: readonly Line[]): readonly CountCopy[] {
  const originals = new Map<string, Line>();
  return lines.flatMap((line) => {
    const { values, extra = new Map<string, string>() } = line;
    if (line.register !== 'counts' || values.bookQuantity === undefined) return [];
    if (values.bookQuantity === 0 && ![...extra.values()].some((text) => text !== '')) return [];
    // A line number tells rows apart, not what was counted.
    const told = Object.entries(values).filter(([field]) => field !== 'lineNumber');
    const key = JSON.stringify([told.sort(), [...extra].sort()]);
    const original = originals.get(key);
    if (original !== undefined) return [{ line, original }];
    originals.set(key, line);
    return [];
  });
}

function statedPlace({ values }: Line): Place {
  return { warehouse: values.warehouse ?? '', lot: values.lot ?? '' };
}

interface Place {
  readonly warehouse: string;
  readonly lot: string;
}

/**
 * The place of the ledger a count speaks of. What it states decides; what it leaves out is filled in when the ledger
 * knows only one such place. Undefined when it might be several: one number cannot anchor two balances.
 */
function soleFit(known: readonly Place[], line: Line, desk: PostingDesk): Place | undefined {
  const warehouse = desk.places.warehouseOf(line);
  const lot = desk.places.lotOf(line);
  const fitting = known.filter(
    (place) =>
      (warehouse === '' || place.warehouse === warehouse) && (lot === '' || place.lot === lot),
  );
  if (fitting.length === 0) return { warehouse, lot };
  return fitting.length === 1 ? fitting[0] : undefined;
}

/** The places of each item, each once. */
function placesOf(
  drafts: readonly DraftMovement[],
): ReadonlyMap<string, ReadonlyMap<string, Place>> {
  const places = new Map<string, Map<string, Place>>();
  const add = (item: string, warehouse: string, lot: string): void => {
    const known = places.get(item) ?? new Map<string, Place>();
    places.set(item, known.set(`${warehouse}\u0000${lot}`, { warehouse, lot }));
  };
  for (const { movement } of drafts) {
    add(movement.item, movement.warehouse, movement.lot);
    if (movement.kind === 'transfer') add(movement.item, movement.toWarehouse, movement.lot);
  }
  return places;
}

/** A stock tab with a counted column states the book in its balance. */
function bookOf({ values }: Line): Quantity | undefined {
  return values.bookQuantity ?? values.balanceQuantity;
}

function sumOf(quantities: readonly number[]): Quantity {
  return quantities.reduce((sum, quantity) => sum + quantity, 0) as Quantity;
}
