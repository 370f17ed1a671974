/** Tabs of returns, known by name or by headers; and reasons beside them, which are no kinds of movement. */

import assert from 'node:assert/strict';
import { type RecognisedTable } from '../../../core/workbook/recognition.ts';
import { recogniseSheet } from './sheet.ts';

function returnsWith(cells: string, tab = 'Sheet3'): RecognisedTable {
  return recogniseSheet({ tab, cells, dates: 'A' });
}

describe('a tab of returns', () => {
  const reasons = (last: string, ...words: readonly string[]): string => `
    退货日期 | 退货单号 | 客户 | 商品编码 | 商品名称 | 退货数量 | ${last}
    46101 | TH001 | 乙店 | A1 | 可乐 | 2 | ${words[0]!}
    46102 | TH002 | 甲店 | A2 | 雪碧 | 1 | ${words[1]!}
    46103 | TH003 | 乙店 | A1 | 可乐 | 3 | ${words[2]!}`;

  it('is known by the headers of its own columns, and its reasons are remarks', () => {
    const table = returnsWith(reasons('原因', '破损', '错发', '过期'));
    assert.equal(table.register, 'sales');
    assert.equal(table.constants.movementType, 'salesReturn');
    assert.equal(table.columns.get('movementType'), undefined);
    assert.equal(table.columns.get('remark')?.column, 7);
  });

  it('keeps a column that says of each row what it is', () => {
    const table = returnsWith(reasons('业务类型', '销售退货', '销售出库', '销售退货'));
    assert.equal(table.columns.get('movementType')?.column, 7);
    assert.equal(table.constants.movementType, undefined);
  });

  it('is known by its name alone', () => {
    const cells = `
      Date | Doc No | Customer | Item Code | Item Name | Qty | Reason
      46101 | RMA-1 | Blue Shop | WID-1 | Widget | 2 | damaged
      46102 | RMA-2 | Corner Store | GAD-2 | Gadget | 1 | expired`;
    const table = returnsWith(cells, 'Returns');
    assert.deepEqual([table.register, table.constants.movementType], ['sales', 'salesReturn']);
    assert.equal(table.columns.get('remark')?.column, 7);
  });

  it('is none where sales have a column of returns beside their quantity', () => {
    const cells = `
      日期 | 销售单号 | 客户 | 商品编码 | 商品名称 | 数量 | 单价 | 退货数量
      46101 | XS001 | 乙店 | A1 | 可乐 | 20 | 3 | 1
      46102 | XS002 | 甲店 | A2 | 雪碧 | 10 | 3 |`;
    const table = returnsWith(cells, '销售明细');
    assert.equal(table.constants.movementType, undefined);
    assert.equal(table.columns.get('quantity')?.column, 6);
  });
});
