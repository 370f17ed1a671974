/** Every column a register can have, once: its id, what kind of value it holds, and what it is called. */

import { type Amount, type Quantity, type Rate, type UnitPrice } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { type LocalText } from '../values/catalogue/entry.ts';

/** code: text compared as an identifier, zeros kept. choice: one of the movement types. */
export type FieldKind =
  'code' | 'text' | 'quantity' | 'price' | 'amount' | 'rate' | 'date' | 'integer' | 'choice';

export interface FieldDefinition {
  readonly kind: FieldKind;
  readonly header: LocalText;
}

export const FIELDS = {
  date: { kind: 'date', header: { zh: '日期', en: 'Date' } },
  documentNumber: { kind: 'code', header: { zh: '单据编号', en: 'Document No.' } },
  lineNumber: { kind: 'code', header: { zh: '行号', en: 'Line' } },
  sourceDocument: { kind: 'code', header: { zh: '源单号', en: 'Source Document' } },
  dueDate: { kind: 'date', header: { zh: '交货日期', en: 'Due Date' } },
  itemCode: { kind: 'code', header: { zh: '商品编码', en: 'Item Code' } },
  barcode: { kind: 'code', header: { zh: '条码', en: 'Barcode' } },
  itemName: { kind: 'text', header: { zh: '商品名称', en: 'Item Name' } },
  specification: { kind: 'text', header: { zh: '规格型号', en: 'Specification' } },
  category: { kind: 'text', header: { zh: '类别', en: 'Category' } },
  unit: { kind: 'text', header: { zh: '单位', en: 'Unit' } },
  secondUnit: { kind: 'text', header: { zh: '副单位', en: 'Second Unit' } },
  unitFactor: { kind: 'rate', header: { zh: '换算率', en: 'Units per Second Unit' } },
  quantity: { kind: 'quantity', header: { zh: '数量', en: 'Quantity' } },
  secondQuantity: { kind: 'quantity', header: { zh: '副数量', en: 'Second Quantity' } },
  orderedQuantity: { kind: 'quantity', header: { zh: '订购数量', en: 'Ordered Quantity' } },
  onOrderQuantity: { kind: 'quantity', header: { zh: '在途数量', en: 'On Order' } },
  unitPrice: { kind: 'price', header: { zh: '单价', en: 'Unit Price' } },
  unitPriceWithTax: { kind: 'price', header: { zh: '含税单价', en: 'Unit Price incl. Tax' } },
  costPrice: { kind: 'price', header: { zh: '成本单价', en: 'Unit Cost' } },
  salePrice: { kind: 'price', header: { zh: '销售单价', en: 'Selling Price' } },
  minimumPrice: { kind: 'price', header: { zh: '最低售价', en: 'Minimum Price' } },
  taxRate: { kind: 'rate', header: { zh: '税率', en: 'Tax Rate' } },
  taxAmount: { kind: 'amount', header: { zh: '税额', en: 'Tax' } },
  amount: { kind: 'amount', header: { zh: '金额', en: 'Amount' } },
  amountWithTax: { kind: 'amount', header: { zh: '价税合计', en: 'Amount incl. Tax' } },
  discount: { kind: 'rate', header: { zh: '折扣', en: 'Discount' } },
  freight: { kind: 'amount', header: { zh: '运费', en: 'Freight' } },
  currency: { kind: 'code', header: { zh: '币种', en: 'Currency' } },
  supplier: { kind: 'text', header: { zh: '供应商', en: 'Supplier' } },
  customer: { kind: 'text', header: { zh: '客户', en: 'Customer' } },
  warehouse: { kind: 'text', header: { zh: '仓库', en: 'Warehouse' } },
  fromWarehouse: { kind: 'text', header: { zh: '调出仓库', en: 'From Warehouse' } },
  toWarehouse: { kind: 'text', header: { zh: '调入仓库', en: 'To Warehouse' } },
  bin: { kind: 'text', header: { zh: '库位', en: 'Bin' } },
  lot: { kind: 'code', header: { zh: '批号', en: 'Lot' } },
  serial: { kind: 'code', header: { zh: '序列号', en: 'Serial No.' } },
  manufactureDate: { kind: 'date', header: { zh: '生产日期', en: 'Manufactured' } },
  expiryDate: { kind: 'date', header: { zh: '有效期至', en: 'Expiry' } },
  movementType: { kind: 'choice', header: { zh: '业务类型', en: 'Type' } },
  person: { kind: 'text', header: { zh: '经手人', en: 'Handled by' } },
  department: { kind: 'text', header: { zh: '部门', en: 'Department' } },
  openingQuantity: { kind: 'quantity', header: { zh: '期初数量', en: 'Opening Quantity' } },
  openingValue: { kind: 'amount', header: { zh: '期初金额', en: 'Opening Value' } },
  quantityIn: { kind: 'quantity', header: { zh: '入库数量', en: 'Quantity In' } },
  quantityOut: { kind: 'quantity', header: { zh: '出库数量', en: 'Quantity Out' } },
  balanceQuantity: { kind: 'quantity', header: { zh: '结存数量', en: 'Balance Quantity' } },
  balanceValue: { kind: 'amount', header: { zh: '结存金额', en: 'Balance Value' } },
  bookQuantity: { kind: 'quantity', header: { zh: '账面数量', en: 'Book Quantity' } },
  countedQuantity: { kind: 'quantity', header: { zh: '实盘数量', en: 'Counted Quantity' } },
  differenceQuantity: { kind: 'quantity', header: { zh: '差异数量', en: 'Difference' } },
  minimum: { kind: 'quantity', header: { zh: '最低库存', en: 'Minimum Stock' } },
  maximum: { kind: 'quantity', header: { zh: '最高库存', en: 'Maximum Stock' } },
  safetyStock: { kind: 'quantity', header: { zh: '安全库存', en: 'Safety Stock' } },
  leadTimeDays: { kind: 'integer', header: { zh: '交货天数', en: 'Lead Time (days)' } },
  minimumOrder: { kind: 'quantity', header: { zh: '最小起订量', en: 'Minimum Order' } },
  status: { kind: 'text', header: { zh: '状态', en: 'Status' } },
  remark: { kind: 'text', header: { zh: '备注', en: 'Remark' } },
} as const satisfies Record<string, FieldDefinition>;

export type FieldId = keyof typeof FIELDS;

export const FIELD_IDS = Object.keys(FIELDS) as readonly FieldId[];

interface ValueByKind {
  code: string;
  text: string;
  quantity: Quantity;
  price: UnitPrice;
  amount: Amount;
  rate: Rate;
  date: CivilDate;
  integer: number;
  choice: MovementType;
}

export type FieldValue<F extends FieldId> = ValueByKind[(typeof FIELDS)[F]['kind']];

/**
 * What a line does to stock. Returns are kinds of purchase and sales, not registers of their own: in real workbooks
 * they stand in the same tab with a type column or a negative quantity about as often as in a tab of their own.
 */
export const MOVEMENT_TYPES = [
  'receipt',
  'purchaseReturn',
  'dispatch',
  'salesReturn',
  'transfer',
  'transferIn',
  'transferOut',
  'gain',
  'loss',
  'scrap',
  'ownUse',
  'sample',
  'gift',
  'opening',
  'produced',
  'consumed',
  'otherIn',
  'otherOut',
] as const;

export type MovementType = (typeof MOVEMENT_TYPES)[number];
