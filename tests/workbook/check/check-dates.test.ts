/** Dates that cannot be, or are not likely (A11 to A13), and dates of lots (A15). */

import assert from 'node:assert/strict';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { serialOfDate } from '../../../core/values/civil-date.ts';
import { check, day, found, type Sheet } from './sheet.ts';

const START = serialOfDate(day('2026-03-02'));

/** Sixty days of sales, two rows a day, in order; `change` edits the cells of single rows (by row index). */
function sales(change: Readonly<Record<number, CellValue>> = {}, more: Partial<Sheet> = {}): Sheet {
  return {
    register: 'sales',
    fields: ['date', 'itemCode', 'quantity'],
    rows: Array.from({ length: 80 }, (_, index) => [
      change[index] === undefined ? START + Math.floor(index / 2) : change[index],
      `A${index % 5}`,
      1 + (index % 7),
    ]),
    ...more,
  };
}

const serial = (text: string): number => serialOfDate(day(text));

describe('checkDates (A11)', () => {
  it('is silent for a tab in good order, sorted or not', () => {
    assert.deepEqual(found([sales()]), []);
    const shuffled = sales();
    assert.deepEqual(found([{ ...shuffled, rows: [...shuffled.rows].reverse() }]), []);
    const byItem = [...shuffled.rows].sort((left, right) =>
      String(left[1]) < String(right[1]) ? -1 : 1,
    );
    assert.deepEqual(found([{ ...shuffled, rows: byItem }]), []);
  });

  it('tells days that do not exist and texts that are no date, at their cells', () => {
    assert.deepEqual(found([sales({ 3: '2026-02-30', 5: '今天', 7: 60, 9: '3.4' })]), [
      'dateImpossible sales!A5',
      'dateUnreadable sales!A7',
      'dateImpossible sales!A9',
      'dateWithoutYear sales!A11',
    ]);
  });

  it('tells a date ahead of today and proposes the past', () => {
    const [issue] = check([sales({ 79: serial('2027-03-30') })]).issues;
    assert.equal(issue?.code, 'dateYearTypo');
    assert.equal(issue?.fix?.kind === 'setCell' && issue.fix.value, '2026-03-30');
    const [alone] = check([{ ...sales(), rows: [[serial('2062-03-30'), 'A', 1]] }]).issues;
    assert.equal(alone?.code, 'dateInFuture');
    assert.equal(alone?.fix?.kind === 'setCell' && alone.fix.value, '2026-03-30');
  });

  it('judges the dates of a journal kept as a stock tab, and not those of a summary', () => {
    const journal: Sheet = {
      ...sales({ 20: serial('2062-03-12') }),
      register: 'stock',
      fields: ['date', 'itemCode', 'quantityIn'],
    };
    assert.deepEqual(found([journal]), ['dateYearTypo stock!A22']);
    const summary: Sheet = {
      register: 'stock',
      fields: ['date', 'itemCode', 'balanceQuantity'],
      rows: [[serial('2026-09-16'), 'A', 5]],
    };
    assert.deepEqual(found([summary]), []);
  });

  it('takes the present month for what it is', () => {
    const rows = [['2026年6月', 'A', 1]] as const;
    assert.deepEqual(found([{ ...sales(), rows }], { today: day('2026-06-10') }), []);
    assert.deepEqual(
      found([{ ...sales(), rows: [['2026-06-30', 'A', 1]] }], { today: day('2026-06-10') }),
      ['dateInFuture sales!A2'],
    );
  });

  it('is silent about today itself', () => {
    assert.deepEqual(found([{ ...sales(), rows: [[serial('2026-06-30'), 'A', 1]] }]), []);
  });

  for (const typed of ['2025-03-12', '2062-03-12', '2027-03-12']) {
    it(`tells ${typed} among the rows of 12 March 2026 as a slip of the year`, () => {
      const [issue] = check([sales({ 20: serial(typed) })]).issues;
      assert.deepEqual(
        [issue?.code, issue?.cell.row, issue?.fix?.kind === 'setCell' && issue.fix.value],
        ['dateYearTypo', 22, '2026-03-12'],
      );
    });
  }

  it('tells day and month swapped where the rows around it show it', () => {
    const [issue] = check([sales({ 12: serial('2026-08-03') })]).issues;
    assert.deepEqual(
      [issue?.code, issue?.fix?.kind === 'setCell' && issue.fix.value],
      ['dateDayMonthSwapped', '2026-03-08'],
    );
  });

  it('tells dates of the other date system', () => {
    const [issue] = check([sales({ 21: serial('2026-03-12') - 1462 })]).issues;
    assert.deepEqual(
      [issue?.code, issue?.fix?.kind === 'setCell' && issue.fix.value],
      ['dateYearTypo', '2026-03-12'],
    );
  });

  it('tells dates before the books begin, where the firm said when', () => {
    assert.deepEqual(found([sales()], { goLive: day('2026-03-03') }), [
      'dateBeforeStart sales!A2',
      'dateBeforeStart sales!A3',
    ]);
    assert.deepEqual(found([sales()], { goLive: day('2026-03-02') }), []);
  });

  it('tells ambiguous text dates once a column', () => {
    const rows = ['3/4/2026', '5/4/2026', '6/4/2026'].map((date) => [date, 'A', 1] as const);
    const { issues } = check([{ ...sales(), rows, format: 'csv' }]);
    assert.deepEqual(
      issues.map(({ code, parameters }) => [code, parameters['n']]),
      [['dateAmbiguous', 3]],
    );
    assert.deepEqual(
      found([{ ...sales(), rows: [...rows, ['25/4/2026', 'A', 1]], format: 'csv' }]),
      [],
    );
  });

  it('tells a text among real dates, but not a column of texts', () => {
    assert.deepEqual(found([sales({ 20: '2026-03-12' })]), ['dateAsText sales!A22']);
    const texts = Object.fromEntries(
      Array.from({ length: 80 }, (_, index) => [index, '2026.3.12']),
    );
    assert.deepEqual(found([sales(texts)]), []);
  });

  it('tells a blank date in a dated tab, but not where hardly a row has one', () => {
    assert.deepEqual(found([sales({ 20: null })]), ['dateMissing sales!A22']);
    const blanks = Object.fromEntries(Array.from({ length: 70 }, (_, index) => [index, null]));
    assert.deepEqual(found([sales(blanks)]), []);
  });
});

