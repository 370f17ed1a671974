/** A sixteenth set of books, Chinese and English: exports of programs, and the lists of trades not met before. */

import { CAFE_EN, DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, PARTS_EN, SHOP_EN, WEAR_ZH } from './goods.ts';
import { plainBooks } from './plain-books.ts';

export const BOOKS_SIXTEENTH = plainBooks([
  {
    file: '销售排名.xlsx',
    types: 'sales|other',
    goods: FOOD_ZH,
    rows: 7,
    columns:
      '排名~#|商品编码=itemCode~c|商品名称=itemName~g|规格=spec~s|销售数量=qty~q|销售金额=amount~a',
  },
  {
    file: '销售汇总.xlsx',
    types: 'sales|other',
    goods: FOOD_ZH,
    rows: 7,
    columns:
      '商品名称=itemName~g|属性=spec~[,]|仓库=warehouse~[总仓]|单位=unit~u|销售单价=unitPrice~p|销售数量=qty~q|销售金额=amount~a|购退单价~[0]|购退数量~[0]|购退金额~[0]|汇总数量~q|汇总金额~a',
  },
  {
    file: '应收明细导入.xlsx',
    types: 'sales',
    goods: HARDWARE_ZH,
    columns:
      '单据编号=docNo~n(AR)|物料编码=itemCode~c|物料名称=itemName~g|明细.序号~#|销售单位=unit~u|销售数量=qty~q|不含税金额=amount~a',
  },
  {
    file: '库存结果.xls',
    types: 'stock',
    goods: FOOD_ZH,
    rows: 7,
    columns:
      '商品编码=itemCode~c|商品名称=itemName~g|规格=spec~s|单位=unit~u|库存数量=balanceQty~b|可用数量~b|锁定数量~[0]|参考进价=unitPrice~p|参考售价~pp|备注=remark~[,]',
  },
  {
    file: '商品导入模板.xlsx',
    tab: '模板',
    types: 'items',
    goods: FOOD_ZH,
    rows: 7,
    columns:
      '供应商=supplier~S|商品名称=itemName~g|规格=spec~s|销售渠道~[线上]|销售单价=salePrice~pp|税率=taxRate~[0.13]|线上成本价=unitPrice~p|库存预警阈值~[5]|保质期时长~[180]|保质期单位~[天]',
  },
  {
    file: '分包材料库存.xlsx',
    types: 'stock',
    goods: HARDWARE_ZH,
    rows: 7,
    columns:
      '记录ID~#|产品货号=itemCode~c|分包编号~n(FB)|入库数量=inQty~i|出库数量=outQty~t|当前总库存=balanceQty~b',
  },
  {
    file: '物资收发.xlsx',
    types: 'stock',
    goods: HARDWARE_ZH,
    rows: 7,
    columns:
      '物资名称=itemName~g|规格=spec~s|单位=unit~u|单价=unitPrice~p|采购数量~i|收货数量=inQty~i|收货金额~{10.0,90.0}|结存数量=balanceQty~b|结存金额=amount~v|批次编号=lot~l|库存地点=warehouse~[一库]|出库数量=outQty~t|出库金额~{1.0,9.0}|退货数量~[0]|退货金额~[0]|损溢数量~[0]|损溢金额~[0]',
  },
  {
    file: '药品出库单.xls',
    types: 'sales',
    goods: DRUGS_ZH,
    titles: ['药品出库单'],
    columns:
      '序号~#|药品名称=itemName~g|规格=spec~s|生产厂家~[广药]|预发数~q|实发数量=qty~q|计量单位=unit~u|单价（元）=unitPrice~p|金额（元）=amount~a',
  },
  {
    file: '油品日报.xlsx',
    tab: '8月',
    types: 'stock',
    goods: FOOD_ZH,
    columns:
      '日期=date~d|油品=itemName~[92#,95#,0#柴油]|期初库存(L)=openingQty~o|进油(L)=inQty~i|付出(L)=outQty~t|期末库存(L)=balanceQty~b|油高(mm)~{500,1800}|水高(mm)~[0]|值班~P',
  },
  {
    file: '花店.xlsx',
    tab: '进花',
    types: 'purchase',
    goods: FOOD_ZH,
    columns:
      '日期=date~d|花农=supplier~S|花材=itemName~[玫瑰,百合,满天星]|等级~[A,B]|扎数=qty~q|每扎=unitPrice~p|合计=amount~a|损耗~[,2扎]',
  },
  {
    file: '诊所处方.xlsx',
    types: 'sales',
    goods: DRUGS_ZH,
    columns:
      '处方号=docNo~n(CF)|日期=date~d|患者=customer~C|诊断~[感冒,咽炎]|药名=itemName~g|用法~[口服]|数量=qty~q|单价=unitPrice~p|金额=amount~a|医生~P',
  },
  {
    file: '汽修结算.xlsx',
    types: 'sales',
    goods: HARDWARE_ZH,
    columns:
      '工单号=docNo~n(GD)|进厂日期=date~d|车牌~[粤A12345]|车主=customer~C|配件编码=itemCode~c|配件名称=itemName~g|用量=qty~q|单价=unitPrice~p|配件费=amount~a|工时费~{50,300}|接待~P',
  },
  {
    file: '学校教材.xlsx',
    types: 'purchase-orders|purchase|sales|sales-orders',
    goods: FOOD_ZH,
    columns:
      '书号=barcode~bar|教材名称=itemName~[高等数学,大学物理]|出版社=supplier~[高教社,清华社]|班级~[机械1班]|订数=qty~q|定价=unitPrice~p|码洋=amount~a',
  },
  {
    file: '废品站.xlsx',
    tab: '收',
    types: 'purchase',
    goods: FOOD_ZH,
    columns:
      '日子=date~d|谁卖的=supplier~C|啥货=itemName~[纸板,废铁,铝罐]|毛重(斤)~{50,90}|扣皮(斤)~{1,9}|净重(斤)=qty~q|一斤价=unitPrice~p|给了多少=amount~a',
  },
  {
    file: 'bill.csv',
    types: 'sales',
    goods: SHOP_EN,
    titles: ['Bill No: 1023', 'Customer: Harper & Sons'],
    rows: 6,
    columns:
      'Item=itemName~g|Qty=qty~q|Rate=unitPrice~p|Amount=amount~a|GST %=taxRate~[13]|GST Amt=taxAmount~ta|Total=amountWithTax~at',
  },
  {
    file: 'grn lines.csv',
    types: 'purchase|stock',
    goods: CAFE_EN,
    columns:
      'Item No.=itemCode~c|Item Details=itemName~g|Batch No=lot~l|Expiry=expiry~e|Cost=unitPrice~p|Qty=qty~q|UOM=unit~u|Disc~[0]|TAX~[0]|Total=amount~a',
  },
  {
    file: 'esl_prices.csv',
    types: 'stock|items',
    goods: SHOP_EN,
    columns:
      'SKU=itemCode~c|CurrentPrice=salePrice~pp|StockQuantity=balanceQty~b|TransactionID=docNo~n(T)|TimeStampUTC=date~D',
  },
  {
    file: 'catalog.csv',
    types: 'items|stock',
    goods: SHOP_EN,
    rows: 6,
    columns:
      'sku=itemCode~c|title=itemName~g|description=remark~[nice,soft]|image_urls~[http://a/b.jpg]|base_price=salePrice~pp|commission_pct~[10]|regions~[EU]|inventory=balanceQty~b|active~f',
  },
  {
    file: 'invoices_ledger.csv',
    types: 'other',
    goods: SHOP_EN,
    columns:
      'date~D|invoice~n(INV)|customer~CE|service~[consulting,support]|amount~{100,900}|currency~[EUR]|status~[paid,open]',
  },
  {
    file: 'products_export.csv',
    types: 'stock|items',
    goods: SHOP_EN,
    rows: 6,
    columns:
      'ID~{100,199}|Product Name=itemName~g|SKU=itemCode~c|Category~[Retail]|Quantity=balanceQty~b|Price=unitPrice~p|Location=warehouse~[A,B]|Supplier=supplier~SE|Modified By~PE',
  },
  {
    file: 'Landings.xlsx',
    types: 'sales',
    goods: SHOP_EN,
    columns:
      'Landed=date~I|Vessel~[Ocean Gem,Star]|Species=itemName~[Cod,Haddock,Ling]|Boxes~{1,9}|Kg=qty~q|£/kg=unitPrice~p|Value=amount~a|Buyer=customer~CE',
  },
  {
    file: 'Bar stock.xlsx',
    tab: 'Weekend',
    types: 'stock',
    goods: CAFE_EN,
    rows: 6,
    columns:
      'Product=itemName~[Gin,Rum,Lager,Cider]|Par~[12]|Fri open=openingQty~o|Del=inQty~i|Sun close=balanceQty~b|Usage=outQty~t|Cost=unitPrice~p',
  },
  {
    file: 'Library.xlsx',
    types: 'other',
    goods: SHOP_EN,
    columns: 'Title~[Emma,Ulysses]|Author~PE|ISBN~bar|Borrower~CE|Out~I|Due~I|Back~[,yes]',
  },
  {
    file: 'Seed shop.xlsx',
    types: 'stock',
    goods: SHOP_EN,
    rows: 8,
    columns:
      'Variety=itemName~[Kale Nero,Beet Boltardy,Leek Musselburgh]|Lot=lot~l|Germ %~{80,99}|Pkts in=inQty~i|Pkts sold=outQty~t|Pkts left=balanceQty~b|Price/pkt=unitPrice~p',
  },
  {
    file: 'Butchery.xlsx',
    types: 'sales',
    goods: SHOP_EN,
    columns:
      'Kill date~I|Carcass no~n(C)|Cut=itemName~[Rump,Brisket,Shank]|Wt kg=qty~q|Price/kg=unitPrice~p|Value=amount~a|Sold to=customer~CE|Sold on=date~I',
  },
  {
    file: 'Workshop jobs.xlsx',
    types: 'sales',
    goods: PARTS_EN,
    columns:
      'Job no~n(J)|Date=date~I|Cust=customer~CE|Part used=itemName~g|P/N=itemCode~c|Used=qty~q|Chg ea=unitPrice~p|Chg tot=amount~a|Labour hrs~{1,4}|Tech~PE',
  },
  {
    file: '童鞋尺码库存.xlsx',
    types: 'stock',
    goods: WEAR_ZH,
    rows: 8,
    columns:
      '货号=itemCode~c|颜色~s|26~{0,9}|27~{0,9}|28~{0,9}|29~{0,9}|合计=balanceQty~b|批价=unitPrice~p',
  },
]);
