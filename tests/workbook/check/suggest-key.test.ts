/** What a mistyped code was probably meant to be. */

import assert from 'node:assert/strict';
import { keySuggester } from '../../../core/workbook/check/suggest-key.ts';
import { relativeFormula } from '../../../core/workbook/check/relative-formula.ts';
import { decimalsOf, nearDecimal } from '../../../core/workbook/check/near-decimal.ts';

describe('keySuggester', () => {
  const { suggest } = keySuggester([
    'SKU-0012',
    'SKU-0112',
    'SKU-9000',
    '0159425',
    '第二食品厂',
    '东方饮料',
  ]);

  it('puts width, case and dashes first, then zeros and look-alikes, then slips', () => {
    assert.deepEqual(suggest('ｓｋｕ００１２'), ['SKU-0012']);
    assert.deepEqual(suggest('159425'), ['0159425']);
    assert.deepEqual(suggest('SKU-OO12'), ['SKU-0012']);
    assert.deepEqual(suggest('SKU-9010'), ['SKU-9000']);
    assert.deepEqual(suggest('第二食品'), ['第二食品厂']);
    assert.deepEqual(suggest('東方飲料'), ['东方饮料']);
  });

  it('offers several when they are as near', () => {
    assert.deepEqual(suggest('SKU-0212'), ['SKU-0012', 'SKU-0112']);
  });

  it('offers nothing far away, and nothing for a word too short to tell', () => {
    assert.deepEqual(suggest('PALLET-77'), []);
    assert.deepEqual(suggest('X1'), []);
  });
});

describe('relativeFormula', () => {
  it('reads a filled formula the same in every row', () => {
    assert.equal(relativeFormula('C5*$D$2', 5, 5), 'R[0]C[-2]*R2C4');
    assert.equal(relativeFormula('SUM(C$2:C9)', 9, 4), relativeFormula('SUM(C$2:C10)', 10, 4));
    assert.equal(
      relativeFormula('IF(A2="A2",LOG10(B2),0)', 2, 3),
      'IF(R[0]C[-2]="A2",LOG10(R[0]C[-1]),0)',
    );
  });
});

describe('decimalsOf', () => {
  it('counts the decimals a sheet number is written with', () => {
    assert.deepEqual([12, 12.5, 33.33, 0.1 + 0.2, 1 / 3].map(decimalsOf), [0, 1, 2, 1, 6]);
    assert.equal(nearDecimal(12.5, 4), '12.5');
    assert.equal(nearDecimal(-0.001, 2), '0');
  });
});
