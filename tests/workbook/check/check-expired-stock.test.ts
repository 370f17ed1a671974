/** Expired goods that a stock tab still has, as of the day it is of; what is gone, or expires that day, is none. */

import assert from 'node:assert/strict';
import { serialOfDate } from '../../../core/values/civil-date.ts';
import { check, day, type Sheet, TODAY } from './sheet.ts';

const serial = (text: string): number => serialOfDate(day(text));
const SHELF: Sheet = {
  register: 'stock',
  fields: ['itemCode', 'balanceQuantity', 'expiryDate'],
  rows: [
    ['A', 1200, serial('2026-05-31')],
    ['B', 7, serial('2026-06-30')],
    ['C', 0, serial('2026-01-31')],
    ['D', 30, serial('2026-06-29')],
    ['E', 4, null],
  ],
};

function told(...sheets: readonly Sheet[]): readonly unknown[] {
  return check(sheets)
    .issues.filter(({ code }) => code === 'expiredInStock')
    .map(({ parameters: { n, row, quantity, date }, parts = [] }) => [
      ...[n, row, quantity, date],
      parts.map(({ cell }) => cell.row),
    ]);
}

describe('checkExpiredStock', () => {
  it('tells once a tab what is past its day today, with how much of it is there', () => {
    assert.deepEqual(told(SHELF), [[2, 2, '1230', TODAY, [2, 5]]]);
  });

  it('goes by the day the tab is of, or the last day of the books', () => {
    assert.deepEqual(told({ ...SHELF, tab: '库存 2026-05' }), []);
    const sold: Sheet = {
      register: 'sales',
      fields: ['date', 'itemCode', 'quantity'],
      rows: [[serial('2026-06-01'), 'E', 1]],
    };
    assert.deepEqual(told(SHELF, sold), [[1, 2, '1200', '2026-06-01', []]]);
  });

  it('takes an expiry that is shown as a month to last through it', () => {
    const rows = [
      ['A', 5, serial('2026-06-01')],
      ['B', 8, serial('2026-05-01')],
    ];
    const shown = (format: string): readonly unknown[] =>
      told({ ...SHELF, rows, tab: '库存 2026-06-30', formats: { 3: format } });
    assert.deepEqual(shown('yyyy-mm-dd'), [[2, 2, '13', '2026-06-30', [2, 3]]]);
    for (const format of ['mmmm yyyy', 'yyyy"年"m"月"', '[$-409]mmm-yy'])
      assert.deepEqual(shown(format), [[1, 3, '8', '2026-06-30', []]], format);
  });

  it('lets a journal of dated ins and outs be', () => {
    const rows = SHELF.rows.map((row) => [serial('2026-06-01'), ...row, 3]);
    const fields = ['date', ...SHELF.fields, 'quantityIn'] as const;
    assert.deepEqual(told({ ...SHELF, fields, rows }), []);
  });
});
