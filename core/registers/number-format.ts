/** The number format in which the cells of a field are shown. */

import { FIELDS, type FieldDefinition, type FieldId, type FieldKind } from './field.ts';

/** Quantities stay General, for a format with optional decimals shows "5." for 5. */
const FORMATS: Readonly<Record<FieldKind, string>> = {
  code: '@',
  text: 'General',
  quantity: 'General',
  price: '#,##0.00##',
  amount: '#,##0.00',
  rate: '0%',
  date: 'yyyy-mm-dd',
  integer: '0',
  choice: 'General',
};

/** Rates that are factors, not shares. */
const FACTORS: ReadonlySet<FieldId> = new Set(['unitFactor', 'exchangeRate']);

/** Codes are text, so that "0012" keeps its zeros: numberFormatOf('itemCode') is "@". */
export function numberFormatOf(field: FieldId): string {
  if (FACTORS.has(field)) return 'General';
  const definition: FieldDefinition = FIELDS[field];
  return FORMATS[definition.kind];
}
