/** Rows that say the goods have not moved and are counted all the same (B08); statuses of bills and of whole documents are none. */

import assert from 'node:assert/strict';
import { check, found, type Sheet } from './sheet.ts';

function told(statuses: readonly (string | null)[], more: Partial<Sheet> = {}) {
  const sheet: Sheet = {
    register: 'sales',
    fields: ['date', 'itemCode', 'quantity', 'status'],
    rows: statuses.map((status, index) => [46_083 + index, `A${index}`, 10 + index, status]),
    ...more,
  };
  return check([sheet]).issues.map(({ code, cell, parameters, related = [], parts = [] }) => {
    assert.equal(code, 'notYetMoved');
    const { n, value, quantity } = parameters;
    return { row: cell.row, n, value, quantity, rows: related.map(({ row }) => row), parts };
  });
}

describe('checkNotYetMoved', () => {
  it('tells once of all rows whose goods wait, with what they count, and each row as a part', () => {
    const [finding, ...others] = told(['已发货', '未发货', '待发货', '已取消', null]);
    assert.deepEqual(others, []);
    const { parts, ...rest } = finding!;
    assert.deepEqual(rest, { row: 3, n: 2, value: '未发货', quantity: '23', rows: [3, 4] });
    assert.deepEqual(
      parts.map(({ cell, parameters }) => [cell.row, parameters.quantity]),
      [
        [3, '11'],
        [4, '12'],
      ],
    );
  });

  it('quotes the cell, where a header asks and the cell answers with yes or no', () => {
    const [finding] = told(['是', '否', '是'], { headers: { status: '是否入库' } });
    assert.deepEqual([finding?.row, finding?.value], [3, '否']);
  });

  it('takes “open” for the goods only where other rows say that theirs arrived', () => {
    assert.equal(told(['Delivered', 'Open', 'In Transit'])[0]?.n, 2);
    assert.deepEqual(told(['Open', 'Closed', 'Pending']), []);
    assert.deepEqual(told(['Delivered', 'Partially received', 'Cancelled']), []);
  });

  it('misses the quantity of a row whose goods arrived; one that is only planned lacks nothing', () => {
    const rows = (status: string | null) => [
      [46_083, 'A1', 3, '已入库'],
      [null, 'A2', null, status],
    ];
    const fields = ['date', 'itemCode', 'quantity', 'status'] as const;
    const told = (status: string | null): readonly string[] =>
      found([{ register: 'purchase', fields, rows: rows(status) }]);
    assert.deepEqual(told('已入库'), ['dateMissing purchase!A3', 'quantityMissing purchase!C3']);
    assert.deepEqual(told(null), []);
  });
});
