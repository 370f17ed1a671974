import assert from 'node:assert/strict';
import { copyName } from '../../sync-server/service/copy-name.ts';

describe('copyName', () => {
  it('keeps the name of the original and the extension the copy was written as', () => {
    assert.equal(copyName('库存.xls', '库存.xlsx', 'zh'), '库存（已标注）.xlsx');
    assert.equal(copyName('a.b.xlsm', 'a.b.xlsm', 'en'), 'a.b (marked).xlsm');
    assert.equal(copyName('stock', 'stock.xlsx', 'en'), 'stock (marked).xlsx');
  });
});
