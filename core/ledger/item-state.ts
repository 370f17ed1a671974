/** What is known of one item while its movements are folded: its pools, its balances, its entries so far. */

import { type Amount, type Quantity } from '../values/exact.ts';
import { type LedgerEntry, type LedgerPolicy } from './movement.ts';
import { newPool, poolKeyOf, shareOf, type KnownCost, type Pool } from './pool.ts';
import { type PostedMovement } from './posted-movement.ts';

export type OpenEntry = { -readonly [K in keyof LedgerEntry]: LedgerEntry[K] };

/** The balance of one warehouse and lot; several may share a pool. */
export interface Cell {
  readonly item: string;
  readonly warehouse: string;
  readonly lot: string;
  readonly pool: Pool;
  quantity: Quantity;
}

export interface Restatement {
  /** Index of the entry whose movement covered the shortage. */
  readonly by: number;
  /** Index of the entry that was restated. */
  readonly of: number;
  readonly difference: Amount;
}

export interface ItemState {
  readonly policy: LedgerPolicy;
  readonly item: string;
  readonly pools: Map<string, Pool>;
  readonly cells: Map<string, Cell>;
  readonly entries: OpenEntry[];
  /** Index of a movement's (first) entry by its sequence. */
  readonly entryOf: Map<number, number>;
  readonly restatements: Restatement[];
  /** Unit cost last seen anywhere in the item: the estimate of a pool that knows none. */
  known: KnownCost | undefined;
}

export function newItemState(policy: LedgerPolicy, item: string): ItemState {
  return {
    policy,
    item,
    pools: new Map(),
    cells: new Map(),
    entries: [],
    entryOf: new Map(),
    restatements: [],
    known: undefined,
  };
}

export function cellOf(state: ItemState, warehouse: string, lot: string): Cell {
  const key = `${warehouse}\u0000${lot}`;
  const found = state.cells.get(key);
  if (found !== undefined) return found;
  const pool = poolOf(state, warehouse, lot);
  const cell = { item: state.item, warehouse, lot, pool, quantity: 0 as Quantity };
  state.cells.set(key, cell);
  return cell;
}

function poolOf(state: ItemState, warehouse: string, lot: string): Pool {
  const key = poolKeyOf(state.policy, warehouse, lot);
  const found = state.pools.get(key);
  if (found !== undefined) return found;
  const pool = newPool();
  state.pools.set(key, pool);
  return pool;
}

/** What stands in a warehouse: of one lot, or of all lots together when `lot` is ''. */
export function quantityInWarehouse(state: ItemState, warehouse: string, lot: string): Quantity {
  if (lot !== '') return cellOf(state, warehouse, lot).quantity;
  let sum = 0;
  for (const cell of state.cells.values()) {
    if (cell.warehouse === warehouse) sum += cell.quantity;
  }
  return sum as Quantity;
}

/**
 * The unit cost in force in a pool: its average; without stock the cost that left last; for a pool that knows none
 * the item's average, else the item's last known cost. Undefined when the item knows no cost at all.
 */
export function costInForce(state: ItemState, pool: Pool): KnownCost | undefined {
  if (pool.quantity > 0) return { value: pool.value, quantity: pool.quantity };
  return pool.known ?? itemAverage(state) ?? state.known;
}

function itemAverage(state: ItemState): KnownCost | undefined {
  let quantity = 0;
  let value = 0;
  for (const pool of state.pools.values()) {
    if (pool.quantity <= 0) continue;
    quantity += pool.quantity;
    value += pool.value;
  }
  return quantity > 0 ? { value, quantity } : undefined;
}

export interface EntryFigures {
  readonly quantity: number;
  readonly value: number;
  readonly settledValue: number;
  readonly variance?: number;
}

/** Writes the entry of a movement whose pool has already changed; the cell's balance changes here. */
export function addEntry(
  state: ItemState,
  posted: PostedMovement,
  cell: Cell,
  figures: EntryFigures,
): OpenEntry {
  const { movement } = posted;
  cell.quantity = (cell.quantity + figures.quantity) as Quantity;
  const entry: OpenEntry = {
    sequence: movement.sequence,
    kind: movement.kind,
    type: movement.type,
    date: movement.date,
    time: movement.time,
    item: movement.item,
    warehouse: cell.warehouse,
    lot: cell.lot,
    lineId: movement.lineId,
    quantity: figures.quantity as Quantity,
    value: figures.value as Amount,
    quantityAfter: cell.quantity,
    valueAfter: shareOf(cell.pool.value, cell.pool.quantity, cell.quantity),
    settledValue: figures.settledValue as Amount,
    variance: (figures.variance ?? 0) as Amount,
    source: 'source' in movement ? movement.source : undefined,
    restatesCost: movement.kind === 'count' && movement.unitCost !== undefined,
  };
  if (!state.entryOf.has(movement.sequence)) {
    state.entryOf.set(movement.sequence, state.entries.length);
  }
  state.entries.push(entry);
  return entry;
}
