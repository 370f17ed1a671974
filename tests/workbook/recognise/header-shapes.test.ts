/** Headers known by their make: what is counted, and where, changes nothing; the first and last of a time do. */

import assert from 'node:assert/strict';
import { matchHeader } from '../../../core/workbook/recognise/match-header.ts';
import { shapedQuantities } from '../../../core/workbook/recognise/header-shapes.ts';

const SHAPES: readonly (readonly [string, string])[] = [
  ['Bags in', 'quantityIn'],
  ['Kegs out', 'quantityOut'],
  ['Rolls left', 'balanceQuantity'],
  ['Doses received', 'quantityIn'],
  ['Starting Warehouse Balance', 'openingQuantity'],
  ['Ending Warehouse Balance', 'balanceQuantity'],
  ['Doses on hand (start)', 'openingQuantity'],
  ['Doses on hand (end)', 'balanceQuantity'],
  ['在圃数量', 'balanceQuantity'],
  ['苗木', 'itemName'],
];

describe('shapedQuantities', () => {
  for (const [header, field] of SHAPES) {
    it(`reads “${header}” in a stock tab as ${field}`, () => {
      assert.equal(matchHeader(header, 'stock')[0]?.field, field);
    });
  }

  it('makes no quantity of a time, a place or a price', () => {
    for (const header of ['Time in', 'Clock out', 'Warehouse', 'Bags price', 'Doses']) {
      assert.deepEqual(shapedQuantities(header, 'stock'), []);
    }
  });

  it('knows who did it by the last character, and no member of a club', () => {
    assert.equal(matchHeader('送水工', 'stock')[0]?.field, 'person');
    assert.ok(!matchHeader('会员', 'sales').some(({ field }) => field === 'person'));
    assert.ok(!matchHeader('加工', 'stock').some(({ field }) => field === 'person'));
  });

  it('reads so much money for one as a price, in a currency by its letters too', () => {
    assert.equal(matchHeader('GBP/kg', 'purchase')[0]?.field, 'unitPrice');
  });

  it('reads “Quantity Open” as an open quantity, whichever word comes first', () => {
    assert.equal(matchHeader('Quantity Open', 'purchase-orders')[0]?.field, 'openQuantity');
  });

  it('takes half a tax for no rate of tax, and both ways for no party', () => {
    assert.ok((matchHeader('CGST Percentage', 'purchase')[0]?.strength ?? 0) < 0.6);
    const both = matchHeader('Issued to or received from', 'stock').map(({ field }) => field);
    assert.ok(!both.includes('supplier') && !both.includes('customer'));
  });
});
