import assert from 'node:assert/strict';
import fc from 'fast-check';
import { formatScaled } from '../../core/values/exact.ts';
import { chineseAmount } from '../../sync-server/print/chinese-amount.ts';

describe('chineseAmount', () => {
  const examples: readonly (readonly [string, string])[] = [
    ['0', '零元整'],
    ['0.05', '伍分'],
    ['0.5', '伍角整'],
    ['10', '壹拾元整'],
    ['94.5', '玖拾肆元伍角整'],
    ['325.04', '叁佰贰拾伍元零肆分'],
    ['1001', '壹仟零壹元整'],
    ['1409.50', '壹仟肆佰零玖元伍角整'],
    ['6007.14', '陆仟零柒元壹角肆分'],
    ['16409.02', '壹万陆仟肆佰零玖元零贰分'],
    ['100010', '壹拾万零壹拾元整'],
    ['107000.53', '壹拾万柒仟元伍角叁分'],
    ['100000000', '壹亿元整'],
    ['1000000000001', '壹万亿零壹元整'],
    ['-27', '负贰拾柒元整'],
  ];
  for (const [decimal, capitals] of examples) {
    it(`writes ${decimal} as ${capitals}`, () => {
      assert.equal(chineseAmount(decimal), capitals);
    });
  }

  it('writes nothing of what is no amount that can be paid', () => {
    for (const text of ['', 'x', '1.005', '1e5', '1,000', '9'.repeat(19)]) {
      assert.equal(chineseAmount(text), undefined, text);
    }
  });

  it('can be read back to the cent, whatever the amount', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (cents) => {
        assert.equal(centsOf(chineseAmount(formatScaled(cents, 2))!), BigInt(cents));
      }),
      { numRuns: 2_000 },
    );
  });
});

const FIGURES = '零壹贰叁肆伍陆柒捌玖';
const SIZES: Readonly<Record<string, bigint>> = { 拾: 10n, 佰: 100n, 仟: 1_000n };

/** Reads capitals another way than they are written: figure by figure, from the left. */
function centsOf(capitals: string): bigint {
  let total = 0n;
  let section = 0n;
  let figure = 0n;
  let cents = 0n;
  for (const character of capitals.replace('负', '')) {
    const value = FIGURES.indexOf(character);
    if (value >= 0) figure = BigInt(value);
    else if (character in SIZES) {
      section += figure * SIZES[character]!;
      figure = 0n;
    } else if (character === '万') {
      section = (section + figure) * 10_000n;
      total += section;
      section = figure = 0n;
    } else if (character === '亿') {
      total = (total + section + figure) * 100_000_000n;
      section = figure = 0n;
    } else if (character === '元') {
      total += section + figure;
      section = figure = 0n;
    } else if (character === '角' || character === '分') {
      cents += figure * (character === '角' ? 10n : 1n);
      figure = 0n;
    }
  }
  return (total * 100n + cents) * (capitals.startsWith('负') ? -1n : 1n);
}
