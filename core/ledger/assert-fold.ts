/** What must be true of an item after folding, whatever its rows say; a breach is our fault and is thrown. */

import { type ItemState } from './item-state.ts';
import { type Pool } from './pool.ts';

/**
 * Asserts of one folded item: quantities and values are the sum of their changes (rules 1 and 2), FIFO layers and
 * shortages add up to their pool (3), an empty pool is worth nothing, warehouses and lots add up to the pools and
 * transfers to zero (6), and what came in less what went out is what is left (7).
 */
export function assertFold(state: ItemState): void {
  for (const pool of state.pools.values()) assertPool(state, pool);
  let quantity = 0;
  let value = 0;
  let settledValue = 0;
  const transfers = new Map<number, number>();
  for (const entry of state.entries) {
    quantity += entry.quantity;
    value += entry.value;
    settledValue += entry.settledValue;
    if (entry.kind === 'transfer') {
      const moved = (transfers.get(entry.sequence) ?? 0) + entry.quantity;
      transfers.set(entry.sequence, moved);
    }
  }
  for (const pool of state.pools.values()) {
    quantity -= pool.quantity;
    value -= pool.value;
    settledValue -= pool.value;
  }
  claim(state, quantity === 0, 'the balance is not the sum of its changes');
  claim(state, value === 0, 'the value is not the sum of its changes');
  claim(state, settledValue === 0, 'what came in less what went out is not what is left');
  for (const moved of transfers.values()) claim(state, moved === 0, 'a transfer lost quantity');
}

function assertPool(state: ItemState, pool: Pool): void {
  claim(state, pool.quantity !== 0 || pool.value === 0, 'an empty pool has a value');
  let cells = 0;
  for (const cell of state.cells.values()) if (cell.pool === pool) cells += cell.quantity;
  if (!Number.isSafeInteger(pool.value) || !Number.isSafeInteger(pool.quantity)) {
    throw new RangeError(`item ${state.item}: too large to keep exactly`);
  }
  claim(state, cells === pool.quantity, 'warehouses and lots do not add up to their pool');
  const { method } = state.policy;
  if (method === 'fifo' && pool.quantity >= 0) assertSum(state, pool, pool.layers, 1);
  const isShort = method !== 'standard' && method !== 'monthlyAverage' && pool.quantity < 0;
  if (isShort) assertSum(state, pool, pool.shortages, -1);
}

function assertSum(
  state: ItemState,
  pool: Pool,
  parts: readonly { readonly quantity: number; readonly value: number }[],
  sign: 1 | -1,
): void {
  let quantity = 0;
  let value = 0;
  for (const part of parts) {
    quantity += part.quantity;
    value += part.value;
  }
  claim(state, quantity === sign * pool.quantity, 'layers do not add up to the quantity');
  claim(state, value === sign * pool.value, 'layers do not add up to the value');
}

function claim(state: ItemState, isTrue: boolean, what: string): void {
  if (!isTrue) throw new Error(`item ${state.item}: ${what}`);
}
