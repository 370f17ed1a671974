/** A fifth set of Chinese books: wholesale, repair, hotels, hospitals, schools, builders, and what offices keep beside them. */

import { type Random } from '../random.ts';
import { CLOTH_ZH, DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, WEAR_ZH } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_FIFTH_ZH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '手机维修配件.xlsx',
      fill(
        new Sheet('配件进货', 'purchase'),
        random,
        HARDWARE_ZH,
        '进货时间=date~d|供货商=supplier~S|配件名称=itemName~[屏幕总成,电池,尾插]|适用机型=spec~[iPhone 12,Mate 40]|进货数量=qty~q|进货价=unitPrice~p|合计金额=amount~a|保修~[3个月]|备注=remark~[,]',
        18,
      ),
      fill(
        new Sheet('配件库存', 'stock'),
        random,
        HARDWARE_ZH,
        '配件名称=itemName~[屏幕总成,电池,尾插]|适用机型=spec~[iPhone 12,Mate 40]|库存数量=balanceQty~b|库存预警~[3]|成本价=unitPrice~p|存放位置=warehouse~[抽屉1,抽屉2]',
        10,
      ),
      fill(
        new Sheet('维修登记', 'other').rest('手机维修登记表'),
        random,
        HARDWARE_ZH,
        '接机日期~d|客户姓名~C|手机号~[13800000001]|机型~[iPhone 12]|故障描述~[不开机,碎屏]|维修费~{50,400}|取机日期~d|维修人~P',
        12,
      ),
    ),
  (random) =>
    book(
      '酒店客房易耗品.xlsx',
      fill(
        new Sheet('8月', 'stock').rest('客房部一次性用品收发月报'),
        random,
        FOOD_ZH,
        '序号~#|物品=itemName~[牙刷,拖鞋,洗发水]|单位=unit~[套,双,瓶]|上月结存=openingQty~o|本月领入=inQty~i|本月发放=outQty~t|本月结存=balanceQty~b|备注=remark~[,]',
        12,
      ),
      fill(
        new Sheet('布草洗涤', 'other').rest('布草送洗登记'),
        random,
        FOOD_ZH,
        '日期~d|床单~{10,60}|被套~{10,60}|毛巾~{20,90}|送洗人~P|收回数~{40,200}|破损~[0,1]',
        20,
      ),
    ),
  (random) =>
    book(
      '医院耗材二级库.xls',
      fill(
        new Sheet('出库汇总', 'sales|adjustments|transfers').rest('二级库耗材出库明细'),
        random,
        DRUGS_ZH,
        '出库日期=date~D|出库单号=docNo~n(CK)|领用科室=customer~[骨科,心内科]|材料编码=itemCode~c|材料名称=itemName~g|规格型号=spec~s|单位=unit~u|数量=qty~q|单价=unitPrice~p|金额=amount~a|生产批号=lot~l|有效期=expiry~e|供应商~S',
        18,
      ),
      fill(
        new Sheet('实时库存', 'stock').rest('二级库实时库存'),
        random,
        DRUGS_ZH,
        '材料编码=itemCode~c|材料名称=itemName~g|规格型号=spec~s|单位=unit~u|当前库存=balanceQty~b|可用库存~{1,40}|生产批号=lot~l|有效期=expiry~e|单价=unitPrice~p|库存金额=amount~v',
        6,
      ),
    ),
  (random) =>
    book(
      '工地混凝土.xlsx',
      fill(
        new Sheet('小票', 'purchase').rest('商品混凝土进场小票登记'),
        random,
        HARDWARE_ZH,
        '日期=date~d|小票号=docNo~n(NO)|强度等级=spec~[C30,C35P6]|品名=itemName~[商品砼]|方量=qty~{6.0,12.0}|单价=unitPrice~[420,455]|金额=amount~{2500.0,5400.0}|浇筑部位~[基础,三层梁板]|车号~[12,18]|供应商=supplier~S|签收人~P',
        18,
      ),
    ),
  (random) =>
    book(
      '1688采购订单.xlsx',
      fill(
        new Sheet('Sheet0', 'purchase-orders|purchase'),
        random,
        WEAR_ZH,
        '订单编号=docNo~n(2025)|买家公司名~[小张贸易]|买家会员名~[xz]|卖家公司名=supplier~S|卖家会员名~[yj]|货品总价(元)~a|运费(元)~[0,8]|涨价或折扣(元)~[0]|实付款(元)=amount~a|订单状态~[交易成功,等待发货]|订单创建时间=date~D|订单付款时间~D|发货方~[]|收货人姓名~P|收货地址~[义乌]|货品标题=itemName~g|单价(元)=unitPrice~p|数量=qty~q|单位=unit~u|货号=itemCode~c|型号~[]|Offer ID~{60000,69999}|SKU ID~{50000,59999}|物流公司~[中通]|运单号~n(ZT)',
        20,
      ),
    ),
  (random) =>
    book(
      '窗帘店.xlsx',
      fill(
        new Sheet('订单', 'sales-orders|sales').rest('美居窗帘 订单登记'),
        random,
        CLOTH_ZH,
        '下单日期=date~d|客户姓名=customer~C|电话~[13800000001]|小区房号~[锦绣3-501]|布号=itemCode~c|面料=itemName~g|用布米数=qty~q|单价=unitPrice~p|金额=amount~a|定金~{100,500}|尾款~{100,900}|安装日期~d|状态~[已装,待装]',
        16,
      ),
      fill(
        new Sheet('价格计算', 'other').rest('窗帘报价计算器'),
        random,
        CLOTH_ZH,
        '窗宽(米)~{1.0,4.0}|褶皱倍数~[2,1.8]|用布(米)~{2.0,8.0}|布价~{20,90}|加工费~[15]|轨道~[20]|合计~{90.0,900.0}',
        5,
      ),
      fill(
        new Sheet('面料库存', 'stock'),
        random,
        CLOTH_ZH,
        '布号=itemCode~c|面料=itemName~g|幅宽~[2.8]|库存米数=balanceQty~b|进价=unitPrice~p|供货商=supplier~S',
        5,
      ),
    ),
  (random) =>
    book(
      '社区物资.xlsx',
      fill(
        new Sheet('物资接收', 'purchase|adjustments').rest('防疫物资接收登记表'),
        random,
        HARDWARE_ZH,
        '接收时间=date~d|物资名称=itemName~[口罩,消毒液,防护服]|规格=spec~s|单位=unit~u|数量=qty~q|来源单位=supplier~[街道办,红十字会]|接收人~P|备注=remark~[,捐赠]',
        14,
      ),
      fill(
        new Sheet('物资发放', 'sales|adjustments').rest('防疫物资发放登记表'),
        random,
        HARDWARE_ZH,
        '发放时间=date~d|物资名称=itemName~[口罩,消毒液,防护服]|单位=unit~u|发放数量=qty~q|领取单位=customer~[一网格,二网格]|领取人~P|经办人~P',
        14,
      ),
      fill(
        new Sheet('值班表', 'other').rest('8月值班安排'),
        random,
        HARDWARE_ZH,
        '日期~d|带班领导~P|白班~P|夜班~P|联系电话~[13800000001]',
        20,
      ),
      fill(
        new Sheet('居民信息', 'other').rest('网格居民登记'),
        random,
        HARDWARE_ZH,
        '户主~P|楼栋~[3栋]|房号~[501,602]|人口数~{1,6}|联系电话~[13800000001]|备注~[,独居]',
        12,
      ),
    ),
  (random) => {
    const sheet = new Sheet('进销存', 'stock')
      .rest('永发建材 2025年8月进销存报表')
      .rest('单位：元')
      .head('货号=itemCode|品名=itemName|单位=unit|期初||本期进货||本期销售||期末||毛利');
    sheet.head(
      '|||数量=openingQty|金额|数量=inQty|金额|数量=outQty|金额|数量=balanceQty|金额=amount|',
    );
    rows(
      sheet,
      random,
      HARDWARE_ZH,
      'c|g|u|o|{10.0,99.0}|i|{10.0,99.0}|t|{10.0,99.0}|b|v|{1.0,9.0}',
      8,
    );
    sheet.rest(
      '合计',
      '',
      '',
      sheet.sumOf('D'),
      sheet.sumOf('E'),
      sheet.sumOf('F'),
      sheet.sumOf('G'),
      sheet.sumOf('H'),
      sheet.sumOf('I'),
      sheet.sumOf('J'),
      sheet.sumOf('K'),
      sheet.sumOf('L'),
    );
    sheet.rest('制表：王敏', '', '', '', '', '审核：');
    return book(
      '永发建材8月.xlsx',
      sheet.merge('A1:L1 A2:L2 A3:A4 B3:B4 C3:C4 D3:E3 F3:G3 H3:I3 J3:K3 L3:L4'),
    );
  },
  (random) =>
    book(
      '实验室试剂台账.xlsx',
      fill(
        new Sheet('试剂入库', 'purchase'),
        random,
        DRUGS_ZH,
        '入库日期=date~D|试剂名称=itemName~[无水乙醇,盐酸,氯化钠]|CAS号~[64-17-5,7647-01-0]|纯度~[AR,GR]|规格=spec~[500mL,2.5L]|瓶数=qty~{1,12}|生产厂家~[国药,阿拉丁]|批号=lot~l|存放柜=bin~[A柜,B柜]|入库人~P',
        14,
      ),
      fill(
        new Sheet('试剂领用', 'sales|adjustments'),
        random,
        DRUGS_ZH,
        '领用日期=date~D|试剂名称=itemName~[无水乙醇,盐酸,氯化钠]|规格=spec~[500mL,2.5L]|领用量=qty~{1,3}|课题组=customer~[王组,李组]|用途=remark~[滴定,清洗]|领用人~P|归还~[,空瓶已还]',
        14,
      ),
      fill(
        new Sheet('仪器预约', 'other'),
        random,
        DRUGS_ZH,
        '日期~D|仪器~[HPLC,GC-MS]|时段~[9-12,14-17]|预约人~P|课题组~[王组,李组]|是否完成~[是,否]',
        12,
      ),
    ),
  (random) =>
    book(
      'ERP物料主数据.xlsx',
      fill(
        new Sheet('物料', 'items'),
        random,
        HARDWARE_ZH,
        '(物料)编码=itemCode~c|(物料)名称#中文(简体)=itemName~g|(物料)规格型号#中文(简体)=spec~s|(物料)助记码~[]|物料分组#名称~[五金,辅材]|基本单位#名称=unit~u|默认税率%=taxRate~[13]|批号管理~[是,否]|保质期管理~[否]|最小订货量~[1]|固定提前期~[3]|参考成本=unitPrice~p|禁用状态~[否]',
        8,
      ),
      fill(
        new Sheet('供应商', 'suppliers'),
        random,
        HARDWARE_ZH,
        '供应商编码~n(VEN)|供应商名称=supplier~S|简称~[永固,康源]|联系人~P|电话~[13800000001]|开户银行~[工行]|银行账号~n(6222)|纳税登记号~n(9144)|付款条件~[月结30天]',
        5,
      ),
    ),
  (random) =>
    book(
      '花店.xlsx',
      fill(
        new Sheet('进花', 'purchase').rest('进花记录'),
        random,
        FOOD_ZH,
        '日期=date~d|花材=itemName~[红玫瑰,百合,尤加利]|级别=spec~[A级,B级]|扎数=qty~{1,12}|每扎价=unitPrice~{10.0,40.0}|小计=amount~{30.0,300.0}|花商=supplier~[斗南老李,云花]|损耗~[0,1]',
        16,
      ),
      fill(
        new Sheet('花礼订单', 'sales|sales-orders'),
        random,
        FOOD_ZH,
        '配送日期=date~d|订花人=customer~C|收花人~C|款式=itemName~[11朵玫瑰,生日花篮]|数量=qty~[1,2]|价格=unitPrice~[199,299]|贺卡内容~[生日快乐]|地址~[文一路]|付款~[微信,已付]',
        14,
      ),
      fill(
        new Sheet('节日倒计时', 'other'),
        random,
        FOOD_ZH,
        '节日~[情人节,母亲节]|日期~d|备花计划~[玫瑰500扎]|负责人~P|进度~[0.5,0.8]',
        4,
      ),
    ),
];
