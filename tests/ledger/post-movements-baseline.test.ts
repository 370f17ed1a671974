/** Openings that nobody wrote but a stock tab implies, by its balances beside or without ins and outs. */

import assert from 'node:assert/strict';
import { type RowOf, type TabOfRows } from '../support/company-lines.ts';
import { movementsTold } from '../support/told-movements.ts';

const stock = (...rows: readonly RowOf[]): TabOfRows => ({ register: 'stock', rows });

describe('openings that a stock tab implies', () => {
  const flows = (itemCode: string, balanceQuantity: number, more: RowOf = {}): RowOf => ({
    itemCode,
    date: '2026-03-31',
    quantityIn: 10,
    quantityOut: 3,
    balanceQuantity,
    ...more,
  });
  const openings = (...tabs: readonly TabOfRows[]) =>
    movementsTold(...tabs)
      .filter((told) => told.includes('opening'))
      .map((told) => told.replace(/^receipt opening | on .*$/g, ''));

  it('are balance less in plus out where most rows need one', () => {
    assert.deepEqual(openings(stock(flows('P1', 12), flows('P2', 9), flows('P3', 7))), [
      'P1 5',
      'P2 2',
    ]);
    assert.deepEqual(openings(stock(flows('P1', 12), flows('P2', 7))), []);
    assert.deepEqual(openings(stock(flows('P1', 12))), ['P1 5']);
    const onlyIn = { itemCode: 'P1', quantityIn: 10, balanceQuantity: 12 };
    const onlyOut = { itemCode: 'P2', quantityOut: 3, balanceQuantity: 12 };
    assert.deepEqual(openings(stock(onlyIn, onlyOut)), ['P1 2', 'P2 15']);
  });

  it('may be below nothing', () => {
    assert.deepEqual(
      movementsTold(stock(flows('P1', 5)))[0],
      'dispatch opening P1 2 on 2026-03-30',
    );
  });

  it('are at the price of the row, whatever value of an opening stands there', () => {
    assert.equal(
      movementsTold(stock(flows('P1', 12, { openingValue: 99, unitPrice: 4 })))[0],
      'receipt opening P1 5 on 2026-03-30 at 4',
    );
  });

  it('are none in a tab that states openings of its own, nor of a row without a balance', () => {
    const stating = { itemCode: 'P9', openingQuantity: 0 };
    assert.deepEqual(openings(stock(flows('P1', 12), stating)), []);
    assert.deepEqual(openings(stock({ itemCode: 'P1', quantityIn: 10, quantityOut: 3 })), []);
    assert.deepEqual(openings(stock({ ...flows('P1', 12), itemCode: '' })), []);
  });

  it('are counted for each tab by itself', () => {
    const second: TabOfRows = {
      register: 'stock',
      tab: 'second',
      rows: [flows('P4', 7), flows('P5', 7), flows('P6', 8)],
    };
    assert.deepEqual(openings(stock(flows('P1', 12)), second), ['P1 5']);
    const stating: TabOfRows = { ...second, rows: [{ itemCode: 'P9', openingQuantity: 0 }] };
    assert.deepEqual(openings(stock(flows('P1', 12)), stating), ['P1 5']);
  });

  it('are taken from the first day of a running balance, each place for itself', () => {
    const running = [
      flows('P1', 19, { date: '2026-03-02' }),
      flows('P1', 12, { date: '2026-03-01' }),
      flows('P1', 26, { date: '2026-03-03' }),
    ];
    assert.deepEqual(openings(stock(...running)), ['P1 5']);
    const places = [{ warehouse: 'A' }, { warehouse: 'B' }, { warehouse: 'B', lot: 'L' }].map(
      (place) => flows('P1', 12, place),
    );
    assert.deepEqual(openings(stock(...places)), ['P1 5 in A', 'P1 5 in B', 'P1 5 in B lot L']);
  });

  it('are taken from the first of several rows of one day', () => {
    assert.deepEqual(openings(stock(flows('P1', 12), flows('P1', 19))), ['P1 5']);
    const { itemCode, quantityIn, balanceQuantity } = flows('P1', 15);
    const undated = { itemCode, quantityIn, balanceQuantity } as RowOf;
    assert.deepEqual(openings(stock(undated, { ...undated, balanceQuantity: 25 })), ['P1 5']);
  });

  it('are none of an item that another tab or a journal opens', () => {
    const other: TabOfRows = {
      register: 'stock',
      tab: 'openings',
      rows: [{ itemCode: 'P1', openingQuantity: 4 }],
    };
    assert.deepEqual(openings(other, stock(flows('P1', 12))), ['P1 4']);
    const journal: TabOfRows = {
      register: 'adjustments',
      rows: [{ itemCode: 'P1', date: '2026-03-01', quantity: 3, movementType: 'opening' }],
    };
    assert.deepEqual(openings(journal, stock(flows('P1', 12))), ['P1 3']);
  });
});

