import assert from 'node:assert/strict';
import { tableLines } from '../../sync-server/cli/table-text.ts';

describe('tableLines', () => {
  it('keeps columns straight under mixed Chinese and Latin text', () => {
    const rows = [
      ['4月', '库存登记', '26'],
      ['Sheet1', '采购', '1,204'],
    ];
    assert.deepEqual(tableLines(rows, [{}, {}, { side: 'start' }]), [
      '  4月     库存登记     26',
      '  Sheet1  采购      1,204',
    ]);
  });

  it('cuts a cell that is longer than its column may be', () => {
    assert.deepEqual(tableLines([['abcdefgh', 'x']], [{ widthMax: 5 }, {}], ''), ['abcd…  x']);
  });
});
