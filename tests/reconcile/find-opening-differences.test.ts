/** C09: month tabs whose openings are carried over, and one that was carried over wrong. */

import assert from 'node:assert/strict';
import { codesOf, discrepanciesOf, type RowOf, type TabOfRows } from '../support/company-lines.ts';

/** Three months of two items; each row is opening, in, out, closing. */
const MONTHS = [
  { tab: '1月', date: '2026-01-31', P1: [100, 20, 10, 110], P2: [50, 5, 15, 40] },
  { tab: '2月', date: '2026-02-28', P1: [110, 30, 20, 120], P2: [40, 10, 10, 40] },
  { tab: '3月', date: '2026-03-31', P1: [120, 0, 50, 70], P2: [40, 0, 0, 40] },
] as const;

type Figures = readonly [number, number, number, number];

function months(change: Readonly<Record<string, Figures>> = {}): readonly TabOfRows[] {
  return MONTHS.map(({ tab, date, ...items }) => ({
    register: 'stock',
    tab,
    rows: Object.entries(items).map(([itemCode, figures]): RowOf => {
      const [openingQuantity, quantityIn, quantityOut, balanceQuantity] =
        change[`${tab} ${itemCode}`] ?? figures;
      return { itemCode, date, openingQuantity, quantityIn, quantityOut, balanceQuantity };
    }),
  }));
}

describe('findOpeningDifferences', () => {
  it('is silent where each month opens with what the last one closed with', () => {
    assert.deepEqual(codesOf(discrepanciesOf(months())), []);
  });

  it('tells an opening that was carried over wrong, once, with both figures and both tabs', () => {
    const found = discrepanciesOf(months({ '2月 P1': [119, 30, 20, 129] }));
    assert.deepEqual(codesOf(found), ['C09 openingDiffers']);
    const [finding] = found;
    assert.deepEqual([finding!.expected, finding!.actual], ['110', '119']);
    assert.deepEqual(
      finding!.rows.map(({ tab, row }) => `${tab} ${row}`),
      ['2月 2', '1月 2'],
    );
    assert.deepEqual(finding!.cell?.field, 'openingQuantity');
  });

  it('tells a closing that does not add up as that, and no opening that goes on from the truth', () => {
    const wrongSum = months({ '2月 P1': [110, 30, 20, 999] });
    assert.deepEqual(codesOf(discrepanciesOf(wrongSum)), ['C08 stockTabDiffers']);
    const both = months({ '2月 P1': [119, 30, 20, 120] });
    assert.deepEqual(codesOf(discrepanciesOf(both)), ['C09 openingDiffers']);
  });

  it('is silent about a first month, a month left out, and a running balance', () => {
    const [january, , march] = months();
    const lone = { ...march!, rows: [{ ...march!.rows[1]! }] };
    assert.deepEqual(codesOf(discrepanciesOf([january!, lone])), []);
    const days = ['2026-01-31', '2026-02-28'].map((date, index): RowOf => ({
      itemCode: 'P1',
      date,
      openingQuantity: 100,
      quantityIn: 5,
      balanceQuantity: 105 + index * 5,
    }));
    assert.deepEqual(codesOf(discrepanciesOf([{ register: 'stock', rows: days }])), []);
  });
});
