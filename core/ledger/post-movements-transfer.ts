/**
 * Posts transfers: one row that names both warehouses, or two rows, one out and one in, that are paired here. What left
 * and has not arrived lies in transit, so that a company's stock is always the sum of its warehouses.
 */

import { type Quantity } from '../values/exact.ts';
import { type CivilDate, daysBetween } from '../values/civil-date.ts';
import { type Line } from '../registers/line.ts';
import { placeAndDay, type PostingDesk } from './post-movements-draft.ts';

/** The warehouse of goods that left one warehouse and have not arrived at another. */
export const IN_TRANSIT = '在途 In transit';

/** An out and an in that state no common document are one transfer when they lie no further apart than this. */
export const TRANSFER_WINDOW_DAYS = 7;

export interface TransferPair {
  readonly item: string;
  readonly lot: string;
  readonly from: string;
  readonly to: string;
  /** The row that says it left; undefined when only the arrival is written. A row of both ends stands in both. */
  readonly out?: Line;
  readonly in?: Line;
  /** 0 where a side is missing. */
  readonly quantityOut: Quantity;
  readonly quantityIn: Quantity;
}

/** Whether a line is a transfer or one side of one, in whatever tab it stands. */
export function isTransferLeg({ register, values }: Pick<Line, 'register' | 'values'>): boolean {
  const type = values.movementType;
  if (register === 'transfers') return true;
  return type === 'transfer' || type === 'transferIn' || type === 'transferOut';
}

/** Pairs and posts the transfer rows of a company. */
export function postTransfers(legs: readonly Line[], desk: PostingDesk): readonly TransferPair[] {
  const pairs: TransferPair[] = [];
  const outs: Line[] = [];
  const ins: Line[] = [];
  for (const line of legs) {
    const side = sideOf(line);
    if (line.values.quantity === undefined) desk.unposted.push({ line, reason: 'noQuantity' });
    else if (line.values.quantity === 0) continue;
    else if (desk.places.isWarehousePooled(line.item)) continue;
    else if (side === 'both') pairs.push(pairOf(line, line, desk));
    else if (side === 'out') outs.push(line);
    else if (side === 'in') ins.push(line);
    else desk.unposted.push({ line, reason: 'placeUnknown' });
  }
  for (const pair of pairSides(outs, ins, desk)) pairs.push(pair);
  for (const pair of pairs) postPair(pair, desk);
  return pairs;
}

function sideOf({ values }: Line): 'both' | 'out' | 'in' | 'unknown' {
  if (values.movementType === 'transferOut') return 'out';
  if (values.movementType === 'transferIn') return 'in';
  const hasFrom = (values.fromWarehouse ?? '') !== '';
  const hasTo = (values.toWarehouse ?? '') !== '';
  const hasOther = (values.warehouse ?? '') !== '';
  if (hasFrom && hasTo) return 'both';
  if (hasOther && (hasFrom || hasTo)) return 'both';
  if (hasFrom) return 'out';
  return hasTo ? 'in' : 'unknown';
}

/** Pairs outs with ins: by document and item, then by item and quantity within the window, nearest day first. */
function pairSides(
  outs: readonly Line[],
  ins: readonly Line[],
  desk: PostingDesk,
): readonly TransferPair[] {
  // A tab of outs only (or ins only) that name both ends tells whole transfers.
  if (outs.length === 0 || ins.length === 0) {
    const whole = (line: Line): TransferPair => pairOf(line, line, desk);
    return [
      ...outs.map((line) => (statesBothEnds(line) ? whole(line) : pairOf(line, undefined, desk))),
      ...ins.map((line) => (statesBothEnds(line) ? whole(line) : pairOf(undefined, line, desk))),
    ];
  }
  const waiting = new Set(ins);
  const byDocument = groupBy(ins, documentKeyOf);
  const byItem = groupBy(ins, itemKeyOf);
  const partners = new Map<Line, Line>();
  const take = (out: Line, candidates: readonly Line[], fits: (line: Line) => boolean): void => {
    if (partners.has(out)) return;
    const best = nearest(
      out,
      candidates.filter((line) => waiting.has(line) && fits(line)),
    );
    if (best === undefined) return;
    waiting.delete(best);
    partners.set(out, best);
  };
  for (const out of outs) {
    const key = documentKeyOf(out);
    if (key === undefined) continue;
    const together = byDocument.get(key) ?? [];
    take(out, together, (line) => line.values.quantity === out.values.quantity);
  }
  for (const out of outs) {
    const key = documentKeyOf(out);
    if (key !== undefined) take(out, byDocument.get(key) ?? [], () => true);
  }
  for (const out of outs) {
    take(out, byItem.get(itemKeyOf(out)) ?? [], (line) => isSameTransfer(out, line));
  }
  const pairs = outs.map((out) => pairOf(out, partners.get(out), desk));
  return [...pairs, ...[...waiting].map((line) => pairOf(undefined, line, desk))];
}

function statesBothEnds({ values }: Line): boolean {
  const ends = [values.fromWarehouse, values.toWarehouse, values.warehouse];
  return ends.filter((end) => (end ?? '') !== '').length >= 2;
}

