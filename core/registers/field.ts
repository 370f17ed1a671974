/** Every column a register can have, once: its id, what kind of value it holds, and what it is called. */

import { type Amount, type Quantity, type Rate, type UnitPrice } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { type LocalText } from '../values/catalogue/entry.ts';

/** code: text compared as an identifier, zeros kept. choice: one of the movement types. */
export type FieldKind =
  'code' | 'text' | 'quantity' | 'price' | 'amount' | 'rate' | 'date' | 'integer' | 'choice';

/** Kinds whose values are numbers in a cell. */
export const NUMERIC_KINDS: ReadonlySet<FieldKind> = new Set([
  'quantity',
  'price',
  'amount',
  'rate',
  'integer',
]);

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
  receivedDate: { kind: 'date', header: { zh: '收货日期', en: 'Received Date' } },
  itemCode: { kind: 'code', header: { zh: '商品编码', en: 'Item Code' } },
  barcode: { kind: 'code', header: { zh: '条码', en: 'Barcode' } },
  itemName: { kind: 'text', header: { zh: '商品名称', en: 'Item Name' } },
  specification: { kind: 'text', header: { zh: '规格型号', en: 'Specification' } },
  model: { kind: 'text', header: { zh: '型号', en: 'Model' } },
  brand: { kind: 'text', header: { zh: '品牌', en: 'Brand' } },
  colour: { kind: 'text', header: { zh: '颜色', en: 'Colour' } },
  size: { kind: 'text', header: { zh: '尺码', en: 'Size' } },
  material: { kind: 'text', header: { zh: '材质', en: 'Composition' } },
  origin: { kind: 'text', header: { zh: '产地', en: 'Origin' } },
  manufacturer: { kind: 'text', header: { zh: '生产厂家', en: 'Manufacturer' } },
  category: { kind: 'text', header: { zh: '类别', en: 'Category' } },
  unit: { kind: 'text', header: { zh: '单位', en: 'Unit' } },
  secondUnit: { kind: 'text', header: { zh: '副单位', en: 'Second Unit' } },
  unitFactor: { kind: 'rate', header: { zh: '换算率', en: 'Units per Second Unit' } },
  quantity: { kind: 'quantity', header: { zh: '数量', en: 'Quantity' } },
  secondQuantity: { kind: 'quantity', header: { zh: '副数量', en: 'Second Quantity' } },
  orderedQuantity: { kind: 'quantity', header: { zh: '订购数量', en: 'Ordered Quantity' } },
  receivedQuantity: { kind: 'quantity', header: { zh: '已收数量', en: 'Received Quantity' } },
  deliveredQuantity: { kind: 'quantity', header: { zh: '已发数量', en: 'Delivered Quantity' } },
  openQuantity: { kind: 'quantity', header: { zh: '未交数量', en: 'Open Quantity' } },
  reservedQuantity: { kind: 'quantity', header: { zh: '预留数量', en: 'Reserved' } },
  availableQuantity: { kind: 'quantity', header: { zh: '可用数量', en: 'Available' } },
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
  discountAmount: { kind: 'amount', header: { zh: '折扣额', en: 'Discount Amount' } },
  freight: { kind: 'amount', header: { zh: '运费', en: 'Freight' } },
  otherCharges: { kind: 'amount', header: { zh: '其他费用', en: 'Other Charges' } },
  currency: { kind: 'code', header: { zh: '币种', en: 'Currency' } },
  exchangeRate: { kind: 'rate', header: { zh: '汇率', en: 'Exchange Rate' } },
  supplier: { kind: 'text', header: { zh: '供应商', en: 'Supplier' } },
  supplierCode: { kind: 'code', header: { zh: '供应商编码', en: 'Supplier Code' } },
  customer: { kind: 'text', header: { zh: '客户', en: 'Customer' } },
  customerCode: { kind: 'code', header: { zh: '客户编码', en: 'Customer Code' } },
  contact: { kind: 'text', header: { zh: '联系人', en: 'Contact' } },
  phone: { kind: 'code', header: { zh: '联系电话', en: 'Phone' } },
  mobile: { kind: 'code', header: { zh: '手机号码', en: 'Mobile' } },
  email: { kind: 'text', header: { zh: '电子邮箱', en: 'Email' } },
  fax: { kind: 'code', header: { zh: '传真', en: 'Fax' } },
  address: { kind: 'text', header: { zh: '地址', en: 'Address' } },
  city: { kind: 'text', header: { zh: '城市', en: 'City' } },
  country: { kind: 'text', header: { zh: '国家', en: 'Country' } },
  taxNumber: { kind: 'code', header: { zh: '纳税人识别号', en: 'Tax Number' } },
  bank: { kind: 'text', header: { zh: '开户行', en: 'Bank' } },
  bankAccount: { kind: 'code', header: { zh: '银行账号', en: 'Bank Account' } },
  paymentTerms: { kind: 'text', header: { zh: '付款条件', en: 'Payment Terms' } },
  creditLimit: { kind: 'amount', header: { zh: '信用额度', en: 'Credit Limit' } },
  openingPayable: { kind: 'amount', header: { zh: '期初应付', en: 'Opening Payable' } },
  openingReceivable: { kind: 'amount', header: { zh: '期初应收', en: 'Opening Receivable' } },
  warehouse: { kind: 'text', header: { zh: '仓库', en: 'Warehouse' } },
  warehouseCode: { kind: 'code', header: { zh: '仓库编码', en: 'Warehouse Code' } },
  fromWarehouse: { kind: 'text', header: { zh: '调出仓库', en: 'From Warehouse' } },
  toWarehouse: { kind: 'text', header: { zh: '调入仓库', en: 'To Warehouse' } },
  bin: { kind: 'text', header: { zh: '库位', en: 'Bin' } },
  lot: { kind: 'code', header: { zh: '批号', en: 'Lot' } },
  serial: { kind: 'code', header: { zh: '序列号', en: 'Serial No.' } },
  manufactureDate: { kind: 'date', header: { zh: '生产日期', en: 'Manufactured' } },
  expiryDate: { kind: 'date', header: { zh: '有效期至', en: 'Expiry' } },
  shelfLifeDays: { kind: 'integer', header: { zh: '保质期天数', en: 'Shelf Life (days)' } },
  lotTracked: { kind: 'text', header: { zh: '启用批号', en: 'Lot Tracked' } },
  serialTracked: { kind: 'text', header: { zh: '启用序列号', en: 'Serial Tracked' } },
  movementType: { kind: 'choice', header: { zh: '业务类型', en: 'Type' } },
  person: { kind: 'text', header: { zh: '经手人', en: 'Handled by' } },
  department: { kind: 'text', header: { zh: '部门', en: 'Department' } },
  project: { kind: 'text', header: { zh: '项目', en: 'Project' } },
  openingQuantity: { kind: 'quantity', header: { zh: '期初数量', en: 'Opening Quantity' } },
  openingUnitPrice: { kind: 'price', header: { zh: '期初单价', en: 'Opening Unit Cost' } },
  openingValue: { kind: 'amount', header: { zh: '期初金额', en: 'Opening Value' } },
  quantityIn: { kind: 'quantity', header: { zh: '入库数量', en: 'Quantity In' } },
  unitPriceIn: { kind: 'price', header: { zh: '入库单价', en: 'Unit Cost In' } },
  valueIn: { kind: 'amount', header: { zh: '入库金额', en: 'Value In' } },
  quantityOut: { kind: 'quantity', header: { zh: '出库数量', en: 'Quantity Out' } },
  unitPriceOut: { kind: 'price', header: { zh: '出库单价', en: 'Unit Cost Out' } },
  valueOut: { kind: 'amount', header: { zh: '出库金额', en: 'Value Out' } },
  quantityAdjusted: { kind: 'quantity', header: { zh: '调整数量', en: 'Quantity Adjusted' } },
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
