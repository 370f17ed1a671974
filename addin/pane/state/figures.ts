/** Figures, days and times as the pane writes them. The text of an exact number is grouped, never computed with. */

import { type Locale } from '../../../core/values/catalogue/entry.ts';

const MINUS = '\u2212';

/** "-1204.50" is "−1,204.50": a true minus, thousands grouped, decimals as they are. */
export function figure(decimal: string): string {
  const [, sign = '', whole = decimal, fraction = ''] = /^(-?)(\d+)(\.\d+)?$/.exec(decimal) ?? [];
  return (sign === '' ? '' : MINUS) + whole.replace(/\B(?=(\d{3})+$)/g, ',') + fraction;
}

/** A difference always has its sign: "+6", "−27", "0". */
export function signedFigure(decimal: string): string {
  return /^(-|0+(\.0+)?$)/.test(decimal) ? figure(decimal) : `+${figure(decimal)}`;
}

/** An amount has at least two decimals: "94.5" is "94.50". */
export function amountFigure(decimal: string): string {
  const padded = /^-?\d+$/.test(decimal)
    ? `${decimal}.00`
    : decimal.replace(/^(-?\d+\.\d)$/, '$10');
  return figure(padded);
}

/** Whether exact decimal text is zero, however many zeros it is written with. */
export function isZero(decimal: string): boolean {
  return /^-?0*(\.0*)?$/.test(decimal);
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** An ISO day as people say it: 3月12日 / 12 Mar; with its year where that is not the current one. */
export function dayText(day: string, locale: Locale, today: string): string {
  const [, year, month, date] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(day) ?? [];
  if (year === undefined || month === undefined || date === undefined) return day;
  const isOtherYear = year !== today.slice(0, 4);
  return locale === 'zh'
    ? `${isOtherYear ? `${year}年` : ''}${Number(month)}月${Number(date)}日`
    : `${Number(date)} ${MONTHS[Number(month) - 1] ?? month}${isOtherYear ? ` ${year}` : ''}`;
}

/** "2026-03" as 3月 / Mar, with its year where that is not the current one. */
export function monthText(month: string, locale: Locale, today: string): string {
  const [, year, number] = /^(\d{4})-(\d{2})$/.exec(month) ?? [];
  if (year === undefined || number === undefined) return month;
  const isOtherYear = year !== today.slice(0, 4);
  return locale === 'zh'
    ? `${isOtherYear ? `${year}年` : ''}${Number(number)}月`
    : `${MONTHS[Number(number) - 1] ?? number}${isOtherYear ? ` ${year}` : ''}`;
}

/** A moment, "2026-03-31T14:32" in local time: today's as 14:32, another day's as that day. */
export function momentText(moment: string, locale: Locale, today: string): string {
  const day = moment.slice(0, 10);
  return day === today ? moment.slice(11, 16) : dayText(day, locale, today);
}
