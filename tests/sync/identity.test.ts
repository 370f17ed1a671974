/** Tokens, identities, hashes and digests: what tells rows apart and versions from each other. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { rowHash, rowId, type SyncRow } from '../../core/contract/sync-rows.ts';
import { FIELD_IDS } from '../../core/registers/field.ts';
import { bucketOf, Digest, digestOf } from '../../core/sync/digest.ts';
import { hashRow, isSameRow } from '../../core/sync/row-hash.ts';
import { newRowId } from '../../core/sync/row-id.ts';
import { formatRowToken, parseRowToken } from '../../core/sync/row-token.ts';
import { utf8Of } from '../../core/sync/utf8.ts';

const anyBytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const anyId = fc
  .tuple(fc.nat(2 ** 40), anyBytes)
  .map(([time, bytes]) => newRowId({ now: () => time, entropy: () => bytes }));
const anyHash = fc.string({ maxLength: 5 }).map((remark) => hashRow({ fields: { remark } }));
const anyStamp = fc.record({
  id: anyId,
  revision: fc.integer({ min: 1, max: 2 ** 40 }),
  hash: anyHash,
});
const anyRow = fc.record(
  {
    fields: fc.dictionary(fc.constantFrom(...FIELD_IDS), fc.string({ unit: 'binary' })),
    unread: fc.dictionary(fc.constantFrom(...FIELD_IDS), fc.string()),
    extra: fc.array(fc.record({ header: fc.string(), text: fc.string() }), { maxLength: 4 }),
  },
  { requiredKeys: ['fields'] },
) as fc.Arbitrary<SyncRow>;

describe('parseRowToken', () => {
  it('reads what formatRowToken writes', () => {
    fc.assert(
      fc.property(anyStamp, (token) => {
        assert.deepEqual(parseRowToken(formatRowToken(token)), { ...token });
      }),
    );
  });

  it('reads a token that was never acknowledged', () => {
    const id = '0'.repeat(26);
    assert.deepEqual(parseRowToken(`v1.${id}.0.`), { id, revision: 0, hash: '' });
  });

  for (const text of [
    'v1.short.1.0123456789',
    `v2.${'0'.repeat(26)}.1.0123456789`,
    `v1.${'0'.repeat(26)}.1.`,
    `v1.${'0'.repeat(26)}.0.0123456789`,
    `v1.${'0'.repeat(26)}.01.0123456789`,
    `v1.${'u'.repeat(26)}.1.0123456789`,
    `v1.${'0'.repeat(26)}.9999999999999999.0123456789`,
    ` v1.${'0'.repeat(26)}.1.0123456789`,
    '',
  ]) {
    it(`takes "${text}" for no token`, () => {
      assert.equal(parseRowToken(text), undefined);
    });
  }

  it('takes numbers, blanks and errors for no token', () => {
    for (const value of [null, 5, true, { error: '#REF!' }]) {
      assert.equal(parseRowToken(value), undefined);
    }
  });
});

describe('newRowId', () => {
  it('makes identities the contract accepts, in order of time', () => {
    fc.assert(
      fc.property(fc.nat(2 ** 40), anyBytes, anyBytes, (time, first, second) => {
        const earlier = newRowId({ now: () => time, entropy: () => first });
        const later = newRowId({ now: () => time + 1, entropy: () => second });
        assert.ok(rowId.parse(earlier) < rowId.parse(later));
      }),
    );
  });

  it('bears a clock before 1970 and one beyond the year 10889', () => {
    for (const now of [-5, 1e17]) {
      rowId.parse(newRowId({ now: () => now, entropy: (length) => new Uint8Array(length) }));
    }
  });
});

describe('hashRow', () => {
  it('is a hash the contract accepts and does not depend on the order of keys or columns', () => {
    fc.assert(
      fc.property(anyRow, (row) => {
        const turned: SyncRow = {
          ...row,
          fields: Object.fromEntries(Object.entries(row.fields).reverse()),
        };
        assert.equal(rowHash.parse(hashRow(row)), hashRow(turned));
      }),
    );
  });

  it('tells rows apart exactly when they say something else', () => {
    fc.assert(
      fc.property(anyRow, anyRow, (left, right) => {
        assert.equal(hashRow(left) === hashRow(right), isSameRow(left, right));
        assert.ok(isSameRow(left, structuredClone(left)));
      }),
    );
  });

  it('tells a field from the same text unread, and one text from two', () => {
    const rows: SyncRow[] = [
      { fields: { quantity: '1' } },
      { fields: {}, unread: { quantity: '1' } },
      { fields: {}, extra: [{ header: 'quantity', text: '1' }] },
      { fields: { remark: 'a\nf5:brand1:b' } },
      { fields: { remark: 'a', brand: 'b' } },
    ];
    assert.equal(new Set(rows.map((row) => hashRow(row))).size, rows.length);
  });

  it('changes with the revision of the canonical form', () => {
    const row = { fields: { quantity: '1' } };
    assert.notEqual(hashRow(row, 1), hashRow(row, 2));
  });

  it('does not depend on where columns without a meaning stand, unless they share their header', () => {
    const cell = (header: string, text: string) => ({ header, text });
    const hashOf = (...extra: NonNullable<SyncRow['extra']>) => hashRow({ fields: {}, extra });
    const [a, b, c, other] = [
      cell('a', '1'),
      cell('b', '2'),
      cell('c', '3'),
      cell('a', '2'),
    ] as const;
    const orders = [
      [a, b, c],
      [c, b, a],
      [b, c, a],
    ];
    assert.equal(new Set(orders.map((order) => hashOf(...order))).size, 1);
    assert.equal(hashOf(a, b), hashOf(b, a));
    assert.equal(hashOf(b, a, other), hashOf(a, b, other));
    assert.notEqual(hashOf(a, other), hashOf(other, a));
  });

  it('stays what it was: workbooks hold it', () => {
    assert.equal(hashRow({ fields: { itemCode: 'A-1', quantity: '12.5' } }), '20fcwedhmb');
    const row: SyncRow = {
      fields: { itemCode: 'A-1' },
      unread: { quantity: '12 boxes' },
      extra: [
        { header: 'b', text: '2' },
        { header: 'a', text: '1' },
      ],
    };
    assert.equal(hashRow(row), '3c06gdyjtn');
  });
});

describe('utf8Of', () => {
  it('writes what TextEncoder writes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), (left, right) => {
        const text = left + right;
        assert.deepEqual(utf8Of(text), new TextEncoder().encode(text));
      }),
    );
    assert.deepEqual(utf8Of('\ud800x\udc00'), new TextEncoder().encode('\ud800x\udc00'));
  });
});

describe('Digest', () => {
  const unique = fc.uniqueArray(anyStamp, { selector: ({ id }) => id, maxLength: 20 });

  it('does not depend on the order of rows, and taking one out undoes adding it', () => {
    fc.assert(
      fc.property(unique, anyStamp, (stamps, other) => {
        const digest = digestOf([...stamps].reverse());
        assert.deepEqual(digest.buckets(), digestOf(stamps).buckets());
        digest.add(other);
        digest.remove(other);
        assert.deepEqual(digest.buckets(), digestOf(stamps).buckets());
        assert.equal(digest.count, stamps.length);
      }),
    );
  });

  it('differs exactly in the bucket of a row that differs by identity, revision or hash', () => {
    fc.assert(
      fc.property(unique, anyStamp, (stamps, other) => {
        const before = digestOf(stamps).buckets();
        const after = digestOf([...stamps, other]).buckets();
        const differing = before.flatMap((text, bucket) =>
          text === after[bucket] ? [] : [bucket],
        );
        assert.deepEqual(differing, [bucketOf(other.id)]);
        const newer = new Digest();
        for (const stamp of [...stamps, { ...other, revision: other.revision + 1 }])
          newer.add(stamp);
        assert.notEqual(newer.buckets()[bucketOf(other.id)], after[bucketOf(other.id)]);
      }),
    );
  });
});
