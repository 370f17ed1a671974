/** Number formats of the added tabs: as many decimals as the figures have, and no point behind whole numbers. */

import assert from 'node:assert/strict';
import { type AddedCell } from '../../core/marks/mark.ts';
import { shownFormat } from '../../core/marks/shown-decimals.ts';

function figures(...decimals: readonly string[]): readonly AddedCell[] {
  return decimals.map((decimal) => ({ kind: 'number', decimal }));
}

describe('shownFormat', () => {
  it('shows whole numbers without a point, which Excel would leave behind each of them', () => {
    assert.equal(shownFormat(figures('151', '-3')), '#,##0');
    assert.equal(shownFormat([null, { kind: 'text', text: '1.5' }]), '#,##0');
  });

  it('goes by the finest figure, up to four decimals, and never below what is asked', () => {
    assert.equal(shownFormat(figures('151', '2.5')), '#,##0.0');
    assert.equal(shownFormat(figures('8.333333')), '#,##0.0000');
    assert.equal(shownFormat(figures('151'), 2), '#,##0.00');
  });
});
