/** What the name of a tab, its title and its file say of all its rows, and what they do not say. */

import assert from 'node:assert/strict';
import { statedMovement } from '../../../core/workbook/recognise/table-constants.ts';

describe('statedMovement', () => {
  const named = (tabName: string) => ({ tabName, titles: [], file: '2026.xlsx' });

  it('takes a tab named after returns for returns', () => {
    assert.equal(statedMovement('purchase', named('采购退货1.22')), 'purchaseReturn');
    assert.equal(statedMovement('sales', named('Customer returns 2026')), 'salesReturn');
  });

  it('takes a tab named returns and no more for returns of its register', () => {
    for (const name of ['Returns', '退货', 'Return log 2026', '退货登记']) {
      assert.equal(statedMovement('sales', named(name)), 'salesReturn', name);
      assert.equal(statedMovement('purchase', named(name)), 'purchaseReturn', name);
    }
    for (const name of ['Credit sales', 'Normal', '其他']) {
      assert.equal(statedMovement('sales', named(name)) ?? 'dispatch', 'dispatch', name);
    }
  });

  it('takes a tab of sales and returns for both, so that the rows say which they are', () => {
    for (const name of [
      '销售及退货',
      '销售（含退货）',
      '销售出库、销售退货',
      'Sales and sales returns',
    ]) {
      assert.equal(statedMovement('sales', named(name)), undefined, name);
    }
    assert.equal(statedMovement('purchase', named('采购入库和采购退货')), undefined);
  });

  it('asks the name of the file only when neither the tab nor a title names a movement', () => {
    const places = { tabName: '销售明细', titles: [], file: '销售退货.xlsx' };
    assert.equal(statedMovement('sales', places), undefined);
    assert.equal(statedMovement('sales', { ...places, tabName: 'Sheet1' }), 'salesReturn');
  });

  it('takes no number of a name for a movement code, whichever digits a day leaves side by side', () => {
    for (const name of ['华丰1.22', '10.2', '1月22日', '鑫业 12.2', 'Project 122', '16.1']) {
      assert.equal(statedMovement('purchase', named(name)), undefined, name);
    }
    for (const name of ['6.02', '门店602', '65.1', 'Store 653']) {
      assert.equal(statedMovement('sales', named(name)), undefined, name);
    }
    for (const name of ['仓库701', '70.2', '5.51']) {
      assert.equal(statedMovement('adjustments', named(name)), undefined, name);
    }
  });
});
