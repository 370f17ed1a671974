/** A thirteenth set of books, Chinese and English. */

import { type Random } from '../random.ts';
import {
  CAFE_EN,
  CLOTH_ZH,
  DRUGS_ZH,
  FOOD_ZH,
  HARDWARE_ZH,
  PARTS_EN,
  SHOP_EN,
  WEAR_ZH,
} from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_THIRTEENTH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '其他出库单列表.xls',
      fill(
        new Sheet('其他出库', 'adjustments|sales'),
        random,
        HARDWARE_ZH,
        '日期=date~D|单号=docNo~n(QTCK)|仓库=warehouse~[总仓]|业务类型=type~[报损,盘亏]|商品编码=itemCode~c|商品名称=itemName~g|规格=spec~s|单位=unit~u|数量=qty~q|单位成本=unitPrice~p|成本=amount~a|备注=remark~[,]',
        14,
      ),
    ),
  (random) =>
    book(
      '有赞订单.csv',
      fill(
        new Sheet('订单明细', 'sales|sales-orders'),
        random,
        FOOD_ZH,
        '订单号=docNo~n(E25)|订单创建时间=date~D|订单状态~[交易完成]|商品名称=itemName~g|规格=spec~s|商品编码=itemCode~c|商品单价=unitPrice~p|商品数量=qty~q|商品金额合计=amount~a|买家姓名=customer~[李*,周*]|买家手机号~[138]|买家备注~[,]|商家订单备注=remark~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      '布行月结.xlsx',
      fill(
        new Sheet('8月码单', 'sales').rest('8月份客户码单'),
        random,
        CLOTH_ZH,
        '日期=date~d|码单号=docNo~n(M)|客户=customer~C|品名=itemName~g|颜色~[藏青,米白]|匹数~{1,9}|米数=qty~q|单价=unitPrice~p|金额=amount~a',
        14,
      ),
      fill(
        new Sheet('染费', 'other').rest('染厂对账'),
        random,
        CLOTH_ZH,
        '日期~d|染厂~S|缸号~n(G)|颜色~[藏青,米白]|公斤~{100,900}|染费单价~[4.5]|染费~{450,4000}',
        8,
      ),
    ),
  (random) => {
    const sheet = new Sheet('商品进销存', 'stock')
      .rest('商品进销存明细表')
      .head('商品编码=itemCode|商品名称=itemName|单位=unit|期初||入库|||出库|||期末|');
    sheet.head(
      '|||数量=openingQty|金额|采购|退货|小计=inQty|销售|报损|小计=outQty|数量=balanceQty|金额=amount',
    );
    rows(sheet, random, FOOD_ZH, 'c|g|u|o|{1.0,90.0}|i|[0]|i|t|[0]|t|b|v', 7);
    return book(
      '商品进销存明细表.xlsx',
      sheet.merge('A1:M1 A2:A3 B2:B3 C2:C3 D2:E2 F2:H2 I2:K2 L2:M2'),
    );
  },
  (random) =>
    book(
      '养猪场.xlsx',
      fill(
        new Sheet('饲料入库', 'purchase'),
        random,
        FOOD_ZH,
        '日期=date~d|厂家=supplier~S|料号=itemCode~[551,552]|饲料名称=itemName~[小猪料,中猪料]|包数=qty~q|每包单价=unitPrice~p|金额=amount~a|司机~P',
        12,
      ),
      fill(
        new Sheet('每日喂料', 'other|adjustments|sales'),
        random,
        FOOD_ZH,
        '日期~d|栋号~[1栋,2栋]|头数~{100,300}|小猪料(包)~{1,9}|中猪料(包)~{1,9}|饲养员~P',
        12,
      ),
      fill(
        new Sheet('死淘', 'other'),
        random,
        FOOD_ZH,
        '日期~d|栋号~[1栋,2栋]|死亡~[0,1]|淘汰~[0,1]|原因~[腹泻,呼吸道]|处理方式~[无害化]',
        8,
      ),
    ),
  (random) =>
    book(
      '序列号出库.xlsx',
      fill(
        new Sheet('出库', 'sales'),
        random,
        HARDWARE_ZH,
        '出库日期=date~D|出库单=docNo~n(CK)|客户名称=customer~C|产品名称=itemName~g|产品型号=spec~s|序列号=serial~sn|数量=qty~[1]|保修到期~D|备注=remark~[,]',
        14,
      ),
    ),
  (random) =>
    book(
      '商品档案.xlsx',
      fill(
        new Sheet('商品档案', 'items'),
        random,
        FOOD_ZH,
        '条形码=barcode~bar|自编码=itemCode~c|品名=itemName~g|规格=spec~s|单位=unit~u|进货价=unitPrice~p|零售价=salePrice~pp|会员价~pp|产地~[江苏]|保质期(天)~[180]|供应商=supplier~S|状态~[正常]',
        7,
      ),
    ),
  (random) =>
    book(
      '库龄表.xls',
      fill(
        new Sheet('库龄分析', 'stock|other').rest('存货库龄分析表'),
        random,
        CLOTH_ZH,
        '存货编码=itemCode~c|存货名称=itemName~g|规格型号=spec~s|计量单位=unit~u|结存数量=balanceQty~b|结存金额=amount~v|1-30天~{0,9}|31-60天~{0,9}|61-90天~{0,9}|90天以上~{0,9}',
        5,
      ),
    ),
  (random) =>
    book(
      '药店会员.xlsx',
      fill(
        new Sheet('要货单', 'purchase-orders|purchase')
          .rest('门店要货单')
          .rest('门店：人民路店', '', '', '日期：2025-08-20'),
        random,
        DRUGS_ZH,
        '商品编码=itemCode~c|商品名称=itemName~g|规格=spec~s|生产厂家~[广药]|单位=unit~u|库存数~b|要货数=qty~q',
        6,
      ),
      fill(
        new Sheet('血压登记', 'other'),
        random,
        DRUGS_ZH,
        '日期~d|姓名~C|年龄~{50,80}|收缩压~{110,160}|舒张压~{60,95}|测量人~P',
        8,
      ),
    ),
  (random) =>
    book(
      'Bill of sale book.xlsx',
      fill(
        new Sheet('2025', 'sales').rest('Sales day book'),
        random,
        PARTS_EN,
        'Dt=date~I|Bill=docNo~n(B)|Party=customer~CE|Material=itemName~g|Nos=qty~q|@=unitPrice~p|Amt=amount~a|Cash/Credit~[Cash,Credit]',
        16,
      ),
    ),
  (random) =>
    book(
      'Odoo stock.move.line.csv',
      fill(
        new Sheet('stock.move.line', 'transfers|stock'),
        random,
        PARTS_EN,
        'Date=date~D|Reference=docNo~n(WH/INT/)|Product=itemName~g|Lot/Serial Number=lot~l|From=fromWarehouse~[WH/Stock]|To=toWarehouse~[WH/Shelf]|Quantity=qty~q|Unit of Measure=unit~u|Status~[Done]',
        16,
      ),
    ),
  (random) =>
    book(
      'Zoho purchase orders.csv',
      fill(
        new Sheet('Purchase_Order', 'purchase-orders'),
        random,
        PARTS_EN,
        'Purchase Order Date=date~D|Purchase Order ID~{4000,4999}|Expected Delivery Date~D|Purchase Order Number=docNo~n(PO-)|Purchase Order Status~[Issued]|Vendor Name=supplier~SE|Item Name=itemName~g|SKU=itemCode~c|QuantityOrdered=qty~q|QuantityReceived~[0]|QuantityBilled~[0]|Item Price=unitPrice~p|Item Total=amount~a|Warehouse Name=warehouse~[Main]',
        16,
      ),
    ),
  (random) =>
    book(
      'Square items.csv',
      fill(
        new Sheet('catalog', 'items|stock'),
        random,
        SHOP_EN,
        'Token~n(T)|Item Name=itemName~g|Variation Name=spec~s|SKU=itemCode~c|Description~[,]|Category~[Retail]|Price=salePrice~pp|Current Quantity Main St=balanceQty~b|Stock Alert Count Main St~[5]|GTIN~bar',
        8,
      ),
    ),
  (random) =>
    book(
      'Xero bills.csv',
      fill(
        new Sheet('Bills', 'purchase'),
        random,
        PARTS_EN,
        '*ContactName=supplier~SE|EmailAddress~[,]|*InvoiceNumber=docNo~n(BL)|*InvoiceDate=date~I|*DueDate~I|InventoryItemCode=itemCode~c|Description=itemName~g|*Quantity=qty~q|*UnitAmount=unitPrice~p|*AccountCode~[630]|*TaxType~[20% VAT]|LineAmount=amount~a',
        16,
      ),
    ),
  (random) =>
    book(
      'Site store.xlsx',
      fill(
        new Sheet('Material inward', 'purchase').rest('MATERIAL INWARD REGISTER'),
        random,
        PARTS_EN,
        'Sl~#|Date=date~I|Challan No=docNo~n(CH)|Vehicle~[MH12AB1234]|Supplier=supplier~SE|Material=itemName~g|UOM=unit~u|Qty=qty~q|Gate entry~n(G)|Remarks=remark~[,]',
        14,
      ),
      fill(
        new Sheet('Daily labour', 'other'),
        random,
        PARTS_EN,
        'Date~I|Contractor~CE|Masons~{1,9}|Helpers~{1,9}|OT hrs~{0,4}|Amount~{500,5000}',
        10,
      ),
    ),
  (random) =>
    book(
      'Wine cellar.xlsx',
      fill(
        new Sheet('Cellar', 'stock'),
        random,
        CAFE_EN,
        'Producer~[Ridge,Penfolds]|Wine=itemName~[Zinfandel,Shiraz]|Vintage~[2018,2020]|Size=spec~[750ml,1.5L]|Bottles=balanceQty~{1,24}|Rack=bin~[A1,C4]|Paid/btl=unitPrice~{10.0,80.0}|Value=amount~{50.0,900.0}',
        10,
      ),
    ),
  (random) =>
    book(
      'Charity shop.xlsx',
      fill(
        new Sheet('Donations in', 'purchase|other'),
        random,
        SHOP_EN,
        'Date=date~I|Donor=supplier~CE|What=itemName~[coat,books,lamp]|No.=qty~{1,9}|Gift aid?~f',
        10,
      ),
      fill(
        new Sheet('Till', 'sales'),
        random,
        SHOP_EN,
        'Date=date~I|Item=itemName~[coat,books,lamp]|Qty=qty~[1,2]|Price=unitPrice~{2,9}|Total=amount~{2,18}|Volunteer~PE',
        14,
      ),
      fill(
        new Sheet('Rota', 'other'),
        random,
        SHOP_EN,
        'Volunteer~PE|Mon~[am,pm]|Tue~[am,pm]|Wed~[am,pm]|Keyholder~f',
        5,
      ),
    ),
  (random) =>
    book(
      'NetSuite InventoryBalance.csv',
      fill(
        new Sheet('Results', 'stock'),
        random,
        PARTS_EN,
        'Internal ID~{100,199}|Name=itemCode~c|Display Name=itemName~g|Location=warehouse~[East,West]|On Hand=balanceQty~b|Available~{0,20}|On Order~[0]|Committed~[0]|Average Cost=unitPrice~p|Total Value=amount~v',
        10,
      ),
    ),
  (random) =>
    book(
      'Returns in.xlsx',
      fill(
        new Sheet('RMA', 'sales').rest('Customer returns (RMA)'),
        random,
        SHOP_EN,
        'RMA #=docNo~n(RMA)|Returned on=date~I|Customer=customer~CE|SKU=itemCode~c|Product=itemName~g|Qty returned=qty~[1,2]|Refund=amount~{9,90}|Reason=remark~[faulty,wrong size]',
        12,
      ),
    ),
  (random) =>
    book(
      '童装店.xlsx',
      fill(
        new Sheet('盘货', 'counts').rest('8月底盘货'),
        random,
        WEAR_ZH,
        '款号=itemCode~c|品名=itemName~g|颜色~s|尺码~[100,110]|账上=balanceQty~b|点到=countedQty~b|差~[0,1]',
        5,
      ),
    ),
];
