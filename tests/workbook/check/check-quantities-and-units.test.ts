/** Signs, units and parts of whole things (A04 to A07): each class where it must be told, and beside it where it must not. */

import assert from 'node:assert/strict';
import { type Fix } from '../../../core/values/issue.ts';
import { cellKey } from '../../../core/workbook/tab-content.ts';
import { check, found, ITEMS, purchases, type Sheet } from './sheet.ts';

describe('checkFractions (A04)', () => {
  const rows = Array.from(
    { length: 30 },
    (_, index) => [45_292 + index, 'TV', '台', 1 + (index % 7)] as const,
  );

  it('tells half a television', () => {
    const sheet = purchases([...rows, [45_330, 'TV', '台', 2.5]], {
      fields: ['date', 'itemCode', 'unit', 'quantity'],
    });
    assert.deepEqual(found([sheet]), ['fractionOfUnit purchase!D32']);
  });

  it('is silent for kilograms, for half a box of twelve, and where the unit is often split', () => {
    const kilograms = purchases([[45_292, '面粉', 'kg', 2.5]], {
      fields: ['date', 'itemCode', 'unit', 'quantity'],
    });
    const boxes = purchases([[45_292, 'SKU-0012', '箱', 0.5]], {
      fields: ['date', 'itemCode', 'unit', 'quantity'],
    });
    const split = purchases(
      rows.map(([date, item, , n]) => [date, item, '块', n + (n % 2) / 2]),
      { fields: ['date', 'itemCode', 'unit', 'quantity'] },
    );
    assert.deepEqual(found([kilograms]), []);
    assert.deepEqual(found([ITEMS, boxes]), []);
    assert.deepEqual(found([split]), []);
  });
});

describe('checkSigns (A05)', () => {
  const rows = Array.from(
    { length: 12 },
    (_, index) => [45_292 + index, `A${index % 4}`, 5 + index, null] as const,
  );
  const fields = ['date', 'itemCode', 'quantity', 'remark'] as const;

  it('tells a minus in a purchase tab and posts it as the return it would be', () => {
    const { issues, lines } = check([purchases([...rows, [45_310, 'A9', -7, null]], { fields })]);
    assert.deepEqual(
      issues.map(({ code, cell, severity }) => [code, cell.row, severity]),
      [['wrongSign', 14, 'error']],
    );
    assert.deepEqual(
      [lines.at(-1)?.values.movementType, lines.at(-1)?.values.quantity],
      ['purchaseReturn', 7_000_000],
    );
  });

  it('proposes the other sign, but not where a typed amount was turned around with it', () => {
    const priced = [...fields, 'amount'] as const;
    const withAmount = rows.map((row, index) => [...row, (5 + index) * 2]);
    const fixOf = (amount: number, more: Partial<Sheet> = {}): Fix | undefined =>
      check([
        purchases([...withAmount, [45_310, 'A9', -7, null, amount]], { fields: priced, ...more }),
      ]).issues[0]?.fix;
    const cell = { file: 'company.xlsx', tab: 'purchase', row: 14, column: 3 };
    assert.deepEqual(fixOf(14), { kind: 'setCell', cell, value: '7' });
    assert.deepEqual(fixOf(-14), { kind: 'confirm' });
    const formulas = new Map([[cellKey(14, 5), 'C14*2']]);
    assert.deepEqual(fixOf(-14, { formulas }), { kind: 'setCell', cell, value: '7' });
  });

  it('is silent where the row says that goods went back', () => {
    const { issues, lines } = check([purchases([...rows, [45_310, 'A1', -3, '退货']], { fields })]);
    assert.deepEqual(issues, []);
    assert.equal(lines.at(-1)?.values.movementType, 'purchaseReturn');
  });

  it('is silent where minus signs are a habit with a line to take back each', () => {
    const back = [0, 1, 2].map((n) => [45_320, `A${n}`, -2, null] as const);
    assert.deepEqual(found([purchases([...rows, ...back], { fields })]), []);
  });

  it('tells the plus in a return tab that writes returns with a minus', () => {
    const returns = Array.from(
      { length: 6 },
      (_, index) => [45_292 + index, 'A', -1 - index, null] as const,
    );
    const sheet = purchases([...returns, [45_300, 'A', 4, null]], {
      fields,
      movementType: 'purchaseReturn',
    });
    assert.deepEqual(found([sheet]), ['wrongSign purchase!C8']);
    assert.deepEqual(found([purchases(returns, { fields, movementType: 'purchaseReturn' })]), []);
  });

  it('blocks an adjustment that says neither in nor out, unless its tab uses signs', () => {
    const adjustments = (rows: readonly (readonly (string | number)[])[]): Sheet => ({
      register: 'adjustments',
      fields: ['date', 'itemCode', 'quantity', 'movementType'],
      rows,
    });
    const known = [45_292, 'A', 1, '报损'] as const;
    assert.deepEqual(found([adjustments([known, [45_292, 'A', 2, '见附件']])]), [
      'unknownType adjustments!D3',
    ]);
    assert.deepEqual(
      found([
        adjustments([
          [45_292, 'A', 2, '见附件'],
          [45_292, 'A', -2, '客户投诉'],
        ]),
      ]),
      [],
    );
    assert.deepEqual(found([adjustments([known, [45_292, 'A', 2, '包装损坏']])]), []);
  });

  it('reads a sales tab written in minus signs as sales', () => {
    const sheet: Sheet = {
      register: 'sales',
      fields,
      rows: rows.map(([date, item, n]) => [date, item, -n, null]),
    };
    const { issues, lines } = check([sheet]);
    assert.deepEqual(issues, []);
    assert.equal(lines[0]?.values.quantity, 5_000_000);
  });
});

