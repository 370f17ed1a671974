/** A ninth set of books, Chinese and English, the last that was written. */

import { type Random } from '../random.ts';
import { CAFE_EN, DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, PARTS_EN, SHOP_EN, WEAR_ZH } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_NINTH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '入库管理.xls',
      fill(
        new Sheet('入库单', 'purchase').rest('入库单明细'),
        random,
        WEAR_ZH,
        '序号~#|入库单编号=docNo~n(RK)|入库日期=date~D|供应商=supplier~S|货号=itemCode~c|商品名称=itemName~g|颜色~s|数量=qty~q|进价=unitPrice~p|小计=amount~a|经手人~P',
        16,
      ),
    ),
  (random) =>
    book(
      '库存预警.xlsx',
      fill(
        new Sheet('库存预警', 'stock'),
        random,
        FOOD_ZH,
        '商品编码=itemCode~c|商品名称=itemName~g|仓库=warehouse~[总仓]|当前库存=balanceQty~b|预警下限~[10]|预警上限~[90]|建议采购量~{0,50}|最近进货日期~D|预警状态~[正常,不足]',
        7,
      ),
    ),
  (random) =>
    book(
      '烟酒店.xlsx',
      fill(
        new Sheet('进货', 'purchase'),
        random,
        FOOD_ZH,
        '日期=date~d|商品=itemName~[中华,茅台,五粮液]|规格=spec~[条,瓶]|数量=qty~q|进价=unitPrice~[600,2500]|合计=amount~{600,9000}|供货商=supplier~S|备注=remark~[,]',
        14,
      ),
      fill(
        new Sheet('销售', 'sales'),
        random,
        FOOD_ZH,
        '日期=date~d|商品=itemName~[中华,茅台,五粮液]|数量=qty~q|售价=unitPrice~[650,2800]|金额=amount~{650,9000}|付款方式~[微信,现金]|客户=customer~C',
        16,
      ),
      fill(
        new Sheet('礼盒寄存', 'other').rest('客户寄存登记'),
        random,
        FOOD_ZH,
        '寄存日期~d|客户~C|电话~[13800000001]|寄存物品~[茅台2瓶]|取走日期~[,]|经手人~P',
        8,
      ),
    ),
  (random) => {
    const sheet = new Sheet('汇总', 'stock')
      .rest('原辅料收发存汇总表')
      .rest('日期：2025-08-01 至 2025-08-31')
      .head(
        '物料代码=itemCode|物料名称=itemName|规格型号=spec|单位=unit|期初结存|||本期收入|||本期发出|||期末结存||',
      );
    sheet.head(
      '||||数量=openingQty|单价|金额|数量=inQty|单价|金额|数量=outQty|单价|金额|数量=balanceQty|单价=unitPrice|金额=amount',
    );
    rows(sheet, random, HARDWARE_ZH, 'c|g|s|u|o|p|{1.0,9.0}|i|p|{1.0,9.0}|t|p|{1.0,9.0}|b|p|v', 8);
    sheet.rest(
      '合计',
      '',
      '',
      '',
      sheet.sumOf('E'),
      '',
      sheet.sumOf('G'),
      sheet.sumOf('H'),
      '',
      sheet.sumOf('J'),
      sheet.sumOf('K'),
      '',
      sheet.sumOf('M'),
      sheet.sumOf('N'),
      '',
      sheet.sumOf('P'),
    );
    return book(
      '收发存汇总表.xls',
      sheet.merge('A1:P1 A2:P2 A3:A4 B3:B4 C3:C4 D3:D4 E3:G3 H3:J3 K3:M3 N3:P3'),
    );
  },
  (random) =>
    book(
      '快递驿站耗材.xlsx',
      fill(
        new Sheet('耗材领用', 'sales|adjustments'),
        random,
        HARDWARE_ZH,
        '日期=date~d|耗材=itemName~[胶带,面单,纸箱]|领用数量=qty~q|领用网点=customer~[东站,西站]|领用人~P|备注=remark~[,]',
        14,
      ),
      fill(
        new Sheet('派件统计', 'other'),
        random,
        HARDWARE_ZH,
        '日期~d|快递员~P|派件量~{50,200}|签收量~{50,200}|投诉~[0,1]|签收率~{0.9,1.0}',
        14,
      ),
    ),
  (random) =>
    book(
      '天猫商品列表.xlsx',
      fill(
        new Sheet('商品列表', 'items|stock'),
        random,
        WEAR_ZH,
        '宝贝ID~{60000,69999}|宝贝标题=itemName~g|商家编码=itemCode~c|一口价=salePrice~pp|库存=balanceQty~{1,90}|类目~[女装,男装]|上架时间~D|状态~[出售中]',
        10,
      ),
    ),
  (random) =>
    book(
      '进口贸易.xlsx',
      fill(
        new Sheet('进口明细', 'purchase'),
        random,
        HARDWARE_ZH,
        '到港日期=date~d|合同号=docNo~n(HT)|供应商=supplier~SE|品名=itemName~g|规格=spec~s|数量=qty~q|单位=unit~u|单价(USD)=unitPrice~p|金额(USD)=amount~a|汇率~[7.1]|关税~{10.0,90.0}|报关单号~n(BG)',
        14,
      ),
      fill(
        new Sheet('汇率表', 'other'),
        random,
        HARDWARE_ZH,
        '日期~d|美元~{7.0,7.2}|欧元~{7.6,7.9}|日元~{0.04,0.05}',
        14,
      ),
    ),
  (random) =>
    book(
      '中医馆.xlsx',
      fill(
        new Sheet('药材库存', 'stock'),
        random,
        DRUGS_ZH,
        '药材名称=itemName~[黄芪,当归,甘草]|产地~[甘肃,四川]|批号=lot~l|库存量(g)=balanceQty~{100,9000}|进价(元/kg)=unitPrice~{30,200}|药斗号=bin~[1-1,2-3]|备注=remark~[,]',
        12,
      ),
      fill(
        new Sheet('处方登记', 'other').rest('门诊处方登记'),
        random,
        DRUGS_ZH,
        '日期~d|患者姓名~C|性别~[男,女]|年龄~{20,80}|诊断~[感冒,失眠]|剂数~{3,7}|药费~{50,400}|医师~P',
        12,
      ),
    ),
  (random) =>
    book(
      'stock_take_template.xlsx',
      fill(
        new Sheet('Stock Take', 'counts')
          .rest('STOCK TAKE SHEET')
          .rest('Location: Main Store', '', '', 'Date: 31/08/2025'),
        random,
        PARTS_EN,
        '#~#|Item Code=itemCode~c|Item Name=itemName~g|Unit=unit~u|System Qty=balanceQty~b|Physical Qty=countedQty~b|Variance~[0,1]|Remarks=remark~[,]',
        7,
      ),
    ),
  (random) =>
    book(
      'Goods Received Notes.xlsx',
      fill(
        new Sheet('GRN', 'purchase'),
        random,
        PARTS_EN,
        'GRN No=docNo~n(GRN)|GRN Date=date~I|PO No~n(PO)|Supplier=supplier~SE|Item Code=itemCode~c|Description=itemName~g|UoM=unit~u|Ordered Qty~q|Received Qty=qty~q|Rejected Qty~[0]|Unit Price=unitPrice~p|Amount=amount~a|Store=warehouse~[Main]',
        16,
      ),
      fill(
        new Sheet('Issues', 'sales|adjustments'),
        random,
        PARTS_EN,
        'SIV No=docNo~n(SIV)|Date=date~I|Issued to=customer~[Workshop,Site B]|Item Code=itemCode~c|Description=itemName~g|Qty Issued=qty~q|UoM=unit~u|Purpose=remark~[Repair,Project]|Issued by~PE',
        16,
      ),
    ),
  (random) =>
    book(
      'retail_store_inventory.csv',
      fill(
        new Sheet('retail_store_inventory', 'stock|sales'),
        random,
        SHOP_EN,
        'Date=date~D|Store ID=warehouse~[S001,S002]|Product ID=itemCode~c|Category~[Toys,Groceries]|Region~[North,West]|Inventory Level=balanceQty~{50,400}|Units Sold=outQty~{10,90}|Units Ordered~{10,90}|Demand Forecast~{10.0,90.0}|Price=unitPrice~p|Discount~[0,10]|Weather Condition~[Sunny,Rainy]|Holiday/Promotion~[0,1]|Competitor Pricing~p|Seasonality~[Autumn]',
        24,
      ),
    ),
  (random) =>
    book(
      'Odoo stock.quant export.xlsx',
      fill(
        new Sheet('Sheet1', 'stock'),
        random,
        PARTS_EN,
        'Location=warehouse~[WH/Stock,WH/Shelf 1]|Product=itemName~g|Product Category~[All]|Lot/Serial Number=lot~l|Available Quantity~{0,20}|On Hand Quantity=balanceQty~b|Unit of Measure=unit~u|Company~[My Company]',
        12,
      ),
    ),
  (random) =>
    book(
      'bar stock.xlsx',
      fill(
        new Sheet('Week 35', 'stock').rest('Bar stock sheet w/e 31 Aug'),
        random,
        CAFE_EN,
        'Product=itemName~[House red,Lager keg,Gin]|Size=spec~[75cl,50L,70cl]|Opening=openingQty~o|Deliveries=inQty~i|Closing=balanceQty~b|Usage=outQty~t|Cost=unitPrice~{5.0,90.0}|Usage value~{5.0,90.0}',
        9,
      ),
      fill(
        new Sheet('Quiz night', 'other'),
        random,
        CAFE_EN,
        'Team~[Foxes,Owls]|Players~{2,6}|Round 1~{4,10}|Round 2~{4,10}|Round 3~{4,10}|Score~{15,30}',
        8,
      ),
    ),
  (random) =>
    book(
      'Vendor bills.csv',
      fill(
        new Sheet('Bill', 'purchase'),
        random,
        PARTS_EN,
        'Bill Date=date~D|Due Date~D|Bill ID~{4600,4699}|Vendor Name=supplier~SE|Bill Number=docNo~n(B-)|Purchase Order~n(PO)|Item Name=itemName~g|SKU=itemCode~c|Account~[Inventory Asset]|Description~[,]|Quantity=qty~q|Usage unit=unit~u|Rate=unitPrice~p|Tax Percentage=taxRate~[5]|Item Total=amount~a|Bill Status~[Paid]',
        16,
      ),
    ),
  (random) =>
    book(
      'Sweets wholesale.xlsx',
      fill(
        new Sheet('Sales ledger', 'sales').rest('Sales ledger Aug 2025'),
        random,
        SHOP_EN,
        'Date=date~I|Inv No=docNo~n(S)|Customer=customer~CE|Product=itemName~g|Cartons=qty~q|Price/carton=unitPrice~p|Net=amount~a|VAT~ta|Gross=amountWithTax~at|Paid?~f',
        16,
      ),
      fill(
        new Sheet('Debtors', 'other').rest('Debtors list'),
        random,
        SHOP_EN,
        'Customer~CE|Current~{0,90}|30 days~{0,90}|60 days~{0,90}|90+ days~{0,90}|Total owed~{0,400}',
        5,
      ),
    ),
  (random) =>
    book(
      'Office manager.xlsx',
      fill(
        new Sheet('Leave', 'other').rest('Annual leave 2025'),
        random,
        SHOP_EN,
        'Name~PE|Entitlement~[25]|Taken~{5,20}|Booked~{0,5}|Remaining~{0,15}',
        6,
      ),
      fill(
        new Sheet('Subscriptions', 'other'),
        random,
        SHOP_EN,
        'Service~[Zoom,Slack]|Plan~[Pro]|Monthly cost~{10,90}|Renews~I|Card ending~[1234]|Owner~PE',
        6,
      ),
      fill(
        new Sheet('Visitors', 'other').rest('Visitor log'),
        random,
        SHOP_EN,
        'Date~I|Visitor~CE|Company~CE|Host~PE|Time in~[09:00]|Time out~[10:00]|Badge~{1,20}',
        10,
      ),
    ),
  (random) =>
    book(
      'Spare parts register.xlsx',
      fill(
        new Sheet('Register', 'stock').rest('Workshop spare parts register'),
        random,
        PARTS_EN,
        'Date=date~I|Part No=itemCode~c|Part Name=itemName~g|Qty In=inQty~sin|Qty Out=outQty~sout|Balance=balanceQty~b|Machine~[Press 1,Lathe 2]|Issued To~PE|Remarks=remark~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      '社团物资借用.xlsx',
      fill(
        new Sheet('借用登记', 'other|adjustments').rest('学生会物资借用登记'),
        random,
        HARDWARE_ZH,
        '借用日期~d|社团~[篮球社,话剧社]|借用人~P|联系方式~[13800000001]|借用物品~[音响,帐篷]|件数~{1,3}|归还日期~[,]',
        10,
      ),
      fill(
        new Sheet('物资清单', 'stock'),
        random,
        HARDWARE_ZH,
        '物资名称=itemName~[音响,帐篷,桌椅]|规格=spec~[大,小]|数量=balanceQty~{1,20}|存放地点=warehouse~[101室,仓库]|完好情况~[完好,损坏]',
        8,
      ),
    ),
  (random) =>
    book(
      'Jewellery stock.xlsx',
      fill(
        new Sheet('Stock', 'stock'),
        random,
        SHOP_EN,
        'Stock No=itemCode~n(J)|Description=itemName~[Gold ring,Silver chain]|Metal~[18ct,925]|Weight g~{1.0,9.0}|Qty=balanceQty~[1,2]|Cost=unitPrice~{20,400}|Ticket~{50,900}|Tray=bin~[T1,T2]',
        12,
      ),
      fill(
        new Sheet('Sales', 'sales'),
        random,
        SHOP_EN,
        'Date=date~I|Receipt=docNo~n(R)|Stock No=itemCode~n(J)|Description=itemName~[Gold ring,Silver chain]|Qty=qty~[1]|Sold for=amount~{50,900}|Customer=customer~CE|Salesperson~PE',
        12,
      ),
    ),
  (random) =>
    book(
      'Project gantt and risks.xlsx',
      fill(
        new Sheet('Risks', 'other').rest('Risk register'),
        random,
        SHOP_EN,
        'ID~#|Risk~[Late parts,Staff illness]|Likelihood~{1,5}|Impact~{1,5}|Score~{1,25}|Mitigation~[second source,cover]|Owner~PE|Review date~I',
        8,
      ),
      fill(
        new Sheet('Actions', 'other'),
        random,
        SHOP_EN,
        'Action~[Order boards,Book lab]|Owner~PE|Due~I|Status~[Open,Done]|Comments~[,]',
        8,
      ),
    ),
];
