/** Which columns of a new row are left to a formula that fills the rows above and below it alike. */

import { type TabContent } from '../workbook/tab-content.ts';

/**
 * Columns whose cells in `row` and in the row below belong to one spilled or array formula. A value written into a row
 * that is inserted between the two would stand in the formula's way: it would show #SPILL! and all it filled be gone.
 */
export function columnsFilledAcross(
  { arrays = [] }: Pick<TabContent, 'arrays'>,
  row: number,
): ReadonlySet<number> {
  const columns = new Set<number>();
  for (const { fromRow, toRow, fromColumn, toColumn } of arrays) {
    if (fromRow > row || toRow <= row) continue;
    for (let column = fromColumn; column <= toColumn; column += 1) columns.add(column);
  }
  return columns;
}
