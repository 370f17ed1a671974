/**
 * The day a stock tab is of, when only its name says so: "2月库存", "2026-03", "Stock Feb 2026", "库存_20251015". A firm
 * that keeps a tab a month states a balance for the end of each, not twelve balances for today.
 */

import { civilDate, type CivilDate, daysInMonth } from '../values/civil-date.ts';
import { type Line } from '../registers/line.ts';
import { ENGLISH_MONTHS } from '../values/english-months.ts';
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

/**
 * The day a name tells; of a month its last day. A month without a year is the latest such month that is not after
 * `latest`, the last day the books know; without that it tells nothing.
 */
export function dayNamed(name: string, latest: CivilDate | undefined): CivilDate | undefined {
  const text = name.normalize('NFKC').toLowerCase();
  const full =
    /(?<!\d)(20\d\d)\s*[年\-./_ ]\s*(\d{1,2})(?!\d)(?:\s*[月\-./_]\s*(\d{1,2})(?!\d))?/.exec(
      text,
    ) ?? /(?<!\d)(20\d\d)(\d\d)(\d\d)?(?!\d)/.exec(text);
  if (full) return dayOfParts(Number(full[1]), Number(full[2]), full[3]);
  const word = MONTH_WORD.exec(text);
  const month = word
    ? ENGLISH_MONTHS.indexOf(word[1]!.slice(0, 3)) + 1
    : Number(/(?<!\d)(\d{1,2})\s*月/.exec(text)?.[1]);
  if (word?.[2] !== undefined) return dayOfParts(Number(word[2]), month, undefined);
  if (latest === undefined) return undefined;
  const year = Number(latest.slice(0, 4));
  const isLater = month > Number(latest.slice(5, 7));
  return dayOfParts(isLater ? year - 1 : year, month, undefined);
}

const MONTH_WORD =
  /(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s*'?(20\d\d))?(?![a-z\d])/;

function dayOfParts(year: number, month: number, day: string | undefined): CivilDate | undefined {
  return civilDate(year, month, day === undefined ? daysInMonth(year, month) : Number(day));
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
