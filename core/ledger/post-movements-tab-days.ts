/**
 * The day a stock tab is of, when only its name says so: "2月库存", "2026-03", "Stock Feb 2026", "库存_20251015". A firm
 * that keeps a tab a month states a balance for the end of each, not twelve balances for today.
 */

import { type CivilDate } from '../values/civil-date.ts';
import { dayNamed } from '../registers/day-named.ts';
import { type Line } from '../registers/line.ts';
import { tableKeyOf } from './post-movements-places.ts';

/** The same lines; undated rows of stock tabs whose name tells a day or a month carry that day, a month's last. */
export function withTabDays(lines: readonly Line[]): readonly Line[] {
  const latest = latestDayOf(lines);
  const tables = Map.groupBy(
    lines.filter(({ register }) => register === 'stock'),
    tableKeyOf,
  );
  const days = new Map([...tables].map(([key, rows]) => [key, dayOf(rows, latest)]));
  return lines.map((line) => {
    const date = days.get(tableKeyOf(line));
    return date === undefined ? line : { ...line, values: { ...line.values, date } };
  });
}

/** The day the tab of these rows, or its file, is named after; undefined where rows say their days themselves. */
function dayOf(rows: readonly Line[], latest: CivilDate | undefined): CivilDate | undefined {
  if (rows.some(({ values }) => values.date !== undefined)) return undefined;
  const { file, tab } = rows[0]!.source;
  return dayNamed(tab, latest) ?? dayNamed(file, undefined);
}

function latestDayOf(lines: readonly Line[]): CivilDate | undefined {
  let latest: CivilDate | undefined;
  for (const { register, values } of lines) {
    const isOrder = register === 'purchase-orders' || register === 'sales-orders';
    if (isOrder || values.date === undefined) continue;
    if (latest === undefined || values.date > latest) latest = values.date;
  }
  return latest;
}
