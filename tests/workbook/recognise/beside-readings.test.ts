/** What a header means because of the columns beside it. */

import assert from 'node:assert/strict';
import { columnLetters } from '../../../core/workbook/tab-content.ts';
import { type FieldId } from '../../../core/registers/field.ts';
import { recogniseSheet } from './sheet.ts';

function columnOf(tab: string, cells: string, field: FieldId): string | undefined {
  const match = recogniseSheet({ tab, cells }).columns.get(field);
  return match && columnLetters(match.column);
}

const PARCELS = `发货日期 | 客户 | 商品名称 | 数量 | 快递 | 单号 | 拿货价 | 卖价
  2025-08-01 | 张三 | 圆领T恤 | 1 | 中通 | ZT77880001 | 29 | 45
  2025-08-02 | 李四 | 连帽卫衣 | 2 | 圆通 | ZT77880002 | 79 | 110
  2025-08-03 | 王五 | 直筒牛仔裤 | 1 | 中通 | ZT77880003 | 88 | 120`;

describe('besideReadings', () => {
  it("takes no carrier's number of a parcel for the document", () => {
    assert.equal(columnOf('销售', PARCELS, 'documentNumber'), undefined);
    const without = PARCELS.replace('快递', '备注');
    assert.equal(columnOf('销售', without, 'documentNumber'), 'F');
  });

  it('takes what goods were bought at for their cost beside what they are sold at', () => {
    assert.equal(columnOf('销售', PARCELS, 'costPrice'), 'G');
    assert.equal(columnOf('销售', PARCELS, 'unitPrice'), 'H');
  });

  it('takes what a row of a stock card came from for its number', () => {
    const cells = `日期 | 来源单据 | 品名 | 收入数量 | 发出数量 | 结存数量
      2025-08-01 | RK2508001 | 圆领T恤 | 20 | | 60
      2025-08-02 | CK2508002 | 圆领T恤 | | 5 | 55
      2025-08-03 | CK2508003 | 圆领T恤 | | 8 | 47`;
    assert.equal(columnOf('库存', cells, 'documentNumber'), 'B');
  });

  it('takes a “Purchase” of broken numbers among whole counts for a price', () => {
    const shelf = (prices: readonly number[]): string =>
      [
        'Code | Name | On hand | Purchase | MRP',
        ...prices.map(
          (price, index) => `A${index + 1} | Syrup ${index + 1} | ${index + 7} | ${price} | 20`,
        ),
      ].join('\n');
    const broken = shelf([16.5, 18.25, 13.2, 7.8]);
    assert.equal(columnOf('Stock', broken, 'costPrice'), 'D');
    assert.equal(columnOf('Stock', broken, 'quantityIn'), undefined);
    assert.equal(columnOf('Stock', shelf([16, 18, 13, 7]), 'quantityIn'), 'D');
  });

  it('takes what came on one day of the week for nothing that came in the week', () => {
    const cells = `原料 | 单位 | 周初 | 周一 | | 周三 | | 周末
       | | | 进 | 用 | 进 | 用 |
      土豆 | 斤 | 20 | 10 | 4 | 5 | 9 | 22
      大米 | 斤 | 50 | 0 | 6 | 25 | 9 | 60
      鸡腿 | 件 | 8 | 2 | 1 | 3 | 5 | 7`;
    const table = recogniseSheet({ tab: '库存', cells, merges: ['D1:E1', 'F1:G1'] });
    const letters = [...table.columns].map(
      ([field, { column }]) => `${field} ${columnLetters(column)}`,
    );
    assert.deepEqual(letters.sort(), [
      'balanceQuantity H',
      'itemName A',
      'openingQuantity C',
      'unit B',
    ]);
  });

  it('takes the counts of two days for what there was first and last', () => {
    const cells = `Item | Pack | Mon count | Wed count | Sun count | Order qty
      Beans | 1 kg | 20 | 14 | 9 | 10
      Milk | 6 x 1 L | 12 | 8 | 4 | 8
      Cups | 1000 ct | 7 | 6 | 5 | 2`;
    assert.equal(columnOf('Stock', cells, 'openingQuantity'), 'C');
    assert.equal(columnOf('Stock', cells, 'balanceQuantity'), 'E');
  });

  it('reads the opening of one day and the closing of another', () => {
    const cells = `Product | Par | Fri open | Del | Sun close | Usage
      Gin | 12 | 9 | 6 | 4 | 11
      Rum | 12 | 7 | 6 | 8 | 5
      Lager | 40 | 31 | 24 | 12 | 43
      Cider | 24 | 18 | 12 | 9 | 21`;
    const letters = (['openingQuantity', 'quantityIn', 'balanceQuantity'] as const).map((field) =>
      columnOf('Stock', cells, field),
    );
    assert.deepEqual(letters, ['C', 'D', 'E']);
  });

  it('files nothing under a bare “ID” where no row has a day', () => {
    const cells = (day: string): string => `ID | ${day} | Product | Qty | Price | Supplier
      107 | 2025-06-01 | Bolt | 3 | 2.5 | Acme
      115 | 2025-06-02 | Nut | 4 | 1.25 | Bolt Co
      121 | 2025-06-03 | Washer | 10 | 0.4 | Acme`;
    assert.equal(columnOf('Purchases', cells('Date'), 'documentNumber'), 'A');
    const undated = cells('Zork').replaceAll(/2025-06-0(\d)/gu, 'abc');
    assert.equal(columnOf('Purchases', undated, 'documentNumber'), undefined);
  });
});
