/** A cell's value as text a person recognises; for showing only, nothing is computed from it. */

import { dateOfSerial, type DateSystem } from '../../../core/values/civil-date.ts';
import { isDateFormat } from '../../../core/workbook/recognise/cell-kind.ts';
import { type CellValue } from '../../../core/workbook/tab-content.ts';

/** `format` is the cell's number format: only it tells a date from a number. */
export function cellText(value: CellValue, format: string, system: DateSystem): string {
  if (value === null) return '';
  if (typeof value === 'object') return 'error' in value ? value.error : '';
  if (typeof value !== 'number') return String(value);
  const day = isDateFormat(format) ? dateOfSerial(Math.floor(value), system) : undefined;
  return day ?? String(value);
}
