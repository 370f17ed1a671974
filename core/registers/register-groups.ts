/** Which registers are alike in what their rows are: each group is said here and nowhere else. */

import { type RegisterId } from './register.ts';

/** Lists of what there is; every other row is held against them. */
export const MASTER_REGISTERS: readonly RegisterId[] = [
  'items',
  'suppliers',
  'customers',
  'warehouses',
];

const MOVEMENTS: readonly RegisterId[] = [
  'purchase',
  'sales',
  'transfers',
  'adjustments',
  'counts',
];
const ORDERS: readonly RegisterId[] = ['purchase-orders', 'sales-orders'];

/** Each row is something that happened to goods on its day. */
export const MOVEMENT_REGISTERS: ReadonlySet<string> = new Set(MOVEMENTS);

/** Their rows say what lies in stock: what happened to it, or what is there. */
export const STOCK_KEEPING_REGISTERS: ReadonlySet<string> = new Set([...MOVEMENTS, 'stock']);

/** Each row is about an item and counts it in the unit that stands in the row. */
export const GOODS_REGISTERS: ReadonlySet<string> = new Set([...MOVEMENTS, 'stock', ...ORDERS]);

/** Their rows belong to documents of a number and a day; a count or a statement of stock has none of its own. */
export const DOCUMENT_REGISTERS: ReadonlySet<string> = new Set([
  ...MOVEMENTS.filter((register) => register !== 'counts'),
  ...ORDERS,
]);

export function isMasterRegister(register: string): boolean {
  return MASTER_REGISTERS.some((known) => known === register);
}
