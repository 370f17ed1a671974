/**
 * Moving average (移动加权平均): every unit of a pool costs the same; a movement out takes
 * round(value x quantity / pool quantity) of it, and the one that empties the pool takes what is left.
 * Source: shared rules of valuation; domain.md 5.1.
 */

import { multiplyDivide, type Amount, type Quantity } from '../../values/exact.ts';
import { type Pool } from '../pool.ts';
import { type Outflow } from './costing.ts';
import { type StockKeeping } from './perpetual.ts';

export const movingAverage: StockKeeping = {
  add(pool, inflow) {
    pool.quantity = (pool.quantity + inflow.quantity) as Quantity;
    pool.value = (pool.value + inflow.value) as Amount;
  },
  take(pool, quantity, outflow) {
    const value = valueOut(pool, quantity, outflow);
    pool.known = { value: pool.value, quantity: pool.quantity };
    pool.quantity = (pool.quantity - quantity) as Quantity;
    pool.value = (pool.value - value) as Amount;
    return [{ quantity, value, since: outflow.date, origin: outflow.sequence }];
  },
};

/** A return to the supplier goes out at its receipt's cost, but never leaves stock with a negative value. */
function valueOut(pool: Pool, quantity: Quantity, outflow: Outflow): Amount {
  if (quantity === pool.quantity) return pool.value;
  const cost = outflow.receipt?.cost ?? pool;
  const value = multiplyDivide(cost.value, quantity, cost.quantity);
  return Math.min(value, pool.value) as Amount;
}
