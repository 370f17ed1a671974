/** Balances: what there is of every item, in every warehouse, of every lot, now or at the end of a day. */

import {
  unitPriceOf,
  ZERO_AMOUNT,
  ZERO_QUANTITY,
  type Amount,
  type Quantity,
} from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { compareTexts } from '../values/text-order.ts';
import { type Ledger } from './ledger.ts';
import { type Balance, type LedgerEntry, type LedgerPolicy } from './movement.ts';
import { poolKeyOf, shareOf } from './pool.ts';

interface CellSum {
  readonly item: string;
  readonly warehouse: string;
  readonly lot: string;
  readonly pool: PoolSum;
  quantity: Quantity;
}

interface PoolSum {
  quantity: Quantity;
  value: Amount;
  readonly cells: CellSum[];
}

/**
 * Goods are there and no row says what they cost. Their value is unknown; 0 would claim that they were free. (Goods that
 * a row prices at 0 cannot be told apart here.)
 */
export function isUnpriced({ quantity, value }: Pick<Balance, 'quantity' | 'value'>): boolean {
  return quantity !== 0 && value === 0;
}

/**
 * Every balance that ever had a movement, zero balances included, sorted by item, warehouse and lot (by code unit, the
 * same on every machine). `asOf` leaves out what is dated after that day.
 *
 * Warehouses or lots that share one cost pool share its value by quantity; the last of them takes the odd cent, so
 * that the values always add up to the pool's.
 */
export function balancesOf(ledger: Ledger, asOf?: CivilDate): readonly Balance[] {
  const cells = sumCells(ledger, asOf);
  const balances: Balance[] = [];
  for (const pool of new Set(cells.map((cell) => cell.pool))) {
    pushBalances(pool, ledger.policy.amountScale, balances);
  }
  return balances.sort(comparePlaces);
}

/** Sums of quantity by cell and of value by pool, of the entries up to a day. */
function sumCells(ledger: Ledger, asOf: CivilDate | undefined): readonly CellSum[] {
  const cells = new Map<string, Map<string, CellSum>>();
  const pools = new Map<string, PoolSum>();
  const all: CellSum[] = [];
  for (const entry of ledger.entries) {
    // Entries are in ledger order, which is date order.
    if (asOf !== undefined && entry.date > asOf) break;
    const key = `${entry.warehouse}\u0000${entry.lot}`;
    let ofItem = cells.get(entry.item);
    if (ofItem === undefined) cells.set(entry.item, (ofItem = new Map()));
    let cell = ofItem.get(key);
    if (cell === undefined) {
      const pool = poolSumOf(pools, ledger.policy, entry);
      const { item, warehouse, lot } = entry;
      cell = { item, warehouse, lot, pool, quantity: ZERO_QUANTITY };
      pool.cells.push(cell);
      ofItem.set(key, cell);
      all.push(cell);
    }
    cell.quantity = (cell.quantity + entry.quantity) as Quantity;
    cell.pool.quantity = (cell.pool.quantity + entry.quantity) as Quantity;
    cell.pool.value = (cell.pool.value + entry.value) as Amount;
  }
  return all;
}

function poolSumOf(pools: Map<string, PoolSum>, policy: LedgerPolicy, entry: LedgerEntry): PoolSum {
  const key = `${entry.item}\u0000${poolKeyOf(policy, entry.warehouse, entry.lot)}`;
  const found = pools.get(key);
  if (found !== undefined) return found;
  const pool: PoolSum = { quantity: ZERO_QUANTITY, value: ZERO_AMOUNT, cells: [] };
  pools.set(key, pool);
  return pool;
}

function pushBalances(pool: PoolSum, amountScale: number, balances: Balance[]): void {
  const last = pool.cells.findLast((cell) => cell.quantity !== 0) ?? pool.cells.at(-1)!;
  let left = pool.value as number;
  for (const cell of pool.cells) {
    if (cell === last) continue;
    const value = shareOf(pool.value, pool.quantity, cell.quantity);
    left -= value;
    balances.push(balanceOf(cell, value, amountScale));
  }
  balances.push(balanceOf(last, left as Amount, amountScale));
}

function balanceOf(cell: CellSum, value: Amount, amountScale: number): Balance {
  const { item, warehouse, lot, quantity } = cell;
  const unitCost = unitPriceOf(value, quantity, amountScale);
  const balance = { item, warehouse, lot, quantity, value };
  return unitCost === undefined ? balance : { ...balance, unitCost };
}

type Place = Pick<Balance, 'item' | 'warehouse' | 'lot'>;

/** By item, warehouse and lot: the order of every list of balances. */
export function comparePlaces(left: Place, right: Place): number {
  return (
    compareTexts(left.item, right.item) ||
    compareTexts(left.warehouse, right.warehouse) ||
    compareTexts(left.lot, right.lot)
  );
}
