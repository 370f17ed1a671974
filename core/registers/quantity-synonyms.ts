/** Headers of quantities moved, ordered and promised. */

import { type SynonymList } from './synonym-list.ts';

export const QUANTITY_SYNONYMS = {
  quantity: {
    sure: `copies|copies sold|no of copies|多少|买了多少|卖了多少|几个|几件|几斤|how many|how much qty|no. of|no of|number of|数 量|商品数|数量(个)|出入数量|收发数量|异动数量|数量变化|变动数量|变更数量|库存变化|进出数量|qty ea|qty (ea)|qty(nos)|qty in nos|qty in kgs|qty.(nos)|quantity (nos)|quantity in nos|qty/nos|no. of units|no of bottles|no. of bottles|bottles|bottle qty|units moved|qty moved|trx qty|trans qty|txn qty|posted qty|net qty|qty net|amount of units|order item qty|商品购买件数|下单件数|成交件数|成交数量|购买件数|支付件数|发药数量|用药数量|配送数量|送货数量|交货数量|本次数量|交易件数|qtty|qty/unit|qnt|qyt|quantiy|实拣数|实拣数量|拣货数|拣货数量|复核数量|份数|销售份数|点单数|数量/件|qty req|units ordered qty|pack qty total|unit quantity|qty kg|piece|qty in un of entry|qty in unit of entry|数量合计|数量小计|item qty|line qty|no of pcs|# of units|total units|quantity (- refund)|qty (pcs)|order line quantity|商品购买数量|item quantity|product quantity|number of items|no of items|基本单位数量|主单位数量|quantity done|lineitem quantity|宝贝总数量|商品数量|商品件数|产品数量|货品数量|物料数量|qty in une|quantity in une|base qty|done|menge|anzahl|数量|数目|基本数量|主数量|变动量|变动数量|交易数量|业务数量|总数量|合计数量|总数|qty|quantity|qnty|quant|qty.|total qty|total quantity|qty total|units qty|no of units|number of units|movement qty|moved qty|transaction qty|base qty|base quantity|change|qty change|quantity change|delta|pieces|pcs|nos`,
    unsure: `双数|只数|条数|块数|根数|片数|卷数|桶数|袋数|盒数|千克数|净重kg|重量kg|磅数|方数|立方数|长度|平方数|米 数|码数量|yards|yds|metres|meters|litres|liters|lbs|pounds|tonnes|tons|doz|dozens|理论重量|实际重量|过磅重量|总重|总米数|总重量|销售件数|数量(斤)|order_quantity|匹数|公斤数|净重|毛重|斤数|kg|kgs|件数|个数|箱数|包数|瓶数|支数|套数|台数|柱数|总件数|units|count|重量|吨数|米数|面积|张数|册数|weight|net weight|volume`,
  },
  secondQuantity: {
    sure: `匹数|卷数(辅)|件(箱)数|no. of boxes|no. of cartons|no of boxes|bales|bags count|rolls|pallets|no of pallets|no of rolls|no of bags|辅计量|副数量|辅数量|辅助数量|辅计量数量|箱数|大件数|整箱数|整件数|装箱件数|case qty|carton qty|cartons|cases|ctns|ctn qty|second quantity|secondary qty|alt qty|no of cartons|no of cases|case count|casecount|boxes|packs`,
    unsure: `件数|包数`,
  },
  orderedQuantity: {
    sure: `要货数|要货数量|要货量|补货数|叫货数量|叫货量|请领数量|申领数量|报货数量|预订数量|预定数量|order qnty|qty order|ordered units|units ordered|订单数|订购数量|订单数量|订货数量|订货量|下单数量|订购量|原数量|应收数量|应发数量|申请数量|请购数量|计划数量|合同数量|采购订单数量|ordered|ordered qty|ordered quantity|order qty|order quantity|qty ordered|quantity ordered|po qty|so qty|requested qty|req qty|planned qty`,
  },
  receivedQuantity: {
    sure: `qty recvd|units received so far|received to date|qty received to date|已到数量|累计到货|已到货量|入库完成数|已收数量|已入库|已入库数量|累计入库|累计入库数量|已到货|已到货数量|已收货数量|累计收货|已交数量|到货数|实收数|received so far|qty received|quantity received|received quantity|received qty|qty rcvd|rcvd qty|billed qty|accepted qty|accepted quantity`,
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
    sure: `qty alloc|alloc|alloc qty|qty reserved|rsv qty|qty rsv|待发货数量|订单占有数|订单占用|占用数|预占数量|预占库存|锁库数量|预留数量|预留|占用数量|占用库存|锁定数量|锁定库存|已分配数量|已占用|冻结数量|冻结库存|reserved|reserved qty|reserved quantity|committed|committed qty|allocated|allocated qty|qty allocated|qty committed|on hold|hold qty`,
  },
  availableQuantity: {
    sure: `avail qty|avail|qty free|可用数|quantity available|qty avail|sellable|可发数量|可发库存|可用数量|可用库存|可用库存数量|可用量|可销数量|可售库存|可销库存|可售数量|available|available qty|available quantity|available stock|qty available|free stock|net available|atp|available to sell|available to promise`,
  },
  onOrderQuantity: {
    sure: `on purchase|on po|on purchase order|qty on po|purchase on order|预计入库数量|采购在途数|调拨在途数量|调拨在途|在途数|在途入库|inbound qty (expected)|待入库数量|在途数量|在途|在途库存|在单数量|在订数量|采购在途|采购在途数量|在途量|已订未到|on order|on order qty|qty on order|quantity on order|in transit|in transit qty|incoming|incoming qty|units on order|unitsonorder|open po qty|qty incoming`,
    unsure: `预计数量|projected`,
  },
} as const satisfies SynonymList;
