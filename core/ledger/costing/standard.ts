/**
 * Standard cost (标准成本): stock is worth quantity x standard cost at all times, so a movement changes a pool's value
 * by the difference of two such products and cents never drift. What a receipt cost more or less than that is purchase
 * price variance (采购价格差异): PPV = cost - standard value.
 */

import { amountOf, type Amount, type Quantity, type UnitPrice } from '../../values/exact.ts';
import { type Pool } from '../pool.ts';
import { type Costing } from './costing.ts';

export function standardCosting(standardCost: UnitPrice, amountScale: number): Costing {
  const moveTo = (pool: Pool, quantity: number): Amount => {
    const before = pool.value;
    pool.quantity = quantity as Quantity;
    pool.value = amountOf(pool.quantity, standardCost, amountScale);
    return (pool.value - before) as Amount;
  };
  return {
    priceIn(pool, quantity) {
      const after = amountOf((pool.quantity + quantity) as Quantity, standardCost, amountScale);
      return (after - pool.value) as Amount;
    },
    receive(pool, inflow) {
      const change = moveTo(pool, pool.quantity + inflow.quantity);
      return (inflow.value - change) as Amount;
    },
    dispatch(pool, outflow) {
      const { quantity, date, sequence } = outflow;
      const change = moveTo(pool, pool.quantity - quantity);
      return [{ quantity, value: (0 - change) as Amount, since: date, origin: sequence }];
    },
  };
}
