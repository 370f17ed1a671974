/** Reads a column that is no field of its register: as the text the sheet shows, kept and never dropped. */

import { numberFormatAt, type TabContent, type WorkbookContent } from '../tab-content.ts';
import { textOfNumber } from './read-code.ts';
import { type ExtraColumn } from './read-values.ts';

export function readExtraColumn(
  content: WorkbookContent,
  tab: TabContent,
  extra: { readonly column: number; readonly header: string },
  rowNumbers: readonly number[],
): ExtraColumn {
  const texts = new Array<string | undefined>(rowNumbers.length).fill(undefined);
  for (let index = 0; index < rowNumbers.length; index += 1) {
    const row = rowNumbers[index]!;
    const value = tab.rows[row - 1]?.[extra.column - 1] ?? null;
    if (value === null || value === '') continue;
    if (typeof value === 'string') texts[index] = value;
    else if (typeof value === 'number') {
      texts[index] = textOfNumber(
        value,
        numberFormatAt(tab, row, extra.column),
        content.dateSystem,
      );
    } else if (typeof value === 'boolean') texts[index] = value ? 'TRUE' : 'FALSE';
    else if ('error' in value) texts[index] = value.error;
  }
  return { column: extra.column, header: extra.header, texts };
}
