/** The second way of rule 9: stock that only came in and left is folded once more in columns, by code that shares nothing with the first. */

import { foldAverageColumns } from './columns/fold-average-columns.ts';
import { foldFifoColumns } from './columns/fold-fifo-columns.ts';
import { type MovementColumns } from './columns/movement-columns.ts';
import { type Ledger } from './ledger.ts';
import { type LedgerEntry } from './movement.ts';
import { ownCostOf } from './own-cost.ts';
import { poolKeyOf } from './pool.ts';
import { type PostedMovement } from './posted-movement.ts';

/**
 * How many pools have another quantity or value by the entries than by the columns. Compared are pools under the moving
 * average or FIFO that only had receipts with a cost of their own and movements out, and were never short: the columns
 * know no transfers, counts, returns at a cost of old, or estimates.
 */
export function brokenSecondFold(ledger: Ledger): number {
  const { method } = ledger.policy;
  if (method !== 'movingAverage' && method !== 'fifo') return 0;
  const pools = plainPools(ledger);
  const columns = columnsOf(ledger, pools);
  const again = method === 'fifo' ? foldFifoColumns(columns) : foldAverageColumns(columns);
  const quantity = new Float64Array(pools.size);
  const value = new Float64Array(pools.size);
  for (const entry of ledger.entries) {
    const pool = pools.get(poolOf(ledger, entry));
    if (pool === undefined) continue;
    quantity[pool] = quantity[pool]! + entry.quantity;
    value[pool] = value[pool]! + entry.value;
  }
  let broken = 0;
  for (let pool = 0; pool < pools.size; pool += 1) {
    if (again.isShort[pool] === 1) continue;
    if (again.quantity[pool] !== quantity[pool] || again.value[pool] !== value[pool]) broken += 1;
  }
  return broken;
}

type Place = Pick<LedgerEntry, 'item' | 'warehouse' | 'lot'>;

function poolOf({ policy }: Ledger, { item, warehouse, lot }: Place): string {
  return `${item}\u0000${poolKeyOf(policy, warehouse, lot)}`;
}

/** The pools that can be folded in columns, numbered from 0 on. */
function plainPools(ledger: Ledger): ReadonlyMap<string, number> {
  const others = new Set<string>();
  for (const posted of ledger.posted) {
    if (changeOf(ledger, posted) !== undefined) continue;
    const { movement } = posted;
    others.add(poolOf(ledger, movement));
    if (movement.kind === 'transfer') {
      others.add(poolOf(ledger, { ...movement, warehouse: movement.toWarehouse }));
    }
  }
  const pools = new Map<string, number>();
  for (const { movement } of ledger.posted) {
    const pool = poolOf(ledger, movement);
    if (!others.has(pool) && !pools.has(pool)) pools.set(pool, pools.size);
  }
  return pools;
}

function columnsOf(ledger: Ledger, pools: ReadonlyMap<string, number>): MovementColumns {
  const count = ledger.posted.length;
  const columns = {
    length: 0,
    stockCount: pools.size,
    stock: new Int32Array(count),
    quantity: new Float64Array(count),
    amount: new Float64Array(count),
  };
  for (const posted of ledger.posted) {
    const pool = pools.get(poolOf(ledger, posted.movement));
    const change = changeOf(ledger, posted);
    if (pool === undefined || change === undefined) continue;
    const row = columns.length;
    columns.stock[row] = pool;
    columns.quantity[row] = change.quantity;
    columns.amount[row] = change.amount;
    columns.length += 1;
  }
  return columns;
}

/** What a movement does to its pool, where that is known without looking at another movement. */
function changeOf(
  { policy }: Ledger,
  posted: PostedMovement,
): { readonly quantity: number; readonly amount: number } | undefined {
  const { movement, quantity } = posted;
  switch (movement.kind) {
    case 'receipt': {
      const amount = ownCostOf(policy, posted, movement);
      return amount === undefined ? undefined : { quantity, amount };
    }
    case 'dispatch':
      return { quantity: 0 - quantity, amount: 0 };
    case 'purchaseReturn':
      return movement.source === undefined ? { quantity: 0 - quantity, amount: 0 } : undefined;
    case 'transfer':
    case 'salesReturn':
    case 'count':
      return undefined;
  }
}
