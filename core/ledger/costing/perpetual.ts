/** What moving average and FIFO share: shortages are estimated and covered the same way; only stock at hand differs. */

import { type Amount, type Quantity } from '../../values/exact.ts';
import { type CostLayer, type Pool } from '../pool.ts';
import { type Costing, type Inflow, type Outflow } from './costing.ts';
import { coverShortages, goShort } from './shortages.ts';

/** How a method keeps the stock that is at hand. */
export interface StockKeeping {
  /** Adds to a pool that is not short. */
  readonly add: (pool: Pool, inflow: Inflow) => void;
  /** Takes no more than the pool holds; sets `pool.known` to the unit cost of what left. */
  readonly take: (pool: Pool, quantity: Quantity, outflow: Outflow) => CostLayer[];
}

export function perpetualCosting(
  keeping: StockKeeping,
  negativeCost: 'keepEstimate' | 'lastIncoming',
): Costing {
  return {
    receive(pool, inflow, restate) {
      if (inflow.quantity === 0) return inflow.value;
      const rest = pool.quantity < 0 ? coverShortages(pool, inflow, negativeCost, restate) : inflow;
      if (pool.quantity >= 0) {
        pool.known = { value: inflow.value, quantity: inflow.quantity };
      }
      if (rest.quantity > 0) keeping.add(pool, rest);
      return 0 as Amount;
    },
    dispatch(pool, outflow) {
      const atHand = Math.min(Math.max(pool.quantity, 0), outflow.quantity) as Quantity;
      const layers = atHand > 0 ? keeping.take(pool, atHand, outflow) : [];
      const short = (outflow.quantity - atHand) as Quantity;
      if (short > 0) layers.push(goShort(pool, short, outflow));
      return layers;
    },
  };
}
