/** Reads the numbers people type: separators, full width, units inside, accounting negatives, currency, Chinese numerals. */

import {
  MICRO,
  MICRO_SCALE,
  decimalOfSheetNumber,
  parseDecimal,
  toScaled,
} from '../../values/exact.ts';
import { cleanText, halfWidth } from './clean-text.ts';
import { CHINESE_NUMERAL, parseChineseNumeral } from './chinese-numerals.ts';
import { isPlaceholder } from './placeholder.ts';
import { splitQuantityParts } from './quantity-parts.ts';
import { type CellRemark, type Cleaning } from './read-values.ts';

export interface NumberReading {
  /** Scaled integer at the scale asked for; undefined when the cell is blank, a problem, or in several units. */
  readonly value: number | undefined;
  readonly remark?: CellRemark;
}

export interface NumberContext {
  /** Decimals of the scaled integer wanted. */
  readonly scale: number;
  /** The column writes 1.234,56. */
  readonly decimalComma: boolean;
  /** A percent sign is at home here (a rate); elsewhere it makes a number doubtful. */
  readonly percentAllowed: boolean;
}

const BLANK_NUMBER: NumberReading = { value: undefined };

/** Numbers a double holds to the last digit after scaling; beyond, the exact path is taken. */
const FAST_LIMIT = 1e15;
/** Longest text that can be a number in any dress; a longer one is a sentence. */
const MAX_NUMBER_LENGTH = 64;

/** A sheet's number as a scaled integer: 0.1 + 0.2 is 0.3. */
export function readSheetNumber(value: number, scale: number): NumberReading {
  const factor = scale === MICRO_SCALE ? MICRO : 10 ** scale;
  const scaled = Math.round(value * factor);
  if (scaled / factor === value && Math.abs(scaled) < FAST_LIMIT) return { value: scaled + 0 };
  const decimal = decimalOfSheetNumber(value);
  if (decimal === undefined) return { value: undefined, remark: { problem: 'notANumber' } };
  const exact = toScaled(decimal, scale);
  return exact === undefined ? tooLarge() : { value: exact };
}

/**
 * Reads number text. What has one sensible meaning is read and its cleaning named; what has two is `ambiguousNumber`
 * with its candidates; a word for nothing is a blank that was said.
 *
 *     readNumberText('１,２３４.５０', context)  // 1234.5, cleaned fullWidth, separators
 *     readNumberText('1/2', context)            // ambiguousNumber: 0.5, or a date
 */
export function readNumberText(raw: string, context: NumberContext): NumberReading {
  const plain = readPlainText(raw, context);
  if (plain !== undefined) return { value: plain };
  const { text: visible, cleaned } = cleanText(raw);
  if (visible === '') return BLANK_NUMBER;
  if (visible.length > MAX_NUMBER_LENGTH) return problem('notANumber');
  const text = halfWidth(visible);
  if (isPlaceholder(text) && text !== '.')
    return { value: undefined, remark: { placeholder: visible } };
  const steps: Cleaning[] = [...cleaned];
  if (text !== visible) steps.push('fullWidth');
  return readDressed(text, steps, context) ?? problem('notANumber');
}

/** Digits with at most one decimal point and a sign: the shape of nearly all number text, read without a detour. */
function readPlainText(text: string, { scale, decimalComma }: NumberContext): number | undefined {
  const length = text.length;
  let index = 0;
  const negative = text.charCodeAt(0) === 0x2d;
  if (negative) index = 1;
  if (length - index === 0 || length - index > 15) return undefined;
  let digits = 0;
  let value = 0;
  let decimals = -1;
  for (; index < length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0x30 && code <= 0x39) {
      value = value * 10 + (code - 0x30);
      digits += 1;
      if (decimals >= 0) decimals += 1;
    } else if (code === 0x2e && decimals < 0 && !decimalComma) decimals = 0;
    else return undefined;
  }
  if (digits === 0 || decimals > scale) return undefined;
  const scaled = value * 10 ** (scale - Math.max(decimals, 0));
  if (!Number.isSafeInteger(scaled)) return undefined;
  return negative && scaled !== 0 ? -scaled : scaled;
}

