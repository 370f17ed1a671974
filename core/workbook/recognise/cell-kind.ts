/** What a single cell looks like, cheaply: enough to profile a column, not to read a value. */

import { type CellValue } from '../tab-content.ts';

/**
 * number: a number that is no date. dateSerial: a number shown as a day. numberText and dateText: text that spells one.
 * dash: a sign for "nothing here" ("-", "N/A", "无"). unready: an error cell or a formula without a result.
 */
export type CellKind =
  | 'blank'
  | 'number'
  | 'dateSerial'
  | 'numberText'
  | 'dateText'
  | 'text'
  | 'boolean'
  | 'dash'
  | 'unready';

/** Longer texts are prose, whatever they hold; also keeps patterns away from hostile cells. */
const MAX_VALUE_TEXT = 40;

const NUMBER_TEXT =
  /^[+\-−(]?\s*(?:[¥$€£₹￥]|rmb|usd|rm|rs\.?)?\s*[+\-−]?(?:\d{1,3}(?:[,， '’]\d{2,3})+|\d{1,3}(?:\.\d{3})+|\d+)?(?:[.,]\d+)?\s*\)?\s*(?:%|元|[a-z]{1,4}|[\p{Script=Han}]{1,2})?-?$/iu;
const DATE_TEXT = [
  /^(?:19|20)\d{2}\s*[-/.年]\s*\d{1,2}(?:\s*[-/.月]\s*\d{1,2}\s*[日号]?)?月?(?:[ t]+\d{1,2}[:：时]\d{1,2}.*)?$/iu,
  /^(?:0?[1-9]|1[0-2])\/(?:0?[1-9]|[12]\d|3[01])$/u,
  /^\d{1,2}[-/.]\d{1,2}[-/.](?:\d{4}|\d{2})(?:\s+\d{1,2}[:：]\d{1,2}.*)?$/u,
  /^(?:0?[1-9]|1[0-2])[-/](?:19|20)\d{2}$/u,
  /^\d{1,2}月(?:份|\d{1,2}[日号]?)?$/u,
  /^\d{1,2}[-/ .]?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[-/ .,]*(?:\d{4}|\d{2})?(?:\s+\d{1,2}:\d{1,2}.*)?$/iu,
  /^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?[-/ .,]*(?:\d{1,2}(?:st|nd|rd|th)?[-/ ,.]+)?\d{2,4}(?:\s+\d{1,2}:\d{1,2}.*)?$/iu,
  /^民国\d{2,3}年/u,
  /^1[0-2]\d([-/.])(?:0?[1-9]|1[0-2])\1(?:0?[1-9]|[12]\d|3[01])$/u,
];
const DASH = /^(?:[-−—–_/\\*.\s]+|n\/?a|nil|null|none|无|無|暂无|#n\/a)$/iu;

export function cellKindOf(value: CellValue, isDateFormat: boolean): CellKind {
  if (value === null || value === undefined) return 'blank';
  if (typeof value === 'number') return isDateFormat ? 'dateSerial' : 'number';
  if (typeof value === 'string') return textKindOf(value);
  if (typeof value === 'boolean') return 'boolean';
  return 'unready';
}

function textKindOf(raw: string): CellKind {
  if (raw.length > MAX_VALUE_TEXT * 4) return 'text';
  const text = raw.trim();
  if (text === '') return 'blank';
  if (text.length > MAX_VALUE_TEXT) return 'text';
  if (DASH.test(text)) return 'dash';
  const first = text.charCodeAt(0);
  const plain = first > 0x2fff || hasFullWidth(text) ? text.normalize('NFKC') : text;
  if (!/\d/u.test(plain)) {
    return 'text';
  }
  if (DATE_TEXT.some((pattern) => pattern.test(plain))) return 'dateText';
  return NUMBER_TEXT.test(plain) ? 'numberText' : 'text';
}

function hasFullWidth(text: string): boolean {
  return /[\uff01-\uff5e\u3000]/u.test(text);
}

const formatVerdicts = new Map<string, boolean>();
const MAX_REMEMBERED_FORMATS = 500;

/** Whether a number format shows a day (a pure time of day is none). */
export function isDateFormat(format: string): boolean {
  const known = formatVerdicts.get(format);
  if (known !== undefined) return known;
  const verdict = readsAsDate(format);
  if (formatVerdicts.size < MAX_REMEMBERED_FORMATS) formatVerdicts.set(format, verdict);
  return verdict;
}

function readsAsDate(format: string): boolean {
  if (format === '' || format === '@' || /^(?:general|standard|g\/通用格式)$/iu.test(format)) {
    return false;
  }
  const bare = format
    .slice(0, 200)
    .replace(/"[^"]*"|\[[^\]]*\]|\\.|_./gu, '')
    .toLowerCase();
  if (/[#0?]/u.test(bare) && !/y/u.test(bare)) return false;
  if (/[yd年月日]/u.test(bare)) return true;
  return /m/u.test(bare) && !/[hs]/u.test(bare);
}
