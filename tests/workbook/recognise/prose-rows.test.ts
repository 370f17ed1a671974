/** Covers, instructions and dashboards have neither header nor data; bare lists keep their rows. */

import assert from 'node:assert/strict';
import { recogniseSheet } from './sheet.ts';

describe('proseRows', () => {
  it('finds neither header nor data in instructions', () => {
    const table = recogniseSheet({
      tab: '填写说明',
      cells: `本表使用说明
1. 先填商品资料，编码不要重复
2. 再填入库、出库，数量为正数
3. 库存自动计算，请勿手工修改公式`,
    });
    assert.equal(table.register, 'other');
    assert.deepEqual([table.headerRows, table.dataRows], [[], []]);
    assert.equal(table.skippedRows.length, 4);
  });

  it('finds neither in the tiles of a dashboard', () => {
    const table = recogniseSheet({
      tab: 'Dashboard',
      cells: `SALES DASHBOARD |
 |
Revenue YTD | 128400
Gross margin | 0.42
Orders YTD | 1312`,
    });
    assert.equal(table.register, 'other');
    assert.deepEqual([table.headerRows, table.dataRows, table.questions], [[], [], []]);
  });

  it('keeps the rows of a bare list of numbers', () => {
    const table = recogniseSheet({ cells: '1\n2\n4\n8' });
    assert.equal(table.register, 'other');
    assert.deepEqual(table.dataRows, [[1, 4]]);
  });
});
