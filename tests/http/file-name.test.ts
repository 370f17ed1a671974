import assert from 'node:assert/strict';
import fc from 'fast-check';
import { attachmentOf, fileNameOf } from '../../sync-server/http/file-name.ts';

describe('fileNameOf', () => {
  it('keeps what stands after the last slash of either kind', () => {
    assert.equal(fileNameOf('../../etc/passwd'), 'passwd');
    assert.equal(fileNameOf('C:\\Users\\li\\库存.xlsx'), '库存.xlsx');
  });

  it('names what has no name', () => {
    for (const given of ['..', '.', '/', '\u0000', 'a/..']) {
      assert.equal(fileNameOf(given), 'workbook');
    }
  });

  it('never lets a slash, a dot folder or a control character through', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const name = fileNameOf(given);
        assert.doesNotMatch(name, /[/\\\p{Cc}\u202a-\u202e]/u);
        assert.ok(name !== '' && name !== '.' && name !== '..');
      }),
    );
  });
});

describe('attachmentOf', () => {
  it('gives old clients an ASCII name and new ones the real one', () => {
    assert.equal(
      attachmentOf('库存 (1).xlsx'),
      'attachment; filename="__ (1).xlsx"; filename*=UTF-8\'\'%E5%BA%93%E5%AD%98%20%281%29.xlsx',
    );
  });

  it('never breaks out of its header, whatever the name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        assert.match(
          attachmentOf(fileNameOf(given)),
          /^attachment; filename="[ !#-$&-[\]-~]*"; filename\*=UTF-8''[\w.~%!-]*$/,
        );
      }),
    );
  });
});
