/** Two more workbooks as public repositories hold them: a price book, and products with their stock beside daily sales. */

import { type Random } from '../random.ts';
import { CAFE_EN, HARDWARE_ZH, money, sale } from './goods.ts';
import { type Book, book, day, Sheet } from './sheet.ts';

export const BOOKS_WILD_MORE: readonly ((random: Random) => Book)[] = [
  () =>
    book(
      '报价本2024.xlsx',
      new Sheet('价格表', 'items')
        .rest('永固五金 2024年价格表（含税，不含运费）')
        .head(
          '货号=itemCode|品名=itemName|规格=spec|单位=unit|出厂价|批发价|零售价=salePrice|装箱数',
        )
        .lines(HARDWARE_ZH.length, (index) => {
          const { code, name, spec, unit, price } = HARDWARE_ZH[index]!;
          return [code, name, spec, unit, price, money(price * 1.1), money(price * 1.5), 50];
        })
        .rest('注：以上价格如有变动，恕不另行通知'),
    ),
  (random) =>
    book(
      'Bakery stock & sales.xlsx',
      new Sheet('Products', 'items|stock')
        .head(
          'ProductID=itemCode|ProductName=itemName|QuantityPerUnit|UnitPrice=unitPrice|UnitsInStock|ReorderLevel|Discontinued',
        )
        .lines(CAFE_EN.length, (index) => {
          const { code, name, spec, price } = CAFE_EN[index]!;
          return [code, name, spec, price, random.below(90), 10, false];
        }),
      new Sheet('Daily sales', 'sales')
        .head(
          'Sale Date=date|Receipt=docNo|Product=itemName|Units=qty|Price each=unitPrice|Line total=amount|Paid by',
        )
        .lines(25, (index) => {
          const { name, price, quantity, amount } = sale(random, CAFE_EN, 5);
          return [
            day(2024, 9, 1 + index),
            5001 + index,
            name,
            quantity,
            price,
            amount,
            random.pick(['Cash', 'Card']),
          ];
        }),
    ),
];
