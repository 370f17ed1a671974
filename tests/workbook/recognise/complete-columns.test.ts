/** What stands in columns of unknown names says what they are; a column that only looks like one is left alone. */

import assert from 'node:assert/strict';
import { columnLetters } from '../../../core/workbook/tab-content.ts';
import { type RecognisedTable } from '../../../core/workbook/recognition.ts';
import { recogniseSheet, recogniseSheets } from './sheet.ts';

const ROWS = [
  ['2025-06-01', 'Bolt', 3, 2.5, 7.5],
  ['2025-06-02', 'Nut', 4, 1.25, 5],
  ['2025-06-03', 'Washer', 10, 0.4, 4],
  ['2025-06-04', 'Screw', 6, 1.5, 9],
  ['2025-06-05', 'Hinge', 2, 3.75, 7.5],
];

function sheet(header: string): string {
  return [header, ...ROWS.map((row) => row.join(' | '))].join('\n');
}

function lettersOf(table: RecognisedTable): Record<string, string> {
  return Object.fromEntries(
    [...table.columns].map(([field, { column }]) => [field, columnLetters(column)]),
  );
}

describe('completeColumns', () => {
  it('takes what a quantity is multiplied by for its price, and the product for the amount', () => {
    const table = recogniseSheet({
      tab: 'Purchases',
      cells: sheet('Date | Item | Qty | Zork | Amount'),
    });
    assert.equal(lettersOf(table)['unitPrice'], 'D');
    const other = recogniseSheet({
      tab: 'Purchases',
      cells: sheet('Date | Item | Qty | Price | Zork'),
    });
    assert.equal(lettersOf(other)['amount'], 'E');
  });

  it('takes what price and amount say was counted for the quantity, whatever else is counted', () => {
    const cells = `日期 | 钢厂 | 品名 | 件数 | 吨位 | 单价 | 金额
      2025-06-01 | 沙钢 | 螺纹钢 | 3 | 2.5 | 3400 | 8500
      2025-06-02 | 永钢 | 盘螺 | 4 | 6.2 | 3500 | 21700
      2025-06-03 | 沙钢 | 圆钢 | 9 | 4 | 3600 | 14400
      2025-06-04 | 中天 | 角钢 | 6 | 1.5 | 3300 | 4950`;
    assert.equal(lettersOf(recogniseSheet({ tab: '采购', cells }))['quantity'], 'E');
    const sizes = `款号 | 名称 | S | M | 小计 | 拿货价 | 金额
      K1 | 圆领T恤 | 1 | 2 | 3 | 29 | 87
      K2 | 连帽卫衣 | 4 | 1 | 5 | 79 | 395
      K3 | 直筒牛仔裤 | 2 | 2 | 4 | 88 | 352
      K4 | 羊毛开衫 | 3 | 4 | 7 | 139 | 973`;
    assert.equal(lettersOf(recogniseSheet({ tab: '进货', cells: sizes }))['quantity'], 'E');
  });

  it('takes what was shipped, where what was ordered comes to the same', () => {
    const cells = `Inv# | Inv Date | Sold To | Part# | Desc. | Ord | Shp | Net | Ext
      401 | 2025-06-01 | Ridge | A-1 | Bolt | 3 | 3 | 2.5 | 7.5
      402 | 2025-06-02 | Cafe | A-2 | Nut | 4 | 4 | 1.25 | 5
      403 | 2025-06-03 | Ridge | A-3 | Washer | 10 | 10 | 0.4 | 4
      404 | 2025-06-04 | Harper | A-4 | Screw | 6 | 6 | 1.5 | 9`;
    const table = recogniseSheet({ tab: 'Detail', cells });
    assert.equal(table.register, 'sales');
    assert.equal(lettersOf(table)['quantity'], 'G');
    assert.equal(lettersOf(table)['unitPrice'], 'H');
  });

  it('takes a day that is only promised for no date', () => {
    const cells = `订单编号 | 客户名称 | 品名 | 订单数量 | 最晚到料日
      SO101 | 海州建材店 | 螺栓 | 30 | 2025-08-11
      SO102 | 小李装饰 | 螺母 | 40 | 2025-08-12
      SO103 | 海州建材店 | 垫圈 | 50 | 2025-08-14`;
    assert.equal(lettersOf(recogniseSheet({ tab: '销售订单', cells }))['date'], undefined);
  });

  it('takes the only column of days for the date', () => {
    const table = recogniseSheet({
      tab: 'Purchases',
      cells: sheet('Zork | Item | Qty | Price | Amount'),
    });
    assert.equal(lettersOf(table)['date'], 'A');
  });

  it('takes no weight of a piece for its price', () => {
    const cells = sheet('日期 | 品名 | 数量 | 单件重 | 合重');
    assert.equal(lettersOf(recogniseSheet({ tab: '入库', cells }))['unitPrice'], undefined);
  });

  it('gives an amount and its tax their sum', () => {
    const cells = `日期 | 品名 | 数量 | 单价 | 金额 | 税额 | 共付
      2025-06-01 | 螺栓 | 3 | 2.5 | 7.5 | 0.98 | 8.48
      2025-06-02 | 螺母 | 4 | 1.25 | 5 | 0.65 | 5.65
      2025-06-03 | 垫圈 | 10 | 0.4 | 4 | 0.52 | 4.52
      2025-06-04 | 螺钉 | 6 | 1.5 | 9 | 1.17 | 10.17`;
    assert.equal(lettersOf(recogniseSheet({ tab: '采购', cells }))['amountWithTax'], 'G');
  });

  it('takes what runs on from row to row for the ins, the outs and the balance, whatever they are called', () => {
    const table = recogniseSheet({
      tab: 'Layer mash',
      cells: `Date | Item | Zork | Fnord | Blub
        2025-08-01 | Mash | 30 | | 70
        2025-08-02 | Mash | | 4 | 66
        2025-08-03 | Mash | | 6 | 60
        2025-08-04 | Mash | | 3 | 57
        2025-08-05 | Mash | 30 | | 87
        2025-08-06 | Mash | | 5 | 82
        2025-08-07 | Mash | 12 | 2 | 92`,
    });
    assert.equal(table.register, 'stock');
    const letters = lettersOf(table);
    assert.deepEqual(
      [letters['quantityIn'], letters['quantityOut'], letters['balanceQuantity']],
      ['C', 'D', 'E'],
    );
  });

  it('takes an account of money that runs on for no stock', () => {
    const table = recogniseSheet({
      tab: 'Sheet1',
      cells: `Date | Details | Deposits | Withdrawals | Balance
        2025-08-01 | Opening | 30.50 | | 70.50
        2025-08-02 | Shop | | 4.25 | 66.25
        2025-08-03 | Shop | | 6 | 60.25
        2025-08-04 | Fuel | | 3.10 | 57.15
        2025-08-05 | Wages | 30 | | 87.15
        2025-08-06 | Rent | | 5 | 82.15
        2025-08-07 | Rent | 12 | 2 | 92.15`,
    });
    assert.equal(table.register, 'other');
  });

  it('completes opening + in - out = balance where two of the four are known, past a column of zeros', () => {
    const table = recogniseSheet({
      tab: 'Stock',
      cells: `Item | Opening stock | Receipts | Zork | Sold (returned) | Closing stock
        Bolt | 10 | 5 | 3 | 0 | 12
        Nut | 8 | 4 | 2 | 0 | 10
        Washer | 20 | 9 | 11 | 0 | 18
        Screw | 6 | 1 | 5 | 0 | 2
        Hinge | 7 | 2 | 1 | 0 | 8`,
    });
    assert.equal(lettersOf(table)['quantityOut'], 'D');
  });

  it('leaves the value of returns out where the value of what is left is known', () => {
    const table = recogniseSheet({
      tab: '库存',
      cells: `商品编码 | 商品名称 | 退货数量 | 退货金额 | 期末数量 | 期末金额
        A1 | 螺栓 | 1 | 2.5 | 10 | 25
        A2 | 螺母 | 2 | 2.5 | 8 | 10
        A3 | 垫圈 | 1 | 0.4 | 9 | 3.6`,
    });
    const letters = lettersOf(table);
    assert.equal(letters['balanceValue'], 'F');
    assert.equal(letters['amount'], undefined);
  });

  it('takes what was accepted for what was bought where some was rejected', () => {
    const cells = `Date | Supplier | Item | Received Qty | Accepted Qty | Rejected Qty
      2025-08-01 | Acme | Bolt | 10 | 9 | 1
      2025-08-02 | Acme | Nut | 8 | 8 | 0
      2025-08-03 | Acme | Washer | 7 | 5 | 2`;
    assert.equal(lettersOf(recogniseSheet({ tab: 'GRN', cells }))['quantity'], 'E');
  });

  it('reads the ins beside the outs as purchases though the title names both', () => {
    const cells = `8月进销登记
      进货日期 | 品名 | 数量 | 进价 | 金额 | | 销货日期 | 品名 | 数量 | 售价 | 金额
      2025-08-01 | 大米 | 3 | 2 | 6 | | 2025-08-02 | 大米 | 1 | 3 | 3
      2025-08-02 | 面粉 | 4 | 1.5 | 6 | | 2025-08-03 | 面粉 | 2 | 2 | 4
      2025-08-03 | 花生油 | 2 | 40 | 80 | | 2025-08-04 | 花生油 | 1 | 55 | 55
      2025-08-04 | 酱油 | 6 | 5 | 30 | | 2025-08-05 | 酱油 | 2 | 8 | 16`;
    const [tables] = recogniseSheets([{ tab: '8月', cells }]);
    assert.deepEqual(
      tables!.map(({ register }) => register),
      ['purchase', 'sales'],
    );
  });

  it('takes names of firms under a word of the trade for the customer, and makers of the goods for none', () => {
    const rows = `2025-08-01 | X1 | Harper & Sons | Bolt | 3
      2025-08-02 | X2 | Ridgeline Builders | Nut | 4
      2025-08-03 | X3 | M. Alvarez | Nut | 2
      2025-08-04 | X4 | City Hospital | Bolt | 9`;
    const letters = (header: string): Record<string, string> =>
      lettersOf(
        recogniseSheet({
          tab: 'Sales',
          cells: `Date | Invoice No | ${header} | Item | Qty\n${rows}`,
        }),
      );
    assert.equal(letters('Zork')['customer'], 'C');
    assert.equal(letters('Brand')['customer'], undefined);
  });

  it('takes “Items” over small numbers for no name of goods, and sums of money for no state', () => {
    const cells = `Date | Invoice No | Customer | Product | Qty | Items | Paid
      2025-08-01 | X1 | Harper | Bolt | 3 | 2 | 40
      2025-08-02 | X2 | Alvarez | Nut | 4 | 1 | 35
      2025-08-03 | X3 | Ames | Nut | 2 | 5 | 18
      2025-08-04 | X4 | Reno | Bolt | 9 | 3 | 64`;
    const letters = lettersOf(recogniseSheet({ tab: 'Sales', cells }));
    assert.equal(letters['itemName'], 'D');
    assert.equal(letters['status'], undefined);
  });

  it('tells what went from what is left by the headers where the sum holds both ways', () => {
    const table = recogniseSheet({
      tab: 'Stock',
      cells: `Item | Opening stock | Zork | Closing stock | Used
        Bolt | 10 | 5 | 12 | 3
        Nut | 8 | 4 | 10 | 2
        Washer | 20 | 9 | 18 | 11
        Screw | 6 | 1 | 2 | 5
        Hinge | 7 | 2 | 8 | 1`,
    });
    assert.equal(lettersOf(table)['quantityIn'], 'C');
    assert.equal(lettersOf(table)['quantityOut'], 'E');
  });
});
