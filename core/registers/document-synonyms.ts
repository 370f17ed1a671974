/** Headers of documents and days: numbers, references, dates. */

import { type SynonymList } from './synonym-list.ts';

export const DOCUMENT_SYNONYMS = {
  date: {
    sure: `哪天|哪一天|日子|进场日期|进场时间|验收时间|入仓日期|入仓时间|出仓日期|出仓时间|入厂日期|到厂日期|来料日期|来货日期|拿货日期|进料日期|发放日期|发药日期|发出日期|借出日期|领出日期|过账时间|记账时间|单据时间|制单时间|审核时间|下单日|下单日子|买入日期|卖出日期|出售日期|售出日期|售出时间|出仓日|入仓日|进仓日期|进仓时间|报单日期|零售日期|成交日期|开单时间|开票日|盘存时间|清点时间|清点日期|when|date in/out|date of txn|tran date|tran. date|gr date|gi date|posted on|purch date|order dt|voucher dt|dispatch dt|invoice created at|sales date/time|sale time|sold time|business date|transfer dt|received on date|date rcvd|date recd|rcvd date|recd date|date bought|date shipped|date ordered|ordered on|date counted|用药日期|开方日期|采收日期|入窖日期|复核时间|拣货时间|pstng date|recv date|recvd date|date purchased|arrival date received|purchased on|bought on|时 间|month/date|purchase dt|po dt|date of invoice|date of order|date of issue|date of receipt|date of delivery|date entered|entry dt|in date|out date|logged at|log date|领料时间|领取日期|领取时间|出货日|入库日|出库日|购入日期|购买时间|进货日|dt|trx date|trans dt|inv dt|bill dt|invoice dt|sold on|sold date|shipped on|issue dt|订单创建时间|订单提交时间|创单时间|开票日期|开票时间|出入库日期|出入库时间|收发日期|收发时间|记录日期|记录时间|填写日期|填单日期|订货日期|提货日期|送货日期|送货时间|配送日期|检验日期|盘存日期|登账日期|结账时间|结算时间|营业日期|交易时间|order placed|order placed date|order date/time|received dt|date in|date out|stock in date|stock out date|date issued|issued date|issued on|date used|成交时间|最近入库时间|最近入库日期|最后更新时间|order time|datum|日期|单据日期|业务日期|记账日期|入账日期|制单日期|开单日期|往来帐日期|操作日期|操作时间|登记日期|登记时间|发生日期|交易日期|过账日期|凭证日期
      |入库日期|入库时间|出库日期|出库时间|进货日期|进货时间|购货日期|购买日期|采购日期|采购时间|销售日期|销售时间|销货日期|出货日期|出货时间
      |发货日期|发货时间|收货日期|收货时间|到货日期|验收日期|调拨日期|调拨时间|盘点日期|盘点时间|下单日期|下单时间|订单日期|订购日期|退货日期|领用日期
      |领料日期|报损日期|报废日期|调整日期|变动日期|变动时间|审核日期|年月日|日期时间|创建时间|创建日期|录入日期
      |date|posting date|txn date|transaction date|trans date|doc date|document date|order date|purchase date|bill date|inv date
      |invoice date|received date|receipt date|rec.date|receiving date|ship date|shipped date|shipment date|sale date|sales date|count date|transfer date
      |dispatch date|delivered date|issue date|entry date|voucher date|grn date|po date|so date|pr date|movement date|adjustment date|effective date|date time|datetime
      |timestamp|created at|created on|created date|date received|date sold|date of purchase|date of sale|day`,
    unsure: `paid at|paid date|processed at|date paid|paid on|付款时间|支付时间|订单付款时间|付款完成时间|支付完成时间|订单支付时间|rcvd|recd|sold|shipped|ordered|下单|发货|入库|出库|arrival date|date/month|week|周期|week ending|received at|shipped at|sold at|ordered at|posted at|结算日期|date & time|时间|月份|月|年月|time|month|period|updated at|last updated|交货日期|delivery date|date of delivery`,
  },
  documentNumber: {
    sure: `purch.doc.|purchasing document|purch doc|purchase doc|purch. document|sales doc.|sales document|sd document|deliv. no|del. note|del note|del note no|delivery note ref|delivery ref|dn|dn ref|rma|rma no|rma number|return no|return number|return id|退单号|credit note no|credit memo no|serial number (invoice)|送货单编号|送货编号|账单号|收据号|收据编号|白单号|红单号|小票单号|主订单编号|子订单编号|系统订单号|销售单据号|入仓单号|入仓单|出仓单号|出仓单|进仓单号|提货单号|提货单|调货单号|ticket nr|chk no|mat. doc.|mat doc|mat. doc. no|matdoc|sales ticket|order ref|order reference|bill ref|receipt ref|tx id|tx no|transaction|doc nr|document nr|voucher id|posting no|invoicenumber|billno|invoice nr|docket|docket no|docket number|waybill no|gr no|gi no|job card no|chit no|chit|memo no|cash memo no|cash memo|issue slip no|indent no|rx no|rx number|prescription no|invno|vch no|vch number|vch #|do no|do number|delivery order no|packing slip|packing slip no|packing slip #|packing slip number|si no|or no|ris no|iar no|grn ref|challan no|challan number|challan|dc no|入库单编码|出库单编码|单据编码号|采购入库单|进货批次号|bukti|流水单号|票据编号|系统单号|出入库单号|订单流水号|transaction ref|doc ref|document ref|voucher ref|ticket no|ticket number|check no|folio|txn ref|jv no|mrn no|mrn|miv no|siv no|线上订单号|内部订单号|平台订单号|原始订单号|交易单号|交易号|bill #|receipt no|material document|delivery|delivery no|trade no|num|belegnummer|belegnr|rechnungsnummer|rechnungsnr|单据编号|单据号|单据号码|单号|单据编码|单据单号|票号|票据号|凭证号|凭证编号|凭证字号|流水号|业务单号|业务编号|原始单号|单据流水号
      |doc no|doc number|doc #|document|document no|document number|reference|reference no|reference number|ref no|ref number|voucher|voucher no|voucher number
      |transaction id|transaction no|transaction number|txn id|txn no|submission id|entry no|slip no|docno|docnum|movement id|trans id|trx no`,
    unsure: `bill|voucher no & date|memo|ticket|receipt|inv|doc|slip|chk|出货单|送货单|入库单|出库单|采购单|销售单|领料单|调拨单|invoice id|invoice ref|单据|name|编号|发票号|发票号码|发票编号|合同号|合同编号|订单号|订单编号|ref|ref#|id|invoice|invoice no|invoice number|inv.no|bill no
      |order id|order no|order number|order #|po number|po no|number|no`,
  },
  lineNumber: {
    sure: `分录行号|po item|item no (line)|行号|项次|行次|分录号|明细行号|line|line no|line number|line #|row|row no|line id|line item|pos no|item line|seq|sequence|sequence no`,
    unsure: `序号|序|编号|no|no.|#|sr|sr no|sr.no.|s/n|s.no|sl no|sno|serial|serial no|行|项目号|number`,
  },
  sourceDocument: {
    sure: `source doc no|sales order ref|purchase order ref|order no (ref)|asn no|订单单号|上级单号|原订单|requisition no|requisition|request no|quote no|quotation no|关联单号|关联订单|关联订单号|关联单据|关联单据号|源单号|源单编号|源单据号|来源单号|来源单据|来源订单|原单号|原单据号|原订单号|引用单号|对应单号|上游单号|源单
      |linked order|source doc|source document|source no|source order|against po|against order|po line|original document|original order|original invoice
      |return of|related document|related order|source ref|origin|base document|link to`,
  },
  dueDate: {
    sure: `deliv. date|deliv date|delivery dt|约定交货|要求日期|货期|希望到货日|预计送达|预计到仓时间|交货时限|eta date|promised|delivery due date|date required|reqd date|req date|reqd by|wanted by|want date|要求到货|要货时间|期望到货|希望交期|交付日期|计划到货日期|预计交付日期|need date|delivery by|expected arrival|expected arrival date|est delivery|ship by|要求到货时间|交货截止|交货期|交货日|要求交货日期|要求到货日期|预计到货|预计到货日期|预计到货时间|预计交货日期|交期|交货期限|承诺交期|计划交货日期|期望交货日期|要货日期|需求日期|约定交期
      |due date|due|required by|required date|expected date|expected delivery|expected delivery date|eta|promised date|promise date|need by|needed by
      |need by date|requested date|requested delivery date|delivery due|deadline|scheduled date`,
    unsure: `到期日期|到期日|账期|交货日期|交货时间|delivery date`,
  },
  receivedDate: {
    sure: `实收日期|实际到货日期|实际到货时间|实际交货日期|实际交期|调入日期|实际收货日期|actual delivery|actual delivery date|date delivered|actual receipt date|arrival date|date arrived|received on`,
    unsure: `收货日期|到货日期|received date|date received`,
  },
} as const satisfies SynonymList;
