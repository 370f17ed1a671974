/** The sales register: what was sold and went out, and what customers sent back. Sales writes it. */

import { headerWordList } from './header-word-list.ts';
import { type RegisterDefinition } from './register.ts';
import { STOCK_SYNONYMS } from './stock-synonyms.ts';

export const SALES = {
  id: 'sales',
  name: { zh: '销售登记', en: 'Sales' },
  purpose: {
    zh: '每一行是一次出货：卖给谁、什么、多少、多少钱、从哪个仓库发出。客户退货也记在这里，业务类型写「销售退货」。',
    en: 'One row for each item sent out: to whom, how many, at what price, from which warehouse. Returns from customers stand here too, with the type “Sales return”.',
  },
  department: 'sales',
  tabNames: headerWordList(
    `销售|出仓|出仓单|出仓记录|出仓登记|出仓明细|出仓流水|发放|发放台账|发放登记|发放记录|发放明细|接龙|团购|团购接龙|卖货|卖货记录|卖出|销货流水|销售账|销售本|门市销售|前台销售|收银明细|流水单|发料|发料单|发料登记|发料台账|领料台账|领用台账|材料领用|材料领用台账|发药|发药记录|处方明细|开单明细|开单记录|送货单|送货|送货明细|交货单|出货清单|发货清单|销售登记|销售表|销售明细|销售明细表|销售清单|销售记录|销售单|销售台账|销售流水|销售出库|销售出库单|销售出库明细|销售日报|销售日报表|销售报表|销售报单|报单|销货|销货单|销货明细|销货记录|出库|出库表|出库单|出库明细|出库明细表|出库登记|出库登记表|出库记录|出库台账|出库流水|出库汇总
    |出货|出货单|出货表|出货明细|出货记录|发货|发货单|发货明细|发货记录|发货表|领用|领用登记|领用登记表|领用记录|领用明细|领料|领料单|领料登记|零售|零售明细|批发|售出|销售退货|销售退货单|销售退货表|客户退货|退货|退货表|退货登记|退货明细
    |usage|usage log|material usage|consumption|consumption log|handed out|given out|dispensing|dispensing log|requisition|requisitions|store requisition|stores requisition|issue register|issue voucher|issue slip|material issue|counter sales|cellar door|cellar door sales|till|till sales|takings|order items|line items|order lines|orders export|sold items|items sold|sales/out|sales|sale|sales register|sales log|sales list|sales details|sales detail|sales data|sales history|sales invoices|sales report|sales transactions|invoices|issues|issue|stock out|stockout|stock issued|outward|outwards|outbound|outbound log|dispatch|dispatches|deliveries|delivery|shipments|shipping|pos sales|sold|sales returns|sales return|returns|customer returns|returned|out|stock issue`,
  ),
  columns: [
    { field: 'date', required: true, inTemplate: true, unsureSynonyms: ['时间', '月份'] },
    {
      field: 'documentNumber',
      inTemplate: true,
      synonyms: headerWordList(
        '出库单号|出库单编号|出库编号|销售单号|销售单编号|销售编号|销售出库单号|销货单号|发货单号|发货单编号|送货单号|送货单编号|出货单号|出货单编号|退货单号|销售退货单号|发货编号|送货编号|出货编号|领用单号|领料单号|小票号|小票编号|发票号|发票号码|发票编号|invoice no|invoice number|invoice #|invoice|inv.no|inv no|bill no|bill number|receipt no|receipt number|delivery note|delivery note no|dn no|dispatch no|sale no|sales no|sales invoice|sales invoice no|shipment no|shipment id',
      ),
      unsureSynonyms: headerWordList(
        '合同编号|合同号|invoice id|receipt id|sale id|sales id|订单编号|订单号|销售订单号|so no|so number|so #|order no|order number|order id|order #|order|sales order|sales order no|sales order number',
      ),
    },
    { field: 'lineNumber' },
    {
      field: 'sourceDocument',
      inTemplate: true,
      header: { zh: '销售订单号', en: 'Sales Order No.' },
      synonyms: headerWordList(
        '关联销售订单|销售订单编号|销售订单|订单号|订单编号|原出库单号|原销售单号|so no|so number|so #|so ref|sales order|sales order number|order no|order number|order id|customer po|customer po no|against sales order',
      ),
    },
    {
      field: 'movementType',
      inTemplate: true,
      synonyms: headerWordList('销售类型|sale type|sales type|发货类型'),
    },
    {
      field: 'customer',
      inTemplate: true,
      synonyms: headerWordList(
        '往来单位|往来单位名称|单位名称|客商|客商名称|领用部门|领用网点|领用门店|领用科室|领取科室|申领科室|科室|课题组|领取单位|使用部门|使用单位|申领部门|领用班组|领用单位|party|party name|buyer|sold to|to|customer/company',
      ),
      unsureSynonyms: headerWordList(
        'contactname|收货人|收件人|名称|姓名|name|company|company name|account name|去向|部门',
      ),
    },
    { field: 'customerCode', synonyms: headerWordList('往来单位编码|party code') },
    {
      field: 'warehouse',
      inTemplate: true,
      synonyms: headerWordList(
        '出库仓|发货仓|出库库房|shipped from|ship from|from warehouse|issued from',
      ),
    },
    { field: 'warehouseCode' },
    { field: 'itemCode', inTemplate: true },
    { field: 'barcode' },
    { field: 'itemName', inTemplate: true },
    { field: 'specification', inTemplate: true },
    { field: 'model' },
    { field: 'brand' },
    { field: 'colour' },
    { field: 'size' },
    { field: 'material' },
    { field: 'origin' },
    { field: 'manufacturer' },
    { field: 'category' },
    { field: 'unit', inTemplate: true },
    {
      field: 'quantity',
      required: true,
      inTemplate: true,
      synonyms: headerWordList(
        '出库数量|出库数|出库量|出库|销售数量|销售数|销售量|销量|销货数量|销出数量|售出数量|卖出数量|领用数量|领料数量|发货数量|发货数|发货量|实发数量|实发数|实发|出货数量|出货数|出货量|本次出库|本次出库数量|发出数量|零售数量|购买数量|退货数量|退货数|退回数量|已发数量|已出库|已出库数量|累计出库数量|已发货数量|sales qty|sales quantity|sale qty|sold|sold qty|quantity sold|qty sold|units sold|shipped|shipped qty|qty shipped|quantity shipped|issued|issued qty|issue qty|qty issued|dispatched qty|dispatch qty|delivered qty|delivered quantity|qty delivered|qty out|out qty|outward qty|invoiced qty|return qty|returned qty',
      ),
      unsureSynonyms: headerWordList(
        `order qty|ordered qty|qty ordered|order quantity|quantity ordered|订购数量|订货数量|订单数量|下单数量|件数|箱数|${STOCK_SYNONYMS.quantityOut.sure}`,
      ),
    },
    { field: 'secondUnit' },
    { field: 'secondQuantity' },
    { field: 'unitFactor' },
    { field: 'orderedQuantity' },
    { field: 'openQuantity' },
    {
      field: 'unitPrice',
      inTemplate: true,
      synonyms: headerWordList(
        '卖价|售价|销售价|销售单价|销售价格|销售不含税单价|销货单价|零售价|零售单价|批发价|出货单价|出货价|出库单价|出库价格|成交价|成交单价|折后价|折后价格|优惠价|实售价|实际售价|会员价|发货单价|selling price|sell price|sale price|sales price|sales rate|selling rate|retail price|unit selling price|price sold|sold price|invoice price',
      ),
      unsureSynonyms: headerWordList('定价|标价|报价|list price|mrp'),
    },
    { field: 'unitPriceWithTax' },
    { field: 'discount' },
    { field: 'discountAmount' },
    {
      field: 'amount',
      inTemplate: true,
      formula: 'ROUND(quantity*unitPrice,2)',
      synonyms: headerWordList(
        '销售金额|销售额|销售总额|销售总价|销售收入|销货金额|出货金额|出货总价|发货金额|零售金额|不含税销售额|应收金额|营业额|sales amount|sale amount|sales value|sales total|total sales|total sale|revenue|net sales|turnover|sales|sale value',
      ),
      unsureSynonyms: headerWordList('合计|总计|gross sales'),
    },
    { field: 'taxRate', inTemplate: true },
    { field: 'taxAmount', inTemplate: true, formula: 'ROUND(amount*taxRate,2)' },
    {
      field: 'amountWithTax',
      inTemplate: true,
      formula: 'amount+taxAmount',
      formulaTakesBlanks: true,
    },
    { field: 'costPrice' },
    {
      field: 'valueOut',
      header: { zh: '成本金额', en: 'Cost of Sales' },
      synonyms: headerWordList('销售成本|销货成本|出库成本|总成本|cogs|total cost|cost amount'),
    },
    { field: 'freight' },
    { field: 'otherCharges' },
    { field: 'currency' },
    { field: 'exchangeRate' },
    { field: 'bin' },
    { field: 'lot', inTemplate: true },
    { field: 'serial' },
    { field: 'manufactureDate' },
    { field: 'expiryDate' },
    { field: 'dueDate' },
    { field: 'balanceQuantity' },
    {
      field: 'person',
      inTemplate: true,
      synonyms: headerWordList('业务|开单人|sales executive|销售'),
    },
    { field: 'department' },
    { field: 'project' },
    { field: 'address' },
    { field: 'city' },
    { field: 'country' },
    { field: 'phone' },
    { field: 'paymentTerms' },
    { field: 'status' },
    { field: 'remark', inTemplate: true },
  ],
  requiredOneOf: [['itemCode', 'itemName', 'barcode']],
  movementTypes: [
    'dispatch',
    'salesReturn',
    'ownUse',
    'sample',
    'gift',
    'consumed',
    'scrap',
    'otherOut',
  ],
  naturalKey: ['documentNumber', 'lineNumber', 'itemCode', 'itemName'],
} as const satisfies RegisterDefinition;
