/** Layouts of trades and programs that none of the other books has, continued. */

import { type Random } from '../random.ts';
import {
  CUSTOMERS_EN,
  HARDWARE_ZH,
  money,
  padded,
  PEOPLE_EN,
  PEOPLE_ZH,
  sale,
  SHOP_EN,
  SUPPLIERS_ZH,
} from './goods.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_LAST_MORE: readonly ((random: Random) => Book)[] = [
  (random) =>
    book(
      'library of books stock.xlsx',
      new Sheet('Books', 'stock|items')
        .head(
          'ISBN=barcode|Title=itemName|Author|Publisher|Year|Format|RRP|Cost=unitPrice|Qty=balanceQty|Shelf',
        )
        .lines(20, (index) => [
          `978${padded(random.below(1e9), 10)}`,
          `Novel ${index}`,
          random.pick(PEOPLE_EN),
          'Penguin',
          1990 + index,
          'Paperback',
          12.99,
          6.5,
          random.below(20),
          `F${index % 5}`,
        ]),
    ),
  (random) =>
    book(
      '生产日报.xlsx',
      new Sheet('日报', 'other|stock|adjustments|purchase')
        .rest('车间生产日报表')
        .head('日期|班组|工序|产品名称|计划产量|实际产量|合格数|不良数|合格率|操作工')
        .lines(18, (index) => [
          day(2025, 7, 1 + index),
          '一组',
          '注塑',
          random.pick(['外壳', '面板']),
          500,
          480 + random.below(20),
          470,
          10,
          '98%',
          random.pick(PEOPLE_ZH),
        ]),
      new Sheet('送货统计', 'sales')
        .rest('2025年7月送货统计')
        .rest('客户名称：海州建材店')
        .head(
          '日期=date|送货单号=docNo|产品名称=itemName|规格=spec|数量(PCS)=qty|单价(RMB)=unitPrice|金额(RMB)=amount|订单号|备注=remark',
        )
        .lines(14, (index) => {
          const { name, spec, price, quantity, amount } = sale(random, HARDWARE_ZH, 300);
          return [
            `7/${1 + index}`,
            `SH${padded(index, 5)}`,
            name,
            spec,
            quantity,
            price,
            amount,
            `PO${padded(index, 5)}`,
            '',
          ];
        })
        .rest('合计：', '', '', '', 999, '', 8888.8),
    ),
  (random) =>
    book(
      '加油站便利店盘存.xls',
      new Sheet('盘存表', 'count|stock')
        .rest('便利店商品盘存表')
        .rest('单位：第二加油站', '', '', '', '', '2025年6月30日')
        .head(
          '商品编码=itemCode|商品名称=itemName|单位=unit|零售价|上月盘存|本月进货|本月销售|账面数=balanceQty|盘存数=countedQty|盘盈盘亏',
        )
        .lines(16, (index) => {
          const { code, name, unit, price } = sale(random, HARDWARE_ZH, 30);
          const [opening, inward, outward] = [20, random.below(30), random.below(20)];
          const held = opening + inward - outward;
          return [
            code,
            name,
            unit,
            price,
            opening,
            inward,
            outward,
            held,
            held - (index % 5 === 0 ? 1 : 0),
            index % 5 === 0 ? -1 : 0,
          ];
        })
        .rest('站长：', '', '', '盘点人：'),
    ),
  (random) =>
    book(
      'price list and orders.xlsx',
      new Sheet('Order form', 'sales-orders|sales|other|purchase-orders|items')
        .rest('ORDER FORM')
        .rest('Ship to: Harper & Sons', '', '', 'Order date: 2025-06-11')
        .head('SKU=itemCode|Item=itemName|Price=unitPrice|Qty=qty|Total=amount')
        .lines(6, (index) => {
          const { code, name, price } = SHOP_EN[index]!;
          const quantity = 1 + random.below(9);
          return [code, name, price, quantity, money(price * quantity)];
        })
        .rest('', '', '', 'Subtotal', 300)
        .rest('', '', '', 'Shipping', 12)
        .rest('', '', '', 'Total', 312),
      new Sheet('Customers', 'customers')
        .head('Company=customer|First Name|Last Name|Phone|Email|City|Since')
        .lines(8, (index) => [
          `${random.pick(CUSTOMERS_EN)} ${index}`,
          'Ann',
          'Lee',
          `555-01${padded(index, 2)}`,
          `c${index}@mail.test`,
          'Ames',
          2019,
        ]),
    ),
  (random) =>
    book(
      '采购明细账2025.xlsx',
      ...['1月', '2月'].map((month, at) => {
        const sheet = new Sheet(month, 'purchase')
          .rest(`2025年${month}采购明细账`)
          .head(
            '月=date|日|凭证号=docNo|供货单位=supplier|摘要=remark|品名=itemName|数量=qty|单价=unitPrice|金额=amount|税额|价税合计|付款情况',
          );
        sheet.lines(13, (index) => {
          const { name, price, quantity, amount } = sale(random, HARDWARE_ZH, 80);
          return [
            at + 1,
            1 + index,
            `记-${index + 1}`,
            SUPPLIERS_ZH[0],
            '购材料',
            name,
            quantity,
            price,
            amount,
            money(amount * 0.13),
            money(amount * 1.13),
            '已付',
          ];
        });
        return sheet.rest('', '', '', '', '本月合计', '', sheet.sumOf('G'), '', sheet.sumOf('I'));
      }),
    ),
];
