/** What reading leaves of a column: its typed values, and what there is to say of single cells beside them. */

import { type FieldId } from '../../registers/field.ts';

/** Why a cell has no value although something stands in it. */
export type CellProblem =
  | 'errorValue'
  | 'uncalculated'
  | 'notANumber'
  | 'ambiguousNumber'
  | 'numberTooLarge'
  | 'notADate'
  | 'impossibleDate'
  | 'dateWithoutYear'
  | 'unknownChoice';

/** What was taken off or understood on the way from the cell to its value. */
export type Cleaning =
  | 'spaces'
  | 'invisible'
  | 'fullWidth'
  | 'apostrophe'
  | 'separators'
  | 'decimalComma'
  | 'currency'
  | 'unit'
  | 'accountingNegative'
  | 'percent'
  | 'chineseNumerals'
  | 'fraction'
  | 'scientific'
  | 'monthPrecision'
  | 'compactDate'
  | 'otherCalendar';

/** One part of a quantity in several units: 3 箱 of "3箱6瓶". `micro` counts millionths; `unit` is '' where none is named. */
export interface QuantityPart {
  readonly micro: number;
  readonly unit: string;
}

/** What there is to say of one cell beside its value. Cells without anything to say have none. */
export interface CellRemark {
  readonly problem?: CellProblem;
  readonly cleaned?: readonly Cleaning[];
  /** Values it may mean, the likeliest first, as text: for a proposal. */
  readonly candidates?: readonly string[];
  /** The unit that stands inside a number: "12瓶". */
  readonly unit?: string;
  /** A quantity in several units; it has no value until the item's factor is known. */
  readonly parts?: readonly QuantityPart[];
  /** A word for "nothing" ("-", "无", "N/A") stands there; the value is missing. */
  readonly placeholder?: string;
  /** The value comes from the row above: a merged cell, or a blank below a key. */
  readonly filledFrom?: 'merge' | 'blank';
  /** Day and month can be read both ways, and nothing in the column decides. */
  readonly isAmbiguousDate?: true;
}

/** A typed value: a scaled integer (see `ReadColumn.scale`), or text: a code, a name, a civil date, a movement type. */
export type ReadValue = number | string | undefined;

export interface ReadColumn {
  readonly field: FieldId;
  /** 1-based; 0 when the table says it once (a title's warehouse, a tab name's date). */
  readonly column: number;
  /** Decimals of the scaled integers in `values`: 6, or 2 for amounts too large for that; 0 for integers and texts. */
  readonly scale: number;
  /** By row index, as in `ReadTable.rowNumbers`. */
  readonly values: readonly ReadValue[];
  /** By row index. */
  readonly remarks: ReadonlyMap<number, CellRemark>;
}

/** A column that is no field of its register, as text. */
export interface ExtraColumn {
  readonly column: number;
  readonly header: string;
  readonly texts: readonly (string | undefined)[];
}
