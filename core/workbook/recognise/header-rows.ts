/** Headers of several rows: whether two rows belong together, and what each column is then called. */

import { type TabContent } from '../tab-content.ts';
import { textOf } from './column-profile.ts';
import { type ColumnHeader } from './raw-table.ts';
import { headerScore, sketchRow, type RowSketch } from './row-sketch.ts';
import { type MergeIndex } from './tab-rows.ts';

/** A title over groups over columns; deeper headers are reports, not registers. */
const MAX_HEADER_ROWS = 3;
/** A cell under a group is a word or two. */
const MAX_LEAF_TEXT = 30;
/** Fewer names than this in two rows may be a form. */
const MIN_NAMED_TWICE = 4;
/** "No.", "Date", "Qty". */
const MAX_REST_TEXT = 5;

/** All rows of the header of which `row` is the one that was found. */
export function expandHeader(tab: TabContent, merges: MergeIndex, row: number): readonly number[] {
  const rows = [row];
  while (rows.length < MAX_HEADER_ROWS) {
    const last = rows[rows.length - 1]!;
    if (last >= tab.rowCount || !isHeaderPair(tab, merges, last, last + 1)) break;
    rows.push(last + 1);
  }
  while (rows.length < MAX_HEADER_ROWS && rows[0]! > 1) {
    if (!isHeaderPair(tab, merges, rows[0]! - 1, rows[0]!)) break;
    rows.unshift(rows[0]! - 1);
  }
  return rows;
}

/** Whether `top` names groups of the columns that `bottom` names. */
function isHeaderPair(tab: TabContent, merges: MergeIndex, top: number, bottom: number): boolean {
  const over = sketchRow(tab, top);
  const under = sketchRow(tab, bottom);
  if (under.texts === 0 || over.texts === 0) return false;
  if (under.longest > MAX_LEAF_TEXT || over.headerLike < over.filled.length * 0.6) return false;
  if (under.headerLike < under.texts) return false;
  if (isNamedTwice(tab, over, under)) return true;
  const spans = groupSpans(merges, over, under);
  const { groups, leaves, conflicts, merged } = spans;
  // Under a merged group sizes stand beside words: "2XL" reads as a number with a unit.
  const sizes = merged > 0 ? sizesIn(tab, under) : 0;
  if (under.values > Math.min(sizes, under.texts)) return false;
  // "Challan" over "No.": the rest of a name that did not fit into one cell.
  const isRest = under.hits === under.filled.length && under.longest <= MAX_REST_TEXT;
  if (conflicts === under.filled.length && leaves > conflicts * 2 && isRest && over.hits > 2) {
    return true;
  }
  if (groups === 0 && !(merged > 0 && leaves > 0 && under.hits > 0)) return false;
  if (over.filled.length === 1 && leaves === 0 && coversAll(merges, over, under)) return false;
  if (merged > 0 && conflicts <= (groups + leaves) / 2) return true;
  // 期初结存, 收入, 发出, 结存, and under each the one word 数量, or 数量 and 金额 under some of them.
  const isRepeated =
    under.filled.length - under.distinct >= 2 && under.hits === under.filled.length;
  if (conflicts > 0 && leaves > 1 && isRepeated && over.hits >= over.filled.length * 0.6)
    return true;
  if (merged > 0) return false;
  const knowsLeaves = headerScore(under) >= 1.5 || under.distinct < under.filled.length;
  if (conflicts > 0 || !knowsLeaves) return false;
  if (leaves > 0) return true;
  // Nothing but groups: either they are words of headers, or what they group comes back in each.
  const repeats = under.distinct < under.filled.length;
  return groups > 1 && (repeats || over.hits === over.filled.length);
}

