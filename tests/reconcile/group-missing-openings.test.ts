/** Openings missing as a whole are one finding with its items within; single faults stay single. */

import assert from 'node:assert/strict';
import { discrepancyReport } from '../../core/contract/findings.ts';
import { discrepancyReportOf } from '../../core/contract/report-findings.ts';
import { type Discrepancy } from '../../core/reconcile/discrepancy.ts';
import { codesOf, discrepanciesOf, type RowOf, type TabOfRows } from '../support/company-lines.ts';

const CODES = ['A', 'B', 'C', 'D', 'E', 'F'] as const;

function rows(codes: readonly string[], row: RowOf): readonly RowOf[] {
  return codes.map((itemCode) => ({ itemCode, date: '2026-03-02', ...row }));
}

const SOLD: TabOfRows = { register: 'sales', rows: rows(CODES, { quantity: 3 }) };
const BOUGHT: TabOfRows = {
  register: 'purchase',
  rows: rows(['A', 'B'], { quantity: 1, amount: 5 }),
};

function partsOf([first]: readonly Discrepancy[]): readonly string[] {
  return (first?.parts ?? []).map(({ item, difference }) => `${item} ${difference}`);
}

describe('groupMissingOpenings', () => {
  it('makes one finding of items that only went out, each item a part of it with what it lacks', () => {
    const found = discrepanciesOf([SOLD]);
    assert.deepEqual(codesOf(found), ['C02 receiptsMissing']);
    assert.equal(found[0]!.parameters.items, 6);
    assert.deepEqual(partsOf(found), ['A 3', 'B 3', 'C 3', 'D 3', 'E 3', 'F 3']);
    assert.deepEqual(
      found[0]!.rows.map(({ row }) => row),
      [2, 3, 4, 5, 6, 7],
    );
  });

  it('says that openings are missing where something was bought, one part an item', () => {
    const stock: TabOfRows = {
      register: 'stock',
      rows: rows(CODES, { balanceQuantity: 10 }).map(({ itemCode, balanceQuantity }) => ({
        itemCode: itemCode!,
        balanceQuantity: balanceQuantity!,
      })),
    };
    const found = discrepanciesOf([BOUGHT, SOLD, stock]);
    assert.deepEqual(codesOf(found), ['C02 openingsMissing']);
    assert.deepEqual(partsOf(found).toSorted(), ['A 12', 'B 12', 'C 13', 'D 13', 'E 13', 'F 13']);
  });

  it('groups stock that nothing ever moved, beside items that were bought; those never stated do not count', () => {
    const found = (
      bought: readonly string[],
      ...unstated: readonly string[]
    ): readonly string[] => {
      const purchases = rows([...bought, ...unstated], { quantity: 4, amount: 8 });
      const stated = [...CODES, ...bought].map((itemCode) => ({ itemCode, balanceQuantity: 4 }));
      return codesOf(
        discrepanciesOf([
          { register: 'purchase', rows: purchases },
          { register: 'stock', rows: stated },
        ]),
      );
    };
    const many = Array.from({ length: 30 }, (_, index) => `N${index}`);
    assert.deepEqual(found(['V', 'W', 'X'], ...many), ['C02 openingsMissing']);
    const singles = found(['R', 'S', 'T', 'U', 'V', 'W', 'X']);
    assert.deepEqual(singles, Array(CODES.length).fill('C08 unexplainedStock'));
  });

  it('leaves single what no opening explains: a stock tab that states less than the ledger', () => {
    const bought = {
      ...BOUGHT,
      rows: [...BOUGHT.rows, ...rows(['G'], { quantity: 9, amount: 9 })],
    };
    const stock: TabOfRows = { register: 'stock', rows: [{ itemCode: 'G', balanceQuantity: 7 }] };
    assert.deepEqual(codesOf(discrepanciesOf([bought, SOLD, stock])), [
      'C02 openingsMissing',
      'C08 stockTabDiffers',
    ]);
  });

  it('tells each item by itself where openings are kept, be they zero', () => {
    const opening: TabOfRows = { register: 'stock', rows: [{ itemCode: 'Z', openingQuantity: 0 }] };
    const codes = codesOf(discrepanciesOf([SOLD, opening]));
    assert.deepEqual(new Set(codes), new Set(['C02 neverReceived']));
    assert.equal(codes.length, CODES.length);
  });

  it('tells each item by itself where only a few of many lack something', () => {
    const bought = {
      ...BOUGHT,
      rows: rows([...CODES.slice(2), ...Array.from({ length: 12 }, (_, index) => `X${index}`)], {
        quantity: 9,
        amount: 9,
      }),
    };
    assert.deepEqual(codesOf(discrepanciesOf([bought, SOLD])), [
      'C02 neverReceived',
      'C02 neverReceived',
    ]);
  });

  it('tells each item by itself where there are only a few at all', () => {
    const few = { ...SOLD, rows: SOLD.rows.slice(0, 4) };
    assert.equal(discrepanciesOf([few]).length, 4);
  });

  it('travels with its parts', () => {
    const [found] = discrepanciesOf([SOLD]);
    const report = discrepancyReport.parse(discrepancyReportOf(found!, () => 4));
    assert.equal(report.parts?.length, CODES.length);
    assert.deepEqual(
      [report.parts![1]!.item, report.parts![1]!.cell, report.parts![1]!.text.en],
      ['B', 'D3', 'B: 3 dispatched (1 row), with no opening and no receipt.'],
    );
    assert.match(report.text.en, /: 6 items went out and nothing came in\.$/);
  });
});
