import assert from 'node:assert/strict';
import fc from 'fast-check';
import { headerStrength, matchHeader } from '../../../core/workbook/recognise/match-header.ts';
import { type WordScope } from '../../../core/workbook/recognise/field-words.ts';

function best(header: string, scope: WordScope): string | undefined {
  return matchHeader(header, scope)[0]?.field;
}

/** ASCII letters, digits and brackets as an input method in full width writes them. */
function fullWidth(text: string): string {
  return text.replace(/[!-~]/gu, (letter) => String.fromCharCode(letter.charCodeAt(0) + 0xfee0));
}

const HEADERS: readonly (readonly [string, WordScope, string])[] = [
  ['数量', 'purchase', 'quantity'],
  ['入库数量', 'stock', 'quantityIn'],
  ['入库数量', 'purchase', 'quantity'],
  ['單價（元）*', 'purchase', 'unitPrice'],
  ['Unit_Price (USD)', 'sales', 'unitPrice'],
  ['expected_qty', 'counts', 'bookQuantity'],
  ['PhysicalStock', 'stock', 'balanceQuantity'],
  ['有效期至', 'stock', 'expiryDate'],
  ['店仓.店仓名称', 'sales', 'warehouse'],
  ['Quantitty', 'sales', 'quantity'],
  ['备注1', 'purchase', 'remark'],
  ['Tax %', 'sales', 'taxRate'],
  ['COST_PRICE_MT_INR', 'stock', 'costPrice'],
  ['备注 Rmk', 'purchase', 'remark'],
  ['Inv# 发票号', 'purchase', 'documentNumber'],
  ['WH 仓库', 'purchase', 'warehouse'],
  ['Item Tax %', 'sales', 'taxRate'],
  ['上月结余数', 'stock', 'openingQuantity'],
];

describe('matchHeader', () => {
  for (const [header, scope, field] of HEADERS) {
    it(`reads “${header}” in a ${scope} tab as ${field}`, () => {
      assert.equal(best(header, scope), field);
    });
  }

  it('reads no tracking number for a document, and no device for an item', () => {
    for (const header of ['物流单号', '快递单号', 'Device Name', '近7天销量']) {
      assert.ok((matchHeader(header, 'sales')[0]?.strength ?? 0) < 0.5, header);
    }
  });

  it('takes no payment for an amount of goods and nothing unsold for a quantity', () => {
    for (const header of ['已付金额', '未付金额', 'UNSOLD QTY', '每日数量']) {
      assert.ok((matchHeader(header, 'purchase')[0]?.strength ?? 0) < 0.5, header);
    }
  });

  it('does not take the end of another word for its own', () => {
    const match = matchHeader('出库数量', 'purchase').find(({ field }) => field === 'quantity');
    assert.ok((match?.strength ?? 0) < 0.67);
  });

  it('knows no field in words of nothing', () => {
    assert.deepEqual(matchHeader('优点', 'purchase'), []);
    assert.deepEqual(matchHeader('  ', 'any'), []);
    assert.deepEqual(matchHeader('__proto__', 'any'), []);
  });

  it('reads a header the same in any width, case and spacing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...HEADERS.filter(([header]) => !/[a-z][A-Z]|\./u.test(header))),
        fc.constantFrom(' ', '　', '\n', '\t'),
        fc.boolean(),
        fc.boolean(),
        ([header, scope, field], space, wide, upper) => {
          const cased = upper ? header.toUpperCase() : header.toLowerCase();
          const changed = `${space}${wide ? fullWidth(cased) : cased}${space}`;
          assert.equal(best(changed, scope), field, JSON.stringify(changed));
        },
      ),
    );
  });

  it('looks at the beginning of an endless header only', () => {
    assert.deepEqual(matchHeader('a'.repeat(100_000), 'any'), []);
    matchHeader('数量'.repeat(50_000), 'any');
  });

  it('takes no code of a tariff or a carrier for one of ours, but knows that they are headers', () => {
    for (const header of ['HSN Code', '快递单号', '批准文号', 'Tracking No.']) {
      assert.deepEqual(matchHeader(header, 'purchase'), [], header);
      assert.ok(headerStrength(header) > 0.6, header);
    }
  });

  it('reads what is counted in pieces, pairs or pounds as the quantity it is', () => {
    assert.equal(matchHeader('出货双数', 'sales')[0]!.field, 'quantity');
    assert.equal(matchHeader('领料数', 'sales')[0]!.field, 'quantity');
  });

  it('takes no question of yes or no for a quantity', () => {
    const fields = matchHeader('In stock?', 'stock').map(({ field }) => field);
    assert.ok(!fields.includes('balanceQuantity'));
  });

  it('reads a rate in per cent as a rate of tax, not as a price', () => {
    const fields = matchHeader('Rate (%)', 'purchase').map(({ field }) => field);
    assert.ok(fields.includes('taxRate') && !fields.includes('unitPrice'));
  });

  it('takes the number of a part for no part, and the name of a linked record for the record', () => {
    assert.equal(matchHeader('Part #', 'stock')[0]!.field, 'itemCode');
    assert.ok(matchHeader('Part', 'stock').some(({ field }) => field === 'itemName'));
    assert.equal(matchHeader('供应商#名称', 'purchase')[0]!.field, 'supplier');
  });

  it('reads what a trade counts in, so much for one, and who deals in it', () => {
    assert.equal(matchHeader('扎数', 'sales')[0]!.field, 'quantity');
    assert.equal(matchHeader('£/kg', 'purchase')[0]!.field, 'unitPrice');
    assert.equal(matchHeader('花商', 'purchase')[0]!.field, 'supplier');
    assert.deepEqual(matchHeader('花商', 'sales'), []);
  });

  it('knows from which place and to which, whatever the place is called', () => {
    assert.equal(matchHeader('From Whse', 'transfers')[0]!.field, 'fromWarehouse');
    assert.equal(matchHeader('Dest Depot', 'transfers')[0]!.field, 'toWarehouse');
  });
});
