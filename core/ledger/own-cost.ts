/** What a receipt itself cost. */

import { amountOf, multiplyDivide, type Amount } from '../values/exact.ts';
import { type LedgerPolicy } from './movement.ts';
import { type PostedMovement, type StockMovement } from './posted-movement.ts';

/**
 * The amount of a receipt at its amended quantity, landed cost included; undefined when its row states no cost, so that
 * it comes in at the cost in force.
 */
export function ownCostOf(
  policy: LedgerPolicy,
  posted: PostedMovement,
  movement: Extract<StockMovement, { kind: 'receipt' }>,
): Amount | undefined {
  const { quantity, landedCost } = posted;
  const { amount, unitCost } = movement;
  if (amount !== undefined) {
    const isAmended = quantity !== movement.quantity && movement.quantity !== 0;
    const amended = isAmended ? multiplyDivide(amount, quantity, movement.quantity) : amount;
    return (amended + landedCost) as Amount;
  }
  if (unitCost === undefined) return undefined;
  return (amountOf(quantity, unitCost, policy.amountScale) + landedCost) as Amount;
}
