/** Fields that are alike in what they say: each group is said here and nowhere else. */

import { type FieldId } from './field.ts';

/** What tells goods apart; a row that has one of them is about an item. */
export const ITEM_FIELDS: readonly FieldId[] = [
  'itemCode',
  'itemName',
  'barcode',
  'specification',
  'model',
];

/** Quantities that may be written in several units: "3箱6瓶". */
export const COUNTED_FIELDS: readonly FieldId[] = [
  'quantity',
  'countedQuantity',
  'bookQuantity',
  'balanceQuantity',
  'quantityIn',
  'quantityOut',
  'openingQuantity',
];
