/** The shapes in which people write dates, told apart by form alone; whether the day exists is decided by the reader. */

import { ENGLISH_MONTHS } from '../../values/english-months.ts';
import { CHINESE_NUMERAL, parseChineseNumeral } from './chinese-numerals.ts';
import { type Cleaning } from './read-values.ts';

interface ShapeBase {
  readonly time?: string;
  readonly cleaned?: Cleaning;
}

export type DateShape = ShapeBase &
  (
    | { readonly kind: 'full'; readonly year: number; readonly month: number; readonly day: number }
    | { readonly kind: 'month'; readonly year: number; readonly month: number }
    | { readonly kind: 'monthOnly'; readonly month: number }
    | { readonly kind: 'monthDay'; readonly month: number; readonly day: number }
    | {
        readonly kind: 'threeNumbers';
        readonly first: number;
        readonly second: number;
        readonly third: number;
        readonly isShortYear: boolean;
      }
  );

/** Year 1 of the Republic of China, which Taiwan counts from. */
const ROC_OFFSET = 1911;

const TIME_TAIL =
  /(?:,?[T\s]\s*|(?<=[日号])\s*)((?:上午|下午|晚上)?)\s*(\d{1,2})[:：时点](?:(\d{1,2})分?)?(?:[:：]?(\d{1,2})(?:\.\d+)?秒?)?\s*([ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/i;
const WEEKDAY =
  /\s*[（(]?(?:星期|周|礼拜)[一二三四五六日天][）)]?$|^(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+/i;

const YEAR_FIRST = /^(\d{4})\s*([-/.\s_])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/;
const YEAR_MONTH = /^(\d{4})\s*[-/.]\s*(\d{1,2})$/;
const YEAR_LAST = /^(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})$/;
const MONTH_YEAR = /^(\d{1,2})\s*[-/.]\s*(\d{4})$/;
const MONTH_DAY = /^(\d{1,2})\s*[-/.]\s*(\d{1,2})$/;
const ROC_FIRST = /^(1[0-4]\d)\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{1,2})$/;
const COMPACT_8 = /^((?:19|20)\d{2})(\d{2})(\d{2})$/;
const COMPACT_6 = /^(\d{2})(\d{2})(\d{2})$/;
const HAN = /^(民国)?\s*(\d{2,4})\s*年\s*(\d{1,2})\s*月(?:\s*(\d{1,2})\s*[日号]?)?$/;
const HAN_MONTH_DAY = /^(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]?$/;
const HAN_MONTH = /^(\d{1,2})\s*月份?$/;
const NAMED_DAY_FIRST =
  /^(\d{1,2})(?:st|nd|rd|th)?[\s\-/.]*(?:of\s+)?([a-z]{3,9})\.?[\s\-/.,]*(\d{4}|\d{2})$/i;
const NAMED_MONTH_FIRST =
  /^([a-z]{3,9})\.?[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?[\s,\-/.]+(\d{4}|\d{2})$/i;
const NAMED_YEAR_FIRST = /^(\d{4})[\s\-/.]+([a-z]{3,9})\.?[\s\-/.]+(\d{1,2})$/i;
const NAMED_MONTH_YEAR = /^([a-z]{3,9})\.?[\s\-/.,']+(\d{4}|\d{2})$/i;

/** The shape of a cleaned half-width text; undefined when it has that of no date. */
export function matchDateShape(text: string): DateShape | undefined {
  if (text.length > 48) return undefined;
  const simple = YEAR_FIRST.exec(text);
  if (simple) return full(simple[1]!, simple[3]!, simple[4]!);
  const tail = TIME_TAIL.exec(text);
  const time = tail ? timeOf(tail) : undefined;
  if (tail && time === undefined) return undefined;
  const day = (tail ? text.slice(0, tail.index) : text).replace(WEEKDAY, '').trim();
  const shape = matchNumbers(day) ?? matchHan(day) ?? matchNamed(day);
  return shape === undefined || time === undefined || time === '' ? shape : { ...shape, time };
}

function matchNumbers(text: string): DateShape | undefined {
  let match = YEAR_FIRST.exec(text);
  if (match) return full(match[1]!, match[3]!, match[4]!);
  match = YEAR_LAST.exec(text);
  if (match) {
    return {
      kind: 'threeNumbers',
      first: Number(match[1]),
      second: Number(match[3]),
      third: Number(match[4]),
      isShortYear: match[4]!.length === 2,
    };
  }
  match = ROC_FIRST.exec(text);
  if (match)
    return {
      ...full(String(Number(match[1]) + ROC_OFFSET), match[3]!, match[4]!),
      cleaned: 'otherCalendar',
    };
  match = COMPACT_8.exec(text);
  if (match) return full(match[1]!, match[2]!, match[3]!);
  match = COMPACT_6.exec(text);
  if (match) return { ...full(`20${match[1]!}`, match[2]!, match[3]!), cleaned: 'compactDate' };
  match = YEAR_MONTH.exec(text);
  if (match) return { kind: 'month', year: Number(match[1]), month: Number(match[2]) };
  match = MONTH_YEAR.exec(text);
  if (match) return { kind: 'month', year: Number(match[2]), month: Number(match[1]) };
  match = MONTH_DAY.exec(text);
  return match ? { kind: 'monthDay', month: Number(match[1]), day: Number(match[2]) } : undefined;
}

function matchHan(text: string): DateShape | undefined {
  const arabic = /[年月]/.test(text) ? arabicOf(text) : undefined;
  if (arabic === undefined) return undefined;
  let match = HAN.exec(arabic);
  if (match) {
    const roc = match[1] !== undefined || match[2]!.length === 3;
    const year = Number(match[2]) + (roc ? ROC_OFFSET : match[2]!.length === 2 ? 2000 : 0);
    const month = Number(match[3]);
    const cleaned = roc ? { cleaned: 'otherCalendar' as const } : {};
    if (match[4] === undefined) return { kind: 'month', year, month, ...cleaned };
    return { kind: 'full', year, month, day: Number(match[4]), ...cleaned };
  }
  match = HAN_MONTH_DAY.exec(arabic);
  if (match) return { kind: 'monthDay', month: Number(match[1]), day: Number(match[2]) };
  match = HAN_MONTH.exec(arabic);
  return match ? { kind: 'monthOnly', month: Number(match[1]) } : undefined;
}

/** 二〇二四年一月二日 with its numerals in figures. */
function arabicOf(text: string): string | undefined {
  if (/\d/.test(text)) return text;
  let isReadable = true;
  const arabic = text.replace(/[零〇○一二三四五六七八九十]+/g, (numeral) => {
    const value = CHINESE_NUMERAL.test(numeral) ? parseChineseNumeral(numeral) : undefined;
    if (value === undefined) isReadable = false;
    return String(value);
  });
  return isReadable ? arabic : undefined;
}

function matchNamed(text: string): DateShape | undefined {
  let match = NAMED_DAY_FIRST.exec(text);
  if (match) return named(match[3]!, match[2]!, match[1]!);
  match = NAMED_MONTH_FIRST.exec(text);
  if (match) return named(match[3]!, match[1]!, match[2]!);
  match = NAMED_YEAR_FIRST.exec(text);
  if (match) return named(match[1]!, match[2]!, match[3]!);
  match = NAMED_MONTH_YEAR.exec(text);
  if (!match) return undefined;
  const month = monthOf(match[1]!);
  return month === undefined ? undefined : { kind: 'month', year: yearOf(match[2]!), month };
}

function named(year: string, month: string, day: string): DateShape | undefined {
  const number = monthOf(month);
  if (number === undefined) return undefined;
  return { kind: 'full', year: yearOf(year), month: number, day: Number(day) };
}

/** Month by its English name or its first three letters; a longer word must be the name ("Marbles 12" is no date). */
function monthOf(word: string): number | undefined {
  const lower = word.toLowerCase();
  const index = ENGLISH_MONTHS.indexOf(lower.slice(0, 3));
  if (index < 0) return undefined;
  const name = MONTH_NAMES[index]!;
  return name.startsWith(lower) || (lower === 'sept' && index === 8) ? index + 1 : undefined;
}

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

function yearOf(text: string): number {
  return text.length === 2 ? 2000 + Number(text) : Number(text);
}

function full(year: string, month: string, day: string): DateShape {
  return { kind: 'full', year: Number(year), month: Number(month), day: Number(day) };
}

/** "HH:MM:SS"; '' for 24:00, which names the day's end; undefined when there is no such time. */
function timeOf(match: RegExpExecArray): string | undefined {
  const minute = Number(match[3] ?? 0);
  const second = Number(match[4] ?? 0);
  let hour = Number(match[2]);
  const isAfternoon = match[1] === '下午' || match[1] === '晚上' || /^p/i.test(match[5] ?? '');
  const isMorning = match[1] === '上午' || /^a/i.test(match[5] ?? '');
  if (isAfternoon && hour < 12) hour += 12;
  if (isMorning && hour === 12) hour = 0;
  if (hour === 24 && minute === 0 && second === 0) return '';
  if (hour > 23 || minute > 59 || second > 59) return undefined;
  return [hour, minute, second].map((part) => String(part).padStart(2, '0')).join(':');
}
