/**
 * Headers that mean a field in whatever register they stand. Each word stands here once; what a word means in one
 * register only ("厂家" is the supplier in a purchase tab) stands on that register's column and goes before these.
 */

import { type FieldId } from './field.ts';

export interface FieldSynonyms {
  /** Headers that mean the field, as people write them, separated by "|". */
  readonly sure: string;
  /** Headers that may mean it when what stands below agrees. One word may be unsure under several fields. */
  readonly unsure?: string;
}

export const FIELD_SYNONYMS: Readonly<Partial<Record<FieldId, FieldSynonyms>>> = {
  date: {
    sure: `付款时间|支付时间|成交时间|最近入库时间|最近入库日期|最后更新时间|order time|paid at|processed at|paid date|datum|日期|单据日期|业务日期|记账日期|入账日期|制单日期|开单日期|往来帐日期|操作日期|操作时间|登记日期|登记时间|发生日期|交易日期|过账日期|凭证日期
      |入库日期|入库时间|出库日期|出库时间|进货日期|进货时间|购货日期|购买日期|采购日期|采购时间|销售日期|销售时间|销货日期|出货日期|出货时间
      |发货日期|发货时间|收货日期|收货时间|到货日期|验收日期|调拨日期|调拨时间|盘点日期|盘点时间|下单日期|下单时间|订单日期|订购日期|退货日期|领用日期
      |领料日期|报损日期|报废日期|调整日期|变动日期|变动时间|审核日期|年月日|日期时间|创建时间|创建日期|录入日期
      |date|posting date|txn date|transaction date|trans date|doc date|document date|order date|purchase date|bill date|inv date
      |invoice date|received date|receipt date|rec.date|receiving date|ship date|shipped date|shipment date|sale date|sales date|count date|transfer date
      |dispatch date|delivered date|issue date|entry date|voucher date|grn date|po date|so date|pr date|movement date|adjustment date|effective date|date time|datetime
      |timestamp|created at|created on|created date|date received|date sold|date of purchase|date of sale|day`,
    unsure: `时间|月份|月|年月|time|month|period|updated at|last updated|交货日期|delivery date|date of delivery`,
  },
  documentNumber: {
    sure: `线上订单号|内部订单号|平台订单号|原始订单号|交易单号|交易号|bill #|receipt #|material document|delivery|delivery no|trade no|num|belegnummer|belegnr|rechnungsnummer|rechnungsnr|单据编号|单据号|单据号码|单号|单据编码|单据单号|票号|票据号|凭证号|凭证编号|凭证字号|流水号|业务单号|业务编号|原始单号|单据流水号
      |doc no|doc number|doc #|document|document no|document number|reference|reference no|reference number|ref no|ref number|voucher|voucher no|voucher number
      |transaction id|transaction no|transaction number|txn id|txn no|submission id|entry no|slip no|docno|docnum|movement id|trans id|trx no`,
    unsure: `编号|发票号|发票号码|发票编号|合同号|合同编号|快递单号|物流单号|订单号|订单编号|ref|ref#|id|invoice|invoice no|invoice number|inv.no|bill no
      |order id|order no|order number|order #|po number|po no|number|no`,
  },
  lineNumber: {
    sure: `分录行号|po item|item no (line)|行号|项次|行次|分录号|明细行号|line|line no|line number|line #|row|row no|line id|line item|pos no|item line|seq|sequence|sequence no`,
    unsure: `序号|序|编号|no|no.|#|sr|sr no|sr.no.|s/n|s.no|sl no|sno|serial|serial no|行|项目号|number`,
  },
  sourceDocument: {
    sure: `订单单号|上级单号|原订单|requisition no|requisition|request no|quote no|quotation no|关联单号|关联订单|关联订单号|关联单据|关联单据号|源单号|源单编号|源单据号|来源单号|来源单据|来源订单|原单号|原单据号|原订单号|引用单号|对应单号|上游单号|源单
      |linked order|source doc|source document|source no|source order|against po|against order|po line|original document|original order|original invoice
      |return of|related document|related order|source ref|origin|base document|link to`,
  },
  dueDate: {
    sure: `交货期|交货日|要求交货日期|要求到货日期|预计到货|预计到货日期|预计到货时间|预计交货日期|交期|交货期限|承诺交期|计划交货日期|期望交货日期|要货日期|需求日期|约定交期
      |due date|due|required by|required date|expected date|expected delivery|expected delivery date|eta|promised date|promise date|need by|needed by
      |need by date|requested date|requested delivery date|delivery due|deadline|scheduled date`,
    unsure: `到期日期|到期日|账期|交货日期|交货时间|delivery date`,
  },
  receivedDate: {
    sure: `实收日期|实际到货日期|实际到货时间|实际交货日期|实际交期|调入日期|实际收货日期|actual delivery|actual delivery date|date delivered|actual receipt date|arrival date|date arrived|received on`,
    unsure: `收货日期|到货日期|received date|date received`,
  },
  itemCode: {
    sure: `料件编号|料件编码|fnsku|seller sku|merchant sku|lineitem sku|item sku|商品SKU|系统SKU|material #|artikelnummer|artikelnr|artikel-nr.|商品编码|商品编号|商品代码|商品货号|商品号|商品ID|编码|代码|货号|品号|料号|款号|款式编号|物料编码|物料编号|物料代码|物料号|产品编号|产品编码|产品代码|产品货号|产品型号编码|产品ID
      |存货编码|存货编号|存货代码|材料编码|材料编号|材料代码|备件代码|备件编码|备件编号|药品编号|药品编码|药品代码|单品ID|单品编码|货品编号|货品编码|货品代码|货品ID|构件编号|车型编码|配件编码|配件编号
      |器械编码|耗材编码|耗材编号|零件号|零件编号|图号|品项编码|品目编码|品种编码|原料编码|物资编码|物资编号|设备编码|资产编号|SKU|SKU编码|SKU编号|SKU码|SKU ID|商家编码|规格编码|自编码|内部编码|助记码
      |sku code|sku no|sku number|sku id|item code|item no|item number|item id|itemcode|product code|product id|product no|product number|product sku|part no|part number|part #|part code|mpn
      |material|material code|material no|material number|material id|stock code|stock no|stock id|article|article no|article code|article number|warehousesku|style no|style number|style code
      |goods code|goods no|inventory id|inventory code|inventory item id|catalog no|catalogue no|drug code|asset id|variant sku|internal reference|plu`,
    unsure: `artikel|编号|型号|code|ref|ref#|reference|id|item|number|no|product|商品|ASIN|model`,
  },
  barcode: {
    sure: `条码|条形码|商品条码|商品条形码|产品条码|产品条形码|货品条码|国际条码|国际码|基本条码|主条码|69码|19码|13位码|ISBN|ISBN号|书号|商品国标码|EAN码|UPC码|追溯码
      |barcode|bar code|barcode no|ean|ean13|ean-13|ean code|upc|upc code|upccode|gtin|isbn|isbn13|isbn-13|jan|jan code|scan code`,
    unsure: `副条码|箱码|外箱条码`,
  },
  itemName: {
    sure: `料件名称|料名|lineitem name|product line name|宝贝名称|artikelbezeichnung|bezeichnung|商品名称|名称|品名|商品名|货名|货物名称|货品名称|货品名|产品名称|产品名|产品|货品|物料名称|物料|物料描述|存货名称|材料名称|材料|商品全名|商品全称|通用名称|通用名|药品名称|药名|构件名称
      |物品名称|物品|物资名称|器械名称|耗材名称|原料名称|原材料名称|配件名称|零件名称|零部件名称|品项|品项名称|品种|品种名称|品目|商品标题|商品描述|宝贝标题|书名|图书名称|菜品名称|设备名称|资产名称|单品名称|款名|款式名称|车型名称
      |名称及规格|品名及规格|品名规格|品名/规格|物料名称及规格|材料名称及规格|商品名称及规格|名称规格|货物或应税劳务名称|货物或应税劳务、服务名称|项目名称及规格
      |name|item name|product|product name|product title|product description|description|item description|material description|material name|desc|goods|goods name|goods description
      |title|particulars|commodity|article name|article description|part name|part description|stock item|item & spec|inventory name|drug name|medicine name|book title|line item description|itemname`,
    unsure: `artikel|存货|商品|车型|项目|内容|摘要|item|items|details|model|sku name`,
  },
  specification: {
    sure: `颜色规格|规格名称|颜色及规格|款色规格|quantity per unit|sku规格|商品属性|规格|规格型号|型号规格|型号/规格|规格/型号|商品规格|产品规格|货品规格|物料规格|存货规格|材料规格|药品规格|构件规格|规格说明|规格描述|规格参数|规格尺寸|细码明细|剂型|册次|规格属性|销售规格|参数
      |spec|specs|specification|specifications|product spec|dimensions|dimension|variant|variation|variant title|pack size|item size|package|packing spec|technical spec|strength|configuration`,
    unsure: `型号|尺寸|包装规格|属性|model|size|多属性|厚度|直径`,
  },
  model: {
    sure: `型号|产品型号|商品型号|机型|车型号|款型|型体|设备型号|model|model no|model number|model name`,
  },
  brand: {
    sure: `item brand|品牌|商标|牌子|商品品牌|品牌名称|brand|brand name|make|trademark|label`,
  },
  colour: { sure: `颜色|色号|颜色分类|花色|颜色名称|colour|color|colour code|color name|shade` },
  size: {
    sure: `尺码|码数|尺寸|尺码名称|号型|大小|鞋码|size|size code|shoe size`,
  },
  material: { sure: `材质|面料|材料成分|成分|fabric|composition|material type` },
  origin: {
    sure: `产地|原产地|原产国|产地名称|country of origin|place of origin|made in`,
    unsure: `origin`,
  },
  manufacturer: {
    sure: `生产厂家|生产企业|生产厂商|生产厂|生产商|厂商|产商|制造商|制造厂商|生产企业名称|生产单位|上市许可持有人|厂牌|manufacturer|manufacturer name|mfr|producer|made by|maker`,
    unsure: `厂家|mfg|company|出版社`,
  },
  category: {
    sure: `category id|category code|sub-category|类别|分类|商品类别|商品分类|商品类目|产品类别|产品分类|产品类目|物料类别|物料分类|物料群组|存货分类|存货类别|材料类别|材料分类|货品类别|货品分类|物料组|品类|类目|大类|一级分类|一级分类名称|商品一级类目|所属分类|所属类别|类别名称|分类名称|物料类型|产品类型|商品类型|货品类型|商品大类|商品组|系列|药品类别
      |category|categories|category name|cat|group|item group|item category|product category|product group|product type|item type|class|item class|material group|department name|family|product family|product line|sub category|subcategory|stock group`,
    unsure: `类型|种类|小类|type|kind|series`,
  },
  unit: {
    sure: `主计量|基本计量单位|base unit of measure|库存主单位|uom name|uom code|order unit|einheit|mengeneinheit|单位|计量单位|基本单位|主单位|主计量单位|商品单位|产品单位|货品单位|库存单位|库存计量单位|计价单位|销售单位|包装单位|最小单位|单位名称|数量单位
      |unit|uom|u/m|um|u.o.m.|unit of measure|unit of measurement|units of measure|measure|measuring unit|base unit|base uom|stock uom|stock unit|inventory unit|main unit|qty unit|unit name|sales unit|purchase unit|primary unit`,
    unsure: `采购单位|units|包装|pack`,
  },
  secondUnit: {
    sure: `副单位|辅助单位|辅单位|辅计量单位|辅助计量单位|第二单位|大单位|箱单位|装箱单位|包装计量单位|alt uom|alternative unit|alternate unit|alternate uom|second unit|secondary unit|secondary uom|pack unit|carton unit|case uom|purchase uom`,
    unsure: `包装单位|包装|pack`,
  },
  unitFactor: {
    sure: `换算率|换算系数|转换系数|换算比例|单位换算|单位换算率|转换率|换算关系|装箱数|装箱量|装箱规格|箱规|箱装数|每箱数量|每箱数|每件数量|包装数量|包装量|件装量|中包装数|箱入数|入数
      |conversion factor|conversion|conversion rate|factor|units per box|units per case|units per carton|units per pack|qty per box|qty per case|qty per carton|qty per pack|pcs per carton|pcs per box|pack qty|case pack|case size|inner qty|units per second unit`,
    unsure: `比例|包装规格|规格|包装|pack size|pack`,
  },
  quantity: {
    sure: `基本单位数量|主单位数量|quantity done|lineitem quantity|宝贝总数量|商品数量|商品件数|产品数量|货品数量|物料数量|qty in une|quantity in une|base qty|done|menge|anzahl|数量|数目|基本数量|主数量|变动量|变动数量|交易数量|业务数量|总数量|合计数量|总数|qty|quantity|qnty|quant|qty.|total qty|total quantity|qty total|units qty|no of units|number of units|movement qty|moved qty|transaction qty|base qty|base quantity|change|qty change|quantity change|delta|pieces|pcs|nos`,
    unsure: `件数|个数|箱数|包数|瓶数|支数|套数|台数|柱数|总件数|units|count|重量|吨数|米数|面积|张数|册数|weight|net weight|volume`,
  },
  secondQuantity: {
    sure: `辅计量|副数量|辅数量|辅助数量|辅计量数量|箱数|大件数|整箱数|整件数|装箱件数|case qty|carton qty|cartons|cases|ctns|ctn qty|second quantity|secondary qty|alt qty|no of cartons|no of cases|case count|casecount|boxes|packs`,
    unsure: `件数|包数`,
  },
  orderedQuantity: {
    sure: `订购数量|订单数量|订货数量|订货量|下单数量|订购量|原数量|应收数量|应发数量|申请数量|请购数量|计划数量|合同数量|采购订单数量|ordered|ordered qty|ordered quantity|order qty|order quantity|qty ordered|quantity ordered|po qty|so qty|requested qty|req qty|planned qty`,
  },
  receivedQuantity: {
    sure: `已收数量|已入库|已入库数量|累计入库|累计入库数量|已到货|已到货数量|已收货数量|累计收货|已交数量|到货数|实收数|received so far|qty received|quantity received|received quantity|received qty|qty rcvd|rcvd qty|billed qty|accepted qty|accepted quantity`,
    unsure: `实收数量|到货数量|收货数量|received`,
  },
  deliveredQuantity: {
    sure: `已发数量|已出库|已出库数量|累计出库|累计出库数量|已发货|已发货数量|累计发货|delivered|delivered qty|delivered quantity|qty delivered|shipped qty|qty shipped|quantity shipped|fulfilled qty|fulfilled quantity|invoiced qty`,
    unsure: `实发数量|发货数量|shipped`,
  },
  openQuantity: {
    sure: `剩余未入库|剩余未入库数量|剩余未发货|still to be delivered|still to be delivered qty|qty outstanding to receive|未交数量|未到数量|未收数量|未入库|未入库数量|未发数量|未出库|未出库数量|未发货数量|欠交数量|欠数|欠货数量|剩余未交|剩余未发|缺货数量|outstanding|outstanding qty|open qty|open quantity|backorder|back order|backordered|backorder qty|qty outstanding|balance to receive|balance to deliver|pending qty|remaining qty|remaining to receive|qty due|undelivered qty`,
  },
  reservedQuantity: {
    sure: `待发货数量|订单占有数|订单占用|占用数|预占数量|预占库存|锁库数量|预留数量|预留|占用数量|占用库存|锁定数量|锁定库存|已分配数量|已占用|冻结数量|冻结库存|reserved|reserved qty|reserved quantity|committed|committed qty|allocated|allocated qty|qty allocated|qty committed|on hold|hold qty`,
  },
  availableQuantity: {
    sure: `可用数|quantity available|qty avail|sellable|可发数量|可发库存|可用数量|可用库存|可用库存数量|可用量|可销数量|可售库存|可销库存|可售数量|available|available qty|available quantity|available stock|qty available|free stock|net available|atp|available to sell|available to promise`,
  },
  onOrderQuantity: {
    sure: `预计入库数量|采购在途数|调拨在途数量|调拨在途|在途数|在途入库|inbound qty (expected)|待入库数量|在途数量|在途|在途库存|在单数量|在订数量|采购在途|采购在途数量|在途量|已订未到|on order|on order qty|qty on order|quantity on order|in transit|in transit qty|incoming|incoming qty|units on order|unitsonorder|open po qty|qty incoming`,
    unsure: `预计数量|projected`,
  },
  unitPrice: {
    sure: `原币无税单价|原币不含税单价|本币无税单价|lineitem price|item price|product price|preis|einzelpreis|stückpreis|单价|价格|未税单价|不含税单价|单价(不含税)|单价(未税)|无税单价|净价|净单价|原币单价|本币单价|折后单价|货品单价|商品单价|产品单价|物料单价|材料单价|实际单价|优惠单价|无税价
      |price|unit price|price per unit|unit rate|price each|rate|net price|net unit price|unit price excl tax|unit price ex tax|price excl tax|price ex vat|price excl vat|unit price before tax|unitprice|price/unit|unit value|each`,
    unsure: `成交价|定价|单位价格|报价|成本价|进价|进货价|采购价|采购单价|售价|销售价|销售单价|零售价|批发价|牌价|cost|unit cost|cost price|purchase price|selling price|sale price|sales price|retail price`,
  },
  unitPriceWithTax: {
    sure: `原币含税单价|本币含税单价|税后价|含税单价|含税价|含税价格|单价(含税)|价税单价|含税售价|含税进价|含税销售价|含税采购价|含税采购单价|含税销售单价|税后单价|price incl tax|price incl vat|price including tax|unit price incl tax|unit price incl vat|unit price including tax|unit price inc tax|gross price|gross unit price|tax inclusive price|price with tax|price inc vat|price inc gst`,
  },
  costPrice: {
    sure: `期末结存单价|结存平均价|库存均价|平均成本价|standard price|成本单价|成本价|成本|单位成本|进价|进货价|进货单价|进货价格|采购价|采购单价|采购价格|入库价|购货单价|购进价|购进单价|加权成本|加权平均价|加权平均单价|平均成本|平均单价|移动平均价|标准成本|计划单价|库存评估价|库存单价|结存单价|期末单价|库存成本单价|出库成本单价|成本均价|参考成本|参考进价|预设进价|最近进价|最新进价|零成本|不含税成本
      |cost|unit cost|cost price|cost per unit|cost each|purchase price|purchase rate|purchase cost|buy price|buying price|buying rate|prate|valuation rate|average cost|avg cost|weighted average cost|moving average price|map|standard cost|std cost|last cost|last purchase price|landed cost|landed unit cost|inventory cost|cogs per unit|wholesale cost|supplier price`,
  },
  salePrice: {
    sure: `售价|销售价|销售单价|销售价格|零售价|建议零售价|零售单价|标准售价|批发价|批发单价|会员价|指导价|市场价|市场指导价|牌价|吊牌价|标价|挂牌价|预设售价|参考售价|含税零售价|统一零售价|出厂价|销价|selling price|sell price|sale price|sales price|sales rate|selling rate|retail|retail price|rrp|msrp|list price|mrp|standard selling rate|wholesale price|catalogue price|catalog price`,
    unsure: `定价|价格|price|unit price`,
  },
  minimumPrice: {
    sure: `最低售价|最低销售价|最低价|最低限价|底价|限价|最低价格|min price|minimum price|minimum selling price|min selling price|floor price|lowest price`,
  },
  taxRate: {
    sure: `税率|税率%|增值税率|增值税税率|税点|销项税率|进项税率|tax rate|tax %|tax percent|tax percentage|vat|vat %|vat rate|gst|gst %|gst rate|sales tax rate`,
    unsure: `tax`,
  },
  taxAmount: {
    sure: `本币税额|原币税额|税额合计|税额|税金|增值税|增值税额|税费|进项税额|销项税额|tax amount|tax value|vat amount|gst amount|sales tax|total tax|tax total`,
    unsure: `tax|vat`,
  },
  amount: {
    sure: `原币无税金额|本币无税金额|无税总额|订单金额|订单总额|订单总价|total revenue|order amount|商品总价|货品金额|商品金额|item total|betrag|gesamtpreis|gesamtbetrag|金额|总金额|总额|总价|小计|合计金额|金额合计|金额小计|不含税金额|未税金额|无税金额|金额(不含税)|金额(未税)|净额|原币金额|本币金额|成交金额|货款|货款金额|折后金额|实付金额|应付金额|实收金额|应收金额|交易金额|价款|货值|总货款|不含税总价
      |amount|total|total amount|total price|value|line total|line amount|line value|ext price|extended price|extended amount|ext amount|ext cost|subtotal|sub total|net amount|net total|net value|amount excl tax|amount ex tax|amount before tax|total excl tax|total ex vat|taxable amount|taxable value|total value|amt|gross value|transaction value|total cost`,
    unsure: `合计|总计|revenue|sales|turnover|cost|成本金额|成本`,
  },
  amountWithTax: {
    sure: `本币价税合计|原币价税合计|税后金额|含税销售额|价税小计|价税合计|含税金额|含税合计|含税总额|含税总价|含税总金额|金额(含税)|价税总额|税价合计|价税合计金额|total incl tax|total incl vat|total including tax|total including vat|total inc tax|gross amount|gross total|grand total|amount incl tax|amount including tax|amount incl vat|amount inc vat|invoice total|invoice value|invoice amount|total with tax|amount with tax|tax inclusive amount|total after tax`,
  },
  discount: {
    sure: `折扣|折扣率|折扣率%|扣率|优惠率|折率|折让率|discount|discount %|disc %|disc%|disc|discount rate|discount percent|discount percentage`,
  },
  discountAmount: {
    sure: `折扣额|折扣金额|优惠金额|优惠额|优惠|抹零|折让|折让金额|让利|减免金额|discount amount|discount value|discount amt|disc amount|disc amt|rebate|allowance`,
  },
  freight: {
    sure: `运费|运输费|运输费用|物流费|物流费用|快递费|邮费|配送费|运杂费|分摊运费|每双运费|freight|freight cost|freight charge|freight charges|shipping|shipping cost|shipping fee|shipping charges|delivery charge|delivery fee|delivery cost|carriage|postage|transport|transport cost|transportation`,
  },
  otherCharges: {
    sure: `其他费用|其它费用|采购费用|杂费|附加费|附加费用|分摊费用|费用分摊|费用|手续费|装卸费|报关费|关税|other charges|other costs|other cost|additional charges|additional cost|misc charges|charges|surcharge|duty|customs duty|landed charges|handling|handling fee|fees`,
  },
  currency: { sure: `币种|货币|币别|结算币种|交易币种|currency|currency code|cur|curr|ccy` },
  exchangeRate: {
    sure: `汇率|折算汇率|记账汇率|exchange rate|fx rate|fx|conversion rate (currency)|roe`,
  },
  supplier: {
    sure: `供货单位全名|供应商名|厂商简称|供应单位简称|购买地点|purchase from|lieferant|供应商|供应商名称|供应商全称|供应商简称|供货商|供货商名称|供货单位|供货单位名称|供货单位/供货人|供货人|供方|供方名称|供货厂家|供货方|供应单位|供应单位名称|供应厂商|进货商业名称|卖方|卖家|销货单位|销方名称|销售方|进货单位|进货商|进货厂家|进货渠道|购货渠道|采购渠道|货主|来货单位|发货方|厂商名称|主供应商|默认供应商|首选供应商|默认供货商
      |supplier|supplier name|suppliers|vendor|vendor name|vendors|seller|seller name|sold by|purchased from|bought from|received from|default supplier|preferred supplier|main supplier|preferred vendor|primary supplier|source supplier|supplied by|party from`,
    unsure: `厂家|往来单位|往来单位名称|采购单位|单位名称|客商|客商名称|供应商编号|party|party name|company|company name|account name|name|名称`,
  },
  supplierCode: {
    sure: `供应商编码|供应商编号|供应商代码|供应商ID|供应商号|供货商编码|供货商编号|供方编码|supplier code|supplier id|supplier no|supplier number|vendor code|vendor id|vendor no|vendor number`,
    unsure: `编码|编号|代码|往来单位编码|code|id|no`,
  },
  customer: {
    sure: `买家会员名|买家会员|收货人姓名|购货单位全名|客户名|会员名称|billing name|shipping name|recipient|recipient name|收件人姓名|kunde|客户|客户名称|客户全称|客户简称|客户姓名|顾客|顾客名称|顾客姓名|购货单位|购货单位名称|购货方|购买方|购买单位|购方名称|收货单位|收货单位名称|收货方|需方|需方名称|需货单位|买方|买家|买家昵称|买家姓名|经销商|经销商名称|销售客户|会员|会员姓名|下单客户|客户单位|出货单位|提货单位|销往单位|终端客户|甲方
      |customer|customer name|customers|client|client name|clients|buyer|buyer name|sold to|sold to party|ship to|ship to name|bill to|bill to name|consignee|purchaser|dealer|dealer name|distributor|retailer|account|customer account|delivered to|issued to|party to`,
    unsure: `往来单位|往来单位名称|单位名称|收货人|领用部门|领用班组|领用单位|领用人|客商|客商名称|姓名|party|party name|company|company name|account name|name|名称`,
  },
  customerCode: {
    sure: `客户编码|客户编号|客户代码|客户ID|客户号|会员号|会员编号|会员卡号|购货单位编码|customer code|customer id|customer no|customer number|client id|client code|client no|cust no|cust id|cust code|buyer id`,
    unsure: `编码|编号|代码|往来单位编码|code|id|no`,
  },
  contact: {
    sure: `联系人|联系人姓名|主要联系人|负责人|法人|法人代表|法定代表人|contact|contact name|contact person|primary contact|attention|attn|representative`,
  },
  phone: {
    sure: `联系电话|电话|电话号码|固定电话|座机|办公电话|联系方式|公司电话|phone|phone no|phone number|telephone|tel|tel no|contact number|contact no|office phone|work phone|contact phone`,
  },
  mobile: {
    sure: `手机号码|手机|手机号|移动电话|联系手机|mobile|mobile no|mobile number|mobile phone|cell|cell phone|cellphone|whatsapp|wechat|微信`,
  },
  email: {
    sure: `电子邮箱|邮箱|电子邮件|邮件|邮箱地址|E-mail|email|email address|mail|e-mail address`,
  },
  fax: { sure: `传真|传真号码|传真号|fax|fax no|fax number` },
  address: {
    sure: `地址|联系地址|公司地址|详细地址|通讯地址|收货地址|送货地址|注册地址|办公地址|仓库地址|单位地址|address|street|street address|address line 1|address 1|shipping address|billing address|delivery address|mailing address|full address|warehouse address`,
  },
  city: { sure: `城市|所在城市|市|city|town` },
  country: {
    sure: `国家|国家/地区|国别|所在国家|国家地区|country|country/region|country code|nation`,
    unsure: `地区|区域|省份|region|state|province`,
  },
  taxNumber: {
    sure: `纳税人识别号|税号|纳税识别号|统一社会信用代码|社会信用代码|信用代码|税务登记号|企业税号|tax number|tax no|tax id|vat number|vat no|vat id|vat reg no|gst no|gstin|gst number|tin|ein|abn|tax registration no|business registration no`,
  },
  bank: { sure: `开户行|开户银行|银行|银行名称|开户行名称|bank|bank name|bank branch` },
  bankAccount: {
    sure: `银行账号|账号|银行账户|银行帐号|帐号|开户账号|对公账号|卡号|银行卡号|收款账号|bank account|bank account no|bank account number|account number|account no|iban|a/c no|acct no`,
  },
  paymentTerms: {
    sure: `付款周期|结算周期|收款周期|付款条件|付款方式|结算方式|收款方式|支付方式|付款期限|账期天数|信用期|付款账期|结款方式|payment terms|terms|payment method|payment mode|pay terms|credit terms|credit days|mode of payment`,
    unsure: `账期`,
  },
  creditLimit: { sure: `信用额度|授信额度|信用限额|赊销额度|额度|credit limit|credit line|credit` },
  openingPayable: {
    sure: `期初应付|期初应付款|期初应付余额|初始应付|应付期初|opening payable|opening payables|opening ap|opening balance payable`,
    unsure: `期初余额|opening balance`,
  },
  openingReceivable: {
    sure: `期初应收|期初应收款|期初应收余额|初始应收|应收期初|opening receivable|opening receivables|opening ar|opening balance receivable`,
    unsure: `期初余额|opening balance`,
  },
  warehouse: {
    sure: `库存仓库|仓库名|库房名|all warehouses|lager|lagerort|仓库|仓库名称|库房|库房名称|店仓|仓库/门店|入库仓库|出库仓库|收货仓库|发货仓库|收料仓库|发料仓库|存放仓库|所在仓库|所属仓库|盘点仓库|仓储|仓储地点|库存地点|库存组织|门店|门店名称|店铺|店铺名称|业务机构|机构名称|仓别|仓名|所属门店|虚拟仓|分店
      |warehouse|warehouse name|whse|wh|w/h|store|store name|site|depot|branch|branch name|terminal|facility|storage location|stock location|inventory location|distribution center|dc|fulfillment center|godown|shop|outlet|warehousename`,
    unsure: `地点|所在地|存放地点|存放位置|位置|库区|location|place|plant|库位|货位|仓位`,
  },
  warehouseCode: {
    sure: `仓库编码|仓库编号|仓库代码|仓库ID|仓库号|库房编号|warehouse code|warehouse id|warehouse no|wh code|store code|store id|store no|location code|location id|site code|branch code`,
    unsure: `编码|编号|代码|code|id|no`,
  },
  fromWarehouse: {
    sure: `移出仓|转出库|发出仓|拨出仓|源仓|调出仓库|调出仓|调出库房|调出方|调出门店|调出地|转出仓库|转出仓|移出仓库|源仓库|来源仓库|发出仓库|拨出仓库|出货仓库|from warehouse|from location|from store|from site|from|source warehouse|source location|source|transfer from|origin warehouse|sending warehouse|ship from|out warehouse|from wh`,
    unsure: `发货仓库|出库仓库|origin`,
  },
  toWarehouse: {
    sure: `移入仓|转入库|接收仓|拨入仓|目标仓|调入仓库|调入仓|调入库房|调入方|调入门店|调入地|转入仓库|转入仓|移入仓库|目标仓库|目的仓库|拨入仓库|接收仓库|to warehouse|to location|to store|to site|to|target warehouse|target location|target|destination|destination warehouse|destination location|transfer to|receiving warehouse|in warehouse|to wh`,
    unsure: `收货仓库|入库仓库`,
  },
  bin: {
    sure: `主仓位|默认库位|推荐库位|存放库位|bin number|库位|库位号|库位编码|货位|货位号|货位编码|仓位|仓位号|仓位货架|货架|货架号|架位|架号|库区|储位|储位号|区位|柜号|层号|排号|bin|bin no|bin location|bin code|shelf|shelf no|shelf location|rack|rack no|rack location|aisle|locationname|location name|slot|zone|pallet location`,
    unsure: `区域|存放地点|存放位置|位置|location|position|地址`,
  },
  lot: {
    sure: `lot/serial number|lot/serial|批号/序列号|批号|批次|批次号|批次编号|批次编码|批号/批次|生产批号|生产批次|产品批号|商品批号|药品批号|货品批号|物料批号|入库批次|缸号|炉号|卷号|灭菌批号|lot|lot no|lot number|lot #|lot id|lot code|batch|batch no|batch number|batch #|batch id|batch code|warehouselot|heat no|dye lot|lot/batch`,
    unsure: `产品编号(批)|vessel name`,
  },
  serial: {
    sure: `序列号|产品序列号|SN|SN码|S/N码|车架号|车架号码|机身号|机号|出厂编号|IMEI|IMEI号|电脑串号|serial no|serial number|serial numbers|serial #|imei no|vin|vin no|chassis no|device serial`,
    unsure: `串号|serial|s/n`,
  },
  manufactureDate: {
    sure: `生产日期|制造日期|出厂日期|生产时间|包装日期|灌装日期|生产年月|mfg date|mfd|mfg|mfg. date|manufacture date|manufacturing date|manufactured|manufactured date|date of manufacture|production date|made on|dom|packed on`,
  },
  expiryDate: {
    sure: `有效期至|有效期|有效期限|有效日期|失效日期|失效期|过期日期|过期时间|到效日期|保质期至|保质期到|有效截止日期|截止有效期|效期|质保到期|最佳食用日期|到期时间|exp|exp.|exp date|exp. date|expiry|expiry date|expires|expires on|expiration|expiration date|expire date|best before|best before date|bbd|bbe|use by|use by date|sell by|shelf life expiry`,
    unsure: `到期日期|到期日|保质期`,
  },
  shelfLifeDays: {
    sure: `保质期天数|保质天数|保质期(天)数|有效期天数|有效天数|保质期限|shelf life|shelf life days|shelf life in days|days to expire|validity days`,
    unsure: `保质期|有效期`,
  },
  lotTracked: {
    sure: `启用批号|批号管理|批次管理|是否批号管理|是否批次管理|启用批次|批号控制|lot tracked|track lots|batch tracked|has batch no|lot control|batch managed|lot controlled`,
  },
  serialTracked: {
    sure: `启用序列号|序列号管理|是否序列号管理|serial tracked|track serials|has serial no|serial control|serialized`,
  },
  movementType: {
    sure: `业务类型|单据类型|单据类别|业务类别|出入库类型|出入库类别|入出库类型|收发类型|收发类别|操作类型|入库类型|出库类型|入库类别|出库类别|入库方式|出库方式|变动类型|变动方向|交易类型|进出类型|进出|进/出|出/入|出入|出入库|入/出库|收/发|移动类型|调整类型|方向|操作|变动原因|出入库方式|收发方式|异动类型|异动类别|库存方向|业务方式
      |movement type|txn type|transaction type|trans type|trx type|entry type|in/out|in out|in or out|direction|voucher type|doc type|document type|movement|adjustment type|operation|operation type|stock movement|action|activity|in / out type|io type`,
    unsure: `类型|类别|原因|操作原因|事由|用途|调整原因|type|reason|reason code|reason for movement|purpose|adjustment reason|event`,
  },
  person: {
    sure: `购买人|购买者|采购者|送货人|处理人|提交人|submitted by|经手人|经办人|业务员|采购员|采购人|采购人员|采购经办人|销售员|销售人员|销售代表|业务经理|操作员|操作人|操作人员|制单人|制单|制单员|录入人|录入员|审核人|仓管员|仓管|保管员|库管员|库管|领用人|领料人|签收人|验收人|收货人员|收货员|发货人|发货员|盘点人|盘点员|盘点人员|监盘人|复盘人|填表人|登记人|创建人|跟单员|导购|导购员|店员|收银员|责任人|申请人
      |handled by|salesperson|sales person|sales rep|sales representative|salesman|operator|created by|entered by|approved by|counted by|counter|received by|issued by|assignee|assigned to|user|username|employee|employee name|staff|purchaser name|prepared by|checked by|cashier|agent|requested by|requester|person|done by|performed by|owner`,
    unsure: `收货人|buyer|负责人`,
  },
  department: {
    sure: `部门|部门名称|使用部门|领用部门|领料部门|所属部门|申请部门|业务部门|采购部门|销售部门|领用班组|班组|车间|department|dept|dept.|team|cost center|cost centre|business unit`,
  },
  project: {
    sure: `项目|项目名称|项目编号|工程名称|工程|工程项目|合同项目|project|project name|project no|job|job no|job number|work order|work order no`,
  },
  openingQuantity: {
    sure: `starting qty|starting quantity|start stock|opening stock qty|上期末数量|上月末库存|期初数量|期初库存|期初库存数量|期初结存|期初结存数量|期初|期初数|期初余额数量|初始库存|初始数量|初期库存|上期结存|上期结存数量|上期数量|上期库存|上月结存|上月结存数量|上月库存|上月余数|月初库存|月初数量|月初结存|年初数|年初数量|年初库存|昨日库存|昨日结存|操作前库存|变动前数量|变动前库存|原库存|原有库存|结转数量|上存|期初存量|开账数量
      |opening stock|opening qty|opening quantity|opening balance|opening balance qty|opening|opening inventory|beginning inventory|beginning stock|beginning balance|beginning qty|beginning|bom|initial stock|initial qty|initial quantity|initial inventory|previous stock|previous balance|previous qty|prior balance|start qty|starting stock|starting inventory|stock before|qty before|before qty|open qty (stock)|b/f|brought forward|opening on hand`,
  },
  openingUnitPrice: {
    sure: `期初单价|期初成本价|期初成本|期初成本单价|上期结存单价|期初价格|期初结存单价|上月结存单价|月初单价|年初单价|opening unit cost|opening rate|opening cost|opening price|opening unit price|beginning unit cost|initial cost`,
  },
  openingValue: {
    sure: `期初金额|期初结存金额|期初库存金额|期初余额|期初成本金额|上期结存金额|上月结存金额|上期金额|月初金额|月初结存金额|年初金额|初始金额|opening value|opening amount|opening stock value|opening balance value|opening inventory value|beginning value|beginning inventory value|initial value`,
  },
  quantityIn: {
    sure: `实际入库|入库实数|本年入库|总进货|累计进货|进货合计|入库累计|入库数量|入库数|入库|入库量|入库总数|入库合计|总入库|收入数量|收入|收入数|进货数量|进货数|进货量|进货|采购数量|采购量|购进|购进数量|购入|购入数量|购买数量|实收数量|到货数量|收货数量|来货数量|进|进库|进库数量|入|收|本期入库|本期入库数量|本期收入|本期收入数量|本期购进|本期增加|本月入库|本月入库数量|本月入库数|本月进货|本月收入|本日入库|今日入库|当日入库|进场数量|累计入库数|入库件数|增加|增加数量|收方数量|借方数量|入库总量|本期进货|本期采购|入库汇总
      |received|qty in|quantity in|in qty|in quantity|inward|inward qty|inwards|inward quantity|purchased|purchased qty|purchases|purchase qty|purchase quantity|receipt qty|receipts|receipt quantity|in|stock in|stock in qty|total in|total received|total purchased|goods in|added|additions|incoming stock|units received|units purchased|qty purchased|quantity purchased|inbound|inbound qty|receiving qty|restocked|restock qty`,
  },
  unitPriceIn: {
    sure: `入库单价|入库价格|本期入库单价|本期收入单价|收入单价|本月入库单价|入库成本单价|收入平均单价|unit cost in|in rate|in price|inward rate|receipt rate|receipt price|in unit cost`,
  },
  valueIn: {
    sure: `入库金额|入库成本|入库总额|本期入库金额|本期收入金额|收入金额|本月入库金额|进货金额|采购金额|购进金额|购货金额|入库成本金额|本期购进金额|进货总额|采购总额|借方金额|value in|in value|in amount|inward value|receipt value|receipts value|purchase value|purchase amount|total purchase value|purchases value|amount in`,
  },
  quantityOut: {
    sure: `销货|销货量|实际出库|出库实数|本年出库|总销售|总销量|累计销售|出库累计|消耗|耗用|出库数量|出库数|出库|出库量|出库总数|出库合计|总出库|发出数量|发出|发出数|销售数量|销售数|销售量|销量|销售|销货数量|销出数量|售出|售出数量|卖出数量|领用数量|领用|领料数量|发货数量|发货数|发货量|实发数量|出货数量|出货数|出货量|出货|出|付|付出|发|支出|支出数量|付出数量|本期出库|本期出库数量|本期发出|本期发出数量|本期销售|本期减少|本月出库|本月出库数量|本月出库数|本月销售|本月发出|本日出库|今日出库|当日出库|零售数量|消耗数量|耗用数量|使用数量|用量|减少|减少数量|付方数量|贷方数量|出库总量|出库件数|累计出库数|出库汇总|调出数量
      |sold|qty out|quantity out|out qty|out quantity|issued|issued qty|issues|qty issued|shipped|outward|outward qty|outwards|outward quantity|sales qty|sales quantity|sale qty|sold qty|quantity sold|qty sold|units sold|out|stock out|stock out qty|total out|total sold|total issued|goods out|removed|consumed|consumption|used|usage|qty used|outbound|outbound qty|dispatched|dispatched qty|dispatch qty|issue qty|units issued|units shipped|issued quantity`,
  },
  unitPriceOut: {
    sure: `出库单价|本期出库单价|本期发出单价|发出单价|本月出库单价|出库成本价|发出平均单价|unit cost out|out rate|out price|outward rate|issue rate|issue price|out unit cost`,
  },
  valueOut: {
    sure: `出库金额|出库成本|出库总额|出库成本金额|本期出库金额|本期发出金额|发出金额|发出成本|本月出库金额|销售金额|销售额|销货金额|销售成本|销售成本金额|领用金额|发货金额|出货金额|贷方金额|value out|out value|out amount|outward value|issue value|issues value|sales value|sales amount|cost of sales|cogs|cost of goods sold|amount out|total sales value`,
  },
  quantityAdjusted: {
    sure: `调整数量|调整数|调整|盘盈盘亏|盘盈(-)盘亏|盈亏调整|损益数量|损溢数量|报损数量|盘点调整|盘盈亏数量|adjustment|adjustments|adjusted|adjusted qty|adjustment qty|adjustment quantity|adj|adj qty|net adjustment|quantity adjusted|stock adjustment|shrinkage`,
  },
  balanceQuantity: {
    sure: `实际库存数|库存量|当前结存|total inventory|unrestricted|unrestricted stock|afn fulfillable quantity|fulfillable quantity|quantity balance|账面结余|总库存数|库存合计|当前余量|现有存量|bestand|lagerbestand|库存|库存数量|库存数|库存量|库存总数|库存总量|总库存|当前库存|当前库存数量|当前数量|现有库存|现有数量|现有量|现存数量|现存量|现库存|现存|结存|结存数量|结存数|结余|结余数量|结余数|本期结存|本期结存数量|本月结存|本月结存数量|期末|期末数量|期末库存|期末库存数量|期末结存|期末结存数量|期末结余|期末存量|月末库存|月末结存|月末数量|剩余|剩余数量|剩余库存|余数|余量|余额数量|存数|存量|存|库存余量|库存余额|仓库余量|仓库库存|即时库存|实时库存|实际库存数量|在库数量|在库数|在库|在库库存|库存件数|库存箱数|操作后库存|变动后数量|变动后库存|最新库存|今日库存|本日结存|今日结存|账面库存|入库后总数|可用库存总数|库存现量|收支结存
      |stock|stock qty|stock quantity|stock on hand|soh|on hand|onhand|on hand qty|on-hand|on hand quantity|qty on hand|quantity on hand|qoh|current stock|current stock quantity|current qty|current quantity|current inventory|inventory|inventory level|inventory qty|inventory quantity|stock level|in stock|units in stock|unitsinstock|qty in stock|quantity in stock|quantity available in stock|balance|balance qty|balance quantity|balance stock|balance on hand|closing stock|closing qty|closing quantity|closing balance|closing inventory|closing|ending inventory|ending balance|ending stock|ending qty|ending quantity|ending|remaining|remaining stock|remaining quantity|stock balance|physical stock|stock after|qty after|after qty|running balance|total stock|total stock qty|total on hand|eom|c/f|carried forward|actual stock|final stock|final qty`,
    unsure: `数量|件数|箱数|实际库存|实存数量|账面数量|剩餘|qty|quantity|total|count|available|可用数量|合计数量|合计|总数|units`,
  },
  balanceValue: {
    sure: `value unrestricted|total stock amount|存货价值|库存货值|结存总额|库存金额|结存金额|期末金额|期末结存金额|期末库存金额|本期结存金额|本月结存金额|库存成本额|库存成本|库存成本金额|库存总成本|库存价值|库存总额|库存总金额|存货金额|含税成本金额|结余金额|成本金额|总成本|成本总额|月末金额|期末余额|期末成本金额|现存金额|占用资金|资金占用
      |stock value|inventory value|closing value|closing stock value|closing amount|balance value|balance amount|ending value|ending inventory value|stock amount|value of stock|value on hand|total stock value|total inventory value|inventory cost value|on hand value|valuation|asset value|cost value|stock cost`,
    unsure: `金额|总价|value|amount|total value|total cost|extended cost|total amount|total`,
  },
  bookQuantity: {
    sure: `账面数量|账面数|账面|账面库存数量|账面结存|账面结存数量|账存|账存数量|账存数|系统数量|系统库存|系统数|系统库存数量|电脑库存|电脑数量|应有数量|应存数量|理论库存|理论数量|帐面数|帐面数量|帐存数|账面箱数|账面包数|账上数量|盘点前数量|盘前数量|盘点前库存|book qty|book quantity|book stock|book balance|book|system qty|system quantity|system stock|system count|system|expected qty|expected quantity|expected|expected count|expected stock|theoretical qty|theoretical quantity|theoretical|theoretical stock|recorded qty|recorded quantity|qty on record|on record|per system|per books|ledger qty|erp qty|wms qty|snapshot qty`,
    unsure: `库存数量|当前库存|当前库存数量|on hand|qty on hand|stock|库存`,
  },
  countedQuantity: {
    sure: `real quantity|count 1|count1|count 2|实地盘点|实地盘点数|点数|盘点箱数|实盘数量|实盘数|实盘|盘点数量|盘点数|盘点结果|盘点库存|盘点实数|盘点实际数量|实际盘点数量|实际盘点数|实际盘点|实存数量|实存数|实存|实点数量|实点数|实际数量|实际数|实有数量|实有数|实数|盘存数|盘存数量|盘后数量|初盘数量|复盘数量|初盘|复盘|清点数量|实物数量|现场数量|counted|counted qty|counted quantity|count|count qty|count quantity|physical count|physical qty|physical quantity|physical|physical inventory|actual qty|actual quantity|actual count|actual|actual stock qty|real stock qty|real qty|stock count|inventory count|qty counted|quantity counted|cycle count|cycle count qty|scanned qty|stocktake qty|found qty|first count|second count|recount`,
    unsure: `数量|盘点|实际库存|qty|quantity`,
  },
  differenceQuantity: {
    sure: `损益|损益数|溢缺数量|长短|长短数量|盈亏数量|盈亏数|盈亏|盘盈盘亏数量|盘盈亏|差异数量|差异数|差异|差异量|账实差异|盘点差异|差数|差额|盘盈数量|盘亏数量|盘差|差|变化数量|variance|variance qty|variance quantity|difference|difference qty|diff|diff qty|discrepancy|discrepancy qty|over/short|gain/loss|surplus/shortage|qty variance|qty difference|count variance|delta qty`,
    unsure: `调整数量|盘盈盘亏|adjustment`,
  },
  minimum: {
    sure: `预警|预警下限|最低库存|最低库存量|最小库存|最小库存量|库存下限|最低安全库存|最低储量|下限|库存预警值|库存预警|库存预警数|库存预警下限|预警数量|预警值|预警库存|预警线|最低数量|补货点|min|min.|min stock|min qty|min level|minimum|minimum stock|minimum stock level|minimum qty|minimum quantity|minimum level|min inventory|low stock threshold|low stock level|low stock alert|threshold|alert qty|alert level|par min|stock threshold`,
    unsure: `再订购点|订货点|reorder level|reorder point|rop|par level`,
  },
  maximum: {
    sure: `最高库存|最高库存量|最大库存|最大库存量|库存上限|最高安全库存|最高储量|上限|最高数量|库存预警上限|max|max.|max stock|max qty|max level|maximum|maximum stock|maximum stock level|maximum qty|maximum quantity|maximum level|max inventory|overstock level|par max`,
  },
  safetyStock: {
    sure: `安全库存|安全库存量|安全存量|安全库存数|安全库存数量|保险库存|保险储备|再订购点|再订货点|订货点|再订货水平|safety stock|safety stock level|safety stock qty|safety qty|buffer stock|reorder level|reorder point|re-order level|re-order point|reorderlevel|reorder lvl|rop|order point|restock level|par level`,
  },
  leadTimeDays: {
    sure: `交货天数|采购周期|采购周期天数|提前期|采购提前期|交货周期|供货周期|到货周期|备货周期|补货周期|采购天数|供货天数|lead time|lead time days|lead days|leadtime|purchase lead time|supplier lead time|delivery days|delivery time|lead time in days`,
  },
  minimumOrder: {
    sure: `最小起订量|起订量|最小订货量|最低起订量|最小订购量|最小采购量|最小包装数|最小包装量|最小订量|MOQ|min order|min order qty|minimum order|minimum order qty|minimum order quantity|min purchase qty|order multiple|reorder quantity|reorder qty|order lot size`,
  },
  status: {
    sure: `采购单状态|销售单状态|订单进度|order state|状态|商品状态|产品状态|订单状态|单据状态|发货状态|收货状态|到货状态|审核状态|审批状态|使用状态|启用状态|是否启用|是否停用|停用|是否入库|是否出库|是否在售|是否有效|有效|操作状态|库存状态|质量状态|资金状态|付款状态|收款状态|完成状态|订单完成状态|关闭状态|在售状态|结案|status|state|order status|item status|product status|po status|so status|doc status|document status|active|is active|enabled|disabled|inactive|discontinued|approval status|stock status|delivery status|payment status|shipment status|quality status|fulfillment status|fulfilment status`,
  },
  remark: {
    sure: `卖家备注|客服备注|memo/description|订单备注|采购备注|线下备注|备注|备注说明|备注信息|说明|摘要|附注|附言|补充说明|注|注释|备忘|描述|说明事项|其他说明|情况说明|特殊说明|行备注|单据备注|商品备注|留言|买家留言|remark|remarks|note|notes|comment|comments|memo|narration|additional info|additional notes|observation|observations|other info|explanation`,
    unsure: `描述信息|原因|操作原因|事由|用途|description|reason|details|variance flag|payment terms|text`,
  },
};
