import assert from 'node:assert/strict';
import fc from 'fast-check';
import { safeText } from '../../sync-server/cli/safe-text.ts';

describe('safeText', () => {
  it('shows an escape sequence of a cell instead of letting the terminal act on it', () => {
    assert.equal(safeText('A\u001b[2J\u0007'), 'A␛[2J␇');
  });

  it('keeps text on one line', () => {
    assert.equal(safeText('one\r\ntwo\tthree'), 'one  two three');
  });

  it('shows marks that would reverse the reading order', () => {
    assert.equal(safeText('abc\u202excod'), 'abc\ufffdxcod');
  });

  it('leaves no control or reordering character of any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        assert.doesNotMatch(safeText(text), /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
      }),
    );
  });
});
