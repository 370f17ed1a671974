/** What looks like a list of goods is asked about before it is put aside, and goods without a name before they count. */

import assert from 'node:assert/strict';
import { recogniseSheet } from './sheet.ts';

describe('isDoubtful', () => {
  it('asks about a list of days, quantities and prices whose words nobody knows', () => {
    const table = recogniseSheet({
      tab: 'Blatt',
      cells: `Zork | Blub | Quux | Frob | Gnar
        2025-06-01 | Bolt | 3 | 2.5 | 7.5
        2025-06-02 | Nut | 4 | 1.25 | 5
        2025-06-03 | Washer | 10 | 0.4 | 4
        2025-06-04 | Screw | 6 | 1.5 | 9`,
    });
    assert.ok(table.questions.some(({ kind }) => kind === 'register'));
  });

  it('asks about sums by vendor, which name no goods', () => {
    const table = recogniseSheet({
      tab: 'Purchases',
      cells: `Vendor | Quantity | Dollars | Freight
        Acme | 300 | 1200 | 30
        Bolt Co | 200 | 400 | 12
        Dana | 150 | 90 | 4`,
    });
    assert.ok(
      table.register === 'other' || table.questions.some(({ kind }) => kind === 'register'),
    );
  });

  it('puts a list of accounts aside without a word', () => {
    const table = recogniseSheet({
      tab: 'Journal',
      cells: `Account | Debit | Credit | Balance due
        Rent | 100 | 0 | 100
        Wages | 200 | 0 | 300
        Bank | 0 | 300 | 0`,
    });
    assert.equal(table.register, 'other');
    assert.deepEqual(table.questions, []);
  });

  it('asks which way goods went where no party, name or word says it', () => {
    const cells = `日期 | 单号 | 品名 | 数量 | 单价 | 金额
      2025-06-01 | A1 | 螺栓 | 3 | 2.5 | 7.5
      2025-06-02 | A2 | 螺母 | 4 | 1.25 | 5
      2025-06-03 | A3 | 垫圈 | 10 | 0.4 | 4
      2025-06-04 | A4 | 螺钉 | 6 | 1.5 | 9`;
    const kinds = (tab: string): readonly string[] =>
      recogniseSheet({ tab, cells }).questions.map(({ kind }) => kind);
    assert.ok(kinds('8月').includes('register'));
    assert.deepEqual(kinds('进货'), []);
  });

  it('asks about orders that are named for neither side', () => {
    const cells = `要货日期 | 门店 | 商品名称 | 数量 | 单价 | 金额
      2025-06-01 | 南门店 | 螺栓 | 3 | 2.5 | 7.5
      2025-06-02 | 北门店 | 螺母 | 4 | 1.25 | 5
      2025-06-03 | 南门店 | 垫圈 | 10 | 0.4 | 4
      2025-06-04 | 北门店 | 螺钉 | 6 | 1.5 | 9`;
    const table = recogniseSheet({ tab: '订货', cells });
    assert.ok(table.questions.some(({ kind }) => kind === 'register'));
  });

  it('asks where a kind stands in for the goods, and where buyer and seller are both named', () => {
    const stock = recogniseSheet({
      tab: 'Stock',
      cells: `Date | Category | Balance | Note
        2025-06-01 | Food | 3 | x
        2025-06-02 | Car | 4 | y
        2025-06-03 | Food | 10 | z`,
    });
    assert.ok(
      stock.register === 'other' || stock.questions.some(({ kind }) => kind === 'register'),
    );
    const orders = recogniseSheet({
      tab: 'Sheet0',
      cells: `订单编号 | 买家公司名 | 卖家公司名 | 货品标题 | 单价 | 数量 | 货品总价
        D1 | 小张贸易 | 永固 | 螺栓 | 2.5 | 3 | 7.5
        D2 | 小张贸易 | 新越 | 螺母 | 1.25 | 4 | 5
        D3 | 小张贸易 | 永固 | 垫圈 | 0.4 | 10 | 4`,
    });
    assert.ok(orders.questions.some(({ kind }) => kind === 'register'));
  });

  it('asks whether what a shop exports as orders has been sold', () => {
    const table = recogniseSheet({
      tab: 'orders',
      cells: `Order ID | Order Date | Customer | Item Name | SKU | Quantity | Price | Order Status
        D1 | 2025-06-01 | Ann | Mug | S1 | 3 | 2.5 | Open
        D2 | 2025-06-02 | Bob | Tote | S2 | 4 | 1.25 | Open
        D3 | 2025-06-03 | Ann | Tee | S3 | 10 | 0.4 | Open`,
    });
    assert.ok(
      table.register !== 'sales-orders' || table.questions.some(({ kind }) => kind === 'register'),
    );
  });

  it('asks about names with prices before they are put aside', () => {
    const table = recogniseSheet({
      tab: '作品',
      cells: `艺术家 | 作品名 | 价格 | 入库日期 | 展态
        王敏 | 春山 | 3200 | 2025-06-01 | 在展
        陈刚 | 秋水 | 1800 | 2025-06-02 | 在库
        刘洋 | 渔舟 | 2600 | 2025-06-03 | 在展
        赵倩 | 晚钟 | 5100 | 2025-06-04 | 在展`,
    });
    assert.ok(
      table.register === 'items' || table.questions.some(({ kind }) => kind === 'register'),
    );
  });

  it('takes a balance beside payments for money, and a signed “出入数量” for a journal of stock', () => {
    const account = `Name | Date | Amount | Paid | Balance
      Ann | 2025-06-01 | 120 | YES | 0
      Bob | 2025-06-02 | 80 | NO | 80
      Cy | 2025-06-03 | 45 | NO | 45
      Dee | 2025-06-04 | 60 | YES | 0`;
    assert.equal(recogniseSheet({ tab: 'Tick', cells: account }).register, 'other');
    const journal = `单据编号 | 药剂名称 | 出入数量 | 结存数量 | 供应商
      YJ101 | PAC | 30 | 30 | 永固
      YJ102 | PAC | -12 | 18 | 永固
      YJ103 | PAM | 20 | 20 | 永固
      YJ104 | PAM | -5 | 15 | 永固
      YJ105 | PAC | -6 | 12 | 永固`;
    assert.equal(recogniseSheet({ tab: '药剂', cells: journal }).register, 'stock');
  });

  it('offers no purchases or sales for goods in warehouses that name no day, number, party or price', () => {
    const table = recogniseSheet({
      tab: 'Blatt',
      cells: `SKU | Product Name | Warehouse | Quantity | UOM
        A-1 | Bolt | WH-A | 40 | EA
        A-2 | Nut | WH-A | 75 | EA
        A-3 | Washer | WH-B | 120 | EA
        A-4 | Screw | WH-B | 9 | EA`,
    });
    assert.equal(table.register, 'stock');
    assert.ok(!table.questions.some(({ choices }) => choices.includes('purchase')));
  });

  it('asks whether goods listed once each with place and supplier were bought or are in stock', () => {
    const table = recogniseSheet({
      tab: 'Blatt',
      cells: `Product Name | SKU | Category | Quantity | Price | Location | Supplier
        Bolt | A-1 | Metal | 40 | 2.5 | A | Acme
        Nut | A-2 | Metal | 75 | 1.25 | A | Bolt Co
        Washer | A-3 | Metal | 120 | 0.4 | B | Acme
        Screw | A-4 | Metal | 9 | 1.5 | B | Acme`,
    });
    assert.ok(
      table.register === 'stock' || table.questions.some(({ kind }) => kind === 'register'),
    );
  });
});
