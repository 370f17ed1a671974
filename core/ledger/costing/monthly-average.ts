/**
 * Monthly weighted average (全月一次加权平均): all that leaves a pool in a month leaves at
 * (opening value + receipts) / (opening quantity + receipts); the closing value is round(closing quantity x average)
 * and cost of sales is the rest of the pool. Source: shared rules of rounding; domain.md 5.1.
 */

import { unitPriceOf, MICRO_SCALE, type Amount, type Quantity } from '../../values/exact.ts';
import { addEntry, type Cell, type ItemState } from '../item-state.ts';
import { type PeriodResult } from '../ledger.ts';
import { type LedgerPolicy } from '../movement.ts';
import { isPerLot, valueAt, type KnownCost, type Pool } from '../pool.ts';
import { type PostedMovement } from '../posted-movement.ts';
import { isWithinPool, monthFlowsOf, type MonthFlow } from './month-flows.ts';

/** Transfers both ways between two warehouses make their averages depend on each other; each round halves the error. */
const MAX_ROUNDS = 64;
/** No month of a real firm moves so much; beyond it figures would soon not be exact. */
const RUN_AWAY_AMOUNT = 1e14;

interface PoolMonth {
  readonly pool: Pool;
  readonly flows: MonthFlow[];
  average: KnownCost | undefined;
}

/** Closes one month (or the part of it up to a count that restates the cost) and writes its entries. */
export function closeMonth(
  state: ItemState,
  period: string,
  movements: readonly PostedMovement[],
): readonly PeriodResult[] {
  const flows = monthFlowsOf(state, movements);
  const months = poolMonthsOf(flows);
  settleTransfers(months, state.policy.amountScale);
  const results = months.map((month) => closePool(state, period, month));
  writeEntries(state, flows);
  for (const { pool, average } of months) pool.known = average ?? pool.known;
  return results;
}

function poolMonthsOf(flows: readonly MonthFlow[]): readonly PoolMonth[] {
  const months = new Map<Pool, PoolMonth>();
  for (const flow of flows) {
    const month = months.get(flow.cell.pool);
    if (month !== undefined) month.flows.push(flow);
    else months.set(flow.cell.pool, { pool: flow.cell.pool, flows: [flow], average: undefined });
  }
  return [...months.values()];
}

/**
 * Finds the averages and what transfers carry at them, which other averages contain. Where goods go round in circles
 * between short warehouses there may be no such averages: then transfers leave at the average without what came in by
 * transfer.
 */
function settleTransfers(months: readonly PoolMonth[], amountScale: number): void {
  for (let round = 1; round <= MAX_ROUNDS; round += 1) {
    for (const month of months) month.average = averageOf(month, amountScale, isInPool);
    // Asked before it is carried: where next to nothing is in stock one round may multiply an amount by thousands.
    if (months.some(runsAway)) break;
    // Every pool is carried before the next round; `some` would stop at the first change.
    if (months.filter(carryTransfers).length === 0) return;
  }
  for (const month of months) month.average = averageOf(month, amountScale, isFixed);
  months.forEach(carryTransfers);
}

function isFixed(flow: MonthFlow): boolean {
  return flow.kind === 'fixed';
}

function isInPool(flow: MonthFlow): boolean {
  return flow.kind === 'fixed' || (flow.kind === 'transferIn' && !isWithinPool(flow));
}

/** Whether what leaves by transfer would carry more than any firm has. */
function runsAway({ average, flows }: PoolMonth): boolean {
  if (average === undefined) return false;
  const out = flows.filter(({ kind }) => kind === 'transferOut');
  const quantity = sumOf(out.map((flow) => Math.abs(flow.quantity)));
  return (quantity * average.value) / average.quantity > RUN_AWAY_AMOUNT;
}

function averageOf(
  { pool, flows }: PoolMonth,
  amountScale: number,
  counts: (flow: MonthFlow) => boolean,
): KnownCost | undefined {
  let quantity: number = pool.quantity;
  let value: number = pool.value;
  for (const flow of flows) {
    if (!counts(flow)) continue;
    quantity += flow.quantity;
    value += flow.value;
  }
  // A pool that owes more than it got has no average of its own: the last one stands.
  if (quantity > 0 && value >= 0) return { value, quantity };
  return pool.known ?? estimateOf(flows, amountScale);
}

