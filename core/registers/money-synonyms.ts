/** Headers of prices, taxes and amounts. */

import { type SynonymList } from './synonym-list.ts';

export const MONEY_SYNONYMS = {
  unitPrice: {
    sure: `price £|price (£)|net unit £|net price per|价|单 价|价钱|单位价|每个价|每件价|每斤价|多少钱一斤|多少钱一个|多少钱一件|元/斤|元/公斤|元/吨|元/米|元/件|元/个|每米价|每吨价|一斤多少钱|价格(元/斤)|单价/公斤|sell ea|sell each|cost ea|price/ea|ea.|rate/pc|rate/kg|rate (rs)|rate(rs.)|rate rs|rate per pc|rate per kg|rate per pcs|ptr|pts|trade price|trade rate|unit amount|unitamount|price per item|price per piece|price per bottle|price/btl|£/btl|$/btl|£ each|$ each|each £|each $|price/kg|price per kg|price/pc|per piece|per unit price|unit sale price|item unit price|per item|basic rate|basic price|net rate|net unit rate|unit prc.|成交单价|结算单价|供货价|供货单价|供价|批价|开票单价|开单价|卖的价|买价|拿货价|拿货单价|本次单价|到岸价|进单价|收购单价|收购价格|结算价|协议价|合同单价|执行单价|最终单价|cost unit price|u/p|u. price|unit pr|unit prc|each price|item cost|price ea|ea price|rate/unit|rate per unit|单位售价|价格/元|单价/元|p/unit|unit pricing|原币无税单价|原币不含税单价|本币无税单价|lineitem price|item price|product price|preis|einzelpreis|stückpreis|单价|价格|未税单价|不含税单价|单价(不含税)|单价(未税)|无税单价|净价|净单价|原币单价|本币单价|折后单价|货品单价|商品单价|产品单价|物料单价|材料单价|实际单价|优惠单价|无税价
      |price|unit price|price per unit|unit rate|price each|rate|net price|net unit price|unit price excl tax|unit price ex tax|price excl tax|price ex vat|price excl vat|unit price before tax|unitprice|price/unit|unit value|each`,
    unsure: `up|商品价格|item rate|成交价|定价|单位价格|报价|成本价|进价|进货价|采购价|采购单价|售价|销售价|销售单价|零售价|批发价|牌价|cost|unit cost|cost price|purchase price|selling price|sale price|sales price|retail price`,
  },
  unitPriceWithTax: {
    sure: `原币含税单价|本币含税单价|税后价|含税单价|含税价|含税价格|单价(含税)|价税单价|含税售价|含税进价|含税销售价|含税采购价|含税采购单价|含税销售单价|税后单价|price incl tax|price incl vat|price including tax|unit price incl tax|unit price incl vat|unit price including tax|unit price inc tax|gross price|gross unit price|tax inclusive price|price with tax|price inc vat|price inc gst`,
  },
  costPrice: {
    sure: `参考单价|参考成本单价|估价|purchase cost price|cost pr|cost (ea)|进 价|进价(元)|采购成本单价|单件成本|单品成本|单价成本|unit cost avg|calc. avg|average unit cost|avg. cost|avg cost/unit|ave cost|mac|moving avg price|moving price|item avg cost|dealer price|dealer cost|dp|landing cost|landing price|avg unit cost|wac|unit cost price|cost/unit|cost per item|item cost price|buy rate|单位成本价|进货成本|库存成本价|均价|成本均价/元|期末结存单价|结存平均价|库存均价|平均成本价|standard price|成本单价|成本价|成本|单位成本|进价|进货价|进货单价|进货价格|采购价|采购单价|采购价格|入库价|购货单价|购进价|购进单价|加权成本|加权平均价|加权平均单价|平均成本|平均单价|移动平均价|标准成本|计划单价|库存评估价|库存单价|结存单价|期末单价|库存成本单价|出库成本单价|成本均价|参考成本|参考进价|预设进价|最近进价|最新进价|零成本|不含税成本|capital|capital price|puhunan
      |cost|unit cost|cost price|cost per unit|cost each|purchase price|purchase rate|purchase cost|buy price|buying price|buying rate|prate|valuation rate|average cost|avg cost|weighted average cost|moving average price|map|standard cost|std cost|last cost|last purchase price|landed cost|landed unit cost|inventory cost|cogs per unit|wholesale cost|supplier price`,
  },
  salePrice: {
    sure: `一口价|srp|suggested retail price|ticket price|卖价|零售|零售价格|对外价|对外报价|门市价|门店价|线上价|统一零售|variant price|regular price|your-price|your price|retail £|retail $|rrp (£)|sell|sell £|sell $|sp|sale rate|s.p.|selling pr|menu price|retail price/unit|unit selling price|selling price/unit|price to customer|wholesale|rrp incl vat|销售单价/元|售卖价|统一售价|建议售价|售价|销售价|销售单价|销售价格|零售价|建议零售价|零售单价|标准售价|批发单价|会员价|指导价|市场价|市场指导价|牌价|吊牌价|标价|挂牌价|预设售价|参考售价|含税零售价|统一零售价|销价|selling price|sell price|sale price|sales price|sales rate|selling rate|retail|retail price|rrp|msrp|list price|mrp|standard selling rate|wholesale price|catalogue price|catalog price`,
    unsure: `批发价|出厂价|定价|价格|price|unit price`,
  },
  minimumPrice: {
    sure: `最低售价|最低销售价|最低价|最低限价|底价|限价|最低价格|min price|minimum price|minimum selling price|min selling price|floor price|lowest price`,
  },
  taxRate: {
    sure: `tax percentage rate|vat percentage|gst percentage|tax perc|税率(增值税)|税率|税率%|增值税率|增值税税率|税点|销项税率|进项税率|tax rate|tax %|tax percent|tax percentage|vat|vat %|vat rate|gst|gst %|gst rate|sales tax rate`,
    unsure: `tax`,
  },
  taxAmount: {
    sure: `营业税|营业税额|税 额|vat amt|gst amt|tax amt|sgst+cgst|igst|total gst|output tax|input tax|本币税额|原币税额|税额合计|税额|税金|增值税|增值税额|税费|进项税额|销项税额|tax amount|tax value|vat amount|gst amount|sales tax|total tax|tax total`,
    unsure: `tax|vat`,
  },
  amount: {
    sure: `product sales|item sales|给了多少|付了多少|合计总价|合价|sold for|sold for total|taxable amt|taxable val|taxable|码洋|实洋|nett|nett amount|nett total|net £|value £|钱数|一共|一共多少钱|共计|共计金额|总钱数|合计元|金额元|价款合计|合计价|合计价格|总计元|小 计|金 额|总 价|共多少钱|花了多少钱|花费|花费金额|收了多少钱|takings|total takings|net sales|gross takings|line_total|total £|total $|£ total|$ total|total rs|total (rs)|amount (rs)|amount rs|amt rs|amt (rs.)|amt.in loc.cur.|amount in lc|amt in lc|amount in local currency|amt in loc cur|amount in loc. crcy|value (rs)|value rs|value in rs|total value (rs)|sum|paid total|spent|total spent|total payable|lineamount|line amt.|line totals|ext amt|ext. amt|ext.|ext. price|ext price total|extended value|purchase amt|sales amt|sale amt|bill amount|bill amt|bill value|net payable|net bill amt|basic amount|basic value|assessable value|goods value|cost amount (actual)|inventory value (lc)|商品应付金额|订单应付金额|应付总额|成交价款|买家实付|用户实付金额|支付金额|付款总额|实付款|实付总额|应付款|货款总额|货款小计|菜金|菜款|药费|材料费|材料款|总花费|买家实付货款|买家实际支付金额|成交额|成交总额|应收货款|销售总金额|total purchase cost|total purchase|total purchase price|purchase total amount|商品金额小计|销售小计|实收|payment amount|total sales amount|sales total amount|extended amt|total (usd)|total paid|net sale|item amount|total inr|tot|tot amt|小计金额|金额总计|总金额小计|totals|ext|extended|extension|line cost|total amt|net amt|总计金额|商品总额|货款合计|line amt|amount total|total line amount|order line total|order line subtotal|item subtotal|product subtotal|total cost price|原币无税金额|本币无税金额|无税总额|total revenue|商品总价|货品金额|商品金额|item total|betrag|gesamtpreis|gesamtbetrag|金额|总金额|总额|总价|小计|合计金额|金额合计|金额小计|不含税金额|未税金额|无税金额|金额(不含税)|金额(未税)|净额|原币金额|本币金额|成交金额|货款|货款金额|折后金额|实付金额|应付金额|实收金额|应收金额|交易金额|价款|货值|总货款|不含税总价
      |amount|total|total amount|total price|value|line total|line amount|line value|ext price|extended price|extended amount|ext amount|ext cost|subtotal|sub total|net amount|net total|net value|amount excl tax|amount ex tax|amount before tax|total excl tax|total ex vat|taxable amount|taxable value|total value|amt|gross value|transaction value|total cost`,
    unsure: `payable|refund|refund amount|refunded|退款|退款金额|退款总额|order total|订单金额|订单总额|订单总价|order value|order amount|买家应付货款|实付|gross|合计|总计|revenue|sales|turnover|cost|成本金额|成本`,
  },
  amountWithTax: {
    sure: `總計(含稅)|总计(含税)|含税小计|价税合计金额|含税应收|开票金额(含税)|发票金额(含税)|gross amt|net amount payable incl tax|invoice amt|inv amt|inv value|invoice total incl|total inc gst|total incl gst|amount incl gst|amt incl gst|total inc. vat|total gross|本币价税合计|原币价税合计|税后金额|含税销售额|价税小计|价税合计|含税金额|含税合计|含税总额|含税总价|含税总金额|金额(含税)|价税总额|税价合计|价税合计金额|total incl tax|total incl vat|total including tax|total including vat|total inc tax|gross amount|gross total|grand total|amount incl tax|amount including tax|amount incl vat|amount inc vat|invoice total|invoice value|invoice amount|total with tax|amount with tax|tax inclusive amount|total after tax`,
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
} as const satisfies SynonymList;
