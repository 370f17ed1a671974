/** The ledger card of an item (库存台账): its movements in order, each with the balance after it. */

import { type Amount, type Quantity } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { type Ledger } from './ledger.ts';
import { type LedgerEntry, type LedgerPolicy } from './movement.ts';
import { isPerLot } from './pool.ts';

export interface CardSelection {
  readonly item: string;
  readonly warehouse?: string;
  readonly lot?: string;
  /** Leaves out what is dated after that day. */
  readonly asOf?: CivilDate;
}

/**
 * The entries of an item, or of one warehouse or lot of it, in ledger order. `quantityAfter` and `valueAfter` are the
 * running balance of what was selected, so that every card adds up line by line; only where the selection is part of a
 * shared cost pool (one warehouse under company-wide cost, one lot of pooled lots) does `valueAfter` stay the share of
 * the pool's value as the entry states it.
 */
export function itemCard(ledger: Ledger, selection: CardSelection): readonly LedgerEntry[] {
  const { item, warehouse, lot, asOf } = selection;
  const isWholePools = coversWholePools(ledger.policy, selection);
  const card: LedgerEntry[] = [];
  let quantityAfter = 0;
  let valueAfter = 0;
  for (const entry of ledger.entries) {
    if (asOf !== undefined && entry.date > asOf) break;
    if (entry.item !== item) continue;
    if (warehouse !== undefined && entry.warehouse !== warehouse) continue;
    if (lot !== undefined && entry.lot !== lot) continue;
    quantityAfter += entry.quantity;
    valueAfter = isWholePools ? valueAfter + entry.value : entry.valueAfter;
    card.push({
      ...entry,
      quantityAfter: quantityAfter as Quantity,
      valueAfter: valueAfter as Amount,
    });
  }
  return card;
}

function coversWholePools(policy: LedgerPolicy, { warehouse, lot }: CardSelection): boolean {
  const isCompanyWide = policy.costScope === 'company' || policy.method === 'standard';
  if (warehouse !== undefined && isCompanyWide) return false;
  const isLotApart = isPerLot(policy) && policy.method !== 'standard';
  return lot === undefined || isLotApart;
}