const PARENTHESES = /^[(（](.*)[)）]$/;
const CURRENCY =
  /^(?:CNY|RMB|USD|EUR|HKD|US\$|HK\$|RM|[¥￥$€£₹₽元])\s*|\s*(?:CNY|RMB|USD|EUR|HKD|元整?|圆整?|块钱|[¥￥$€£₹₽])$/gi;
const VULGAR: Readonly<Record<string, string>> = {
  '½': '0.5',
  '¼': '0.25',
  '¾': '0.75',
  '⅕': '0.2',
  '⅖': '0.4',
  '⅗': '0.6',
  '⅘': '0.8',
  '⅛': '0.125',
  '⅜': '0.375',
  '⅝': '0.625',
  '⅞': '0.875',
};

/** Undresses a number step by step: sign, currency, percent, unit, and reads what is left. */
function readDressed(
  dressed: string,
  steps: Cleaning[],
  context: NumberContext,
): NumberReading | undefined {
  let text = dressed.replace(/[−﹣–]/g, '-');
  let negative = false;
  const inside = PARENTHESES.exec(text);
  if (inside && /\d/.test(inside[1]!)) {
    text = inside[1]!.trim();
    negative = true;
    steps.push('accountingNegative');
  }
  const bare = text.replace(CURRENCY, '').replace(/^([+-])\s*(?:[¥￥$€£₹₽])\s*/, '$1');
  if (bare !== text) {
    text = bare.trim();
    steps.push('currency');
  }
  if (/^\d[\d.,\s]*-$/.test(text)) {
    text = text.slice(0, -1).trim();
    negative = !negative;
    steps.push('accountingNegative');
  }
  if (/%$/.test(text)) return readPercent(text, negative, steps, context);
  const number = readGrouped(text, steps, context);
  if (number !== undefined) return signed(number, negative, steps);
  return readWords(text, negative, steps, context);
}

function readPercent(
  text: string,
  negative: boolean,
  steps: Cleaning[],
  context: NumberContext,
): NumberReading | undefined {
  const number = readGrouped(text.slice(0, -1).trim(), steps, {
    ...context,
    scale: context.scale + 2,
  });
  if (number?.value === undefined) return number;
  const value = Math.round(number.value / 10_000);
  if (!context.percentAllowed) return ambiguous([plainText(value, context.scale)]);
  return signed({ ...number, value }, negative, [...steps, 'percent']);
}

/** Vulgar fractions, Chinese numerals, a number with its unit, a quantity in several units. */
function readWords(
  text: string,
  negative: boolean,
  steps: Cleaning[],
  context: NumberContext,
): NumberReading | undefined {
  const vulgar = /^(\d*)\s*([½¼¾⅕⅖⅗⅘⅛⅜⅝⅞])$/.exec(text);
  if (vulgar) {
    const whole = vulgar[1] === '' ? 0 : Number(vulgar[1]) * 10 ** context.scale;
    const value = whole + scaledOf(VULGAR[vulgar[2]!]!, context.scale)!;
    return signed({ value }, negative, [...steps, 'fraction']);
  }
  if (CHINESE_NUMERAL.test(text)) {
    const value = parseChineseNumeral(text);
    if (value === undefined) return undefined;
    return signed(scaledReading(String(value), context.scale), negative, [
      ...steps,
      'chineseNumerals',
    ]);
  }
  const slash = /^(\d{1,4})\s*\/\s*(\d{1,4})$/.exec(text);
  if (slash) return ambiguous(candidateOfFraction(slash));
  const about = /^(?:约|大约|左右|~|≈|about |ca\.? ?)\s*(\d[\d.,]*)$/i.exec(text);
  if (about) return ambiguous([about[1]!]);
  return readWithUnits(text, negative, steps, context);
}

function readWithUnits(
  text: string,
  negative: boolean,
  steps: Cleaning[],
  context: NumberContext,
): NumberReading | undefined {
  const parts = splitQuantityParts(text);
  if (parts === undefined) return undefined;
  const read: { micro: number; unit: string }[] = [];
  for (const part of parts) {
    const number = readGrouped(part.number, steps, context);
    if (number?.value === undefined) return number;
    read.push({ micro: negative ? -number.value : number.value, unit: part.unit });
  }
  if (read.length === 1) {
    const { micro, unit } = read[0]!;
    return { value: micro + 0, remark: { cleaned: [...steps, 'unit'], unit } };
  }
  return { value: undefined, remark: { cleaned: [...steps, 'unit'], parts: read } };
}

