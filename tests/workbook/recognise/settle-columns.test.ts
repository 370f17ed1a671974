/** What the columns of a table are once they are seen beside each other. */

import assert from 'node:assert/strict';
import { type FieldId } from '../../../core/registers/field.ts';
import { columnLetters } from '../../../core/workbook/tab-content.ts';
import { recogniseSheet } from './sheet.ts';

function columnOf(cells: readonly string[], field: FieldId): string | undefined {
  const match = recogniseSheet({ tab: 'Stock', cells: cells.join('\n') }).columns.get(field);
  return match && columnLetters(match.column);
}

describe('settleColumns', () => {
  it('takes a “Name” of nothing but codes for the code where another column names the goods', () => {
    const cells = [
      'Name | Display Name | On Hand',
      'HX-1001 | Hex bolt | 4',
      'HX-1002 | Hex nut | 7',
      'WS-2001 | Washer | 12',
      'SC-3001 | Screw | 9',
    ];
    assert.equal(columnOf(cells, 'itemCode'), 'A');
    assert.equal(columnOf(cells, 'itemName'), 'B');
  });

  it('leaves a “Name” of words what it is', () => {
    const cells = [
      'Name | Description | On Hand',
      'Bolt | Hex bolt | 4',
      'Nut | Hex nut | 7',
      'Washer | Flat washer | 12',
    ];
    assert.equal(columnOf(cells, 'itemCode'), undefined);
  });

  it('tells what was counted from what there should be', () => {
    const cells = [
      'Raw Material | Opening Stock | Theo. Closing Stock | Physical Stock',
      'Bolt | 40 | 35 | 34',
      'Nut | 50 | 42 | 42',
      'Washer | 60 | 51 | 50',
    ];
    assert.equal(columnOf(cells, 'balanceQuantity'), 'C');
    assert.equal(columnOf(cells, 'countedQuantity'), 'D');
    const alone = cells.map((line) => line.split(' | ').toSpliced(2, 1).join(' | '));
    assert.equal(columnOf(alone, 'balanceQuantity'), 'C');
  });

  it('lets no size stand in for goods that stand under a word of their own', () => {
    const cells = (header: string): readonly string[] => [
      `${header} | 规格 | 数量`,
      '甲醇标准溶液 | 大瓶 | 3',
      '乙醇标准溶液 | 小瓶 | 4',
      '丙酮标准溶液 | 中瓶 | 2',
      '苯标准溶液 | 大瓶 | 7',
    ];
    assert.notEqual(columnOf(cells('茨克'), 'itemName'), 'B');
    const series = cells('').map((line) => line.split(' | ').slice(1).join(' | '));
    assert.equal(columnOf(series, 'itemName'), 'A');
  });

  it('files a row under the order number of the system that wrote it', () => {
    const order = (header: string): string | undefined => {
      const cells = `${header} | 客户 | 商品名称 | 数量
        GSP10101 | 张三 | 圆领T恤 | 1
        GSP10102 | 李四 | 连帽卫衣 | 2
        GSP10103 | 王五 | 牛仔裤 | 1`;
      const match = recogniseSheet({ tab: '销售', cells }).columns.get('documentNumber');
      return match && columnLetters(match.column);
    };
    assert.equal(order('GSP订单号'), 'A');
    assert.equal(order('关联订单'), undefined);
  });
});
