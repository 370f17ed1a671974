/**
 * Which cells of a row belong together when two people change it: my quantity must never meet your unit, nor my price
 * your currency. Cells of no group are merged one by one.
 */

import { FIELD_IDS, type FieldId, FIELDS } from '../registers/field.ts';
import { type CellPlace, headerOf } from './row-cells.ts';

const MEASURE: readonly FieldId[] = ['unit', 'secondUnit', 'unitFactor', 'movementType'];
const MONEY: readonly FieldId[] = ['taxRate', 'discount', 'currency', 'exchangeRate'];
const THING: readonly FieldId[] = [
  'itemCode',
  'barcode',
  'itemName',
  'specification',
  'model',
  'brand',
  'colour',
  'size',
  'material',
  'lot',
  'serial',
  'manufactureDate',
  'expiryDate',
  'warehouse',
  'warehouseCode',
  'fromWarehouse',
  'toWarehouse',
  'bin',
];
const DOCUMENT: readonly FieldId[] = [
  'date',
  'documentNumber',
  'lineNumber',
  'sourceDocument',
  'supplier',
  'supplierCode',
  'customer',
  'customerCode',
];
/** What a list says of an item or a party: each of them stands for itself. */
const ALONE: ReadonlySet<FieldId> = new Set<FieldId>([
  'minimum',
  'maximum',
  'safetyStock',
  'minimumOrder',
  'creditLimit',
  'openingPayable',
  'openingReceivable',
]);

const GROUP_OF: ReadonlyMap<string, string> = new Map(
  FIELD_IDS.flatMap((field) => {
    const group = groupOfField(field);
    return group === undefined ? [] : [[field, group] as const];
  }),
);

/** Name of the group a cell belongs to; a cell of none is a group of its own. */
export function groupOf(place: CellPlace): string {
  return GROUP_OF.get(place) ?? `only ${headerOf(place) ?? place}`;
}

function groupOfField(field: FieldId): string | undefined {
  if (ALONE.has(field)) return undefined;
  if (THING.includes(field)) return 'thing';
  if (DOCUMENT.includes(field)) return 'document';
  if (MEASURE.includes(field)) return 'measure';
  if (MONEY.includes(field)) return 'money';
  switch (FIELDS[field].kind) {
    case 'quantity':
      return 'measure';
    case 'price':
    case 'amount':
      return 'money';
    default:
      return undefined;
  }
}
