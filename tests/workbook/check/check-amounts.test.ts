/** Amounts that do not multiply or add up (A08), and prices and quantities out of all proportion (A09, A10, A17). */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type FieldId } from '../../../core/registers/field.ts';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { check, found, type Sheet, TAXED_FIELDS } from './sheet.ts';

const cents = (value: number): number => Math.round(value * 100 + 1e-6) / 100;

/** Taxed purchases that add up; `change` replaces cells by row index and field. */
function taxed(change: Readonly<Record<number, Partial<Record<FieldId, CellValue>>>> = {}): Sheet {
  const rows = Array.from({ length: 20 }, (_, index) => {
    const quantity = 3 + (index % 6);
    const price = 10.17 + (index % 4);
    const amount = cents(quantity * price);
    const tax = cents(amount * 0.13);
    const cells: Partial<Record<FieldId, CellValue>> = {
      date: 46_083 + index,
      itemCode: `A${index % 4}`,
      quantity,
      unitPrice: price,
      amount,
      taxRate: 0.13,
      taxAmount: tax,
      amountWithTax: cents(amount + tax),
      ...change[index],
    };
    return TAXED_FIELDS.map((field) => cells[field] ?? null);
  });
  return { register: 'purchase', fields: TAXED_FIELDS, rows };
}

