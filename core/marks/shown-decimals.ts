/** The number format of a column of an added tab: as many decimals as its figures have. */

import { type AddedCell } from './mark.ts';

/** Finer figures are shown rounded; the cell keeps them whole. */
const MOST_DECIMALS = 4;

/**
 * A US number format for the figures of one column. Not "#,##0.######", which Excel shows with a point behind every
 * whole number: "151."
 *
 *     151, 2.5  ->  "#,##0.0"
 */
export function shownFormat(cells: readonly AddedCell[], fewest = 0): string {
  let decimals = fewest;
  for (const cell of cells) {
    if (cell?.kind !== 'number') continue;
    decimals = Math.max(decimals, cell.decimal.split('.')[1]?.length ?? 0);
  }
  const shown = Math.min(decimals, MOST_DECIMALS);
  return shown === 0 ? '#,##0' : `#,##0.${'0'.repeat(shown)}`;
}