describe('checkDates (A12)', () => {
  it('tells rows in a closed period, and none after it', () => {
    assert.deepEqual(found([sales()], { closedThrough: day('2026-03-02') }), [
      'dateInClosedPeriod sales!A2',
      'dateInClosedPeriod sales!A3',
    ]);
    assert.deepEqual(found([sales()], { closedThrough: day('2026-03-01') }), []);
  });
});

describe('checkBackdating (A13)', () => {
  it('tells a row entered long after its day', () => {
    const { issues } = check([sales({ 79: serial('2026-03-05') })], { backdatingDays: 30 });
    assert.deepEqual(
      issues.map(({ code, cell, severity }) => [code, cell.row, severity]),
      [['dateBackdated', 81, 'warning']],
    );
  });

  it('is silent for a few days, and for a tab that is not kept by date', () => {
    assert.deepEqual(found([sales({ 79: serial('2026-03-25') })]), []);
    const byItem = [...sales().rows].sort((left, right) =>
      String(left[1]) < String(right[1]) ? -1 : 1,
    );
    assert.deepEqual(found([{ ...sales(), rows: byItem }], { backdatingDays: 5 }), []);
  });
});

describe('checkLots (A14, A15)', () => {
  const lots = (change: Readonly<Record<number, CellValue>>): Sheet => ({
    register: 'purchase',
    fields: ['date', 'itemCode', 'quantity', 'lot', 'manufactureDate', 'expiryDate'],
    rows: Array.from({ length: 20 }, (_, index) => [
      START + index,
      index % 2 === 0 ? 'MILK' : 'CUP',
      5 + index,
      index in change ? change[index]! : index % 2 === 0 ? `L${index}` : null,
      index % 2 === 0 ? START - 30 : null,
      index % 2 === 0 ? START + 60 : null,
    ]),
  });

  it('tells a missing lot of an item that is kept by lot, and a lot of one that is not', () => {
    assert.deepEqual(found([lots({ 6: null })]), ['lotMissing purchase!D8']);
    assert.deepEqual(found([lots({ 7: 'L9' })]), ['lotUnexpected purchase!D9']);
    assert.deepEqual(found([lots({})]), []);
  });

  it('goes by the items register where it says', () => {
    const items: Sheet = {
      register: 'items',
      fields: ['itemCode', 'lotTracked'],
      rows: [
        ['MILK', '是'],
        ['CUP', '是'],
      ],
    };
    const { issues } = check([items, lots({})]);
    assert.deepEqual(
      issues.map(({ cell }) => cell.row),
      [3, 5, 7, 9, 11, 13, 15, 17, 19, 21],
    );
  });

  it('is silent where an item has lots about as often as not', () => {
    assert.deepEqual(found([lots({ 0: null, 2: null, 4: null, 6: null })]), []);
  });

  it('tells an expiry before manufacture', () => {
    const sheet = lots({});
    const rows = sheet.rows.map((row, index) =>
      index === 2 ? [...row.slice(0, 5), START - 40] : row,
    );
    assert.deepEqual(found([{ ...sheet, rows }]), ['expiryBeforeManufacture purchase!F4']);
  });

  const sold = (date: number, more: readonly CellValue[] = []): Sheet => ({
    register: 'sales',
    fields: ['date', 'itemCode', 'quantity', 'lot', 'movementType'],
    rows: [[date, 'MILK', 1, 'L2', ...more]],
  });

  it('tells a lot sold the day after it expired, not on its last day', () => {
    assert.deepEqual(found([lots({}), sold(START + 61)]), ['expiredSold sales!D2']);
    assert.deepEqual(found([lots({}), sold(START + 60)]), []);
  });

  it('lets customers bring expired goods back', () => {
    assert.deepEqual(found([lots({}), sold(START + 61, ['销售退货'])]), []);
  });
});
