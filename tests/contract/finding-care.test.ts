import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Acceptance, isAccepted } from '../../core/contract/finding-care.ts';
import { formatMicro, parseQuantity, type Quantity } from '../../core/values/exact.ts';

const ACCEPTED: Acceptance = {
  by: 'boss',
  at: '2026-03-12T08:00:00.000Z',
  reason: '春节前已报损',
  until: null,
  difference: '-27',
};
const TODAY = '2026-03-12';

describe('isAccepted', () => {
  it('holds while the difference is the one that was accepted, however it is written', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), fc.maxSafeInteger(), (was, is) => {
        const accepted = { ...ACCEPTED, difference: formatMicro(was as Quantity) };
        const difference = formatMicro(is as Quantity);
        assert.equal(isAccepted(accepted, { difference, today: TODAY }), was === is);
        assert.ok(parseQuantity(difference) === is);
      }),
    );
    assert.ok(isAccepted(ACCEPTED, { difference: '-27.00', today: TODAY }));
    assert.ok(!isAccepted(ACCEPTED, { difference: '27', today: TODAY }));
    assert.ok(!isAccepted(ACCEPTED, { difference: null, today: TODAY }));
  });

  it('ends when its last day has passed', () => {
    const accepted = { ...ACCEPTED, until: TODAY };
    assert.ok(isAccepted(accepted, { difference: '-27', today: TODAY }));
    assert.ok(!isAccepted(accepted, { difference: '-27', today: '2026-03-13' }));
  });

  it('holds of nothing that nobody accepted', () => {
    assert.ok(!isAccepted(null, { difference: '-27', today: TODAY }));
  });

  it('covers a finding without numbers by its key alone', () => {
    assert.ok(isAccepted({ ...ACCEPTED, difference: null }, { difference: null, today: TODAY }));
  });
});
