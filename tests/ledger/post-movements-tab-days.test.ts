/** Days that only the name of a stock tab tells. */

import assert from 'node:assert/strict';
import { dayNamed } from '../../core/ledger/post-movements-tab-days.ts';
import { parseCivilDate } from '../../core/values/civil-date.ts';
import { codesOf, discrepanciesOf, type RowOf, type TabOfRows } from '../support/company-lines.ts';

const latest = parseCivilDate('2026-03-20')!;

describe('dayNamed', () => {
  for (const [name, day] of [
    ['2026年2月库存', '2026-02-28'],
    ['库存2026-02', '2026-02-28'],
    ['stock_202602', '2026-02-28'],
    ['Stock Feb 2026', '2026-02-28'],
    ['康力_20251015_库存.xlsx', '2025-10-15'],
    ['2026.3.5', '2026-03-05'],
    ['2月库存', '2026-02-28'],
    ['11月', '2025-11-30'],
    ['March', '2026-03-31'],
    ['库存', undefined],
    ['库存1', undefined],
    ['Sheet2', undefined],
    ['Market', undefined],
    ['2026', undefined],
    ['13月', undefined],
  ] as const) {
    it(`reads ${name} as ${day ?? 'no day'}`, () => {
      assert.equal(dayNamed(name, latest), day);
    });
  }

  it('tells nothing of a month without a year when the books know no day', () => {
    assert.equal(dayNamed('2月', undefined), undefined);
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
