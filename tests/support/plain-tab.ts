/** Tabs as people make them by hand: headers of their own in the first row, perhaps a title above and a total below. */

import { FIELDS, type FieldDefinition, type FieldId } from '../../core/registers/field.ts';
import { numberFormatOf } from '../../core/registers/number-format.ts';
import { type CivilDate, serialOfDate } from '../../core/values/civil-date.ts';
import { type RowValues } from '../../templates/register-tab-options.ts';
import {
  type CellDescription,
  type RowDescription,
  type TabDescription,
} from '../../templates/workbook-description.ts';

export type PlainColumn = readonly [field: FieldId, header: string];

export interface PlainTabOptions {
  readonly title?: string;
  /** Label of a row below the rows that adds up quantities and amounts. */
  readonly total?: string;
}

export function plainTab(
  name: string,
  columns: readonly PlainColumn[],
  rows: readonly RowValues[],
  { title, total }: PlainTabOptions = {},
): TabDescription {
  const head: RowDescription[] = title === undefined ? [] : [{ cells: [{ value: title }] }];
  const foot = total === undefined ? [] : [totalRow(columns, rows, total)];
  return {
    name,
    columns: columns.map(([field]) => ({ width: 12, numberFormat: numberFormatOf(field) })),
    rows: [
      ...head,
      { cells: columns.map(([, header]) => ({ value: header, style: 'header' as const })) },
      ...rows.map((row) => plainRow(columns, row)),
      ...foot,
    ],
    ...(title !== undefined && {
      merges: [{ fromRow: 1, fromColumn: 1, toRow: 1, toColumn: columns.length }],
    }),
  };
}

export function plainRow(columns: readonly PlainColumn[], row: RowValues): RowDescription {
  return { cells: columns.map(([field]) => plainCell(field, row)) };
}

function plainCell(field: FieldId, row: RowValues): CellDescription | undefined {
  const value = row[field];
  if (typeof value === 'object') return { value: value.typed };
  if (value === undefined) return undefined;
  const { kind }: FieldDefinition = FIELDS[field];
  const isDate = kind === 'date' && typeof value === 'string';
  return { value: isDate ? serialOfDate(value as CivilDate) : value };
}

function totalRow(
  columns: readonly PlainColumn[],
  rows: readonly RowValues[],
  label: string,
): RowDescription {
  return {
    cells: columns.map(([field], index) => {
      if (index === 0) return { value: label };
      const { kind }: FieldDefinition = FIELDS[field];
      if (kind !== 'quantity' && kind !== 'amount') return undefined;
      const cents = rows.reduce((sum, row) => sum + Math.round(Number(row[field] ?? 0) * 100), 0);
      return { value: cents / 100 };
    }),
  };
}
