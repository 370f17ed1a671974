/** Cells that cannot be read (A03) and cells that were read after cleaning (A22). */

import assert from 'node:assert/strict';
import { cellKey } from '../../../core/workbook/tab-content.ts';
import { check, found, type Sheet } from './sheet.ts';

/** A purchase tab of ordinary rows, with what a test changes in them. */
function purchases(
  rows: readonly (readonly (string | number | null)[])[],
  more: Partial<Sheet> = {},
): Sheet {
  return { register: 'purchase', fields: ['date', 'itemCode', 'quantity'], rows, ...more };
}

describe('checkUnreadable (A03)', () => {
  it('blocks a row whose quantity is missing or no number, at that very cell', () => {
    const { issues, lines } = check([
      {
        register: 'sales',
        fields: ['date', 'itemCode', 'quantity'],
        rows: [
          [45_292, 'A', 'abc'],
          [45_292, 'A', null],
          [45_292, 'A', { error: '#REF!' }],
          [45_292, 'A', '1/2'],
          [45_292, 'A', '无'],
          [45_292, 'A', { uncalculated: true }],
          [45_292, 'A', true],
          [45_292, 'A', '9007199254740993'],
          [45_292, 'A', 0],
          [45_292, 'A', 3],
        ],
        formulas: new Map([[cellKey(7, 3), 'B7*2']]),
      },
    ]);
    assert.deepEqual(
      issues.map(({ code, cell, severity }) => [code, cell.row, cell.column, severity]),
      [
        ['quantityNotNumber', 2, 3, 'block'],
        ['quantityMissing', 3, 3, 'block'],
        ['quantityError', 4, 3, 'block'],
        ['quantityAmbiguous', 5, 3, 'block'],
        ['quantityMissing', 6, 3, 'block'],
        ['quantityUncalculated', 7, 3, 'block'],
        ['quantityNotNumber', 8, 3, 'block'],
        ['quantityTooLarge', 9, 3, 'block'],
      ],
    );
    assert.equal(issues[5]?.parameters['value'], 'B7*2');
    assert.deepEqual(
      lines.map(({ values }) => values.quantity),
      [0, 3_000_000],
    );
  });

  it('posts a row whose price cannot be read, and tells the cell', () => {
    const { issues, lines } = check([
      {
        register: 'purchase',
        fields: ['date', 'itemCode', 'quantity', 'unitPrice', 'amount'],
        rows: [[45_292, 'A', 2, { error: '#N/A' }, 'x']],
      },
    ]);
    assert.deepEqual(
      issues.map(({ code, severity }) => [code, severity]),
      [
        ['cellError', 'error'],
        ['numberUnreadable', 'error'],
      ],
    );
    assert.equal(lines[0]?.values.amount, undefined);
  });

  it('tells a column of formulas without results once, and posts its rows', () => {
    const rows = Array.from(
      { length: 8 },
      () => [45_292, 'A', 2, 5, { uncalculated: true }] as const,
    );
    const { issues, lines } = check([
      {
        register: 'purchase',
        fields: ['date', 'itemCode', 'quantity', 'unitPrice', 'amount'],
        rows: rows.map((row, index) => [row[0], `A${index}`, 2 + index, 5, { uncalculated: true }]),
      },
    ]);
    assert.deepEqual(
      issues.map(({ code, cell, parameters }) => [code, cell.row, parameters['n']]),
      [['columnUncalculated', 2, 8]],
    );
    assert.equal(lines.length, rows.length);
    assert.equal(lines[0]?.values.amount, undefined);
  });

  it('passes over rows that only list an item, and blanks in stock tabs', () => {
    assert.deepEqual(
      found([
        purchases([
          [null, 'A', null],
          [45_292, 'A', 1],
        ]),
      ]),
      [],
    );
    assert.deepEqual(
      found([
        {
          register: 'stock',
          fields: ['itemCode', 'balanceQuantity'],
          rows: [
            ['A', null],
            ['B', '-'],
          ],
        },
      ]),
      [],
    );
  });
});

describe('checkCleaned (A22)', () => {
  it('tells stray characters, full-width figures and units inside numbers, with the clean value', () => {
    const { issues } = check([
      purchases([
        [45_292, ' SP1 ', 1],
        [45_292, 'ＳＰ１', '４６'],
        [45_292, 'SP1', '12瓶'],
      ]),
    ]);
    assert.deepEqual(
      issues.map(({ code, fix }) => [code, fix?.kind === 'setCell' && fix.value]),
      [
        ['textCleaned', 'SP1'],
        ['textCleaned', 'SP1'],
        ['numberCleaned', '46'],
        ['unitInNumber', '12'],
      ],
    );
  });

  it('tells stray characters of many cells once a column, with how many and which', () => {
    const rows = (strays: number): (readonly (string | number)[])[] =>
      Array.from({ length: 30 }, (_, index) => [
        45_292 + index,
        index < strays ? ` A${index}` : `A${index}`,
        1,
      ]);
    assert.deepEqual(found([purchases(rows(5))]).length, 5);
    const { issues } = check([purchases(rows(6))]);
    assert.deepEqual(
      issues.map(({ code, parameters, related }) => [code, parameters.n, related?.length]),
      [['columnTextCleaned', 6, 6]],
    );
  });

  it('is silent about separators, currency, brackets, and spaces in remarks', () => {
    const sheet: Sheet = {
      register: 'sales',
      fields: ['date', 'itemName', 'quantity', 'amount', 'remark'],
      rows: [
        [45_292, '可乐（大）', '1,200', '¥3,600.00', ' 早班 '],
        [45_293, '可乐（大）', '5', '(15.00)', null],
      ],
      format: 'csv',
    };
    assert.deepEqual(found([sheet]), []);
  });

  it('tells a text among numbers by its cell, a column of texts once, and a file of texts not at all', () => {
    const rows = (texts: number, length = 10): (readonly (string | number)[])[] =>
      Array.from({ length }, (_, index) => [
        45_292 + index,
        `A${index}`,
        index < texts ? `${index + 1}` : index + 1,
      ]);
    assert.deepEqual(found([purchases(rows(1))]), ['numberCleaned purchase!C2']);
    assert.deepEqual(found([purchases(rows(0))]), []);
    assert.deepEqual(found([purchases(rows(10))]), ['columnNumbersAsText purchase!C2']);
    assert.deepEqual(found([purchases(rows(5, 40))]).length, 5);
    assert.deepEqual(found([purchases(rows(6, 40))]), ['columnNumbersAsText purchase!C2']);
    assert.deepEqual(found([purchases(rows(10), { format: 'csv' })]), []);
  });

  it('tells А101 in Cyrillic beside A101, and lets Russian be Russian', () => {
    const names = (list: readonly string[]): Sheet =>
      purchases(
        list.map((name) => [45_292, name, 1]),
        { fields: ['date', 'itemName', 'quantity'] },
      );
    assert.deepEqual(found([names(['A101', 'А101'])]), ['lookAlike purchase!B3']);
    assert.deepEqual(found([names(['СОК', 'Вода 5'])]), []);
  });
});