describe('checkAmounts (A08)', () => {
  it('is silent where everything adds up, a cent of rounding included', () => {
    assert.deepEqual(found([taxed()]), []);
    assert.deepEqual(
      found([taxed({ 4: { taxAmount: 9.94 - 0.01 } })]).filter((place) =>
        place.startsWith('amount'),
      ),
      [],
    );
  });

  it('tells an amount that is not quantity times price, with both numbers', () => {
    const sheet = taxed({ 4: { amount: 90, taxAmount: 11.7, amountWithTax: 101.7 } });
    const [issue, ...others] = check([sheet]).issues;
    assert.deepEqual(others, []);
    assert.deepEqual([issue?.code, issue?.cell.row, issue?.cell.column], ['amountMismatch', 6, 5]);
    assert.deepEqual(
      [issue?.parameters['expected'], issue?.parameters['difference']],
      ['71.19', '18.81'],
    );
  });

  it('names a price that includes tax', () => {
    const { issues } = check([taxed({ 4: { unitPrice: cents(10.17 * 1.13) } })]);
    assert.deepEqual(
      issues.map(({ code, cell }) => [code, cell.column]),
      [['priceIncludesTax', 4]],
    );
  });

  it('tells a tax that is not amount times rate, and a total that is not their sum', () => {
    assert.deepEqual(found([taxed({ 4: { taxAmount: 5, amountWithTax: 76.19 } })]), [
      'taxMismatch purchase!G6',
    ]);
    assert.deepEqual(found([taxed({ 4: { amountWithTax: 99 } })]), [
      'totalWithTaxMismatch purchase!H6',
    ]);
  });

  const plain = (
    rows: readonly (readonly [number, number, number, ...CellValue[]])[],
    more: readonly FieldId[] = [],
  ): Sheet => ({
    register: 'sales',
    fields: ['itemCode', 'quantity', 'unitPrice', 'amount', ...more],
    rows: rows.map((row, index) => [`A${index}`, ...row]),
  });

  it('accepts a price that was rounded from its amount, in a tab that works that way', () => {
    assert.deepEqual(
      found([
        plain([
          [3, 33.33, 100],
          [7, 14.29, 100],
          [6, 16.67, 100],
          [9, 11.11, 100],
        ]),
      ]),
      [],
    );
  });

  it('accepts discounts, freight and whole yuan', () => {
    assert.deepEqual(
      found([
        plain(
          [
            [10, 5, 45, 0.9],
            [10, 5, 50, 1],
            [2, 8, 12, 0.75],
          ],
          ['discount'],
        ),
      ]),
      [],
    );
    assert.deepEqual(
      found([
        plain(
          [
            [10, 5, 58, 8],
            [10, 5, 50, null],
            [2, 8, 21, 5],
          ],
          ['freight'],
        ),
      ]),
      [],
    );
    assert.deepEqual(
      found([
        plain([
          [3, 3.33, 10],
          [3, 6.66, 20],
          [2, 5, 10],
        ]),
      ]),
      [],
    );
  });

  it('says nothing where amounts follow another rule altogether', () => {
    assert.deepEqual(
      found([
        plain([
          [3, 10, 90],
          [4, 10, 120],
          [5, 10, 150],
          [6, 11, 198],
        ]),
      ]),
      [],
    );
  });

  it('finds the one changed amount wherever it stands, and only it', () => {
    fc.assert(
      fc.property(
        fc.nat(19),
        fc.integer({ min: 2, max: 5000 }),
        fc.boolean(),
        (index, off, minus) => {
          const row = taxed().rows[index]!;
          const amount = cents(Number(row[4]) + ((minus ? -off : off) / 100) * 5);
          const tax = cents(amount * 0.13);
          const sheet = taxed({
            [index]: { amount, taxAmount: tax, amountWithTax: cents(amount + tax) },
          });
          const [issue, ...others] = check([sheet]).issues;
          assert.deepEqual(others, []);
          assert.deepEqual([issue?.cell.row, issue?.severity], [index + 2, 'error']);
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** Sales of one item at about the same price. */
function prices(list: readonly number[], more: Partial<Sheet> = {}): Sheet {
  return {
    register: 'sales',
    fields: ['date', 'itemCode', 'quantity', 'unitPrice'],
    rows: list.map((price, index) => [46_083 + index, 'A', 5 + (index % 3), price]),
    ...more,
  };
}

const STEADY = [10, 10.2, 9.9, 10, 10.1, 9.8, 10, 10.3, 10, 9.9, 10.2, 10];

describe('checkPrices (A09)', () => {
  it('names a slipped decimal point and proposes the price', () => {
    const { issues } = check([prices([...STEADY, 100, 10])]);
    assert.deepEqual(
      issues.map(({ code, fix }) => [code, fix?.kind === 'setCell' && fix.value]),
      [['priceDecimalSlip', '10']],
    );
    assert.deepEqual(found([prices([...STEADY, 0.1, 10])]), ['priceDecimalSlip sales!D14']);
  });

  it('tells a price far from all others', () => {
    assert.deepEqual(found([prices([...STEADY, 31, 10])]), ['priceOutlier sales!D14']);
  });

  it('is silent about ordinary spread, a new price level, and prices of two kinds of customers', () => {
    assert.deepEqual(found([prices([...STEADY, 13, 8])]), []);
    assert.deepEqual(found([prices([...STEADY, 25, 25.5, 25, 26])]), []);
    assert.deepEqual(found([prices(STEADY.flatMap((price) => [price, price * 1.9]))]), []);
  });

  it('compares prices of one currency only', () => {
    const sheet = prices([...STEADY, 72, 10]);
    const rows = sheet.rows.map((row) => [...row, row[3] === 72 ? 'CNY' : 'USD']);
    assert.deepEqual(found([{ ...sheet, fields: [...sheet.fields, 'currency'], rows }]), []);
    assert.deepEqual(found([sheet]), ['priceOutlier sales!D14']);
  });

  it('names the unit whose price it is', () => {
    const items: Sheet = {
      register: 'items',
      fields: ['itemCode', 'unit', 'secondUnit', 'unitFactor'],
      rows: [['A', '瓶', '箱', 24]],
    };
    assert.deepEqual(found([items, prices([...STEADY, 240, 10])]), ['priceOfOtherUnit sales!D14']);
  });

  it('names a price with tax among fixed prices without', () => {
    const fixed = Array.from({ length: 9 }, () => 10);
    assert.deepEqual(found([prices([...fixed, 11.3, 10])]), ['priceWithTaxSuspected sales!D11']);
    assert.deepEqual(found([prices([...fixed, 11.2, 10])]), []);
    assert.deepEqual(found([prices([...fixed, 11.3])]), []);
  });

  it('judges few prices by gross slips only', () => {
    assert.deepEqual(found([prices([10, 10, 1000, 10])]), ['priceDecimalSlip sales!D4']);
    assert.deepEqual(found([prices([10, 12, 30])]), []);
    assert.deepEqual(found([prices([10, 100])]), []);
  });

  it('knows the list price of an item sold once', () => {
    const items: Sheet = {
      register: 'items',
      fields: ['itemCode', 'salePrice'],
      rows: [['A', 12.5]],
    };
    assert.deepEqual(found([items, prices([125])]), ['priceDecimalSlip sales!D2']);
    assert.deepEqual(found([items, prices([14])]), []);
  });
});

describe('checkQuantities (A10)', () => {
  const quantities = (
    list: readonly number[],
    register: 'sales' | 'purchase' = 'sales',
  ): Sheet => ({
    register,
    fields: ['date', 'itemCode', 'quantity'],
    rows: list.map((quantity, index) => [46_083 + index, 'A', quantity]),
  });
  const usual = [10, 12, 9, 14, 8, 11, 10, 13, 9, 10, 12, 11];

  it('tells a quantity out of all proportion', () => {
    assert.deepEqual(found([quantities([...usual, 1200])]), ['quantityOutlier sales!C14']);
  });

  it('is silent about a large order, wide spreads, and the first filling of the shelves', () => {
    assert.deepEqual(found([quantities([...usual, 40])]), []);
    assert.deepEqual(found([quantities([1, 3, 10, 2, 50, 7, 90, 4, 20, 100, 1, 60, 5])]), []);
    assert.deepEqual(found([quantities([1000, ...usual], 'purchase')]), []);
  });

  it('needs some rows to know what is usual', () => {
    assert.deepEqual(found([quantities([1, 2, 500])]), []);
  });
});

describe('checkMargins (A17)', () => {
  const bought: Sheet = {
    register: 'purchase',
    fields: ['date', 'itemCode', 'quantity', 'unitPrice'],
    rows: [
      [46_083, 'A', 100, 8],
      [46_090, 'A', 100, 9],
    ],
  };

  it('tells a sale below every cost that can be meant', () => {
    assert.deepEqual(found([bought, prices([10, 7.5, 8.2])]), ['saleBelowCost sales!D3']);
  });

  it('is silent for a sale at cost, at a gift of 0, and where nothing was bought', () => {
    assert.deepEqual(found([bought, prices([8, 9, 0])]), []);
    assert.deepEqual(found([prices([1, 1, 1])]), []);
  });

  it('goes by the minimum price of the items register', () => {
    const items: Sheet = {
      register: 'items',
      fields: ['itemCode', 'minimumPrice'],
      rows: [['A', 9.5]],
    };
    assert.deepEqual(found([items, prices([9.4, 9.5])]), ['saleBelowMinimum sales!D2']);
  });

  it('tells a list price below cost', () => {
    const items: Sheet = {
      register: 'items',
      fields: ['itemCode', 'costPrice', 'salePrice'],
      rows: [
        ['A', 12, 10],
        ['B', 10, 10],
        ['C', 5, 0],
      ],
    };
    assert.deepEqual(found([items]), ['costAboveSalePrice items!C2']);
  });
});

describe('checkQuantities against a year of sales (A10)', () => {
  const sold: Sheet = {
    register: 'sales',
    fields: ['date', 'itemCode', 'quantity'],
    rows: Array.from({ length: 10 }, (_, index) => [46_000 + index * 10, 'A', 5]),
  };
  const received = (quantity: number): Sheet => ({
    register: 'purchase',
    fields: ['date', 'itemCode', 'quantity'],
    rows: [[45_999, 'A', quantity]],
  });

  it('tells a receipt of more than three years of sales, and no smaller one', () => {
    assert.deepEqual(found([received(2000), sold]), ['quantityOutlier purchase!C2']);
    assert.deepEqual(found([received(500), sold]), []);
  });

  it('is not misled by a sale dated decades ahead', () => {
    const slip = {
      ...sold,
      rows: sold.rows.map((row, index) => (index === 4 ? [66_000, 'A', 5] : row)),
    };
    assert.deepEqual(found([received(500), slip]), found([slip]));
  });
});
