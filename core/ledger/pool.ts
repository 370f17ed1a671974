/** A pool: the stock whose units share one cost. Which movements share a pool is the policy's to say. */

import { multiplyDivide, type Amount, type Quantity } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { type LedgerPolicy } from './movement.ts';

/** A unit cost kept as value over quantity, so that it is never rounded. */
export interface KnownCost {
  readonly value: number;
  /** Positive. */
  readonly quantity: number;
}

/** Stock that came in together at one cost. */
export interface CostLayer {
  quantity: Quantity;
  value: Amount;
  readonly since: CivilDate;
  /** Sequence of the movement that first brought it in; transfers carry it along. */
  readonly origin: number;
}

/** The part of a movement out that the stock did not cover, at an estimated cost. */
export interface Shortage {
  /** Index of the ledger entry that went short, within its item. */
  readonly entry: number;
  quantity: Quantity;
  value: Amount;
}

export interface Pool {
  quantity: Quantity;
  value: Amount;
  /** Oldest first; kept by FIFO only. */
  layers: CostLayer[];
  /** Oldest first; there are some exactly when the quantity is negative. */
  shortages: Shortage[];
  /** Unit cost of what left last, or came in last into an empty pool: the estimate for stock that is not there. */
  known: KnownCost | undefined;
}

export function newPool(): Pool {
  return {
    quantity: 0 as Quantity,
    value: 0 as Amount,
    layers: [],
    shortages: [],
    known: undefined,
  };
}

export function clonePool(pool: Pool): Pool {
  return {
    ...pool,
    layers: pool.layers.map((layer) => ({ ...layer })),
    shortages: pool.shortages.map((shortage) => ({ ...shortage })),
  };
}

/** Whether lots have pools of their own: always so when each lot has its own cost by method. */
export function isPerLot(policy: LedgerPolicy): boolean {
  return policy.method === 'specificLot' || policy.lotCosting === 'perLot';
}

/** Key of a pool within its item. A standard cost belongs to the item, so all its stock is one pool. */
export function poolKeyOf(policy: LedgerPolicy, warehouse: string, lot: string): string {
  if (policy.method === 'standard') return '';
  const place = policy.costScope === 'company' ? '' : warehouse;
  return isPerLot(policy) ? `${place}\u0000${lot}` : place;
}

/** Value of a quantity at a known unit cost, rounded once. */
export function valueAt(cost: KnownCost, quantity: number): Amount {
  return multiplyDivide(cost.value, quantity, cost.quantity) as Amount;
}

/**
 * Share of a pool's value that falls on part of its quantity. Exact when the part is the whole; zero when the pool
 * holds nothing.
 */
export function shareOf(poolValue: Amount, poolQuantity: Quantity, part: Quantity): Amount {
  if (part === poolQuantity) return poolValue;
  if (poolQuantity === 0 || part === 0) return 0 as Amount;
  return multiplyDivide(poolValue, part, poolQuantity) as Amount;
}
