/** Stock that left before it was there: estimated when it leaves, settled when a receipt covers it. */

import { multiplyDivide, type Amount, type Quantity } from '../../values/exact.ts';
import { valueAt, type CostLayer, type Pool } from '../pool.ts';
import { type Inflow, type Outflow, type Restate } from './costing.ts';

/** Takes out what a pool does not hold, at the estimate. */
export function goShort(pool: Pool, quantity: Quantity, outflow: Outflow): CostLayer {
  const cost = outflow.receipt?.cost ?? outflow.estimate();
  const value = valueAt(cost, quantity);
  pool.shortages.push({ entry: outflow.entry, quantity, value });
  pool.quantity = (pool.quantity - quantity) as Quantity;
  pool.value = (pool.value - value) as Amount;
  pool.known = cost;
  return { quantity, value, since: outflow.date, origin: outflow.sequence };
}

/**
 * Covers shortages, oldest first, with what comes in; each entry that went short is restated to the real cost.
 * Returns the part of the inflow that is left to be stock.
 */
export function coverShortages(
  pool: Pool,
  inflow: Inflow,
  negativeCost: 'keepEstimate' | 'lastIncoming',
  restate: Restate,
): Inflow {
  const covered = Math.min(inflow.quantity, -pool.quantity) as Quantity;
  const coveredValue = portionOf(inflow.value, covered, inflow.quantity);
  let quantityLeft = covered;
  let valueLeft = coveredValue;
  while (quantityLeft > 0) {
    const shortage = pool.shortages[0]!;
    const quantity = Math.min(shortage.quantity, quantityLeft) as Quantity;
    const real = portionOf(valueLeft, quantity, quantityLeft);
    const estimate = portionOf(shortage.value, quantity, shortage.quantity);
    restate(shortage.entry, (real - estimate) as Amount);
    shortage.quantity = (shortage.quantity - quantity) as Quantity;
    shortage.value = (shortage.value - estimate) as Amount;
    pool.quantity = (pool.quantity + quantity) as Quantity;
    pool.value = (pool.value + estimate) as Amount;
    quantityLeft = (quantityLeft - quantity) as Quantity;
    valueLeft = (valueLeft - real) as Amount;
    if (shortage.quantity === 0) pool.shortages.shift();
  }
  if (negativeCost === 'lastIncoming') estimateAnew(pool, inflow, restate);
  return {
    ...inflow,
    quantity: (inflow.quantity - covered) as Quantity,
    value: (inflow.value - coveredValue) as Amount,
  };
}

/** Values what is still short at the newest incoming cost. */
function estimateAnew(pool: Pool, inflow: Inflow, restate: Restate): void {
  if (pool.shortages.length === 0) return;
  pool.known = { value: inflow.value, quantity: inflow.quantity };
  for (const shortage of pool.shortages) {
    const value = valueAt(pool.known, shortage.quantity);
    restate(shortage.entry, (value - shortage.value) as Amount);
    pool.value = (pool.value - value + shortage.value) as Amount;
    shortage.value = value;
  }
}

/** value x part / whole, rounded once; the whole is never rounded. */
function portionOf(value: Amount, part: Quantity, whole: Quantity): Amount {
  return part === whole ? value : (multiplyDivide(value, part, whole) as Amount);
}
