/** What may be entered in the columns of a register's tab: choices, dates, numbers. */

import {
  FIELDS,
  type FieldDefinition,
  type FieldKind,
  NUMERIC_KINDS,
} from '../core/registers/field.ts';
import { type ColumnDefinition } from '../core/registers/register.ts';
import { FIELD_REFERENCES } from '../core/registers/field-choices.ts';
import { type Locale } from '../core/values/catalogue/entry.ts';
import { filledReference } from './reference-range.ts';
import { type RegisterTabOptions } from './register-tab-options.ts';
import { TEMPLATE_TEXTS } from './template-texts.ts';
import { type ValidationDescription } from './workbook-description.ts';

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
  const reference = FIELD_REFERENCES[field];
  const tab = reference && tabNames.get(reference.register);
  if (reference !== undefined && tab !== undefined && reference.register !== register.id) {
    const list = filledReference(tab, reference.register, reference.field);
    const warning = TEMPLATE_TEXTS.referenceWarning[locale].replace('{tab}', tab);
    return { kind: 'list', source: list, warning };
  }
  if (formula !== undefined) return undefined;
  const { kind }: FieldDefinition = FIELDS[field];
  return ruleOfKind(kind, locale);
}

/** The rule for what a kind of field holds; none for text and codes. */
export function ruleOfKind(
  kind: FieldKind,
  locale: Locale,
): Omit<ValidationDescription, 'range'> | undefined {
  if (kind === 'date') return { kind: 'date', warning: TEMPLATE_TEXTS.dateWarning[locale] };
  if (NUMERIC_KINDS.has(kind)) {
    return { kind: 'decimal', warning: TEMPLATE_TEXTS.numberWarning[locale] };
  }
  return undefined;
}
