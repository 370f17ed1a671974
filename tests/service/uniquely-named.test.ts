import assert from 'node:assert/strict';
import fc from 'fast-check';
import { uniquelyNamed } from '../../sync-server/service/uniquely-named.ts';

const named = (names: readonly string[]): readonly string[] =>
  uniquelyNamed(names.map((name) => ({ name, bytes: new Uint8Array() }))).map(({ name }) => name);

describe('uniquelyNamed', () => {
  it('numbers later namesakes before the extension', () => {
    assert.deepEqual(named(['库存.xlsx', '库存.xlsx', 'A', 'a']), [
      '库存.xlsx',
      '库存 (2).xlsx',
      'A',
      'a (2)',
    ]);
  });

  it('does not take a name that another file already has', () => {
    assert.deepEqual(named(['a (2).x', 'a.x', 'a.x']), ['a (2).x', 'a.x', 'a (3).x']);
  });

  it('leaves no two equal, whatever the names', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a.x', 'A.x', 'a (2).x', 'b', '')), (names) => {
        const lower = named(names).map((name) => name.toLowerCase());
        assert.equal(new Set(lower).size, lower.length);
      }),
    );
  });
});
