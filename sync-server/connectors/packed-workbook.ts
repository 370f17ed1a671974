/** A workbook as it crosses from the reading worker: flat arrays that change hands without being copied. */

import { type CellRange, type FileNote, type FormatRun } from '../../core/workbook/tab-content.ts';
import { type Visibility, type WorkbookContent } from '../../core/workbook/tab-content.ts';

/** What a packed cell holds; its payload is the number, 0 or 1, or the number of a text. */
export const CELL_NUMBER = 0;
export const CELL_TEXT = 1;
export const CELL_BOOLEAN = 2;
export const CELL_ERROR = 3;
export const CELL_UNCALCULATED = 4;

export interface PackedTab {
  readonly name: string;
  readonly visibility: Visibility;
  readonly isFiltered: boolean;
  readonly rowCount: number;
  readonly columnCount: number;
  /** One a stretch of cells of one row: its row, and where its cells start. */
  readonly stretchCount: number;
  readonly stretchRows: Uint32Array;
  readonly stretchStarts: Uint32Array;
  readonly cellCount: number;
  /** 1-based column of each cell. */
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly payloads: Float64Array;
  readonly formulaCount: number;
  readonly formulaKeys: Float64Array;
  readonly formulaTexts: Uint32Array;
  readonly formatRuns: readonly (readonly FormatRun[] | undefined)[];
  readonly merges: readonly CellRange[];
  readonly arrays: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

export interface PackedWorkbook {
  readonly format: WorkbookContent['format'];
  readonly dateSystem: WorkbookContent['dateSystem'];
  readonly tabs: readonly PackedTab[];
  /** UTF-8 of all texts, one after another, and where each ends. */
  readonly textBytes: Uint8Array;
  readonly textCount: number;
  readonly textEnds: Uint32Array;
  readonly notes: readonly FileNote[];
}