/** An export's own names of its columns over what people call them: FBillNo above 单据编号. */
function isNamedTwice(tab: TabContent, over: RowSketch, under: RowSketch): boolean {
  if (over.filled.length < MIN_NAMED_TWICE || over.filled.join() !== under.filled.join())
    return false;
  const isOwnName = (column: number): boolean =>
    /^[A-Za-z_][\w.#()]*$/u.test(cellText(tab, over.row, column));
  const isForPeople = (column: number): boolean =>
    /\p{Script=Han}/u.test(cellText(tab, under.row, column));
  return over.filled.every(isOwnName) && under.filled.every(isForPeople);
}

/** Cells that begin with a number and go on with letters. */
function sizesIn(tab: TabContent, { row, filled }: RowSketch): number {
  return filled.filter((column) => /^\d{1,3}[\p{L}]{1,3}$/u.test(cellText(tab, row, column)))
    .length;
}

interface GroupSpans {
  /** Cells of the upper row over two or more cells of the lower one. */
  readonly groups: number;
  /** Cells of the upper row with nothing below: columns named in the upper row. */
  readonly leaves: number;
  /** Cells of the upper row right over one cell of the lower: two rows of their own. */
  readonly conflicts: number;
  /** Cells that are merged over both rows or over several columns. */
  readonly merged: number;
}

function groupSpans(merges: MergeIndex, over: RowSketch, under: RowSketch): GroupSpans {
  const below = new Set(under.filled);
  let groups = 0;
  let leaves = 0;
  let conflicts = 0;
  let merged = 0;
  over.filled.forEach((column, index) => {
    const merge = merges.at(over.row, column);
    const next = over.filled[index + 1] ?? lastColumnUnder(under, column) + 1;
    const last = merge === undefined ? next - 1 : merge.toColumn;
    let covered = 0;
    for (let each = column; each <= last; each += 1) if (below.has(each)) covered += 1;
    if (merge !== undefined && merge.toRow >= under.row) {
      leaves += 1;
      merged += 1;
    } else if (covered >= 2) {
      groups += 1;
      if (merge !== undefined) merged += 1;
    } else if (!below.has(column)) leaves += 1;
    else conflicts += 1;
  });
  return { groups, leaves, conflicts, merged };
}

/** A group without a merge reaches to the last column of the lower row that follows on without a gap. */
function lastColumnUnder(under: RowSketch, from: number): number {
  let last = from;
  for (const column of under.filled) {
    if (column === last + 1) last = column;
  }
  return last;
}

/** Whether the one cell of the upper row stretches over the lower row: a title, not a group. */
function coversAll(merges: MergeIndex, over: RowSketch, under: RowSketch): boolean {
  const column = over.filled[0]!;
  const merge = merges.at(over.row, column);
  const first = under.filled[0]!;
  const last = under.filled[under.filled.length - 1]!;
  const from = merge?.fromColumn ?? column;
  const to = merge?.toColumn ?? last;
  return (to - from + 1) / (last - first + 1) > 0.7;
}

/** What each column of a header is called, its levels from top to bottom. */
export function columnHeaders(
  tab: TabContent,
  merges: MergeIndex,
  rows: readonly number[],
): readonly ColumnHeader[] {
  const sketches = rows.map((row) => sketchRow(tab, row));
  const filled = sketches.flatMap((sketch) => sketch.filled);
  const first = Math.min(...filled);
  const last = Math.max(...filled);
  const headers: ColumnHeader[] = [];
  for (let column = first; column <= last; column += 1) {
    const levels: string[] = [];
    rows.forEach((row, index) => {
      const level = levelText(tab, merges, rows, index, column);
      if (level !== '' && level !== levels[levels.length - 1]) levels.push(level);
      else if (level === '' && row === rows[rows.length - 1] && levels.length === 0) return;
    });
    headers.push({ column, text: levels.join(' '), levels });
  }
  return headers;
}

function levelText(
  tab: TabContent,
  merges: MergeIndex,
  rows: readonly number[],
  index: number,
  column: number,
): string {
  const row = rows[index]!;
  const own = cellText(tab, row, column);
  if (own !== '') return own;
  const merge = merges.at(row, column);
  const isLowest = index === rows.length - 1;
  if (merge !== undefined) {
    // A merge that only reaches down from the row above repeats what that level has said.
    return merge.fromColumn < column && isLowest && rows.length > 1 && merge.toRow === row
      ? ''
      : cellText(tab, merge.fromRow, merge.fromColumn);
  }
  if (isLowest || cellText(tab, rows[index + 1]!, column) === '') return '';
  // Without a merge a group holds for the columns to its right that have a name of their own below.
  for (let left = column - 1; left >= 1; left -= 1) {
    if (cellText(tab, rows[index + 1]!, left) === '') return '';
    const text = cellText(tab, row, left);
    if (text !== '') return text;
  }
  return '';
}

function cellText(tab: TabContent, row: number, column: number): string {
  return textOf(tab.rows[row - 1]?.[column - 1] ?? null).replace(/\s+/gu, ' ');
}
