/** What a person typed into a function, as a question; or why it is none. */

import { type FigureQuestion } from '../../core/contract/figures.ts';
import { type LocalText } from '../../core/values/catalogue/entry.ts';
import { dateOfSerial, parseCivilDate } from '../../core/values/civil-date.ts';

/** Arguments arrive as whatever the cells hold; one that was left out is null or undefined, a blank cell is ''. */
export function questionOf(
  figure: FigureQuestion['figure'],
  item: unknown,
  warehouse: unknown,
  date: unknown,
): FigureQuestion | LocalText {
  const code = textOf(item);
  if (code === '') return NO_ITEM;
  const place = textOf(warehouse);
  const day = isLeftOut(date) ? undefined : dayOf(date);
  if (day === undefined && !isLeftOut(date)) return NO_DAY;
  return {
    figure,
    item: code,
    ...(place !== '' && { warehouse: place }),
    ...(day !== undefined && { date: day }),
  };
}

const NO_ITEM: LocalText = {
  zh: '第一个参数要写商品编码',
  en: 'The first argument must be an item code',
};
const NO_DAY: LocalText = {
  zh: '第三个参数要写日期，例如 DATE(2026,3,31)',
  en: 'The third argument must be a date, for example DATE(2026,3,31)',
};

/** A code that Excel holds as a number is asked for as it is written, without a point or an exponent. */
function textOf(value: unknown): string {
  if (typeof value === 'number') return Number.isInteger(value) ? value.toFixed(0) : String(value);
  return typeof value === 'string' ? value.trim() : '';
}

function isLeftOut(value: unknown): boolean {
  return value === null || value === undefined || value === '' || value === 0;
}

/** A serial of the 1900 system, which is what Excel hands over; or the day as text. */
function dayOf(value: unknown): string | undefined {
  if (typeof value === 'number') return dateOfSerial(Math.floor(value), 1900);
  return typeof value === 'string' ? parseCivilDate(value.trim()) : undefined;
}
