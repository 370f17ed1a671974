/** Cuts a tab into its tables: one for most tabs, more where they stand side by side or below each other. */

import { normaliseHeader } from '../../registers/normalise-header.ts';
import { type TabContent } from '../tab-content.ts';
import { findHeaders } from './find-header.ts';
import { columnHeaders, expandHeader } from './header-rows.ts';
import { type HeaderMatch } from './header-match.ts';
import { headerStrength, matchHeader } from './match-header.ts';
import { type ColumnHeader, type RawTable } from './raw-table.ts';
import { filledColumns, isBlankRow, isBlankValue, MergeIndex } from './tab-rows.ts';

/** Two known words make a part of a header row a table of its own. */
const MIN_TABLE_HITS = 2;
const HIT = 0.6;
/** Rows above a header that may be its titles. */
const MAX_TITLE_ROWS = 6;
/** Columns beyond this many are kept, but not looked at: no register has so many. */
const MAX_TABLE_COLUMNS = 600;

/** Tables of one tab that are looked at; what lies below the last belongs to it. */
const MAX_TABLES = 40;

interface HeaderBlock {
  readonly rows: readonly number[];
  readonly headers: readonly ColumnHeader[];
}

/** The tables of a tab, from top to bottom and left to right; none for an empty tab. */
export function findTables(tab: TabContent): readonly RawTable[] {
  const firstRow = firstFilledRow(tab);
  if (firstRow === undefined) return [];
  const merges = new MergeIndex(tab);
  const blocks = headerBlocks(tab, merges);
  if (blocks.length === 0) return [tableWithoutHeader(tab, firstRow)];
  return blocks.flatMap((block, index) => {
    const next = blocks[index + 1];
    const toRow = next === undefined ? tab.rowCount : titlesFrom(tab, next.rows[0]!, block) - 1;
    const top = block.rows[0]!;
    const titleTop = index === 0 ? firstRow : titlesFrom(tab, top, blocks[index - 1]!);
    const titleRows: number[] = [];
    for (let row = Math.max(titleTop, top - MAX_TITLE_ROWS); row < top; row += 1) {
      if (!isBlankRow(tab, row, 1, tab.columnCount)) titleRows.push(row);
    }
    const fromRow = block.rows[block.rows.length - 1]! + 1;
    const parts = sideBySide(tab, block, fromRow, toRow);
    // Over tables side by side the upper header row only says what each table is.
    const areTitled = parts.length > 1 && block.rows.length > 1 && parts.every(hasOneGroup);
    return parts.map((headers) => ({
      headerRows: areTitled ? block.rows.slice(1) : block.rows,
      headers: areTitled ? headers.map(withoutGroup) : headers,
      firstColumn: headers[0]!.column,
      lastColumn: headers[headers.length - 1]!.column,
      fromRow,
      toRow,
      titleRows: areTitled ? [...titleRows, top] : titleRows,
      isBeside: parts.length > 1,
    }));
  });
}

function firstFilledRow(tab: TabContent): number | undefined {
  for (let row = 1; row <= tab.rowCount; row += 1) {
    if (!isBlankRow(tab, row, 1, tab.columnCount)) return row;
  }
  return undefined;
}

/** Whether all columns of a table stand under one and the same group. */
function hasOneGroup(headers: readonly ColumnHeader[]): boolean {
  const group = headers[0]!.levels[0];
  return headers.every(({ levels }) => levels.length > 1 && levels[0] === group);
}

function withoutGroup({ column, levels }: ColumnHeader): ColumnHeader {
  return { column, levels: levels.slice(1), text: levels.slice(1).join(' ') };
}

/** Headers of different tables; a header that comes back in the same words is one table's. */
function headerBlocks(tab: TabContent, merges: MergeIndex): readonly HeaderBlock[] {
  const blocks: HeaderBlock[] = [];
  for (const { row } of findHeaders(tab)) {
    const last = blocks[blocks.length - 1];
    if (last !== undefined && row <= last.rows[last.rows.length - 1]!) continue;
    const rows = expandHeader(tab, merges, row);
    const headers = columnHeaders(tab, merges, rows).slice(0, MAX_TABLE_COLUMNS);
    if (last !== undefined && isSameHeader(last.headers, headers)) continue;
    if (blocks.length === MAX_TABLES) break;
    blocks.push({ rows, headers });
  }
  return blocks;
}

function isSameHeader(left: readonly ColumnHeader[], right: readonly ColumnHeader[]): boolean {
  const known = new Map(left.map(({ column, text }) => [column, text]));
  const named = right.filter(({ text }) => text !== '');
  const others = named.filter(
    ({ column, text }) => normaliseHeader(known.get(column) ?? '') !== normaliseHeader(text),
  );
  if (named.length - others.length < named.length * 0.7) return false;
  // One other word is enough for another table where it says another thing: 供应商 above, 客户 below.
  return !others.some(({ column, text }) => {
    const before = matchHeader(known.get(column) ?? '', 'any')[0];
    const now = matchHeader(text, 'any')[0];
    return isExact(before) && isExact(now) && before!.field !== now!.field;
  });
}

function isExact(match: HeaderMatch | undefined): boolean {
  return match !== undefined && match.manner === 'exact' && match.strength > 0.9;
}