const GROUPED_POINT = /^([+-]?)(\d{1,3}(?:[,' ]\d{2,3})*[,' ]\d{3})(\.\d*)?$/;
const GROUPED_COMMA = /^([+-]?)(\d{1,3}(?:[.' ]\d{3})+)(?:,(\d*))?$/;
const COMMA_DECIMAL = /^([+-]?)(\d*),(\d+)$/;

/** Digits with separators, in the column's own style or, where only one style fits, in the other. */
function readGrouped(
  text: string,
  steps: Cleaning[],
  context: NumberContext,
): NumberReading | undefined {
  const { scale, decimalComma } = context;
  const tight = text.replace(/^([+-])\s+/, '$1').replace(/[\u00a0\u202f\u2009]/g, ' ');
  if (decimalComma) {
    const grouped = GROUPED_COMMA.exec(tight) ?? COMMA_DECIMAL.exec(tight);
    if (!grouped) return /^[+-]?\d+$/.test(tight) ? scaledReading(tight, scale) : undefined;
    return scaledReading(`${grouped[1]}${digitsOf(grouped[2]!)}.${grouped[3] ?? ''}`, scale);
  }
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(tight)) return scaledReading(tight, scale);
  const point = GROUPED_POINT.exec(tight);
  if (point) {
    steps.push('separators');
    return scaledReading(`${point[1]}${digitsOf(point[2]!)}${point[3] ?? ''}`, scale);
  }
  return readForeignComma(tight, scale);
}

/** A decimal comma in a column that does not write so: "1.234,56" means one thing, "1,5" and "12 34" could be a slip. */
function readForeignComma(text: string, scale: number): NumberReading | undefined {
  const grouped = GROUPED_COMMA.exec(text) ?? COMMA_DECIMAL.exec(text);
  if (grouped && grouped[3] !== undefined) {
    const candidate = `${grouped[1]}${digitsOf(grouped[2]!) || '0'}.${grouped[3]}`;
    return scaledOf(candidate, scale) === undefined ? tooLarge() : ambiguous([candidate]);
  }
  if (/^[+-]?\d[\d,. ]*\d$/.test(text)) return ambiguous([]);
  return undefined;
}

function digitsOf(grouped: string): string {
  return grouped.replace(/[^\d]/g, '');
}

function candidateOfFraction(match: RegExpExecArray): readonly string[] {
  const over = Number(match[2]);
  if (over === 0) return [];
  const value = Number(match[1]) / over;
  return [String(Number(value.toPrecision(6)))];
}

function scaledOf(text: string, scale: number): number | undefined {
  const decimal = parseDecimal(text);
  return decimal === undefined ? undefined : toScaled(decimal, scale);
}

function scaledReading(text: string, scale: number): NumberReading {
  const decimal = parseDecimal(text);
  if (decimal === undefined)
    return /\d{16,}|[eE]\+?\d{2,}/.test(text) ? tooLarge() : problem('notANumber');
  const value = toScaled(decimal, scale);
  if (value === undefined) return tooLarge();
  if (value === 0 && decimal.coefficient !== 0n) return problem('notANumber');
  return { value };
}

function signed(
  reading: NumberReading,
  negative: boolean,
  steps: readonly Cleaning[],
): NumberReading {
  if (reading.value === undefined) return reading;
  const value = negative && reading.value !== 0 ? -reading.value : reading.value;
  return steps.length === 0 ? { value } : { value, remark: { cleaned: steps } };
}

function plainText(value: number, scale: number): string {
  return String(value / 10 ** scale);
}

function ambiguous(candidates: readonly string[]): NumberReading {
  return { value: undefined, remark: { problem: 'ambiguousNumber', candidates } };
}

function tooLarge(): NumberReading {
  return { value: undefined, remark: { problem: 'numberTooLarge' } };
}

function problem(kind: 'notANumber'): NumberReading {
  return { value: undefined, remark: { problem: kind } };
}
