/**
 * What a host hands over of a workbook: the values of its tabs, as they stand. Rows and columns are 1-based everywhere.
 * Dates are serial numbers with their number format beside them; locale text never stands for a date.
 */

import { type DateSystem } from '../values/civil-date.ts';

/** A cell that holds an error literal (#REF!, #N/A ...). */
export interface CellError {
  readonly error: string;
}

/** A formula whose result the file does not hold. Never to be taken for 0. */
export interface CellUncalculated {
  readonly uncalculated: true;
}

/** Blank is null; it is neither 0 nor an empty text that a formula returned (''). */
export type CellValue = null | number | string | boolean | CellError | CellUncalculated;

/** Rows `from` to `to` of one column that share a number format. */
export interface FormatRun {
  readonly from: number;
  readonly to: number;
  readonly format: string;
}

export interface CellRange {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

export type Visibility = 'visible' | 'hidden' | 'veryHidden';

export interface TabContent {
  readonly name: string;
  readonly visibility: Visibility;
  /** Last row and column that hold a value; 0 when the tab is empty. */
  readonly rowCount: number;
  readonly columnCount: number;
  /** rows[row - 1]?.[column - 1]; missing means blank. */
  readonly rows: readonly (readonly CellValue[] | undefined)[];
  /** formatRuns[column - 1], sorted, without overlap; cells without a run have the General format. */
  readonly formatRuns: readonly (readonly FormatRun[] | undefined)[];
  /** Formula text without "=", by `cellKey`. Shared formulas stand expanded or as undefined text ''. */
  readonly formulas: ReadonlyMap<number, string>;
  /**
   * Areas of several cells that one formula fills: spilled and array formulas, data tables. All their cells stand in
   * `formulas`, those without a text of their own with ''. Left out where the host knows of none.
   */
  readonly arrays?: readonly CellRange[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Rows hidden by a filter are in `hiddenRows`; this says that a filter did it. */
  readonly isFiltered: boolean;
}

/** Something a person should know about the file as a whole. Codes are texts of `core/workbook/file-notes.ts`. */
export interface FileNote {
  readonly code: string;
  readonly tab?: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

export interface WorkbookContent {
  /** The name a person knows the file by. */
  readonly file: string;
  readonly format: 'xlsx' | 'xlsm' | 'xls' | 'xlsb' | 'csv' | 'html' | 'xml';
  readonly dateSystem: DateSystem;
  readonly tabs: readonly TabContent[];
  readonly notes: readonly FileNote[];
}

/** The widest sheet there is; makes a cell's key one safe integer. */
export const MAX_COLUMNS = 16_384;

export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + (column - 1);
}

export function cellValueAt(tab: TabContent, row: number, column: number): CellValue {
  return tab.rows[row - 1]?.[column - 1] ?? null;
}

/** The number format of a cell, "General" when none was set. */
export function numberFormatAt(tab: TabContent, row: number, column: number): string {
  const runs = tab.formatRuns[column - 1];
  if (runs === undefined) return 'General';
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle]!;
    if (row < run.from) high = middle - 1;
    else if (row > run.to) low = middle + 1;
    else return run.format;
  }
  return 'General';
}

/** Column letters of a 1-based column number: 1 is "A", 28 is "AB". */
export function columnLetters(column: number): string {
  let rest = column;
  let letters = '';
  while (rest > 0) {
    const digit = (rest - 1) % 26;
    letters = String.fromCharCode(65 + digit) + letters;
    rest = (rest - 1 - digit) / 26;
  }
  return letters;
}

/** 1-based column number of column letters; undefined when they are none. */
export function columnNumber(letters: string): number | undefined {
  if (!/^[A-Z]{1,3}$/.test(letters)) return undefined;
  let column = 0;
  for (const letter of letters) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAX_COLUMNS ? column : undefined;
}
