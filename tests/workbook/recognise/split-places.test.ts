/** Stock written in one column a place is read place by place. */

import assert from 'node:assert/strict';
import { controlTotals } from '../../../core/workbook/read/control-totals.ts';
import { readTable } from '../../../core/workbook/read/read-table.ts';
import { recogniseWorkbook } from '../../../core/workbook/recognise-workbook.ts';
import { recogniseSheets, TODAY, workbookFromText } from './sheet.ts';

const CELLS = `商品编码 | 商品名称 | 总仓库存 | 一号店 | 二号店
A1 | 电钻 | 10 | 5 | 2
A2 | 锯子 | 4 | 2 | 1
A3 | 刨子 | 0 | 3 | 1`;

describe('splitPlaces', () => {
  it('makes one table a place, with its column as the balance and its header as the warehouse', () => {
    const [tables] = recogniseSheets([{ tab: '库存', cells: CELLS }]);
    assert.deepEqual(
      tables!.map(({ register, columns, constants }) => [
        register,
        columns.get('itemCode')!.column,
        columns.get('balanceQuantity')!.column,
        constants.warehouse,
      ]),
      [
        ['stock', 1, 3, '总仓'],
        ['stock', 1, 4, '一号店'],
        ['stock', 1, 5, '二号店'],
      ],
    );
  });

  it('loses no quantity: the sums of the tables are those of the columns', () => {
    const content = workbookFromText('book.xlsx', { tab: '库存', cells: CELLS });
    const [tab] = recogniseWorkbook(content, { today: TODAY });
    const sums = tab!.tables.map((table) =>
      controlTotals(readTable(content, tab!, table)).get('balanceQuantity'),
    );
    assert.deepEqual(sums, ['14', '10', '4']);
  });

  it('asks once, and reads the items alone where a person says that these are no places', () => {
    const [asked] = recogniseSheets([{ tab: '库存', cells: CELLS }]);
    assert.deepEqual(
      asked!.map(({ questions }) => questions.map(({ kind }) => kind)),
      [['unpivot'], [], []],
    );
    const keep = {
      file: 'book.xlsx',
      tab: '库存',
      table: 0,
      kind: 'unpivot',
      choice: 'keep',
    } as const;
    const [kept] = recogniseSheets([{ tab: '库存', cells: CELLS }], [keep]);
    assert.equal(kept!.length, 1);
    assert.ok(!kept![0]!.columns.has('balanceQuantity'));
    assert.deepEqual(kept![0]!.questions, []);
  });

  it('reads the total where one column has it', () => {
    const cells = `商品编码 | 商品名称 | 总仓 | 一号店 | 库存合计
A1 | 电钻 | 10 | 5 | 15
A2 | 锯子 | 4 | 2 | 6
A3 | 刨子 | 0 | 3 | 3`;
    const [tables] = recogniseSheets([{ tab: '库存', cells }]);
    assert.equal(tables!.length, 1);
    assert.equal(tables![0]!.columns.get('balanceQuantity')!.column, 5);
  });
});
