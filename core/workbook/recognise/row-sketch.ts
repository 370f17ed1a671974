/** What kind of row stands at a place, before anything is known of the table: how much it looks like a header. */

import { type TabContent } from '../tab-content.ts';
import { kindAt } from './column-profile.ts';
import { headerStrength } from './match-header.ts';
import { isPivotHeader } from './pivot-header.ts';
import { isBlankValue } from './tab-rows.ts';

/** Longer cells are sentences; no header is that long. */
const MAX_HEADER_CELL = 60;
/** A match weaker than this is chance. */
const MIN_STRENGTH = 0.6;
/** A row of more cells than this is judged by its first ones. */
const MAX_JUDGED_CELLS = 400;

export interface RowSketch {
  readonly row: number;
  /** Columns that hold something. */
  readonly filled: readonly number[];
  readonly texts: number;
  /** Numbers, dates and number texts. */
  readonly values: number;
  /** Cells that are known header words, and the sum of how well they match. */
  readonly hits: number;
  readonly strength: number;
  /** Texts that are no sentence, no value and no label with a colon. */
  readonly headerLike: number;
  readonly distinct: number;
  readonly longest: number;
}

export function sketchRow(tab: TabContent, row: number): RowSketch {
  const cells = tab.rows[row - 1] ?? [];
  const filled: number[] = [];
  const seen = new Set<string>();
  let texts = 0;
  let values = 0;
  let hits = 0;
  let strength = 0;
  let headerLike = 0;
  let longest = 0;
  for (let column = 1; column <= cells.length; column += 1) {
    const value = cells[column - 1] ?? null;
    if (isBlankValue(value)) continue;
    filled.push(column);
    if (filled.length > MAX_JUDGED_CELLS) continue;
    const kind = kindAt(tab, row, column, value);
    if (
      kind === 'number' ||
      kind === 'dateSerial' ||
      kind === 'numberText' ||
      kind === 'dateText'
    ) {
      values += 1;
      seen.add(String(value));
      continue;
    }
    if (typeof value !== 'string') continue;
    const text = value.trim();
    texts += 1;
    seen.add(text);
    longest = Math.max(longest, text.length);
    if (!isHeaderLike(text)) continue;
    headerLike += 1;
    const found = isPivotHeader(text) ? 1 : headerStrength(text);
    if (found < MIN_STRENGTH) continue;
    hits += 1;
    strength += found;
  }
  return { row, filled, texts, values, hits, strength, headerLike, distinct: seen.size, longest };
}

/** Whether a text could stand over a column: short, and no label that waits for a value behind its colon. */
function isHeaderLike(text: string): boolean {
  if (text.length > MAX_HEADER_CELL || /[:：]\s*$/u.test(text)) return false;
  if (isPivotHeader(text)) return true;
  // "品名：可乐" says what the whole is about; "金额：元" in what a column is measured.
  const behind = /[:：]\s*(\S.*)$/u.exec(text)?.[1];
  return (
    behind === undefined || /^(?:[元万千米个件箱吨]|万元|千元|kg|pcs|rmb|usd|%)$/iu.test(behind)
  );
}

/** How much a row looks like the header of a table: known words speak for it, values against it. */
export function headerScore(sketch: RowSketch): number {
  if (sketch.texts < 2 || sketch.headerLike < sketch.texts * 0.5) return 0;
  const repeats = sketch.filled.length - sketch.distinct;
  return sketch.strength - sketch.values * 0.8 - repeats * 0.1;
}
