/** The FIFO layers that are left of an item, now or at the end of a day. */

import { type CivilDate } from '../values/civil-date.ts';
import { compareTexts } from '../values/text-order.ts';
import { costingOf } from './costing/costing-of.ts';
import { foldItem } from './fold-item.ts';
import { type CardSelection } from './item-card.ts';
import { type Ledger } from './ledger.ts';
import { type CostLayer, type Pool } from './pool.ts';

/**
 * Oldest first. Empty unless the method is FIFO. Where warehouses or lots share a pool, its layers are those of all of
 * them. The item is folded again up to the day, which costs no more than its own movements.
 */
export function costLayers(ledger: Ledger, selection: CardSelection): readonly CostLayer[] {
  const { policy } = ledger;
  const { item, warehouse, lot, asOf } = selection;
  if (policy.method !== 'fifo') return [];
  const movements = ledger.posted.filter(
    ({ movement }) => movement.item === item && isUpTo(movement.date, asOf),
  );
  const state = foldItem(item, movements, policy, costingOf(policy, item)!);
  const pools = new Set<Pool>();
  for (const cell of state.cells.values()) {
    if (warehouse !== undefined && cell.warehouse !== warehouse) continue;
    if (lot === undefined || cell.lot === lot) pools.add(cell.pool);
  }
  const layers = [...pools].flatMap((pool) => pool.layers);
  // Within one pool the order of use stands; several pools are told by date of arrival.
  if (pools.size <= 1) return layers;
  return layers.sort((left, right) => compareTexts(left.since, right.since));
}

function isUpTo(date: CivilDate, asOf: CivilDate | undefined): boolean {
  return asOf === undefined || date <= asOf;
}
