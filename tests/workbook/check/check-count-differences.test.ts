/** What a count sheet calls the difference (A08): in whichever direction a firm writes it, and where it is another number. */

import assert from 'node:assert/strict';
import { type Fix } from '../../../core/values/issue.ts';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import { check, type Sheet } from './sheet.ts';

type Row = readonly [book: CellValue, counted: CellValue, difference: CellValue];

function sheet(rows: readonly Row[]): Sheet {
  return {
    register: 'counts',
    fields: ['itemCode', 'bookQuantity', 'countedQuantity', 'differenceQuantity'],
    rows: rows.map((row, index) => [`A${index}`, ...row]),
  };
}

function told(rows: readonly Row[]): readonly (readonly [number, Fix | undefined])[] {
  return check([sheet(rows)]).issues.map(({ code, cell, fix }) => {
    assert.equal(code, 'countDifferenceMismatch');
    return [cell.row, fix] as const;
  });
}

const RIGHT: readonly Row[] = [
  [100, 96, -4],
  [50, 50, 0],
  [80, 85, 5],
  [20, 20, 0],
];

describe('checkCountDifferences', () => {
  it('tells a difference that is not counted less book, and proposes it in the direction of the sheet', () => {
    const cell = { file: 'company.xlsx', tab: 'counts', row: 6, column: 4 };
    assert.deepEqual(told([...RIGHT, [100, 103, 5]]), [[6, { kind: 'setCell', cell, value: '3' }]]);
    const reversed = RIGHT.map(([book, counted, off]): Row => [book, counted, -Number(off)]);
    assert.deepEqual(told([...reversed, [100, 103, 5]]), [
      [6, { kind: 'setCell', cell, value: '-3' }],
    ]);
  });

  it('is silent for either direction, bare sizes, rows not counted, and a column of something else', () => {
    assert.deepEqual(told(RIGHT), []);
    assert.deepEqual(told(RIGHT.map(([book, counted, off]) => [book, counted, -Number(off)])), []);
    assert.deepEqual(told([...RIGHT, [100, 96, 4]]), []);
    assert.deepEqual(told([...RIGHT, [100, null, -100]]), []);
    assert.deepEqual(told(RIGHT.map(([book, counted], index) => [book, counted, index + 7])), []);
  });
});
