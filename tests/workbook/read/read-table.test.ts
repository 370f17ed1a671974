/** Reading a table: typed columns, fill-down, constants, extra columns, control totals. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { controlTotals } from '../../../core/workbook/read/control-totals.ts';
import { readCellOf } from '../../../core/workbook/read/read-table.ts';
import { checkCompany } from '../../../core/workbook/check-company.ts';
import { defaultSettings } from '../../../core/registers/company-settings.ts';
import { dateOfSerial } from '../../../core/values/civil-date.ts';
import { check, readSheet, TODAY } from '../check/sheet.ts';

describe('readTable', () => {
  it('tells an error, a blank, a zero, an empty text and an uncalculated formula apart', () => {
    const table = readSheet({
      register: 'purchase',
      fields: ['itemCode', 'quantity'],
      rows: [
        ['A', { error: '#REF!' }],
        ['A', null],
        ['A', 0],
        ['A', ''],
        ['A', { uncalculated: true }],
        ['A', true],
      ],
    });
    const cells = [0, 1, 2, 3, 4, 5].map((row) => readCellOf(table, row, 'quantity')!);
    assert.deepEqual(
      cells.map(({ value, remark }) => remark?.problem ?? value),
      ['errorValue', undefined, 0, undefined, 'uncalculated', 'notANumber'],
    );
  });

  it('fills merged keys and keys that are left out, but no numbers', () => {
    const table = readSheet({
      register: 'sales',
      fields: ['customer', 'documentNumber', 'itemName', 'quantity'],
      rows: [
        ['王府井店', 'X1', '可乐', 1],
        [null, null, '雪碧', 2],
        [null, null, '芬达', null],
      ],
      fillDown: ['documentNumber'],
      merges: [{ fromRow: 2, toRow: 3, fromColumn: 1, toColumn: 1 }],
    });
    assert.deepEqual(table.columns.get('customer')!.values, ['王府井店', '王府井店', undefined]);
    assert.deepEqual(table.columns.get('documentNumber')!.values, ['X1', 'X1', 'X1']);
    assert.deepEqual(table.columns.get('quantity')!.values, [1_000_000, 2_000_000, undefined]);
    assert.equal(table.columns.get('customer')!.remarks.get(1)?.filledFrom, 'merge');
  });

  it('keeps a custom column as text', () => {
    const table = readSheet({
      register: 'sales',
      fields: ['itemName', 'quantity', null],
      rows: [
        ['可乐', 1, ' 早班 '],
        ['雪碧', 2, 12.5],
      ],
    });
    assert.deepEqual(table.extra[0]!.texts, [' 早班 ', '12.5']);
  });

  it('reads a tax rate of 13 as 13 %', () => {
    const table = readSheet({
      register: 'sales',
      fields: ['itemName', 'quantity', 'taxRate'],
      rows: [
        ['A', 1, 13],
        ['A', 1, 0.13],
        ['A', 1, '13%'],
        ['A', 1, 1],
      ],
    });
    assert.deepEqual(table.columns.get('taxRate')!.values, [130_000, 130_000, 130_000, 10_000]);
  });

  it('counts amounts beyond nine billion in hundredths', () => {
    const table = readSheet({
      register: 'sales',
      fields: ['itemName', 'quantity', 'amount'],
      rows: [['A', 1, 15_000_000_000.25]],
    });
    assert.equal(table.columns.get('amount')!.scale, 2);
    assert.equal(table.columns.get('amount')!.values[0], 1_500_000_000_025);
  });

  it('reads type words as movement types', () => {
    const table = readSheet({
      register: 'sales',
      fields: ['itemName', 'quantity', 'movementType'],
      rows: [
        ['A', 1, '销售退货'],
        ['A', 1, '退货'],
        ['A', 1, '销售出库'],
        ['A', 1, '神秘'],
      ],
    });
    assert.deepEqual(table.columns.get('movementType')!.values, [
      'salesReturn',
      'salesReturn',
      'dispatch',
      undefined,
    ]);
  });

  it('makes lines that hold what the rows held', () => {
    const quantity = fc.integer({ min: 1, max: 9_999_999 });
    const row = fc.record({
      serial: fc.integer({ min: 40_000, max: 46_000 }),
      quantity,
      cents: fc.integer({ min: 1, max: 99_999 }),
      code: fc.integer({ min: 0, max: 9_999 }).map((n) => `SKU-${String(n).padStart(4, '0')}`),
    });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const { lines } = check([
          {
            register: 'purchase',
            fields: ['date', 'itemCode', 'quantity', 'unitPrice'],
            rows: rows.map(({ serial, quantity: n, cents, code }) => [
              serial,
              code,
              n / 1000,
              cents / 100,
            ]),
          },
        ]);
        assert.deepEqual(
          lines.map(({ item, values }) => [values.date, item, values.quantity, values.unitPrice]),
          rows.map(({ serial, quantity: n, cents, code }) => [
            dateOfSerial(serial, 1900),
            code,
            n * 1000,
            cents * 10_000,
          ]),
        );
        assert.equal(new Set(lines.map(({ id }) => id)).size, lines.length);
      }),
      { numRuns: 40 },
    );
  });

  it('gives a row the same identity wherever sorting puts it', () => {
    const rows = [
      [45_292, 'A', 1],
      [45_293, 'B', 2],
      [45_294, 'C', 3],
    ];
    const idsOf = (order: readonly number[]): Record<string, string> =>
      Object.fromEntries(
        checkCompany(
          [
            readSheet({
              register: 'purchase',
              fields: ['date', 'itemCode', 'quantity'],
              rows: order.map((n) => rows[n]!),
            }),
          ],
          defaultSettings(TODAY),
        ).lines.map(({ item, id }) => [item, id]),
      );
    assert.deepEqual(idsOf([0, 1, 2]), idsOf([2, 0, 1]));
  });
});

describe('controlTotals', () => {
  it('sums what can be read, exactly as the sheet shows it', () => {
    const table = readSheet({
      register: 'purchase',
      fields: ['itemCode', 'quantity', 'amount'],
      rows: [
        ['A', 0.1, 10.55],
        ['A', 0.2, '1,200.45'],
        ['A', 'N/A', { uncalculated: true }],
        ['A', '12瓶', 1 / 3],
      ],
    });
    assert.deepEqual(
      [...controlTotals(table)],
      [
        ['quantity', '12.3'],
        ['amount', '1211.333333333333333'],
      ],
    );
  });

  it('does not lose a digit of a long column', () => {
    const rows = Array.from({ length: 3000 }, () => ['A', 8_999_999_999.1234]);
    const table = readSheet({ register: 'stock', fields: ['itemCode', 'balanceQuantity'], rows });
    assert.equal(controlTotals(table).get('balanceQuantity'), '26999999997370.2');
  });
});
