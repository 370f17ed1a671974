/** Finds the cells a formula speaks of, and writes the formula anew with other ones in their place. */

import { columnLetters, columnNumber, MAX_COLUMNS } from '../../../core/workbook/tab-content.ts';
import { MAX_ROWS } from '../read-limits.ts';

/** One corner of a reference. In a whole column the row is missing, in a whole row the column. */
export interface Corner {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

export interface Reference {
  /** The tab it names; undefined where it names none, and is of the formula's own. */
  readonly tab: string | undefined;
  readonly from: Corner;
  /** The other corner of a range. */
  readonly to: Corner | undefined;
}

export interface MappedFormula {
  readonly text: string;
  /**
   * Whether what it reads cannot be told from its text alone: names, structured references, other workbooks, and functions
   * that work out their cells or their moment.
   */
  readonly isOpaque: boolean;
  /** Whether it reads cells of its own row by the headers of a table: "Stock[[#This Row],[Quantity]]". */
  readonly readsOwnRow: boolean;
}

/** Put where a reference's cells are gone. */
export const GONE = '#REF!';

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const RANGE = String.raw`${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7}`;
const WORD = String.raw`[\p{L}\p{N}_.]`;
const SHEET = String.raw`'(?:[^']|'')+'|${WORD}+`;
/** In this order: texts, several tabs or other workbooks, references, brackets of tables, words, numbers. */
const TOKENS = new RegExp(
  [
    String.raw`"(?:[^"]|"")*"`,
    String.raw`(?<several>(?:\[\d+\]${WORD}*|${WORD}+:${WORD}+|'[^']*[:[][^']*')!(?:${RANGE})?)`,
    String.raw`(?:(?<sheet>${SHEET})!)?(?<cells>${RANGE})(?![\p{L}\p{N}_.(!\[])`,
    String.raw`(?<table>(?:[\p{L}_\\][\p{L}\p{N}_.\\]*)?\[(?:[^\[\]]|\[[^\]]*\])*\])`,
    String.raw`(?<word>[\p{L}_\\][\p{L}\p{N}_.\\?]*)(?<call>\s*\()?`,
    String.raw`\d+(?:\.\d+)?(?:[eE][+-]?\d+)?`,
  ].join('|'),
  'gu',
);
/** Functions whose cells or moment do not stand in the formula. */
const OPAQUE_CALLS: ReadonlySet<string> = new Set(
  'INDIRECT OFFSET NOW TODAY RAND RANDBETWEEN RANDARRAY CELL INFO GETPIVOTDATA WEBSERVICE RTD'.split(
    ' ',
  ),
);
/** Brackets that name columns of a table in the row of the formula. */
const THIS_ROW = /\[@|\[#this row\]/i;
const WORDS_OF_VALUES: ReadonlySet<string> = new Set(['TRUE', 'FALSE', 'REF', 'N', 'A']);

/**
 * The formula with each of its references as `map` wants it; undefined from `map` says that its cells are gone.
 *
 *     mapReferences('SUM(A2:A9)', ({ to, ...rest }) => ({ ...rest, to: { ...to, row: 10 } })).text // 'SUM(A2:A10)'
 */
export function mapReferences(
  formula: string,
  map: (reference: Reference) => Reference | undefined,
): MappedFormula {
  let isOpaque = false;
  let readsOwnRow = false;
  const text = formula.replace(TOKENS, (whole: string, ...rest: unknown[]) => {
    const found = rest.at(-1) as Readonly<Record<string, string | undefined>>;
    const { cells, sheet, word, call } = found;
    if (cells !== undefined) {
      const reference = parseReference(sheet, cells);
      if (reference === undefined) return whole;
      const mapped = map(reference);
      if (mapped === reference) return whole;
      const at = sheet === undefined ? '' : `${sheet}!`;
      return mapped === undefined ? `${at}${GONE}` : at + referenceText(mapped);
    }
    if (found['several'] !== undefined) isOpaque = true;
    if (found['table'] !== undefined) {
      if (THIS_ROW.test(found['table'])) readsOwnRow = true;
      else isOpaque = true;
    }
    if (word !== undefined) {
      const upper = word.toUpperCase();
      const isCall = call !== undefined;
      if (isCall ? OPAQUE_CALLS.has(upper) : !WORDS_OF_VALUES.has(upper)) isOpaque = true;
    }
    return whole;
  });
  return { text, isOpaque, readsOwnRow };
}

/** The formula as it stands so many rows and columns further on: what is not fixed by "$" moves along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === undefined || corner.isRowFixed ? corner.row : corner.row + rows,
    column:
      corner.column === undefined || corner.isColumnFixed ? corner.column : corner.column + columns,
  });
  return mapReferences(formula, ({ tab, from, to }) => {
    const moved = { tab, from: move(from), to: to && move(to) };
    return isInSheet(moved.from) && (moved.to === undefined || isInSheet(moved.to))
      ? moved
      : undefined;
  }).text;
}

function isInSheet({ row = 1, column = 1 }: Corner): boolean {
  return row >= 1 && row <= MAX_ROWS && column >= 1 && column <= MAX_COLUMNS;
}

function parseReference(sheet: string | undefined, cells: string): Reference | undefined {
  const [first, second] = cells.split(':');
  const from = parseCorner(first!);
  const to = second === undefined ? undefined : parseCorner(second);
  if (from === undefined || (second !== undefined && to === undefined)) return undefined;
  return { tab: sheet === undefined ? undefined : tabOf(sheet), from, to };
}

function parseCorner(text: string): Corner | undefined {
  const match = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/.exec(text);
  if (match === null) return undefined;
  const [, first, letters, second, digits] = match;
  const column = letters === '' ? undefined : columnNumber(letters!.toUpperCase());
  const row = digits === '' ? undefined : Number(digits);
  if (letters !== '' && column === undefined) return undefined;
  if (row !== undefined && (row < 1 || row > MAX_ROWS)) return undefined;
  // "$3": the only sign there is fixes the row.
  const isRowFixed = letters === '' ? first === '$' : second === '$';
  return { row, column, isRowFixed, isColumnFixed: letters !== '' && first === '$' };
}

function tabOf(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

function referenceText({ from, to }: Reference): string {
  return to === undefined ? cornerText(from) : `${cornerText(from)}:${cornerText(to)}`;
}

function cornerText({ row, column, isRowFixed, isColumnFixed }: Corner): string {
  const letters = column === undefined ? '' : (isColumnFixed ? '$' : '') + columnLetters(column);
  return letters + (row === undefined ? '' : (isRowFixed ? '$' : '') + String(row));
}
