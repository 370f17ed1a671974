/**
 * How the truth's short names map onto ours, in one place. The truth knows fewer names than the product: it has one price,
 * one place and one code a table, and files any further text under `remark`. So a name stands for the first of several
 * fields of ours that a table has; a field of ours without a name in the truth (a category, a phone) is neither right nor
 * wrong there.
 */

import { type FieldId } from '../../core/registers/field.ts';
import { type RegisterId } from '../../core/registers/register.ts';

type Register = RegisterId | 'other';

/** Registers by the truth's type names. */
const TYPES: Readonly<Record<string, Register>> = {
  purchase: 'purchase',
  sales: 'sales',
  stock: 'stock',
  items: 'items',
  suppliers: 'suppliers',
  customers: 'customers',
  warehouses: 'warehouses',
  count: 'counts',
  counts: 'counts',
  transfer: 'transfers',
  transfers: 'transfers',
  adjustment: 'adjustments',
  adjustments: 'adjustments',
  'purchase-orders': 'purchase-orders',
  purchaseOrders: 'purchase-orders',
  'sales-orders': 'sales-orders',
  salesOrders: 'sales-orders',
  other: 'other',
};

/** Our register for a type of the truth; a type nobody knows is no register. */
export function registerOfType(type: string): Register {
  return TYPES[type] ?? 'other';
}

/** For each name of the truth our fields, the one that means it plainly first. */
const FIELDS_OF_NAME: Readonly<Record<string, readonly FieldId[]>> = {
  date: ['date'],
  docNo: ['documentNumber', 'sourceDocument'],
  lineNo: ['lineNumber'],
  dueDate: ['dueDate'],
  itemCode: ['itemCode', 'barcode'],
  barcode: ['barcode'],
  itemName: ['itemName'],
  spec: ['specification', 'model', 'size'],
  category: ['category'],
  unit: ['unit'],
  qty: ['quantity'],
  orderedQty: ['orderedQuantity', 'quantity'],
  unitPrice: ['unitPrice', 'unitPriceWithTax', 'costPrice', 'salePrice'],
  costPrice: ['costPrice', 'unitPrice'],
  salePrice: ['salePrice', 'unitPrice'],
  amount: ['amount', 'amountWithTax', 'balanceValue'],
  taxRate: ['taxRate'],
  taxAmount: ['taxAmount'],
  amountWithTax: ['amountWithTax'],
  discount: ['discount'],
  supplier: ['supplier'],
  customer: ['customer'],
  warehouse: ['warehouse', 'bin'],
  fromWarehouse: ['fromWarehouse'],
  toWarehouse: ['toWarehouse'],
  bin: ['bin'],
  lot: ['lot', 'serial'],
  serial: ['serial'],
  mfgDate: ['manufactureDate'],
  expiry: ['expiryDate'],
  expiryDate: ['expiryDate'],
  openingQty: ['openingQuantity'],
  inQty: ['quantityIn'],
  outQty: ['quantityOut'],
  balanceQty: ['balanceQuantity', 'bookQuantity'],
  bookQty: ['bookQuantity'],
  countedQty: ['countedQuantity'],
  differenceQty: ['differenceQuantity'],
  type: ['movementType'],
  status: ['status'],
  person: ['person'],
  remark: ['remark', 'status', 'paymentTerms', 'movementType'],
};

/** Where the plain order does not hold: a stock tab's price is its cost, a count's balance what the books say. */
const BY_REGISTER: Readonly<
  Partial<Record<Register, Readonly<Record<string, readonly FieldId[]>>>>
> = {
  stock: { unitPrice: ['costPrice', 'unitPrice', 'salePrice'] },
  items: { unitPrice: ['costPrice', 'unitPrice', 'salePrice'] },
  counts: { balanceQty: ['bookQuantity', 'balanceQuantity'] },
};

/** Names that any one of their fields may serve, not only the first that is there. */
const ANY_OF: ReadonlySet<string> = new Set(['remark']);

/** Our fields for a name of the truth in a register, best first. */
export function fieldsOfName(name: string, register: Register): readonly FieldId[] {
  return BY_REGISTER[register]?.[name] ?? FIELDS_OF_NAME[name] ?? [];
}

export function isAnyOf(name: string): boolean {
  return ANY_OF.has(name);
}

/** Names whose absence from a truth says that the table has no such column: the ones the truth files use. */
export const JUDGED_NAMES: readonly string[] = [
  'date',
  'docNo',
  'itemCode',
  'itemName',
  'spec',
  'unit',
  'qty',
  'unitPrice',
  'amount',
  'taxRate',
  'supplier',
  'customer',
  'warehouse',
  'fromWarehouse',
  'toWarehouse',
  'lot',
  'expiry',
  'openingQty',
  'inQty',
  'outQty',
  'balanceQty',
  'countedQty',
  'remark',
];
