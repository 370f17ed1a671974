import assert from 'node:assert/strict';
import { createPresence, STILL_MS, watchPerson } from '../../addin/web/person-presence.ts';

describe('createPresence', () => {
  it('takes a person for gone who did nothing for ten minutes, and for back with the first key', () => {
    let clock = 5_000;
    const presence = createPresence(() => clock);
    const page = new EventTarget();
    watchPerson(page, presence);
    const isHereAfter = (milliseconds: number): boolean => {
      clock += milliseconds;
      return presence.isHere();
    };
    assert.equal(isHereAfter(STILL_MS - 1), true);
    assert.equal(isHereAfter(1), false);
    page.dispatchEvent(new Event('keydown'));
    assert.equal(isHereAfter(STILL_MS - 1), true);
    page.dispatchEvent(new Event('pointermove'));
    assert.equal(isHereAfter(STILL_MS - 1), true);
    assert.equal(isHereAfter(1), false);
  });
});
