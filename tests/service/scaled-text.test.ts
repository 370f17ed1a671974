import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseDecimal, toScaled } from '../../core/values/exact.ts';
import { readScaledText } from '../../sync-server/service/scaled-text.ts';

describe('readScaledText', () => {
  const cases = [
    ['12.5', 6, 12_500_000],
    ['-0.000001', 6, -1],
    ['-0', 6, 0],
    ['0.125', 2, 13],
    ['-0.125', 2, -13],
    ['.5', 2, 50],
    ['5.', 2, 500],
    ['1e3', 0, 1000],
    ['', 2, 'notANumber'],
    ['-', 2, 'notANumber'],
    ['.', 2, 'notANumber'],
    ['1.2.3', 2, 'notANumber'],
    ['１２', 2, 'notANumber'],
    ['99999999999999999', 2, 'numberTooLarge'],
  ] as const;
  for (const [text, scale, expected] of cases) {
    it(`reads "${text}" at ${scale} decimals as ${expected}`, () => {
      assert.equal(readScaledText(text, scale), expected);
    });
  }

  it('says the same as the long way for every number', () => {
    const digits = fc.stringMatching(/^-?\d{0,18}(\.\d{0,9})?(e-?\d)?$/);
    const same = fc.property(digits, fc.nat({ max: 6 }), (text, scale) => {
      const decimal = parseDecimal(text);
      const long = decimal === undefined ? 'notANumber' : toScaled(decimal, scale);
      assert.equal(readScaledText(text, scale), long ?? 'numberTooLarge');
    });
    fc.assert(same, { numRuns: 2_000 });
  });
});
