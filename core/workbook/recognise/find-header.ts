/** Finds the rows of a tab that are headers: of its one table, of tables stacked below each other, or repeated ones. */

import { type TabContent } from '../tab-content.ts';
import { headerScore, sketchRow, type RowSketch } from './row-sketch.ts';
import { filledColumns, isBlankValue } from './tab-rows.ts';

/** A header stands within the first rows; titles, instructions and addresses rarely take more. */
const SEARCHED_ROWS = 40;
/** Two known words, nearly exact. */
const MIN_SCORE = 1.6;
/** An earlier row that is nearly as good as the best is the header; later ones are its repetition. */
const GOOD_AS_BEST = 0.6;
/** Known words of a header below the first one. */
const MIN_LATER_HITS = 3;
const MIN_LATER_SCORE = 2.4;

/** Days, months or years over the columns of a calendar. */
const MIN_RUN = 3;
const MAX_RUN = 60;

/** More headers than this in one tab, repeated or not, are no layout of a person's. */
const MAX_HEADERS = 300;

export interface FoundHeader {
  readonly row: number;
  /** Whether known words made it a header, or only that it stands over its rows like one. */
  readonly isKnown: boolean;
}

/** Header rows of a tab from top to bottom; none for a tab that has no header. */
export function findHeaders(tab: TabContent): readonly FoundHeader[] {
  const first = firstHeader(tab);
  if (first === undefined) return [];
  return [first, ...laterHeaders(tab, first.row)];
}

function firstHeader(tab: TabContent): FoundHeader | undefined {
  const sketches: RowSketch[] = [];
  for (let row = 1; row <= Math.min(tab.rowCount, SEARCHED_ROWS); row += 1) {
    const sketch = sketchRow(tab, row);
    if (sketch.filled.length > 0) sketches.push(sketch);
  }
  const scores = sketches.map((sketch) =>
    sketch.hits >= sketch.filled.length * 0.3 ? headerScore(sketch) : 0,
  );
  // Labels with their values beside them (客户 大华 电话 138…) are half as dense as a header.
  const dense = scores.map(
    (score, index) => score * (sketches[index]!.hits / sketches[index]!.filled.length),
  );
  const best = Math.max(0, ...scores);
  if (best >= MIN_SCORE) {
    const densest = Math.max(...dense);
    const index = scores.findIndex(
      (score, each) => score >= MIN_SCORE && dense[each]! >= densest * GOOD_AS_BEST,
    );
    if (index >= 0) return { row: sketches[index]!.row, isKnown: true };
  }
  const row = headerByContrast(tab, sketches);
  return row === undefined ? undefined : { row, isKnown: false };
}

/**
 * A header of unknown words: the first row as wide as the rows below it that holds nothing but short, different texts,
 * while below stand values, or at least more rows.
 */
function headerByContrast(tab: TabContent, sketches: readonly RowSketch[]): number | undefined {
  const widths = sketches.map((sketch) => sketch.filled.length).sort((left, right) => left - right);
  const usual = widths[Math.floor(widths.length * 0.6)] ?? 0;
  if (usual < 2) return undefined;
  const index = sketches.findIndex((sketch) => sketch.filled.length >= Math.max(2, usual * 0.6));
  const sketch = sketches[index];
  if (sketch === undefined) return undefined;
  const named = sketch.headerLike + (isRunOfDays(tab, sketch) ? sketch.values : 0);
  if (named < sketch.filled.length || sketch.distinct < sketch.filled.length) return undefined;
  const below = sketches.slice(index + 1);
  if (below.length === 0) return undefined;
  if (namesDays(tab, sketch)) return sketch.row;
  const hasValues = below.some((each) => each.values > 0);
  if (hasValues || sketch.hits > 0) return sketch.row;
  // Nothing but texts: a header is shorter than what it stands over, and its words do not come back below.
  const longest = Math.max(...below.map((each) => each.longest));
  return sketch.longest < longest && !comesBack(tab, sketch, below) ? sketch.row : undefined;
}

const DAY_NAME =
  /^(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*|(?:星期|周|礼拜)[一二三四五六日天]|[一二三四五六七八九十]{1,2}月)\.?$/iu;

/** Days of the week or months, over what a rota says of each. */
function namesDays(tab: TabContent, { row, filled }: RowSketch): boolean {
  const names = filled.filter((column) =>
    DAY_NAME.test(String(tab.rows[row - 1]?.[column - 1] ?? '').trim()),
  );
  return names.length >= MIN_RUN;
}

/** The only numbers of a header: days, months or years that follow each other, as over a calendar. */
function isRunOfDays(tab: TabContent, { row, filled, values }: RowSketch): boolean {
  if (values < MIN_RUN || values > MAX_RUN) return false;
  const numbers = filled.flatMap((column) => {
    const text = String(tab.rows[row - 1]?.[column - 1] ?? '').trim();
    const match = /^(?:(?:19|20)\d{2}年)?(\d{1,5})\s*[日号月年]?(?:份)?$/u.exec(text);
    return match === null ? [] : [Number(match[1])];
  });
  return (
    numbers.length === values &&
    numbers.every((value, index) => index === 0 || value === numbers[index - 1]! + 1)
  );
}

function comesBack(tab: TabContent, header: RowSketch, below: readonly RowSketch[]): boolean {
  return header.filled.some((column) => {
    const text = tab.rows[header.row - 1]?.[column - 1];
    return below.some((each) => tab.rows[each.row - 1]?.[column - 1] === text);
  });
}

/**
 * Headers of further tables. Each stands apart from what is above it by a blank row or a title; a header repeated inside
 * a table is found when its rows are classified.
 */
function laterHeaders(tab: TabContent, first: number): readonly FoundHeader[] {
  const found: FoundHeader[] = [];
  for (let row = first + 2; row <= tab.rowCount && found.length < MAX_HEADERS; row += 1) {
    if (tab.rows[row - 1] === undefined || !standsApart(tab, row)) continue;
    if (!mayBeHeader(tab, row)) continue;
    const sketch = sketchRow(tab, row);
    const share = sketch.hits / sketch.filled.length;
    const isHeader =
      sketch.values === 0 &&
      share >= 0.6 &&
      sketch.hits >= MIN_LATER_HITS &&
      headerScore(sketch) >= MIN_LATER_SCORE;
    if (isHeader) found.push({ row, isKnown: true });
  }
  return found;
}

/** Cheap look at the cells of a row: all short texts, some of them known words. */
function mayBeHeader(tab: TabContent, row: number): boolean {
  const filled = filledColumns(tab, row);
  if (filled.length < MIN_LATER_HITS) return false;
  const values = filled.slice(0, 12).map((column) => tab.rows[row - 1]![column - 1]);
  return values.every((value) => typeof value === 'string' && value.length <= 40);
}

/** Whether nothing, or no more than a title or a line of labels, stands right above. */
function standsApart(tab: TabContent, row: number): boolean {
  const above = tab.rows[row - 2];
  if (above === undefined) return true;
  let filled = 0;
  for (const value of above) {
    if (!isBlankValue(value)) filled += 1;
    if (filled > 2) return false;
  }
  return true;
}
