/** A discrepancy keeps its identity from run to run: sorted tabs, moved rows and unrelated rows change no fingerprint. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { fingerprintOf } from '../../core/reconcile/fingerprint.ts';
import { type Line } from '../../core/registers/line.ts';
import { discrepanciesOfLines, linesOf, type RowOf } from '../support/company-lines.ts';

const purchases: readonly RowOf[] = [
  { itemCode: 'P1', date: '2026-03-04', quantity: 10, unitPrice: 5, amount: 50, warehouse: 'A' },
  { itemCode: 'P2', date: '2026-03-01', quantity: 10, unitPrice: 5, amount: 50, warehouse: 'A' },
  { itemCode: 'P2', date: '2026-03-01', quantity: 2, unitPrice: 0, amount: 0, warehouse: 'B' },
];
const sales: readonly RowOf[] = [
  { itemCode: 'P1', date: '2026-03-02', quantity: 4, warehouse: 'A' },
  { itemCode: 'P1', date: '2026-03-03', quantity: 1, warehouse: 'A' },
  { itemCode: 'P3', date: '2026-03-02', quantity: 4, warehouse: 'B' },
];
const stock: readonly RowOf[] = [
  { itemCode: 'P1', balanceQuantity: 7, warehouse: 'A' },
  { itemCode: 'P2', balanceQuantity: 10, warehouse: 'A' },
];
const counts: readonly RowOf[] = [
  { itemCode: 'P2', date: '2026-03-31', countedQuantity: 9, warehouse: 'A' },
];
const transfers: readonly RowOf[] = [
  { itemCode: 'P2', date: '2026-03-20', fromWarehouse: 'A', quantity: 1, documentNumber: 'T1' },
];

function company(): readonly Line[] {
  return linesOf([
    { register: 'purchase', rows: purchases },
    { register: 'sales', rows: sales },
    { register: 'stock', rows: stock },
    { register: 'counts', rows: counts },
    { register: 'transfers', rows: transfers },
  ]);
}

function fingerprintsOf(lines: readonly Line[]): readonly string[] {
  return discrepanciesOfLines(lines)
    .map(({ fingerprint }) => fingerprint)
    .sort();
}

describe('fingerprintOf', () => {
  it('keeps parts apart whatever stands in them', () => {
    assert.notEqual(fingerprintOf('c', ['a|b', 'c']), fingerprintOf('c', ['a', 'b|c']));
    assert.notEqual(fingerprintOf('c', ['a\\', '|b']), fingerprintOf('c', ['a', '\\|b']));
  });

  it('is the same after a tab was sorted and its rows stand elsewhere', () => {
    const before = fingerprintsOf(company());
    assert.ok(before.length >= 5, before.join('\n'));
    fc.assert(
      fc.property(fc.shuffledSubarray([...company()], { minLength: company().length }), (order) => {
        const sorted = order.map((line, index) => ({
          ...line,
          source: { ...line.source, file: 'copy of books.xlsx', row: 100 + index },
        }));
        assert.deepEqual(fingerprintsOf(sorted), before);
      }),
      { numRuns: 60 },
    );
  });

  it('is the same after rows of other items were added and a figure was corrected by half', () => {
    const before = fingerprintsOf(company());
    const more = linesOf([
      { register: 'purchase', tab: 'more', rows: [{ ...purchases[1]!, itemCode: 'X1' }] },
      {
        register: 'sales',
        tab: 'more',
        rows: [{ ...sales[0]!, itemCode: 'X1', date: '2026-03-09' }],
      },
    ]).map((line) => ({ ...line, id: `more ${line.id}`, sequence: line.sequence + 1_000 }));
    const corrected = company().map((line) =>
      line.register === 'stock' && line.item === 'P1'
        ? { ...line, values: { ...line.values, balanceQuantity: 6_000_000 as never } }
        : line,
    );
    assert.deepEqual(fingerprintsOf([...corrected, ...more]), before);
  });

  it('tells two short rows of one transfer apart, whichever stands first', () => {
    const row = { itemCode: 'P2', date: '2026-03-20', documentNumber: 'T9', quantity: 3 };
    const ends = { fromWarehouse: 'A', toWarehouse: 'B' };
    const short = [2, 1].map((receivedQuantity) => ({ ...row, ...ends, receivedQuantity }));
    const told = (rows: readonly RowOf[]): readonly string[] =>
      discrepanciesOfLines(linesOf([{ register: 'transfers', rows }]))
        .filter(({ code }) => code === 'transferQuantityDiffers')
        .map(({ fingerprint, actual }) => `${actual} ${fingerprint}`)
        .sort();
    assert.equal(new Set(told(short)).size, 2);
    assert.deepEqual(told(short.toReversed()), told(short));
  });

  it('is never shared by two findings', () => {
    const all = fingerprintsOf(company());
    assert.equal(new Set(all).size, all.length);
  });
});
