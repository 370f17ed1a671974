/** Finds goods a stock tab still has although they are past their expiry date (A15). Told once a tab. */

import { dayNamed } from '../../registers/day-named.ts';
import { type CivilDate, daysInMonth } from '../../values/civil-date.ts';
import { formatScaled } from '../../values/exact.ts';
import { numberFormatAt } from '../tab-content.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import {
  counts,
  type CheckedTable,
  hasField,
  numberAt,
  rowReferenceOf,
  scaleOf,
  textAt,
} from './checked-table.ts';
import { type Finding } from './findings.ts';
import { isStockJournal } from './row-needs.ts';

export function checkExpiredStock(context: CheckContext): void {
  for (const table of context.tables) {
    const isStock = table.register === 'stock' && !isStockJournal(table);
    if (!isStock || !hasField(table, 'expiryDate') || !hasField(table, 'balanceQuantity')) continue;
    const day = dayOf(context, table);
    const expired = Array.from({ length: table.rowCount }, (_, row) => row).filter((row) => {
      const expiry = expiryOf(table, row);
      const isThere = counts(table, row) && (numberAt(table, 'balanceQuantity', row) ?? 0) > 0;
      return isThere && expiry !== '' && expiry < day && !isDoubtful(context, table, row);
    });
    const parts = expired.map((row) => findingOf(context, table, [row], day));
    if (parts.length === 0) continue;
    context.findings.add({
      ...findingOf(context, table, expired, day),
      related: expired.map((row) => rowReferenceOf(table, row)),
      ...(parts.length > 1 ? { parts } : {}),
    });
  }
}

/** The last day the goods are good: of an expiry that its cell shows as a month, as pharmacies write it, the month's last. */
function expiryOf(table: CheckedTable, row: number): string {
  const expiry = textAt(table, 'expiryDate', row);
  const { column } = table.read.columns.get('expiryDate')!;
  const format = numberFormatAt(table.read.content, table.read.rowNumbers[row]!, column);
  const shown = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '');
  if (!expiry.endsWith('-01') || !/m|月/iu.test(shown) || /d|日/iu.test(shown)) return expiry;
  const [year, month] = [Number(expiry.slice(0, 4)), Number(expiry.slice(5, 7))];
  return `${expiry.slice(0, 8)}${daysInMonth(year, month)}`;
}

function isDoubtful({ findings }: CheckContext, table: CheckedTable, row: number): boolean {
  return findings.has(table, row, 'expiryDate');
}

/** The day the tab's name tells, else the last day anything was bought or sold, else today. */
function dayOf({ tables, settings }: CheckContext, { read }: CheckedTable): CivilDate {
  const named = dayNamed(read.tab, undefined) ?? dayNamed(read.file, undefined);
  if (named !== undefined) return named;
  let latest: CivilDate | undefined;
  for (const { register, read: other } of tables) {
    if (register !== 'purchase' && register !== 'sales') continue;
    for (const value of other.columns.get('date')?.values ?? []) {
      const date = value as CivilDate | undefined;
      if (date === undefined || date > settings.today) continue;
      if (latest === undefined || date > latest) latest = date;
    }
  }
  return latest ?? settings.today;
}

function findingOf(
  context: CheckContext,
  table: CheckedTable,
  rows: readonly number[],
  day: CivilDate,
): Finding {
  const row = rows[0]!;
  const quantity = rows.reduce((sum, each) => sum + numberAt(table, 'balanceQuantity', each)!, 0);
  return {
    table,
    row,
    field: 'expiryDate',
    code: 'expiredInStock',
    parameters: {
      n: rows.length,
      row: table.read.rowNumbers[row]!,
      item: itemLabel(context, table, row),
      expiry: expiryOf(table, row),
      date: day,
      quantity: formatScaled(quantity, scaleOf(table, 'balanceQuantity')),
    },
    fix: { kind: 'confirm' },
  };
}
