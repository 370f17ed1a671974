/** The text that names a column. */

import { MAX_NAME_LENGTH } from '../contract/parts.ts';
import { cleanText } from '../workbook/read/clean-text.ts';
import { type TabContent } from '../workbook/tab-content.ts';

/** The lowest filled cell of a column's header; a header of several rows is merged downwards as often as not. */
export function headerTextAt(
  content: TabContent,
  headerRow: number,
  headerRowCount: number,
  column: number,
): string {
  for (let row = headerRow; row > headerRow - headerRowCount && row > 0; row -= 1) {
    const value = content.rows[row - 1]?.[column - 1];
    const text = typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
    const clean = cleanText(text).text;
    if (clean !== '') return clean.slice(0, MAX_NAME_LENGTH);
  }
  return '';
}
