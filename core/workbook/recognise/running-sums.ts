/** Sums of the numeric columns while the rows of a table pass, to know a row that repeats them. */

import { type TabContent } from '../tab-content.ts';
import { roughNumber } from './column-profile.ts';

/** Two sums are the same when they differ by rounding only. */
const RELATIVE = 1e-6;
const ABSOLUTE = 0.006;

export class RunningSums {
  readonly #tab: TabContent;
  readonly #columns: readonly number[];
  readonly #sinceSubtotal: number[];
  readonly #all: number[];
  #rowsSinceSubtotal = 0;
  #rows = 0;

  constructor(tab: TabContent, columns: readonly number[]) {
    this.#tab = tab;
    this.#columns = columns;
    this.#sinceSubtotal = columns.map(() => 0);
    this.#all = columns.map(() => 0);
  }

  /** Adds a row of data. */
  add(row: number): void {
    this.#rows += 1;
    this.#rowsSinceSubtotal += 1;
    this.#columns.forEach((column, index) => {
      const value = numberAt(this.#tab, row, column);
      if (Number.isNaN(value)) return;
      this.#sinceSubtotal[index]! += value;
      this.#all[index]! += value;
    });
  }

  /** Starts the next group after a subtotal. */
  restart(): void {
    this.#rowsSinceSubtotal = 0;
    this.#sinceSubtotal.fill(0);
  }

  /** Whether every number of a row is the sum of the rows above it, since the last subtotal or from the start. */
  isSum(row: number): boolean {
    return this.#matches(row, 'every');
  }

  /** Whether at least one number of a row is such a sum. */
  hasSum(row: number): boolean {
    return this.#matches(row, 'some');
  }

  #matches(row: number, how: 'every' | 'some'): boolean {
    if (this.#rows < 2) return false;
    const verdicts = this.#columns.flatMap((column, index) => {
      const value = numberAt(this.#tab, row, column);
      if (Number.isNaN(value) || value === 0) return [];
      const group = this.#rowsSinceSubtotal >= 2 && isSame(value, this.#sinceSubtotal[index]!);
      return [group || isSame(value, this.#all[index]!)];
    });
    if (verdicts.length === 0) return false;
    return how === 'every' ? verdicts.every(Boolean) : verdicts.some(Boolean);
  }
}

function isSame(left: number, right: number): boolean {
  return Math.abs(left - right) <= Math.max(ABSOLUTE, Math.abs(right) * RELATIVE);
}

function numberAt(tab: TabContent, row: number, column: number): number {
  const value = tab.rows[row - 1]?.[column - 1];
  if (typeof value === 'number') return value;
  return typeof value === 'string' && value.length < 30 ? roughNumber(value) : Number.NaN;
}
