/**
 * Rows that look like data by themselves and are none in their place: heads of forms one below another ("收货单位：…" above
 * a header that is repeated), and names alone in their rows between full ones ("DAIRY").
 */

import { type RowSpan } from '../recognition.ts';

/** Rows that fill fewer columns than this say little more than a name. */
const MIN_FULL = 4;
/** So many of the other rows are full where a lone name is a heading. */
const FULL_SHARE = 0.9;
/** A form has no more lines of its own between its title and its header. */
const MAX_HEAD = 3;
/** More lone names than this share of the rows are a list whose figures are still to come. */
const LONE_SHARE = 0.34;

/** Looks at the rows of a table as they pass, and tells at the end which of them were no data after all. */
export class FormRows {
  readonly #heads: number[] = [];
  readonly #lone: number[] = [];
  /** Rows without a number since the last row that was no data. */
  #pending: number[] = [];
  #rows = 0;
  #full = 0;
  #numbered = 0;
  #isAfterLone = false;
  #areFollowed = true;

  /** A row of data: how many columns it fills, and how many of those with a number. */
  add(row: number, filled: number, numbers: number): void {
    this.#rows += 1;
    if (numbers === 0) this.#pending.push(row);
    else {
      this.#pending = [];
      this.#numbered += 1;
    }
    if (filled >= MIN_FULL && numbers > 1) this.#full += 1;
    const isLone = filled === 1 && numbers === 0;
    if (isLone && this.#isAfterLone) this.#areFollowed = false;
    if (isLone) this.#lone.push(row);
    this.#isAfterLone = isLone;
  }

  /** A row that is no data. */
  pass(isRepeatedHeader: boolean): void {
    if (isRepeatedHeader && this.#pending.length <= MAX_HEAD) this.#heads.push(...this.#pending);
    this.#pending = [];
  }

  /** The rows that were no data. */
  found(): ReadonlySet<number> {
    // In a list of names and addresses a row without a number is a row like all others.
    const isNumbered = this.#numbered >= (this.#rows - this.#heads.length) * FULL_SHARE;
    return new Set([
      ...(isNumbered ? this.#heads : []),
      ...(this.#areSections() ? this.#lone : []),
    ]);
  }

  #areSections(): boolean {
    const lone = this.#lone.length;
    if (lone < 2 || !this.#areFollowed || this.#isAfterLone) return false;
    return lone <= this.#rows * LONE_SHARE && this.#full >= (this.#rows - lone) * FULL_SHARE;
  }
}

/** The spans without some of their rows. */
export function withoutRows(
  spans: readonly RowSpan[],
  taken: ReadonlySet<number>,
): readonly RowSpan[] {
  if (taken.size === 0) return spans;
  return spans.flatMap(([from, to]) => {
    const parts: [number, number][] = [];
    for (let row = from; row <= to; row += 1) {
      if (taken.has(row)) continue;
      const last = parts[parts.length - 1];
      if (last !== undefined && last[1] === row - 1) last[1] = row;
      else parts.push([row, row]);
    }
    return parts;
  });
}
