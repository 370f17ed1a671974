/** What is proposed for figures that do not add up (A08): only what the other figures of the row prove, and it settles the row. */

import assert from 'node:assert/strict';
import { type FieldId } from '../../../core/registers/field.ts';
import { type Fix } from '../../../core/values/issue.ts';
import { cellKey, type CellValue } from '../../../core/workbook/tab-content.ts';
import { check, type Sheet, TAXED_FIELDS } from './sheet.ts';

type Cells = Partial<Record<FieldId, CellValue>>;

/** Row 6 of the sheet: 40 at 34.48, 1379.2 without tax, 179.3 tax, 1558.5 in all. */
const ROW = 4;
const RIGHT = {
  quantity: 40,
  unitPrice: 34.48,
  amount: 1379.2,
  taxRate: 0.13,
  taxAmount: 179.3,
  amountWithTax: 1558.5,
};

function sheetWith(change: Cells, more: Partial<Sheet> = {}): Sheet {
  const rows = Array.from({ length: 12 }, (_, index) => {
    const cells: Cells = {
      date: 46_083 + index,
      itemCode: `A${index}`,
      ...RIGHT,
      ...(index === ROW ? change : {}),
    };
    return TAXED_FIELDS.map((field) => cells[field] ?? null);
  });
  return { register: 'purchase', fields: TAXED_FIELDS, rows, ...more };
}

function proposed(change: Cells, more: Partial<Sheet> = {}): readonly [string, Fix | undefined][] {
  return check([sheetWith(change, more)]).issues.map(({ code, fix }) => [code, fix]);
}

/** The one fix, and that nothing is left once it is made. */
function expectFix(change: Cells, code: string, field: FieldId, value: string): void {
  const found = proposed(change);
  assert.deepEqual(
    found.map(([foundCode, fix]) => [foundCode, fix?.kind, fix?.kind === 'setCell' && fix.value]),
    [[code, 'setCell', value]],
  );
  assert.deepEqual(proposed({ ...change, [field]: Number(value) }), [], 'and the row adds up');
}

describe('what is proposed for A08', () => {
  it('is the product, where tax or total were made from it', () => {
    expectFix({ amount: 1479.2 }, 'amountMismatch', 'amount', '1379.2');
    expectFix({ amount: 1397.2, taxRate: null }, 'amountMismatch', 'amount', '1379.2');
  });

  it('is the quantity the amount was made from, where a slip of the hand explains it', () => {
    for (const quantity of [4, 400, 41, 140]) {
      expectFix({ quantity }, 'amountMismatch', 'quantity', '40');
    }
  });

  it('is the tax, or the total, that the rest of the row makes', () => {
    expectFix({ taxAmount: 197.3 }, 'taxMismatch', 'taxAmount', '179.3');
    expectFix({ amountWithTax: 1585.5 }, 'totalWithTaxMismatch', 'amountWithTax', '1558.5');
  });

  it('is the price without tax with no more decimals than it was rounded to', () => {
    expectFix({ unitPrice: 38.96 }, 'priceIncludesTax', 'unitPrice', '34.48');
  });

  it('is nothing where the row does not say which figure is wrong', () => {
    const other = { amount: 1479.2, taxAmount: 192.3, amountWithTax: 1671.5 };
    assert.deepEqual(proposed(other), [['amountMismatch', undefined]]);
    assert.deepEqual(proposed({ taxAmount: 197.3, amountWithTax: 1576.5 }), [
      ['taxMismatch', undefined],
    ]);
  });

  it('is nothing for a cell that is calculated', () => {
    const formulas = new Map([[cellKey(ROW + 2, 5), 'C6*D6+100']]);
    assert.deepEqual(proposed({ amount: 1479.2 }, { formulas }), [['amountMismatch', undefined]]);
  });
});
