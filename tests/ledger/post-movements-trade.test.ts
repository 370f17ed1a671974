/** Purchases, sales and adjustments, line by line: what moves, which way, and what it cost. */

import assert from 'node:assert/strict';
import { type MovementType } from '../../core/registers/field.ts';
import { statedQuantity } from '../../core/ledger/post-movements-adjustment.ts';
import { linesOf, type RowOf } from '../support/company-lines.ts';
import { movementsTold, unpostedTold } from '../support/told-movements.ts';

const place = { itemCode: 'P1', date: '2026-03-01', warehouse: 'A', lot: 'L' };
const row: RowOf = { ...place, quantity: 10 };
const there = 'in A lot L on 2026-03-01';

type Register = 'purchase' | 'sales' | 'adjustments';

function posted(register: Register, ...rows: readonly RowOf[]): readonly string[] {
  return movementsTold({ register, rows });
}

/** Kind and sign of what one line of a type does: +1 and -1 as written, with a minus before the quantity. */
function directions(register: Register, movementType: MovementType): string {
  const one = (quantity: number) =>
    posted(register, { ...row, quantity, movementType }).map((told) => told.split(' P1 ')[0]);
  return `${one(1).join()} / ${one(-1).join()}`;
}

describe('postTrade', () => {
  it('takes goods in that are bought and out that are sold', () => {
    assert.deepEqual(posted('purchase', row), [`receipt P1 10 ${there}`]);
    assert.deepEqual(posted('sales', row), [`dispatch P1 10 ${there}`]);
  });

  it('posts what a line costs: its amount, else its unit price, else nothing', () => {
    const cost = (values: RowOf) => posted('purchase', { ...row, ...values })[0]!.split('03-01')[1];
    assert.equal(cost({ amount: 50, unitPrice: 6 }), ' for 50.00');
    assert.equal(cost({ unitPrice: 6, costPrice: 7 }), ' at 6');
    assert.equal(cost({ costPrice: 7 }), '');
    assert.equal(cost({ quantity: 10, amount: -50 }), ' for 50.00');
  });

  it('prices what comes in outside purchases at its cost price before its price', () => {
    const gain: RowOf = { ...row, movementType: 'gain', unitPrice: 6 };
    assert.deepEqual(posted('adjustments', gain, { ...gain, costPrice: 7 }), [
      `receipt gain P1 10 ${there} at 6`,
      `receipt gain P1 10 ${there} at 7`,
    ]);
  });

  it('adds freight to what was received, at the same place and day', () => {
    assert.deepEqual(posted('purchase', { ...row, amount: 50, freight: 8 }), [
      `receipt P1 10 ${there} for 50.00`,
      `landedCost receipt P1 ${there} for 8.00 of 1`,
    ]);
    assert.deepEqual(posted('purchase', { ...row, amount: 50, freight: 0 }), [
      `receipt P1 10 ${there} for 50.00`,
    ]);
  });

  it('moves nothing for a quantity of nothing, and names a line without one', () => {
    assert.deepEqual(posted('purchase', { ...row, quantity: 0 }), []);
    assert.deepEqual(posted('sales', place), []);
    assert.deepEqual(unpostedTold({ register: 'sales', rows: [row, place] }), [
      'noQuantity sales 3',
    ]);
  });

  it('dates what has no date where it proves no shortage: in on the first day, out on the last', () => {
    const undated: RowOf = { itemCode: 'P1', quantity: 1 };
    const days: RowOf[] = [
      { ...undated, date: '2026-03-05' },
      { ...undated, date: '2026-03-02' },
      undated,
    ];
    assert.deepEqual(posted('purchase', ...days)[2], 'receipt P1 1 on 2026-03-02');
    assert.deepEqual(posted('sales', ...days)[2], 'dispatch P1 1 on 2026-03-05');
    const back: RowOf = { ...undated, quantity: -1 };
    assert.equal(posted('purchase', ...days, back)[3], 'purchaseReturn P1 1 on 2026-03-05');
    assert.equal(posted('sales', ...days, back)[3], 'salesReturn P1 1 on 2026-03-02');
  });

  it('keeps the time of day a line states', () => {
    assert.deepEqual(posted('sales', { ...row, time: '08:30:00' }), [
      `dispatch P1 10 ${there} 08:30:00`,
    ]);
  });

  for (const [movementType, inPurchases, inSales] of [
    ['receipt', 'receipt / purchaseReturn', 'receipt / purchaseReturn'],
    ['purchaseReturn', 'purchaseReturn / receipt', 'purchaseReturn / receipt'],
    ['dispatch', 'dispatch / salesReturn', 'dispatch / salesReturn'],
    ['salesReturn', 'salesReturn / dispatch', 'salesReturn / dispatch'],
    ['opening', 'receipt opening / dispatch otherOut', 'receipt opening / dispatch otherOut'],
    ['gain', 'receipt gain / dispatch loss', 'receipt gain / dispatch loss'],
    ['loss', 'dispatch loss / receipt gain', 'dispatch loss / receipt gain'],
    ['scrap', 'dispatch scrap / receipt otherIn', 'dispatch scrap / receipt otherIn'],
    ['ownUse', 'dispatch ownUse / receipt otherIn', 'dispatch ownUse / receipt otherIn'],
    ['sample', 'receipt sample / receipt otherIn', 'dispatch sample / receipt otherIn'],
    ['gift', 'receipt gift / receipt otherIn', 'dispatch gift / receipt otherIn'],
    ['produced', 'receipt produced / dispatch consumed', 'receipt produced / dispatch consumed'],
    ['consumed', 'dispatch consumed / receipt produced', 'dispatch consumed / receipt produced'],
    ['otherIn', 'receipt otherIn / dispatch otherOut', 'receipt otherIn / dispatch otherOut'],
    ['otherOut', 'dispatch otherOut / receipt otherIn', 'dispatch otherOut / receipt otherIn'],
  ] as const) {
    it(`moves a line of type ${movementType} in purchases and in sales as its type says`, () => {
      assert.deepEqual(
        [directions('purchase', movementType), directions('sales', movementType)],
        [inPurchases, inSales],
      );
    });
  }
});

