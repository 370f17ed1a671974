/** The purchase register: what was bought and came in, and what went back to the supplier. Purchasing writes it. */

import { headerWordList } from './header-word-list.ts';
import { type RegisterDefinition } from './register.ts';
import { STOCK_SYNONYMS } from './stock-synonyms.ts';

export const PURCHASE = {
  id: 'purchase',
  name: { zh: '采购登记', en: 'Purchases' },
  purpose: {
    zh: '每一行是一次进货：向谁买了什么、多少、多少钱、放进哪个仓库。采购退货也记在这里，业务类型写「采购退货」。',
    en: 'One row for each item received: from whom, how many, at what price, into which warehouse. Returns to the supplier stand here too, with the type “Purchase return”.',
  },
  department: 'purchasing',
  tabNames: headerWordList(
    `采购|入仓|入仓单|入仓记录|入仓登记|入仓明细|入仓流水|进仓|进仓单|进仓记录|进仓登记|进场|进场台账|材料进场|材料进场台账|进场登记|进场记录|进料|进料登记|进料记录|药品验收|验收|验收记录|验收单|质量验收记录|拿货|拿货记录|买进|菜账|买菜|买菜记录|进项|进項|进货流水|采购流水|收料|收料单|收料登记|收料台账|进货账|进货本|采购账|采购登记|采购表|采购明细|采购明细表|采购清单|采购记录|采购单|采购台账|采购入库|采购入库单|采购入库明细|入库|入库表|入库单|入库明细|入库明细表|入库登记|入库登记表|入库记录|入库台账|入库日报|入库日报表|入库汇总|入库流水
    |进货|进货表|进货单|进货明细|进货明细表|进货登记|进货登记表|进货记录|进货台账|购货|购货单|购货明细|购进|购进明细|购进记录|收货|收货单|收货记录|收货明细|到货|到货登记|到货明细|来料|来料登记|外购入库|购入|采购退货|采购退货单|退货出库|退供应商|购进退出
    |rcvd|recd|goods inward|goods inwards|goods in|deliveries in|supplier invoices|vendor bills|supplier bills|purchase/in|purchase bills|purchase daybook|purchase day book|items received|items bought|buys|shopping|purchase|purchases|purchase register|purchase log|purchase list|purchase details|purchase history|purchase invoices|purchase report|procurement|procurement data|procurement log|receipts|receipt|receiving|receiving log|goods received|goods receipt|goods receipts|stock in|stockin|stock received|inward|inwards|inbound|inbound log|grn|grn register|bills|incoming|material receipt|received|purchase returns|purchase return|return to vendor|buy|buying|bought|in`,
  ),
  columns: [
    {
      field: 'date',
      required: true,
      inTemplate: true,
      // Goods are there on the day they came, not on that of the order or the invoice beside it.
      synonyms: headerWordList(
        '入库日期|入库时间|收货日期|收货时间|到货日期|进货日期|进场日期|验收日期|receiving date|received date|receipt date|date received|grn date|received on',
      ),
      unsureSynonyms: ['时间', '月份'],
    },
    {
      field: 'documentNumber',
      inTemplate: true,
      synonyms: headerWordList(
        '入库单号|入库单编号|入库编号|采购单号|采购单编号|采购编号|采购入库单号|进货单号|进货单编号|进货编号|购货单号|收货单号|收货编号|收货单编号|收料单号|收料编号|入库号|到货单号|到货编号|退货单号|采购退货单号|验收单号|验收编号|recv no|receive no|receiving no|received no|grn no|grn number|grn|grn #|goods receipt no|receipt no|receipt number|delivery note|delivery note no|dn no|invoice no|invoice number|invoice #|inv.no|inv no|bill no|bill number|purchase invoice|purchase invoice no|purchase no|purchase number',
      ),
      unsureSynonyms: headerWordList(
        '送货单号|送货单编号|发票号|发票号码|发票编号|合同编号|合同号|invoice id|receipt id|purchase id|订单编号|订单号|采购订单号|po no|po number|p.o. no|po #|pon|po|po id|order no|order number|order id|order #|purchase order|purchase order no|purchase order number',
      ),
    },
    { field: 'lineNumber' },
    {
      field: 'sourceDocument',
      inTemplate: true,
      header: { zh: '采购订单号', en: 'Purchase Order No.' },
      synonyms: headerWordList(
        '关联采购订单|采购订单编号|采购订单|订单号|订单编号|原入库单号|原采购单号|po no|po number|p.o. no|po #|pon|po|po id|po ref|po reference|purchase order|purchase order number|order no|order number|against purchase order',
      ),
    },
    {
      field: 'movementType',
      inTemplate: true,
      synonyms: headerWordList('入库类型|采购类型|purchase type|receipt type'),
    },
    {
      field: 'supplier',
      inTemplate: true,
      synonyms: headerWordList(
        '往来单位|往来单位名称|厂家|厂商|单位名称|客商|客商名称|party|party name|purchased from|from|source',
      ),
      unsureSynonyms: headerWordList(
        'contactname|contact name|donor|donated by|donor name|捐赠人|捐赠方|捐赠者|采购单位|客户|名称|name|company|company name|采购来源|来源',
      ),
    },
    { field: 'supplierCode', synonyms: headerWordList('往来单位编码|party code') },
    {
      field: 'warehouse',
      inTemplate: true,
      synonyms: headerWordList(
        '入库仓|收货仓|入库库房|receiving warehouse|to warehouse|deliver to',
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
        '入库数量|入库数|入库量|入库|采购数量|采购数|采购量|进货数量|进货数|进货量|进货|购进数量|购进|购货数量|购入数量|购买数量|实收数量|实收数|实收|实际数量|实际入库数量|收货数量|收货数|到货数量|到货数|来货数量|进场数量|本次入库|本次入库数量|收入数量|进库数量|验收数量|合格数量|退货数量|退货数|退回数量|已收数量|已入库|已入库数量|累计入库数量|已到货数量|已收货数量|收料数量|purchase qty|purchase quantity|purchased qty|qty purchased|quantity purchased|received|received qty|received quantity|qty received|quantity received|receipt qty|qty in|in qty|inward qty|accepted qty|accepted quantity|qty accepted|quantity accepted|units purchased|units received|qty rcvd|billed qty|invoiced qty|return qty',
      ),
      unsureSynonyms: headerWordList(
        `order qty|ordered qty|qty ordered|order quantity|quantity ordered|订购数量|订货数量|订单数量|下单数量|件数|箱数|${STOCK_SYNONYMS.quantityIn.sure}`,
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
        '采购价|采购单价|采购价格|采购不含税单价|进价|进货价|进货单价|进货价格|入库单价|入库价格|入库价|购货单价|购进单价|购进价|购入单价|购买单价|收购价|成本单价|成本价|成本|purchase price|purchase rate|purchase cost|unit cost|cost|cost price|cost per unit|buying price|buy price|prate|supplier price|cost each|unit purchase price|po price|buying rate',
      ),
      unsureSynonyms: headerWordList('定价|报价|成交价|售价'),
    },
    { field: 'unitPriceWithTax' },
    { field: 'discount' },
    { field: 'discountAmount' },
    {
      field: 'amount',
      inTemplate: true,
      formula: 'ROUND(quantity*unitPrice,2)',
      synonyms: headerWordList(
        '采购金额|采购总价|采购总额|进货金额|进货总价|进货总额|入库金额|入库总额|购货金额|购进金额|购入金额|采购成本|成本金额|总成本|不含税采购金额|应付金额|purchase amount|purchase value|purchase total|total purchase|total cost|extended cost|ext cost|receipt value|cost amount|invoice value excl tax',
      ),
      unsureSynonyms: headerWordList('合计|总计|cost'),
    },
    { field: 'taxRate', inTemplate: true },
    { field: 'taxAmount', inTemplate: true, formula: 'ROUND(amount*taxRate,2)' },
    {
      field: 'amountWithTax',
      inTemplate: true,
      formula: 'amount+taxAmount',
      formulaTakesBlanks: true,
    },
    { field: 'freight' },
    { field: 'otherCharges' },
    { field: 'currency' },
    { field: 'exchangeRate' },
    { field: 'bin' },
    { field: 'lot', inTemplate: true },
    { field: 'serial' },
    { field: 'manufactureDate', inTemplate: true },
    { field: 'expiryDate', inTemplate: true },
    { field: 'shelfLifeDays' },
    { field: 'dueDate' },
    { field: 'salePrice' },
    { field: 'balanceQuantity' },
    {
      field: 'person',
      inTemplate: true,
      synonyms: headerWordList('收货人|入库人|buyer|received by|采购'),
    },
    { field: 'department' },
    { field: 'project' },
    { field: 'paymentTerms' },
    { field: 'status' },
    { field: 'remark', inTemplate: true },
  ],
  requiredOneOf: [['itemCode', 'itemName', 'barcode']],
  movementTypes: ['receipt', 'purchaseReturn', 'opening', 'produced', 'otherIn'],
  naturalKey: ['documentNumber', 'lineNumber', 'itemCode', 'itemName'],
} as const satisfies RegisterDefinition;
