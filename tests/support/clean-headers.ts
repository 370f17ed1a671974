/** What the tabs and columns of clean companies are called: everyday words, other than those the templates use. */

import { FIELDS, type FieldId } from '../../core/registers/field.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type PlainColumn } from './plain-tab.ts';

interface CleanHeaders {
  readonly file: string;
  readonly purchasing: string;
  readonly sales: string;
  readonly warehouse: string;
  readonly total: string;
  readonly title: (tab: string) => string;
  readonly tabs: Readonly<Record<RegisterId, string>>;
  readonly log: string;
  readonly returnTabs: Readonly<Record<'purchase' | 'sales', string>>;
  readonly monthTab: (id: 'purchase' | 'sales' | 'stock', month: number) => string;
  readonly columns: Readonly<
    Partial<Record<RegisterId, Readonly<Partial<Record<FieldId, string>>>>>
  >;
  readonly field: (field: FieldId) => string;
  readonly everyday: Readonly<
    Record<'purchase' | 'sales' | 'adjustments' | 'stock', readonly PlainColumn[]>
  >;
}

export const HEADERS: Readonly<Record<Locale, CleanHeaders>> = {
  zh: {
    file: '进销存',
    purchasing: '采购部',
    sales: '销售部',
    warehouse: '仓储部',
    total: '合计',
    title: (tab) => `晨光商行${tab}`,
    tabs: {
      purchase: '采购明细',
      sales: '销售明细',
      stock: '库存汇总',
      items: '商品信息',
      suppliers: '供应商',
      customers: '客户资料',
      warehouses: '仓库信息',
      transfers: '调拨单',
      adjustments: '报损',
      counts: '盘点表',
      'purchase-orders': '采购订单',
      'sales-orders': '销售订单',
    },
    log: '出入库流水',
    returnTabs: { purchase: '采购退货', sales: '销售退货' },
    monthTab: (id, month) => `${month}月${{ purchase: '进货', sales: '出货', stock: '库存' }[id]}`,
    columns: {
      purchase: {
        date: '入库日期',
        documentNumber: '入库单号',
        quantity: '入库数量',
        unitPrice: '进货单价',
      },
      sales: {
        date: '出库日期',
        documentNumber: '销售单号',
        quantity: '销售数量',
        unitPrice: '销售单价',
      },
      stock: {
        openingQuantity: '期初数量',
        quantityIn: '本期入库',
        quantityOut: '本期出库',
        balanceQuantity: '期末结存',
      },
      items: {
        itemCode: '货号',
        itemName: '品名',
        specification: '规格',
        costPrice: '进价',
        salePrice: '售价',
      },
    },
    field: (field) => FIELDS[field].header.zh,
    everyday: {
      purchase: [
        ['date', '日期'],
        ['supplier', '供货商'],
        ['itemName', '品名'],
        ['specification', '规格'],
        ['unit', '单位'],
        ['quantity', '进货数量'],
        ['unitPrice', '进价'],
        ['amount', '金额（元）'],
      ],
      sales: [
        ['date', '日期'],
        ['customer', '客户'],
        ['itemName', '品名'],
        ['specification', '规格'],
        ['unit', '单位'],
        ['quantity', '数量'],
        ['unitPrice', '售价'],
        ['amount', '金额（元）'],
      ],
      adjustments: [
        ['date', '日期'],
        ['movementType', '类型'],
        ['itemName', '品名'],
        ['specification', '规格'],
        ['quantity', '数量'],
        ['remark', '备注'],
      ],
      stock: [
        ['itemName', '品名'],
        ['specification', '规格'],
        ['unit', '单位'],
        ['openingQuantity', '期初'],
        ['openingValue', '期初金额'],
        ['quantityIn', '入库'],
        ['quantityOut', '出库'],
        ['balanceQuantity', '结存'],
      ],
    },
  },
  en: {
    file: 'stockbook',
    purchasing: 'purchasing',
    sales: 'sales',
    warehouse: 'warehouse',
    total: 'Total',
    title: (tab) => `Dawn Trading - ${tab}`,
    tabs: {
      purchase: 'Goods Received',
      sales: 'Sales Log',
      stock: 'Stock Summary',
      items: 'Products',
      suppliers: 'Vendors',
      customers: 'Clients',
      warehouses: 'Locations',
      transfers: 'Stock Transfers',
      adjustments: 'Write-offs',
      counts: 'Stocktake',
      'purchase-orders': 'PO List',
      'sales-orders': 'SO List',
    },
    log: 'Transactions',
    returnTabs: { purchase: 'Purchase Returns', sales: 'Sales Returns' },
    monthTab: (id, month) =>
      `${{ purchase: 'Purchases', sales: 'Sales', stock: 'Stock' }[id]} ${['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul'][month - 1]}`,
    columns: {
      purchase: {
        date: 'Received Date',
        documentNumber: 'GRN No',
        quantity: 'Qty Received',
        unitPrice: 'Unit Cost',
      },
      sales: {
        date: 'Invoice Date',
        documentNumber: 'Invoice No',
        quantity: 'Qty Sold',
        unitPrice: 'Selling Price',
      },
      stock: {
        openingQuantity: 'Opening Stock',
        quantityIn: 'Received',
        quantityOut: 'Issued',
        balanceQuantity: 'Closing Stock',
      },
      items: {
        itemCode: 'SKU',
        itemName: 'Product',
        specification: 'Pack Size',
        costPrice: 'Cost',
        salePrice: 'Retail Price',
      },
    },
    field: (field) => FIELDS[field].header.en,
    everyday: {
      purchase: [
        ['date', 'Date'],
        ['supplier', 'Vendor'],
        ['itemName', 'Description'],
        ['specification', 'Size'],
        ['unit', 'UOM'],
        ['quantity', 'Qty'],
        ['unitPrice', 'Cost'],
        ['amount', 'Total'],
      ],
      sales: [
        ['date', 'Date'],
        ['customer', 'Customer'],
        ['itemName', 'Description'],
        ['specification', 'Size'],
        ['unit', 'UOM'],
        ['quantity', 'Qty'],
        ['unitPrice', 'Price'],
        ['amount', 'Total'],
      ],
      adjustments: [
        ['date', 'Date'],
        ['movementType', 'Reason'],
        ['itemName', 'Description'],
        ['specification', 'Size'],
        ['quantity', 'Qty'],
        ['remark', 'Notes'],
      ],
      stock: [
        ['itemName', 'Description'],
        ['specification', 'Size'],
        ['unit', 'UOM'],
        ['openingQuantity', 'Opening'],
        ['openingValue', 'Opening Value'],
        ['quantityIn', 'In'],
        ['quantityOut', 'Out'],
        ['balanceQuantity', 'Balance'],
      ],
    },
  },
};
