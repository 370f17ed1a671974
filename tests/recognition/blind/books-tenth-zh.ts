/** A tenth set of books: Chinese ones, their headers as shops, programs and public repositories call them. */

import { type Random } from '../random.ts';
import { CLOTH_ZH, DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, WEAR_ZH } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_TENTH_ZH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '库存状况表.xls',
      fill(
        new Sheet('库存状况', 'stock')
          .rest('库存状况表')
          .rest('仓库：全部仓库', '', '查询日期：2025-08-31'),
        random,
        HARDWARE_ZH,
        '行号~#|商品编号=itemCode~c|商品全名=itemName~g|规格=spec~s|产地~[佛山,永康]|基本单位=unit~u|库存数量=balanceQty~b|成本均价=unitPrice~p|库存金额=amount~v|辅助数量~[1件2个,3件]',
        8,
      ),
    ),
  (random) =>
    book(
      '销售出库序时簿.xls',
      fill(
        new Sheet('销售出库序时簿', 'sales'),
        random,
        HARDWARE_ZH,
        '日期=date~D|审核标志~[Y]|单据编号=docNo~n(XOUT)|购货单位=customer~C|发货仓库=warehouse~[成品仓,样品仓]|产品长代码=itemCode~c|产品名称=itemName~g|规格型号=spec~s|批号=lot~l|单位=unit~u|实发数量=qty~q|单位成本~{0.5,3.0}|成本~{5.0,90.0}|销售单价=unitPrice~p|销售金额=amount~a|摘要=remark~[,加急]|部门~[销售部]|业务员~P|制单~[manager]',
        18,
      ),
    ),
  (random) => {
    const sheet = new Sheet('收发存汇总表', 'stock')
      .rest('收发存汇总表')
      .rest('会计期间：2025年8月', '', '', '', '', '', '', '', '', '', '', '打印日期：2025/9/2')
      .head(
        '存货编码=itemCode|存货名称=itemName|规格型号=spec|计量单位=unit|期初||收入||发出||结存|',
      );
    sheet.head(
      '||||主数量=openingQty|金额|主数量=inQty|金额|主数量=outQty|金额|主数量=balanceQty|金额=amount',
    );
    rows(sheet, random, CLOTH_ZH, 'c|g|s|u|o|{1.0,900.0}|i|{1.0,900.0}|t|{1.0,900.0}|b|v', 5);
    sheet.rest(
      '合计',
      '',
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
    sheet.rest('主管：', '', '', '会计：', '', '', '保管：');
    return book(
      'T+收发存.xlsx',
      sheet.merge('A1:L1 A3:A4 B3:B4 C3:C4 D3:D4 E3:F3 G3:H3 I3:J3 K3:L3'),
    );
  },
  (random) =>
    book(
      '销售明细_秦丝.xlsx',
      fill(
        new Sheet('销售明细', 'sales'),
        random,
        WEAR_ZH,
        '销售时间=date~d|单号=docNo~n(XSD)|客户=customer~C|货号=itemCode~c|品名=itemName~g|颜色~s|尺码~[S,M,L,XL]|件数=qty~q|折前单价~pp|折扣~[0.77]|折后单价=unitPrice~p|折后金额=amount~a|店员~P|门店=warehouse~[一店,二店]|单据备注=remark~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      '拼多多订单.csv',
      fill(
        new Sheet('orders_export', 'sales|sales-orders'),
        random,
        FOOD_ZH,
        '商品=itemName~g|订单号=docNo~n(250801-)|订单状态~[已发货\uFF0C待签收,已签收]|商品总价(元)=amount~a|店铺优惠折扣(元)~[0,1]|平台优惠折扣(元)~[0]|邮费(元)~[0]|用户实付金额(元)~a|商家实收金额(元)~a|商品数量(件)=qty~q|收货人=customer~[张*,李*]|省~[江苏省]|市~[苏州市]|区~[吴中区]|拼单成交时间=date~D|承诺发货时间~D|商品id~{600000,699999}|商品规格=spec~s|商家编码-规格维度=itemCode~c|快递单号~n(YT)|快递公司~[圆通快递]|商家备注=remark~[,]|售后状态~[无售后或售后取消]',
        18,
      ),
    ),
  (random) =>
    book(
      'ExportOrderList.xlsx',
      fill(
        new Sheet('ExportOrderList', 'sales|sales-orders'),
        random,
        WEAR_ZH,
        '订单编号=docNo~n(22)|买家会员名=customer~[tb_123,小鱼儿]|支付单号~n(2025)|买家应付货款~a|买家应付邮费~[0]|总金额=amount~a|订单状态~[交易成功,交易关闭]|买家留言~[,]|收货人姓名~C|运送方式~[快递]|联系手机~[13800000001]|订单创建时间=date~D|订单付款时间~D|宝贝标题=itemName~g|宝贝种类~[1]|宝贝总数量=qty~q|物流单号~n(SF)|物流公司~[顺丰]|订单备注=remark~[,]',
        18,
      ),
    ),
  (random) =>
    book(
      '菜品销售明细.xlsx',
      fill(
        new Sheet('商品销售明细', 'sales'),
        random,
        FOOD_ZH,
        '营业日=date~D|门店编号~[MD001]|门店名称=warehouse~[万达店,新城店]|订单号=docNo~n(DD)|商品编码=itemCode~c|商品名称=itemName~g|规格=spec~s|单价=unitPrice~p|数量=qty~q|单位=unit~u|折前金额~{20.0,900.0}|菜品优惠~[0,2]|折后金额=amount~a|商品中类~[热菜,凉菜]|商品大类~[菜品]',
        20,
      ),
    ),
  (random) =>
    book(
      '药房进销存.xls',
      fill(
        new Sheet('药品进销存', 'stock').rest('西药房药品进销存月报  2025年8月'),
        random,
        DRUGS_ZH,
        '药品编码=itemCode~c|药品名称=itemName~g|药品规格=spec~s|生产厂家~[广药,哈药]|批准文号~n(国药准字)|剂型名称~[片剂,胶囊]|小单位=unit~u|上期结余=openingQty~o|本期购进=inQty~i|本期消耗=outQty~t|本期结余=balanceQty~b|零售价=salePrice~pp|结余金额=amount~v',
        6,
      ),
    ),
  (random) =>
    book(
      '门店进销存.xlsx',
      fill(
        new Sheet('Sheet1', 'stock'),
        random,
        DRUGS_ZH,
        '业务机构~[1001]|机构名称=warehouse~[人民路店,中心店]|商品编码=itemCode~c|商品名称=itemName~g|规格=spec~s|生产企业~[云药]|单位=unit~u|期初数量=openingQty~o|期初金额~{9.0,90.0}|入库数量=inQty~i|入库金额~{9.0,90.0}|退货数量~[0]|退货金额~[0]|销售数量=outQty~t|销售成本~{9.0,90.0}|期末数量=balanceQty~b|期末金额=amount~v',
        12,
      ),
    ),
  (random) =>
    book(
      '备件入库.xlsx',
      fill(
        new Sheet('入库流水', 'purchase'),
        random,
        HARDWARE_ZH,
        '入库时间=date~d|入库单号=docNo~n(RK)|备件编码=itemCode~c|备件名称=itemName~g|数量=qty~q|进货价=unitPrice~p|总价=amount~a|默认库位=bin~[A-01,B-02]|供货单位=supplier~S|经办人~P|备注=remark~[,]',
        14,
      ),
      fill(
        new Sheet('领用流水', 'adjustments|sales'),
        random,
        HARDWARE_ZH,
        '出库时间=date~d|领料单号=docNo~n(LL)|备件编码=itemCode~c|备件名称=itemName~g|领用数量=qty~q|领用班组=customer~[一班,二班]|领料人~P|用途=remark~[检修,更换]',
        14,
      ),
      fill(
        new Sheet('点检表', 'other').rest('设备日常点检表'),
        random,
        HARDWARE_ZH,
        '设备编号~n(SB)|设备名称~[空压机,冲床]|点检项目~[油位,异响]|1日~[√]|2日~[√]|3日~[√]|点检人~P',
        8,
      ),
    ),
  (random) => {
    const log = new Sheet('流水', 'stock').rest('水站进出登记（2025年8月）');
    log.head('月=date|日|摘要=remark|收入桶数=inQty|发出桶数=outQty|结余桶数=balanceQty|送水工');
    let balance = 120;
    log.lines(20, (index) => {
      const isIn = index % 4 === 0;
      const quantity = 3 + random.below(20);
      balance += isIn ? quantity + 40 : -quantity;
      return [
        8,
        index + 1,
        isIn ? '厂里来水' : '送水',
        isIn ? quantity + 40 : '',
        isIn ? '' : quantity,
        balance,
        '老周',
      ];
    });
    return book('水站.xlsx', log);
  },
  (random) => {
    const sheet = new Sheet('8月', 'purchase').also('sales').rest('8 月 份 进 销 登 记');
    sheet.head(
      '进货日期=date|品名=itemName|数量=qty|进价=unitPrice|金额=amount||销货日期=2.date|品名=2.itemName|数量=2.qty|售价=2.unitPrice|金额=2.amount|买主=2.customer',
    );
    sheet.lines(10, (index) => {
      const good = FOOD_ZH[index % FOOD_ZH.length]!;
      const [bought, sold] = [5 + random.below(20), 1 + random.below(9)];
      const price = Math.round(good.price * 140) / 100;
      return [
        `8.${index + 1}`,
        good.name,
        bought,
        good.price,
        Math.round(bought * good.price * 100) / 100,
        '',
        `8.${index + 2}`,
        good.name,
        sold,
        price,
        Math.round(sold * price * 100) / 100,
        '老王',
      ];
    });
    return book('粮油店.xlsx', sheet.merge('A1:L1'));
  },
  (random) => {
    const sheet = fill(
      new Sheet('对账单', 'sales')
        .rest('苏州永固五金有限公司')
        .rest('客户对账单')
        .rest('客户：海州建材店', '', '', '', '账期：2025年8月'),
      random,
      HARDWARE_ZH,
      '送货日期=date~D|送货单号=docNo~n(SH)|品名规格=itemName~g|单位=unit~u|数量=qty~q|含税单价=unitPrice~p|含税金额=amount~a|备注=remark~[,]',
      12,
    );
    sheet.rest('本月合计', '', '', '', sheet.sumOf('E'), '', sheet.sumOf('G'));
    sheet.rest('上月余额：', 3200).rest('请核对无误后签字盖章回传。');
    return book('8月对账单-海州.xlsx', sheet.merge('A1:H1 A2:H2'));
  },
  (random) =>
    book(
      '批发账.xlsx',
      fill(
        new Sheet('出货', 'sales'),
        random,
        FOOD_ZH,
        '日　期=date~d|客　户=customer~C|货　品=itemName~g|数　量=qty~q|单　位=unit~u|单　价=unitPrice~p|金　额=amount~a|赊　欠~[0,100]|备　注=remark~[,]',
        14,
      ),
      fill(
        new Sheet('还款', 'other').rest('客户还款登记'),
        random,
        FOOD_ZH,
        '日　期~d|客　户~C|还款金额~{100,900}|收款方式~[微信,现金]|余　欠~{0,2000}',
        9,
      ),
    ),
  (random) =>
    book(
      '生产管理导出.csv',
      fill(
        new Sheet('物料库存', 'stock|items'),
        random,
        CLOTH_ZH,
        '物料编码=itemCode~c|物料名称=itemName~g|规格=spec~s|颜色~[白,黑]|数量=balanceQty~b|单位=unit~u|安全库存~[20]|单价=unitPrice~p|库位=bin~[A01,B01]',
        5,
      ),
    ),
  (random) =>
    book(
      'initial_inventory.csv',
      fill(
        new Sheet('initial_inventory', 'stock'),
        random,
        CLOTH_ZH,
        '物料编码=itemCode~c|库位编码=bin~[A01,B01]|批次号=lot~n(OPEN-)|库存类型~[available,sample]|期初数量=openingQty~o|成本单价=unitPrice~p|入库时间=date~D',
        10,
      ),
    ),
  (random) =>
    book(
      '固定资产与车辆.xlsx',
      fill(
        new Sheet('固定资产', 'other').rest('固定资产明细表'),
        random,
        HARDWARE_ZH,
        '资产编号~n(ZC)|资产名称~[电脑,货架]|购置日期~d|原值~{900,9000}|折旧年限~[5,10]|累计折旧~{90,900}|净值~{90,900}|使用部门~[仓库,财务]|保管人~P',
        10,
      ),
      fill(
        new Sheet('车辆加油', 'other').rest('车辆加油登记表'),
        random,
        HARDWARE_ZH,
        '日期~d|车牌号~[苏A12345]|里程数~{10000,90000}|加油升数~{20,60}|油价~[7.8]|金额~{200,400}|司机~P',
        10,
      ),
    ),
  (random) =>
    book(
      '原材料收发.xls',
      fill(
        new Sheet('明细', 'stock'),
        random,
        CLOTH_ZH,
        '仓库=warehouse~[原材料仓库]|会计年月~[202508]|入库日期=date~D|库龄~{0.1,3.0}|订单号~n(DD)|物料类别~[主料,辅料]|物料编号=itemCode~c|物料名称=itemName~g|供应商名称=supplier~S|规格=spec~s|生产批号=lot~l|单位=unit~u|期初数量=openingQty~o|入库数量=inQty~i|退库数量~[0]|领料数量=outQty~t|退货数量~[0]|期末数量=balanceQty~b',
        12,
      ),
    ),
];
