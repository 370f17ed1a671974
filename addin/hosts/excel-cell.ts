/** Cells as Excel's client hands them over and takes them. Text stays text here, whatever it looks like. */

import { type CellValue } from '../../core/workbook/tab-content.ts';

const ERROR_LITERAL = /^#[A-Z0-9/]+[!?]?$/;

/** Whether a value could be an error: Excel gives errors as their text, and only the value types tell them apart. */
export function couldBeError(value: unknown): boolean {
  return typeof value === 'string' && value.startsWith('#') && ERROR_LITERAL.test(value);
}

/**
 * What a cell holds. Excel gives '' for a blank and for a formula that returned an empty text; its formula tells which.
 */
export function valueOfExcelCell(value: unknown, formula: unknown, isError: boolean): CellValue {
  if (value === '') return typeof formula === 'string' && formula.startsWith('=') ? '' : null;
  if (isError) return { error: String(value) };
  if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string')
    return value;
  return null;
}

/** Whether a cell holds a formula. A text that begins with "=" is its own value; a formula is not. */
export function isFormula(formula: unknown, value: unknown): formula is string {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value;
}

/** A text Excel leaves as it is: letters only, and not a truth value. All else might turn into a number or a date. */
const LEFT_ALONE = /^(?!(true|false)$)[\p{L} ]+$/iu;

/** What to write for a cell to hold this value. Null clears: in Excel's client null leaves a cell as it was. */
export function excelCellOf(value: CellValue): string | number | boolean {
  if (value === null) return '';
  if (typeof value === 'object') return 'error' in value ? value.error : '';
  if (typeof value !== 'string') return value;
  if (value === '' || LEFT_ALONE.test(value)) return value;
  return `'${value}`;
}
