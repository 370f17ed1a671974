/** Which perpetual costing a policy means for an item. The monthly average is not perpetual: see `fold-months.ts`. */

import { type LedgerPolicy } from '../movement.ts';
import { type Costing } from './costing.ts';
import { fifo } from './fifo.ts';
import { movingAverage } from './moving-average.ts';
import { perpetualCosting } from './perpetual.ts';
import { standardCosting } from './standard.ts';

/**
 * Specific lot (个别计价) is the moving average with one pool per lot: the units of a lot cost what the lot cost.
 * Undefined when the method is standard cost and the item has none.
 */
export function costingOf(policy: LedgerPolicy, item: string): Costing | undefined {
  const negativeCost = policy.negativeCost ?? 'keepEstimate';
  switch (policy.method) {
    case 'movingAverage':
    case 'specificLot':
      return perpetualCosting(movingAverage, negativeCost);
    case 'fifo':
      return perpetualCosting(fifo, negativeCost);
    case 'standard': {
      const cost = policy.standardCosts?.get(item);
      return cost === undefined ? undefined : standardCosting(cost, policy.amountScale);
    }
    case 'monthlyAverage':
      throw new Error('the monthly average is folded month by month');
  }
}
