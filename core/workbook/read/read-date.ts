/** Reads dates: serials of both date systems, and text in the shapes people type. */

import {
  civilDate,
  dateOfSerial,
  daysInMonth,
  type CivilDate,
  type DateSystem,
} from '../../values/civil-date.ts';
import { type DateOrder } from '../recognition.ts';
import { cleanText, halfWidth } from './clean-text.ts';
import { matchDateShape, type DateShape } from './date-shapes.ts';
import { isPlaceholder } from './placeholder.ts';
import { type CellRemark, type Cleaning } from './read-values.ts';

export interface DateReading {
  readonly date: CivilDate | undefined;
  /** "HH:MM:SS" where the cell had a time of day. */
  readonly time?: string;
  readonly remark?: CellRemark;
}

export interface DateContext {
  readonly dateSystem: DateSystem;
  /** How the column writes day and month; `ask` reads day first and says that it is not sure. */
  readonly order: DateOrder;
  /** For dates written without a year. */
  readonly year?: number;
  /** Which day of a month is meant where only the month is written: expiry and closing dates mean its last. */
  readonly monthMeans: 'firstDay' | 'lastDay';
}

const BLANK_DATE: DateReading = { date: undefined };

/** Serials that a number in a date column may be without a date format: 1954 to 2119. Others are rather codes or sums. */
const PLAUSIBLE_SERIALS: readonly [number, number] = [20_000, 80_000];
const SECONDS_A_DAY = 86_400;

/** Reads a date held as a number: a serial, or digits that spell a day (20210101). */
export function readDateNumber(value: number, context: DateContext): DateReading {
  if (Number.isInteger(value) && value >= 19_000_101 && value <= 29_991_231) {
    return ofShape(matchDateShape(String(value)), [], context);
  }
  const date = dateOfSerial(value, context.dateSystem);
  if (date === undefined) return problem('impossibleDate');
  const fraction = value - Math.floor(value);
  if (fraction > 0 && value < PLAUSIBLE_SERIALS[0]) return readMonthDotDay(value, context);
  return fraction > 0 ? { date, time: timeOfFraction(fraction) } : { date };
}

/**
 * Reads date text. A day that does not exist is `impossibleDate`, text that is no date `notADate`; where day and month
 * can change places and nothing in the column decides, the date is read and marked ambiguous.
 *
 *     readDateText('2021.1.2', context)     // 2021-01-02
 *     readDateText('2024-02-30', context)   // impossibleDate
 */
export function readDateText(raw: string, context: DateContext): DateReading {
  const { text: visible, cleaned } = cleanText(raw);
  if (visible === '') return BLANK_DATE;
  if (isPlaceholder(visible)) return { date: undefined, remark: { placeholder: visible } };
  const text = halfWidth(visible);
  const steps: Cleaning[] = [...cleaned];
  if (text !== visible) steps.push('fullWidth');
  if (/^\d{5}(?:\.\d+)?$/.test(text)) return readSerialText(text, steps, context);
  return ofShape(matchDateShape(text), steps, context);
}

function readSerialText(
  text: string,
  steps: readonly Cleaning[],
  context: DateContext,
): DateReading {
  const serial = Number(text);
  if (serial < PLAUSIBLE_SERIALS[0] || serial > PLAUSIBLE_SERIALS[1]) return problem('notADate');
  const reading = readDateNumber(serial, context);
  return steps.length === 0
    ? reading
    : { ...reading, remark: { ...reading.remark, cleaned: steps } };
}

/** 1.7 in a date column is 7 January of the year the table speaks of; 1.1 could be the 1st or the 10th. */
function readMonthDotDay(value: number, context: DateContext): DateReading {
  const [month, day] = String(value).split('.') as [string, string];
  if (day.length > 2) return problem('impossibleDate');
  const reading = ofShape(
    { kind: 'monthDay', month: Number(month), day: Number(day) },
    [],
    context,
  );
  if (reading.date === undefined || day.length === 2 || Number(day) > 3) return reading;
  return { ...reading, remark: { ...reading.remark, isAmbiguousDate: true } };
}

