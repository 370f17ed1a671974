/** The sales orders register: what customers ordered and are to get. Sales writes it. */

import { headerWordList } from './header-word-list.ts';
import { QUANTITY_SYNONYMS } from './quantity-synonyms.ts';
import { type RegisterDefinition } from './register.ts';

export const SALES_ORDERS = {
  id: 'sales-orders',
  name: { zh: '销售订单', en: 'Sales Orders' },
  purpose: {
    zh: '每一行是订单上的一种商品：谁订的、订多少、什么价、哪天交。发货要对得上订单。',
    en: 'One row for each item ordered: by whom, how many, at what price, due when. Deliveries are held against it.',
  },
  department: 'sales',
  tabNames: headerWordList(
    `销售订单|销售订单表|销售订单明细|销售订单登记|销售订单台账|客户订单|客户订单明细|订单|订单表|订单明细|订单登记|订单台账|订单汇总|销售合同|销售合同台账|预订单|未发货订单|待发货
    |sales orders|sales order|sales order list|sales order log|so|so list|so log|orders|order list|order log|order details|customer orders|open orders|backorders|order book|order tracker`,
  ),
  columns: [
    {
      field: 'date',
      required: true,
      inTemplate: true,
      header: { zh: '下单日期', en: 'Order Date' },
      synonyms: headerWordList('签订日期|合同日期|接单日期|date ordered|ordered on|so date'),
    },
    {
      field: 'documentNumber',
      required: true,
      inTemplate: true,
      header: { zh: '销售订单号', en: 'Sales Order No.' },
      synonyms: headerWordList(
        '订单编号|订单号|订单编码|销售单号|销售编号|销售订单编号|销售订单|客户订单号|合同编号|合同号|销售合同号|so no|so number|so #|so|so id|sales order|sales order number|order no|order number|order id|order #|order|customer po|customer po no|po no|po number',
      ),
    },
    { field: 'lineNumber' },
    { field: 'sourceDocument' },
    {
      field: 'customer',
      inTemplate: true,
      synonyms: headerWordList('往来单位|单位名称|party|party name|buyer'),
      unsureSynonyms: headerWordList('收货人|收件人|名称|姓名|name|company'),
    },
    { field: 'customerCode' },
    {
      field: 'warehouse',
      inTemplate: true,
      header: { zh: '发货仓库', en: 'Shipping Warehouse' },
      synonyms: headerWordList('ship from'),
    },
    { field: 'itemCode', inTemplate: true },
    { field: 'barcode' },
    { field: 'itemName', inTemplate: true },
    { field: 'specification', inTemplate: true },
    { field: 'model' },
    { field: 'brand' },
    { field: 'colour' },
    { field: 'size' },
    { field: 'category' },
    { field: 'unit', inTemplate: true },
    {
      field: 'quantity',
      required: true,
      inTemplate: true,
      header: { zh: '订购数量', en: 'Ordered Quantity' },
      synonyms: headerWordList(
        `销售数量|订单数量|订货数量|订购量|订货量|下单数量|合同数量|购买数量|ordered|ordered qty|order qty|order quantity|qty ordered|quantity ordered|so qty|so quantity|sales qty|requested qty|${QUANTITY_SYNONYMS.orderedQuantity.sure}`,
      ),
    },
    { field: 'secondUnit' },
    { field: 'secondQuantity' },
    { field: 'unitFactor' },
    {
      field: 'deliveredQuantity',
      inTemplate: true,
      synonyms: headerWordList('出库数量|实发数量|发货数量|交货数量|shipped'),
    },
    {
      field: 'openQuantity',
      inTemplate: true,
      formula: 'quantity-deliveredQuantity',
      formulaTakesBlanks: true,
      synonyms: headerWordList('balance|balance qty|remaining|剩余数量'),
    },
    { field: 'reservedQuantity' },
    {
      field: 'unitPrice',
      inTemplate: true,
      synonyms: headerWordList(
        '售价|销售价|销售单价|销售价格|成交价|合同单价|订购单价|selling price|sale price|sales price|order price|sales rate',
      ),
    },
    { field: 'unitPriceWithTax' },
    { field: 'discount' },
    { field: 'discountAmount' },
    {
      field: 'amount',
      inTemplate: true,
      formula: 'ROUND(quantity*unitPrice,2)',
      synonyms: headerWordList(
        '销售金额|合同金额|订购金额|销售额|so amount|so value|sales amount|sales value',
      ),
      unsureSynonyms: headerWordList('合计|总计'),
    },
    { field: 'taxRate', inTemplate: true },
    { field: 'taxAmount' },
    { field: 'amountWithTax' },
    { field: 'freight' },
    { field: 'currency' },
    { field: 'exchangeRate' },
    {
      field: 'dueDate',
      inTemplate: true,
      synonyms: headerWordList(
        '交货日期|交货时间|发货日期|要求发货日期|delivery date|ship date|ship by|需求日期',
      ),
    },
    {
      field: 'receivedDate',
      header: { zh: '实际发货日期', en: 'Date Shipped' },
      synonyms: headerWordList('shipped date|shipped on|delivered date|delivered on'),
    },
    { field: 'person', inTemplate: true },
    { field: 'department' },
    { field: 'project' },
    { field: 'address' },
    { field: 'city' },
    { field: 'country' },
    { field: 'phone' },
    { field: 'paymentTerms' },
    { field: 'status', inTemplate: true },
    { field: 'remark', inTemplate: true },
  ],
  requiredOneOf: [['itemCode', 'itemName', 'barcode']],
  movementTypes: [],
  naturalKey: ['documentNumber', 'lineNumber', 'itemCode', 'itemName'],
} as const satisfies RegisterDefinition;