describe('resolveUnits (A06, A07)', () => {
  const fields = ['date', 'itemCode', 'unit', 'quantity', 'unitPrice'] as const;

  it('converts boxes to bottles, and their price with them', () => {
    const { issues, lines } = check([
      ITEMS,
      purchases([[45_292, 'SKU-0012', '箱', 3, 24]], { fields }),
    ]);
    assert.deepEqual(issues, []);
    const { values } = lines.at(-1)!;
    assert.deepEqual(
      [values.quantity, values.unitPrice, values.unit],
      [36_000_000, 2_000_000, '瓶'],
    );
  });

  it('blocks a unit nobody has a factor for: it is never taken for 1', () => {
    const { issues, lines } = check([
      ITEMS,
      purchases([[45_292, 'SKU-0013', '箱', 3, 24]], { fields }),
    ]);
    assert.deepEqual(
      issues.map(({ code, severity }) => [code, severity]),
      [['unknownUnit', 'block']],
    );
    assert.equal(
      lines.some(({ register }) => register === 'purchase'),
      false,
    );
  });

  it('converts grams to kilograms by nature, and knows 公斤 for kg', () => {
    const { issues, lines } = check([
      ITEMS,
      purchases(
        [
          [45_292, 'SKU-0020', 'g', 500, null],
          [45_292, 'SKU-0020', '公斤', 2, null],
        ],
        { fields },
      ),
    ]);
    assert.deepEqual(issues, []);
    assert.deepEqual(
      lines.slice(-2).map(({ values }) => values.quantity),
      [500_000, 2_000_000],
    );
  });

  it('adds up quantities in several units, and says so', () => {
    const { issues, lines } = check([
      ITEMS,
      purchases(
        [
          [45_292, 'SKU-0012', '瓶', '3箱6瓶', 2],
          [45_292, 'SKU-0012', '瓶', '3箱6', 2],
          [45_292, 'SKU-0012', '瓶', '12瓶', 2],
        ],
        { fields },
      ),
    ]);
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['unitInNumber', 'unitInNumber', 'unitInNumber'],
    );
    assert.deepEqual(
      lines.slice(-3).map(({ values }) => values.quantity),
      [42_000_000, 42_000_000, 12_000_000],
    );
  });

  it('takes what the rows themselves state where there is no register', () => {
    const sheet = purchases(
      [
        [45_292, 'A', '瓶', 10, null, null],
        [45_293, 'A', '箱', 2, '箱', 24],
        [45_294, 'A', '箱', 1, null, null],
      ],
      { fields: ['date', 'itemCode', 'unit', 'quantity', 'secondUnit', 'unitFactor'] },
    );
    const { issues, lines } = check([sheet]);
    assert.deepEqual(issues, []);
    assert.deepEqual(
      lines.map(({ values }) => values.quantity),
      [10_000_000, 48_000_000, 24_000_000],
    );
  });

  it('blocks the odd unit of an item where nobody states a factor', () => {
    const rows = [
      [45_292, 'A', '瓶', 1, null],
      [45_293, 'A', '瓶', 2, null],
      [45_294, 'A', '箱', 3, null],
    ] as const;
    assert.deepEqual(found([purchases(rows, { fields })]), ['unknownUnit purchase!C4']);
  });

  it('multiplies boxes where only boxes are stated', () => {
    const sheet = purchases([[45_292, 'SKU-0012', '箱', 2]], {
      fields: ['date', 'itemCode', 'secondUnit', 'secondQuantity'],
    });
    const { issues, lines } = check([ITEMS, sheet]);
    assert.deepEqual(issues, []);
    assert.equal(lines.at(-1)?.values.quantity, 24_000_000);
  });

  it('tells boxes and bottles that do not fit each other where the others do', () => {
    const rows = Array.from(
      { length: 10 },
      (_, index) => [45_292, 'SKU-0012', 12 * (index + 1), index + 1] as const,
    );
    const fieldsOfBoth = ['date', 'itemCode', 'quantity', 'secondQuantity'] as const;
    const both = (list: readonly (readonly (string | number)[])[]): Sheet =>
      purchases(list, { fields: fieldsOfBoth });
    assert.deepEqual(found([ITEMS, both([...rows, [45_293, 'SKU-0012', 30, 5]])]), [
      'factorDiffers purchase!D12',
    ]);
    assert.deepEqual(found([ITEMS, both(rows)]), []);
    assert.deepEqual(
      found([ITEMS, both(rows.map(([date, item, n], index) => [date, item, n, index * 3 + 1]))]),
      [],
    );
  });

  it('tells a factor that differs from the one on file, and no other', () => {
    const rows = [
      [45_292, 'SKU-0012', 12, '箱', 12],
      [45_292, 'SKU-0012', 24, '箱', 24],
    ] as const;
    const sheet = purchases(rows, {
      fields: ['date', 'itemCode', 'quantity', 'secondUnit', 'unitFactor'],
    });
    assert.deepEqual(found([ITEMS, sheet]), ['factorDiffers purchase!E3']);
  });
});
