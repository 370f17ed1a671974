import assert from 'node:assert/strict';
import { compareTexts } from '../../core/values/text-order.ts';

describe('compareTexts', () => {
  it('orders texts by code unit, and no two different ones alike', () => {
    const texts = ['é', 'b', 'B', '可乐', 'a', '', '10', '2', 'e\u0301'];
    assert.deepEqual(texts.sort(compareTexts), [
      '',
      '10',
      '2',
      'B',
      'a',
      'b',
      'e\u0301',
      'é',
      '可乐',
    ]);
    assert.equal(compareTexts('a', 'a'), 0);
    assert.deepEqual([compareTexts('a', 'b'), compareTexts('b', 'a')], [-1, 1]);
  });
});
