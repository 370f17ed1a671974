/** Plain looks at the rows of a tab that several steps of recognition share. */

import { type CellRange, type CellValue, type TabContent } from '../tab-content.ts';

export function isBlankValue(value: CellValue | undefined): boolean {
  return (
    value === null || value === undefined || (typeof value === 'string' && value.trim() === '')
  );
}

/** Columns (1-based) of a row that hold something, within a span. */
export function filledColumns(
  tab: TabContent,
  row: number,
  from = 1,
  to: number = tab.columnCount,
): readonly number[] {
  const cells = tab.rows[row - 1];
  if (cells === undefined) return [];
  const filled: number[] = [];
  const last = Math.min(to, cells.length);
  for (let column = from; column <= last; column += 1) {
    if (!isBlankValue(cells[column - 1])) filled.push(column);
  }
  return filled;
}

export function isBlankRow(tab: TabContent, row: number, from: number, to: number): boolean {
  const cells = tab.rows[row - 1];
  if (cells === undefined) return true;
  const last = Math.min(to, cells.length);
  for (let column = from; column <= last; column += 1) {
    if (!isBlankValue(cells[column - 1])) return false;
  }
  return true;
}

/** Merges that touch a row, from an index made once a tab. */
export class MergeIndex {
  readonly #byRow = new Map<number, CellRange[]>();

  constructor(tab: TabContent) {
    let kept = 0;
    for (const merge of tab.merges.slice(0, MAX_MERGES)) {
      const last = Math.min(merge.toRow, merge.fromRow + MAX_MERGED_ROWS);
      for (let row = merge.fromRow; row <= last; row += 1) {
        const known = this.#byRow.get(row);
        if (known === undefined) this.#byRow.set(row, [merge]);
        else if (known.length < MAX_MERGES_A_ROW) known.push(merge);
        kept += 1;
        if (kept > MAX_KEPT) return;
      }
    }
  }

  /** The merge a cell lies in. */
  at(row: number, column: number): CellRange | undefined {
    return this.#byRow
      .get(row)
      ?.find((merge) => merge.fromColumn <= column && column <= merge.toColumn);
  }

  ofRow(row: number): readonly CellRange[] {
    return this.#byRow.get(row) ?? [];
  }
}

/** A hostile file may merge everything with everything; what lies beyond these says nothing about a table. */
const MAX_MERGES = 20_000;
const MAX_MERGED_ROWS = 2_000;
const MAX_MERGES_A_ROW = 200;
const MAX_KEPT = 200_000;
