/** A third set of Chinese books: factories, farms, clinics, wholesalers, web shops, in simplified and traditional characters. */

import { type Random } from '../random.ts';
import { CLOTH_ZH, DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, WEAR_ZH } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_THIRD_ZH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '鞋厂成品仓.xlsx',
      fill(
        new Sheet('成品入库', 'purchase|adjustments').rest('华达鞋业 成品入库日报'),
        random,
        WEAR_ZH,
        '日期=date~d|制令单号=docNo~n(ML)|款号=itemCode~c|颜色~s|订单双数~{100,900}|入库双数=qty~q|累计入库~{100,900}|车间~[成型一,成型二]|箱数~{1,40}|入库员~P|备注=remark~[,尾数]',
        18,
      ),
      fill(
        new Sheet('成品出货', 'sales').rest('华达鞋业 成品出货明细'),
        random,
        WEAR_ZH,
        '出货日期=date~d|客户=customer~C|柜号~n(TCLU)|款号=itemCode~c|颜色~s|出货双数=qty~q|箱数~{1,40}|毛重~{100.0,900.0}|体积~{1.0,9.0}|报关单号~n(BG)|备注=remark~[,]',
        18,
      ),
      fill(
        new Sheet('计件工资', 'other').rest('8月计件工资表'),
        random,
        WEAR_ZH,
        '工号~{100,199}|姓名~P|工序~[针车,成型]|件数~{100,900}|工价~{0.1,0.9}|应发工资~{900.0,5000.0}|签名~[]',
        8,
      ),
    ),
  (random) =>
    book(
      '診所藥品庫存.xlsx',
      fill(
        new Sheet('庫存', 'stock').rest('仁愛診所 藥品庫存清冊'),
        random,
        DRUGS_ZH,
        '健保代碼~n(AC)|藥品名稱=itemName~g|單位含量=spec~s|單位=unit~u|期初存量=openingQty~o|本月購入=inQty~i|本月用量=outQty~t|期末存量=balanceQty~b|批號=lot~l|效期=expiry~e|單價=unitPrice~p',
        6,
      ),
      fill(
        new Sheet('進貨紀錄', 'purchase'),
        random,
        DRUGS_ZH,
        '進貨日=date~R|藥商=supplier~S|發票號=docNo~n(XY)|藥品名稱=itemName~g|數量=qty~q|單位=unit~u|進價=unitPrice~p|金額=amount~a|批號=lot~l|效期=expiry~e',
        18,
      ),
      fill(
        new Sheet('門診人次', 'other'),
        random,
        DRUGS_ZH,
        '日期~R|早診~{10,40}|午診~{10,40}|晚診~{10,40}|合計~{30,120}|醫師~P',
        20,
      ),
    ),
  (random) =>
    book(
      '果园账本2025.xlsx',
      fill(
        new Sheet('采摘入冷库', 'purchase|adjustments|stock'),
        random,
        FOOD_ZH,
        '日期=date~d|品种=itemName~[红富士,嘎啦,秦冠]|等级=spec~[一级,二级]|筐数~{5,40}|净重(斤)=qty~{100,900}|冷库=warehouse~[1号库,2号库]|负责人~P',
        15,
      ),
      fill(
        new Sheet('卖果', 'sales'),
        random,
        FOOD_ZH,
        '日期=date~d|老板=customer~C|品种=itemName~[红富士,嘎啦,秦冠]|等级=spec~[一级,二级]|斤数=qty~q|元/斤=unitPrice~p|货款=amount~a|已付~{0,500}|欠~{0,500}',
        18,
      ),
      fill(
        new Sheet('农药化肥', 'purchase').rest('农资购买'),
        random,
        HARDWARE_ZH,
        '购买日期=date~d|农资名称=itemName~[复合肥,尿素,波尔多液]|规格=spec~[50kg/袋,500ml/瓶]|数量=qty~q|单价=unitPrice~p|金额=amount~a|农资店=supplier~S',
        10,
      ),
      fill(
        new Sheet('雇工', 'other'),
        random,
        HARDWARE_ZH,
        '日期~d|雇工姓名~P|干活内容~[疏果,打药]|天数~{1,3}|日工钱~[150,180]|合计~{150,540}|付款~[已付,未付]',
        12,
      ),
    ),
  (random) =>
    book(
      '抖店订单.csv',
      fill(
        new Sheet('抖店订单', 'sales|sales-orders'),
        random,
        WEAR_ZH,
        '主订单编号=docNo~n(69251)|子订单编号~n(69252)|选购商品=itemName~g|商品规格=spec~s|商品数量=qty~q|商品ID~{3500000,3599999}|商家编码=itemCode~c|商品单价=unitPrice~p|订单应付定金~[0]|订单应付金额=amount~a|运费~[0]|优惠总金额~[0,5]|平台优惠~[0]|商家优惠~[0,5]|收件人=customer~C|收件人手机号~[138****0001]|省~[浙江]|市~[杭州]|区~[西湖]|详细地址~[文一路]|买家留言~[,]|订单提交时间=date~D|旗帜颜色~[]|商家备注=remark~[,]|订单完成时间~D|支付完成时间~D|APP渠道~[抖音]|订单状态~[已完成,已发货]|快递信息~n(YT)',
        24,
      ),
    ),
  (random) =>
    book(
      '物流园仓储.xlsx',
      fill(
        new Sheet('货主入库', 'purchase|stock').rest('顺达物流园 入库登记'),
        random,
        FOOD_ZH,
        '入库日期=date~d|入库单号=docNo~n(RK)|货主=supplier~S|品名=itemName~g|规格=spec~s|批次=lot~l|件数=qty~q|重量(吨)~{0.5,9.0}|库区~[A区,B区]|货位=bin~[A01,B02]|车牌号~[苏A00001]|送货人~P|收货人~P',
        18,
      ),
      fill(
        new Sheet('车辆登记', 'other').rest('进出车辆登记表'),
        random,
        FOOD_ZH,
        '日期~d|车牌号~[苏A00001,浙B00002]|司机~P|电话~[13800000001]|进场时间~[08:10,09:20]|出场时间~[10:00,11:30]|事由~[送货,提货]|门卫~P',
        15,
      ),
      fill(
        new Sheet('仓储费', 'other').rest('8月仓储费结算'),
        random,
        FOOD_ZH,
        '货主~S|面积(㎡)~{50,400}|天数~[31]|单价(元/㎡·天)~{0.5,1.2}|仓储费~{900.0,9000.0}|装卸费~{100.0,900.0}|应收合计~{1000.0,9900.0}',
        5,
      ),
    ),
  (random) => {
    const sheet = new Sheet('9月', 'stock').rest('布料库存帐');
    sheet.head(
      '品名=itemName|颜色|供应商=supplier|上月结存||本月进||本月出||结存||单价=unitPrice|金额=amount',
    );
    sheet.head('|||匹|米=openingQty|匹|米=inQty|匹|米=outQty|匹|米=balanceQty||');
    rows(sheet, random, CLOTH_ZH, 'g|[白,黑]|S|{1,9}|o|{1,9}|i|{0,3}|t|{1,9}|b|p|v', 14);
    return book(
      '布料库存帐.xlsx',
      sheet.merge('A1:M1 A2:A3 B2:B3 C2:C3 D2:E2 F2:G2 H2:I2 J2:K2 L2:L3 M2:M3'),
    );
  },
  (random) =>
    book(
      '电子元件BOM与库存.xlsx',
      fill(
        new Sheet('元件库存', 'stock'),
        random,
        HARDWARE_ZH,
        '位号~[R1,C3,U2]|料号=itemCode~c|品名=itemName~g|封装=spec~[0603,SOP8]|品牌~[国巨,风华]|库存=balanceQty~b|单价=unitPrice~p|盒号=bin~[A1,B3]|最小库存~[10,50]|供应商=supplier~[立创,云汉]',
        8,
      ),
      fill(
        new Sheet('BOM', 'other').rest('主控板 BOM V1.2'),
        random,
        HARDWARE_ZH,
        '序号~#|位号~[R1,C3]|料号~c|品名~g|封装~[0603]|单板用量~{1,9}|替代料~[]|备注~[,]',
        8,
      ),
      fill(
        new Sheet('领料', 'sales|adjustments'),
        random,
        HARDWARE_ZH,
        '领料日期=date~d|工单~n(WO)|料号=itemCode~c|品名=itemName~g|领料数=qty~q|退料数~{0,2}|领料人~P',
        14,
      ),
    ),
  (random) =>
    book(
      '酒水吧台.xlsx',
      fill(
        new Sheet('吧台日盘', 'counts|stock').rest('吧台酒水日盘点表 2025-08-31'),
        random,
        FOOD_ZH,
        '酒水名称=itemName~[青岛纯生,百威,可乐]|单位=unit~[瓶,罐]|昨日结存~{10,50}|今日领入~{0,24}|今日销售~{0,30}|应存=balanceQty~{5,40}|实盘=countedQty~{5,40}|差异~[0,-1]|盘点人~P',
        12,
      ),
      fill(
        new Sheet('存酒', 'other').rest('客人存酒登记'),
        random,
        FOOD_ZH,
        '存酒日期~d|客人姓名~C|卡号~n(VIP)|酒名~[轩尼诗,芝华士]|余量~[半瓶,三分之一]|有效期~e|取酒日期~[,]|经手~P',
        10,
      ),
    ),
  (random) =>
    book(
      '企管家_销售毛利.xlsx',
      fill(
        new Sheet('销售毛利表', 'sales').rest('商品销售毛利明细').rest('期间：2025-08'),
        random,
        WEAR_ZH,
        '销售日期=date~D|销售单号=docNo~n(XSD)|客户=customer~C|商品编码=itemCode~c|商品名称=itemName~g|数量=qty~q|销售单价=unitPrice~p|销售收入=amount~a|成本单价~p|销售成本~a|毛利~{1.0,90.0}|毛利率~{0.1,0.5}|业务员~P',
        20,
      ),
      fill(
        new Sheet('业务员排行', 'other').rest('业务员业绩排行'),
        random,
        WEAR_ZH,
        '排名~#|业务员~P|销售额~{900.0,9000.0}|毛利~{90.0,900.0}|回款~{500.0,5000.0}|完成率~{0.5,1.2}',
        4,
      ),
      fill(
        new Sheet('商品档案', 'items'),
        random,
        WEAR_ZH,
        '商品编码=itemCode~c|商品名称=itemName~g|规格=spec~s|单位=unit~u|条码=barcode~bar|品牌~[自有]|季节~[夏,冬]|参考进价=unitPrice~p|吊牌价=salePrice~pp|启用~[是]',
        5,
      ),
    ),
  (random) =>
    book(
      '团购群接龙.xlsx',
      fill(
        new Sheet('接龙', 'sales|sales-orders').rest('8月25日团购接龙'),
        random,
        FOOD_ZH,
        '群昵称=customer~C|楼栋房号~[3-501,5-1202]|商品=itemName~g|份数=qty~{1,5}|单价=unitPrice~p|小计=amount~{5.0,90.0}|付款~[已付,]|备注=remark~[,放门口]',
        20,
      ),
      fill(
        new Sheet('自提点', 'other|warehouses'),
        random,
        FOOD_ZH,
        '自提点~[北门,南门]|团长~P|电话~[13800000001]|营业时间~[9:00-20:00]',
        3,
      ),
    ),
];
