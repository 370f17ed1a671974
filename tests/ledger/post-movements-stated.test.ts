/** What stock tabs say is there: of which item, where, as of which day, and by which rows. */

import assert from 'node:assert/strict';
import { statedBalancesOf } from '../../core/ledger/post-movements-stated.ts';
import { linesOf, type RowOf, type TabOfRows } from '../support/company-lines.ts';

const MICRO = 1_000_000;
const stock = (...rows: readonly RowOf[]): TabOfRows => ({ register: 'stock', rows });
const states = (itemCode: string, balanceQuantity: number, more: RowOf = {}): RowOf => ({
  itemCode,
  balanceQuantity,
  ...more,
});

/** "P1 8 in A lot L on 2026-03-31 worth 40.00 by 2,3"; "everywhere" where a tab states no warehouse. */
function stated(...tabs: readonly TabOfRows[]): readonly string[] {
  return statedBalancesOf(linesOf(tabs)).map((balance) => {
    const { item, quantity, warehouse, lot, date, value, lines, isPieceCount } = balance;
    const words: (string | number)[] = [item, quantity / MICRO];
    if (isPieceCount) words.push('pieces');
    if (warehouse !== undefined) words.push('in', warehouse || '-');
    if (lot !== undefined) words.push('lot', lot || '-');
    if ('date' in balance) words.push('on', date!);
    if ('value' in balance) words.push('worth', (value! / 100).toFixed(2));
    return [...words, 'by', lines.map(({ source }) => source.row).join()].join(' ');
  });
}

describe('statedBalancesOf', () => {
  it('takes the balance of a row, else the quantity of one that has no direction', () => {
    assert.deepEqual(
      stated(stock(states('P1', 8, { quantity: 3 }), { itemCode: 'P2', quantity: 4 })),
      ['P1 8 by 2', 'P2 4 by 3'],
    );
    const journal = { itemCode: 'P1', quantity: 4, movementType: 'receipt' };
    assert.deepEqual(stated(stock(journal, { ...journal, balanceQuantity: 6 })), ['P1 6 by 3']);
  });

  it('hears stock tabs and lists of items, which state balances only', () => {
    const items = (row: RowOf): TabOfRows => ({ register: 'items', rows: [row] });
    assert.deepEqual(stated(items(states('P1', 8))), ['P1 8 by 2']);
    assert.deepEqual(stated(items({ itemCode: 'P1', quantity: 8 })), []);
    assert.deepEqual(stated(items({ itemCode: 'P1' })), []);
    for (const register of ['purchase', 'counts', 'adjustments'] as const) {
      assert.deepEqual(stated({ register, rows: [states('P1', 8)] }), [], register);
    }
  });

  it('passes over rows of no item and rows that state nothing', () => {
    const tab = stock(states('', 8), { itemCode: 'P1', quantityIn: 3 }, states('P2', 0));
    assert.deepEqual(stated(tab), ['P2 0 by 4']);
  });

  it('adds up the rows of one item, as where bins are listed', () => {
    assert.deepEqual(stated(stock(states('P1', 8), states('P2', 1), states('P1', 2))), [
      'P1 10 by 2,4',
      'P2 1 by 3',
    ]);
  });

  it('tells warehouses and lots apart where any row of the tab states one', () => {
    const rows = [states('P1', 8, { warehouse: 'A' }), states('P1', 2)];
    assert.deepEqual(stated(stock(...rows)), ['P1 8 in A by 2', 'P1 2 in - by 3']);
    const lots = [states('P1', 8, { lot: 'L' }), states('P1', 2), states('P1', 1, { lot: 'L' })];
    assert.deepEqual(stated(stock(...lots)), ['P1 9 lot L by 2,4', 'P1 2 lot - by 3']);
    assert.deepEqual(stated(stock(states('P1', 8, { warehouse: '', lot: '' }))), ['P1 8 by 2']);
  });

  it('keeps what each tab states apart, in reading order', () => {
    const second: TabOfRows = { register: 'stock', tab: 'second', rows: [states('P1', 5)] };
    assert.deepEqual(stated(second, stock(states('P1', 8, { warehouse: 'A' }))), [
      'P1 5 by 2',
      'P1 8 in A by 2',
    ]);
  });

  it('adds up values where every row states one', () => {
    const worth = (balanceValue: number) => states('P1', 1, { balanceValue });
    assert.deepEqual(stated(stock(worth(3), worth(4.5))), ['P1 2 worth 7.50 by 2,3']);
    assert.deepEqual(stated(stock(worth(3), states('P1', 1))), ['P1 2 by 2,3']);
    assert.deepEqual(stated(stock(worth(0))), ['P1 1 worth 0.00 by 2']);
  });
});

