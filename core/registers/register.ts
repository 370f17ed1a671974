/** What a register is: its columns, who writes it, and the names its tabs go by. One definition a file in this folder. */

import { type LocalText } from '../values/catalogue/entry.ts';
import { type FieldId, type MovementType } from './field.ts';

export const REGISTER_IDS = [
  'purchase',
  'sales',
  'stock',
  'items',
  'suppliers',
  'customers',
  'warehouses',
  'transfers',
  'adjustments',
  'counts',
  'purchase-orders',
  'sales-orders',
] as const;

export type RegisterId = (typeof REGISTER_IDS)[number];

export const DEPARTMENTS = ['purchasing', 'sales', 'warehouse', 'finance'] as const;
export type Department = (typeof DEPARTMENTS)[number];

export interface ColumnDefinition {
  readonly field: FieldId;
  /** Header in this register where it differs from the field's own. */
  readonly header?: LocalText;
  /** Further headers that mean this field in this register only ("厂家" is the supplier in a purchase tab). */
  readonly synonyms?: readonly string[];
  /** Headers that may mean it in this register, when what stands below agrees ("数量" of a stock tab: the balance or a movement). */
  readonly unsureSynonyms?: readonly string[];
  /** Whether a line of this register is useless without it. Groups of alternatives are in `requiredOneOf`. */
  readonly required?: boolean;
  /** Whether the template of this register shows it. */
  readonly inTemplate?: boolean;
  /**
   * Formula the template computes it by: a spreadsheet expression in which field ids stand for the row's own cells,
   * "ROUND(quantity*unitPrice,2)". It shows nothing until every field it names is filled in.
   */
  readonly formula?: string;
  /** The formula counts blank fields as nothing and shows a figure as soon as one of them is filled in. */
  readonly formulaTakesBlanks?: boolean;
}

export interface RegisterDefinition {
  readonly id: RegisterId;
  readonly name: LocalText;
  readonly purpose: LocalText;
  readonly department: Department;
  /** Tab names, file names and titles that point to it, normalised as headers are. */
  readonly tabNames: readonly string[];
  readonly columns: readonly ColumnDefinition[];
  /** Of each group at least one must be there. */
  readonly requiredOneOf: readonly (readonly FieldId[])[];
  /** Movement types a line may have; the first is meant when nothing else is said. Empty: it moves no stock. */
  readonly movementTypes: readonly MovementType[];
  /** Fields that together name a line of it for a person, in order. */
  readonly naturalKey: readonly FieldId[];
}
