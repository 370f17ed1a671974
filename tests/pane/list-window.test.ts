import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  GROUP_HEIGHT,
  layoutOf,
  ROW_HEIGHT,
  scrollTo,
  windowOf,
} from '../../addin/pane/state/list-window.ts';

const anyHeights = fc.array(fc.constantFrom(ROW_HEIGHT, GROUP_HEIGHT), {
  minLength: 1,
  maxLength: 400,
});

describe('windowOf', () => {
  it('draws every row that is in view, and few beyond', () => {
    fc.assert(
      fc.property(
        anyHeights,
        fc.nat(20_000),
        fc.integer({ min: 100, max: 900 }),
        (heights, scrolled, viewport) => {
          const layout = layoutOf(heights);
          const { from, to } = windowOf(layout, scrolled, viewport);
          heights.forEach((height, index) => {
            const top = layout.tops[index]!;
            const isInView = top + height > scrolled && top < scrolled + viewport;
            if (isInView) assert.ok(index >= from && index < to, `row ${index} is missing`);
          });
          assert.ok(to - from <= viewport / GROUP_HEIGHT + 20);
        },
      ),
    );
  });

  it('draws about forty rows of ten thousand', () => {
    const layout = layoutOf(Array.from({ length: 10_000 }, () => ROW_HEIGHT));
    const { from, to } = windowOf(layout, 200_000, 640);
    assert.ok(to - from < 40);
    assert.equal(layout.tops.at(-1), 540_000);
  });
});

describe('scrollTo', () => {
  it('brings a row into view whole, and leaves what is in view alone', () => {
    fc.assert(
      fc.property(anyHeights, fc.nat(399), fc.nat(9_000), (heights, wanted, scrolled) => {
        const row = wanted % heights.length;
        const layout = layoutOf(heights);
        const next = scrollTo(layout, row, scrolled, 500);
        const [top, bottom] = [layout.tops[row]!, layout.tops[row + 1]!];
        assert.ok(top >= next && bottom <= next + 500);
        if (top >= scrolled && bottom <= scrolled + 500) assert.equal(next, scrolled);
      }),
    );
  });
});
