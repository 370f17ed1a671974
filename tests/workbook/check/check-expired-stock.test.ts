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

  it('lets a journal of dated ins and outs be', () => {
    const rows = SHELF.rows.map((row) => [serial('2026-06-01'), ...row, 3]);
    const fields = ['date', ...SHELF.fields, 'quantityIn'] as const;
    assert.deepEqual(told({ ...SHELF, fields, rows }), []);
  });
});
