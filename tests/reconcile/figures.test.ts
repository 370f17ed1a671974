/** Figures for people: thousands apart, a true minus, signs on differences, English units in the plural. */

import assert from 'node:assert/strict';
import {
  amountForPeople,
  differenceForPeople,
  placeText,
  quantityForPeople,
} from '../../core/reconcile/figures.ts';

describe('quantityForPeople', () => {
  it('writes thousands apart, exact decimals and a true minus', () => {
    assert.equal(quantityForPeople(1_204_500_000_000, '瓶'), '1,204,500 瓶');
    assert.equal(quantityForPeople(-1_250_000, ''), '\u22121.25');
  });

  it('puts English words for units into the plural, and leaves others as they are written', () => {
    assert.equal(quantityForPeople(1_000_000, 'bottle'), '1 bottle');
    assert.equal(quantityForPeople(-1_000_000, 'Box'), '\u22121 Box');
    assert.equal(quantityForPeople(112_000_000, 'bottle'), '112 bottles');
    assert.equal(quantityForPeople(500_000, 'Box'), '0.5 Boxes');
    assert.equal(quantityForPeople(2_000_000, 'pcs'), '2 pcs');
    assert.equal(quantityForPeople(2_000_000, 'kg'), '2 kg');
  });
});

describe('differenceForPeople', () => {
  it('always has its sign, zero has none', () => {
    assert.equal(differenceForPeople(3_000_000, 'bag'), '+3 bags');
    assert.equal(differenceForPeople(-27_000_000, '瓶'), '\u221227 瓶');
    assert.equal(differenceForPeople(0, ''), '0');
  });
});

describe('amountForPeople and placeText', () => {
  it('write amounts at their scale, and a place without what is empty', () => {
    assert.equal(amountForPeople(341_260, 2), '3,412.6');
    assert.equal(placeText('P001', 'Chai', '主仓', ''), 'P001 Chai · 主仓');
    assert.equal(placeText('Chai', 'Chai', '', 'L1'), 'Chai · L1');
  });
});
