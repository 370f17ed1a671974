/** What a stock tab moves: its openings, and its ins and outs where no journal tells them. */

import assert from 'node:assert/strict';
import { isJournalRow } from '../../core/ledger/post-movements-stock.ts';
import { linesOf, type RowOf, type TabOfRows } from '../support/company-lines.ts';
import { movementsTold, unpostedTold } from '../support/told-movements.ts';

const item: RowOf = { itemCode: 'P1' };
const sale: RowOf = { itemCode: 'P1', date: '2026-03-10', quantity: 2 };
const sales: TabOfRows = { register: 'sales', rows: [sale] };
const sold = 'dispatch P1 2 on 2026-03-10';

const stock = (...rows: readonly RowOf[]): TabOfRows => ({ register: 'stock', rows });
const posted = (...rows: readonly RowOf[]) => movementsTold(stock(...rows));

describe('postStockLines: openings', () => {
  it('opens an item the day before the first movement, at the value or the price the row states', () => {
    const opens = (values: RowOf) =>
      movementsTold(sales, stock({ ...item, openingQuantity: 5, ...values }))[1];
    assert.equal(opens({}), 'receipt opening P1 5 on 2026-03-09');
    const valued = { openingValue: 40, costPrice: 9, unitPrice: 7 };
    assert.equal(opens(valued), 'receipt opening P1 5 on 2026-03-09 for 40.00');
    assert.equal(opens({ costPrice: 9, unitPrice: 7 }), 'receipt opening P1 5 on 2026-03-09 at 9');
    assert.equal(opens({ unitPrice: 7 }), 'receipt opening P1 5 on 2026-03-09 at 7');
    const placed = { warehouse: 'A', lot: 'L', time: '08:00:00' };
    const [, told] = movementsTold(
      { register: 'sales', rows: [{ ...sale, ...placed }] },
      stock({ ...item, openingQuantity: 5, ...placed }),
    );
    assert.equal(told, 'receipt opening P1 5 in A lot L on 2026-03-09 08:00:00');
  });

  it('takes an opening from the list of items too, whose price is for selling', () => {
    const list = (values: RowOf) =>
      movementsTold(sales, {
        register: 'items',
        rows: [{ ...item, openingQuantity: 5, ...values }],
      })[1];
    assert.equal(list({ unitPrice: 7 }), 'receipt opening P1 5 on 2026-03-09');
    assert.equal(list({ unitPrice: 7, costPrice: 9 }), 'receipt opening P1 5 on 2026-03-09 at 9');
  });

  it('opens below nothing with what is owed, at its price as an estimate', () => {
    const owed = { ...item, openingQuantity: -5 };
    assert.deepEqual(movementsTold(sales, stock(owed))[1], 'dispatch opening P1 5 on 2026-03-09');
    assert.deepEqual(
      movementsTold(sales, stock({ ...owed, unitPrice: 7, openingValue: -35 }))[1],
      'dispatch opening P1 5 on 2026-03-09 estimated at 7',
    );
  });

  it('opens nothing for an opening of nothing', () => {
    assert.deepEqual(movementsTold(sales, stock({ ...item, openingQuantity: 0 })), [sold]);
  });

  it('leaves an item alone that a journal opens', () => {
    const journal: TabOfRows = {
      register: 'adjustments',
      rows: [{ itemCode: 'P1', date: '2026-03-01', quantity: 3, movementType: 'opening' }],
    };
    const second = { itemCode: 'P2', openingQuantity: 4 };
    assert.deepEqual(movementsTold(journal, stock({ ...item, openingQuantity: 5 }, second)), [
      'receipt opening P1 3 on 2026-03-01',
      'receipt opening P2 4 on 2026-02-28',
    ]);
  });

  it('adds openings of one item in one tab and day, which lie in several bins', () => {
    const bin = { ...item, openingQuantity: 5 };
    assert.deepEqual(movementsTold(sales, stock(bin, { ...bin, openingQuantity: 1 })), [
      sold,
      'receipt opening P1 5 on 2026-03-09',
      'receipt opening P1 1 on 2026-03-09',
    ]);
  });

  it('takes the opening of the earliest day only: later ones are carried over', () => {
    const on = (date: string, openingQuantity: number) => ({ ...item, date, openingQuantity });
    assert.deepEqual(posted(on('2026-02-01', 7), on('2026-01-01', 5)), [
      'receipt opening P1 5 on 2025-12-31',
    ]);
    const tabs: TabOfRows[] = [
      { register: 'stock', tab: 'second', rows: [{ ...item, openingQuantity: 7 }] },
      { register: 'stock', tab: 'first', rows: [{ ...item, openingQuantity: 5 }] },
    ];
    assert.deepEqual(movementsTold(sales, ...tabs), [sold, 'receipt opening P1 7 on 2026-03-09']);
  });

  it('opens each warehouse and each lot for itself', () => {
    const at = (place: RowOf, openingQuantity: number) => ({ ...item, openingQuantity, ...place });
    const moves: TabOfRows = {
      register: 'sales',
      rows: [
        { ...sale, warehouse: 'A', lot: 'L' },
        { ...sale, warehouse: 'B', lot: 'M' },
      ],
    };
    const later = { register: 'stock', tab: 'second' } as const;
    const first = stock(at({ warehouse: 'A', lot: 'L' }, 5));
    const told = (place: RowOf) =>
      movementsTold(moves, first, { ...later, rows: [at(place, 6)] }).filter((each) =>
        each.includes('opening'),
      );
    const opened = 'receipt opening P1 5 in A lot L on 2026-03-09';
    assert.deepEqual(told({ warehouse: 'A', lot: 'L' }), [opened]);
    assert.deepEqual(told({ warehouse: 'B', lot: 'L' }), [
      opened,
      'receipt opening P1 6 in B lot L on 2026-03-09',
    ]);
    assert.deepEqual(told({ warehouse: 'A', lot: 'M' }), [
      opened,
      'receipt opening P1 6 in A lot M on 2026-03-09',
    ]);
  });

  it('names a row of no item that states movement, and passes over one that states none', () => {
    const nameless = (values: RowOf) => unpostedTold(stock({ itemCode: '', ...values }, item));
    for (const field of ['openingQuantity', 'quantityIn', 'quantityOut']) {
      assert.deepEqual(nameless({ [field]: 3 }), ['noItem stock 2'], field);
      assert.deepEqual(nameless({ [field]: 0 }), [], field);
    }
    assert.deepEqual(nameless({ balanceQuantity: 3 }), []);
  });
});

