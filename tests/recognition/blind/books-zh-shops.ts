/** Books as Chinese shops, canteens and workshops keep them by hand. */

import { type Random } from '../random.ts';
import {
  CLOTH_ZH,
  CUSTOMERS_ZH,
  DRUGS_ZH,
  FOOD_ZH,
  HARDWARE_ZH,
  money,
  padded,
  PEOPLE_ZH,
  sale,
  SUPPLIERS_ZH,
  WEAR_ZH,
} from './goods.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_ZH_SHOPS: readonly ((random: Random) => Book)[] = [
  (random) => {
    const home = new Sheet('首页', 'other')
      .rest('永固五金进销存管理系统')
      .gap()
      .rest('', '基础信息', '', '入库登记', '', '出库登记')
      .rest('', '库存统计', '', '月度报表', '', '使用帮助')
      .gap()
      .rest('制作：办公之家  QQ群：123456789');
    const items = new Sheet('基础信息', 'items')
      .rest('商品基础信息表')
      .head(
        '序号|商品编号=itemCode|商品名称=itemName|规格型号=spec|单位=unit|参考进价=unitPrice|参考售价|期初库存=openingQty|备注=remark',
      )
      .lines(HARDWARE_ZH.length, (index) => {
        const good = HARDWARE_ZH[index]!;
        return [
          index + 1,
          good.code,
          good.name,
          good.spec,
          good.unit,
          good.price,
          money(good.price * 1.4),
          random.below(60),
          index === 2 ? '常用' : '',
        ];
      })
      .merge('A1:I1');
    const into = new Sheet('入库登记', 'purchase')
      .rest('入 库 登 记 表')
      .head(
        '入库日期=date|入库单号=docNo|商品编号=itemCode|商品名称=itemName|规格型号=spec|单位=unit|入库数量=qty|入库单价=unitPrice|入库金额=amount|供应商=supplier|经办人|备注=remark',
      )
      .lines(28, (index) => {
        const { code, name, spec, unit, price, quantity, amount } = sale(random, HARDWARE_ZH, 90);
        return [
          day(2025, 4, 1 + index),
          `RK250${padded(index + 1, 4)}`,
          code,
          name,
          spec,
          unit,
          quantity,
          price,
          amount,
          SUPPLIERS_ZH[0],
          random.pick(PEOPLE_ZH),
        ];
      });
    for (let index = 0; index < 10; index += 1) {
      const row = into.row + 1;
      into.rest(
        '',
        '',
        '',
        { formula: `VLOOKUP(C${row},基础信息!B:D,2,0)`, result: '' },
        '',
        '',
        '',
        '',
        { formula: `G${row}*H${row}`, result: 0 },
      );
    }
    const out = new Sheet('出库登记', 'sales')
      .rest('出 库 登 记 表')
      .head(
        '出库日期=date|出库单号=docNo|商品编号=itemCode|商品名称=itemName|规格型号=spec|单位=unit|出库数量=qty|销售单价=unitPrice|销售金额=amount|客户=customer|经办人|备注=remark',
      )
      .lines(31, (index) => {
        const { code, name, spec, unit, price, quantity, amount } = sale(random, HARDWARE_ZH, 25);
        return [
          day(2025, 4, 1 + (index % 28)),
          `CK250${padded(index + 1, 4)}`,
          code,
          name,
          spec,
          unit,
          quantity,
          price,
          amount,
          random.pick(CUSTOMERS_ZH),
          random.pick(PEOPLE_ZH),
        ];
      });
    const stock = new Sheet('库存统计', 'stock')
      .rest('库存统计表')
      .head(
        '商品编号=itemCode|商品名称=itemName|规格型号=spec|单位=unit|期初数量=openingQty|累计入库=inQty|累计出库=outQty|当前库存=balanceQty|库存下限|是否补货',
      )
      .lines(HARDWARE_ZH.length, (index) => {
        const good = HARDWARE_ZH[index]!;
        const [opening, inward, outward] = [random.below(60), random.below(200), random.below(60)];
        return [
          good.code,
          good.name,
          good.spec,
          good.unit,
          opening,
          inward,
          outward,
          opening + inward - outward,
          20,
          opening + inward - outward < 20 ? '补货' : '',
        ];
      });
    return book('五金店进销存管理表.xlsx', home, items, into, out, stock);
  },
  (random) =>
    book(
      '2025年药品购进验收记录.xlsx',
      new Sheet('验收记录', 'purchase')
        .rest('药品购进验收记录')
        .head(
          '到货日期=date|通用名=itemName|剂型|规格=spec|批准文号|生产企业|供货单位=supplier|生产批号=lot|生产日期|有效期至=expiry|单位=unit|到货数量=qty|购进单价=unitPrice|金额=amount|验收结论|验收员',
        )
        .lines(22, (index) => {
          const { code, name, spec, unit, price, quantity, amount } = sale(random, DRUGS_ZH, 60);
          return [
            `2025.${1 + (index % 12)}.${1 + index}`,
            name,
            '片剂',
            spec,
            `国药准字${code}`,
            '白云山制药',
            SUPPLIERS_ZH[1],
            `2411${padded(random.below(99), 2)}`,
            '2024/11/05',
            '2026/10/31',
            unit,
            quantity,
            price,
            amount,
            '合格',
            '赵倩',
          ];
        })
        .merge('A1:P1'),
    ),
  (random) =>
    book(
      '近效期药品催销.xls',
      new Sheet('Sheet1', 'stock')
        .rest('门店：健民大药房二店', '', '', '', '统计日期：2025-06-30')
        .head(
          '货号=itemCode|品名=itemName|规格=spec|单位=unit|批号=lot|有效期=expiry|剩余天数|库存=balanceQty|零售价=unitPrice|货架号=warehouse',
        )
        .lines(18, (index) => {
          const { code, name, spec, unit, price } = sale(random, DRUGS_ZH, 60);
          return [
            code,
            name,
            spec,
            unit,
            `2309${padded(index, 2)}`,
            '2025/10/31',
            123 - index,
            random.below(40),
            price,
            `A-${1 + (index % 5)}`,
          ];
        }),
    ),
  (random) => {
    const sheet = new Sheet('6月3日', 'purchase')
      .rest('红星食堂食材采购日报表')
      .rest('日期：2025年6月3日', '', '', '', '采购员：陈刚')
      .head(
        '类别|品名=itemName|规格=spec|单位=unit|数量=qty|单价(元)=unitPrice|金额(元)=amount|供货商=supplier|备注=remark',
      );
    let all = 0;
    for (const [group, count] of [
      ['蔬菜', 4],
      ['肉类', 3],
      ['粮油', 3],
    ] as const) {
      const first = sheet.row + 1;
      let sum = 0;
      sheet.lines(count, (index) => {
        const { name, spec, unit, price, quantity, amount } = sale(random, FOOD_ZH, 40);
        sum += amount;
        return [
          index === 0 ? group : '',
          name,
          spec,
          unit,
          quantity,
          price,
          amount,
          '老王蔬菜批发',
          index === 1 ? '送货上门' : '',
        ];
      });
      sheet.merge(`A${first}:A${sheet.row}`);
      sheet.rest('小计', '', '', '', '', '', money(sum));
      all += sum;
    }
    sheet
      .rest('合计', '', '', '', '', '', money(all))
      .rest('验收人：', '', '', '厨师长：', '', '', '财务：');
    return book('食堂采购.xlsx', sheet.merge('A1:I1'));
  },
  (random) =>
    book(
      '布料仓库存.xlsx',
      new Sheet('坯布仓', 'stock')
        .head(
          '布号=itemCode|品名=itemName|规格=spec|颜色|缸号=lot|匹数|库存米数=balanceQty|单价=unitPrice|金额=amount|仓位=warehouse|备注=remark',
        )
        .lines(24, (index) => {
          const { code, name, spec, price } = sale(random, CLOTH_ZH, 60);
          const metres = 120 + random.below(900);
          return [
            code,
            name,
            spec,
            random.pick(['本白', '藏青', '大红']),
            `G2506${padded(index, 3)}`,
            Math.ceil(metres / 110),
            metres,
            price,
            money(metres * price),
            `B${1 + (index % 4)}-0${1 + (index % 7)}`,
            index % 9 === 0 ? '有色差' : '',
          ];
        })
        .rest('合计', '', '', '', '', 99, 12_345, '', 99_999.5),
    ),
  (random) =>
    book(
      '服装销售明细.xlsx',
      new Sheet('5月', 'sales')
        .rest('5月份批发销售明细')
        .head(
          '日期=date|客户=customer|款号=itemCode|款名=itemName|颜色|尺码|||||数量=qty|单价=unitPrice|金额=amount|备注=remark',
        )
        .head('|||||S|M|L|XL|2XL||||')
        .lines(20, (index) => {
          const { code, name, spec, price } = sale(random, WEAR_ZH, 60);
          const sizes = [0, 0, 0, 0, 0].map(() => random.below(6));
          const quantity = sizes.reduce((sum, each) => sum + each, 1);
          return [
            day(2025, 5, 1 + index),
            random.pick(CUSTOMERS_ZH),
            code,
            name,
            spec,
            1 + sizes[0]!,
            ...sizes.slice(1),
            quantity,
            price,
            money(quantity * price),
          ];
        })
        .merge('A1:N1 A2:A3 B2:B3 C2:C3 D2:D3 E2:E3 F2:J2 K2:K3 L2:L3 M2:M3 N2:N3'),
    ),
];
