/** The day a stock tab without a date column is of, where a title or its name tells a month: its last day. */

import { dayNamed } from '../../registers/day-named.ts';
import { civilDate, type CivilDate } from '../../values/civil-date.ts';
import { type RecognisedTable } from '../recognition.ts';
import { type NamedPlaces, yearIn } from './table-constants.ts';

/** "2026年3月", "2026-03", "March 2026", each once: a title of two months is of a span. */
const MONTHS =
  /(?<!\d)20\d\d\s*[年\-./]\s*\d{1,2}(?!\d)|(?<!\p{L})(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s*'?20\d\d|\d{1,2}\s*月/giu;

/** Whether a table states balances of a day that none of its rows tells. */
export function isUndatedStock({
  register,
  dataRows,
  columns,
  constants,
}: RecognisedTable): boolean {
  return (
    register === 'stock' &&
    dataRows.length > 0 &&
    !columns.has('date') &&
    constants.date === undefined
  );
}

/**
 * The last day of the month that a title tells with its year, or the tab's name with a year that stands around it.
 *
 *     "2026年1月进销存" over the table, or a tab "1月" below "2026年进销存"  ->  2026-01-31
 */
export function stockDay(names: NamedPlaces): CivilDate | undefined {
  for (const title of names.titles) {
    const months = title.normalize('NFKC').match(MONTHS) ?? [];
    const day = months.length === 1 ? dayNamed(title, undefined) : undefined;
    if (day !== undefined) return day;
  }
  const year = yearIn(names);
  return year === undefined ? undefined : monthEndNamed(names.tabName, year);
}

/** The last day of the month a tab's name tells, in a year it leaves out. */
export function monthEndNamed(tabName: string, year: number): CivilDate | undefined {
  const day = dayNamed(tabName, civilDate(year, 12, 31));
  return day?.startsWith(String(year)) ? day : undefined;
}