/** First row of the titles that stand right above a header, below the rows of the table before. */
function titlesFrom(tab: TabContent, headerTop: number, before: HeaderBlock): number {
  let row = headerTop;
  const stop = before.rows[before.rows.length - 1]! + 1;
  while (row - 1 >= stop && headerTop - row < MAX_TITLE_ROWS) {
    const filled = filledColumns(tab, row - 1).length;
    if (filled === 0 || filled > 2) break;
    row -= 1;
  }
  return row;
}

function tableWithoutHeader(tab: TabContent, firstRow: number): RawTable {
  let first = tab.columnCount;
  let last = 1;
  for (let row = firstRow; row <= Math.min(tab.rowCount, firstRow + 500); row += 1) {
    const filled = filledColumns(tab, row, 1, MAX_TABLE_COLUMNS);
    if (filled.length === 0) continue;
    first = Math.min(first, filled[0]!);
    last = Math.max(last, filled[filled.length - 1]!);
  }
  const headers: ColumnHeader[] = [];
  for (let column = first; column <= last; column += 1) {
    headers.push({ column, text: '', levels: [] });
  }
  return {
    headerRows: [],
    headers,
    firstColumn: first,
    lastColumn: last,
    fromRow: firstRow,
    toRow: tab.rowCount,
    titleRows: [],
    isBeside: false,
  };
}

/** The headers of each table that shares the header row. */
function sideBySide(
  tab: TabContent,
  block: HeaderBlock,
  fromRow: number,
  toRow: number,
): readonly (readonly ColumnHeader[])[] {
  const parts = splitAtGaps(tab, block.headers, fromRow, toRow);
  const tables = parts.filter((part) => countHits(part) >= MIN_TABLE_HITS);
  if (tables.length >= 2 && areSeparate(tab, tables, fromRow, toRow)) return tables;
  const repeated = splitAtRepetition(block.headers);
  return repeated ?? [block.headers];
}

/** Runs of columns between columns that hold neither a header nor a value. */
function splitAtGaps(
  tab: TabContent,
  headers: readonly ColumnHeader[],
  fromRow: number,
  toRow: number,
): readonly (readonly ColumnHeader[])[] {
  const parts: ColumnHeader[][] = [[]];
  for (const header of headers) {
    const isGap = header.text === '' && isEmptyColumn(tab, header.column, fromRow, toRow);
    if (!isGap) parts[parts.length - 1]!.push(header);
    else if (parts[parts.length - 1]!.length > 0) parts.push([]);
  }
  return parts.filter((part) => part.length > 0);
}

function isEmptyColumn(tab: TabContent, column: number, fromRow: number, toRow: number): boolean {
  for (let row = fromRow; row <= Math.min(toRow, fromRow + 300); row += 1) {
    if (!isBlankValue(tab.rows[row - 1]?.[column - 1])) return false;
  }
  return true;
}

function countHits(headers: readonly ColumnHeader[]): number {
  return headers.filter(({ text }) => text !== '' && headerStrength(text) >= HIT).length;
}

/** Parts of one header row are tables of their own when they name the same things, or end at different rows. */
function areSeparate(
  tab: TabContent,
  tables: readonly (readonly ColumnHeader[])[],
  fromRow: number,
  toRow: number,
): boolean {
  const fields = tables.map(
    (part) =>
      new Set(
        part
          .map(({ text }) => matchHeader(text, 'any')[0])
          .filter((match) => match !== undefined && match.manner === 'exact')
          .map((match) => match!.field),
      ),
  );
  const [first, ...others] = fields;
  if (others.some((fieldsOfPart) => [...fieldsOfPart].some((field) => first!.has(field)))) {
    return true;
  }
  const ends = tables.map((part) => lastRowOf(tab, part, fromRow, toRow));
  const longest = Math.max(...ends) - fromRow + 1;
  const shortest = Math.min(...ends) - fromRow + 1;
  return longest > 0 && shortest / longest < 0.7;
}

function lastRowOf(
  tab: TabContent,
  part: readonly ColumnHeader[],
  fromRow: number,
  toRow: number,
): number {
  const from = part[0]!.column;
  const to = part[part.length - 1]!.column;
  for (let row = toRow; row >= fromRow; row -= 1) {
    if (!isBlankRow(tab, row, from, to)) return row;
  }
  return fromRow - 1;
}

/** Columns that repeat as a whole (日期 品名 数量 日期 品名 数量): a table continued at its side. */
function splitAtRepetition(
  headers: readonly ColumnHeader[],
): readonly (readonly ColumnHeader[])[] | undefined {
  const named = headers.filter(({ text }) => text !== '');
  const words = named.map(({ levels }) => normaliseHeader(levels[levels.length - 1] ?? ''));
  for (let period = 2; period <= words.length / 2; period += 1) {
    if (words.length % period !== 0) continue;
    if (!words.every((word, index) => word === words[index % period])) continue;
    const first = named.slice(0, period);
    if (new Set(words.slice(0, period)).size < period || countHits(first) < MIN_TABLE_HITS) {
      return undefined;
    }
    const tables: ColumnHeader[][] = [];
    for (let from = 0; from < named.length; from += period) {
      tables.push(named.slice(from, from + period));
    }
    return tables;
  }
  return undefined;
}
