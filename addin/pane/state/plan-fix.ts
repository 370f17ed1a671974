/** Turns a proposed fix into what would be written where: a plan that is shown before anything happens. */

import { type ListedFinding } from '../../../core/contract/finding-list.ts';
import { FIELDS, type FieldId, NUMERIC_KINDS } from '../../../core/registers/field.ts';
import { type DateSystem, parseCivilDate, serialOfDate } from '../../../core/values/civil-date.ts';
import {
  cellKey,
  type CellValue,
  cellValueAt,
  columnNumber,
  numberFormatAt,
  type TabContent,
} from '../../../core/workbook/tab-content.ts';
import { type CellWrite } from '../../../core/workbook/workbook-host.ts';
import { cellText } from './cell-text.ts';
import { type RunTab } from './pane-run.ts';

export type ProposedFix = NonNullable<ListedFinding['fix']>;

/** One cell is set; the row it stands in must be what it was, since rows are sorted and inserted meanwhile. */
export interface SetPlan {
  readonly kind: 'set';
  readonly tab: string;
  readonly row: number;
  readonly column: number;
  readonly address: string;
  readonly before: CellValue;
  readonly after: CellValue;
  readonly expectedRow: readonly CellValue[];
  /** What a person sees: the cell as it is, and as it would be. */
  readonly shown: { readonly before: string; readonly after: string };
}

/** One row is added below the last row of data. */
export interface AddPlan {
  readonly kind: 'add';
  readonly tab: string;
  readonly afterRow: number;
  readonly cells: readonly CellWrite[];
  readonly shown: readonly { readonly header: string; readonly text: string }[];
}

/** Nothing can be planned: the row moved or changed, the cell holds a formula, there is no such tab. */
export interface NoPlan {
  readonly kind: 'none';
  readonly reason: 'changed' | 'formula' | 'noTab';
  readonly tab: string;
  readonly row: number;
}

export type FixPlan = SetPlan | AddPlan | NoPlan;

/** A tab as it stood when it was reconciled, and as it stands now. */
export interface TwoReadings {
  readonly then: TabContent | undefined;
  readonly now: TabContent | undefined;
  readonly dateSystem: DateSystem;
}

export function planSet(
  place: { readonly tab: string; readonly row: number; readonly cell: string },
  field: string | null,
  value: string,
  { then, now, dateSystem }: TwoReadings,
): SetPlan | NoPlan {
  const { tab, row, cell } = place;
  const column = columnNumber(cell.replace(/\d+$/, ''));
  if (now === undefined || then === undefined || column === undefined) {
    return { kind: 'none', reason: 'changed', tab, row };
  }
  const expectedRow = rowOf(now, row);
  if (!isSameRow(expectedRow, rowOf(then, row))) {
    return { kind: 'none', reason: 'changed', tab, row };
  }
  if (now.formulas.has(cellKey(row, column))) return { kind: 'none', reason: 'formula', tab, row };
  const before = cellValueAt(now, row, column);
  const after = cellValueOf(value, field, before);
  const format = numberFormatAt(now, row, column);
  return {
    kind: 'set',
    tab,
    row,
    column,
    address: cell,
    before,
    after,
    expectedRow,
    shown: {
      before: cellText(before, format, dateSystem),
      after: cellText(after, format, dateSystem),
    },
  };
}

/** Below the data of the tab that was recognised as the register; columns it does not have are left out. */
export function planAdd(
  tab: RunTab | undefined,
  values: Readonly<Record<string, string>>,
  { then, now }: Pick<TwoReadings, 'then' | 'now'>,
): AddPlan | NoPlan {
  if (tab === undefined || now === undefined) {
    return { kind: 'none', reason: 'noTab', tab: tab?.tab ?? '', row: 0 };
  }
  const { lastDataRow: last } = tab;
  if (then === undefined || !isSameRow(rowOf(now, last), rowOf(then, last))) {
    return { kind: 'none', reason: 'changed', tab: tab.tab, row: last };
  }
  const known = tab.columns.filter(
    ({ field, column }) => column > 0 && values[field] !== undefined,
  );
  return {
    kind: 'add',
    tab: tab.tab,
    afterRow: last,
    cells: known.map(({ field, column }) => ({
      column,
      value: cellValueOf(values[field]!, field, cellValueAt(now, last, column)),
      format: numberFormatAt(now, last, column),
    })),
    shown: known.map(({ field, header }) => ({ header, text: values[field]! })),
  };
}

/**
 * What a cell gets for a proposed text: a number where the field is one, the serial of a day where the column keeps
 * serials, else text. A code stays text, so that its zeros stay.
 */
export function cellValueOf(text: string, field: string | null, neighbour: CellValue): CellValue {
  const kind =
    field !== null && Object.hasOwn(FIELDS, field) ? FIELDS[field as FieldId].kind : null;
  const isDecimal = /^-?\d+(\.\d+)?$/.test(text);
  if (kind === 'date') {
    const day = typeof neighbour === 'string' ? undefined : parseCivilDate(text);
    return day === undefined ? text : serialOfDate(day);
  }
  const isNumeric = kind === null ? typeof neighbour === 'number' : NUMERIC_KINDS.has(kind);
  return isDecimal && isNumeric ? Number(text) : text;
}

/** The cells of a row up to the last that holds something. */
export function rowOf(tab: TabContent, row: number): readonly CellValue[] {
  const cells = [...(tab.rows[row - 1] ?? [])].map((value) => value ?? null);
  while (cells.length > 0 && cells.at(-1) === null) cells.pop();
  return cells;
}

export function isSameRow(left: readonly CellValue[], right: readonly CellValue[]): boolean {
  return JSON.stringify(left) === JSON.stringify(right);
}
