/** What becomes of a row whose sync is taken back: what others entered before, between and after stays. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { type RowMerge, type RowVersion } from '../../core/sync/merge-row.ts';
import { hashRow } from '../../core/sync/row-hash.ts';
import { takeBackRow } from '../../core/sync/take-back-row.ts';

/** Each of another group of the merge. */
const FIELDS = ['quantity', 'unitPrice', 'remark', 'status'] as const;

function rowOf(quantity: string, more: Readonly<Record<string, string>> = {}): SyncRow {
  return { fields: { itemCode: 'A-1', quantity, ...more } };
}

const ZEROES = { itemCode: 'A-1', quantity: '0', unitPrice: '0', remark: '0', status: '0' };

type Edit = readonly [by: 'sync' | 'other', row: SyncRow | null];

function takenBack(before: SyncRow | null, ...edits: readonly Edit[]): RowMerge {
  const versions = edits.map(([by, row], index): RowVersion => {
    const hash = row === null ? '' : hashRow(row);
    return { revision: index + 2, hash, row, isOwn: by === 'sync' };
  });
  return takeBackRow({ before, versions });
}

describe('takeBackRow', () => {
  it('gives a row back as it was before all that the sync wrote of it', () => {
    const merge = takenBack(rowOf('10'), ['sync', rowOf('11')], ['sync', rowOf('12')]);
    assert.deepEqual(merge, { act: 'write', status: 'updated', row: rowOf('10') });
    assert.deepEqual(takenBack(null, ['sync', rowOf('11')]), {
      act: 'write',
      status: 'deleted',
      row: null,
    });
  });

  it('keeps what another entered between two versions of the sync', () => {
    const noted = { remark: '已验' };
    const merge = takenBack(
      rowOf('10'),
      ['sync', rowOf('11')],
      ['other', rowOf('11', noted)],
      ['sync', rowOf('12', noted)],
    );
    assert.deepEqual(merge, { act: 'write', status: 'updated', row: rowOf('10', noted) });
  });

  it('keeps another’s edit of the same cell in between, and sets the row of before aside', () => {
    const merge = takenBack(
      rowOf('10'),
      ['sync', rowOf('11')],
      ['other', rowOf('15')],
      ['sync', rowOf('12')],
    );
    assert.ok(merge.act === 'write' && merge.status === 'conflict');
    assert.deepEqual(merge.row, rowOf('15'));
    const { kind, fields, kept, setAside } = merge.conflict!;
    assert.deepEqual(
      { kind, fields, kept, setAside },
      { kind: 'edit', fields: ['quantity'], kept: rowOf('15'), setAside: rowOf('10') },
    );
  });

  it('keeps a row alive that the sync made and another changed in between', () => {
    const merge = takenBack(
      null,
      ['sync', rowOf('11')],
      ['other', rowOf('11', { remark: '已验' })],
      ['sync', rowOf('12', { remark: '已验' })],
    );
    assert.ok(merge.act === 'write' && merge.status === 'conflict');
    assert.deepEqual(merge.row, rowOf('11', { remark: '已验' }));
    assert.equal(merge.conflict!.kind, 'deleteAgainstEdit');
    assert.equal(merge.conflict!.setAside, null);
  });

  it('asks nothing where another had put the cell back himself', () => {
    const merge = takenBack(
      rowOf('10'),
      ['sync', rowOf('11')],
      ['other', rowOf('10')],
      ['sync', rowOf('12')],
    );
    assert.deepEqual(merge, { act: 'write', status: 'updated', row: rowOf('10') });
  });

  it('asks nothing in the end where a later edit of another gave back what was in question', () => {
    const merge = takenBack(
      rowOf('10'),
      ['sync', rowOf('11')],
      ['other', rowOf('15')],
      ['sync', rowOf('12')],
      ['other', rowOf('10')],
    );
    assert.equal(merge.act, 'keep');
    assert.equal(merge.conflict, undefined);
  });

  it('sets the row of before aside whole where another deleted in the end', () => {
    const merge = takenBack(
      rowOf('10'),
      ['sync', rowOf('11')],
      ['other', rowOf('15')],
      ['sync', rowOf('16')],
      ['sync', rowOf('15')],
      ['other', null],
    );
    assert.equal(merge.act, 'keep');
    assert.equal(merge.conflict!.kept, null);
    assert.deepEqual(merge.conflict!.setAside, rowOf('10'));
  });

  const arbitraryEdits = fc.array(
    fc.record({
      isOwn: fc.boolean(),
      field: fc.constantFrom(...FIELDS),
      value: fc.constantFrom('1', '2', '3'),
    }),
    { maxLength: 8 },
  );

  it('leaves every cell as the others in their turns left it, else as it was before', () => {
    fc.assert(
      fc.property(arbitraryEdits, (edits) => {
        const cells: Record<string, string> = { ...ZEROES, quantity: 'first' };
        const versions: Edit[] = [['sync', { fields: { ...cells } }]];
        const askable = new Set<string>(['quantity']);
        for (const { isOwn, field, value } of edits) {
          if (cells[field] === value) continue;
          cells[field] = value;
          if (isOwn) askable.add(field);
          versions.push([isOwn ? 'sync' : 'other', { fields: { ...cells } }]);
        }
        const expected = withOthersAlone(versions);
        const merge = takenBack({ fields: ZEROES }, ...versions);
        const row = merge.act === 'write' ? merge.row : versions.at(-1)![1];
        assert.deepEqual(row, { fields: expected });
        const asked = merge.conflict?.fields ?? [];
        assert.ok(asked.every((field) => askable.has(field)));
      }),
      { numRuns: 2_000 },
    );
  });
});

/** The cells of before with what others changed in each of their turns; a turn that comes back to all of it begins there. */
function withOthersAlone(versions: readonly Edit[]): Readonly<Record<string, string>> {
  let left: Readonly<Record<string, string>> = {};
  let expected: Readonly<Record<string, string>> = ZEROES;
  for (const [index, [by, row]] of versions.entries()) {
    const now = row!.fields as Readonly<Record<string, string>>;
    if (by === 'sync') left = now;
    const turn = versions.slice(0, index + 1).map(([each]) => each);
    const start = turn.lastIndexOf('sync') + 1;
    const isTurnOver = by === 'other' && versions[index + 1]?.[0] !== 'other';
    if (!isTurnOver) continue;
    const said = versions.slice(start, index + 1).map(([, each]) => JSON.stringify(each!.fields));
    if (said.includes(JSON.stringify(expected))) expected = { ...now };
    for (const field of FIELDS) {
      if (now[field] !== left[field]) expected = { ...expected, [field]: now[field]! };
    }
  }
  return expected;
}
