/** What the stock tabs say is there: the user's own balances, at the level and as of the day each tab states them. */

import { type Amount, type Quantity } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { type Line } from '../registers/line.ts';
import { tableKeyOf } from './post-movements-places.ts';
import { withTabDays } from './post-movements-tab-days.ts';

export interface StatedBalance {
  readonly item: string;
  /** undefined when the tab states no warehouse (lot): it then speaks of all of them together. */
  readonly warehouse: string | undefined;
  readonly lot: string | undefined;
  readonly quantity: Quantity;
  readonly value?: Amount;
  /** The day it is of; undefined means the end of what is there. */
  readonly date?: CivilDate;
  /** The rows behind it, in reading order; several when bins or single pieces are listed. */
  readonly lines: readonly Line[];
  /** Whether the rows stand for one piece each, without a quantity of their own. */
  readonly isPieceCount: boolean;
}

/** The stated balances of a company, in the order in which their first rows were read. */
export function statedBalancesOf(lines: readonly Line[]): readonly StatedBalance[] {
  const tables = new Map<string, Line[]>();
  for (const line of withTabDays(lines)) {
    if (line.register !== 'stock' && line.register !== 'items') continue;
    const key = tableKeyOf(line);
    const table = tables.get(key);
    if (table === undefined) tables.set(key, [line]);
    else table.push(line);
  }
  return [...tables.values()].flatMap(statedInTable);
}

function statedInTable(table: readonly Line[]): readonly StatedBalance[] {
  const isPieces = isPieceList(table);
  const stating = table.filter(
    (line) => line.item !== '' && (isPieces || quantityOf(line) !== undefined),
  );
  if (stating.length === 0) return [];
  const hasWarehouse = stating.some(({ values }) => (values.warehouse ?? '') !== '');
  const hasLot = stating.some(({ values }) => (values.lot ?? '') !== '');
  const dating = datingOf(stating);
  const groups = new Map<string, Line[]>();
  for (const line of stating) {
    const { warehouse = '', lot = '', date = '' } = line.values;
    const key = [
      line.item,
      hasWarehouse ? warehouse : '',
      hasLot ? lot : '',
      dating === 'undated' ? '' : date,
    ].join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else if (dating === 'running') group[0] = line;
    else group.push(line);
  }
  return [...groups.values()].map((group) => {
    const first = group[0]!;
    const value = valueOf(group);
    return {
      item: first.item,
      warehouse: hasWarehouse ? (first.values.warehouse ?? '') : undefined,
      lot: hasLot ? (first.values.lot ?? '') : undefined,
      quantity: isPieces
        ? ((group.length * 1_000_000) as Quantity)
        : (sumOf(group.map((line) => quantityOf(line) ?? 0)) as Quantity),
      ...(value === undefined ? {} : { value }),
      ...(dating === 'undated' || first.values.date === undefined
        ? {}
        : { date: first.values.date }),
      lines: group,
      isPieceCount: isPieces,
    };
  });
}

/** The balance a row states. A plain quantity is one unless a direction makes it a movement. */
function quantityOf({ register, values }: Line): Quantity | undefined {
  if (values.balanceQuantity !== undefined) return values.balanceQuantity;
  if (register !== 'stock' || values.movementType !== undefined) return undefined;
  return values.quantity;
}

/** A list of single pieces (one row, one unit): a stock tab without any quantity column. */
function isPieceList(table: readonly Line[]): boolean {
  return table.every(
    ({ register, values }) =>
      register === 'stock' &&
      values.balanceQuantity === undefined &&
      values.quantity === undefined &&
      values.openingQuantity === undefined &&
      values.quantityIn === undefined &&
      values.quantityOut === undefined &&
      values.bookQuantity === undefined &&
      values.countedQuantity === undefined &&
      values.secondQuantity === undefined,
  );
}

/** Fewest rows a day of a snapshot has, on average. */
const SNAPSHOT_ROWS = 3;

/**
 * What the dates of a stock tab mean. One day for all: the tab is of that day. Ins and outs beside them: a running
 * balance, each day's last row counts. The same items on several days: snapshots. Else they are days of arrival.
 */
function datingOf(stating: readonly Line[]): 'undated' | 'dated' | 'running' {
  const days = new Set(stating.map(({ values }) => values.date));
  if (days.size === 1) return days.has(undefined) ? 'undated' : 'dated';
  const flows = stating.filter(
    ({ values }) => values.quantityIn !== undefined || values.quantityOut !== undefined,
  );
  if (flows.length * 2 > stating.length) return 'running';
  const daysOfKey = new Map<string, Set<CivilDate | undefined>>();
  for (const { item, values } of stating) {
    const key = `${item}\u0000${values.warehouse ?? ''}\u0000${values.lot ?? ''}`;
    daysOfKey.set(key, (daysOfKey.get(key) ?? new Set()).add(values.date));
  }
  const repeated = [...daysOfKey.values()].filter(({ size }) => size > 1).length;
  const isSnapshot = repeated * 2 > daysOfKey.size && stating.length >= days.size * SNAPSHOT_ROWS;
  return isSnapshot ? 'dated' : 'undated';
}

function valueOf(group: readonly Line[]): Amount | undefined {
  const values = group.map((line) => line.values.balanceValue);
  return values.some((value) => value === undefined)
    ? undefined
    : (sumOf(values as number[]) as Amount);
}

function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, value) => sum + value, 0);
}
