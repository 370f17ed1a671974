import assert from 'node:assert/strict';
import { findTables } from '../../../core/workbook/recognise/find-tables.ts';
import { type Sheet, tabFromText } from './sheet.ts';

function tables(sheet: Sheet): readonly string[] {
  return findTables(tabFromText(sheet)).map(
    ({ headerRows, firstColumn, lastColumn, fromRow, toRow }) =>
      `${headerRows.join('+')} columns ${firstColumn}-${lastColumn} rows ${fromRow}-${toRow}`,
  );
}

describe('findTables', () => {
  it('finds nothing in an empty tab', () => {
    assert.deepEqual(tables({ cells: '' }), []);
  });

  it('finds the header below titles and beside an empty column', () => {
    const cells = '月报表\n\n | 编码 | 名称 | 数量\n | A1 | 可乐 | 5';
    assert.deepEqual(tables({ cells }), ['3 columns 2-4 rows 4-4']);
  });

  it('joins a header of two merged rows', () => {
    const cells = '名称 | 入库 | | 出库 |\n | 数量 | 金额 | 数量 | 金额\n可乐 | 1 | 2 | 3 | 4';
    const merges = ['A1:A2', 'B1:C1', 'D1:E1'];
    const [table] = findTables(tabFromText({ cells, merges }));
    assert.deepEqual(table!.headerRows, [1, 2]);
    assert.deepEqual(
      table!.headers.map(({ text }) => text),
      ['名称', '入库 数量', '入库 金额', '出库 数量', '出库 金额'],
    );
  });

  it('joins a header whose groups are mostly one column wide, where only the wide ones are merged', () => {
    const cells = `
      编码 | 名称 | 单位 | 期初 |  | 本期入库 | 本期出库 | 期末结存
       |  |  | 数量 | 金额 | 数量 | 数量 | 数量
      A1 | 螺丝 | 个 | 5 | 10 | 7 | 2 | 10
      A2 | 螺母 | 个 | 6 | 12 | 1 | 3 | 4`;
    const [table] = findTables(tabFromText({ cells, merges: ['A1:A2', 'B1:B2', 'D1:E1'] }));
    assert.deepEqual(
      table!.headers.map(({ text }) => text),
      [
        '编码',
        '名称',
        '单位',
        '期初 数量',
        '期初 金额',
        '本期入库 数量',
        '本期出库 数量',
        '期末结存 数量',
      ],
    );
  });

  it('joins a header of two rows whose merges were lost', () => {
    const cells = '名称 | 入库 | | 出库 |\n | 数量 | 金额 | 数量 | 金额\n可乐 | 1 | 2 | 3 | 4';
    assert.deepEqual(tables({ cells }), ['1+2 columns 1-5 rows 3-3']);
  });

  it('takes a title over the whole width for no part of the header', () => {
    const cells = '库存表\n编码 | 名称 | 数量\nA1 | 可乐 | 5';
    assert.deepEqual(tables({ cells, merges: ['A1:C1'] }), ['2 columns 1-3 rows 3-3']);
  });

  it('parts tables that stand side by side, and those below each other', () => {
    const beside = '名称 | 数量 | | 名称 | 数量\n可乐 | 1 | | 雪碧 | 2';
    assert.deepEqual(tables({ cells: beside }), [
      '1 columns 1-2 rows 2-2',
      '1 columns 4-5 rows 2-2',
    ]);
    const below = `日期 | 供应商 | 品名 | 数量\n2024-01-02 | 甲 | 可乐 | 5\n\n日期 | 客户 | 品名 | 数量\n2024-01-03 | 乙 | 可乐 | 2`;
    assert.deepEqual(tables({ cells: below }), [
      '1 columns 1-4 rows 2-3',
      '4 columns 1-4 rows 5-5',
    ]);
  });

  it('keeps one table where a blank column only sets columns apart', () => {
    const cells = '名称 | 规格 | | 数量 | 单价\n可乐 | 罐 | | 2 | 3\n雪碧 | 罐 | | 4 | 3';
    assert.deepEqual(tables({ cells }), ['1 columns 1-5 rows 2-3']);
  });

  it('continues a table at its side where all its headers come back', () => {
    const cells = '品名 | 数量 | 单价 | 品名 | 数量 | 单价\n可乐 | 1 | 2 | 雪碧 | 3 | 4';
    assert.deepEqual(tables({ cells }), ['1 columns 1-3 rows 2-2', '1 columns 4-6 rows 2-2']);
  });

  it('sees that there is no header where the first row is like all others', () => {
    const cells = '可乐330ml | KL001 | 7\n雪碧330ml | XB001 | 12\n芬达330ml | FD001 | 3';
    assert.deepEqual(tables({ cells }), [' columns 1-3 rows 1-3']);
  });

  it('finds a header of unknown words by its place over the rows', () => {
    const cells = '风险等级 | 处理策略\n高 | 少量多次订货\n低 | 大批量订货以降低成本';
    assert.deepEqual(tables({ cells }), ['1 columns 1-2 rows 2-3']);
  });
});
