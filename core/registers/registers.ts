/** The twelve registers by id. */

import { type RegisterDefinition, type RegisterId } from './register.ts';
import { PURCHASE } from './purchase.ts';
import { SALES } from './sales.ts';
import { STOCK } from './stock.ts';
import { ITEMS } from './items.ts';
import { SUPPLIERS } from './suppliers.ts';
import { CUSTOMERS } from './customers.ts';
import { WAREHOUSES } from './warehouses.ts';
import { TRANSFERS } from './transfers.ts';
import { ADJUSTMENTS } from './adjustments.ts';
import { COUNTS } from './counts.ts';
import { PURCHASE_ORDERS } from './purchase-orders.ts';
import { SALES_ORDERS } from './sales-orders.ts';

export const REGISTERS: Readonly<Record<RegisterId, RegisterDefinition>> = {
  purchase: PURCHASE,
  sales: SALES,
  stock: STOCK,
  items: ITEMS,
  suppliers: SUPPLIERS,
  customers: CUSTOMERS,
  warehouses: WAREHOUSES,
  transfers: TRANSFERS,
  adjustments: ADJUSTMENTS,
  counts: COUNTS,
  'purchase-orders': PURCHASE_ORDERS,
  'sales-orders': SALES_ORDERS,
};
