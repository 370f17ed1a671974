/** Which line a return refers to: so that goods come back, or go back, at the cost they came or went at. */

import assert from 'node:assert/strict';
import { postMovements } from '../../core/ledger/post-movements.ts';
import { linesOf, type RowOf, type TabOfRows } from '../support/company-lines.ts';

const sale: RowOf = {
  itemCode: 'P1',
  date: '2026-03-05',
  quantity: 5,
  unitPrice: 9,
  customer: 'C',
  documentNumber: 'S1',
};
const back: RowOf = {
  itemCode: 'P1',
  date: '2026-03-09',
  quantity: 2,
  movementType: 'salesReturn',
};
const purchase: RowOf = {
  itemCode: 'P1',
  date: '2026-03-05',
  quantity: 5,
  unitPrice: 9,
  supplier: 'S',
  documentNumber: 'B1',
};
const sentBack: RowOf = { ...back, movementType: 'purchaseReturn' };

/** Number of the movement each return refers to; 0 for none. */
function sourcesOf(...tabs: readonly TabOfRows[]): readonly number[] {
  return postMovements(linesOf(tabs)).flatMap((movement) => {
    if (movement.kind !== 'salesReturn' && movement.kind !== 'purchaseReturn') return [];
    return [movement.source ?? 0];
  });
}

const sales = (...rows: readonly RowOf[]): TabOfRows => ({ register: 'sales', rows });
const purchases = (...rows: readonly RowOf[]): TabOfRows => ({ register: 'purchase', rows });
const ofSale = (values: RowOf, from: RowOf = sale) =>
  sourcesOf(sales(from, { ...back, ...values }))[0];
const ofPurchase = (values: RowOf, from: RowOf = purchase) =>
  sourcesOf(purchases(from, { ...sentBack, ...values }))[0];

describe('linkReturns', () => {
  it('follows the document a return names, whatever else it says', () => {
    assert.equal(ofSale({ sourceDocument: 'S1' }), 1);
    assert.equal(ofSale({ sourceDocument: 'S1', customer: 'D', unitPrice: 8 }), 1);
    assert.equal(ofPurchase({ sourceDocument: 'B1' }), 1);
    for (const other of [{ sourceDocument: 'S2' }, { sourceDocument: '' }, {}]) {
      assert.equal(ofSale(other), 0, JSON.stringify(other));
    }
    assert.equal(ofSale({ sourceDocument: 'S1', itemCode: 'P2' }), 0);
    assert.equal(ofSale({ sourceDocument: '' }, { ...sale, documentNumber: '' }), 0);
  });

  it('follows party and price where no document is named, or none of that name fits', () => {
    const same = { customer: 'C', unitPrice: 9 };
    assert.equal(ofSale(same), 1);
    assert.equal(ofSale({ ...same, sourceDocument: 'S7' }), 1);
    assert.equal(ofPurchase({ supplier: 'S', unitPrice: 9 }), 1);
    for (const other of [
      { customer: 'D' },
      { unitPrice: 8 },
      { customer: '' },
      { itemCode: 'P2' },
    ]) {
      assert.equal(ofSale({ ...same, ...other }), 0, JSON.stringify(other));
    }
    assert.equal(ofSale({ customer: 'C' }), 0);
    assert.equal(ofSale({ customer: '', unitPrice: 9 }, { ...sale, customer: '' }), 0);
    assert.equal(ofPurchase({ customer: 'S', unitPrice: 9 }), 0);
  });

  it('compares prices with tax where no net price is written', () => {
    const taxed: RowOf = {
      itemCode: 'P1',
      date: '2026-03-05',
      quantity: 5,
      unitPriceWithTax: 10,
      customer: 'C',
    };
    assert.equal(ofSale({ customer: 'C', unitPriceWithTax: 10 }, taxed), 1);
    assert.equal(ofSale({ customer: 'C', unitPriceWithTax: 11 }, taxed), 0);
    assert.equal(ofSale({ customer: 'C', unitPriceWithTax: 11, unitPrice: 9 }), 1);
  });

  it('never takes a purchase for the source of what a customer returns, nor the other way about', () => {
    const tabs = (kind: RowOf) => [purchases(purchase), sales(sale), sales(kind)];
    assert.deepEqual(sourcesOf(...tabs({ ...back, sourceDocument: 'B1' })), [0]);
    assert.deepEqual(sourcesOf(...tabs({ ...back, sourceDocument: 'S1' })), [2]);
    const twin = { ...purchase, documentNumber: 'S1' };
    const returned = { ...sentBack, sourceDocument: 'S1' };
    assert.deepEqual(sourcesOf(sales(sale), purchases(twin, returned)), [2]);
  });

  it('takes the latest that was there by then', () => {
    const named = { ...back, sourceDocument: 'S1' };
    const later = { ...sale, date: '2026-03-10' };
    assert.deepEqual(sourcesOf(sales(sale, sale, named)), [2]);
    assert.deepEqual(sourcesOf(sales(sale, later, named)), [1]);
    assert.deepEqual(sourcesOf(sales({ ...sale, date: '2026-03-09' }, named)), [1]);
    assert.deepEqual(sourcesOf(sales(later, named)), [0]);
  });

  it('uses a source up by what is returned of it', () => {
    const named = (quantity: number) => ({ ...back, sourceDocument: 'S1', quantity });
    assert.deepEqual(sourcesOf(sales(sale, named(5))), [1]);
    assert.deepEqual(sourcesOf(sales(sale, named(6))), [0]);
    assert.deepEqual(sourcesOf(sales(sale, named(2), named(3), named(1))), [1, 1, 0]);
    assert.deepEqual(sourcesOf(sales(sale, sale, named(4), named(4), named(1))), [2, 1, 2]);
    const byPrice = { customer: 'C', unitPrice: 9 };
    assert.deepEqual(sourcesOf(sales(sale, named(4), { ...back, ...byPrice })), [1, 0]);
  });

  it('sends goods back from where they lie, and takes them back wherever they are brought', () => {
    const at = (row: RowOf, place: RowOf) => ({ ...row, warehouse: 'A', lot: 'L', ...place });
    for (const place of [{ warehouse: 'B' }, { lot: 'M' }]) {
      const named = { sourceDocument: 'B1' };
      assert.equal(ofPurchase(at(named, place), at(purchase, {})), 0, JSON.stringify(place));
      assert.equal(ofSale(at({ sourceDocument: 'S1' }, place), at(sale, {})), 1);
    }
    assert.equal(ofPurchase(at({ sourceDocument: 'B1' }, {}), at(purchase, {})), 1);
  });

  it('links no return to a transfer', () => {
    const moved: TabOfRows = {
      register: 'transfers',
      rows: [{ ...sale, fromWarehouse: 'A', toWarehouse: 'B' }],
    };
    assert.deepEqual(
      sourcesOf(moved, sales({ ...back, warehouse: 'A', sourceDocument: 'S1' })),
      [0],
    );
  });
});
