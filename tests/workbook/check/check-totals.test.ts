/** Total rows held against the rows they add up; totals of something else, and sums that cannot be known, are let be. */

import assert from 'node:assert/strict';
import { cellKey, type CellValue } from '../../../core/workbook/tab-content.ts';
import { check, type Sheet } from './sheet.ts';

const QUANTITIES = [10, 20, 30, 40] as const;
const ROWS = QUANTITIES.map((quantity, index) => [
  46_083 + index,
  `A${index}`,
  quantity,
  quantity * 2,
]);

/** Four rows of 10 to 40 at 2 each, with other rows where a test wants them; `totals` are rows of the tab. */
function sheet(
  rows: readonly (readonly CellValue[])[],
  totals: readonly number[],
  more: Partial<Sheet> = {},
): Sheet {
  const data = rows.map((_, index) => index + 2).filter((row) => !totals.includes(row));
  return {
    register: 'sales',
    fields: ['date', 'itemCode', 'quantity', 'amount'],
    rows,
    dataRows: data.map((row) => [row, row]),
    skippedRows: totals.map((row) => ({ row, reason: 'subtotal' })),
    ...more,
  };
}

function told(one: Sheet): readonly unknown[] {
  return check([one])
    .issues.filter(({ code }) => code === 'totalDiffers')
    .map(({ cell, parameters: { stated, expected, n } }) => [
      cell.row,
      cell.column,
      stated,
      expected,
      n,
    ]);
}

const below = (...total: readonly CellValue[]): Sheet => sheet([...ROWS, total], [6]);

describe('checkTotals', () => {
  it('tells the one figure of a total row that its rows do not make', () => {
    assert.deepEqual(told(below('合计', null, 100, 190)), [[6, 4, '190', '200', 4]]);
    assert.deepEqual(told(below('合计', null, 100, 200)), []);
  });

  it('tells a sum whose range leaves rows out, however much that is', () => {
    const formulas = new Map([[cellKey(6, 3), 'SUM(C2:C3)']]);
    const short = sheet([...ROWS, ['合计', null, 30, null]], [6], { formulas });
    assert.deepEqual(told(short), [[6, 3, '30', '100', 4]]);
  });

  it('tells a sum of nothing but texts, and lets a blank 0 and a rounded total be', () => {
    const texts = ROWS.map(([date, code, quantity, amount]) => [
      date!,
      code!,
      String(quantity),
      amount!,
    ]);
    const formulas = new Map([[cellKey(6, 3), 'SUM(C2:C5)']]);
    const blind = sheet([...texts, ['合计', null, 0, 200]], [6], { formulas });
    assert.deepEqual(told(blind), [[6, 3, '0', '100', 4]]);
    assert.deepEqual(told(below('合计', null, 0, 200)), []);
    const cents = ROWS.map(([date, code, quantity]) => [date!, code!, quantity!, 10.4]);
    assert.deepEqual(told(sheet([...cents, ['合计', null, 100, 42]], [6])), []);
  });

  it('tells a sum that skips numbers held as text', () => {
    const rows = [...ROWS.slice(0, 3), [46_086, 'A3', '40', 80], ['Total', null, 60, 200]];
    assert.deepEqual(told(sheet(rows, [6])), [[6, 3, '60', '100', 4]]);
  });

  it('takes a subtotal for its section, and a grand total for everything', () => {
    const rows = [
      ...ROWS.slice(0, 2),
      ['小计', null, 30, 60],
      ...ROWS.slice(2),
      ['小计', null, 70, 140],
      ['总计', null, 100, 200],
    ];
    assert.deepEqual(told(sheet(rows, [4, 7, 8])), []);
    const wrong = rows.map((row, index) => (index === 5 ? ['小计', null, 70, 150] : row));
    assert.deepEqual(told(sheet(wrong, [4, 7, 8])), [[7, 4, '150', '140', 2]]);
  });

  it('lets totals be that count visible rows only, or none that are void, or start before the tab', () => {
    assert.deepEqual(told(sheet([...ROWS, ['合计', null, 90, 180]], [6], { hiddenRows: [2] })), []);
    const withStatus = ROWS.map((row, index) => [...row, index === 0 ? '已作废' : '完成']);
    const fields = ['date', 'itemCode', 'quantity', 'amount', 'status'] as const;
    const total = ['合计', null, 90, 180, null];
    assert.deepEqual(told(sheet([...withStatus, total], [6], { fields })), []);
    assert.deepEqual(told(below('本年累计', null, 110, 200)), []);
  });

  it('lets a total be of which a row cannot be read, one far from its rows, and a bill with tax below it', () => {
    const broken = [...ROWS.slice(0, 3), [46_086, 'A3', { error: '#REF!' }, 80]];
    assert.deepEqual(told(sheet([...broken, ['合计', null, 60, 200]], [6])), []);
    assert.deepEqual(told(below('合计', null, null, 5000)), []);
    const bill = [
      ...ROWS,
      ['Subtotal', null, null, 200],
      ['Tax', null, null, 26],
      ['Total', null, null, 226],
    ];
    assert.deepEqual(told(sheet(bill, [6, 7, 8])), []);
  });
});
