/** What a table must have to be of any use as a register. */

import { ITEM_FIELDS } from '../../registers/field-groups.ts';
import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { type ColumnMapping } from './column-mapping.ts';
import { matchHeader } from './match-header.ts';

/** One group unmet costs more than any name can make good. */
const UNMET = 2.4;
/** Without goods and without quantities it is no register at all, whatever its name. */
const UNMET_MORE = 4.4;
/** Some column of names nobody has a word for ("Toner") may be the goods; that is asked about. */
const GUESSED = 1.2;

/** What makes lines an order: a number to refer to, or a day or a quantity still to come. */
const ORDER: readonly FieldId[] = [
  'documentNumber',
  'dueDate',
  'openQuantity',
  'receivedQuantity',
  'deliveredQuantity',
];
/** A row for each single piece, by its serial number, needs no quantity: it is one. */
const MOVED: readonly FieldId[] = ['quantity', 'secondQuantity', 'serial'];

/** Of each group at least one field. */
const NEEDS: Readonly<Record<RegisterId, readonly (readonly FieldId[])[]>> = {
  purchase: [ITEM_FIELDS, MOVED],
  sales: [ITEM_FIELDS, MOVED],
  stock: [
    ITEM_FIELDS,
    [
      'balanceQuantity',
      'quantityIn',
      'quantityOut',
      'openingQuantity',
      'quantity',
      'availableQuantity',
      'serial',
    ],
  ],
  items: [ITEM_FIELDS],
  suppliers: [['supplier', 'supplierCode']],
  customers: [['customer', 'customerCode']],
  warehouses: [['warehouse', 'warehouseCode']],
  transfers: [ITEM_FIELDS, ['quantity', 'receivedQuantity'], ['fromWarehouse', 'toWarehouse']],
  adjustments: [ITEM_FIELDS, ['quantity', 'quantityIn', 'quantityOut']],
  counts: [ITEM_FIELDS, ['countedQuantity']],
  'purchase-orders': [ITEM_FIELDS, ['quantity'], ORDER],
  'sales-orders': [ITEM_FIELDS, ['quantity'], ORDER],
};

/** Fields of which a list of items, parties or places must have some: a name alone is a note, not a master. */
const DETAILS: Readonly<
  Partial<Record<RegisterId, { fields: readonly FieldId[]; least: number }>>
> = {
  items: {
    fields: [
      'itemCode',
      'itemName',
      'barcode',
      'specification',
      'model',
      'unit',
      'category',
      'brand',
      'costPrice',
      'salePrice',
      'minimum',
      'safetyStock',
      'status',
    ],
    least: 2,
  },
  suppliers: {
    fields: [
      'supplierCode',
      'contact',
      'phone',
      'mobile',
      'email',
      'address',
      'bankAccount',
      'taxNumber',
      'paymentTerms',
      'openingPayable',
      'city',
    ],
    least: 1,
  },
  customers: {
    fields: [
      'customerCode',
      'contact',
      'phone',
      'mobile',
      'email',
      'address',
      'bankAccount',
      'taxNumber',
      'paymentTerms',
      'openingReceivable',
      'creditLimit',
      'city',
    ],
    least: 1,
  },
  warehouses: {
    fields: ['warehouseCode', 'address', 'person', 'phone', 'mobile', 'category', 'city', 'status'],
    least: 1,
  },
};

/** What the missing fields of a mapping count against its register; what is labelled above the table is not missing. */
export function requirementPenalty(
  mapping: ColumnMapping,
  labels: ReadonlyMap<FieldId, string>,
  isItemGuessable: boolean,
): number {
  const has = (field: FieldId): boolean => mapping.columns.has(field) || labels.has(field);
  const isOrdered = saysOrdered(mapping);
  const isMet = (group: readonly FieldId[]): boolean =>
    group.some(has) || (group === ORDER && isOrdered);
  const unmet = NEEDS[mapping.register].filter((group) => !isMet(group)).length;
  const details = DETAILS[mapping.register];
  const lacks = details !== undefined && details.fields.filter(has).length < details.least;
  const missing = unmet + (lacks ? 1 : 0);
  if (missing === 1 && isItemGuessable && !ITEM_FIELDS.some(has) && unmet === 1) return GUESSED;
  return missing === 0 ? 0 : UNMET + (missing - 1) * UNMET_MORE;
}

/** 要货数 and "Qty ordered" say by themselves that their rows are an order, numbered or not. */
function saysOrdered({ columns }: ColumnMapping): boolean {
  const header = columns.get('quantity')?.header ?? '';
  const said = matchHeader(header, 'any')[0];
  return said?.field === 'orderedQuantity' && said.strength >= SURE_WORD;
}

/** Header matches from here on are by sure words. */
const SURE_WORD = 0.9;
