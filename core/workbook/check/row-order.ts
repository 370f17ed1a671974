/** Whether the rows of a tab stand in the order of their dates, and where single dates break it. */

import { dateOfDayNumber, dayNumberOf, type CivilDate } from '../../values/civil-date.ts';
import { type CheckedTable, valuesOf } from './checked-table.ts';

export interface RowOrder {
  /** Rows whose date lies outside those of the rows around it. */
  readonly outOfOrder: readonly number[];
  /** Largest step back, in days, that rows of this tab take as a matter of course. */
  readonly jitter: number;
  /** True when the earliest stand first. */
  readonly isAscending: boolean;
  dateAt(row: number): CivilDate | undefined;
  /** Day numbers between which a row that is out of order should lie, lower first: those of the rows before and after it. */
  around(row: number): readonly [low: number, high: number] | undefined;
  dayOf(dayNumber: number): CivilDate;
}

/** Below this many dated rows an order may be chance. */
const MIN_ROWS = 8;
/** Share of the rows that must stand in order; the rest are the exceptions looked for. */
const ORDERED_SHARE = 0.85;
/** A tab kept by hand goes back a day or two now and then. */
const JITTER_DAYS = 3;

/** The order of a tab by date; undefined when it has none. */
export function rowOrderOf(table: CheckedTable): RowOrder | undefined {
  if (!orders.has(table)) orders.set(table, findOrder(table));
  return orders.get(table);
}

/** Found once a table: two checks ask. */
const orders = new WeakMap<CheckedTable, RowOrder | undefined>();

function findOrder(table: CheckedTable): RowOrder | undefined {
  const dates = valuesOf(table, 'date');
  const rows: number[] = [];
  const days: number[] = [];
  for (let row = 0; row < table.rowCount; row += 1) {
    const date = dates[row];
    if (typeof date !== 'string') continue;
    rows.push(row);
    days.push(dayNumberOf(date as CivilDate));
  }
  if (rows.length < MIN_ROWS) return undefined;
  const ascending = keptBySign(days, 1);
  const descending = keptBySign(days, -1);
  const kept = ascending.length >= descending.length ? ascending : descending;
  if (kept.length < rows.length * ORDERED_SHARE) return undefined;
  const isKept = new Uint8Array(rows.length);
  for (const index of withoutFarEnds(kept, days)) isKept[index] = 1;
  const outOfOrder = rows.filter((_, index) => isKept[index] === 0);
  const position = new Map<number, number>();
  rows.forEach((row, index) => {
    if (isKept[index] === 0) position.set(row, index);
  });
  return {
    outOfOrder,
    jitter: JITTER_DAYS,
    isAscending: kept === ascending,
    dateAt: (row) => dates[row] as CivilDate | undefined,
    around: (row) => neighbours(days, isKept, position.get(row)!),
    dayOf: (dayNumber) => dateOfDayNumber(dayNumber)!,
  };
}

/** Indexes of a longest run of dates that never goes back: what stands outside it is out of order. */
function keptBySign(days: readonly number[], sign: 1 | -1): readonly number[] {
  const tails: number[] = [];
  const tailIndex: number[] = [];
  const before = new Int32Array(days.length).fill(-1);
  for (let index = 0; index < days.length; index += 1) {
    const day = days[index]! * sign;
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tails[middle]! <= day) low = middle + 1;
      else high = middle;
    }
    tails[low] = day;
    tailIndex[low] = index;
    before[index] = low === 0 ? -1 : tailIndex[low - 1]!;
  }
  const kept: number[] = [];
  for (let index = tailIndex.at(-1) ?? -1; index >= 0; index = before[index]!) kept.push(index);
  return kept.reverse();
}

/** A first or last row nearly a year away from its neighbour is in order by accident only. */
function withoutFarEnds(kept: readonly number[], days: readonly number[]): readonly number[] {
  const isFar = (left: number | undefined, right: number | undefined): boolean =>
    left !== undefined && right !== undefined && Math.abs(days[left]! - days[right]!) > FAR_DAYS;
  const from = isFar(kept[0], kept[1]) ? 1 : 0;
  const to = isFar(kept.at(-1), kept.at(-2)) ? kept.length - 1 : kept.length;
  return kept.slice(from, to);
}

const FAR_DAYS = 300;
/** How far from its one neighbour the first or last row may be. */
const END_DAYS = 10;

function neighbours(
  days: readonly number[],
  isKept: Uint8Array,
  index: number,
): readonly [number, number] | undefined {
  let before = index - 1;
  while (before >= 0 && isKept[before] === 0) before -= 1;
  let after = index + 1;
  while (after < days.length && isKept[after] === 0) after += 1;
  const left = days[before];
  const right = days[after];
  if (left === undefined && right === undefined) return undefined;
  if (left === undefined) return [right! - END_DAYS, right! + END_DAYS];
  if (right === undefined) return [left - END_DAYS, left + END_DAYS];
  return left <= right ? [left, right] : [right, left];
}
