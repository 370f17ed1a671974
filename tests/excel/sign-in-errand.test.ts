import assert from 'node:assert/strict';
import { errandOf } from '../../addin/excel/sign-in-errand.ts';

const CHALLENGE = 'A'.repeat(43);
const KEPT = JSON.stringify({ challenge: 'B'.repeat(43), locale: 'zh', isBack: true });

describe('errandOf', () => {
  it('takes the challenge of the address, whatever was kept', () => {
    const search = `?challenge=${CHALLENGE}&locale=en&_host_Info=Excel$Web`;
    const errand = { challenge: CHALLENGE, locale: 'en', isBack: false };
    assert.deepEqual(errandOf(search, null), errand);
    assert.deepEqual(errandOf(search, KEPT), errand);
  });

  it('carries on with what was kept when the person comes back from an issuer', () => {
    assert.deepEqual(errandOf('', KEPT), { challenge: 'B'.repeat(43), locale: 'zh', isBack: true });
  });

  it('knows of no errand where nobody sent the person, or what came is not one', () => {
    for (const search of ['', '?challenge=short&locale=en', `?challenge=${CHALLENGE}&locale=fr`]) {
      assert.equal(errandOf(search, null), undefined);
    }
    for (const kept of ['', 'null', '{}', '[', '{"challenge":1}']) {
      assert.equal(errandOf('', kept), undefined);
    }
  });
});
