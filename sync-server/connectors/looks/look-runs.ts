/** Gathers which style each cell of a tab has, as runs down the columns. */

import { MAX_READ_COLUMNS } from '../read-limits.ts';
import { MAX_PLACES_READ } from './look-limits.ts';

/** Column, first and last row, and the style. */
export type StyleRun = [column: number, from: number, to: number, style: number];

export class LookRuns {
  readonly runs: StyleRun[] = [];
  /** More than are kept: whoever reads them had better go by number formats alone. */
  isOverflowing = false;
  readonly #last: (StyleRun | undefined)[] = [];

  add(row: number, column: number, style: number): void {
    if (column > MAX_READ_COLUMNS || this.isOverflowing) return;
    const run = this.#last[column];
    if (run !== undefined && run[2] === row - 1 && run[3] === style) {
      run[2] = row;
      return;
    }
    // A file may say the same cell twice, or its rows in no order; the first saying counts.
    if (run !== undefined && row <= run[2]) return;
    if (this.runs.length >= MAX_PLACES_READ) {
      this.isOverflowing = true;
      this.runs.length = 0;
      return;
    }
    const started: StyleRun = [column, row, row, style];
    this.#last[column] = started;
    this.runs.push(started);
  }
}
