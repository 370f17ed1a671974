/** A seventh set of books, Chinese and English. */

import { type Random } from '../random.ts';
import { CAFE_EN, DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, PARTS_EN, SHOP_EN, WEAR_ZH } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_SEVENTH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '备件入库单导出.xlsx',
      fill(
        new Sheet('Sheet1', 'purchase'),
        random,
        HARDWARE_ZH,
        '入库时间=date~D|备件编码=itemCode~c|入库单号=docNo~n(RK)|备件名称=itemName~g|数量=qty~q|进货价=unitPrice~p|默认库位=bin~[A1,B2]|供货单位=supplier~S|经办人~P|备注=remark~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      '药店零售流水.csv',
      fill(
        new Sheet('Sheet1', 'sales'),
        random,
        DRUGS_ZH,
        '销售时间=date~D|购药时间~D|社保卡号=customer~n(0016)|商品编码=itemCode~{236700,236800}|商品名称=itemName~g|销售数量=qty~{1,6}|应收金额=amount~{10.0,90.0}|实收金额~{10.0,90.0}',
        22,
      ),
    ),
  (random) =>
    book(
      '电商仓库存.xlsx',
      fill(
        new Sheet('总库存', 'stock'),
        random,
        WEAR_ZH,
        '商品条码=barcode~bar|商家编码=itemCode~c|商品名称=itemName~g|规格=spec~s|可用库存~{1,40}|锁定库存~{0,5}|残次品库存~[0]|总库存=balanceQty~b|仓库名称=warehouse~[华东仓,华南仓]|更新时间~D',
        10,
      ),
    ),
  (random) => {
    const sheet = new Sheet('材料收发', 'stock')
      .rest('材料收发存月报表')
      .rest('编制单位：第三项目部', '', '', '', '', '2025年8月31日');
    sheet
      .head(
        '序号|材料名称=itemName|规格型号=spec|单位=unit|上月结存||本月收入||本月发出||本月结存||备注=remark',
      )
      .head(
        '||||数量=openingQty|金额|数量=inQty|金额|数量=outQty|金额|数量=balanceQty|金额=amount|',
      );
    rows(sheet, random, HARDWARE_ZH, '#|g|s|u|o|{1.0,90.0}|i|{1.0,90.0}|t|{1.0,90.0}|b|v|[,]', 8);
    sheet.rest(
      '',
      '合计',
      '',
      '',
      sheet.sumOf('E'),
      sheet.sumOf('F'),
      sheet.sumOf('G'),
      sheet.sumOf('H'),
      sheet.sumOf('I'),
      sheet.sumOf('J'),
      sheet.sumOf('K'),
      sheet.sumOf('L'),
    );
    sheet.rest('项目经理：', '', '', '材料主管：', '', '', '制表：赵倩');
    return book(
      '材料月报.xlsx',
      sheet.merge('A1:M1 A3:A4 B3:B4 C3:C4 D3:D4 E3:F3 G3:H3 I3:J3 K3:L3 M3:M4'),
    );
  },
  (random) =>
    book(
      '水果店.xlsx',
      fill(
        new Sheet('进货账', 'purchase'),
        random,
        FOOD_ZH,
        '日期=date~d|水果=itemName~[苹果,香蕉,西瓜]|进价(元/斤)=unitPrice~{1.0,6.0}|斤数=qty~q|总价=amount~{20.0,200.0}|市场=supplier~[新发地,岳各庄]',
        16,
      ),
      fill(
        new Sheet('损耗', 'adjustments'),
        random,
        FOOD_ZH,
        '日期=date~d|水果=itemName~[苹果,香蕉,西瓜]|损耗斤数=qty~{1,9}|原因=remark~[烂了,压坏]',
        12,
      ),
      fill(
        new Sheet('营业额', 'other').rest('每日营业额'),
        random,
        FOOD_ZH,
        '日期~d|微信~{300,900}|支付宝~{200,700}|现金~{10,100}|美团~{50,300}|当日合计~{600,2000}',
        20,
      ),
    ),
  (random) =>
    book(
      '采购比价.xlsx',
      fill(
        new Sheet('比价表', 'other|items').rest('采购比价表'),
        random,
        HARDWARE_ZH,
        '物料~g|规格~s|供应商A报价~p|供应商B报价~p|供应商C报价~p|最低价~p|推荐供应商~S',
        8,
      ),
      fill(
        new Sheet('订单跟踪', 'purchase-orders').rest('采购订单跟踪表'),
        random,
        HARDWARE_ZH,
        '下单日=date~d|采购单号=docNo~n(PO)|供应商=supplier~S|物料编号=itemCode~c|物料=itemName~g|订单数=qty~q|单价=unitPrice~p|要求交期~d|已交数~{0,9}|欠交数~{0,9}|跟单员~P',
        14,
      ),
    ),
  (random) =>
    book(
      '服装店会员与库存.xlsx',
      fill(
        new Sheet('会员', 'customers').rest('会员资料'),
        random,
        WEAR_ZH,
        '会员卡号~n(VIP)|会员姓名=customer~C|手机号码~[13800000001,13900000002]|生日~[3月5日]|等级~[金卡,银卡]|累计消费~{100,9000}|积分~{10,900}',
        8,
      ),
      fill(
        new Sheet('现货', 'stock'),
        random,
        WEAR_ZH,
        '货号=itemCode~c|名称=itemName~g|颜色~s|尺码=spec~[S,M,L]|数量=balanceQty~{0,20}|吊牌价~pp|进货价=unitPrice~p|位置=bin~[1排,2排]',
        15,
      ),
    ),
  (random) =>
    book(
      '幼儿园食材.xlsx',
      fill(
        new Sheet('入库', 'purchase')
          .rest('幼儿园食材入库单')
          .rest('供货商：鑫源配送', '', '', '日期：2025年8月25日'),
        random,
        FOOD_ZH,
        '序号~#|品名=itemName~g|规格=spec~s|单位=unit~u|数量=qty~q|单价=unitPrice~p|金额=amount~a|备注=remark~[,]',
        10,
      ),
      fill(
        new Sheet('幼儿考勤', 'other').rest('小一班考勤'),
        random,
        FOOD_ZH,
        '姓名~P|1日~[√,○]|2日~[√]|3日~[√]|4日~[√,○]|5日~[√]|出勤~{3,5}',
        12,
      ),
    ),
  (random) =>
    book(
      'Warehouse transfers Q3.xlsx',
      fill(
        new Sheet('Transfers', 'transfers'),
        random,
        PARTS_EN,
        'Ship Date=date~U|Transfer Order=docNo~n(TO)|From Whse=fromWarehouse~[NJ,CA]|To Whse=toWarehouse~[TX,IL]|Item Number=itemCode~c|Description=itemName~g|Qty Shipped=qty~q|UOM=unit~u|Carrier~[UPS]|Status~[In transit,Received]',
        16,
      ),
    ),
  (random) =>
    book(
      'Adjustments log.xlsx',
      fill(
        new Sheet('Sheet1', 'adjustments'),
        random,
        PARTS_EN,
        'Adj Date=date~U|Adj No=docNo~n(ADJ)|SKU=itemCode~c|Description=itemName~g|Reason Code~[Damage,Found,Shrink]|Qty Adj=qty~sq|Unit Cost=unitPrice~p|Ext Value=amount~sa|Entered By~PE',
        16,
      ),
    ),
  (random) =>
    book(
      'Woodshop.xlsx',
      fill(
        new Sheet('Lumber', 'stock').rest('Lumber on the rack'),
        random,
        PARTS_EN,
        'Species=itemName~[Oak,Walnut,Ash]|Dimensions=spec~[1x6x8,2x4x10]|Pieces=balanceQty~{2,30}|Board feet~{5.0,90.0}|Cost/bf~{3.0,12.0}|Rack=bin~[A,B]',
        9,
      ),
      fill(
        new Sheet('Job costing', 'other').rest('Job cost calculator'),
        random,
        PARTS_EN,
        'Job~[Table,Bench]|Lumber $~{40.0,200.0}|Hardware $~{5.0,40.0}|Hours~{4,30}|Labor $~{100.0,900.0}|Markup %~[20]|Price~{200.0,1500.0}',
        6,
      ),
    ),
  (random) =>
    book(
      'clover_orders.csv',
      fill(
        new Sheet('clover_orders', 'sales'),
        random,
        CAFE_EN,
        'Line Item Date=date~U|Order ID=docNo~n(ORD)|Order Employee Name~PE|Item Name=itemName~g|Item Product Code=itemCode~c|Item Category~[Coffee]|Item Quantity=qty~q|Item Revenue=amount~a|Modifiers~[,Oat]|Discounts~[0]|Tax Amount~{0.1,2.0}|Order Payment State~[Paid]',
        20,
      ),
    ),
  (random) =>
    book(
      'stock_valuation_layer.xlsx',
      fill(
        new Sheet('Sheet1', 'stock'),
        random,
        PARTS_EN,
        'Created on=date~D|Product=itemName~g|Quantity=qty~sq|Unit of Measure=unit~u|Unit Value=unitPrice~p|Total Value=amount~sa|Company~[My Company]|Description=remark~[WH/IN/0001,WH/OUT/0002]',
        18,
      ),
    ),
  (random) =>
    book(
      'Medical store India.xlsx',
      fill(
        new Sheet('Sale', 'sales').rest('Daily sale book'),
        random,
        SHOP_EN,
        'Bill No=docNo~{1,90}|Date=date~I|Patient Name=customer~CE|Dr Name~[Dr Rao]|Item=itemName~g|Batch=lot~l|Exp=expiry~[08/27,11/26]|Qty=qty~q|MRP~pp|Rate=unitPrice~p|Amt=amount~a',
        18,
      ),
      fill(
        new Sheet('Stock', 'stock').rest('Current stock'),
        random,
        SHOP_EN,
        'Item=itemName~g|Company~[Cipla,Sun]|Batch=lot~l|Exp=expiry~[08/27,11/26]|Stk=balanceQty~b|PTR=unitPrice~p|MRP~pp|Stk Val=amount~v',
        6,
      ),
      fill(
        new Sheet('Day book', 'other').rest('Cash book'),
        random,
        SHOP_EN,
        'Date~I|Particulars~[Sales,Rent,Bank]|Receipt~{0.0,900.0}|Payment~{0.0,900.0}|Balance~{0.0,9000.0}',
        14,
      ),
    ),
  (random) =>
    book(
      'school_lab.xlsx',
      fill(
        new Sheet('Glassware', 'stock'),
        random,
        PARTS_EN,
        'Item=itemName~[Beaker 250,Pipette,Flask]|Cupboard=bin~[C1,C2]|Qty Sept=openingQty~o|Bought=inQty~i|Broken=outQty~t|Qty now=balanceQty~b',
        8,
      ),
      fill(
        new Sheet('Timetable', 'other'),
        random,
        PARTS_EN,
        'Period~[1,2,3]|Mon~[7A,8B]|Tue~[9C,7A]|Wed~[8B]|Thu~[10D]|Fri~[free,7A]',
        6,
      ),
    ),
  (random) =>
    book(
      'Shopify orders_export.csv',
      fill(
        new Sheet('orders_export', 'sales|sales-orders'),
        random,
        SHOP_EN,
        'Name=docNo~n(#1)|Email~[a@x.com]|Financial Status~[paid]|Paid at~D|Fulfillment Status~[fulfilled]|Currency~[USD]|Subtotal~{10.0,90.0}|Shipping~[5]|Taxes~[0]|Total~{15.0,95.0}|Discount Code~[]|Created at=date~D|Lineitem quantity=qty~q|Lineitem name=itemName~g|Lineitem price=unitPrice~p|Lineitem sku=itemCode~c|Billing Name=customer~CE|Billing City~[Ames]|Notes=remark~[,]|Vendor~[Us]|Tags~[]',
        20,
      ),
    ),
  (random) =>
    book(
      'Landlord.xlsx',
      fill(
        new Sheet('Rent roll', 'other'),
        random,
        SHOP_EN,
        'Unit~[1A,2B]|Tenant~CE|Lease start~I|Lease end~I|Monthly rent~[900,1100]|Deposit~[900]|Paid Aug~[Y,N]|Balance~{0,900}',
        8,
      ),
      fill(
        new Sheet('Repairs', 'other'),
        random,
        SHOP_EN,
        'Date~I|Unit~[1A,2B]|Issue~[leak,boiler]|Contractor~SE|Cost~{40.0,900.0}|Paid~[Y]|Notes~[,]',
        10,
      ),
    ),
  (random) =>
    book(
      '仓库温度与设备.xlsx',
      fill(
        new Sheet('设备点检', 'other').rest('叉车日常点检表'),
        random,
        HARDWARE_ZH,
        '日期~d|车号~[1号,2号]|刹车~[√]|轮胎~[√]|灯光~[√,×]|电量(%)~{40,100}|点检人~P',
        20,
      ),
      fill(
        new Sheet('会议纪要', 'other'),
        random,
        HARDWARE_ZH,
        '议题~[盘点安排,安全生产]|决议~[月底盘点,整改]|责任人~P|完成时间~d|状态~[进行中,完成]',
        6,
      ),
    ),
  (random) =>
    book(
      '汽车4S店精品.xlsx',
      fill(
        new Sheet('精品销售', 'sales').rest('精品销售明细'),
        random,
        HARDWARE_ZH,
        '销售日期=date~d|工单号=docNo~n(GD)|车牌~[苏A00001]|车主=customer~C|精品名称=itemName~[脚垫,行车记录仪,贴膜]|数量=qty~[1,2]|销售单价=unitPrice~[380,900]|金额=amount~[380,900,760]|成本~[200,500]|销售顾问~P',
        14,
      ),
      fill(
        new Sheet('精品库存', 'stock'),
        random,
        HARDWARE_ZH,
        '精品编码=itemCode~n(JP)|精品名称=itemName~[脚垫,行车记录仪,贴膜]|库存=balanceQty~{1,20}|成本价=unitPrice~[200,500]|库龄(天)~{10,200}',
        10,
      ),
    ),
  (random) =>
    book(
      'Consignment shop.xlsx',
      fill(
        new Sheet('Intake', 'purchase').rest('Consignment intake'),
        random,
        SHOP_EN,
        'Date in=date~U|Consignor=supplier~CE|Item #=itemCode~n(C)|Description=itemName~g|Qty=qty~{1,5}|Asking price~pp|Split %~[50]',
        14,
      ),
      fill(
        new Sheet('Payouts', 'other').rest('Consignor payouts'),
        random,
        SHOP_EN,
        'Consignor~CE|Month~[Jul,Aug]|Sales total~{20.0,300.0}|Commission~{10.0,150.0}|Payout~{10.0,150.0}|Check no~{100,199}|Paid on~U',
        8,
      ),
    ),
];
