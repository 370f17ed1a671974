/** Days that only the name of a stock tab tells. */

import assert from 'node:assert/strict';
import { withTabDays } from '../../core/ledger/post-movements-tab-days.ts';
import {
  codesOf,
  discrepanciesOf,
  linesOf,
  type RowOf,
  type TabOfRows,
} from '../support/company-lines.ts';

describe('withTabDays', () => {
  const item: RowOf = { itemCode: 'P1', balanceQuantity: 3 };
  const daysOf = (...tabs: readonly TabOfRows[]) =>
    withTabDays(linesOf(tabs)).map(({ values }) => values.date);

  it('gives rows of a stock tab without dates the day its name tells, and keeps what they say', () => {
    const lines = linesOf([{ register: 'stock', tab: '2026-02', rows: [item, item] }]);
    const dated = withTabDays(lines);
    assert.deepEqual(
      dated,
      lines.map((line) => ({ ...line, values: { ...line.values, date: '2026-02-28' } })),
    );
  });

  it('believes a tab that has dates of its own', () => {
    const rows = [item, { ...item, date: '2026-01-05' }];
    assert.deepEqual(daysOf({ register: 'stock', tab: '2026-02', rows }), [
      undefined,
      '2026-01-05',
    ]);
    const other: TabOfRows = { register: 'stock', tab: '2026-03', rows: [item] };
    assert.deepEqual(daysOf({ register: 'stock', tab: '2026-02', rows }, other)[2], '2026-03-31');
  });

  it('asks the file where the tab tells nothing, and a file for a month with its year only', () => {
    const inFile = (file: string, tab = 'Sheet1') =>
      daysOf(
        { register: 'sales', rows: [{ itemCode: 'P1', quantity: 1, date: '2026-03-20' }] },
        { register: 'stock', file, tab, rows: [item] },
      )[1];
    assert.equal(inFile('库存_202602.xlsx'), '2026-02-28');
    assert.equal(inFile('库存_202602.xlsx', '2026-01'), '2026-01-31');
    assert.equal(inFile('2月.xlsx'), undefined);
    assert.equal(inFile('books.xlsx', '2月'), '2026-02-28');
  });

  it('dates stock tabs alone', () => {
    const rows = [{ itemCode: 'P1', quantity: 1 }];
    const stock: TabOfRows = { register: 'stock', tab: '2026-02', rows: [item] };
    assert.deepEqual(daysOf(stock, { register: 'purchase', tab: '2026-02', rows }), [
      '2026-02-28',
      undefined,
    ]);
    assert.deepEqual(daysOf({ register: 'counts', tab: '2026-02', rows }), [undefined]);
  });

  it('takes a month without a year for the latest that the books, orders aside, have seen', () => {
    const moved = (date: string, register: TabOfRows['register'] = 'sales'): TabOfRows => ({
      register,
      rows: [
        { itemCode: 'P1', quantity: 1, date },
        { itemCode: 'P1', quantity: 1 },
      ],
    });
    const november = (...tabs: readonly TabOfRows[]) =>
      daysOf({ register: 'stock', tab: '11月', rows: [item] }, ...tabs)[0];
    assert.equal(november(moved('2026-03-20')), '2025-11-30');
    assert.equal(november(moved('2026-11-02'), moved('2026-03-20')), '2026-11-30');
    for (const register of ['purchase-orders', 'sales-orders'] as const) {
      assert.equal(november(moved('2026-03-20'), moved('2026-12-01', register)), '2025-11-30');
    }
    assert.equal(november(), undefined);
  });
});

describe('stock tabs of a month each', () => {
  const row: RowOf = { itemCode: 'P1', quantity: 10, unitPrice: 5, amount: 50 };
  const journals: readonly TabOfRows[] = [
    {
      register: 'purchase',
      rows: [
        { ...row, date: '2026-01-05' },
        { ...row, date: '2026-02-05' },
      ],
    },
    {
      register: 'sales',
      rows: [
        { itemCode: 'P1', date: '2026-01-20', quantity: 3 },
        { itemCode: 'P1', date: '2026-02-20', quantity: 3 },
      ],
    },
  ];
  const months = (february: number): readonly TabOfRows[] => [
    {
      register: 'stock',
      tab: '2月库存',
      rows: [
        {
          itemCode: 'P1',
          openingQuantity: 7,
          quantityIn: 10,
          quantityOut: 3,
          balanceQuantity: february,
        },
      ],
    },
    {
      register: 'stock',
      tab: '1月库存',
      rows: [
        { itemCode: 'P1', openingQuantity: 0, quantityIn: 10, quantityOut: 3, balanceQuantity: 7 },
      ],
    },
  ];

  it('are each compared with the end of their month', () => {
    assert.deepEqual(codesOf(discrepanciesOf([...journals, ...months(14)])), []);
    const off = discrepanciesOf([...journals, ...months(15)]);
    assert.deepEqual(codesOf(off), ['C08 stockTabDiffers']);
    assert.equal(off[0]!.cell!.tab, '2月库存');
  });
});
