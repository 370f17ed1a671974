/** What stands in a column, from a sample of its rows: the evidence of content, beside what its header says. */

import { cellKey, type CellValue, type TabContent } from '../tab-content.ts';
import { type CellKind, cellKindOf, isDateFormat } from './cell-kind.ts';
import { numberFormatAt } from '../tab-content.ts';

/** Rows looked at per column; a table of 100,000 rows says no more about its columns than 300 spread over it. */
const SAMPLE_ROWS = 300;

/** More different values than this are no list of kinds. */
const MAX_CHOICES = 24;

export interface ColumnProfile {
  readonly column: number;
  /** Rows sampled, and how many of them hold something. */
  readonly sampled: number;
  readonly filled: number;
  /** Share of the filled cells that are of a kind, 0 to 1. */
  readonly numberShare: number;
  /** Numbers without a unit or a letter beside them. */
  readonly bareNumberShare: number;
  readonly dateShare: number;
  readonly textShare: number;
  readonly formulaShare: number;
  /** Whole numbers among the numbers. */
  readonly integerShare: number;
  readonly negativeShare: number;
  /** Different values among the filled cells. */
  readonly uniqueShare: number;
  /** Letters or digits without spaces, at least one digit: "BJXJA2030", "0010032". */
  readonly codeShare: number;
  /** Cells with a digit in them: a number, a code, a size. */
  readonly digitShare: number;
  /** 1, 2, 3 ... : a line number. */
  readonly isSequence: boolean;
  /** Integers of the form yyyymmdd that are days. */
  readonly dayNumberShare: number;
  /** Numbers that would be days of the last decades if they were serials. */
  readonly serialShare: number;
  /** Texts that end in a colon: labels of a form or a report. */
  readonly labelShare: number;
  readonly meanLength: number;
  readonly maximum: number;
  /** Some of the texts, as they stand, for overlap with known values. */
  readonly texts: readonly string[];
  /** The different values as text, while they are few. */
  readonly choices: readonly string[];
}

/** Rows to look at: all of a small table, else the first hundred and an even spread over the rest. */
export function sampleRows(rows: readonly number[]): readonly number[] {
  if (rows.length <= SAMPLE_ROWS) return rows;
  const first = Math.floor(SAMPLE_ROWS / 3);
  const picked = rows.slice(0, first);
  const rest = SAMPLE_ROWS - first;
  const step = (rows.length - first) / rest;
  for (let index = 0; index < rest; index += 1) {
    picked.push(rows[first + Math.floor(index * step)]!);
  }
  return picked;
}

