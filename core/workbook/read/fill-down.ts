/** Fills the blanks that stand for "as above": cells of a merge, and keys left out below their first row. */

import { type RecognisedTable } from '../recognition.ts';
import { type CellRange, type TabContent } from '../tab-content.ts';
import { type CellRemark, type ReadColumn, type ReadValue } from './read-values.ts';

/** The column with its blanks filled, where the table says that they mean the row above. Nothing else is touched. */
export function fillDown(
  read: ReadColumn,
  tab: TabContent,
  table: RecognisedTable,
  rowNumbers: readonly number[],
): ReadColumn {
  const isLeftOut = table.fillDown.includes(read.field);
  const merges = verticalMerges(tab, read.column, table.headerRows.at(-1) ?? 0);
  if (!isLeftOut && merges.length === 0) return read;
  const isKey = read.scale === 0;
  if (!isLeftOut && !isKey) return read;
  const values = [...read.values];
  const remarks = new Map(read.remarks);
  let above: ReadValue;
  let aboveRow = 0;
  let next = 0;
  for (let index = 0; index < rowNumbers.length; index += 1) {
    const row = rowNumbers[index]!;
    while (next < merges.length && merges[next]!.fromRow <= row) next += 1;
    if (values[index] !== undefined) {
      above = values[index];
      aboveRow = row;
      continue;
    }
    if (remarks.has(index) || above === undefined) continue;
    const merge = merges[next - 1];
    const isMerged = merge !== undefined && row <= merge.toRow && merge.fromRow <= aboveRow;
    const from = isMerged ? 'merge' : isLeftOut ? 'blank' : undefined;
    if (from === undefined) continue;
    values[index] = above;
    remarks.set(index, { filledFrom: from } satisfies CellRemark);
  }
  return { ...read, values, remarks };
}

/**
 * Merges that begin in this column below the header, from top to bottom; a merge over the whole sheet is decoration, not
 * a key.
 */
function verticalMerges(tab: TabContent, column: number, headerRow: number): readonly CellRange[] {
  return tab.merges
    .filter(
      ({ fromColumn, fromRow, toRow }) =>
        fromColumn === column && toRow > fromRow && fromRow > headerRow,
    )
    .sort((left, right) => left.fromRow - right.fromRow);
}
