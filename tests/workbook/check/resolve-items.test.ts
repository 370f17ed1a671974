/** Items, warehouses and parties that no register knows (A01, A02), and what an item is where there is no register. */

import assert from 'node:assert/strict';
import { check, found, ITEMS, purchases, type Sheet } from './sheet.ts';

describe('resolveItems (A01)', () => {
  for (const [typed, meant] of [
    ['SKU-0O12', 'SKU-0012'],
    ['SKU-00l2', 'SKU-0012'],
    ['sku-0013', 'SKU-0013'],
    ['SKU-013', 'SKU-0013'],
    ['159425', '0159425'],
    ['ЅКU-0012', 'SKU-0012'],
    ['SKU 0020', 'SKU-0020'],
    ['SKU-0002O', 'SKU-0020'],
  ] as const) {
    it(`asks whether ${typed} is ${meant}`, () => {
      const { issues, lines } = check([ITEMS, purchases([[45_292, typed, 1]])]);
      const issue = issues.find(({ code }) => code === 'unknownItem')!;
      assert.deepEqual(issue.cell, { file: 'company.xlsx', tab: 'purchase', row: 2, column: 2 });
      assert.equal(issue.fix?.kind === 'setCell' && issue.fix.value, meant);
      assert.equal(lines.filter(({ register }) => register === 'purchase').length, 0);
    });
  }

  it('suggests the item by its name when its code says nothing', () => {
    const sheet = purchases([[45_292, 'ZZ-77-Q', '雪碧', 1]], {
      fields: ['date', 'itemCode', 'itemName', 'quantity'],
    });
    const [issue] = check([ITEMS, sheet]).issues;
    assert.equal(issue?.fix?.kind === 'setCell' && issue.fix.value, 'SKU-0013');
  });

  it('is silent for codes, barcodes and names the register knows', () => {
    const items: Sheet = {
      register: 'items',
      fields: ['itemCode', 'itemName', 'barcode'],
      rows: [
        ['A1', '可乐', '690001'],
        ['A2', '雪碧', '690002'],
      ],
    };
    const sheet = purchases(
      [
        [45_292, 'A1', null, 1],
        [45_292, '690002', null, 1],
      ],
      { fields: ['date', 'itemCode', 'itemName', 'quantity'] },
    );
    const named = purchases([[45_292, '雪碧', 1]], { fields: ['date', 'itemName', 'quantity'] });
    assert.deepEqual(found([items, sheet, named]), []);
    assert.deepEqual(
      check([items, sheet, named])
        .lines.slice(2)
        .map(({ item }) => item),
      ['A1', 'A2', 'A2'],
    );
  });

  it('is silent where the company keeps no items register', () => {
    assert.deepEqual(found([purchases([[45_292, 'ANY', 1]])]), []);
  });

  it('tells a row without any item', () => {
    assert.deepEqual(found([purchases([[45_292, null, 1]])]), ['itemMissing purchase!B2']);
  });
});

describe('items without a register', () => {
  it('are their code, and rows with the name alone mean the same', () => {
    const { lines } = check([
      purchases([[45_292, 'A1', '可乐', 5]], {
        fields: ['date', 'itemCode', 'itemName', 'quantity'],
      }),
      { register: 'stock', fields: ['itemName', 'balanceQuantity'], rows: [['可乐', 5]] },
    ]);
    assert.deepEqual(
      lines.map(({ item }) => item),
      ['A1', 'A1'],
    );
  });

  it('are told apart by specification only where one name has several', () => {
    const { lines } = check([
      purchases(
        [
          [45_292, '可乐', '500ml', 1],
          [45_292, '可乐', '2L', 1],
          [45_292, '雪碧', '500ml', 1],
        ],
        { fields: ['date', 'itemName', 'specification', 'quantity'] },
      ),
      {
        register: 'stock',
        fields: ['itemName', 'size', 'balanceQuantity'],
        rows: [
          ['可乐', '2L', 5],
          ['雪碧', null, 5],
        ],
      },
    ]);
    assert.deepEqual(
      lines.map(({ item }) => item),
      ['可乐 500ml', '可乐 2L', '雪碧', '可乐 2L', '雪碧'],
    );
  });
});

describe('resolvePlaces (A02)', () => {
  const warehouses: Sheet = {
    register: 'warehouses',
    fields: ['warehouseCode', 'warehouse'],
    rows: [
      ['W1', '上海仓'],
      ['W2', '北京仓'],
    ],
  };
  const suppliers: Sheet = {
    register: 'suppliers',
    fields: ['supplier'],
    rows: [['第二食品厂'], ['东方饮料']],
  };

  it('asks about a name the register does not know, with the nearest one', () => {
    const sheet = purchases([[45_292, 'A', 1, '上海仓', '第二食品']], {
      fields: ['date', 'itemCode', 'quantity', 'warehouse', 'supplier'],
    });
    const { issues, lines } = check([warehouses, suppliers, sheet]);
    assert.deepEqual(
      issues.map(({ code, fix }) => [code, fix?.kind === 'setCell' && fix.value]),
      [['unknownSupplier', '第二食品厂']],
    );
    assert.equal(
      lines.some(({ register }) => register === 'purchase'),
      false,
    );
  });

  it('spells a place as its register does when its code stands there', () => {
    const sheet = purchases([[45_292, 'A', 1, 'W2']], {
      fields: ['date', 'itemCode', 'quantity', 'warehouse'],
    });
    const { issues, lines } = check([warehouses, sheet]);
    assert.deepEqual(issues, []);
    assert.equal(lines.at(-1)?.values.warehouse, '北京仓');
  });

  it('keeps an item whose main supplier is not listed', () => {
    const items: Sheet = {
      register: 'items',
      fields: ['itemCode', 'supplier'],
      rows: [['A', '无名厂']],
    };
    assert.deepEqual(found([suppliers, items]), []);
  });

  it('is silent about customers where only suppliers are listed', () => {
    const sheet: Sheet = {
      register: 'sales',
      fields: ['date', 'itemCode', 'quantity', 'customer'],
      rows: [[45_292, 'A', 1, '谁']],
    };
    assert.deepEqual(found([suppliers, sheet]), []);
  });
});
