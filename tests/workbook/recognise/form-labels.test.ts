/** What a form says above its lines holds for all of them. */

import assert from 'node:assert/strict';
import { readTable } from '../../../core/workbook/read/read-table.ts';
import { recogniseWorkbook } from '../../../core/workbook/recognise-workbook.ts';
import { recogniseSheet, TODAY, workbookFromText } from './sheet.ts';

const TRANSFER = `调 拨 单
调出仓库：主仓 | | 调入仓库：东门店 | | 单号：DB20250312
序号 | 品名 | 规格 | 单位 | 数量 | 备注
1 | 酱油 | 1L | 瓶 | 6 |
2 | 陈醋 | 500ml | 瓶 | 4 |
3 | 大米 | 10kg | 袋 | 2 |`;

describe('formLabels', () => {
  it('knows a transfer by the warehouses above it, and gives them and its number to every line', () => {
    const content = workbookFromText('book.xlsx', { cells: TRANSFER });
    const [tab] = recogniseWorkbook(content, { today: TODAY });
    const table = tab!.tables[0]!;
    assert.equal(table.register, 'transfers');
    const read = readTable(content, tab!, table);
    assert.deepEqual(read.columns.get('fromWarehouse')!.values, ['主仓', '主仓', '主仓']);
    assert.deepEqual(read.columns.get('toWarehouse')!.values, ['东门店', '东门店', '东门店']);
    assert.equal(read.columns.get('documentNumber')!.values[2], 'DB20250312');
  });

  it('reads several labels of one cell, and the value in the cell beside a label', () => {
    const { constants, register } = recogniseSheet({
      cells: `材料明细账
品名：圆钢 φ12    规格：HPB300 | | 单位： | 吨
日期 | 凭证号 | 摘要 | 收入 | 发出 | 结存
2025-03-01 | 1 | 购入 | 20 | | 20
2025-03-02 | 2 | 领用 | | 5 | 15
2025-03-03 | 3 | 领用 | | 4 | 11`,
    });
    assert.equal(register, 'stock');
    assert.deepEqual(
      [...constants.labels!],
      [
        ['itemName', '圆钢 φ12'],
        ['specification', 'HPB300'],
        ['unit', '吨'],
      ],
    );
  });

  it('lets a column go before a label, and takes no measure for a unit', () => {
    const { constants } = recogniseSheet({
      cells: `销售明细
客户：全部 | | 单位：元
日期 | 单号 | 客户 | 商品名称 | 数量 | 单价 | 金额
2025-03-01 | 1 | 大华 | 可乐 | 2 | 3 | 6
2025-03-02 | 2 | 新城 | 雪碧 | 5 | 3 | 15
2025-03-03 | 3 | 新城 | 雪碧 | 4 | 3 | 12`,
    });
    assert.equal(constants.labels, undefined);
  });
});
