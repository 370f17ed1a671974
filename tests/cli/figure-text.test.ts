import assert from 'node:assert/strict';
import { differenceText, figureText, percentText } from '../../sync-server/cli/figure-text.ts';

describe('figureText', () => {
  it('separates thousands and writes a true minus', () => {
    assert.equal(figureText('-1234567.5'), '−1,234,567.5');
    assert.equal(figureText('999'), '999');
  });

  it('leaves what is no decimal text as it is', () => {
    assert.equal(figureText('n/a'), 'n/a');
  });
});

describe('differenceText', () => {
  it('always carries a sign, except for zero', () => {
    assert.equal(differenceText('27'), '+27');
    assert.equal(differenceText('-27'), '−27');
    assert.equal(differenceText('0.00'), '0.00');
  });
});

describe('percentText', () => {
  it('never rounds up to certainty', () => {
    assert.equal(percentText(0.999), '99 %');
    assert.equal(percentText(1), '100 %');
  });
});
