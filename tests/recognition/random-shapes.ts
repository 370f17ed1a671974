/** What made-up books hold: the columns of each kind of register, and words to fill them with. */

import { type FieldId } from '../../core/registers/field.ts';
import { type RegisterId } from '../../core/registers/register.ts';

/** Columns a register of this kind has in nearly every book, and those it may have. */
export const SHAPES: Readonly<
  Record<RegisterId, { readonly core: readonly FieldId[]; readonly may: readonly FieldId[] }>
> = {
  purchase: {
    core: ['date', 'supplier', 'itemName', 'quantity', 'unitPrice', 'amount'],
    may: [
      'documentNumber',
      'itemCode',
      'specification',
      'unit',
      'warehouse',
      'taxRate',
      'lot',
      'expiryDate',
      'person',
      'remark',
      'category',
    ],
  },
  sales: {
    core: ['date', 'customer', 'itemName', 'quantity', 'unitPrice', 'amount'],
    may: [
      'documentNumber',
      'itemCode',
      'specification',
      'unit',
      'warehouse',
      'taxRate',
      'lot',
      'person',
      'remark',
      'category',
      'discount',
    ],
  },
  stock: {
    core: ['itemCode', 'itemName', 'balanceQuantity'],
    may: [
      'openingQuantity',
      'quantityIn',
      'quantityOut',
      'specification',
      'unit',
      'warehouse',
      'lot',
      'expiryDate',
      'costPrice',
      'balanceValue',
      'category',
      'bin',
      'safetyStock',
      'remark',
    ],
  },
  items: {
    core: ['itemCode', 'itemName', 'unit'],
    may: [
      'specification',
      'category',
      'barcode',
      'costPrice',
      'salePrice',
      'minimum',
      'maximum',
      'brand',
      'supplier',
      'status',
      'remark',
    ],
  },
  suppliers: {
    core: ['supplier', 'contact', 'phone'],
    may: [
      'supplierCode',
      'address',
      'email',
      'taxNumber',
      'bank',
      'bankAccount',
      'paymentTerms',
      'remark',
    ],
  },
  customers: {
    core: ['customer', 'contact', 'phone'],
    may: ['customerCode', 'address', 'email', 'taxNumber', 'creditLimit', 'remark'],
  },
  warehouses: {
    core: ['warehouse', 'warehouseCode', 'address'],
    may: ['person', 'phone', 'status', 'remark'],
  },
  transfers: {
    core: ['date', 'fromWarehouse', 'toWarehouse', 'itemName', 'quantity'],
    may: ['documentNumber', 'itemCode', 'specification', 'unit', 'lot', 'person', 'remark'],
  },
  adjustments: {
    core: ['date', 'movementType', 'itemName', 'quantity'],
    may: ['itemCode', 'specification', 'unit', 'warehouse', 'person', 'remark'],
  },
  counts: {
    core: ['itemCode', 'itemName', 'bookQuantity', 'countedQuantity'],
    may: [
      'date',
      'differenceQuantity',
      'specification',
      'unit',
      'warehouse',
      'lot',
      'person',
      'remark',
    ],
  },
  'purchase-orders': {
    core: ['documentNumber', 'date', 'supplier', 'itemName', 'quantity', 'dueDate'],
    may: [
      'itemCode',
      'unitPrice',
      'amount',
      'unit',
      'openQuantity',
      'receivedQuantity',
      'status',
      'remark',
    ],
  },
  'sales-orders': {
    core: ['documentNumber', 'date', 'customer', 'itemName', 'quantity', 'dueDate'],
    may: [
      'itemCode',
      'unitPrice',
      'amount',
      'unit',
      'openQuantity',
      'deliveredQuantity',
      'status',
      'remark',
    ],
  },
};

export const NOISE_HEADERS = {
  zh: [
    '色卡',
    '货架层',
    '是否质检',
    '登记机',
    '附件',
    '图片',
    '链接',
    '版本',
    '备用1',
    '审批意见',
    '物流公司',
  ],
  en: [
    'Photo',
    'Link',
    'Shelf life code',
    'Checked?',
    'Approval',
    'Attachment',
    'Courier',
    'Batch note',
    'Flag',
    'Custom 1',
  ],
};
export const ITEMS = {
  zh: [
    '可乐',
    '雪碧',
    '矿泉水',
    '方便面',
    '洗衣液',
    '毛巾',
    '牙膏',
    '打印纸',
    '灯泡',
    '电缆',
    '螺丝',
    '纸箱',
  ],
  en: [
    'Bolt M8',
    'Nut M8',
    'Paper A4',
    'Stapler',
    'Cable 3x2.5',
    'Lamp',
    'Soap',
    'Towel',
    'Box large',
    'Tape',
  ],
};
export const FIRMS = {
  zh: ['华东商贸', '大华百货', '新城超市', '正泰电器', '农夫山泉'],
  en: ['Bolt Co', 'Acme Ltd', 'Paper House', 'Nordic AB', 'Smith & Sons'],
};