describe('a list of single pieces', () => {
  it('counts a row for one where no column of the tab is a quantity', () => {
    const rows = [{ itemCode: 'P1' }, { itemCode: '' }, { itemCode: 'P1' }, { itemCode: 'P2' }];
    assert.deepEqual(stated(stock(...rows)), ['P1 2 pieces by 2,4', 'P2 1 pieces by 5']);
    for (const field of [
      'balanceQuantity',
      'quantity',
      'openingQuantity',
      'quantityIn',
      'quantityOut',
      'bookQuantity',
      'countedQuantity',
      'secondQuantity',
    ]) {
      const told = stated(stock({ itemCode: 'P1' }, { itemCode: 'P2', [field]: 3 }));
      assert.ok(!told.some((each) => each.includes('pieces')), field);
      assert.ok(told.length < 2, field);
    }
  });
});

describe('the day of a stated balance', () => {
  const on = (date: string, itemCode = 'P1', more: RowOf = {}) =>
    states(itemCode, 8, { date, ...more });
  const monthEnds = ['2026-01-31', '2026-02-28'];
  const snapshots = (items: readonly string[]) =>
    stock(...monthEnds.flatMap((day) => items.map((item) => on(day, item))));

  it('is the one day of the tab, and none where no row has one', () => {
    assert.deepEqual(stated(stock(on('2026-03-31'), on('2026-03-31', 'P2'))), [
      'P1 8 on 2026-03-31 by 2',
      'P2 8 on 2026-03-31 by 3',
    ]);
    assert.deepEqual(stated(stock(states('P1', 8))), ['P1 8 by 2']);
  });

  it('is each day for itself where the same items stand on several days', () => {
    assert.deepEqual(stated(snapshots(['P1', 'P2', 'P3'])), [
      'P1 8 on 2026-01-31 by 2',
      'P2 8 on 2026-01-31 by 3',
      'P3 8 on 2026-01-31 by 4',
      'P1 8 on 2026-02-28 by 5',
      'P2 8 on 2026-02-28 by 6',
      'P3 8 on 2026-02-28 by 7',
    ]);
  });

  it('is no day at all where dates are days of arrival: few rows a day, or most items on one day only', () => {
    assert.deepEqual(stated(snapshots(['P1', 'P2'])), ['P1 16 by 2,4', 'P2 16 by 3,5']);
    const [first, second] = monthEnds as [string, string];
    const arrivals = stock(
      on(first, 'P1'),
      on(second, 'P1'),
      on(first, 'P2'),
      on(second, 'P3'),
      on(first, 'P4'),
      on(first, 'P5'),
    );
    assert.equal(stated(arrivals)[0], 'P1 16 by 2,3');
    const half = stock(
      ...[first, second].flatMap((day) => ['P1', 'P2'].map((item) => on(day, item))),
      on(first, 'P3'),
      on(first, 'P4'),
    );
    assert.equal(stated(half)[0], 'P1 16 by 2,4');
  });

  it('tells the same item in two places or lots from one item on two days', () => {
    for (const field of ['warehouse', 'lot']) {
      const place = (index: number) => ({ [field]: `X${index}` });
      const rows = monthEnds.flatMap((day, index) =>
        ['P1', 'P2', 'P3'].map((item) => on(day, item, place(index))),
      );
      assert.ok(
        stated(stock(...rows)).every((told) => !told.includes(' on ')),
        field,
      );
    }
  });

  it('leaves a row without a day undated among snapshots', () => {
    const rows = ['P1', 'P2', 'P3'].flatMap((item) => [
      on('2026-01-31', item),
      on('2026-02-28', item),
      states(item, 9),
    ]);
    assert.deepEqual(stated(stock(...rows)).slice(0, 3), [
      'P1 8 on 2026-01-31 by 2',
      'P1 8 on 2026-02-28 by 3',
      'P1 9 by 4',
    ]);
  });

  it('is the last row of each day in a running balance: most rows have ins or outs', () => {
    const runs = (date: string, balanceQuantity: number, flow: RowOf) =>
      states('P1', balanceQuantity, { date, ...flow });
    const rows = [
      runs('2026-03-01', 10, { quantityIn: 10 }),
      runs('2026-03-01', 7, { quantityOut: 3 }),
      runs('2026-03-02', 12, { quantityIn: 5 }),
    ];
    assert.deepEqual(stated(stock(...rows)), [
      'P1 7 on 2026-03-01 by 3',
      'P1 12 on 2026-03-02 by 4',
    ]);
    const few = [rows[0]!, states('P1', 12, { date: '2026-03-02' })];
    assert.deepEqual(stated(stock(...few)), ['P1 22 by 2,3']);
  });
});
