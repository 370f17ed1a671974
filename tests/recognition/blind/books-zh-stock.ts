/** Stock books, counts, transfers, lists of parties and places of Chinese shops. */

import { type Random } from '../random.ts';
import {
  CUSTOMERS_ZH,
  FOOD_ZH,
  HARDWARE_ZH,
  padded,
  PEOPLE_ZH,
  sale,
  SUPPLIERS_ZH,
  WEAR_ZH,
} from './goods.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_ZH_STOCK: readonly ((random: Random) => Book)[] = [
  (random) => {
    const sheet = new Sheet('流水账', 'stock')
      .rest('产品：全棉府绸 T1801    单位：米')
      .head('日期=date|单号=docNo|摘要=remark|收入=inQty|发出=outQty|结存=balanceQty|经手人');
    let balance = 500;
    sheet.line([day(2025, 5, 1), '', '上月结存', '', '', balance, '']);
    sheet.lines(17, (index) => {
      const inward = index % 4 === 0 ? 100 + random.below(200) : 0;
      const outward = inward > 0 ? 0 : 10 + random.below(50);
      balance += inward - outward;
      return [
        day(2025, 5, 2 + index),
        `No.${padded(300 + index, 5)}`,
        inward > 0 ? '购入' : '车间领用',
        inward || '',
        outward || '',
        balance,
        random.pick(PEOPLE_ZH),
      ];
    });
    sheet.rest('本月合计', '', '', 123, 456, '');
    return book('T1801台账.xlsx', sheet);
  },
  (random) => {
    const sheet = new Sheet('盘点', 'count')
      .rest('月末盘点表')
      .rest('部门：仓储部', '', '盘点日期：2025.06.30')
      .head(
        'NO.|物料编号=itemCode|物料名称=itemName|规格=spec|单位=unit|盘点数=countedQty|盘点人|备注=remark',
      )
      .lines(15, (index) => {
        const { code, name, spec, unit } = sale(random, HARDWARE_ZH, 60);
        return [
          index + 1,
          code,
          name,
          spec,
          unit,
          index % 6 === 5 ? '' : random.below(300),
          '刘洋',
          index % 6 === 5 ? '待盘' : '',
        ];
      })
      .rest('仓库负责人签字：', '', '', '', '监盘：');
    return book('6月盘点.xlsx', sheet);
  },
  (random) =>
    book(
      '仓库调拨明细.xlsx',
      new Sheet('调拨', 'transfers')
        .head(
          '调拨日期=date|调拨单号=docNo|调出仓=fromWarehouse|调入仓=toWarehouse|商品编码=itemCode|商品名称=itemName|数量=qty|单位=unit|制单人',
        )
        .lines(20, (index) => {
          const { code, name, unit, quantity } = sale(random, WEAR_ZH, 30);
          return [
            day(2025, 7, 1 + index),
            `DB${padded(index + 1, 6)}`,
            '总仓',
            random.pick(['解放路店', '人民路店']),
            code,
            name,
            quantity,
            unit,
            '王敏',
          ];
        }),
      new Sheet('报损', 'adjustments')
        .head(
          '日期=date|仓库=warehouse|商品编码=itemCode|商品名称=itemName|报损数量=qty|报损原因|经手人',
        )
        .lines(9, (index) => {
          const { code, name } = sale(random, WEAR_ZH, 30);
          return [
            day(2025, 7, 3 + index),
            '总仓',
            code,
            name,
            1 + random.below(3),
            random.pick(['污渍', '破损', '过季']),
            '陈刚',
          ];
        }),
    ),
  (random) =>
    book(
      '进货.xlsx',
      new Sheet('进货', 'purchase')
        .known('date|supplier|itemName|qty|unit|unitPrice|amount')
        .lines(26, (index) => {
          const { name, unit, price, quantity, amount } = sale(random, FOOD_ZH, 40);
          return [day(2025, 3, 1 + index), '老王蔬菜批发', name, quantity, unit, price, amount];
        }),
    ),
  (random) =>
    book(
      '往来单位.xlsx',
      new Sheet('客户档案', 'customers')
        .head('客户编号|客户名称=customer|联系人|联系电话|送货地址|业务员|信用额度|备注=remark')
        .lines(14, (index) => [
          `K${padded(index + 1, 3)}`,
          `${random.pick(CUSTOMERS_ZH)}${index + 1}`,
          '李姐',
          `1390000${padded(index, 4)}`,
          `海州路${index}号`,
          '刘洋',
          5000,
          index === 3 ? '月结' : '',
        ]),
      new Sheet('供应商', 'suppliers')
        .head('编码|单位全称=supplier|税号|开户银行|账号|联系人|手机|地址')
        .lines(8, (index) => [
          `G${padded(index + 1, 3)}`,
          `${random.pick(SUPPLIERS_ZH)}${index + 1}`,
          `9132000${padded(index, 8)}`,
          '工商银行',
          `622200${padded(index, 9)}`,
          '周总',
          `1380000${padded(index, 4)}`,
          '工业园区',
        ]),
      new Sheet('仓库', 'warehouses')
        .head('仓库编码|仓库名称=warehouse|负责人|地址|联系电话')
        .lines(4, (index) => [
          `W0${index + 1}`,
          ['总仓', '一店仓', '二店仓', '次品仓'][index],
          random.pick(PEOPLE_ZH),
          `和平路${index}号`,
          `0511-88${padded(index, 4)}`,
        ]),
    ),
  (random) =>
    book(
      '各店库存.xlsx',
      new Sheet('库存分布', 'stock')
        .head('款号=itemCode|款名=itemName|单位=unit|总仓|解放路店|人民路店|万达店')
        .lines(WEAR_ZH.length, (index) => {
          const good = WEAR_ZH[index]!;
          return [
            good.code,
            good.name,
            good.unit,
            random.below(90),
            random.below(30),
            random.below(30),
            random.below(30),
          ];
        }),
    ),
];