describe('postStockLines: ins and outs', () => {
  it('posts the sums of a row, priced by its unit price and never by its amount', () => {
    const row = { ...item, date: '2026-03-31', openingQuantity: 1 };
    assert.deepEqual(posted({ ...row, quantityIn: 10, quantityOut: 2, amount: 99, unitPrice: 7 }), [
      'receipt opening P1 1 on 2026-03-30 at 7',
      'receipt P1 10 on 2026-03-31 at 7',
      'dispatch P1 2 on 2026-03-31',
    ]);
    const placed = { ...row, warehouse: 'A', lot: 'L', time: '17:00:00' };
    assert.deepEqual(
      posted({ ...placed, quantityIn: 10, quantityOut: 2, costPrice: 3, unitPrice: 7 }),
      [
        'receipt opening P1 1 in A lot L on 2026-03-30 17:00:00 at 3',
        'receipt P1 10 in A lot L on 2026-03-31 17:00:00 at 3',
        'dispatch P1 2 in A lot L on 2026-03-31 17:00:00',
      ],
    );
  });

  it('turns a sum with a minus round', () => {
    const row = { ...item, openingQuantity: 0, date: '2026-03-31' };
    assert.deepEqual(posted({ ...row, quantityIn: -3 }), ['dispatch P1 3 on 2026-03-31']);
    assert.deepEqual(posted({ ...row, quantityOut: -3 }), ['receipt P1 3 on 2026-03-31']);
    assert.deepEqual(posted({ ...row, quantityIn: 0, quantityOut: 0 }), []);
  });

  it('dates sums without a day at the ends of what is known', () => {
    const other: TabOfRows = {
      register: 'sales',
      rows: [
        { ...sale, itemCode: 'P2' },
        { ...sale, itemCode: 'P2', date: '2026-03-20' },
      ],
    };
    const row = { ...item, openingQuantity: 0, quantityIn: 4, quantityOut: 1 };
    assert.deepEqual(movementsTold(other, stock(row)).slice(2), [
      'receipt P1 4 on 2026-03-10',
      'dispatch P1 1 on 2026-03-20',
    ]);
  });

  it('reads a journal kept in a stock tab row by row, as its types say', () => {
    const row = { ...item, date: '2026-03-01', quantity: 4 };
    const rows = [
      { ...row, movementType: 'receipt', unitPrice: 5 },
      { ...row, movementType: 'dispatch' },
      { ...row, movementType: 'salesReturn', quantity: 1 },
      { ...row, movementType: 'gain', quantity: -1 },
    ];
    assert.deepEqual(posted(...rows), [
      'receipt P1 4 on 2026-03-01 at 5',
      'dispatch P1 4 on 2026-03-01',
      'receipt P1 1 on 2026-03-01',
      'dispatch P1 1 on 2026-03-01',
    ]);
  });

  it('posts no sums of an item that a journal tells, be it in a tab of its own or in the stock tab', () => {
    const sums = { ...item, openingQuantity: 0, quantityIn: 4 };
    assert.deepEqual(movementsTold(sales, stock(sums)), [sold]);
    const row = { ...item, date: '2026-03-01', quantity: 4, movementType: 'receipt' };
    assert.deepEqual(posted(row, sums), ['receipt P1 4 on 2026-03-01']);
    assert.deepEqual(movementsTold(sales, stock(row)), [sold]);
    const other = { ...sums, itemCode: 'P2' };
    assert.deepEqual(movementsTold(sales, stock(other)), [sold, 'receipt P2 4 on 2026-03-10']);
  });

  it('moves nothing for what a list of items says of ins and outs', () => {
    const rows = [{ ...item, openingQuantity: 0, quantityIn: 4, quantityOut: 1 }];
    assert.deepEqual(movementsTold({ register: 'items', rows }), []);
  });
});

describe('isJournalRow', () => {
  const isJournal = (row: RowOf, register: TabOfRows['register'] = 'stock') =>
    isJournalRow(linesOf([{ register, rows: [row] }])[0]!);

  it('wants a quantity and a type in a stock tab that has no column of ins', () => {
    const row = { ...item, quantity: 4, movementType: 'receipt' };
    assert.ok(isJournal(row));
    assert.ok(!isJournal({ ...item, quantity: 4 }));
    assert.ok(!isJournal({ ...item, movementType: 'receipt' }));
    assert.ok(!isJournal({ ...row, quantityIn: 4 }));
    assert.ok(!isJournal(row, 'items'));
  });
});
