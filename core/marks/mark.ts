/** Marks: issues and discrepancies as they are shown in cells, and the tabs a marked copy gains. */

import { type Severity } from '../values/severity.ts';

/** One marked cell: the worst finding's severity gives the fill, the note says all of them, worst first. */
export interface CellMark {
  /** 1-based. */
  readonly row: number;
  readonly column: number;
  readonly severity: Severity;
  /** The whole note, in the reader's language; lines are separated by "\n". */
  readonly note: string;
}

export interface TabMarks {
  readonly tab: string;
  readonly marks: readonly CellMark[];
}

/** A cell of a tab that the product writes. Numbers are exact decimal text, links lead to a cell of the same workbook. */
export type AddedCell =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly decimal: string }
  | { readonly kind: 'link'; readonly text: string; readonly tab: string; readonly cell: string }
  | null;

export interface AddedColumn {
  readonly header: string;
  /** Width in characters of the default font. */
  readonly width: number;
  /** US number format of its numbers, "#,##0.00"; text columns have none. */
  readonly numberFormat?: string;
}

export interface AddedTab {
  /** Wanted name; the writer makes it unique in the workbook. */
  readonly name: string;
  readonly columns: readonly AddedColumn[];
  readonly rows: readonly (readonly AddedCell[])[];
}

/** Everything that makes a marked copy of one workbook. */
export interface MarkPlan {
  readonly tabs: readonly TabMarks[];
  readonly added: readonly AddedTab[];
}