function estimateOf(flows: readonly MonthFlow[], amountScale: number): KnownCost | undefined {
  for (const { posted } of flows) {
    const { movement } = posted;
    if (movement.kind === 'dispatch' && movement.estimatedCost !== undefined) {
      return { value: movement.estimatedCost, quantity: 10 ** (2 * MICRO_SCALE - amountScale) };
    }
  }
  return undefined;
}

/** Values transfers at the average they leave at; says whether any value changed. */
function carryTransfers({ average, flows }: PoolMonth): boolean {
  let hasChanged = false;
  let quantity = 0;
  let carried = 0;
  for (const flow of flows) {
    if (flow.kind !== 'transferOut') continue;
    quantity -= flow.quantity;
    const total = average === undefined ? 0 : valueAt(average, quantity);
    const value = total - carried;
    carried = total;
    const into = flow.partner!;
    hasChanged ||= into.value !== value;
    flow.value = (0 - value) as Amount;
    into.value = value as Amount;
  }
  return hasChanged;
}

/** Values what left at the average, so that the closing value comes out as it must, and sums up the pool's month. */
function closePool(state: ItemState, period: string, month: PoolMonth): PeriodResult {
  const { pool, flows, average } = month;
  const atAverage = flows.filter((flow) => flow.kind === 'average' && flow.quantity !== 0);
  const others = sumOf(flows.filter((flow) => flow.kind !== 'average').map(({ value }) => value));
  const closingQuantity = pool.quantity + sumOf(flows.map(({ quantity }) => quantity));
  const atClosing = average === undefined ? 0 : valueAt(average, closingQuantity);
  const closingValue = closingQuantity === 0 ? 0 : atClosing;
  const rest = pool.value + others - closingValue;
  if (atAverage.length > 0) shareRest(atAverage, rest, average);
  else bookRest(flows, rest);
  return {
    ...periodResultOf(state.policy, period, flows[0]!.cell, average, rest as Amount),
    closingQuantity: closingQuantity as Quantity,
    closingValue: closingValue as Amount,
  };
}

/** A month's result as the pool of a cell stands. */
export function periodResultOf(
  policy: LedgerPolicy,
  period: string,
  cell: Cell,
  average: KnownCost | undefined,
  costOfSales: Amount,
): PeriodResult {
  return {
    period,
    item: cell.item,
    warehouse: policy.costScope === 'company' ? '' : cell.warehouse,
    lot: isPerLot(policy) ? cell.lot : '',
    unitCost:
      average === undefined
        ? undefined
        : unitPriceOf(average.value as Amount, average.quantity as Quantity, policy.amountScale),
    closingQuantity: cell.pool.quantity,
    closingValue: cell.pool.value,
    costOfSales,
  };
}

/** The rest of the pool over what left, each to the cent of the running total; the last one takes what is left. */
function shareRest(
  flows: readonly MonthFlow[],
  rest: number,
  average: KnownCost | undefined,
): void {
  let quantity = 0;
  let shared = 0;
  flows.forEach((flow, index) => {
    quantity -= flow.quantity;
    const atAverage = average === undefined ? 0 : valueAt(average, quantity);
    const total = index === flows.length - 1 ? rest : atAverage;
    flow.value = (shared - total) as Amount;
    shared = total;
  });
}

/** Nothing left at the average (a shortage of an earlier month was covered): the rest is cost beside the stock. */
function bookRest(flows: readonly MonthFlow[], rest: number): void {
  const last = flows.findLast((flow) => flow.kind === 'fixed') ?? flows.at(-1)!;
  last.value = (last.value - rest) as Amount;
  last.variance = rest as Amount;
}

function writeEntries(state: ItemState, flows: readonly MonthFlow[]): void {
  for (const { posted, cell, quantity, value, variance } of flows) {
    const { pool } = cell;
    pool.quantity = (pool.quantity + quantity) as Quantity;
    pool.value = (pool.value + value) as Amount;
    addEntry(state, posted, cell, { quantity, value, settledValue: value, variance });
  }
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}
