/** Reads cells that name something: codes keep every zero, and a number in a code column is shown as the sheet shows it. */

import { dateOfSerial, type DateSystem } from '../../values/civil-date.ts';
import { type CellValue } from '../tab-content.ts';
import { cleanText, halfWidth, hasFullWidth } from './clean-text.ts';
import { isDateFormat } from './number-format.ts';
import { isPlaceholder } from './placeholder.ts';
import { type CellRemark, type Cleaning } from './read-values.ts';

export interface TextReading {
  readonly text: string | undefined;
  readonly remark?: CellRemark;
}

const BLANK_TEXT: TextReading = { text: undefined };

/** Longest code; a longer text is a sentence that slipped a column, and is kept as it stands. */
const MAX_CODE_LENGTH = 200;
/** "1.59425E+5": what a code becomes when a spreadsheet takes it for a number and a CSV file is made of that. */
const SCIENTIFIC = /^(\d)(?:\.(\d+))?E\+(\d{1,2})$/i;

/**
 * Reads a code. Numbers are padded as their number format shows them (7 under "000000" is "000007") and never rounded
 * into "1.59425E+5"; a leading apostrophe is stripped; full-width letters and digits become half-width.
 */
export function readCode(value: CellValue, format: string, dateSystem: DateSystem): TextReading {
  if (typeof value !== 'string') return readNameless(value, format, dateSystem);
  const { text: cleaned, cleaned: how } = cleanText(value);
  if (cleaned === '') return BLANK_TEXT;
  const steps: Cleaning[] = [...how];
  let text = cleaned;
  if (text.length > 1 && (text.startsWith("'") || text.startsWith('’'))) {
    text = text.slice(1).trim();
    steps.push('apostrophe');
  }
  if (hasFullWidth(text)) steps.push('fullWidth');
  text = halfWidth(text);
  if (isPlaceholder(text)) return { text: undefined, remark: { placeholder: text } };
  const scientific = text.length <= MAX_CODE_LENGTH ? SCIENTIFIC.exec(text) : null;
  if (scientific) {
    const expanded = expandScientific(scientific);
    if (expanded !== undefined) {
      text = expanded;
      steps.push('scientific');
    }
  }
  return steps.length === 0 ? { text } : { text, remark: { cleaned: steps } };
}

/** Reads a name, a specification, a remark: as it stands, without stray spaces and invisible characters. */
export function readText(value: CellValue, format: string, dateSystem: DateSystem): TextReading {
  if (typeof value !== 'string') return readNameless(value, format, dateSystem);
  const { text, cleaned } = cleanText(value);
  if (text === '') return BLANK_TEXT;
  if (isPlaceholder(text)) return { text: undefined, remark: { placeholder: text } };
  const steps = hasFullWidth(text) ? [...cleaned, 'fullWidth' as const] : cleaned;
  return steps.length === 0 ? { text } : { text: halfWidthWords(text), remark: { cleaned: steps } };
}

/** Letters and digits only: 「（大）」 keeps its brackets. */
function halfWidthWords(text: string): string {
  return text.replace(/[\uff10-\uff19\uff21-\uff3a\uff41-\uff5a]/g, (char) =>
    String.fromCharCode(char.charCodeAt(0) - 0xfee0),
  );
}

function readNameless(value: CellValue, format: string, dateSystem: DateSystem): TextReading {
  if (value === null) return BLANK_TEXT;
  if (typeof value === 'number') return { text: textOfNumber(value, format, dateSystem) };
  if (typeof value === 'boolean') return { text: value ? 'TRUE' : 'FALSE' };
  if (typeof value === 'string') return BLANK_TEXT;
  if ('error' in value) return { text: undefined, remark: { problem: 'errorValue' } };
  return { text: undefined, remark: { problem: 'uncalculated' } };
}

/** A number as the sheet shows it where a code is meant: all digits, padded by its format, a date as its day. */
export function textOfNumber(value: number, format: string, dateSystem: DateSystem): string {
  if (!Number.isFinite(value)) return String(value);
  if (format !== 'General' && isDateFormat(format)) {
    const date = dateOfSerial(value, dateSystem);
    if (date !== undefined) return date;
  }
  const text = Number.isInteger(value)
    ? BigInt(value).toString()
    : String(Number(value.toPrecision(15)));
  const zeros = format === 'General' ? null : /^(0+)(?:;|$)/.exec(format);
  if (zeros === null || value < 0 || !Number.isInteger(value)) return text;
  return text.padStart(zeros[1]!.length, '0');
}

/** "1.59425E+5" is 159425; digits the file no longer has cannot be invented, so a rounded one stays as it is. */
function expandScientific(match: RegExpExecArray): string | undefined {
  const fraction = match[2] ?? '';
  const exponent = Number(match[3]);
  if (fraction.length !== exponent || exponent > 20) return undefined;
  return match[1]! + fraction;
}
