/** Where a key moves the cursor of the list; undefined when the key does not move it. */

import { type ListRow } from './issue-list.ts';

/** Rows a page key goes over: what a pane shows at once. */
const PAGE_ROWS = 8;

export function keyedRow(
  rows: readonly ListRow[],
  cursor: number,
  key: string,
): number | undefined {
  const last = rows.length - 1;
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, cursor + 1);
    case 'ArrowUp':
      return Math.max(0, cursor - 1);
    case 'Home':
      return 0;
    case 'End':
      return last;
    case 'PageDown':
      return Math.min(last, cursor + PAGE_ROWS);
    case 'PageUp':
      return Math.max(0, cursor - PAGE_ROWS);
    case 'ArrowLeft':
      return groupAbove(rows, cursor);
    default:
      return undefined;
  }
}

/** From a row to the head of its group, where a further press folds it. */
function groupAbove(rows: readonly ListRow[], cursor: number): number | undefined {
  if (rows[cursor]?.kind === 'group') return undefined;
  for (let index = cursor; index >= 0; index -= 1) {
    if (rows[index]?.kind === 'group') return index;
  }
  return undefined;
}
