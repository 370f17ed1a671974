import assert from 'node:assert/strict';
import { type SkipReason } from '../../../core/workbook/recognition.ts';
import { recogniseSheet, type Sheet } from './sheet.ts';

const HEADER = '日期 | 供应商 | 商品编码 | 商品名称 | 数量 | 单价 | 金额';
const ROWS = `2024-01-02 | 甲厂 | A1 | 可乐 | 10 | 2 | 20
2024-01-03 | 乙厂 | A2 | 雪碧 | 5 | 3 | 15
2024-01-04 | 乙厂 | A3 | 芬达 | 4 | 2.5 | 10`;

/** Rows that are not data, "row reason". */
function skipped(more: string, rest: Partial<Sheet> = {}): readonly string[] {
  const table = recogniseSheet({ tab: '采购', cells: `${HEADER}\n${ROWS}\n${more}`, ...rest });
  assert.deepEqual(table.dataRows[0]?.[0], 2);
  return table.skippedRows.map(({ row, reason }) => `${row} ${reason}`);
}

function reasonOf(row: string, rest: Partial<Sheet> = {}): SkipReason | undefined {
  return skipped(row, rest)[0]?.split(' ')[1] as SkipReason | undefined;
}

describe('classifyRows', () => {
  it('leaves out totals, whatever they are called', () => {
    for (const label of [
      '合计',
      '合  计：',
      '总计',
      '小计',
      'Total',
      'Grand Total',
      '本月合计',
      '合计：35元',
    ])
      assert.equal(reasonOf(`${label} | | | | 19 | | 45`), 'subtotal', label);
  });

  it('leaves out a row of sums that has no label', () => {
    assert.equal(reasonOf(' | | | | 19 | | 45'), 'subtotal');
  });

  it('keeps a row whose item happens to be called a total', () => {
    assert.deepEqual(skipped('2024-01-05 | 甲厂 | A4 | Total | 3 | 1 | 3'), []);
    assert.deepEqual(skipped('2024-01-05 | 甲厂 | A4 | 合计器 | 3 | 1 | 3'), []);
  });

  it('keeps a row without an item whose numbers are no sum: it is a mistake to be shown', () => {
    assert.deepEqual(skipped('2024-01-05 | 甲厂 | | | 7 | 2 | 14'), []);
  });

  it('leaves out the header of the next page', () => {
    assert.equal(reasonOf(HEADER), 'repeatedHeader');
  });

  it('leaves out signatures and notes below the table', () => {
    assert.equal(reasonOf('制单人：张三 | | | 审核：李四'), 'signature');
    assert.equal(reasonOf('Prepared by: ____ | | Approved by: ____'), 'signature');
    assert.equal(reasonOf('备注：以上含税'), 'note');
    assert.equal(reasonOf('注意事项', { merges: ['A5:G5'] }), 'note');
  });

  it('leaves out rows that hold nothing but formulas filled down', () => {
    assert.equal(reasonOf(' | | | | | | 0', { formulas: { G5: 'E5*F5' } }), 'ghost');
  });

  it('keeps rows that hold a code only, and a row below blank rows', () => {
    const table = recogniseSheet({
      tab: '采购',
      cells: `${HEADER}\n${ROWS}\n | | A4\n\n\n | | A5`,
    });
    assert.deepEqual(table.dataRows, [
      [2, 5],
      [8, 8],
    ]);
    assert.deepEqual(
      table.skippedRows.map(({ row, reason }) => `${row} ${reason}`),
      ['6 blank', '7 blank'],
    );
  });

  it('takes a line number alone for a pre-printed line', () => {
    const table = recogniseSheet({
      tab: '入库单',
      cells: `序号 | 商品名称 | 规格 | 数量 | 备注
1 | 可乐 | 330ml | 10 |
2 | 雪碧 | 330ml | 5 |
3 | 芬达 | 330ml | 4 |
4 | | | |
5 | | | |`,
    });
    assert.deepEqual(table.dataRows, [[2, 4]]);
    assert.deepEqual(
      table.skippedRows.map(({ reason }) => reason),
      ['ghost', 'ghost'],
    );
  });

  it('says of titles and instructions above the header what they are', () => {
    const table = recogniseSheet({
      tab: '采购',
      cells: `采购明细表\n1、带星号的为必填项\\n2、数量为数值\n${HEADER}\n${ROWS}`,
    });
    assert.deepEqual(table.headerRows, [3]);
    assert.deepEqual(table.skippedRows, [
      { row: 1, reason: 'title' },
      { row: 2, reason: 'instruction' },
    ]);
  });

  it('leaves out what a form adds to its total, and its words to the reader', () => {
    const below = `合计 | | | | 19 | | 45
 | | | 运费 | | | 12
上期欠款： | | | | | | 100
 | | | 谢谢惠顾 | | |`;
    assert.deepEqual(skipped(below), ['5 subtotal', '6 subtotal', '7 subtotal', '8 note']);
  });

  it('goes on with the data below a total in the middle', () => {
    const table = recogniseSheet({
      tab: '采购',
      cells: `${HEADER}\n${ROWS}\n小计 | | | | 19 | | 45\n2024-01-05 | 甲厂 | A4 | 运费 | 1 | 5 | 5`,
    });
    assert.deepEqual(table.dataRows, [
      [2, 4],
      [6, 6],
    ]);
  });

  it('leaves out a total beside an amount in bank numerals', () => {
    assert.equal(reasonOf('合计金额（大写）： | | | 肆拾伍元整 | | | 45'), 'subtotal');
  });

  it('leaves out lines to be filled in by hand', () => {
    assert.equal(
      reasonOf('Received in good condition by: ________ | | | Date: ______'),
      'signature',
    );
  });

  it('leaves out rows that hold nothing but zeros', () => {
    assert.equal(reasonOf(' | | | | 0 | - | 0'), 'ghost');
  });

  it('leaves out the head of the next form above its header', () => {
    const more = `收货单位：乙店 | | | No. 0062 | | |
      ${HEADER}
      2024-01-05 | 甲厂 | A4 | 橙汁 | 3 | 1 | 3`;
    assert.deepEqual(skipped(more), ['5 note', '6 repeatedHeader']);
  });

  it('keeps the rows above a repeated header in a list without numbers', () => {
    const cells = `客户 | 联系人 | 电话 | 地址
      甲店 | 张三 | 0512-6666 | 苏州
      乙店 | 李四 | 0512-7777 | 无锡
      客户 | 联系人 | 电话 | 地址
      丙店 | 王五 | 0512-8888 | 常州`;
    const table = recogniseSheet({ tab: '客户', cells });
    assert.deepEqual(table.dataRows, [
      [2, 3],
      [5, 5],
    ]);
  });

  it('leaves out names that stand alone above full rows, and keeps a list whose figures are to come', () => {
    const stock = (...lines: readonly string[]): readonly (readonly [number, number])[] =>
      recogniseSheet({
        tab: 'Stock',
        cells: ['Item | Pack | Opening | On Hand', ...lines].join('\n'),
      }).dataRows;
    const full = (name: string): string => `${name} | 1 kg | 4 | 7`;
    assert.deepEqual(
      stock('COFFEE', full('Beans'), full('Decaf'), 'DAIRY', full('Milk'), full('Cream')),
      [
        [3, 4],
        [6, 7],
      ],
    );
    assert.deepEqual(stock('Beans', 'Decaf', full('Milk'), 'Cream'), [[2, 5]]);
    assert.deepEqual(stock(full('Beans'), full('Milk'), full('Cream'), 'Sugar'), [[2, 5]]);
  });
});
