/** An eighth set of books, Chinese and English. */

import { type Random } from '../random.ts';
import { CAFE_EN, DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, PARTS_EN, SHOP_EN, WEAR_ZH } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_EIGHTH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '商品出库记录.xlsx',
      fill(
        new Sheet('出库记录', 'sales'),
        random,
        HARDWARE_ZH,
        'ID~#|出库编号=docNo~n(OUT)|商品名称=itemName~g|商品型号=spec~s|出库数量=qty~q|出库单价=unitPrice~p|出库总价=amount~a|客户名称=customer~C|出库日期=date~D|操作员~P|备注=remark~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      '进货信息表.csv',
      fill(
        new Sheet('Sheet1', 'purchase'),
        random,
        FOOD_ZH,
        '进货编号=docNo~n(JH)|商品编号=itemCode~c|商品名称=itemName~g|供应商编号~n(G)|供应商名称=supplier~S|进货数量=qty~q|进货单价=unitPrice~p|进货总额=amount~a|进货时间=date~D|经办人~P',
        18,
      ),
    ),
  (random) =>
    book(
      '仓库管理.xlsx',
      fill(
        new Sheet('产品信息', 'items'),
        random,
        WEAR_ZH,
        '产品编号=itemCode~c|产品名称=itemName~g|产品类别~[上衣,裤子]|计量单位=unit~u|安全库存~[10]|参考售价=salePrice~pp|备注=remark~[,]',
        5,
      ),
      fill(
        new Sheet('库存盘点', 'counts'),
        random,
        WEAR_ZH,
        '盘点日期=date~d|产品编号=itemCode~c|产品名称=itemName~g|系统库存=balanceQty~b|实际库存=countedQty~b|差异=~[0,-1]|处理结果~[,已调整]'.replace(
          '差异=~',
          '差异~',
        ),
        5,
      ),
      fill(
        new Sheet('出入库流水', 'stock'),
        random,
        WEAR_ZH,
        '流水号=docNo~n(LS)|日期=date~d|产品编号=itemCode~c|产品名称=itemName~g|类型~[入库,出库]|数量=qty~q|仓库=warehouse~[主仓]|操作人~P|备注=remark~[,]',
        20,
      ),
    ),
  (random) =>
    book(
      '旺店通销售明细.xlsx',
      fill(
        new Sheet('销售出库明细', 'sales'),
        random,
        WEAR_ZH,
        '出库单编号=docNo~n(CK)|订单编号~n(JY)|原始单号~n(25)|店铺~[天猫店,京东店]|仓库=warehouse~[电商仓]|货品编号~c|货品名称=itemName~g|规格名称=spec~s|商家编码=itemCode~c|货品数量=qty~q|货品原单价~p|货品成交价=unitPrice~p|货品成交总价=amount~a|邮费~[0]|客户网名=customer~C|发货时间=date~D|物流单号~n(YT)',
        20,
      ),
    ),
  (random) => {
    const sheet = new Sheet('明细账', 'stock')
      .rest('库存商品明细账')
      .rest('品名：电焊条', '', '规格：J422', '', '单位：包')
      .head('2025年||凭证号=docNo|摘要=remark|借方|||贷方|||余额||')
      .head(
        '月=date|日|||数量=inQty|单价|金额|数量=outQty|单价|金额|数量=balanceQty|单价=unitPrice|金额=amount',
      );
    rows(
      sheet,
      random,
      HARDWARE_ZH,
      'm|dd|n(记)|[购入,领用]|sin|[32]|[]|sout|[32]|[]|b|[32]|v',
      15,
    );
    return book('商品明细账.xlsx', sheet.merge('A1:M1 A3:B3 C3:C4 D3:D4 E3:G3 H3:J3 K3:M3'));
  },
  (random) =>
    book(
      '校服征订.xlsx',
      fill(
        new Sheet('征订汇总', 'sales-orders|sales').rest('2025级新生校服征订汇总'),
        random,
        WEAR_ZH,
        '班级=customer~[一班,二班]|款式=itemName~[春秋装,夏装]|尺码=spec~[120,130,140]|数量=qty~q|单价=unitPrice~[98,75]|金额=amount~{98.0,900.0}',
        14,
      ),
      fill(
        new Sheet('学生名单', 'other').rest('新生名单'),
        random,
        WEAR_ZH,
        '学号~{20250001,20250099}|姓名~P|性别~[男,女]|班级~[一班,二班]|家长电话~[13800000001]|身高~{115,145}',
        15,
      ),
    ),
  (random) =>
    book(
      '兽药店.xlsx',
      fill(
        new Sheet('进药', 'purchase'),
        random,
        DRUGS_ZH,
        '日期=date~d|药名=itemName~g|规格=spec~s|厂家=supplier~S|数量=qty~q|单位=unit~u|进价=unitPrice~p|合计=amount~a|有效期=expiry~e',
        14,
      ),
      fill(
        new Sheet('卖药', 'sales'),
        random,
        DRUGS_ZH,
        '日期=date~d|养殖户=customer~C|药名=itemName~g|规格=spec~s|数量=qty~q|卖价=unitPrice~pp|合计=amount~{10.0,90.0}|付款~[现金,赊账]',
        16,
      ),
      fill(
        new Sheet('欠账', 'other').rest('养殖户欠账'),
        random,
        DRUGS_ZH,
        '养殖户~C|电话~[13800000001]|欠款~{100,900}|还款~{0,500}|余欠~{0,900}|最近还款日期~d',
        6,
      ),
    ),
  (random) =>
    book(
      '招投标.xlsx',
      fill(
        new Sheet('项目', 'other').rest('投标项目跟踪'),
        random,
        HARDWARE_ZH,
        '项目名称~[办公楼,体育馆]|招标单位~C|预算金额(万)~{10.0,900.0}|开标时间~d|保证金~{1000,9000}|负责人~P|结果~[中标,未中]',
        8,
      ),
      fill(
        new Sheet('工程量清单', 'other').rest('分部分项工程量清单'),
        random,
        HARDWARE_ZH,
        '项目编码~{10101001,10101099}|项目名称~[挖土方,混凝土垫层]|项目特征~[三类土,C15]|计量单位~[m3,m2]|工程量~{10.0,900.0}|综合单价~{10.0,500.0}|合价~{100.0,9000.0}',
        10,
      ),
    ),
  (random) =>
    book(
      'inventory (1).xlsx',
      fill(
        new Sheet('Sheet1', 'stock'),
        random,
        PARTS_EN,
        'S.No~#|Item Code=itemCode~c|Item Description=itemName~g|UOM=unit~u|Opening Stock=openingQty~o|Receipt=inQty~i|Issue=outQty~t|Closing Stock=balanceQty~b|Rate=unitPrice~p|Value=amount~v|Remarks=remark~[,]',
        7,
      ),
    ),
  (random) =>
    book(
      'Sales_Data_2025.xlsx',
      fill(
        new Sheet('Sales', 'sales'),
        random,
        SHOP_EN,
        'Order ID=docNo~n(O)|Date=date~d|Sales Rep~PE|Region~[East,West]|Customer=customer~CE|Product=itemName~g|Units Sold=qty~q|Unit Price=unitPrice~p|Total Revenue=amount~a|Cost~{1.0,90.0}|Profit~{1.0,40.0}',
        22,
      ),
      fill(
        new Sheet('Pivot', 'other'),
        random,
        SHOP_EN,
        'Row Labels~[East,West]|Sum of Total Revenue~{100.0,900.0}|Sum of Profit~{10.0,90.0}',
        3,
      ),
    ),
  (random) =>
    book(
      'Restaurant inventory.xlsx',
      fill(
        new Sheet('Weekly count', 'counts|stock').rest('Weekly inventory count'),
        random,
        CAFE_EN,
        'Item=itemName~g|Unit=unit~u|Location=warehouse~[Walk-in,Dry store]|Par~[10]|On hand=countedQty~b|To order~{0,9}|Unit cost=unitPrice~p|Value=amount~v',
        6,
      ),
      fill(
        new Sheet('Invoices', 'purchase'),
        random,
        CAFE_EN,
        'Date=date~U|Vendor=supplier~SE|Invoice #=docNo~n(I)|Item=itemName~g|Qty=qty~q|Unit=unit~u|Unit cost=unitPrice~p|Extended=amount~a',
        16,
      ),
      fill(
        new Sheet('Tip pool', 'other'),
        random,
        CAFE_EN,
        'Server~PE|Hours~{4,9}|Share~{0.1,0.5}|Tips~{20.0,90.0}',
        5,
      ),
    ),
  (random) =>
    book(
      'D365 On-hand list.xlsx',
      fill(
        new Sheet('On-hand', 'stock'),
        random,
        PARTS_EN,
        'Item number=itemCode~c|Product name=itemName~g|Site~[1]|Warehouse=warehouse~[11,12]|Location=bin~[A-01]|Batch number=lot~l|Physical inventory=balanceQty~b|Physical reserved~{0,5}|Available physical~{1,40}|Ordered in total~{0,9}',
        14,
      ),
    ),
  (random) =>
    book(
      'Purchase Journal.xlsx',
      fill(
        new Sheet('Purchase Journal', 'purchase')
          .rest('Sharma & Sons')
          .rest('Purchase Journal FY 2025-26'),
        random,
        PARTS_EN,
        'Date=date~I|Voucher No=docNo~n(PUR/)|Supplier Name=supplier~SE|GSTIN~n(27AA)|Item Name=itemName~g|HSN~[7318]|Qty=qty~q|Unit=unit~u|Rate=unitPrice~p|Taxable Amt=amount~a|GST %=taxRate~[18]|GST Amt~ta|Total Amt=amountWithTax~at',
        18,
      ),
    ),
  (random) =>
    book(
      'Book club shop.xlsx',
      fill(
        new Sheet('Titles', 'items|stock'),
        random,
        SHOP_EN,
        'ISBN=itemCode~bar|Title=itemName~[Emma,Dune,Ulysses]|Author~[Austen,Herbert]|Publisher~[Penguin]|RRP=salePrice~[9.99,12.99]|Copies in stock=balanceQty~{0,20}',
        8,
      ),
      fill(
        new Sheet('Till', 'sales'),
        random,
        SHOP_EN,
        'Date=date~I|Time~[10:30]|Title=itemName~[Emma,Dune,Ulysses]|Copies=qty~[1,2]|Price=unitPrice~[9.99,12.99]|Total=amount~[9.99,19.98,12.99]|Payment~[card]',
        16,
      ),
      fill(
        new Sheet('Reading list', 'other'),
        random,
        SHOP_EN,
        'Month~[Jan,Feb]|Book~[Emma,Dune]|Host~PE|Venue~[Library]|Attendees~{4,12}',
        6,
      ),
    ),
  (random) =>
    book(
      'Timesheets.xlsx',
      fill(
        new Sheet('Week 35', 'other'),
        random,
        SHOP_EN,
        'Employee~PE|Project~[A,B]|Mon~[8,7.5]|Tue~[8]|Wed~[8]|Thu~[8]|Fri~[7]|Total hours~{36,40}|Rate~[25]|Pay~{900,1000}',
        6,
      ),
      fill(
        new Sheet('KPIs', 'other').rest('KPI scorecard'),
        random,
        SHOP_EN,
        'Metric~[On-time delivery,Fill rate]|Target~[0.95]|Jan~{0.8,1.0}|Feb~{0.8,1.0}|Mar~{0.8,1.0}|Owner~PE',
        5,
      ),
      fill(
        new Sheet('Contacts', 'other').rest('Key contacts'),
        random,
        SHOP_EN,
        'Name~PE|Company~CE|Role~[Buyer,Driver]|Phone~[555-0100]|Email~[a@x.com]',
        8,
      ),
    ),
  (random) =>
    book(
      'lab_reagents.csv',
      fill(
        new Sheet('lab_reagents', 'stock'),
        random,
        PARTS_EN,
        'reagent_name=itemName~[Ethanol,PBS,Agarose]|catalog_number=itemCode~n(CAT)|vendor=supplier~SE|lot_number=lot~l|quantity_on_hand=balanceQty~b|unit=unit~[L,g]|storage_location=warehouse~[Fridge 1,Shelf 2]|expiration_date=expiry~D|date_opened~D|notes=remark~[,]',
        12,
      ),
    ),
  (random) =>
    book(
      '叉车配件对账.xlsx',
      fill(
        new Sheet('出货', 'sales')
          .rest('合力配件 出货明细')
          .rest('客户：锦绣家园物业', '', '', '2025年8月'),
        random,
        HARDWARE_ZH,
        '日期=date~d|送货单=docNo~n(SH)|配件名称=itemName~g|型号=spec~s|数量=qty~q|单位=unit~u|单价=unitPrice~p|金额=amount~a|签收~P',
        14,
      ),
    ),
  (random) =>
    book(
      'Returns to vendor.xlsx',
      fill(
        new Sheet('RTV', 'purchase').rest('Returns to vendor'),
        random,
        PARTS_EN,
        'RTV #=docNo~n(RTV)|Date=date~U|Vendor=supplier~SE|SKU=itemCode~c|Description=itemName~g|Qty=qty~{1,6}|Unit cost=unitPrice~p|Credit amount=amount~{5.0,90.0}|Reason=remark~[Defective,Overage]|Credit received?~f',
        12,
      ),
    ),
  (random) =>
    book(
      '生产日报.xlsx',
      fill(
        new Sheet('日报', 'other').rest('生产日报表'),
        random,
        HARDWARE_ZH,
        '日期~d|产线~[A线,B线]|产品~g|计划产量~{500,900}|实际产量~{400,900}|达成率~{0.8,1.0}|不良数~{0,9}|停机时间(分)~{0,60}|班长~P',
        14,
      ),
      fill(
        new Sheet('领料', 'sales|adjustments').rest('车间领料记录'),
        random,
        HARDWARE_ZH,
        '日期=date~d|领料单号=docNo~n(LL)|物料编码=itemCode~c|物料名称=itemName~g|领用数量=qty~q|领用车间=customer~[A线,B线]|领料人~P',
        14,
      ),
    ),
  (random) =>
    book(
      'Pet shop.xlsx',
      fill(
        new Sheet('Orders from wholesaler', 'purchase|purchase-orders'),
        random,
        SHOP_EN,
        'Ordered=date~I|Arrived~I|Wholesaler=supplier~SE|Product=itemName~g|Cases=qty~{1,9}|Cost/case=unitPrice~p|Total=amount~{10.0,90.0}',
        12,
      ),
      fill(
        new Sheet('Fish tanks', 'other'),
        random,
        SHOP_EN,
        'Tank~[1,2,3]|Species~[Guppy,Tetra]|Temp~{24,27}|pH~{6.5,7.5}|Last clean~I|Deaths~[0,1]',
        8,
      ),
    ),
];
