/** Headers of what a stock tab and a count say: opening, in, out, balance, counted, limits. */

import { type SynonymList } from './synonym-list.ts';

export const STOCK_SYNONYMS = {
  openingQuantity: {
    sure: `had at start|at start|had|opg stk|opg stock|opg qty|opg bal|opg. stock|opg. bal|opng stk|opn stk|opn qty|opn bal|open stk|open stock|op. stock|op. qty|op. bal|op. bal.|o/b|o.b.|o/s stock|opening (btl)|opening stk|opening count|start count|start of month|start of day|start of week|starting count|bom stock|bod stock|上次结存|上次库存|上周库存|上周结存|上周剩余|昨日剩余|昨天剩|昨天剩余|上月剩|原来有|原有|原有数量|月初|月初存|期初量|期初件数|期初箱数|原库存量|转入结存|年初结存|年初结存数量|上月库存数|上月库存数量|上期结余数量|上月结余数量|期初结余|期初结余数量|原库存数|last month balance|last month stock|stock b/f|bal b/f|balance b/f|op stock|op stk|opening bal|op bal|op qty|beg inv|beg qty|beg. inventory|beginning quantity|begin qty|月初数|期初余量|上月结余|上期结余|昨存|上月剩余|上日结存|starting qty|starting quantity|start stock|opening stock qty|上期末数量|上月末库存|期初数量|期初库存|期初库存数量|期初结存|期初结存数量|期初|期初数|期初余额数量|初始库存|初始数量|初期库存|上期结存|上期结存数量|上期数量|上期库存|上月结存|上月结存数量|上月库存|上月余数|月初库存|月初数量|月初结存|年初数|年初数量|年初库存|昨日库存|昨日结存|操作前库存|变动前数量|变动前库存|原库存|原有库存|结转数量|上存|期初存量|开账数量
      |opening stock|opening qty|opening quantity|opening balance|opening balance qty|opening|opening inventory|beginning inventory|beginning stock|beginning balance|beginning qty|beginning|bom|initial stock|initial qty|initial quantity|initial inventory|previous stock|previous balance|previous qty|prior balance|start qty|starting stock|starting inventory|stock before|qty before|before qty|open qty (stock)|b/f|brought forward|opening on hand`,
    unsure: `opening balance`,
  },
  openingUnitPrice: {
    sure: `期初单价|期初成本价|期初成本|期初成本单价|上期结存单价|期初价格|期初结存单价|上月结存单价|月初单价|年初单价|opening unit cost|opening rate|opening cost|opening price|opening unit price|beginning unit cost|initial cost`,
  },
  openingValue: {
    sure: `期初金额|期初结存金额|期初库存金额|期初余额|期初成本金额|上期结存金额|上月结存金额|上期金额|月初金额|月初结存金额|年初金额|初始金额|opening value|opening amount|opening stock value|opening balance value|opening inventory value|beginning value|beginning inventory value|initial value`,
  },
  quantityIn: {
    sure: `import qty|imported qty|import quantity|imported|added qty|receipt|借方|came in|come in|领入|领入数|今日领入|调入|调入数量|收数量|收数|进数量|进数|入数量|收入件数|入量|进量|recvd|recvd qty|rec|rec.|rec qty|rec'd|rec'd qty|rcd|rcd qty|rcvs|in (qty)|stock rcvd|stock recd|delivered in|deliveries in|bottled|produced|produced qty|production|production qty|made|made qty|baked|harvested|harvest|transferred in|transfers in|bought in|bought qty|bought|purchased in|purchases (units)|inwards qty|inwd|inwd qty|inw qty|in-ward|receipts (qty)|进了|进了多少|来了|来货|来货数|收进|收进数|收到数量|收到|新进|新进数量|新增|新增数量|补货|补货数量|本次进货|进仓|进仓数|进仓数量|入仓|入仓数|入仓数量|入仓量|入货|入货数量|入货数|进料数量|进料|产出|产出数量|完工数量|本周入库|本周进货|今日入|本期入|本期入库数|本期入库量|采购入库数量|收料|收货|购入量|incoming qty in|入库数合计|累计入库量|rcvd|recd|recd qty|rcpt|rcpts|stock added|qty added|units added|purch|purch qty|purchases qty|本月进|本日进|进货总量|in-stock qty added|stock received qty|qty recd|units in|入库数量合计|本月购进|今日进货|入库小计|receipts qty|supply in|实际入库|入库实数|本年入库|总进货|累计进货|进货合计|入库累计|入库数量|入库数|入库|入库量|入库总数|入库合计|总入库|收入数量|收入|收入数|进货数量|进货数|进货量|进货|采购数量|采购量|购进|购进数量|购入|购入数量|购买数量|实收数量|到货数量|收货数量|来货数量|进|进库|进库数量|入|收|本期入库|本期入库数量|本期收入|本期收入数量|本期购进|本期增加|本月入库|本月入库数量|本月入库数|本月进货|本月收入|本日入库|今日入库|当日入库|进场数量|累计入库数|入库件数|增加|增加数量|收方数量|借方数量|入库总量|本期进货|本期采购|入库汇总
      |received|qty in|quantity in|in qty|in quantity|inward|inward qty|inwards|inward quantity|purchased|purchased qty|purchases|purchase qty|purchase quantity|receipt qty|receipts|receipt quantity|in|stock in|stock in qty|total in|total received|total purchased|goods in|added|additions|incoming stock|units received|units purchased|qty purchased|quantity purchased|inbound|inbound qty|receiving qty|restocked|restock qty`,
    unsure: `del|del.|deld|dlvd|delivered|deliveries|incoming`,
  },
  unitPriceIn: {
    sure: `入库单价|入库价格|本期入库单价|本期收入单价|收入单价|本月入库单价|入库成本单价|收入平均单价|unit cost in|in rate|in price|inward rate|receipt rate|receipt price|in unit cost`,
  },
  valueIn: {
    sure: `入库金额|入库成本|入库总额|本期入库金额|本期收入金额|收入金额|本月入库金额|进货金额|采购金额|购进金额|购货金额|入库成本金额|本期购进金额|进货总额|采购总额|借方金额|value in|in value|in amount|inward value|receipt value|receipts value|purchase value|purchase amount|total purchase value|purchases value|amount in`,
  },
  quantityOut: {
    sure: `export qty|exported qty|export quantity|exported|本期用量|当期用量|当前消耗|administered|customer shipments|shipments|贷方|broken|breakages|thrown away|binned|发放数量合计|went out|发数量|发数|出数量|出数|付数量|付数|付出件数|出量|领料量|领用量|issd|issd qty|iss qty|iss.|issued out|issue|issue (qty)|issues (qty)|out (qty)|delivered out|sold out|sold/used|used/sold|sold & used|poured|poured qty|dispensed qty|sales (qty)|sales (units)|sold (units)|transferred out|transfers out|outwards qty|outwd|outwd qty|outw qty|out-ward|consumed qty|used up|taken out|taken|given out|given|handed out|distributed|distributed qty|卖了|卖出|卖出数|卖掉|用了|用了多少|用掉|用去|用去数量|出仓|出仓数|出仓数量|出仓量|出货件数|拿走|拿走数量|领走|领走数量|发放数量|发放|发出件数|本周出库|本周销售|今日出|今日卖出|本期出|本期出库数|本期出库量|销售出库数量|发料|发料数量|耗料|生产耗用|报损|报损量|售出数|outgoing|outgoing qty|qty wasted|wasted|损耗|出库数合计|累计出库量|销售出库数|耗用数|iss|stock removed|qty removed|qty taken|units out|units used|units removed|消耗量|使用量|耗用量|领出|领出数量|领取数量|sold out qty|dispensed|qty dispensed|withdrawn|qty issued out|本月领用|本月出|本日出|今日销售|出库小计|出库数量合计|usage qty|used qty|stock issued qty|issues qty|销货|销货量|实际出库|出库实数|本年出库|总销售|总销量|累计销售|出库累计|消耗|耗用|出库数量|出库数|出库|出库量|出库总数|出库合计|总出库|发出数量|发出|发出数|销售数量|销售数|销售量|销量|销售|销货数量|销出数量|售出|售出数量|卖出数量|领用数量|领用|领料数量|发货数量|发货数|发货量|实发数量|出货数量|出货数|出货量|出货|出|付|付出|发|支出|支出数量|付出数量|本期出库|本期出库数量|本期发出|本期发出数量|本期销售|本期减少|本月出库|本月出库数量|本月出库数|本月销售|本月发出|本日出库|今日出库|当日出库|零售数量|消耗数量|耗用数量|使用数量|用量|减少|减少数量|付方数量|贷方数量|出库总量|出库件数|累计出库数|出库汇总|调出数量
      |sold|qty out|quantity out|out qty|out quantity|issued|issued qty|issues|qty issued|shipped|outward|outward qty|outwards|outward quantity|sales qty|sales quantity|sale qty|sold qty|quantity sold|qty sold|units sold|out|stock out|stock out qty|total out|total sold|total issued|goods out|removed|consumed|consumption|used|usage|qty used|outbound|outbound qty|dispatched|dispatched qty|dispatch qty|issue qty|units issued|units shipped|issued quantity`,
    unsure: `outgoing stock|quantity used`,
  },
  unitPriceOut: {
    sure: `出库单价|本期出库单价|本期发出单价|发出单价|本月出库单价|出库成本价|发出平均单价|unit cost out|out rate|out price|outward rate|issue rate|issue price|out unit cost`,
  },
  valueOut: {
    sure: `usage value|出库金额|出库成本|出库总额|出库成本金额|本期出库金额|本期发出金额|发出金额|发出成本|本月出库金额|销售金额|销售额|销货金额|销售成本|销售成本金额|领用金额|发货金额|出货金额|贷方金额|value out|out value|out amount|outward value|issue value|issues value|sales value|sales amount|cost of sales|cogs|cost of goods sold|amount out|total sales value`,
  },
  quantityAdjusted: {
    sure: `调整数量|调整数|调整|盘盈盘亏|盘盈(-)盘亏|盈亏调整|损益数量|损溢数量|报损数量|盘点调整|盘盈亏数量|adjustment|adjustments|adjusted|adjusted qty|adjustment qty|adjustment quantity|adj|adj qty|net adjustment|quantity adjusted|stock adjustment|shrinkage`,
  },
  balanceQuantity: {
    sure: `qty owned|owned|number owned|no owned|qty we have|how many we have|how many left|number left|剩|剩下|剩下多少|还剩|还剩多少|剩多少|还有|还有多少|余米|余布|存米|余匹|余货|余料|余料数量|存货数量|存货量|存货数|结余米数|剩余件数|剩余箱数|在仓数量|在仓数|在仓|在仓库存|仓存|仓存数|仓存数量|现有数|现存件数|现余|现在库存|现在数量|目前库存|目前数量|目前结存|当下库存|主仓实际库存数|实物库存数|库存(件)|库存(箱)|库存(个)|库存件|在店数量|店存|店存数|门店库存|货架库存|库内数量|库内件数|cl stk.|cls stk|clsg stk|clsg stock|clg stk|clg stock|clg bal|cl qty|cl. qty|cl. stock|cl bal|close stk|close stock|close qty|closing stk|c/s|c.b.|bal.|bal. qty|bal stk|bal stock|balance stk|balance in hand|balance left|bal in hand|bal left|still have|have now|we have|have|qty now|stock now|now in stock|in stock now|on hand (btl)|on-hand qty|on hand now|onhand qty|on hand units|units onhand|variant inventory qty|available inventory|remaining balance|count on hand|stock count (system)|ending count|end count|end of month|end of day|end of week|eod stock|eom stock|current level|current stock level|level now|mfn-fulfillable-quantity|afn-fulfillable-quantity|inventory level now|stk in hand|stk on hand|stk bal|stock available|available on hand|total qty in stock|total stock on hand|qty on shelf|on shelf|qty oh|oh qty|o/h|soh qty|oh stock|on hand inv|total qty on hand|phy stock|库存米数|库存匹数|库存吨数|剩余米数|stk|stk qty|bal|bal qty|c/b|cl stock|cl stk|closing bal|cl. bal|quantity in hand|qty in hand|in hand|stock in hand|current bal|current balance|available in stock|inventory on hand|qty available on hand|current on hand|total in stock|stock remaining|remaining qty in stock|qty left|left|items in stock|期末余量|结存量|实物库存|现库存数|现库存量|库存结余|当前结余|剩余量|当前存量|本期库存|本月库存|本月结余|月末余数|月末结余|本月剩余|期末数|库存余数|qty remaining|quantity remaining|net stock|balance in stock|balance stock qty|stock bal|stock qty on hand|实际库存数|库存量|当前结存|total inventory|unrestricted|unrestricted stock|afn fulfillable quantity|fulfillable quantity|quantity balance|账面结余|总库存数|库存合计|当前余量|现有存量|bestand|lagerbestand|库存|库存数量|库存数|库存量|库存总数|库存总量|总库存|当前库存|当前库存数量|当前数量|现有库存|现有数量|现有量|现存数量|现存量|现库存|现存|结存|结存数量|结存数|结余|结余数量|结余数|本期结存|本期结存数量|本月结存|本月结存数量|期末|期末数量|期末库存|期末库存数量|期末结存|期末结存数量|期末结余|期末存量|月末库存|月末结存|月末数量|剩余|剩余数量|剩余库存|余数|余量|余额数量|存数|存量|存|库存余量|库存余额|仓库余量|仓库库存|即时库存|实时库存|实际库存数量|在库数量|在库数|在库|在库库存|库存件数|操作后库存|变动后数量|变动后库存|最新库存|今日库存|本日结存|今日结存|账面库存|入库后总数|可用库存总数|库存现量|收支结存
      |stock|stock qty|stock quantity|stock on hand|soh|on hand|onhand|on hand qty|on-hand|on hand quantity|qty on hand|quantity on hand|qoh|current stock|current stock quantity|current qty|current quantity|current inventory|inventory|inventory level|inventory qty|inventory quantity|stock level|in stock|units in stock|unitsinstock|qty in stock|quantity in stock|quantity available in stock|balance|balance qty|balance quantity|balance stock|balance on hand|closing stock|closing qty|closing quantity|closing balance|closing inventory|closing|ending inventory|ending balance|ending stock|ending qty|ending quantity|ending|remaining|remaining stock|remaining quantity|stock balance|physical stock|stock after|qty after|after qty|running balance|total stock|total stock qty|total on hand|eom|c/f|carried forward|actual stock|final stock|final qty`,
    unsure: `库存重量|结存重量|剩余重量|库存面积|库存箱数|库存体积|余|数 量|bottles|remaining quantity|结|units left|理论重量|实际重量|过磅重量|on-hand now|units on hand|数量|件数|箱数|实际库存|实存数量|账面数量|剩餘|qty|quantity|total|count|available|可用数量|合计数量|合计|总数|units`,
  },
  balanceValue: {
    sure: `商品总值|总价值|货品总值|cl val|cl value|cl. val|cl. value|closing val|clsg val|clsg value|stk val|stk value|stock val|stock value (rs)|stock worth|worth|value on shelf|asset val|inventory value (usd)|existing value|库存金额(元)|结存金额(元)|库存价值(元)|库存占用金额|库存货款金额|存货总额|资产价值|在库金额|库存额|库存总价|extended cost|库存总值|结存总值|存货总值|库存货款|库存价值总额|value unrestricted|total stock amount|存货价值|库存货值|结存总额|库存金额|结存金额|期末金额|期末结存金额|期末库存金额|本期结存金额|本月结存金额|库存成本额|库存成本|库存成本金额|库存总成本|库存价值|库存总额|库存总金额|存货金额|含税成本金额|结余金额|成本金额|总成本|成本总额|月末金额|期末余额|期末成本金额|现存金额|占用资金|资金占用
      |stock value|inventory value|closing value|closing stock value|closing amount|balance value|balance amount|ending value|ending inventory value|stock amount|value of stock|value on hand|total stock value|total inventory value|inventory cost value|on hand value|valuation|asset value|cost value|stock cost`,
    unsure: `extended|ext|ext value|extended value|货值|总货值|金额|总价|value|amount|total value|total cost|extended cost|total amount|total`,
  },
  bookQuantity: {
    sure: `sys|sys qty|sys count|账上|账上数|账上有|账上数字|帐上|帐上数|本子上|本上|电脑上|电脑上的数|系统上|系统里|系统显示|系统显示数|computer|computer stock|computer count|pos count|pos qty|pos stock|on books|on the books|on system|in system|as per books|as per system|per computer|per stock card|stock card balance|ledger balance|ledger bal|ledger stock|card balance|theo qty|theo|calculated qty|calculated stock|erp数量|erp库存|erp库存数量|wms数量|应存|应存数|账存量数|账面量|账存量|book inventory|system inventory|system on hand|inventory per system|per record|recorded stock|computer qty|电脑数|电脑账|系统账面数|系统结存|软件库存|账面库存数|expected on hand|账面数量|账面数|账面|账面库存数量|账面结存|账面结存数量|账存|账存数量|账存数|系统数量|系统库存|系统数|系统库存数量|电脑库存|电脑数量|应有数量|应存数量|理论库存|理论数量|帐面数|帐面数量|帐存数|账面箱数|账面包数|账上数量|盘点前数量|盘前数量|盘点前库存|book qty|book quantity|book stock|book balance|book|system qty|system quantity|system stock|system count|system|expected qty|expected quantity|expected|expected count|expected stock|theoretical qty|theoretical quantity|theoretical|theoretical stock|recorded qty|recorded quantity|qty on record|on record|per system|per books|ledger qty|erp qty|wms qty|snapshot qty`,
    unsure: `账存|账面|库存数量|当前库存|当前库存数量|on hand|qty on hand|stock|库存`,
  },
  countedQuantity: {
    sure: `点到|点到数|点到多少|实际点|点出|点出来|数到|实际有|实际有多少|实际|现场数|现场点数|手工盘点|盘到|盘到数|盘得数|on shelf count|actual on shelf|as counted|as per physical|physically counted|physical stock count|phy qty|phy count|phy. qty|actual physical|hand count|tally|counted now|count today|what we counted|found|现场盘点|实物数|抽盘数|盘点实数量|实盘量|盘存量|count qty 1|shelf count|counted stock|phys qty|phys count|qty found|count total|total count|total counted|实际盘存|盘点量|盘点库存数|real quantity|count 1|count1|count 2|实地盘点|实地盘点数|点数|盘点箱数|实盘数量|实盘数|实盘|盘点数量|盘点数|盘点结果|盘点库存|盘点实数|盘点实际数量|实际盘点数量|实际盘点数|实际盘点|实存数量|实存数|实存|实点数量|实点数|实际数量|实际数|实有数量|实有数|实数|盘存数|盘存数量|盘后数量|初盘数量|复盘数量|初盘|复盘|清点数量|实物数量|现场数量|counted|counted qty|counted quantity|count|count qty|count quantity|physical count|physical qty|physical quantity|physical|physical inventory|actual qty|actual quantity|actual count|actual|actual stock qty|real stock qty|real qty|stock count|inventory count|qty counted|quantity counted|cycle count|cycle count qty|scanned qty|stocktake qty|found qty|first count|second count|recount`,
    unsure: `数量|盘点|实际库存|qty|quantity`,
  },
  differenceQuantity: {
    sure: `相差|相差数|差多少|差了多少|多少差|多了少了|多出/缺少|o/s (count)|over/(short)|short/excess|excess/short|excess/shortage|shortage/excess|diff.|diffs|diff qty.|var|var.|var qty|variance units|out by|差异量(盘)|over/under|盈亏量|盘点盈亏|差异数(盘盈+/盘亏-)|盘盈盘亏数|损益|损益数|溢缺数量|长短|长短数量|盈亏数量|盈亏数|盈亏|盘盈盘亏数量|盘盈亏|差异数量|差异数|差异|差异量|账实差异|盘点差异|差数|差额|盘盈数量|盘亏数量|盘差|差|变化数量|variance|variance qty|variance quantity|difference|difference qty|diff|diff qty|discrepancy|discrepancy qty|over/short|gain/loss|surplus/shortage|qty variance|qty difference|count variance|delta qty`,
    unsure: `调整数量|盘盈盘亏|adjustment`,
  },
  minimum: {
    sure: `par|par stock|par qty|minimum required|min required|min stock level|安全库存下限|最低存量|预警|预警下限|最低库存|最低库存量|最小库存|最小库存量|库存下限|最低安全库存|最低储量|下限|库存预警值|库存预警|库存预警数|库存预警下限|预警数量|预警值|预警库存|预警线|最低数量|补货点|min|min.|min stock|min qty|min level|minimum|minimum stock|minimum stock level|minimum qty|minimum quantity|minimum level|min inventory|low stock threshold|low stock level|low stock alert|threshold|alert qty|alert level|par min|stock threshold`,
    unsure: `再订购点|订货点|reorder level|reorder point|rop|par level`,
  },
  maximum: {
    sure: `最高库存|最高库存量|最大库存|最大库存量|库存上限|最高安全库存|最高储量|上限|最高数量|库存预警上限|max|max.|max stock|max qty|max level|maximum|maximum stock|maximum stock level|maximum qty|maximum quantity|maximum level|max inventory|overstock level|par max`,
  },
  safetyStock: {
    sure: `reorder pt|reorder qty level|min reorder|安全库存|安全库存量|安全存量|安全库存数|安全库存数量|保险库存|保险储备|再订购点|再订货点|订货点|再订货水平|safety stock|safety stock level|safety stock qty|safety qty|buffer stock|reorder level|reorder point|re-order level|re-order point|reorderlevel|reorder lvl|rop|order point|restock level|par level`,
    unsure: `reorder at`,
  },
  leadTimeDays: {
    sure: `交期(天)数|到货天数|供货期|供货周期(天)|交货天数|采购周期|采购周期天数|提前期|采购提前期|交货周期|供货周期|到货周期|备货周期|补货周期|采购天数|供货天数|lead time|lead time days|lead days|leadtime|purchase lead time|supplier lead time|delivery days|delivery time|lead time in days`,
  },
  minimumOrder: {
    sure: `最小起订量|起订量|最小订货量|最低起订量|最小订购量|最小采购量|最小包装数|最小包装量|最小订量|MOQ|min order|min order qty|minimum order|minimum order qty|minimum order quantity|min purchase qty|order multiple|reorder quantity|reorder qty|order lot size`,
  },
} as const satisfies SynonymList;
