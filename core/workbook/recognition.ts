/** What recognising a tab yields: which register, where its rows are, which column is what, and how sure that is. */

import { type LocalText } from '../values/catalogue/entry.ts';
import { type FieldId, type MovementType } from '../registers/field.ts';
import { type RegisterId } from '../registers/register.ts';
import { type CivilDate } from '../values/civil-date.ts';

/** Why a column was taken for a field: synonym "入库数量", numbers 98 %, quantity x price = amount in 40 of 40 rows. */
export interface Evidence {
  readonly kind:
    'header' | 'content' | 'tabName' | 'arithmetic' | 'knownValues' | 'remembered' | 'position';
  /** Between -1 and 1: how much it speaks for (or against) the match. */
  readonly weight: number;
  readonly text: LocalText;
}

export interface ColumnMatch {
  /** 1-based. */
  readonly column: number;
  readonly header: string;
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
}

/** Why a row inside the table is not data. */
export type SkipReason =
  | 'title'
  | 'instruction'
  | 'blank'
  | 'subtotal'
  | 'repeatedHeader'
  | 'signature'
  | 'ghost'
  | 'note'
  | 'otherTable';

export interface SkippedRow {
  readonly row: number;
  readonly reason: SkipReason;
}

export type RowSpan = readonly [from: number, to: number];

/** Order of day and month in text dates of one column; `ask` when both orders fit and nothing decides. */
export type DateOrder = 'yearMonthDay' | 'dayMonthYear' | 'monthDayYear' | 'ask';

/** A decision the product will not make in silence. */
export interface Question {
  readonly kind:
    | 'register'
    | 'column'
    | 'dateOrder'
    | 'decimalMark'
    | 'hiddenTab'
    | 'noHeader'
    | 'direction'
    | 'fillDown'
    | 'unpivot'
    | 'year'
    | 'copy';
  readonly field?: FieldId;
  readonly column?: number;
  readonly text: LocalText;
  /** What a person may answer; the first is what is assumed until they do. */
  readonly choices: readonly string[];
}

/** What a person chose where the product asked. */
export interface QuestionAnswer {
  readonly file: string;
  readonly tab: string;
  /** Which table of the tab, from 0. */
  readonly table: number;
  readonly kind: Question['kind'];
  readonly field?: FieldId;
  readonly choice: string;
}

/** 1-based columns; a year has one of its own only where the table writes one. */
export interface DateParts {
  readonly year?: number;
  readonly month: number;
  readonly day: number;
}

export interface RecognisedTable {
  readonly register: RegisterId | 'other';
  /** 0 to 1. */
  readonly confidence: number;
  readonly evidence: readonly Evidence[];
  /** 1-based rows; empty when the table has no header. */
  readonly headerRows: readonly number[];
  /** Rows that are data, as spans; subtotals, repeated headers and the like already left out. */
  readonly dataRows: readonly RowSpan[];
  readonly skippedRows: readonly SkippedRow[];
  readonly columns: ReadonlyMap<FieldId, ColumnMatch>;
  /** Columns that are no field, kept as they are. */
  readonly extraColumns: readonly { readonly column: number; readonly header: string }[];
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly questions: readonly Question[];
  /** Columns whose blanks mean "as above" (merged or left out keys). */
  readonly fillDown: readonly FieldId[];
  readonly dateOrders: ReadonlyMap<FieldId, DateOrder>;
  /** Columns whose numbers are text with a decimal comma ("1.234,56"). */
  readonly decimalCommaColumns: readonly number[];
  /** What the whole table says once: a title's warehouse, a tab name's date, a return tab's type. */
  readonly constants: {
    readonly movementType?: MovementType;
    readonly warehouse?: string;
    readonly date?: CivilDate;
    /** What a form says above its lines for all of them: its customer, its number, the item of a bin card. */
    readonly labels?: ReadonlyMap<FieldId, string>;
    /** Columns a date is written over in parts, where month and day stand apart. `date` is mapped to the month's. */
    readonly dateParts?: DateParts;
    /** Year for dates written without one. */
    readonly year?: number;
  };
}

export interface RecognisedTab {
  readonly file: string;
  readonly tab: string;
  readonly hidden: boolean;
  /** Empty when the tab holds nothing. */
  readonly tables: readonly RecognisedTable[];
}
