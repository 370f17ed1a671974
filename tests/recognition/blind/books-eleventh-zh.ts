/** An eleventh set of books: Chinese ones, their headers as exports and hand-kept books call them. */

import { type Random } from '../random.ts';
import { CLOTH_ZH, DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, WEAR_ZH } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_ELEVENTH_ZH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '研发物料.xlsx',
      fill(
        new Sheet('采购与领用', 'purchase'),
        random,
        HARDWARE_ZH,
        '交易编号=docNo~n(JY)|料品类型~[电子料,结构件]|品名=itemName~g|规格=spec~s|单位=unit~u|数量=qty~q|采购单价=unitPrice~p|金额=amount~a|供应商名称=supplier~S|供应商类型~[贸易商,厂家]|参考单号~n(REF)|申请人~P|申请日期~D|采购日期~D|采购人~P|到货日期=date~D|货位=bin~[A-1,B-2]|备注=remark~[,]',
        16,
      ),
    ),
  (random) =>
    book(
      '调拨导出.xlsx',
      fill(
        new Sheet('Sheet1', 'transfers'),
        random,
        WEAR_ZH,
        '单据编号=docNo~n(DB)|条码=barcode~bar|名称=itemName~g|规格=spec~s|品牌~[自有]|制造商~[本厂]|单位=unit~u|数量=qty~q|单价=unitPrice~p|金额=amount~a|调出仓库=fromWarehouse~[总仓]|调入仓库=toWarehouse~[一店,二店]|调拨日期=date~D|备注=remark~[,]',
        12,
      ),
    ),
  (random) =>
    book(
      '书店销售明细.xlsx',
      fill(
        new Sheet('销售明细', 'sales'),
        random,
        FOOD_ZH,
        '日期=date~D|销售单号=docNo~n(XS)|ISBN=itemCode~bar|书名=itemName~[活着,围城,三体]|作者~[余华,钱锺书]|出版社~[作家社]|数量=qty~[1,2]|定价~[39,45]|折扣~[0.9,1]|实售价=unitPrice~{30.0,45.0}|小计=amount~{30.0,90.0}|收银员~P',
        18,
      ),
    ),
  (random) =>
    book(
      '辅料盘点.xlsx',
      fill(
        new Sheet('盘点明细', 'counts').rest('辅料盘点表', '', '', '盘点日期：2025/8/31'),
        random,
        CLOTH_ZH,
        '序号~#|辅料编号=itemCode~c|辅料名称=itemName~g|规格=spec~s|单位=unit~u|系统数量=balanceQty~b|盘点数量=countedQty~b|盈亏数量~[0,1,-1]',
        5,
      ).rest('盘点人：', '', '监盘人：'),
    ),
  (random) =>
    book(
      'WMS盘点任务.csv',
      fill(
        new Sheet('盘点任务', 'counts'),
        random,
        FOOD_ZH,
        '库位=bin~[A-01-01,A-01-02]|箱号~n(X)|商品编码=itemCode~c|商品条码~bar|商品名称=itemName~g|当前库存数量=balanceQty~b|实际盘点数量=countedQty~b|单位=unit~u|盘点人~P|盘点时间=date~D',
        12,
      ),
    ),
  (random) =>
    book(
      '门诊药房领药.xls',
      fill(
        new Sheet('用药统计', 'stock|sales').rest('药品消耗统计（2025年8月）'),
        random,
        DRUGS_ZH,
        '编码=itemCode~c|品名=itemName~g|规格=spec~s|单位=unit~u|零售价=unitPrice~pp|领药数=inQty~i|用药数=outQty~t|零售金额=amount~a|往来单位~S|单位比例~[1]',
        6,
      ),
    ),
  (random) =>
    book(
      '库存流水.csv',
      fill(
        new Sheet('流水', 'stock|adjustments'),
        random,
        FOOD_ZH,
        '时间=date~D|流水号=docNo~n(LS)|商品编码=itemCode~c|商品名称=itemName~g|仓库=warehouse~[中心仓,前置仓]|业务类型=type~[采购入库,销售出库]|变动前数量=openingQty~o|变动数量=qty~sq|变动后数量=balanceQty~b|操作人~P|来源单号~n(LY)',
        20,
      ),
    ),
  (random) => {
    const sheet = new Sheet('台账', 'stock').rest('低值易耗品收发台账').rest('部门：后勤');
    sheet.head('日期=date|品名=itemName|单位=unit|上期结存||本期增加||本期减少||期末结存|');
    sheet.head(
      '|||数量=openingQty|金额|数量=inQty|金额|数量=outQty|金额|数量=balanceQty|金额=amount',
    );
    rows(sheet, random, HARDWARE_ZH, 'd|g|u|o|{1.0,9.0}|i|{1.0,9.0}|t|{1.0,9.0}|b|v', 8);
    return book('低值易耗品.xlsx', sheet.merge('A1:K1 A3:A4 B3:B4 C3:C4 D3:E3 F3:G3 H3:I3 J3:K3'));
  },
  (random) =>
    book(
      '花圃.xlsx',
      fill(
        new Sheet('苗木出圃', 'sales').rest('苗木出圃登记'),
        random,
        FOOD_ZH,
        '出圃日期=date~d|苗木=itemName~[香樟,桂花,红枫]|胸径(cm)=spec~[8,10,12]|株数=qty~q|单株价=unitPrice~{50,300}|合价=amount~{500,9000}|客户=customer~C|装车人~P|备注=remark~[,]',
        14,
      ),
      fill(
        new Sheet('在圃苗木', 'stock'),
        random,
        FOOD_ZH,
        '地块=warehouse~[东一,西二]|苗木=itemName~[香樟,桂花,红枫]|规格=spec~[8cm,10cm]|在圃数量=balanceQty~{10,400}|定植年份~[2021,2022]|长势~[好,一般]',
        9,
      ),
      fill(
        new Sheet('用工', 'other').rest('临时用工记录'),
        random,
        FOOD_ZH,
        '日期~d|姓名~P|工种~[除草,浇水]|工时~[4,8]|工价~[20]|应付~[80,160]|签字~[,]',
        9,
      ),
    ),
  (random) =>
    book(
      '抖店订单.csv',
      fill(
        new Sheet('订单', 'sales|sales-orders'),
        random,
        WEAR_ZH,
        '主订单编号=docNo~n(69)|子订单编号~n(70)|选购商品=itemName~g|商品规格=spec~s|商品数量=qty~q|商品ID~{3000,3999}|商家编码=itemCode~c|商品单价=unitPrice~p|订单应付金额=amount~a|运费~[0]|优惠总金额~[0,5]|收件人=customer~[张*,王*]|省~[浙江]|市~[杭州]|订单提交时间=date~D|支付方式~[支付宝,微信]|订单状态~[已完成]|商家备注=remark~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      '外协对账.xlsx',
      fill(
        new Sheet('8月外协', 'purchase').rest('外协加工对账表'),
        random,
        HARDWARE_ZH,
        '回厂日期=date~D|外协单号=docNo~n(WX)|外协厂家=supplier~S|料号=itemCode~c|零件名称=itemName~g|工序~[电镀,发黑]|回厂数量=qty~q|加工单价=unitPrice~p|加工费=amount~a',
        14,
      ),
    ),
  (random) => {
    return book(
      '生产领料单.xlsx',
      fill(
        new Sheet('Sheet1', 'adjustments|sales')
          .rest('领料单')
          .rest('领料部门：装配车间', '', '', '单号：LL250811'),
        random,
        HARDWARE_ZH,
        '物料编码=itemCode~c|物料名称=itemName~g|规格型号=spec~s|单位=unit~u|请领数~q|实发数=qty~q|用途=remark~[装配]',
        5,
      ).rest('发料人：', '', '领料人：', '', '主管：'),
    );
  },
  (random) =>
    book(
      '社区团购.xlsx',
      fill(
        new Sheet('分拣单', 'sales|sales-orders'),
        random,
        FOOD_ZH,
        '团长=customer~[阳光团,翠苑团]|商品=itemName~g|规格=spec~s|份数=qty~q|单价=unitPrice~p|小计=amount~a|自提点~[东门,西门]|配送日=date~D',
        16,
      ),
      fill(
        new Sheet('佣金', 'other').rest('团长佣金结算'),
        random,
        FOOD_ZH,
        '团长~[阳光团,翠苑团]|销售额~{100,900}|佣金比例~[0.08,0.1]|佣金~{10,90}|开户行~[工行]|账号~[6222]',
        6,
      ),
    ),
  (random) =>
    book(
      '货品资料.xls',
      fill(
        new Sheet('货品资料', 'items'),
        random,
        WEAR_ZH,
        '货品编码=itemCode~c|货品名称=itemName~g|助记码~[YLTX,LMWY]|规格=spec~s|计量单位=unit~u|参考进价=unitPrice~p|零售价=salePrice~pp|批发价~pp|默认仓库=warehouse~[总仓]|主供应商=supplier~S|停用~[否]',
        5,
      ),
    ),
];