describe('stock tabs that state balances alone', () => {
  const states = (itemCode: string, balanceQuantity: number, more: RowOf = {}): RowOf => ({
    itemCode,
    balanceQuantity,
    ...more,
  });
  const bought = (itemCode: string, quantity: number, more: RowOf = {}): RowOf => ({
    itemCode,
    date: '2026-03-10',
    quantity,
    ...more,
  });
  const openings = (...tabs: readonly TabOfRows[]) =>
    movementsTold(...tabs).filter((told) => told.includes('opening'));
  const opened = (words: string) => [`receipt opening ${words} on 2026-03-09`];
  const purchases = (...rows: readonly RowOf[]): TabOfRows => ({ register: 'purchase', rows });

  it('open the items that nothing moved with what they state', () => {
    const tab = stock(states('P1', 8), states('P2', 5, { unitPrice: 3 }));
    assert.deepEqual(openings(tab), [
      'receipt opening P1 8 on 2000-01-01',
      'receipt opening P2 5 on 2000-01-01 at 3',
    ]);
    assert.deepEqual(
      openings(purchases(bought('P1', 9)), tab),
      opened('P2 5').map((told) => `${told} at 3`),
    );
  });

  it('open nothing where the journals explain most of what is stated', () => {
    const journals = purchases(bought('P1', 8), bought('P2', 9));
    const unexplained = stock(states('P1', 8), states('P2', 1), states('P3', 4));
    assert.deepEqual(openings(journals, unexplained), opened('P3 4'));
    const explained = stock(states('P1', 8), states('P2', 9), states('P3', 4));
    assert.deepEqual(openings(journals, explained), []);
    assert.deepEqual(openings(purchases(bought('P1', 8)), explained), []);
  });

  it('compare with what came in less what went out, transfers aside, openings counted in', () => {
    const agrees = (balance: number, ...tabs: readonly TabOfRows[]) =>
      openings(...tabs, stock(states('P1', balance), states('P3', 4))).every(
        (told) => !told.includes('P3'),
      );
    const journals: readonly (readonly [TabOfRows['register'], RowOf, number])[] = [
      ['sales', {}, -2],
      ['purchase', { movementType: 'purchaseReturn' }, -2],
      ['sales', { movementType: 'salesReturn' }, 2],
      ['transfers', { fromWarehouse: 'A', toWarehouse: 'B' }, 0],
    ];
    for (const [register, more, change] of journals) {
      const rows = [bought('P1', 2, { warehouse: 'A', ...more })];
      const stocked = purchases(bought('P1', 8, { warehouse: 'A' }));
      assert.ok(agrees(8 + change, stocked, { register, rows }), register);
      assert.ok(!agrees(7 + change, stocked, { register, rows }), register);
    }
    const freight = purchases(bought('P1', 8, { amount: 8, freight: 5 }));
    assert.ok(agrees(8, freight));
    const other: TabOfRows = {
      register: 'stock',
      tab: 'openings',
      rows: [{ itemCode: 'P1', openingQuantity: 3 }],
    };
    assert.ok(agrees(11, purchases(bought('P1', 8)), other));
    assert.ok(!agrees(8, purchases(bought('P1', 8)), other));
  });

  it('add up what one tab states of an item in several places', () => {
    const places = stock(
      states('P1', 5, { warehouse: 'A' }),
      states('P1', 3, { warehouse: 'B' }),
      states('P3', 4, { warehouse: 'A' }),
    );
    const moved = purchases(
      bought('P1', 5, { warehouse: 'A' }),
      bought('P1', 3, { warehouse: 'B' }),
    );
    assert.deepEqual(openings(moved, places), []);
    assert.deepEqual(openings(places), [
      'receipt opening P1 5 in A on 2000-01-01',
      'receipt opening P1 3 in B on 2000-01-01',
      'receipt opening P3 4 in A on 2000-01-01',
    ]);
  });

  it('count once: the first tab that states an item', () => {
    const second: TabOfRows = { register: 'stock', tab: 'second', rows: [states('P1', 6)] };
    assert.deepEqual(openings(stock(states('P1', 8)), second), [
      'receipt opening P1 8 on 2000-01-01',
    ]);
    const moved = purchases(bought('P1', 8));
    assert.deepEqual(openings(moved, stock(states('P1', 8), states('P3', 4)), second), []);
  });

  it('open no item that has ins and outs of its own, or an opening somewhere', () => {
    const openingsOf = (row: RowOf) =>
      openings({ register: 'stock', tab: 'other', rows: [row] }, stock(states('P1', 8)));
    assert.deepEqual(openingsOf({ itemCode: 'P1', quantityIn: 4 }), []);
    assert.deepEqual(openingsOf({ itemCode: 'P1', quantityOut: 4 }), []);
    assert.deepEqual(openingsOf({ itemCode: 'P1', quantityIn: 0, quantityOut: 0 }).length, 1);
    const journal = { itemCode: 'P1', quantity: 4, movementType: 'receipt' };
    assert.deepEqual(openingsOf(journal), []);
    assert.deepEqual(openingsOf({ itemCode: 'P1', movementType: 'receipt' }).length, 1);
    assert.deepEqual(openingsOf({ itemCode: 'P1', openingQuantity: 0 }), []);
  });
});
