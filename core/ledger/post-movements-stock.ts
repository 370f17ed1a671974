/**
 * Posts what a stock tab says about movement: its openings, and its ins and outs where no journal tells them line by
 * line. Its closing figures move nothing; they are compared with the ledger.
 */

import { type Quantity } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { compareTexts } from '../values/text-order.ts';
import { type Line } from '../registers/line.ts';
import { placeAndDay, type PostingDesk } from './post-movements-draft.ts';
import { tableKeyOf } from './post-movements-places.ts';
import { baselineOpenings } from './post-movements-baseline.ts';
import { isInward, postReceipt, postTrade } from './post-movements-trade.ts';

/** Posts the stock lines of a company to the desk, which already holds what the journals move. */
export function postStockLines(lines: readonly Line[], desk: PostingDesk): void {
  const stock = lines.filter(({ register }) => register === 'stock' || register === 'items');
  if (stock.length === 0) return;
  const journalItems = new Set(desk.drafts.map(({ movement }) => movement.item));
  const openItems = new Set(
    desk.drafts
      .filter(({ movement }) => movement.type === 'opening')
      .map(({ movement }) => movement.item),
  );
  const openingOf = openingsOf(stock, openItems, desk);
  // A journal kept as a stock tab tells line by line what a summary beside it only adds up.
  const toldItems = new Set([
    ...journalItems,
    ...stock.filter(isJournalRow).map(({ item }) => item),
  ]);
  for (const line of stock) {
    if (line.item === '') {
      if (statesFlow(line)) desk.unposted.push({ line, reason: 'noItem' });
      continue;
    }
    const opening = openingOf.get(line);
    if (opening !== undefined && opening !== 0) postOpening(line, opening, desk);
    const isTold = isJournalRow(line) ? journalItems : toldItems;
    if (!isTold.has(line.item)) postFlows(line, desk);
  }
}

/** A row of a journal kept in the stock tab itself: one movement, its direction said by its type. */
export function isJournalRow({ register, values }: Pick<Line, 'register' | 'values'>): boolean {
  return (
    register === 'stock' &&
    values.quantity !== undefined &&
    values.movementType !== undefined &&
    values.quantityIn === undefined
  );
}

function openingsOf(
  stock: readonly Line[],
  openItems: ReadonlySet<string>,
  desk: PostingDesk,
): ReadonlyMap<Line, Quantity> {
  const openings = new Map<Line, Quantity>();
  const covered = new Map<
    string,
    { readonly table: string; readonly date: CivilDate | undefined }
  >();
  const stating = stock
    .filter(({ item, values }) => values.openingQuantity !== undefined && !openItems.has(item))
    .sort(byDayThenSequence);
  for (const line of stating) {
    const key = `${line.item}\u0000${desk.places.warehouseOf(line)}\u0000${desk.places.lotOf(line)}`;
    const known = covered.get(key);
    const here = { table: tableKeyOf(line), date: line.values.date };
    const isFirst = known === undefined;
    // The same item twice in one tab of one day lies in two bins; in a later tab or on a later day it is carried over.
    if (!isFirst && (known.table !== here.table || known.date !== here.date)) continue;
    covered.set(key, here);
    openings.set(line, line.values.openingQuantity!);
  }
  for (const [line, quantity] of baselineOpenings(stock, { openings, openItems, desk })) {
    openings.set(line, quantity);
  }
  return openings;
}

function byDayThenSequence(left: Line, right: Line): number {
  const leftDay = left.values.date ?? '';
  const rightDay = right.values.date ?? '';
  return compareTexts(leftDay, rightDay) || left.sequence - right.sequence;
}

function postOpening(line: Line, quantity: Quantity, desk: PostingDesk): void {
  const { openingValue, costPrice, unitPrice } = line.values;
  const unitCost = costPrice ?? (line.register === 'stock' ? unitPrice : undefined);
  const isStated = line.values.openingQuantity === quantity;
  const shared = { ...placeAndDay(line, desk, 'in'), date: desk.dates.opening };
  if (quantity < 0) {
    desk.drafts.push({
      order: line.sequence,
      movement: {
        ...shared,
        kind: 'dispatch',
        type: 'opening',
        quantity: -quantity as Quantity,
        ...(unitCost === undefined ? {} : { estimatedCost: unitCost }),
      },
    });
    return;
  }
  desk.drafts.push({
    order: line.sequence,
    movement: {
      ...shared,
      kind: 'receipt',
      type: 'opening',
      quantity,
      ...(isStated && openingValue !== undefined
        ? { amount: openingValue }
        : unitCost === undefined
          ? {}
          : { unitCost }),
    },
  });
}

/** Monthly sums, or a journal kept in the stock tab itself: date, item, direction, quantity. */
function postFlows(line: Line, desk: PostingDesk): void {
  if (line.register !== 'stock') return;
  const { quantityIn, quantityOut, quantity, movementType } = line.values;
  if (quantityIn !== undefined && quantityIn !== 0) {
    postSigned(line, quantityIn, desk);
  }
  if (quantityOut !== undefined && quantityOut !== 0) {
    postSigned(line, -quantityOut as Quantity, desk);
  }
  if (isJournalRow(line)) {
    if (isInward(movementType!, line)) postSigned(line, quantity!, desk);
    else postTrade(line, desk);
  }
}

function postSigned(line: Line, signed: Quantity, desk: PostingDesk): void {
  if (signed > 0) {
    // A stock row's amount is worth its balance, not its receipts: only a unit price can price what came in.
    const unitCost = line.values.costPrice ?? line.values.unitPrice;
    const cost = unitCost === undefined ? {} : { unitCost };
    postReceipt(line, { quantity: signed, type: 'receipt', ...cost }, desk);
    return;
  }
  if (signed === 0) return;
  desk.drafts.push({
    order: line.sequence,
    movement: {
      ...placeAndDay(line, desk, 'out'),
      kind: 'dispatch',
      type: 'dispatch',
      quantity: -signed as Quantity,
    },
  });
}

function statesFlow({ values }: Line): boolean {
  return (
    (values.openingQuantity ?? 0) !== 0 ||
    (values.quantityIn ?? 0) !== 0 ||
    (values.quantityOut ?? 0) !== 0
  );
}
