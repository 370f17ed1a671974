/** The columns a register shows in a workbook that we author, with their headers and widths. */

import {
  FIELDS,
  type FieldDefinition,
  type FieldId,
  type FieldKind,
} from '../core/registers/field.ts';
import { numberFormatOf } from '../core/registers/number-format.ts';
import { type ColumnDefinition, type RegisterDefinition } from '../core/registers/register.ts';
import { type Locale } from '../core/values/catalogue/entry.ts';
import { type ColumnDescription } from './workbook-description.ts';

/** In characters, by what the cells hold. */
const WIDTHS: Readonly<Record<FieldKind, number>> = {
  code: 15,
  text: 14,
  quantity: 11,
  price: 11,
  amount: 13,
  rate: 9,
  date: 12,
  integer: 10,
  choice: 17,
};

const WIDE_FIELDS: Readonly<Partial<Record<FieldId, number>>> = {
  itemName: 26,
  specification: 16,
  supplier: 24,
  customer: 24,
  address: 30,
  remark: 28,
  unit: 8,
  secondUnit: 9,
  lineNumber: 7,
  email: 22,
  taxNumber: 22,
  bank: 20,
  bankAccount: 22,
  barcode: 16,
};

/** Dates would touch the text beside them, and texts the numbers. */
const ALIGNMENTS: Readonly<Partial<Record<FieldKind, 'left' | 'center'>>> = {
  date: 'center',
  code: 'left',
  text: 'left',
  choice: 'left',
};

/** The columns the template shows, or just the given fields in the given order. */
export function shownColumns(
  register: RegisterDefinition,
  fields?: readonly FieldId[],
): readonly ColumnDefinition[] {
  if (fields === undefined) return register.columns.filter((column) => column.inTemplate);
  return fields.map((field) => {
    const column = register.columns.find((candidate) => candidate.field === field);
    if (column === undefined) throw new Error(`${register.id} has no column ${field}`);
    return column;
  });
}

/** The header of a column in its register. */
export function columnHeader(column: ColumnDefinition, locale: Locale): string {
  return (column.header ?? FIELDS[column.field].header)[locale];
}

/** A field a person has to fill in: required, or the first of a group of which one is. */
export function isKeyColumn(register: RegisterDefinition, column: ColumnDefinition): boolean {
  return (
    column.required === true || register.requiredOneOf.some((group) => group[0] === column.field)
  );
}

export function columnDescription(column: ColumnDefinition, locale: Locale): ColumnDescription {
  const definition: FieldDefinition = FIELDS[column.field];
  const header = columnHeader(column, locale);
  const width = WIDE_FIELDS[column.field] ?? WIDTHS[definition.kind];
  return {
    width: Math.max(width, headerWidth(header, locale)),
    numberFormat: numberFormatOf(column.field),
    ...(ALIGNMENTS[definition.kind] && { align: ALIGNMENTS[definition.kind] }),
  };
}

/** Chinese headers stand on one line; English ones may break once between words. */
function headerWidth(header: string, locale: Locale): number {
  if (locale === 'zh') return [...header].length * 2 + 2;
  const longestWord = Math.max(...header.split(' ').map((word) => word.length));
  return Math.max(longestWord + 4, Math.ceil(header.length / 2) + 4);
}
