/** What stands in columns of unknown names says what they are; a column that only looks like one is left alone. */

import assert from 'node:assert/strict';
import { columnLetters } from '../../../core/workbook/tab-content.ts';
import { type RecognisedTable } from '../../../core/workbook/recognition.ts';
import { recogniseSheet } from './sheet.ts';

const ROWS = [
  ['2025-06-01', 'Bolt', 3, 2.5, 7.5],
  ['2025-06-02', 'Nut', 4, 1.25, 5],
  ['2025-06-03', 'Washer', 10, 0.4, 4],
  ['2025-06-04', 'Screw', 6, 1.5, 9],
  ['2025-06-05', 'Hinge', 2, 3.75, 7.5],
];

function sheet(header: string): string {
  return [header, ...ROWS.map((row) => row.join(' | '))].join('\n');
}

function lettersOf(table: RecognisedTable): Record<string, string> {
  return Object.fromEntries(
    [...table.columns].map(([field, { column }]) => [field, columnLetters(column)]),
  );
}

describe('completeColumns', () => {
  it('takes what a quantity is multiplied by for its price, and the product for the amount', () => {
    const table = recogniseSheet({
      tab: 'Purchases',
      cells: sheet('Date | Item | Qty | Zork | Amount'),
    });
    assert.equal(lettersOf(table)['unitPrice'], 'D');
    const other = recogniseSheet({
      tab: 'Purchases',
      cells: sheet('Date | Item | Qty | Price | Zork'),
    });
    assert.equal(lettersOf(other)['amount'], 'E');
  });

  it('takes the only column of days for the date', () => {
    const table = recogniseSheet({
      tab: 'Purchases',
      cells: sheet('Zork | Item | Qty | Price | Amount'),
    });
    assert.equal(lettersOf(table)['date'], 'A');
  });

  it('takes no weight of a piece for its price', () => {
    const cells = sheet('日期 | 品名 | 数量 | 单件重 | 合重');
    assert.equal(lettersOf(recogniseSheet({ tab: '入库', cells }))['unitPrice'], undefined);
  });

  it('gives an amount and its tax their sum', () => {
    const cells = `日期 | 品名 | 数量 | 单价 | 金额 | 税额 | 共付
      2025-06-01 | 螺栓 | 3 | 2.5 | 7.5 | 0.98 | 8.48
      2025-06-02 | 螺母 | 4 | 1.25 | 5 | 0.65 | 5.65
      2025-06-03 | 垫圈 | 10 | 0.4 | 4 | 0.52 | 4.52
      2025-06-04 | 螺钉 | 6 | 1.5 | 9 | 1.17 | 10.17`;
    assert.equal(lettersOf(recogniseSheet({ tab: '采购', cells }))['amountWithTax'], 'G');
  });
});
