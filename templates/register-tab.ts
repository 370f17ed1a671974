/** Describes one register as a tab: title, what it is for, headers, rows with their formulas, and what may be entered. */

import { FIELDS, type FieldDefinition, type FieldId } from '../core/registers/field.ts';
import { type ColumnDefinition } from '../core/registers/register.ts';
import { type CivilDate, serialOfDate } from '../core/values/civil-date.ts';
import { columnLetters } from '../core/workbook/tab-content.ts';
import { type RegisterTabOptions, type RowValues } from './register-tab-options.ts';
import { FIRST_ROW, HEADER_ROW } from './tab-layout.ts';
import { columnDescription, columnHeader, isKeyColumn, shownColumns } from './register-columns.ts';
import { referenceRange } from './reference-range.ts';
import { rowFormula } from './row-formula.ts';
import { TEMPLATE_TEXTS } from './template-texts.ts';
import { tabValidations } from './tab-validations.ts';
import {
  type CellDescription,
  type RowDescription,
  type TabDescription,
} from './workbook-description.ts';

/** Rows of an empty register that hold formulas and choices; enough for a year of a small firm. */
export const BLANK_ROWS = 500;

/** The tab of a register. Rows given as values come first; then blank rows wait, with their formulas. */
export function registerTab(options: RegisterTabOptions): TabDescription {
  const { register, locale, rows = [], blankRows = 0 } = options;
  const columns = shownColumns(register, options.fields);
  const letters = new Map(
    columns.map(({ field }, index): [FieldId, string] => [field, columnLetters(index + 1)]),
  );
  const row = (values: RowValues, offset: number): RowDescription => ({
    cells: columns.map((column) => bodyCell(column, values, letters, FIRST_ROW + offset, options)),
  });
  return {
    name: options.tabNames.get(register.id) ?? register.name[locale],
    accent: register.department,
    columns: columns.map((column) => columnDescription(column, locale)),
    rows: [
      ...headRows(options, columns),
      ...rows.map(row),
      ...Array.from({ length: blankRows }, (_, index) => row({}, rows.length + index)),
    ],
    frozenRows: HEADER_ROW,
    validations: tabValidations(
      options,
      columns,
      FIRST_ROW,
      FIRST_ROW + rows.length + blankRows - 1,
    ),
  };
}

function headRows(
  options: RegisterTabOptions,
  columns: readonly ColumnDefinition[],
): readonly RowDescription[] {
  const { register, locale } = options;
  return [
    { cells: [{ value: register.name[locale], style: 'title' }], height: 26 },
    { cells: [{ value: register.purpose[locale], style: 'lead' }], height: 18 },
    { cells: columns.map((column) => headerCell(options, column)), height: 32 },
  ];
}

function headerCell(options: RegisterTabOptions, column: ColumnDefinition): CellDescription {
  const { register, locale } = options;
  const value = columnHeader(column, locale);
  if (column.formula !== undefined) {
    return { value, style: 'computedHeader', note: TEMPLATE_TEXTS.computedNote[locale] };
  }
  if (isFetched(column.field, options)) {
    return { value, style: 'computedHeader', note: TEMPLATE_TEXTS.fetchedNote[locale] };
  }
  return { value, style: isKeyColumn(register, column) ? 'requiredHeader' : 'header' };
}

function bodyCell(
  column: ColumnDefinition,
  values: RowValues,
  letters: ReadonlyMap<FieldId, string>,
  row: number,
  options: RegisterTabOptions,
): CellDescription | undefined {
  const given = values[column.field];
  if (typeof given === 'object') return { value: given.typed };
  const value = given === undefined ? undefined : cellValue(column.field, given);
  const formula =
    rowFormula(column, letters, row) ?? lookUpFormula(column.field, letters, row, options);
  if (formula !== undefined) return { formula, value: value ?? '', style: 'computed' };
  return value === undefined ? undefined : { value };
}

function cellValue(field: FieldId, value: string | number): string | number {
  const definition: FieldDefinition = FIELDS[field];
  const isDate = definition.kind === 'date' && typeof value === 'string';
  return isDate ? serialOfDate(value as CivilDate) : value;
}

/** Fields that a tab with an item code fetches from the items tab. */
const FETCHED_FIELDS: ReadonlySet<FieldId> = new Set(['itemName', 'specification']);

function isFetched(field: FieldId, { register, tabNames }: RegisterTabOptions): boolean {
  return FETCHED_FIELDS.has(field) && register.id !== 'items' && tabNames.has('items');
}

function lookUpFormula(
  field: FieldId,
  letters: ReadonlyMap<FieldId, string>,
  row: number,
  options: RegisterTabOptions,
): string | undefined {
  const items = options.tabNames.get('items');
  const code = letters.get('itemCode');
  if (!isFetched(field, options) || items === undefined || code === undefined) return undefined;
  const codes = referenceRange(items, 'items', 'itemCode');
  const wanted = referenceRange(items, 'items', field);
  // &"" shows a blank specification as nothing; INDEX alone would show 0.
  return `IF(${code}${row}="","",IFERROR(INDEX(${wanted},MATCH(${code}${row},${codes},0))&"",""))`;
}
