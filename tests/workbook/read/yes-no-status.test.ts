/** Status columns that hold yes or no under a header that asks. */

import assert from 'node:assert/strict';
import { yesNoStatuses } from '../../../core/workbook/read/yes-no-status.ts';

describe('yesNoStatuses', () => {
  it('reads 1 under "discontinued" as discontinued and 0 as active', () => {
    assert.deepEqual(yesNoStatuses(['1', '0', undefined], 'discontinued'), [
      'discontinued',
      'active',
      undefined,
    ]);
  });

  it('reads 否 under 是否启用 as 停用', () => {
    assert.deepEqual(yesNoStatuses(['是', '否'], '是否启用'), ['启用', '停用']);
  });

  it('leaves words under a header that asks nothing as they stand', () => {
    assert.deepEqual(yesNoStatuses(['1', '停用'], '状态'), ['1', '停用']);
    assert.deepEqual(yesNoStatuses(['1', 'maybe'], 'discontinued'), ['1', 'maybe']);
  });

  it('turns yes and no to whether goods arrived into what that says of them', () => {
    assert.deepEqual(yesNoStatuses(['是', '否', undefined], '是否入库'), [
      '已入库',
      '未入库',
      undefined,
    ]);
    assert.deepEqual(yesNoStatuses(['Yes', 'No'], 'Received?'), ['Received', 'not Received']);
    assert.deepEqual(yesNoStatuses(['是', '否'], '是否开票'), ['是', '否']);
  });
});
