import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutTo, displayWidth, padTo } from '../../sync-server/cli/display-width.ts';

describe('displayWidth', () => {
  it('counts Chinese characters and full-width forms as two columns', () => {
    assert.equal(displayWidth('库存 A1'), 7);
    assert.equal(displayWidth('（１２）'), 8);
  });

  it('counts combining and zero-width characters as none', () => {
    assert.equal(displayWidth('e\u0301'), 1);
    assert.equal(displayWidth('A\u200bB'), 2);
  });
});

describe('padTo', () => {
  it('fills to the width on either side and leaves longer text whole', () => {
    assert.equal(padTo('库存', 6), '库存  ');
    assert.equal(padTo('12', 4, 'start'), '  12');
    assert.equal(padTo('库存登记', 4), '库存登记');
  });
});

describe('cutTo', () => {
  it('cuts with an ellipsis and never in the middle of a wide character', () => {
    assert.equal(cutTo('库存登记表', 6), '库存…');
    assert.equal(cutTo('库存', 4), '库存');
  });

  it('never gives more columns than allowed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.integer({ min: 1, max: 20 }), (text, width) =>
        assert.ok(displayWidth(cutTo(text, width)) <= width),
      ),
    );
  });
});
