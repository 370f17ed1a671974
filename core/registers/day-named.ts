/** The day that the name of a tab, a title or a file tells: "2026年2月库存", "Stock Feb 2026", "库存_20251015". */

import { civilDate, type CivilDate, daysInMonth } from '../values/civil-date.ts';
import { ENGLISH_MONTHS } from '../values/english-months.ts';

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
  const month = word ? ENGLISH_MONTHS.indexOf(word[1]!.slice(0, 3)) + 1 : chineseMonth(text);
  if (word?.[2] !== undefined) return dayOfParts(Number(word[2]), month, undefined);
  if (latest === undefined) return undefined;
  const year = Number(latest.slice(0, 4));
  const isLater = month > Number(latest.slice(5, 7));
  return dayOfParts(isLater ? year - 1 : year, month, undefined);
}

const MONTH_WORD =
  /(?<![a-z])(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?(?:\s*'?(20\d\d))?(?![a-z\d])/;

const CHINESE_MONTHS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** "3月", "十二月份", "元月"; NaN where no month is written. */
function chineseMonth(text: string): number {
  const digits = /(?<!\d)(\d{1,2})\s*月/.exec(text)?.[1];
  if (digits !== undefined) return Number(digits);
  const word = /(?<![〇零一二三四五六七八九十元])(十[一二]|[一二三四五六七八九十元])\s*月/u.exec(
    text,
  )?.[1];
  if (word === '元') return 1;
  return word === undefined ? Number.NaN : CHINESE_MONTHS.indexOf(word) + 1;
}

function dayOfParts(year: number, month: number, day: string | undefined): CivilDate | undefined {
  return civilDate(year, month, day === undefined ? daysInMonth(year, month) : Number(day));
}
