/** The purchase orders register: what was ordered from suppliers and is to come. Purchasing writes it. */

import { headerWordList } from './header-word-list.ts';
import { QUANTITY_SYNONYMS } from './quantity-synonyms.ts';
import { type RegisterDefinition } from './register.ts';

export const PURCHASE_ORDERS = {
  id: 'purchase-orders',
  name: { zh: '采购订单', en: 'Purchase Orders' },
  purpose: {
    zh: '每一行是订单上的一种商品：向谁订、订多少、什么价、哪天到。到货要对得上订单。',
    en: 'One row for each item ordered: from whom, how many, at what price, due when. Receipts are held against it.',
  },
  department: 'purchasing',
  tabNames: headerWordList(
    `要货|要货单|要货表|要货申请|补货|补货单|补货申请|叫货单|报货单|采购订单|采购订单表|采购订单明细|采购订单登记|采购订单台账|订购单|订货单|订货|采购计划|采购申请|请购单|采购合同|采购合同台账|在途订单|未到货|订单(采购)
    |purchase orders|purchase order|purchase order list|purchase order log|purchase order register|purchase order tracker|po|pos|po list|po log|po register|po tracker|open pos|open po|orders to suppliers|requisitions|purchase requisitions|purchase contracts`,
  ),
  columns: [
    {
      field: 'date',
      required: true,
      inTemplate: true,
      header: { zh: '下单日期', en: 'Order Date' },
      synonyms: headerWordList('签订日期|合同日期|申请日期|date ordered|ordered on|po date'),
    },
    {
      field: 'documentNumber',
      required: true,
      inTemplate: true,
      header: { zh: '采购订单号', en: 'Purchase Order No.' },
      synonyms: headerWordList(
        '订单编号|订单号|订单编码|采购单号|采购单编号|采购编号|采购订单编号|采购订单|订购单号|订货单号|请购单号|合同编号|合同号|采购合同号|po no|po number|p.o. no|po #|pon|po|po id|purchase order|purchase order number|order no|order number|order id|order #|order',
      ),
    },
    { field: 'lineNumber' },
    { field: 'sourceDocument' },
    {
      field: 'supplier',
      inTemplate: true,
      synonyms: headerWordList('往来单位|厂家|单位名称|party|party name'),
      unsureSynonyms: headerWordList('名称|name|company'),
    },
    { field: 'supplierCode' },
    {
      field: 'warehouse',
      inTemplate: true,
      header: { zh: '收货仓库', en: 'Receiving Warehouse' },
      synonyms: headerWordList('deliver to|ship to'),
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
        `采购数量|订单数量|订货数量|订购量|订货量|下单数量|计划数量|申请数量|合同数量|请购数量|ordered|ordered qty|order qty|order quantity|qty ordered|quantity ordered|po qty|po quantity|purchase qty|purchase quantity|requested qty|req qty|${QUANTITY_SYNONYMS.orderedQuantity.sure}`,
      ),
    },
    { field: 'secondUnit' },
    { field: 'secondQuantity' },
    { field: 'unitFactor' },
    {
      field: 'receivedQuantity',
      inTemplate: true,
      synonyms: headerWordList('入库数量|实收数量|到货数量|收货数量|交货数量|received'),
    },
    {
      field: 'openQuantity',
      inTemplate: true,
      formula: 'quantity-receivedQuantity',
      formulaTakesBlanks: true,
      synonyms: headerWordList('在途数量|balance|balance qty|remaining|剩余数量'),
    },
    {
      field: 'unitPrice',
      inTemplate: true,
      synonyms: headerWordList(
        '采购价|采购单价|采购价格|进价|进货价|进货单价|订购单价|合同单价|purchase price|unit cost|cost|cost price|po price|order price|purchase rate',
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
        '采购金额|合同金额|订购金额|采购总价|po amount|po value|po total|total cost|purchase amount',
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
      synonyms: headerWordList('交货日期|到货日期|预计到货日期|交货时间|delivery date|需求日期'),
    },
    { field: 'receivedDate', synonyms: headerWordList('received date|date received') },
    { field: 'person', inTemplate: true, synonyms: headerWordList('buyer') },
    { field: 'department' },
    { field: 'project' },
    { field: 'paymentTerms' },
    { field: 'status', inTemplate: true },
    { field: 'remark', inTemplate: true },
  ],
  requiredOneOf: [['itemCode', 'itemName', 'barcode']],
  movementTypes: [],
  naturalKey: ['documentNumber', 'lineNumber', 'itemCode', 'itemName'],
} as const satisfies RegisterDefinition;
