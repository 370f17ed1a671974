import assert from 'node:assert/strict';
import { trustedMarkup } from '../../addin/web/trusted-markup.ts';

describe('trustedMarkup', () => {
  it('lets the grid parse what is pasted into a document that runs nothing', () => {
    const pasted = '<table><tr><td>1</td></tr></table>';
    assert.equal(trustedMarkup(pasted, 'DOMParser parseFromString'), pasted);
  });

  it('lets an element be emptied, and refuses any other markup in it', () => {
    assert.equal(trustedMarkup('', 'Element innerHTML'), '');
    assert.equal(trustedMarkup('<img src=x onerror=alert(1)>', 'Element innerHTML'), null);
    assert.equal(trustedMarkup('plain', 'Document write'), null);
  });
});
