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
  const stock = lines.filter(({ register }) => register === 'stock');
  if (stock.length === 0) return lines;
  const dated = new Set(
    stock.filter(({ values }) => values.date !== undefined).map((line) => tableKeyOf(line)),
  );
  const latest = latestDayOf(lines);
  const days = new Map<string, CivilDate | undefined>();
  const dayOf = (line: Line): CivilDate | undefined => {
    const key = tableKeyOf(line);
    if (!days.has(key)) {
      const { file, tab } = line.source;
      days.set(
        key,
        dated.has(key) ? undefined : (dayNamed(tab, latest) ?? dayNamed(file, undefined)),
      );
    }
    return days.get(key);
  };
  return lines.map((line) => {
    const date = line.register === 'stock' ? dayOf(line) : undefined;
    return date === undefined ? line : { ...line, values: { ...line.values, date } };
  });
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
