/** Chinese headers of stock that say in one word which figure of which time they are. */

import assert from 'node:assert/strict';
import { matchHeader } from '../../../core/workbook/recognise/match-header.ts';
import { stockFigure } from '../../../core/workbook/recognise/stock-figures.ts';

const FIGURES: readonly (readonly [string, string])[] = [
  ['起始库存数量', 'openingQuantity'],
  ['起始库存总额', 'openingValue'],
  ['采购总额', 'valueIn'],
  ['当日产量', 'quantityIn'],
  ['当前购进', 'quantityIn'],
  ['其他出库数量', 'quantityOut'],
  ['本期用量', 'quantityOut'],
  ['入库成本', 'valueIn'],
  ['截止库存数量', 'balanceQuantity'],
  ['結存成本', 'balanceValue'],
  ['入库前数量', 'openingQuantity'],
  ['操作后库存', 'balanceQuantity'],
  ['周初', 'openingQuantity'],
  ['本旬末库存', 'balanceQuantity'],
];

describe('stockFigure', () => {
  for (const [header, field] of FIGURES) {
    it(`reads ${header} as ${field}`, () => {
      assert.equal(stockFigure(header), field);
      assert.equal(matchHeader(header, 'stock')[0]?.field, field);
    });
  }

  it('says nothing of returns, of days, or of anything that is no stock', () => {
    for (const header of ['采购退货数量', '入库日期', '销售员', '期初应付', '用途', '本期费用']) {
      assert.equal(stockFigure(header), undefined, header);
    }
  });
});
