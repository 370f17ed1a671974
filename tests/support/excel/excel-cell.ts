/**
 * One cell of the model of Excel, and what typing or writing a value into it makes of that value. Formulas are not
 * calculated: a written formula shows the result the test gave for it, else 0.
 */

export type PlainValue = number | string | boolean;

export interface ExcelCell {
  /** '' is blank. Error values are their literals. */
  value: PlainValue;
  /** With "="; undefined for a constant. */
  formula: string | undefined;
  isError: boolean;
  format: string;
  /** '' means no fill, which Excel reports as white with the pattern None. */
  fill: string;
  /** Set by a leading apostrophe: the text stays text. */
  isQuoted: boolean;
  /** Filled by the formula of another cell, whose spill it is part of. */
  isSpilled: boolean;
}

export function blankCell(): ExcelCell {
  return {
    value: '',
    formula: undefined,
    isError: false,
    format: 'General',
    fill: '',
    isQuoted: false,
    isSpilled: false,
  };
}

const ERRORS = /^#(N\/A|REF!|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|SPILL!|CALC!)$/;

/**
 * Writes as `range.values` does: null leaves the cell as it is, '' clears it, "=..." is a formula, and text that looks like
 * a number, a percentage, a date or a truth value becomes one unless the cell's format is "@" or it begins with "'".
 * Source: learn.microsoft.com, "Set and get range values, text, or formulas"; coercion seen in Excel generally.
 */
export function writeValue(
  cell: ExcelCell,
  written: unknown,
  resultOf: (formula: string) => PlainValue,
): void {
  if (written === null) return;
  cell.isQuoted = false;
  cell.isSpilled = false;
  cell.formula = undefined;
  cell.isError = false;
  if (typeof written === 'string' && written.startsWith('=') && cell.format !== '@') {
    cell.formula = written;
    cell.value = resultOf(written);
    return;
  }
  if (typeof written === 'string' && written.startsWith("'")) {
    cell.isQuoted = true;
    cell.value = written.slice(1);
    return;
  }
  if (typeof written === 'string' && cell.format !== '@') {
    const coerced = coerce(written, cell);
    cell.value = coerced;
    cell.isError = typeof coerced === 'string' && ERRORS.test(coerced);
    return;
  }
  cell.value = written as PlainValue;
}

function coerce(text: string, cell: ExcelCell): PlainValue {
  const trimmed = text.trim();
  if (/^(true|false)$/i.test(trimmed)) return trimmed.toLowerCase() === 'true';
  if (/^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d+)?$/i.test(trimmed)) return Number(trimmed);
  if (/^[-+]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(trimmed)) return Number(trimmed.replaceAll(',', ''));
  const percent = /^([-+]?\d+(\.\d+)?)%$/.exec(trimmed);
  if (percent !== null) return Number(percent[1]) / 100;
  const day = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(trimmed);
  if (day !== null) {
    if (cell.format === 'General') cell.format = 'yyyy/m/d';
    return serialOf(Number(day[1]), Number(day[2]), Number(day[3]));
  }
  return text;
}

const DAY_MS = 86_400_000;

/** 1900 system, days after 1900-02-28 only. */
function serialOf(year: number, month: number, day: number): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(1899, 11, 30)) / DAY_MS);
}

export function valueTypeOf(cell: ExcelCell): string {
  if (cell.isError) return 'Error';
  if (cell.value === '' && cell.formula === undefined) return 'Empty';
  if (typeof cell.value === 'number') return 'Double';
  return typeof cell.value === 'boolean' ? 'Boolean' : 'String';
}
