/** What a workbook that we author looks like, as plain values: the shell writes it, tests read it. Rows and columns are 1-based. */

import { type Locale } from '../core/values/catalogue/entry.ts';

/** What a cell is for; the writer knows how each looks. */
export type CellStyle =
  | 'title'
  | 'lead'
  | 'header'
  | 'requiredHeader'
  | 'computedHeader'
  | 'computed'
  | 'section'
  | 'label'
  | 'text'
  | 'total';

export interface CellDescription {
  /** With a formula: the result it has, so that a reader that calculates nothing sees it too. */
  readonly value?: string | number | boolean;
  /** Without "=". */
  readonly formula?: string;
  readonly style?: CellStyle;
  readonly numberFormat?: string;
  /** A comment shown beside the cell. */
  readonly note?: string;
}

export interface ColumnDescription {
  /** In characters. */
  readonly width: number;
  readonly numberFormat?: string;
  /** Left out: numbers right, texts left, as the host does it. */
  readonly align?: 'left' | 'center';
  readonly isHidden?: boolean;
}

export interface RowDescription {
  readonly cells: readonly (CellDescription | undefined)[];
  /** In points; the host's own when left out. */
  readonly height?: number;
  readonly isHidden?: boolean;
}

export interface RangeDescription {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

/** What may be entered in a range. All of them warn and let a person go on: a firm's real life is wider than a list. */
export interface ValidationDescription {
  readonly range: RangeDescription;
  readonly kind: 'list' | 'date' | 'decimal';
  /** Of a list: the formula of the cells that hold its choices. */
  readonly source?: string;
  /** Shown when something else is entered. */
  readonly warning: string;
}

export interface TabDescription {
  readonly name: string;
  readonly isHidden?: boolean;
  /** Which department it belongs to, told by the colour of its tab. */
  readonly accent?: 'purchasing' | 'sales' | 'warehouse' | 'finance';
  readonly columns: readonly ColumnDescription[];
  readonly rows: readonly RowDescription[];
  readonly merges?: readonly RangeDescription[];
  /** Rows that stay in sight when scrolling. */
  readonly frozenRows?: number;
  readonly validations?: readonly ValidationDescription[];
  /** Printed upright on one page; else across, as wide as the page and as long as it takes. */
  readonly isOnePage?: boolean;
}

export interface WorkbookDescription {
  readonly locale: Locale;
  readonly title: string;
  readonly tabs: readonly TabDescription[];
}
