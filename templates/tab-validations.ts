/** What may be entered in the columns of a register's tab: choices, dates, numbers. */

import {
  FIELDS,
  type FieldDefinition,
  type FieldId,
  type FieldKind,
} from '../core/registers/field.ts';
import { type ColumnDefinition, type RegisterId } from '../core/registers/register.ts';
import { filledReference } from './reference-range.ts';
import { type RegisterTabOptions } from './register-tab-options.ts';
import { TEMPLATE_TEXTS } from './template-texts.ts';
import { type ValidationDescription } from './workbook-description.ts';

/** Which master register a field's values come from. */
const REFERENCES: Readonly<Partial<Record<FieldId, { register: RegisterId; field: FieldId }>>> = {
  itemCode: { register: 'items', field: 'itemCode' },
  supplier: { register: 'suppliers', field: 'supplier' },
  customer: { register: 'customers', field: 'customer' },
  warehouse: { register: 'warehouses', field: 'warehouse' },
  fromWarehouse: { register: 'warehouses', field: 'warehouse' },
  toWarehouse: { register: 'warehouses', field: 'warehouse' },
};

const NUMBER_KINDS: ReadonlySet<FieldKind> = new Set([
  'quantity',
  'price',
  'amount',
  'rate',
  'integer',
]);

/** The validations of rows `fromRow` to `toRow`; none when there are no rows. */
export function tabValidations(
  options: RegisterTabOptions,
  columns: readonly ColumnDefinition[],
  fromRow: number,
  toRow: number,
): readonly ValidationDescription[] {
  if (toRow < fromRow) return [];
  return columns.flatMap((column, index) => {
    const rule = columnRule(options, column);
    if (rule === undefined) return [];
    const range = { fromRow, fromColumn: index + 1, toRow, toColumn: index + 1 };
    return [{ range, ...rule }];
  });
}

function columnRule(
  { register, locale, tabNames, sourceOf }: RegisterTabOptions,
  { field, formula }: ColumnDefinition,
): Omit<ValidationDescription, 'range'> | undefined {
  const source = sourceOf?.(register.id, field);
  if (source !== undefined) {
    return { kind: 'list', source, warning: TEMPLATE_TEXTS.choiceWarning[locale] };
  }
  const reference = REFERENCES[field];
  const tab = reference && tabNames.get(reference.register);
  if (reference !== undefined && tab !== undefined && reference.register !== register.id) {
    const list = filledReference(tab, reference.register, reference.field);
    const warning = TEMPLATE_TEXTS.referenceWarning[locale].replace('{tab}', tab);
    return { kind: 'list', source: list, warning };
  }
  if (formula !== undefined) return undefined;
  const { kind }: FieldDefinition = FIELDS[field];
  if (kind === 'date') return { kind: 'date', warning: TEMPLATE_TEXTS.dateWarning[locale] };
  if (NUMBER_KINDS.has(kind)) {
    return { kind: 'decimal', warning: TEMPLATE_TEXTS.numberWarning[locale] };
  }
  return undefined;
}