function ofShape(
  shape: DateShape | undefined,
  steps: readonly Cleaning[],
  context: DateContext,
): DateReading {
  if (shape === undefined) return problem('notADate');
  switch (shape.kind) {
    case 'full':
      return finish(civilDate(shape.year, shape.month, shape.day), shape, steps);
    case 'month':
      return ofMonth(shape.year, shape.month, steps, context);
    case 'monthOnly':
      return context.year === undefined
        ? problem('dateWithoutYear')
        : ofMonth(context.year, shape.month, steps, context);
    case 'monthDay':
      return context.year === undefined
        ? problem('dateWithoutYear')
        : finish(civilDate(context.year, shape.month, shape.day), shape, steps);
    case 'threeNumbers':
      return ofThreeNumbers(shape, steps, context);
  }
}

function ofMonth(
  year: number,
  month: number,
  steps: readonly Cleaning[],
  context: DateContext,
): DateReading {
  if (month < 1 || month > 12) return problem('impossibleDate');
  const day = context.monthMeans === 'lastDay' ? daysInMonth(year, month) : 1;
  const date = civilDate(year, month, day);
  if (date === undefined) return problem('impossibleDate');
  return { date, remark: { cleaned: [...steps, 'monthPrecision'] } };
}

/** 3/4/2025: which of the two is the month is the column's matter, unless only one of them can be. */
function ofThreeNumbers(
  shape: Extract<DateShape, { kind: 'threeNumbers' }>,
  steps: readonly Cleaning[],
  context: DateContext,
): DateReading {
  const { first, second, third } = shape;
  if (context.order === 'yearMonthDay' && shape.isShortYear) {
    const date = civilDate(fullYear(first), second, third);
    if (date !== undefined) return finish(date, shape, steps);
  }
  const year = shape.isShortYear ? fullYear(third) : third;
  const dayFirst = civilDate(year, second, first);
  const monthFirst = civilDate(year, first, second);
  if (dayFirst === undefined || monthFirst === undefined) {
    return finish(dayFirst ?? monthFirst, shape, steps);
  }
  if (dayFirst === monthFirst) return finish(dayFirst, shape, steps);
  if (context.order === 'dayMonthYear') return finish(dayFirst, shape, steps);
  if (context.order === 'monthDayYear') return finish(monthFirst, shape, steps);
  const reading = finish(dayFirst, shape, steps);
  return {
    ...reading,
    remark: { ...reading.remark, isAmbiguousDate: true, candidates: [dayFirst, monthFirst] },
  };
}

/** Two digits of a year: 00 to 79 are of this century, as spreadsheets take them up to their cut. */
function fullYear(short: number): number {
  return short < 80 ? 2000 + short : 1900 + short;
}

function finish(
  date: CivilDate | undefined,
  shape: DateShape,
  steps: readonly Cleaning[],
): DateReading {
  if (date === undefined) return problem('impossibleDate');
  const cleaned = shape.cleaned === undefined ? steps : [...steps, shape.cleaned];
  return {
    date,
    ...(shape.time !== undefined && { time: shape.time }),
    ...(cleaned.length > 0 && { remark: { cleaned } }),
  };
}

/** Seconds are rounded; the last half second of a day stays in its day. */
function timeOfFraction(fraction: number): string {
  const seconds = Math.min(Math.round(fraction * SECONDS_A_DAY), SECONDS_A_DAY - 1);
  const part = (value: number): string => String(value).padStart(2, '0');
  return `${part(Math.floor(seconds / 3600))}:${part(Math.floor(seconds / 60) % 60)}:${part(seconds % 60)}`;
}

function problem(kind: 'impossibleDate' | 'notADate' | 'dateWithoutYear'): DateReading {
  return { date: undefined, remark: { problem: kind } };
}