export function profileColumn(
  tab: TabContent,
  column: number,
  rows: readonly number[],
): ColumnProfile {
  const counts = new Map<CellKind, number>();
  const seen = new Set<string>();
  const texts: string[] = [];
  const numbers: number[] = [];
  let formulas = 0;
  let codes = 0;
  let bare = 0;
  let digits = 0;
  let length = 0;
  for (const row of rows) {
    const value = tab.rows[row - 1]?.[column - 1] ?? null;
    const kind = kindAt(tab, row, column, value);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
    if (kind === 'blank') continue;
    if (tab.formulas.has(cellKey(row, column))) formulas += 1;
    const text = textOf(value);
    length += text.length;
    seen.add(text);
    if (typeof value === 'string') texts.push(value);
    if (kind !== 'dash' && isCodeText(text)) codes += 1;
    if (/\d/u.test(text)) digits += 1;
    if (/^[\d.,\s+-]+$/u.test(text)) bare += 1;
    if (kind === 'number' || kind === 'numberText' || kind === 'dateSerial') {
      numbers.push(typeof value === 'number' ? value : roughNumber(text));
    }
  }
  const dashes = counts.get('dash') ?? 0;
  const filled = rows.length - (counts.get('blank') ?? 0);
  const meaningful = Math.max(1, filled - dashes);
  const share = (...kinds: CellKind[]): number =>
    kinds.reduce((sum, kind) => sum + (counts.get(kind) ?? 0), 0) / meaningful;
  const numberCount = Math.max(1, numbers.length);
  return {
    column,
    sampled: rows.length,
    filled,
    numberShare: share('number', 'numberText', 'unready'),
    bareNumberShare: bare / meaningful,
    dateShare: share('dateSerial', 'dateText'),
    textShare: share('text'),
    formulaShare: formulas / Math.max(1, filled),
    integerShare: numbers.filter((each) => Number.isInteger(each)).length / numberCount,
    negativeShare: numbers.filter((each) => each < 0).length / numberCount,
    uniqueShare: filled === 0 ? 0 : seen.size / filled,
    codeShare: codes / meaningful,
    digitShare: digits / meaningful,
    isSequence: isSequence(numbers, filled),
    dayNumberShare: numbers.filter(isDayNumber).length / numberCount,
    serialShare: numbers.filter((each) => each >= 32_874 && each <= 55_153).length / numberCount,
    labelShare: texts.filter((text) => /[:：]\s*$/u.test(text)).length / meaningful,
    meanLength: filled === 0 ? 0 : length / filled,
    maximum: numbers.reduce((most, each) => Math.max(most, Math.abs(each)), 0),
    texts,
    choices: seen.size <= MAX_CHOICES ? [...seen] : [],
  };
}

/** The kind of one cell of a tab, number format considered. */
export function kindAt(tab: TabContent, row: number, column: number, value: CellValue): CellKind {
  return cellKindOf(
    value,
    typeof value === 'number' && isDateFormat(numberFormatAt(tab, row, column)),
  );
}

/** The text of a cell for comparing; errors and missing results are ''. */
export function textOf(value: CellValue): string {
  if (typeof value === 'string') return value.trim();
  if (typeof value === 'number') return String(value);
  if (typeof value === 'boolean') return String(value);
  return '';
}

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/u;

/** A number text as a number, roughly: for shares and sums of recognition only, never for a value that is kept. */
export function roughNumber(text: string): number {
  if (PLAIN_NUMBER.test(text)) return Number(text);
  const plain = text.normalize('NFKC').replace(/[−–]/gu, '-');
  const isNegative = /^\(.*\)$/u.test(plain.trim()) || /^-|-$/u.test(plain.trim());
  const digits = plain.replace(/[^\d.,]/gu, '');
  const comma = digits.lastIndexOf(',');
  const dot = digits.lastIndexOf('.');
  const decimalComma =
    comma > dot && (dot >= 0 || /,\d{1,2}$/u.test(digits) || /,\d{4,}$/u.test(digits));
  const normal = decimalComma
    ? digits.replace(/\./gu, '').replace(',', '.')
    : digits.replace(/,/gu, '');
  const size = Number(normal);
  if (normal === '' || !Number.isFinite(size)) return Number.NaN;
  return isNegative ? -size : size;
}

function isCodeText(text: string): boolean {
  return (
    text.length >= 2 &&
    text.length <= 30 &&
    /^['#]?[a-z0-9][a-z0-9._/#()+-]*$/iu.test(text) &&
    /\d/u.test(text)
  );
}

function isDayNumber(value: number): boolean {
  if (!Number.isInteger(value) || value < 19_900_101 || value > 20_991_231) return false;
  const month = Math.floor(value / 100) % 100;
  const day = value % 100;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function isSequence(numbers: readonly number[], filled: number): boolean {
  if (numbers.length < 3 || numbers.length < filled * 0.9) return false;
  if (numbers[0] !== 1 && numbers[0] !== 0) return false;
  let steps = 0;
  for (let index = 1; index < numbers.length; index += 1) {
    if (numbers[index]! === numbers[index - 1]! + 1) steps += 1;
    else if (numbers[index]! <= numbers[index - 1]!) return false;
  }
  return steps >= (numbers.length - 1) * 0.3;
}