describe('postAdjustment', () => {
  for (const [movementType, both] of [
    ['receipt', 'receipt / dispatch purchaseReturn'],
    ['purchaseReturn', 'dispatch purchaseReturn / dispatch purchaseReturn'],
    ['dispatch', 'dispatch / dispatch'],
    ['salesReturn', 'salesReturn / dispatch'],
    ['opening', 'receipt opening / dispatch otherOut'],
    ['gain', 'receipt gain / dispatch loss'],
    ['loss', 'dispatch loss / dispatch loss'],
    ['scrap', 'dispatch scrap / dispatch scrap'],
    ['ownUse', 'dispatch ownUse / dispatch ownUse'],
    ['sample', 'dispatch sample / dispatch sample'],
    ['gift', 'dispatch gift / dispatch gift'],
    ['produced', 'receipt produced / dispatch consumed'],
    ['consumed', 'dispatch consumed / dispatch consumed'],
    ['otherIn', 'receipt otherIn / dispatch otherOut'],
    ['otherOut', 'dispatch otherOut / dispatch otherOut'],
  ] as const) {
    it(`reads the type ${movementType} before a sign`, () => {
      assert.equal(directions('adjustments', movementType), both);
    });
  }

  it('takes a plus for a gain and a minus for a loss where no type is said', () => {
    const difference = (differenceQuantity: number): RowOf => ({ ...place, differenceQuantity });
    assert.deepEqual(posted('adjustments', difference(3), difference(-4), difference(0)), [
      `receipt gain P1 3 ${there}`,
      `dispatch loss P1 4 ${there}`,
    ]);
  });

  it('posts at its place, with its cost and its time', () => {
    const rows: RowOf[] = [
      { ...row, time: '09:00:00', movementType: 'scrap' },
      { ...row, movementType: 'salesReturn' },
      { ...row, movementType: 'gain', amount: 30, freight: 2 },
    ];
    assert.deepEqual(posted('adjustments', ...rows), [
      `dispatch scrap P1 10 ${there} 09:00:00`,
      `salesReturn P1 10 ${there}`,
      `receipt gain P1 10 ${there} for 30.00`,
      `landedCost gain P1 ${there} for 2.00 of 3`,
    ]);
  });

  it('dates an opening without a date before all that moved, any other addition on the first day', () => {
    const undated: RowOf = { itemCode: 'P1', quantity: 1 };
    const rows: RowOf[] = [
      { ...undated, date: '2026-03-05', movementType: 'loss' },
      { ...undated, movementType: 'opening' },
      { itemCode: 'P1', openingQuantity: 2 },
      { ...undated, movementType: 'gain' },
      { ...undated, openingQuantity: 7 },
    ];
    assert.deepEqual(posted('adjustments', ...rows), [
      'dispatch loss P1 1 on 2026-03-05',
      'receipt opening P1 1 on 2026-03-04',
      'receipt opening P1 2 on 2026-03-04',
      'receipt gain P1 1 on 2026-03-05',
      'receipt gain P1 1 on 2026-03-05',
    ]);
  });

  it('names a line that states no change', () => {
    assert.deepEqual(unpostedTold({ register: 'adjustments', rows: [row, place] }), [
      'noQuantity adjustments 3',
    ]);
    assert.deepEqual(posted('adjustments', { ...row, quantity: 0 }), []);
  });
});

describe('statedQuantity', () => {
  const stated = (values: RowOf): number | undefined => {
    const quantity = statedQuantity(linesOf([{ register: 'adjustments', rows: [values] }])[0]!);
    return quantity === undefined ? undefined : quantity / 1_000_000;
  };

  it('takes the quantity before the difference, the difference before the opening, and in less out last', () => {
    const flows = { quantityIn: 9, quantityOut: 2 };
    const opening = { openingQuantity: 3, ...flows };
    const difference = { differenceQuantity: 4, ...opening };
    assert.equal(stated({ quantity: 5, ...difference }), 5);
    assert.equal(stated(difference), 4);
    assert.equal(stated(opening), 3);
    assert.equal(stated(flows), 7);
  });

  it('takes a missing side of in and out for none, and both missing for nothing said', () => {
    assert.equal(stated({ quantityIn: 9 }), 9);
    assert.equal(stated({ quantityOut: 2 }), -2);
    assert.equal(stated({}), undefined);
  });
});
