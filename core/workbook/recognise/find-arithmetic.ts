/** Sums and products that hold between the columns of a table; they tell a price from a quantity where words do not. */

import { type TabContent } from '../tab-content.ts';
import { roughNumber } from './column-profile.ts';

/**
 * product: first x second = third. balance: first + second - third = fourth. difference: first - second = third.
 * sum: first + second = third. running: the third of the row before + first - second = third.
 */
export interface ColumnRelation {
  readonly kind: 'product' | 'balance' | 'difference' | 'sum' | 'running';
  readonly columns: readonly number[];
  readonly agreeing: number;
  readonly tested: number;
}

/** More numeric columns than this are not tried against each other. */
const MAX_COLUMNS = 13;
/** Rows tried; a relation is a habit of the whole table. */
const MAX_ROWS = 60;
const MIN_ROWS = 3;
/** A few mistyped rows do not break a habit: they are what the product is there to find. */
const MIN_SHARE = 0.8;
/** After so many rows that do not run on, the rest of a card is not looked at. */
const MAX_MISSES = MAX_ROWS * (1 - MIN_SHARE);

/** The relations that hold on at least four of five rows, among the given numeric columns. */
export function findArithmetic(
  tab: TabContent,
  columns: readonly number[],
  rows: readonly number[],
): readonly ColumnRelation[] {
  const step = Math.max(1, Math.floor(rows.length / MAX_ROWS));
  const sample = rows.filter((_, index) => index % step === 0).slice(0, MAX_ROWS);
  const tried = columns.filter((column) => hasAmounts(tab, sample, column)).slice(0, MAX_COLUMNS);
  const values = valuesOf(tab, tried, sample);
  const found: ColumnRelation[] = [];
  for (let a = 0; a < tried.length; a += 1) {
    for (let b = a + 1; b < tried.length; b += 1) {
      for (let c = 0; c < tried.length; c += 1) {
        if (c === a || c === b) continue;
        const names = [tried[a]!, tried[b]!, tried[c]!];
        add(found, 'product', names, products(values[a]!, values[b]!, values[c]!));
        add(found, 'sum', names, sums(values[a]!, values[b]!, values[c]!));
      }
    }
  }
  addBalances(found, tried, values);
  const first = rows.slice(0, MAX_ROWS);
  addRunning(found, tried, step === 1 ? values : valuesOf(tab, tried, first));
  return found;
}

/** A column of nothing but zeros, as exports are full of, adds to nothing and takes the place of one that does. */
function hasAmounts(tab: TabContent, rows: readonly number[], column: number): boolean {
  return rows.some((row) => Boolean(numberAt(tab, row, column)));
}

function valuesOf(
  tab: TabContent,
  columns: readonly number[],
  rows: readonly number[],
): readonly (readonly number[])[] {
  return columns.map((column) => rows.map((row) => numberAt(tab, row, column)));
}

function addBalances(
  found: ColumnRelation[],
  tried: readonly number[],
  values: readonly (readonly number[])[],
): void {
  if (tried.length < 4) return;
  for (let first = 0; first + 3 < tried.length; first += 1) {
    for (let second = first + 1; second < tried.length; second += 1) {
      for (let third = second + 1; third < tried.length; third += 1) {
        for (let fourth = third + 1; fourth < tried.length; fourth += 1) {
          const names = [tried[first]!, tried[second]!, tried[third]!, tried[fourth]!];
          const count = balances(values[first]!, values[second]!, values[third]!, values[fourth]!);
          add(found, 'balance', names, count);
        }
      }
    }
  }
}

/** What came in and what went out, each beside what was left after it: a stock card, whatever its columns are called. */
function addRunning(
  found: ColumnRelation[],
  tried: readonly number[],
  values: readonly (readonly number[])[],
): void {
  for (let left = 0; left < tried.length; left += 1) {
    for (let added = 0; added < tried.length; added += 1) {
      for (let taken = 0; taken < tried.length; taken += 1) {
        if (left === added || left === taken || added === taken) continue;
        const names = [tried[added]!, tried[taken]!, tried[left]!];
        add(found, 'running', names, runs(values[added]!, values[taken]!, values[left]!));
      }
    }
  }
}

interface Count {
  readonly agreeing: number;
  readonly tested: number;
}

function add(
  found: ColumnRelation[],
  kind: ColumnRelation['kind'],
  columns: readonly number[],
  { agreeing, tested }: Count,
): void {
  if (tested >= MIN_ROWS && agreeing >= tested * MIN_SHARE) {
    found.push({ kind, columns, agreeing, tested });
  }
}

/** Rows where a factor is 0 or 1 would agree by chance and are not counted. */
function products(a: readonly number[], b: readonly number[], c: readonly number[]): Count {
  let agreeing = 0;
  let tested = 0;
  for (let row = 0; row < a.length; row += 1) {
    const [x, y, z] = [a[row]!, b[row]!, c[row]!];
    if (!(x * y * z) || x === 1 || y === 1) continue;
    tested += 1;
    if (isNear(x * y, z)) agreeing += 1;
  }
  return { agreeing, tested };
}

function sums(a: readonly number[], b: readonly number[], c: readonly number[]): Count {
  let agreeing = 0;
  let tested = 0;
  for (let row = 0; row < a.length; row += 1) {
    const [x, y, z] = [a[row]!, b[row]!, c[row]!];
    if (!(x * y * z)) continue;
    tested += 1;
    if (isNear(x + y, z)) agreeing += 1;
  }
  return { agreeing, tested };
}

/** Blanks count as nothing here: most items have no movement in a month. */
function balances(
  a: readonly number[],
  b: readonly number[],
  c: readonly number[],
  d: readonly number[],
): Count {
  let agreeing = 0;
  let tested = 0;
  for (let row = 0; row < a.length; row += 1) {
    const [opening, added, taken, left] = [a[row] || 0, b[row] || 0, c[row] || 0, d[row] || 0];
    if (left === 0 || (added === 0 && taken === 0)) continue;
    tested += 1;
    if (isNear(opening + added - taken, left)) agreeing += 1;
  }
  return { agreeing, tested };
}

/** Rows of a card on which both ways moved now and then; one that never does would agree with anything. */
function runs(added: readonly number[], taken: readonly number[], left: readonly number[]): Count {
  let agreeing = 0;
  let tested = 0;
  let [ins, outs] = [0, 0];
  for (let row = 1; row < left.length; row += 1) {
    const [before, after] = [left[row - 1]!, left[row]!];
    const [came, went] = [added[row] || 0, taken[row] || 0];
    if (Number.isNaN(before) || Number.isNaN(after) || (came === 0 && went === 0)) continue;
    tested += 1;
    // Held against what moved, not against what is left: to a lot's number of eight digits any piece more is nothing.
    if (!isNear(after - before, came - went)) {
      if (tested - agreeing > MAX_MISSES) return { agreeing: 0, tested };
      continue;
    }
    agreeing += 1;
    if (came !== 0) ins += 1;
    if (went !== 0) outs += 1;
  }
  return ins < 2 || outs < 2 ? { agreeing: 0, tested } : { agreeing, tested };
}

/** Equal but for a rounding to the cent. */
function isNear(left: number, right: number): boolean {
  return Math.abs(left - right) <= Math.max(0.011, Math.abs(right) * 1e-5);
}

function numberAt(tab: TabContent, row: number, column: number): number {
  const value = tab.rows[row - 1]?.[column - 1];
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.length < 30 ? roughNumber(value) : Number.NaN;
}
