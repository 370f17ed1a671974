/** Folds columns of receipts and dispatches to balances: fast where stock is there, by the ledger's own rules where not. */

import { type CivilDate } from '../../values/civil-date.ts';
import { type Amount, type Quantity } from '../../values/exact.ts';
import { costingOf } from '../costing/costing-of.ts';
import { type Outflow } from '../costing/costing.ts';
import { defaultPolicy } from '../policy.ts';
import { newPool, type Pool } from '../pool.ts';
import { foldAverageColumns } from './fold-average-columns.ts';
import { foldFifoColumns } from './fold-fifo-columns.ts';
import { type ColumnBalances, type ColumnFold, type MovementColumns } from './movement-columns.ts';

/**
 * Quantity, value and cost of sales of every stock. A stock that went short is folded again by the rules of shortages
 * (estimate, cover, restate); few do, so the whole stays fast. The estimate of a stock that never had a cost is zero.
 * Throws RangeError when a value is too large to keep exactly.
 */
export function foldColumns(
  columns: MovementColumns,
  method: 'movingAverage' | 'fifo',
): ColumnBalances {
  const fold = method === 'fifo' ? foldFifoColumns(columns) : foldAverageColumns(columns);
  if (fold.isShort.includes(1)) foldShortStocks(columns, method, fold);
  for (const value of fold.value) {
    if (!Number.isSafeInteger(value)) throw new RangeError('a value is too large to keep exactly');
  }
  return fold;
}

function foldShortStocks(
  columns: MovementColumns,
  method: 'movingAverage' | 'fifo',
  fold: ColumnFold,
): void {
  const costing = costingOf(defaultPolicy(method), '')!;
  const pools = new Map<number, Pool>();
  const since = '' as CivilDate;
  for (let row = 0; row < columns.length; row += 1) {
    const stock = columns.stock[row]!;
    if (fold.isShort[stock] !== 1) continue;
    let pool = pools.get(stock);
    if (pool === undefined) {
      pools.set(stock, (pool = newPool()));
      fold.costOfSales[stock] = 0;
    }
    const change = columns.quantity[row]!;
    if (change >= 0) {
      const inflow = { quantity: change as Quantity, value: columns.amount[row]! as Amount };
      costing.receive(pool, { ...inflow, since, origin: row }, (_, difference) => {
        fold.costOfSales[stock] = fold.costOfSales[stock]! + difference;
      });
    } else {
      const layers = costing.dispatch(pool, outflowOf(pool, (0 - change) as Quantity, row));
      for (const { value } of layers) fold.costOfSales[stock] = fold.costOfSales[stock]! + value;
    }
  }
  for (const [stock, pool] of pools) {
    fold.quantity[stock] = pool.quantity;
    fold.value[stock] = pool.value;
  }
}

function outflowOf(pool: Pool, quantity: Quantity, row: number): Outflow {
  return {
    quantity,
    date: '' as CivilDate,
    sequence: row,
    entry: row,
    estimate: () => pool.known ?? { value: 0, quantity: 1 },
  };
}
