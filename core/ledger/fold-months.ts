/** Folds the movements of one item under the monthly weighted average: month by month, in ledger order. */

import { amountOf, type Amount, type Quantity, type UnitPrice } from '../values/exact.ts';
import { assertFold } from './assert-fold.ts';
import { closeMonth, periodResultOf } from './costing/monthly-average.ts';
import {
  addEntry,
  cellOf,
  newItemState,
  quantityInWarehouse,
  type ItemState,
} from './item-state.ts';
import { type PeriodResult } from './ledger.ts';
import { type LedgerPolicy } from './movement.ts';
import { isPerLot, shareOf } from './pool.ts';
import { type PostedMovement } from './posted-movement.ts';

export interface MonthsFold {
  readonly state: ItemState;
  readonly periods: readonly PeriodResult[];
}

export function foldMonths(
  item: string,
  movements: readonly PostedMovement[],
  policy: LedgerPolicy,
): MonthsFold {
  const state = newItemState(policy, item);
  const periods = new Map<string, PeriodResult>();
  let open: PostedMovement[] = [];
  const close = (): void => {
    if (open.length === 0) return;
    for (const result of closeMonth(state, periodOf(open[0]!), open)) keep(periods, result);
    open = [];
  };
  for (const posted of movements) {
    if (open.length > 0 && periodOf(open[0]!) !== periodOf(posted)) close();
    const { movement } = posted;
    if (movement.kind === 'count' && movement.unitCost !== undefined) {
      // It sets the value anew, so what left before it left at the average so far.
      close();
      keep(periods, restateBalance(state, posted, movement.unitCost));
    } else {
      open.push(posted);
    }
  }
  close();
  assertFold(state);
  return { state, periods: [...periods.values()] };
}

function periodOf(posted: PostedMovement): string {
  return posted.movement.date.slice(0, 7);
}

/** A month that a count split in two is told as one. */
function keep(periods: Map<string, PeriodResult>, result: PeriodResult): void {
  const key = `${result.period}\u0000${result.warehouse}\u0000${result.lot}`;
  const earlier = periods.get(key);
  const costOfSales = (result.costOfSales + (earlier?.costOfSales ?? 0)) as Amount;
  periods.set(key, { ...result, costOfSales });
}

/** The balance becomes counted quantity x unit cost, whatever it was. */
function restateBalance(
  state: ItemState,
  posted: PostedMovement,
  unitCost: UnitPrice,
): PeriodResult {
  const { movement, quantity: counted } = posted;
  const { policy } = state;
  const cell = cellOf(state, movement.warehouse, movement.lot);
  const { pool } = cell;
  const before = quantityInWarehouse(state, movement.warehouse, movement.lot);
  const base = isPerLot(policy) ? cell.quantity : before;
  const target = (base + counted - before) as Quantity;
  const valueBefore = pool.value;
  const others = pool.value - shareOf(pool.value, pool.quantity, base);
  pool.quantity = (pool.quantity + target - base) as Quantity;
  const value = others + amountOf(target, unitCost, policy.amountScale);
  // Warehouses of one pool may cancel out; an empty pool is worth nothing all the same.
  pool.value = (pool.quantity === 0 ? 0 : value) as Amount;
  if (pool.quantity > 0) pool.known = { value: pool.value, quantity: pool.quantity };
  const change = pool.value - valueBefore;
  addEntry(state, posted, cell, { quantity: target - base, value: change, settledValue: change });
  return periodResultOf(policy, periodOf(posted), cell, pool.known, 0 as Amount);
}
