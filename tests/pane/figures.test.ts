import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  amountFigure,
  dayText,
  figure,
  isZero,
  momentText,
  monthText,
  signedFigure,
} from '../../addin/pane/state/figures.ts';
import { formatScaled } from '../../core/values/exact.ts';

describe('figure', () => {
  it('groups thousands and writes a true minus', () => {
    assert.equal(figure('1204'), '1,204');
    assert.equal(figure('-1204567.125'), '−1,204,567.125');
    assert.equal(figure('0.5'), '0.5');
  });

  it('loses no digit of any exact number', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.integer({ min: 0, max: 6 }), (value, scale) => {
        const text = formatScaled(value, scale);
        assert.equal(figure(text).replaceAll(',', '').replace('−', '-'), text);
      }),
    );
  });
});

describe('signedFigure', () => {
  it('always has a sign, but for zero', () => {
    assert.deepEqual(['6', '-27', '0', '0.00', '0.5'].map(signedFigure), [
      '+6',
      '−27',
      '0',
      '0.00',
      '+0.5',
    ]);
  });
});

describe('amountFigure', () => {
  it('has two decimals at least', () => {
    assert.deepEqual(['94.5', '3412.6', '7', '-0.125'].map(amountFigure), [
      '94.50',
      '3,412.60',
      '7.00',
      '−0.125',
    ]);
  });
});

describe('isZero', () => {
  it('knows zero however it is written', () => {
    assert.ok(['0', '0.00', '-0'].every(isZero));
    assert.ok(!['0.01', '10', '-1'].some(isZero));
  });
});

describe('days and moments', () => {
  it('leave out the year that it is', () => {
    assert.equal(dayText('2026-03-12', 'zh', '2026-04-02'), '3月12日');
    assert.equal(dayText('2025-03-12', 'zh', '2026-04-02'), '2025年3月12日');
    assert.equal(dayText('2026-03-12', 'en', '2026-04-02'), '12 Mar');
    assert.equal(dayText('2025-03-12', 'en', '2026-04-02'), '12 Mar 2025');
    assert.equal(monthText('2026-03', 'zh', '2026-04-02'), '3月');
    assert.equal(monthText('2025-03', 'en', '2026-04-02'), 'Mar 2025');
    assert.equal(dayText('no day', 'en', '2026-04-02'), 'no day');
  });

  it("tell the time of today's and the day of others", () => {
    assert.equal(momentText('2026-04-02T14:32', 'zh', '2026-04-02'), '14:32');
    assert.equal(momentText('2026-03-28T09:00', 'zh', '2026-04-02'), '3月28日');
  });
});
