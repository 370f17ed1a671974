/** A twelfth set of books, Chinese and English. */

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

export const BOOKS_TWELFTH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '采购入库序时簿.xls',
      fill(
        new Sheet('采购入库', 'purchase'),
        random,
        HARDWARE_ZH,
        '单据日期=date~D|单据编码=docNo~n(CGRK)|供应商=supplier~S|收料仓库=warehouse~[原料库]|物料代码=itemCode~c|物料名称=itemName~g|规格型号=spec~s|批次=lot~l|计量单位=unit~u|应收数量~q|实收数量=qty~q|含税单价~pp|单价=unitPrice~p|金额=amount~a|税率(%)=taxRate~[13]|价税合计=amountWithTax~at|制单人~P|备注=remark~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      '管家婆销售明细.xls',
      fill(
        new Sheet('销售明细', 'sales')
          .rest('商品销售明细表')
          .rest('日期：2025-08-01 至 2025-08-31'),
        random,
        FOOD_ZH,
        '行号~#|日期=date~D|单据编号=docNo~n(XSD-)|往来单位=customer~C|商品编号=itemCode~c|商品全名=itemName~g|单位=unit~u|数量=qty~q|折后单价=unitPrice~p|折后金额=amount~a|成本金额~{5.0,90.0}|毛利~{1.0,20.0}|毛利率%~{5,30}|经手人~P',
        18,
      ),
    ),
  (random) =>
    book(
      '五金店小账.xlsx',
      fill(
        new Sheet('拿货', 'purchase'),
        random,
        HARDWARE_ZH,
        '时间=date~d|哪家拿的=supplier~S|东西=itemName~g|几个=qty~q|拿货价=unitPrice~p|一共=amount~a|付没付~[付了,没付]',
        14,
      ),
      fill(
        new Sheet('赊账', 'other').rest('谁欠钱'),
        random,
        HARDWARE_ZH,
        '名字~C|欠多少~{10,900}|什么时候~d|还了没~[,还了]',
        8,
      ),
    ),
  (random) =>
    book(
      '药房盘存.xls',
      fill(
        new Sheet('盘存', 'counts').rest('中药饮片盘存表'),
        random,
        DRUGS_ZH,
        '药品编码=itemCode~c|药品名称=itemName~g|规格=spec~s|批号=lot~l|有效期=expiry~e|账存数=balanceQty~b|实存数=countedQty~b|盘盈~[0,1]|盘亏~[0,1]|盈亏金额~{0.0,9.0}',
        6,
      ),
    ),
  (random) => {
    const sheet = new Sheet('8月', 'stock')
      .rest('原料仓月报表')
      .head(
        '序号|材料名称=itemName|规格=spec|单位=unit|上月结存=openingQty|本月入库||本月领用||月末结存=balanceQty|备注=remark',
      );
    sheet.head('|||||采购=inQty|退料|生产=outQty|研发||');
    rows(sheet, random, CLOTH_ZH, '#|g|s|u|o|i||t||b|', 5);
    return book(
      '原料仓月报.xlsx',
      sheet.merge('A1:K1 F2:G2 H2:I2 A2:A3 B2:B3 C2:C3 D2:D3 E2:E3 J2:J3 K2:K3'),
    );
  },
  (random) =>
    book(
      '京东商智.xlsx',
      fill(
        new Sheet('商品明细', 'sales|other'),
        random,
        WEAR_ZH,
        '订单号=docNo~n(29)|商品编号=itemCode~c|商品名称=itemName~g|订购数量=qty~q|京东价=unitPrice~p|订单金额=amount~a|下单时间=date~D|客户姓名=customer~[刘*,陈*]|订单状态~[完成]|仓库名称=warehouse~[上海仓]|商家备注=remark~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      '借料还料.xlsx',
      fill(
        new Sheet('调货', 'transfers').rest('店间调货登记'),
        random,
        WEAR_ZH,
        '调货日期=date~d|从哪店=fromWarehouse~[一店,二店]|到哪店=toWarehouse~[三店,四店]|款号=itemCode~c|款名=itemName~g|颜色~s|件数=qty~q|经手~P',
        12,
      ),
      fill(
        new Sheet('店员提成', 'other'),
        random,
        WEAR_ZH,
        '店员~P|销售额~{1000,9000}|提成比例~[0.03]|提成~{30,270}|底薪~[3000]|合计~{3000,3300}',
        5,
      ),
    ),
  (random) =>
    book(
      '报废登记.xlsx',
      fill(
        new Sheet('报废', 'adjustments').rest('物料报废登记表'),
        random,
        HARDWARE_ZH,
        '日期=date~d|物料编码=itemCode~c|物料名称=itemName~g|报废数量=qty~q|单位=unit~u|单价=unitPrice~p|损失金额=amount~a|报废原因=remark~[生锈,变形]|批准人~P',
        12,
      ),
    ),
  (random) =>
    book(
      '供应商台账.xlsx',
      fill(
        new Sheet('供应商', 'suppliers'),
        random,
        FOOD_ZH,
        '编号~n(G)|供应商名称=supplier~S|联系人~P|电话~[0512-6666]|开户行~[农行]|账号~[6228]|税号~[9132]|账期~[月结30天]',
        5,
      ),
      fill(
        new Sheet('评分', 'other').rest('供应商季度评分'),
        random,
        FOOD_ZH,
        '供应商~S|质量得分~{60,100}|交期得分~{60,100}|价格得分~{60,100}|总分~{60,100}|等级~[A,B]',
        5,
      ),
    ),
  (random) =>
    book(
      '订货跟踪.xlsx',
      fill(
        new Sheet('采购订单', 'purchase-orders'),
        random,
        HARDWARE_ZH,
        '下单日期=date~d|采购单号=docNo~n(PO)|供应商=supplier~S|料号=itemCode~c|品名=itemName~g|订购数量=qty~q|单价=unitPrice~p|金额=amount~a|要求交期~d|已到数量~[0,3]|未到数量~[0,9]|状态~[未到,部分]',
        14,
      ),
    ),
  (random) =>
    book(
      'SalesByItem.xlsx',
      fill(
        new Sheet('Sales by Item', 'sales')
          .rest('Sales by Item')
          .rest('From 01/08/2025 To 31/08/2025'),
        random,
        SHOP_EN,
        'invoice_date=date~D|invoice_number=docNo~n(INV-)|customer_name=customer~CE|item_name=itemName~g|sku=itemCode~c|quantity_sold=qty~q|average_price=unitPrice~p|amount=amount~a',
        16,
      ),
    ),
  (random) =>
    book(
      'Stock Ledger ERPNext.xlsx',
      fill(
        new Sheet('Stock Ledger', 'stock'),
        random,
        PARTS_EN,
        'Date=date~D|Item=itemCode~c|Item Name=itemName~g|Stock UOM=unit~u|In Qty=inQty~sin|Out Qty=outQty~sout|Balance Qty=balanceQty~b|Warehouse=warehouse~[Stores - AC]|Item Group~[Products]|Incoming Rate~p|Valuation Rate=unitPrice~p|Balance Value=amount~v|Voucher Type~[Purchase Receipt]|Voucher #=docNo~n(MAT-)|Batch=lot~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      'QB Inventory Valuation Summary.xlsx',
      fill(
        new Sheet('Inventory Valuation Summary', 'stock')
          .rest('Oak Supply LLC')
          .rest('Inventory Valuation Summary')
          .rest('As of August 31, 2025')
          .gap(),
        random,
        PARTS_EN,
        'Product/Service=itemName~g|SKU=itemCode~c|Qty=balanceQty~b|Asset Value=amount~v|Calc. Avg=unitPrice~p',
        7,
      ),
    ),
  (random) =>
    book(
      'amazon_settlement.csv',
      fill(
        new Sheet('settlement', 'sales|other'),
        random,
        SHOP_EN,
        'date/time=date~D|settlement id~{100000,199999}|type~[Order]|order id=docNo~n(112-)|sku=itemCode~c|description=itemName~g|quantity=qty~q|marketplace~[amazon.com]|fulfillment~[Amazon]|order city~[Reno]|product sales=amount~a|product sales tax~{0.5,3.0}|selling fees~{-9.0,-1.0}|fba fees~{-9.0,-1.0}|total~{5.0,90.0}',
        18,
      ),
    ),
  (random) =>
    book(
      'Market garden.xlsx',
      fill(
        new Sheet('Harvest', 'purchase|stock|other'),
        random,
        SHOP_EN,
        'Date=date~I|Crop=itemName~[Kale,Beets,Garlic]|Bed~[1,2]|Lbs=qty~{5,60}|Picked by~PE',
        14,
      ),
      fill(
        new Sheet('CSA and market sales', 'sales'),
        random,
        SHOP_EN,
        'Date=date~I|Sold to=customer~CE|Crop=itemName~[Kale,Beets,Garlic]|Lbs=qty~{1,20}|$/lb=unitPrice~{2.0,6.0}|$ total=amount~{5.0,90.0}',
        14,
      ),
    ),
  (random) =>
    book(
      'IT spares count.xlsx',
      fill(
        new Sheet('Count', 'counts').rest('Cycle count 29-Aug'),
        random,
        PARTS_EN,
        'Bin=bin~[R1,R2]|Part=itemCode~c|Desc=itemName~g|UOM=unit~u|Sys=balanceQty~b|Count 1=countedQty~b|Count 2~[,]|Diff~[0,1]|Initials~[DM,TP]',
        7,
      ),
    ),
  (random) =>
    book(
      'Hospital stores.xlsx',
      fill(
        new Sheet('Indents issued', 'sales|adjustments'),
        random,
        PARTS_EN,
        'Indent No=docNo~n(IND)|Date=date~I|Ward=customer~[ICU,OPD]|Item=itemName~g|Qty Indented~q|Qty Issued=qty~q|Storekeeper~PE',
        14,
      ),
      fill(
        new Sheet('Stock position', 'stock'),
        random,
        PARTS_EN,
        'Item Code=itemCode~c|Item=itemName~g|Unit=unit~u|Op. Bal=openingQty~o|Recd=inQty~i|Issued=outQty~t|Cl. Bal=balanceQty~b|Rate=unitPrice~p|Value=amount~v',
        7,
      ),
    ),
  (random) =>
    book(
      'Pottery studio.xlsx',
      fill(
        new Sheet('Shop sales', 'sales'),
        random,
        SHOP_EN,
        'When=date~I|Piece=itemName~[Mug,Bowl,Vase]|Glaze~[blue,ash]|How many=qty~[1,2,3]|Each=unitPrice~{12,40}|Takings=amount~{12,120}|Buyer=customer~CE',
        14,
      ),
      fill(
        new Sheet('Kiln log', 'other'),
        random,
        SHOP_EN,
        'Firing #~#|Date~I|Cone~[04,6]|Start temp~{20,30}|End temp~{1000,1240}|Hours~{8,14}|Notes~[,]',
        8,
      ),
    ),
  (random) =>
    book(
      'vendors export.csv',
      fill(
        new Sheet('vendors', 'suppliers'),
        random,
        PARTS_EN,
        'Vendor ID~n(V)|Company Name=supplier~SE|First Name~PE|Email~[a@b.co]|Phone~[555 0101]|Payment Terms~[Net 30]|Currency~[USD]|Billing City~[Reno]',
        4,
      ),
    ),
  (random) =>
    book(
      'Barista stock.xlsx',
      fill(
        new Sheet('Daily', 'stock').rest('Daily stock'),
        random,
        CAFE_EN,
        'Item=itemName~g|Size=spec~s|Start=openingQty~o|In=inQty~i|Out=outQty~t|End=balanceQty~b|Cost=unitPrice~p|Notes=remark~[,]',
        6,
      ),
    ),
];
