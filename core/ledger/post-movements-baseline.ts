/**
 * Openings that nobody wrote but a stock tab implies: a firm that hands over its stock tab alone, or one whose rows do
 * not reach back to the first day, still starts with something.
 */

import { type Quantity } from '../values/exact.ts';
import { type Line } from '../registers/line.ts';
import { type PostingDesk } from './post-movements-draft.ts';
import { tableKeyOf } from './post-movements-places.ts';
import { type StatedBalance, statedBalancesOf } from './post-movements-stated.ts';

export interface KnownOpenings {
  /** Openings that stock rows state. */
  readonly openings: ReadonlyMap<Line, Quantity>;
  /** Items that have an opening in a journal. */
  readonly openItems: ReadonlySet<string>;
  readonly desk: PostingDesk;
}

/** The openings implied by stock rows that state none, by row. */
export function baselineOpenings(
  stock: readonly Line[],
  known: KnownOpenings,
): ReadonlyMap<Line, Quantity> {
  const opened = new Set([
    ...known.openItems,
    ...[...known.openings.keys()].map(({ item }) => item),
  ]);
  const implied = openingsBeforeFlows(stock, opened);
  for (const line of implied.keys()) opened.add(line.item);
  for (const [line, quantity] of statedOnly(stock, opened, known)) implied.set(line, quantity);
  return implied;
}

/**
 * In a tab of in, out and balance without an opening column: balance - in + out, if most of its rows need one. Where
 * most do not, the firm started from nothing, and a row that differs is a finding and no opening.
 */
function openingsBeforeFlows(
  stock: readonly Line[],
  opened: ReadonlySet<string>,
): Map<Line, Quantity> {
  const rowsOfTable = new Map<string, Line[]>();
  const tablesWithOpening = new Set<string>();
  for (const line of stock) {
    const key = tableKeyOf(line);
    if (line.values.openingQuantity !== undefined) tablesWithOpening.add(key);
    const { balanceQuantity, quantityIn, quantityOut } = line.values;
    if (balanceQuantity === undefined || line.item === '' || opened.has(line.item)) continue;
    if (quantityIn === undefined && quantityOut === undefined) continue;
    const rows = rowsOfTable.get(key);
    if (rows === undefined) rowsOfTable.set(key, [line]);
    else rows.push(line);
  }
  const implied = new Map<Line, Quantity>();
  for (const [key, rows] of rowsOfTable) {
    if (tablesWithOpening.has(key)) continue;
    const firsts = firstRowOfEach(rows);
    const needing = firsts.filter((line) => impliedOpening(line) !== 0);
    if (needing.length * 2 <= firsts.length) continue;
    for (const line of needing) implied.set(line, impliedOpening(line));
  }
  return implied;
}

function impliedOpening({ values }: Line): Quantity {
  const { balanceQuantity = 0, quantityIn = 0, quantityOut = 0 } = values;
  return (balanceQuantity - quantityIn + quantityOut) as Quantity;
}

/** In a running balance only the first row of an item can tell what was there before. */
function firstRowOfEach(rows: readonly Line[]): readonly Line[] {
  const firsts = new Map<string, Line>();
  for (const line of rows) {
    const { warehouse = '', lot = '', date = '' } = line.values;
    const key = `${line.item}\u0000${warehouse}\u0000${lot}`;
    const known = firsts.get(key);
    if (known === undefined || date < (known.values.date ?? '')) firsts.set(key, line);
  }
  return [...firsts.values()];
}

/**
 * Items that nothing ever moved and nothing opened: what the stock tab states is all that is known of them, so it is
 * where they start. Not so where the journals explain most stated balances by themselves: then they are complete,
 * and a stated balance without any row behind it is a finding.
 */
function statedOnly(
  stock: readonly Line[],
  opened: ReadonlySet<string>,
  { desk, openings }: KnownOpenings,
): readonly (readonly [Line, Quantity])[] {
  const moved = quantityByItem(desk);
  for (const [line, quantity] of openings) {
    if (moved.has(line.item)) moved.set(line.item, moved.get(line.item)! + quantity);
  }
  const stated = statedBalancesOf(stock);
  const tables = tableOfItem(stated);
  const sums = new Map<string, number>();
  for (const { item, quantity, lines } of stated) {
    if (tables.get(item) !== tableOf(lines)) continue;
    sums.set(item, (sums.get(item) ?? 0) + quantity);
  }
  const flowing = new Set(stock.filter(hasFlow).map(({ item }) => item));
  const compared = [...sums.keys()].filter((item) => moved.has(item));
  const agreeing = compared.filter((item) => sums.get(item) === moved.get(item));
  if (compared.length > 0 && agreeing.length * 2 > compared.length) return [];
  return stated
    .filter(({ item, lines }) => {
      const isKnown = moved.has(item) || opened.has(item) || flowing.has(item);
      return !isKnown && tables.get(item) === tableOf(lines);
    })
    .map(({ lines, quantity }) => [lines[0]!, quantity] as const);
}

/** The table whose statement of an item counts when several tabs state it: the first that was read. */
function tableOfItem(stated: readonly StatedBalance[]): ReadonlyMap<string, string> {
  const tables = new Map<string, string>();
  for (const { item, lines } of stated) if (!tables.has(item)) tables.set(item, tableOf(lines));
  return tables;
}

function tableOf(lines: readonly Line[]): string {
  return tableKeyOf(lines[0]!);
}

function hasFlow({ values }: Line): boolean {
  return (
    (values.quantityIn ?? 0) !== 0 ||
    (values.quantityOut ?? 0) !== 0 ||
    (values.quantity !== undefined && values.movementType !== undefined)
  );
}

function quantityByItem({ drafts }: PostingDesk): Map<string, number> {
  const sums = new Map<string, number>();
  for (const { movement } of drafts) {
    const sign = SIGNS[movement.kind];
    if (sign === undefined || !('quantity' in movement)) continue;
    sums.set(movement.item, (sums.get(movement.item) ?? 0) + sign * movement.quantity);
  }
  return sums;
}

const SIGNS: Partial<Record<PostingDesk['drafts'][number]['movement']['kind'], number>> = {
  receipt: 1,
  salesReturn: 1,
  dispatch: -1,
  purchaseReturn: -1,
  transfer: 0,
};
