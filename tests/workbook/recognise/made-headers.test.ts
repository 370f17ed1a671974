/** Headers of a trade's own words, known by how they are made. */

import assert from 'node:assert/strict';
import { matchHeader } from '../../../core/workbook/recognise/match-header.ts';
import { type WordScope } from '../../../core/workbook/recognise/field-words.ts';

const MADE: readonly (readonly [string, WordScope, string])[] = [
  ['商品内部编号', 'stock', 'itemCode'],
  ['产品中文名称', 'items', 'itemName'],
  ['货商姓名', 'purchase', 'supplier'],
  ['售出价', 'items', 'salePrice'],
  ['Paid/btl', 'stock', 'costPrice'],
  ['入库单ID', 'purchase', 'documentNumber'],
  ['SKU Reference No.', 'sales', 'itemCode'],
  ['收货机构', 'sales', 'customer'],
  ['作品名', 'items', 'itemName'],
  ['Nett kg', 'purchase', 'quantity'],
  ['过磅净重(吨)', 'sales', 'quantity'],
  ['GST 9%', 'sales', 'taxAmount'],
  ['税额(13%)', 'sales', 'taxAmount'],
  ['税率13%', 'sales', 'taxRate'],
  ['供运商名称', 'purchase', 'supplier'],
  ['花农', 'purchase', 'supplier'],
  ['处方号', 'sales', 'documentNumber'],
  ['Part used', 'sales', 'itemName'],
  ['Pkts left', 'stock', 'balanceQuantity'],
  ['#供货商#', 'purchase', 'supplier'],
  ['ERP物料编码', 'stock', 'itemCode'],
  ['sku数量', 'sales', 'quantity'],
  ['数量变化', 'stock', 'quantity'],
  ['关联出库单号', 'sales', 'sourceDocument'],
];

describe('made headers', () => {
  for (const [header, scope, field] of MADE) {
    it(`knows ${header} for ${field}`, () => {
      assert.equal(matchHeader(header, scope)[0]?.field, field);
    });
  }

  it('takes what else stands on the scale for no goods, and a net sum for no weight', () => {
    for (const header of ['Gross kg', 'Tare (kg)', '毛重(吨)', '皮重']) {
      assert.deepEqual(matchHeader(header, 'purchase'), [], header);
    }
    assert.equal(matchHeader('Nett', 'sales')[0]?.field, 'amount');
  });

  it('takes what a shelf life or a weight is given in for no unit of goods', () => {
    for (const header of ['保质期单位', 'Weight Unit']) {
      assert.ok(!matchHeader(header, 'items').some(({ field }) => field === 'unit'), header);
    }
    assert.equal(matchHeader('计量单位', 'items')[0]?.field, 'unit');
  });

  it('takes the code of where a row came from for no item', () => {
    assert.notEqual(matchHeader('来源编码', 'purchase')[0]?.field, 'itemCode');
  });

  it('takes the name of a person for no goods', () => {
    for (const header of ['客户姓名', '经办人名称', '部门名称']) {
      assert.notEqual(matchHeader(header, 'sales')[0]?.field, 'itemName', header);
    }
  });

  it('takes what a header ends with for the thing where that is a word of its own', () => {
    assert.ok((matchHeader('供应商批号', 'purchase')[0]?.field ?? '') !== 'supplier');
    assert.equal(matchHeader('供应商批号', 'purchase')[0]?.field, 'lot');
  });

  it('takes no stall goods went to for who sold them', () => {
    assert.ok(!matchHeader('出库档口', 'purchase').some(({ field }) => field === 'supplier'));
  });
});
