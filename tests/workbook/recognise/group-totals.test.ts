/** Groups of a two-row header that add up in a column of their own. */

import assert from 'node:assert/strict';
import { columnLetters } from '../../../core/workbook/tab-content.ts';
import { type RecognisedTable } from '../../../core/workbook/recognition.ts';
import { recogniseSheet } from './sheet.ts';

function lettersOf({ columns }: RecognisedTable): Record<string, string> {
  return Object.fromEntries(
    [...columns].map(([field, { column }]) => [field, columnLetters(column)]),
  );
}

describe('withGroupTotals', () => {
  it('takes the total of a group for what came in and went out, not its parts', () => {
    const table = recogniseSheet({
      tab: '收发存',
      merges: ['A1:A2', 'B1:B2', 'C1:C2', 'D1:F1', 'G1:I1', 'J1:J2'],
      cells: [
        '编码 | 品名 | 期初库存 | 入库 | | | 出库 | | | 期末库存',
        ' | | | 采购 | 退料 | 小计 | 领用 | 报废 | 小计 | ',
        'A01 | 螺栓 | 10 | 5 | 1 | 6 | 3 | 1 | 4 | 12',
        'A02 | 螺母 | 20 | 8 | 0 | 8 | 9 | 0 | 9 | 19',
        'A03 | 垫圈 | 30 | 2 | 2 | 4 | 5 | 5 | 10 | 24',
        'A04 | 销子 | 12 | 7 | 0 | 7 | 2 | 0 | 2 | 17',
      ].join('\n'),
    });
    const letters = lettersOf(table);
    assert.equal(table.register, 'stock');
    assert.deepEqual([letters['quantityIn'], letters['quantityOut']], ['F', 'I']);
  });

  it('leaves a group alone that says how many and how much', () => {
    const table = recogniseSheet({
      tab: '收发存',
      merges: ['A1:A2', 'B1:B2', 'C1:D1', 'E1:F1'],
      cells: [
        '编码 | 品名 | 入库 | | 结存 | ',
        ' | | 数量 | 合计 | 数量 | 金额',
        'A01 | 螺栓 | 5 | 50 | 12 | 120',
        'A02 | 螺母 | 8 | 16 | 19 | 38',
        'A03 | 垫圈 | 2 | 6 | 24 | 72',
      ].join('\n'),
    });
    assert.equal(lettersOf(table)['quantityIn'], 'C');
  });
});
