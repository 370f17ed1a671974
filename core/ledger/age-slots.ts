/** How old stock is (库龄): what is left of an item by the day it arrived, oldest first, whatever the costing method. */

import { type Quantity } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { compareTexts } from '../values/text-order.ts';
import { type CardSelection } from './item-card.ts';
import { type Ledger } from './ledger.ts';
import { type LedgerEntry, type LedgerPolicy } from './movement.ts';
import { poolKeyOf } from './pool.ts';

export interface AgeSlot {
  readonly quantity: Quantity;
  readonly since: CivilDate;
}

interface Slot {
  quantity: number;
  readonly since: CivilDate;
  readonly origin: number;
}

interface AgedStock {
  slots: Slot[];
  /** What is owed: it eats what arrives first. */
  short: number;
}

/**
 * What leaves is the oldest; a return to the supplier takes its own receipt's stock first; a transfer carries the day
 * of arrival along; a count that states a unit cost starts a new age, any other count does not.
 *
 *     in 10 on 1 March, in 10 on 5 March, out 12  ->  8 since 5 March
 */
export function ageSlots(ledger: Ledger, selection: CardSelection): readonly AgeSlot[] {
  const { item, warehouse, lot, asOf } = selection;
  const stocks = new Map<string, AgedStock>();
  const wanted = new Set<AgedStock>();
  let carried: readonly Slot[] = [];
  for (const entry of ledger.entries) {
    if (asOf !== undefined && entry.date > asOf) break;
    if (entry.item !== item) continue;
    const key = stockKeyOf(ledger.policy, entry, selection);
    const stock = stocks.get(key) ?? { slots: [], short: 0 };
    stocks.set(key, stock);
    const isInWarehouse = warehouse === undefined || entry.warehouse === warehouse;
    if (isInWarehouse && (lot === undefined || entry.lot === lot)) wanted.add(stock);
    if (entry.kind === 'transfer' && entry.quantity > 0) {
      for (const slot of carried) arrive(stock, slot);
    } else {
      carried = moveStock(stock, entry);
    }
  }
  const slots = [...wanted].flatMap((stock) => stock.slots);
  return slots
    .sort((left, right) => compareTexts(left.since, right.since))
    .map(({ quantity, since }) => ({ quantity: quantity as Quantity, since }));
}

/** Ages follow the cost pools, but a question about one warehouse or lot is answered for that one. */
function stockKeyOf(policy: LedgerPolicy, entry: LedgerEntry, selection: CardSelection): string {
  const pool = poolKeyOf(policy, entry.warehouse, entry.lot);
  const warehouse = selection.warehouse === undefined ? '' : entry.warehouse;
  const lot = selection.lot === undefined ? '' : entry.lot;
  return `${pool}\u0000${warehouse}\u0000${lot}`;
}

/** Applies one entry; the answer is what left. */
function moveStock(stock: AgedStock, entry: LedgerEntry): readonly Slot[] {
  const { quantity, date: since, sequence: origin } = entry;
  if (entry.restatesCost === true) {
    leave(stock, Math.max(entry.quantityAfter - quantity, 0), entry);
    const short = Math.min(entry.quantityAfter - quantity, 0);
    arrive(stock, { quantity: entry.quantityAfter - short, since, origin });
    return [];
  }
  if (quantity < 0) return leave(stock, 0 - quantity, entry);
  arrive(stock, { quantity, since, origin });
  return [];
}

function arrive(stock: AgedStock, slot: Slot): void {
  const eaten = Math.min(stock.short, slot.quantity);
  stock.short -= eaten;
  if (slot.quantity > eaten) stock.slots.push({ ...slot, quantity: slot.quantity - eaten });
}

function leave(stock: AgedStock, quantity: number, entry: LedgerEntry): readonly Slot[] {
  const left: Slot[] = [];
  let rest = quantity;
  const take = (slot: Slot): void => {
    const part = Math.min(slot.quantity, rest);
    if (part === 0) return;
    slot.quantity -= part;
    rest -= part;
    left.push({ ...slot, quantity: part });
  };
  if (entry.kind === 'purchaseReturn') {
    for (const slot of stock.slots) if (slot.origin === entry.source) take(slot);
  }
  for (const slot of stock.slots) {
    if (rest === 0) break;
    take(slot);
  }
  stock.slots = stock.slots.filter((slot) => slot.quantity > 0);
  stock.short += rest;
  if (rest > 0) left.push({ quantity: rest, since: entry.date, origin: entry.sequence });
  return left;
}
