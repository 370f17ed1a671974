import assert from 'node:assert/strict';
import fc from 'fast-check';
import { normaliseHeader } from '../../core/registers/normalise-header.ts';

describe('normaliseHeader', () => {
  const examples: readonly (readonly [string, string])[] = [
    [' 單 價（元）* ', '单价'],
    ['Unit_Price (USD)', 'unitprice'],
    ['Ｕｎｉｔ Ｐｒｉｃｅ', 'unitprice'],
    ['備\u3000註', '备注'],
    ['税率（%）', '税率'],
    ['折扣率%', '折扣率'],
    ['单价/元', '单价'],
    ['金额（单位：元）', '金额'],
    ['数量\n（箱）', '数量'],
    ['inv.no', 'invno'],
    ['单价(不含税)', '单价不含税'],
    ['保质期（天）', '保质期'],
    ['#', '#'],
    ['#供货商#', '供货商'],
    ['Part #', 'part'],
    ['S/N', 'sn'],
    ['\u200b日期', '日期'],
    ['(元)', '元'],
  ];
  for (const [text, expected] of examples) {
    it(`reads ${JSON.stringify(text)} as ${expected}`, () => {
      assert.equal(normaliseHeader(text), expected);
    });
  }

  it('leaves alone what it has brought to one spelling before', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const once = normaliseHeader(text);
        assert.equal(normaliseHeader(once), once);
      }),
    );
  });

  it('does not see spaces, width or case', () => {
    const header = fc.constantFrom('Unit Price', 'Item Code', '商品编码', '含税单价', 'Qty');
    fc.assert(
      fc.property(header, fc.constantFrom(' ', '\u3000', '\n', '_'), (text, gap) => {
        const wide = [...text]
          .map((letter) =>
            /[!-~]/.test(letter) ? String.fromCharCode(letter.charCodeAt(0) + 0xfee0) : letter,
          )
          .join(gap);
        assert.equal(normaliseHeader(wide.toUpperCase()), normaliseHeader(text));
      }),
    );
  });
});