function documentKeyOf({ item, values }: Line): string | undefined {
  const document = values.documentNumber ?? '';
  return document === '' ? undefined : `${document}\u0000${item}\u0000${values.lot ?? ''}`;
}

function itemKeyOf({ item, values }: Line): string {
  return `${item}\u0000${values.lot ?? ''}\u0000${Math.abs(values.quantity ?? 0)}`;
}

/** Without a common document: within the window, and no end that says otherwise. */
function isSameTransfer(out: Line, arrival: Line): boolean {
  if (Math.abs(daysApart(out, arrival)) > TRANSFER_WINDOW_DAYS) return false;
  const ownTo = out.values.toWarehouse ?? '';
  const ownFrom = arrival.values.fromWarehouse ?? '';
  const to = warehouseAt(arrival, 'in');
  const from = warehouseAt(out, 'out');
  if (to === from) return false;
  return (ownTo === '' || ownTo === to) && (ownFrom === '' || ownFrom === from);
}

function nearest(out: Line, candidates: readonly Line[]): Line | undefined {
  let best: Line | undefined;
  for (const line of candidates) {
    const isNearer =
      best === undefined || Math.abs(daysApart(out, line)) < Math.abs(daysApart(out, best));
    if (isNearer) best = line;
  }
  return best;
}

function daysApart(out: Line, arrival: Line): number {
  if (out.values.date === undefined || arrival.values.date === undefined) return 0;
  return daysBetween(out.values.date, arrival.values.date);
}

function warehouseAt({ values }: Line, side: 'out' | 'in'): string {
  const end = side === 'out' ? values.fromWarehouse : values.toWarehouse;
  return (end ?? '') !== '' ? end! : (values.warehouse ?? '');
}

function pairOf(out: Line | undefined, arrival: Line | undefined, desk: PostingDesk): TransferPair {
  const either = (out ?? arrival)!;
  const quantityOf = (line: Line | undefined): Quantity =>
    Math.abs(line?.values.quantity ?? 0) as Quantity;
  // One row of both ends may say beside what was sent what arrived; left blank, all of it did.
  const received = out === arrival ? arrival?.values.receivedQuantity : undefined;
  return {
    item: either.item,
    lot: desk.places.lotOf(either),
    from: out === undefined ? (arrival!.values.fromWarehouse ?? '') : warehouseAt(out, 'out'),
    to: arrival === undefined ? (out!.values.toWarehouse ?? '') : warehouseAt(arrival, 'in'),
    ...(out === undefined ? {} : { out }),
    ...(arrival === undefined ? {} : { in: arrival }),
    quantityOut: quantityOf(out),
    quantityIn: received === undefined ? quantityOf(arrival) : (Math.abs(received) as Quantity),
  };
}

function postPair(pair: TransferPair, desk: PostingDesk): void {
  const { out, in: arrival, from, to, lot } = pair;
  const arrived = Math.min(pair.quantityOut, pair.quantityIn) as Quantity;
  const isDirect =
    out !== undefined && arrival !== undefined && dayOf(out) === dayOf(arrival) && from !== to;
  const push = (
    line: Line,
    ends: { readonly from: string; readonly to: string },
    quantity: Quantity,
  ): void => {
    if (quantity === 0 || ends.from === ends.to) return;
    const shared = { ...placeAndDay(line, desk, 'out'), warehouse: ends.from, lot };
    desk.drafts.push({
      order: line.sequence,
      movement: { ...shared, kind: 'transfer', type: 'transfer', quantity, toWarehouse: ends.to },
    });
  };
  if (isDirect) push(out, { from, to }, arrived);
  if (out !== undefined) {
    const left = isDirect ? pair.quantityOut - arrived : pair.quantityOut;
    push(out, { from, to: IN_TRANSIT }, left as Quantity);
  }
  if (arrival === undefined) return;
  if (!isDirect && out !== undefined) push(arrival, { from: IN_TRANSIT, to }, arrived);
  const surplus = (pair.quantityIn - arrived) as Quantity;
  if (surplus > 0) postSurplus(arrival, { to, lot, quantity: surplus }, desk);
}

/** What arrived without having left anywhere comes in at the cost then in force. */
function postSurplus(
  line: Line,
  arrived: { readonly to: string; readonly lot: string; readonly quantity: Quantity },
  desk: PostingDesk,
): void {
  desk.drafts.push({
    order: line.sequence,
    movement: {
      ...placeAndDay(line, desk, 'in'),
      warehouse: arrived.to,
      lot: arrived.lot,
      kind: 'receipt',
      type: 'transferIn',
      quantity: arrived.quantity,
    },
  });
}

function dayOf({ values }: Line): CivilDate | undefined {
  return values.date;
}

function groupBy(
  lines: readonly Line[],
  keyOf: (line: Line) => string | undefined,
): ReadonlyMap<string, readonly Line[]> {
  const groups = new Map<string, Line[]>();
  for (const line of lines) {
    const key = keyOf(line);
    if (key === undefined) continue;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return groups;
}
