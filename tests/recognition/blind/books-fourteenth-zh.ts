/** A fourteenth set of books: wholesale, kitchens, pharmacies and workshops as they write in Chinese. */

import { type Random } from '../random.ts';
import {
  CLOTH_ZH,
  CUSTOMERS_ZH,
  DRUGS_ZH,
  FOOD_ZH,
  HARDWARE_ZH,
  money,
  SUPPLIERS_ZH,
  WEAR_ZH,
} from './goods.ts';
import { fill } from './notation.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_FOURTEENTH_ZH: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      '报价记录_202508.xlsx',
      fill(
        new Sheet('报价记录', 'sales|sales-orders'),
        random,
        HARDWARE_ZH,
        '日期=date~D|客户=customer~C|机型系列=itemName~[拯救者,小新Pro,暗影精灵]|CPU~[i5-13500H,R7-7840H]|内存~[16G,32G]|硬盘~[512G,1T]|显卡~[RTX4060,核显]|上游~[华强北,京东自营]|购入价=costPrice~{3000,5000}|数量=qty~[1,2]|对外报价=unitPrice~{5100,6900}|毛利~{100,600}|状态~[已成交]|已收款~f|SN=serial~sn|备注=remark~[,送鼠标]|是否打款~f',
        16,
      ),
    ),
  (random) =>
    book(
      '应收明细.xlsx',
      fill(
        new Sheet('应收账款', 'sales'),
        random,
        CLOTH_ZH,
        '日期=date~D|客户=customer~C|产品名称=itemName~g|单号=docNo~n(X)|数量=qty~q|单价(元)=unitPrice~p|合计(元)=amount~a|优惠(元)~[0,5]|实际应收(元)~a|已付(元)~[0]|尚欠(元)~a|状态~[未结清]|账龄(天)~{1,60}',
        16,
      ),
    ),
  (random) => {
    const sheet = new Sheet('圆领T恤', 'stock')
      .rest('数量金额式明细账')
      .rest('商品：圆领T恤', '', '', '计量单位：件')
      .head(
        '日期=date|来源单据=docNo|摘要=remark|收入数量=inQty|收入金额|发出数量=outQty|发出金额|结存数量=balanceQty|均价=unitPrice|结存金额=amount',
      );
    let balance = 40;
    sheet.lines(14, (index) => {
      const isIn = index % 3 === 0;
      const moved = 1 + random.below(12);
      balance += isIn ? moved + 20 : -Math.min(moved, balance);
      return [
        day(2025, 8, 1 + index),
        `${isIn ? 'RK' : 'CK'}2508${String(index + 1).padStart(3, '0')}`,
        isIn ? '购入' : '销售发出',
        isIn ? moved + 20 : null,
        isIn ? money((moved + 20) * 29) : null,
        isIn ? null : moved,
        isIn ? null : money(moved * 29),
        balance,
        29,
        money(balance * 29),
      ];
    });
    return book('明细账.xlsx', sheet);
  },
  (random) =>
    book(
      '备件台账.xls',
      fill(
        new Sheet('备件', 'stock').rest('设备备品备件台账'),
        random,
        HARDWARE_ZH,
        '备件编号=itemCode~c|备件名称=itemName~g|适用型号=spec~s|结存数量=balanceQty~b|库存下限~[5]|计量单位=unit~u|存放库位=warehouse~[A-01,B-12]|可用数量~b|保管人员~P|备件状态~[正常可用,储备不足]',
        8,
      ),
    ),
  (random) =>
    book(
      '学校食堂台账.xlsx',
      fill(
        new Sheet('进货查验', 'purchase').rest('食品及原料进货查验记录'),
        random,
        FOOD_ZH,
        '进货日期=date~d|餐次~[早,午,晚]|食材名称=itemName~g|品类~[蔬菜,肉类]|供货者=supplier~S|许可证号~n(JY1320)|生产批号=lot~l|保质期至=expiry~e|采购数量=qty~q|单位=unit~u|单价=unitPrice~p|金额=amount~a|验收人~P|票据~[有]',
        16,
      ),
      fill(
        new Sheet('留样', 'other').rest('食品留样记录'),
        random,
        FOOD_ZH,
        '留样时间~D|餐次~[午,晚]|菜名~[红烧肉,炒青菜]|留样量(g)~{125,200}|留样人~P|销毁时间~D|销毁人~P',
        10,
      ),
      fill(
        new Sheet('晨检', 'other').rest('从业人员晨检记录'),
        random,
        FOOD_ZH,
        '日期~d|姓名~P|体温~{36.0,37.0}|手部~[无外伤]|腹泻~[否]|处理~[上岗]',
        10,
      ),
    ),
  (random) =>
    book(
      '钢材.xlsx',
      fill(
        new Sheet('采', 'purchase'),
        random,
        HARDWARE_ZH,
        '采购日期=date~d|钢厂=supplier~[沙钢,永钢,中天]|品名=itemName~[螺纹钢,盘螺,H型钢]|材质~[HRB400E,Q235B]|规格=spec~[Φ12,Φ16,200*200]|件数~{2,20}|吨位=qty~q|单价(元/吨)=unitPrice~p|金额(元)=amount~a|卸货费~[200]|车号~[苏E12345]',
        14,
      ),
      fill(
        new Sheet('销', 'sales'),
        random,
        HARDWARE_ZH,
        '出库日期=date~d|买方=customer~C|品名=itemName~[螺纹钢,盘螺,H型钢]|规格=spec~[Φ12,Φ16,200*200]|过磅净重(吨)=qty~q|结算价=unitPrice~p|货款=amount~a|提货车号~[苏E54321]|已付~[0]|欠款~a',
        14,
      ),
    ),
  (random) => {
    const sheet = new Sheet('7号档', 'purchase')
      .also('sales')
      .rest('水产档口日记')
      .head(
        '日期=date|货主=supplier|品种=itemName|斤数=qty|价=unitPrice|货款=amount||日期=2.date|客=2.customer|品种=2.itemName|斤数=2.qty|价=2.unitPrice|应收=2.amount',
      );
    const fish = ['鲈鱼', '草鱼', '基围虾', '花甲'];
    sheet.lines(14, (index) => {
      const [inWeight, outWeight] = [30 + random.below(70), 5 + random.below(25)];
      const [inPrice, outPrice] = [8 + random.below(20), 12 + random.below(25)];
      return [
        day(2025, 8, 1 + index),
        random.pick(SUPPLIERS_ZH),
        random.pick(fish),
        inWeight,
        inPrice,
        inWeight * inPrice,
        null,
        day(2025, 8, 1 + index),
        random.pick(CUSTOMERS_ZH),
        random.pick(fish),
        outWeight,
        outPrice,
        outWeight * outPrice,
      ];
    });
    return book('档口.xlsx', sheet);
  },
  (random) => {
    const sheet = new Sheet('0803', 'purchase')
      .rest('衣锦服饰 拿货清单')
      .rest('供货商：十三行A座318档', '', '', '日期：2025-08-03')
      .head(
        '款号=itemCode|名称=itemName|颜色|S|M|L|XL|小计=qty|拿货价=unitPrice|金额=amount|说明=remark',
      );
    sheet.lines(10, (index) => {
      const good = WEAR_ZH[index % WEAR_ZH.length]!;
      const sizes = [1, 2, 3, 4].map(() => random.below(5));
      const sum = sizes.reduce((left, right) => left + right, 0) + 1;
      sizes[0]! += 1;
      return [
        good.code,
        good.name,
        random.pick(['黑', '白', '杏']),
        ...sizes,
        sum,
        good.price,
        money(sum * good.price),
        random.pick(['', '补货']),
      ];
    });
    sheet.rest('总计', '', '', '', '', '', '', sheet.sumOf('H'), '', sheet.sumOf('J'));
    return book('拿货单.xlsx', sheet);
  },
  (random) => {
    const sheet = new Sheet('第33周', 'stock')
      .rest('后厨原料周盘存')
      .head('原料=itemName|单位=unit|周初=openingQty|周一||周三||周五||周末=balanceQty|备注=remark')
      .head('|||进|用|进|用|进|用||');
    sheet.lines(7, (index) => {
      const good = FOOD_ZH[index % FOOD_ZH.length]!;
      const opening = 20 + random.below(30);
      const moved = [20, 6, 20, 6, 20, 6].map((most) => random.below(most));
      const end = moved.reduce(
        (left, each, place) => left + (place % 2 === 0 ? each : -each),
        opening,
      );
      return [good.name, good.unit, opening, ...moved, end, null];
    });
    return book('后厨.xlsx', sheet.merge('A1:K1 D2:E2 F2:G2 H2:I2 A2:A3 B2:B3 C2:C3 J2:J3 K2:K3'));
  },
  (random) =>
    book(
      '近效期催销.xls',
      fill(
        new Sheet('Sheet1', 'stock').rest('近效期药品催销表'),
        random,
        DRUGS_ZH,
        '货号=itemCode~c|品名=itemName~g|规格=spec~s|产地~[广州,哈尔滨]|批号=lot~l|有效期至=expiry~e|现存=balanceQty~b|进价=unitPrice~p|占用金额=amount~v|距效期(月)~{1,6}|处理意见=remark~[促销,退货]',
        6,
      ),
    ),
  (random) =>
    book(
      '代发登记.xlsx',
      fill(
        new Sheet('8月代发', 'sales'),
        random,
        WEAR_ZH,
        '发货日期=date~d|收件人=customer~C|电话~[138****0001]|地址~[江苏省苏州市,浙江省杭州市]|宝贝=itemName~g|颜色尺码=spec~s|件数=qty~[1,2]|快递~[中通,圆通]|单号~n(ZT7788)|拿货价=costPrice~p|卖价=unitPrice~pp|运费~[3,5]|利润~{5.0,30.0}|售后~[,退款]',
        18,
      ),
    ),
  (random) =>
    book(
      '印刷厂.xlsx',
      fill(
        new Sheet('开单', 'sales-orders|sales'),
        random,
        CLOTH_ZH,
        '开单日=date~d|客户=customer~C|印件名称=itemName~[画册,宣传单,包装盒]|P数~[16,32]|开本=spec~[16K,A4]|纸张~[157铜版,250白卡]|印数=qty~q|单价=unitPrice~p|总价=amount~a|交货日=dueDate~d|已送~[0,500]|未送~[0,500]|备注=remark~[,覆膜]',
        14,
      ),
      fill(
        new Sheet('机台日报', 'other'),
        random,
        CLOTH_ZH,
        '日期~d|机台~[海德堡4色,小森]|机长~P|印件~[画册,包装盒]|投料~{500,5000}|成品~{400,4900}|废品~{1,90}|良率~{0.9,1.0}|停机(分)~{0,90}',
        10,
      ),
    ),
  () => {
    const sheet = new Sheet('送货', 'sales');
    const note = (number: number, customer: string, isFirst: boolean): void => {
      sheet.rest('永兴五金送货单').rest(`收货单位：${customer}`, '', '', `No. 00${number}`);
      const header = ['品名及规格', '单位', '数量', '单价', '金额', '备注'];
      if (isFirst) {
        sheet.head('品名及规格=itemName|单位=unit|数量=qty|单价=unitPrice|金额=amount|备注=remark');
      } else sheet.rest(...header);
      const goods = HARDWARE_ZH.slice(number % 4, (number % 4) + 4);
      let sum = 0;
      goods.forEach((good, index) => {
        const quantity = 10 + number + index * 3;
        sum += money(quantity * good.price);
        sheet.line([
          `${good.name} ${good.spec}`,
          good.unit,
          quantity,
          good.price,
          money(quantity * good.price),
          index === 1 ? '急用' : null,
        ]);
      });
      sheet.rest('合计', '', '', '', money(sum)).rest('送货人：', '', '收货人（签字）：').gap();
    };
    note(61, CUSTOMERS_ZH[0]!, true);
    note(62, CUSTOMERS_ZH[2]!, false);
    note(63, CUSTOMERS_ZH[5]!, false);
    return book('送货单8月.xlsx', sheet);
  },
];
