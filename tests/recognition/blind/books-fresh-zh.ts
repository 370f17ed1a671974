/** Chinese books of shops, sites and web shops that no other set has. */

import { type Random } from '../random.ts';
import { CLOTH_ZH, DRUGS_ZH, FOOD_ZH, HARDWARE_ZH, WEAR_ZH } from './goods.ts';
import { fill, rows } from './notation.ts';
import { type Book, book, Sheet } from './sheet.ts';

export const BOOKS_FRESH_ZH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '布行账本.xlsx',
      fill(
        new Sheet('入仓', 'purchase').rest('永兴布行 入仓流水'),
        random,
        CLOTH_ZH,
        '日期=date~d|布厂=supplier~S|品名=itemName~g|色号~[01#,12#,33#]|缸号=lot~l|匹数~{1,9}|米数=qty~q|价=unitPrice~p|钱数=amount~a|备注=remark~[,补色,急]',
        22,
      ),
      fill(
        new Sheet('出仓', 'sales'),
        random,
        CLOTH_ZH,
        '日期=date~d|客户=customer~C|品名=itemName~g|色号~[01#,12#,33#]|缸号=lot~l|匹数~{1,9}|米数=qty~q|价=unitPrice~p|钱数=amount~a|收款~[已收,欠]',
        24,
      ),
      fill(
        new Sheet('余布', 'stock'),
        random,
        CLOTH_ZH,
        '品名=itemName~g|色号~[01#,12#]|缸号=lot~l|匹数~{1,9}|余米=balanceQty~b|架号~[A1,B2]',
        12,
      ),
    ),
  (random) => {
    const sheet = new Sheet('8月菜账', 'purchase').rest('阳光小学食堂 8月菜账');
    fill(
      sheet,
      random,
      FOOD_ZH,
      '月=date~m|日~dd|品名=itemName~g|单位=unit~u|数量=qty~q|价=unitPrice~p|钱数=amount~a|哪家买的=supplier~S|收货人~P',
      26,
    );
    return book('食堂菜账.xlsx', sheet);
  },
  (random) =>
    book(
      '多多订单导出20250822.xlsx',
      fill(
        new Sheet('Sheet1', 'sales|sales-orders'),
        random,
        WEAR_ZH,
        '商品=itemName~g|订单号=docNo~n(250801-)|订单状态~[已发货,待发货,已收货]|商品总价(元)=amount~a|店铺优惠折扣(元)~[0,2,5]|平台优惠折扣(元)~[0,1]|邮费(元)~[0,6]|用户实付金额(元)~a|商家实收金额(元)~a|商品数量(件)=qty~q|发货时间=date~d|支付时间~d|商品id~{100000,999999}|商品规格=spec~s|商家编码-规格维度=itemCode~c|快递单号~n(YT)|快递公司~[圆通,中通]|收货人=customer~C|手机~[13800000001,13900000002]|省~[浙江,江苏]|市~[杭州,苏州]|详细地址~[文一路1号,人民路2号]|商家备注=remark~[,赠品]',
        30,
      ),
    ),
  (random) =>
    book(
      '聚水潭商品库存.xlsx',
      fill(
        new Sheet('商品库存', 'stock'),
        random,
        WEAR_ZH,
        '图片|款式编码~c|商品编码=itemCode~c|商品名称=itemName~g|颜色及规格=spec~s|主仓实际库存数=balanceQty~b|订单占有数~{0,9}|可用数~{0,50}|虚拟库存数~[0]|采购在途数~{0,20}|安全库存下限~[5,10]|安全库存上限~[50,80]|成本价=unitPrice~p|库存成本金额=amount~v|供应商名=supplier~S|主仓位~[A-01,B-02]',
        5,
      ),
    ),
  (random) =>
    book(
      '建材進銷存(114年).xlsx',
      fill(
        new Sheet('進貨', 'purchase').rest('大同五金行 進貨明細'),
        random,
        HARDWARE_ZH,
        '日期=date~R|廠商=supplier~S|發票號碼=docNo~n(AB)|品項=itemName~g|規格=spec~s|數量=qty~q|單位=unit~u|單價=unitPrice~p|小計=amount~a|營業稅~ta|總計=amountWithTax~at|備註=remark~[,月結]',
        20,
      ),
      fill(
        new Sheet('銷貨', 'sales').rest('大同五金行 銷貨明細'),
        random,
        HARDWARE_ZH,
        '日期=date~R|客戶=customer~C|單據號碼=docNo~n(S)|品項=itemName~g|規格=spec~s|數量=qty~q|單位=unit~u|單價=unitPrice~p|小計=amount~a|收款狀況~[已收,未收]',
        24,
      ),
      fill(
        new Sheet('庫存', 'stock'),
        random,
        HARDWARE_ZH,
        '品項=itemName~g|規格=spec~s|單位=unit~u|上月庫存=openingQty~o|本月進貨=inQty~i|本月銷貨=outQty~t|本月庫存=balanceQty~b|庫存金額=amount~v|安全存量~[5,10]',
        8,
      ),
      (() => {
        const sheet = new Sheet('應收帳款', 'other').rest('應收帳款明細表');
        return fill(
          sheet,
          random,
          HARDWARE_ZH,
          '客戶~C|上期餘額~{0,9000}|本期應收~{100,9000}|本期收款~{0,5000}|期末餘額~{0,9000}|預計收款日~d',
          6,
        );
      })(),
    ),
  (random) =>
    book(
      '项目部材料台账.xlsx',
      fill(
        new Sheet('钢材', 'purchase').rest('二标段 材料进场台账'),
        random,
        HARDWARE_ZH,
        '序号~#|进场日期=date~d|材料名称=itemName~g|规格型号=spec~s|单位=unit~u|进场数量=qty~q|生产厂家~[沙钢,永钢]|供应单位=supplier~S|炉批号=lot~l|使用部位~[基础,主体]|合格证编号~n(HG)|验收人~P',
        18,
      ),
      fill(
        new Sheet('领用', 'sales|adjustments').rest('二标段 材料领用台账'),
        random,
        HARDWARE_ZH,
        '序号~#|领用日期=date~d|材料名称=itemName~g|规格型号=spec~s|单位=unit~u|领用数量=qty~q|施工班组=customer~[木工班,钢筋班]|使用部位~[基础,主体]|领用人~P',
        18,
      ),
      fill(
        new Sheet('劳务考勤', 'other').rest('2025年8月考勤'),
        random,
        HARDWARE_ZH,
        '姓名~P|班组~[木工班,钢筋班]|1~[√,]|2~[√,]|3~[√,×]|4~[√]|5~[√]|出勤天数~{3,5}',
        6,
      ),
    ),
  (random) => {
    const sheet = new Sheet('序列号跟踪', 'stock').rest('产品序列号台账');
    fill(
      sheet,
      random,
      HARDWARE_ZH,
      '产品型号=itemName~[GW-200,GW-300,GW-500]|序列号=lot~sn|入库日期=date~d|供应商=supplier~S|出库日期~[2025-08-20,,]|客户=customer~C|质保到期~e|状态~[在库,已售]|备注=remark~[,]',
      20,
    );
    return book('SN台账.xlsx', sheet);
  },
  (random) => {
    const sheet = new Sheet('库存台账', 'stock')
      .rest('库存台账')
      .rest('存货：六角螺栓  规格：M8*40  仓库：主材库')
      .head('单据日期=date|单据编号=docNo|单据类型|往来单位|摘要=remark|收入|||发出|||结存||')
      .head(
        '|||||数量=inQty|单价|金额|数量=outQty|单价|金额|数量=balanceQty|单价=unitPrice|金额=amount',
      );
    let balance = 100;
    for (let index = 0; index < 16; index += 1) {
      const isIn = index % 3 === 0;
      const quantity = 1 + random.below(20);
      balance += isIn ? quantity : -Math.min(balance, quantity);
      const cells = [quantity, 2.5, quantity * 2.5];
      const none = [null, null, null];
      sheet.line([
        `2025-08-${String(index + 1).padStart(2, '0')}`,
        `${isIn ? 'RK' : 'CK'}-2025-08-${1000 + index}`,
        isIn ? '采购入库单' : '销售出库单',
        isIn ? '佛山永固五金制品厂' : '海州建材店',
        '',
        ...(isIn ? [...cells, ...none] : [...none, ...cells]),
        balance,
        2.5,
        balance * 2.5,
      ]);
    }
    return book(
      'T+库存台账.xlsx',
      sheet.merge('A1:N1 A2:N2 A3:A4 B3:B4 C3:C4 D3:D4 E3:E4 F3:H3 I3:K3 L3:N3'),
    );
  },
  (random) =>
    book(
      '门店调货.xlsx',
      fill(
        new Sheet('调货', 'transfers'),
        random,
        WEAR_ZH,
        '日期=date~d|款号=itemCode~c|品名=itemName~g|颜色~s|件数=qty~q|从哪里=fromWarehouse~[总仓,南门店]|到哪里=toWarehouse~[北门店,东门店]|谁拿的~P|说明=remark~[,顾客要]',
        18,
      ),
      fill(
        new Sheet('盘点0831', 'counts').rest('南门店8月末盘点'),
        random,
        WEAR_ZH,
        '款号=itemCode~c|品名=itemName~g|颜色~s|账上=balanceQty~b|点到=countedQty~b|相差~[0,-1,1]|盘点人~P',
        5,
      ),
      (() => {
        const sheet = new Sheet('店铺通讯录', 'other');
        return fill(
          sheet,
          random,
          WEAR_ZH,
          '门店~[南门店,北门店]|店长~P|电话~[13800000001,13900000002]|微信~[wx001,wx002]|生日~[3月5日,7月9日]',
          4,
        );
      })(),
    ),
  (random) =>
    book(
      '药店GSP.xlsx',
      fill(
        new Sheet('药品验收', 'purchase').rest('药品质量验收记录'),
        random,
        DRUGS_ZH,
        '验收日期=date~D|通用名称=itemName~g|剂型~[片剂,胶囊]|规格=spec~s|单位=unit~u|批号=lot~l|生产日期~d|有效期至=expiry~e|生产企业~[白云山,同仁堂]|供货单位=supplier~S|到货数量=qty~q|合格数量~q|批准文号~n(国药准字H)|质量状况~[合格]|验收员~P',
        16,
      ),
      fill(
        new Sheet('温湿度记录', 'other').rest('温湿度监测记录表'),
        random,
        DRUGS_ZH,
        '日期~D|上午温度(℃)~{18,25}|上午湿度(%)~{45,60}|下午温度(℃)~{18,25}|下午湿度(%)~{45,60}|采取措施~[,通风]|记录人~P',
        20,
      ),
      fill(
        new Sheet('近效期', 'stock').rest('近效期药品催销表'),
        random,
        DRUGS_ZH,
        '商品名称=itemName~g|规格=spec~s|生产厂家~[白云山]|批号=lot~l|效期=expiry~e|库存数=balanceQty~b|库位~[A1,A2]|剩余天数~{20,180}',
        6,
      ),
    ),
  (random) =>
    book(
      '面馆记账.xlsx',
      fill(
        new Sheet('菜单', 'items|other'),
        random,
        FOOD_ZH,
        '菜名=itemName~[牛肉面,炸酱面,酸辣粉,凉皮]|大碗~[18,20]|小碗~[14,16]|辣度~[微辣,中辣]',
        8,
      ),
      fill(
        new Sheet('每日流水', 'other').rest('8月营业流水'),
        random,
        FOOD_ZH,
        '日期~d|堂食~{500,2000}|外卖~{300,900}|合计~{900,2900}|微信~{300,900}|支付宝~{200,700}|现金~{100,300}',
        28,
      ),
      fill(
        new Sheet('进货', 'purchase'),
        random,
        FOOD_ZH,
        '哪天=date~d|买了啥=itemName~g|多少=qty~q|单位=unit~u|多少钱一斤=unitPrice~p|一共=amount~a|在哪买的=supplier~S',
        20,
      ),
    ),
  (random) => {
    const sheet = new Sheet('尺码库存', 'stock').rest('夏季款尺码库存表');
    sheet.head('款号=itemCode|品名=itemName|颜色|S|M|L|XL|合计=balanceQty|吊牌价');
    sheet.lines(15, (index) => {
      const sizes = [random.below(9), random.below(9), random.below(9), random.below(9)];
      return [
        `KX23${10 + index}`,
        WEAR_ZH[index % 5]!.name,
        ['白', '黑'][index % 2],
        ...sizes,
        sizes.reduce((sum, each) => sum + each, 0),
        129,
      ];
    });
    return book('尺码表.xlsx', sheet);
  },
  (random) => {
    const sheet = new Sheet('出入库明细', 'stock').rest('仓库出入库明细（单位：件）');
    sheet
      .head('日期|=|物料编码=itemCode|物料名称=itemName|入库||出库||经手=person'.replace('|=', '|'))
      .head('月=date|日|||数量=inQty|来源|数量=outQty|去向|');
    rows(sheet, random, HARDWARE_ZH, 'm|dd|c|g|sin|[采购,退料]|sout|[一车间,二车间]|P', 22);
    return book('出入库.xlsx', sheet.merge('A1:I1 A2:B2 C2:C3 D2:D3 E2:F2 G2:H2 I2:I3'));
  },
];
