/** Where stock lies when the tabs of one company do not all say it, and which day what says none is of. */

import assert from 'node:assert/strict';
import { dateSpanOf } from '../../core/ledger/post-movements-dates.ts';
import { stockPlacesOf } from '../../core/ledger/post-movements-places.ts';
import { linesOf, type RowOf, type TabOfRows } from '../support/company-lines.ts';

const row: RowOf = { itemCode: 'P1', quantity: 1 };

/** "A/L" for each line of the tabs, in order; "-" where a place is not told apart. */
function placesOf(...tabs: readonly TabOfRows[]): readonly string[] {
  const lines = linesOf(tabs);
  const { warehouseOf, lotOf } = stockPlacesOf(lines);
  return lines.map((line) => `${warehouseOf(line) || '-'}/${lotOf(line) || '-'}`);
}

describe('stockPlacesOf', () => {
  it('takes the one warehouse of a company for the warehouse of every line', () => {
    const stated: TabOfRows = { register: 'purchase', rows: [{ ...row, warehouse: 'A' }] };
    assert.deepEqual(
      placesOf(stated, { register: 'sales', rows: [row, { ...row, warehouse: '' }] }),
      ['A/-', 'A/-', 'A/-'],
    );
  });

  it('finds a warehouse in whichever column of a moving tab names it', () => {
    for (const field of ['warehouse', 'fromWarehouse', 'toWarehouse'] as const) {
      const tab: TabOfRows = { register: 'adjustments', rows: [{ ...row, [field]: 'A' }] };
      assert.equal(placesOf(tab, { register: 'sales', rows: [row] })[1], 'A/-', field);
    }
  });

  it('asks only tabs that move stock which warehouses there are', () => {
    const named = (register: TabOfRows['register'], more: RowOf = {}): string =>
      placesOf(
        { register, rows: [{ ...row, warehouse: 'A', ...more }] },
        { register: 'sales', rows: [{ itemCode: 'P2', quantity: 1 }] },
      )[1]!;
    for (const register of ['purchase', 'sales', 'adjustments', 'transfers'] as const) {
      assert.equal(named(register), 'A/-', register);
    }
    for (const register of ['counts', 'purchase-orders', 'stock', 'items'] as const) {
      assert.equal(named(register), '-/-', register);
    }
    for (const register of ['stock', 'items'] as const) {
      assert.equal(named(register, { openingQuantity: 2 }), 'A/-', register);
      assert.equal(named(register, { openingQuantity: 0 }), '-/-', register);
    }
    assert.equal(named('counts', { openingQuantity: 2 }), '-/-');
  });

  it('keeps an item as one stock that is moved by a tab which states no warehouse in any row', () => {
    const purchases: TabOfRows = {
      register: 'purchase',
      rows: [
        { ...row, warehouse: 'A' },
        { ...row, itemCode: 'P2', warehouse: 'B' },
      ],
    };
    assert.deepEqual(placesOf(purchases, { register: 'sales', rows: [row] }), [
      '-/-',
      'B/-',
      '-/-',
    ]);
    const { isWarehousePooled } = stockPlacesOf(
      linesOf([purchases, { register: 'sales', rows: [row] }]),
    );
    assert.deepEqual([isWarehousePooled('P1'), isWarehousePooled('P2')], [true, false]);
    const stating: TabOfRows = { register: 'sales', rows: [row, { ...row, warehouse: 'B' }] };
    assert.deepEqual(placesOf(purchases, stating), ['A/-', 'B/-', '-/-', 'B/-']);
  });

  it('tells tabs apart by file, name and register', () => {
    const purchases: TabOfRows = {
      register: 'purchase',
      rows: [
        { ...row, warehouse: 'A' },
        { ...row, warehouse: 'B' },
      ],
    };
    for (const other of [
      { register: 'purchase', tab: 'other' },
      { register: 'purchase', file: 'other.xlsx' },
      { register: 'sales', tab: 'purchase' },
    ] as const) {
      assert.equal(placesOf(purchases, { ...other, rows: [row] })[0], '-/-', JSON.stringify(other));
    }
    assert.equal(placesOf(purchases, { register: 'purchase', rows: [row] })[0], 'A/-');
  });

  it('keeps lots apart unless a tab that moves the item states none', () => {
    const purchases: TabOfRows = {
      register: 'purchase',
      rows: [
        { ...row, lot: 'L' },
        { ...row, itemCode: 'P2', lot: 'M' },
      ],
    };
    assert.deepEqual(placesOf(purchases), ['-/L', '-/M']);
    const sales: TabOfRows = { register: 'sales', rows: [row] };
    assert.deepEqual(placesOf(purchases, sales), ['-/-', '-/M', '-/-']);
    const { isLotPooled } = stockPlacesOf(linesOf([purchases, sales]));
    assert.deepEqual([isLotPooled('P1'), isLotPooled('P2')], [true, false]);
    const some: TabOfRows = { register: 'sales', rows: [row, { ...row, lot: 'L' }] };
    assert.deepEqual(placesOf(purchases, some), ['-/L', '-/M', '-/-', '-/L']);
  });

  it('tells the ends of a transfer by their own columns', () => {
    const lines = linesOf([
      { register: 'transfers', rows: [{ ...row, fromWarehouse: 'A', toWarehouse: 'B' }] },
    ]);
    const { warehouseOf } = stockPlacesOf(lines);
    assert.equal(warehouseOf(lines[0]!, 'fromWarehouse'), 'A');
    assert.equal(warehouseOf(lines[0]!, 'toWarehouse'), 'B');
    assert.equal(warehouseOf(lines[0]!), '');
  });
});

describe('dateSpanOf', () => {
  const spanOf = (...tabs: readonly TabOfRows[]) => dateSpanOf(linesOf(tabs));
  const days = (register: TabOfRows['register'], ...dates: readonly string[]): TabOfRows => ({
    register,
    rows: dates.map((date) => ({ ...row, date })),
  });

  it('begins with the first day anything moved and ends with the last; openings lie the day before', () => {
    assert.deepEqual(
      spanOf(days('sales', '2026-03-05', '2026-03-01', '2026-03-09', '2026-03-02')),
      {
        first: '2026-03-01',
        last: '2026-03-09',
        opening: '2026-02-28',
      },
    );
  });

  it('hears every register whose dates are days of movement, and no other', () => {
    const sales = days('sales', '2026-03-05');
    for (const register of [
      'purchase',
      'sales',
      'adjustments',
      'transfers',
      'counts',
      'stock',
    ] as const) {
      const { first, last } = spanOf(sales, days(register, '2026-01-01', '2026-12-31'));
      assert.deepEqual([first, last], ['2026-01-01', '2026-12-31'], register);
    }
    for (const register of ['purchase-orders', 'sales-orders', 'items'] as const) {
      const { first, last } = spanOf(sales, days(register, '2026-01-01', '2026-12-31'));
      assert.deepEqual([first, last], ['2026-03-05', '2026-03-05'], register);
    }
  });

  it('passes over rows without a date, and takes any day where no row has one', () => {
    const { first } = spanOf({
      register: 'sales',
      rows: [row, { ...row, date: '2026-03-05' }, row],
    });
    assert.equal(first, '2026-03-05');
    assert.deepEqual(spanOf({ register: 'sales', rows: [row] }), {
      first: '2000-01-02',
      last: '2000-01-02',
      opening: '2000-01-01',
    });
  });
});
