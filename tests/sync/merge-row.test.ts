/** What becomes of a pushed row: the rules one by one, and what holds whatever is pushed. */

import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { rowOrNothing } from '../../core/sync/merge-cells.ts';
import { mergeRow, type RowMerge, type RowVersion } from '../../core/sync/merge-row.ts';
import { hashRow, isSameRow } from '../../core/sync/row-hash.ts';
import { arbitraryRow } from './arbitrary-rows.ts';

function rowOf(quantity: string, more: Readonly<Record<string, string>> = {}): SyncRow {
  return { fields: { itemCode: 'A-1', quantity, ...more } };
}

function version(revision: number, row: SyncRow | null, isOwn = false): RowVersion {
  return { revision, hash: row === null ? '' : hashRow(row), row, isOwn };
}

/** Pushes onto a chain of versions; `from` is the number of the one the workbook started from, 0 for none. */
function push(mine: SyncRow | null, chain: readonly RowVersion[], from: number): RowMerge {
  const at = chain.findIndex(({ revision }) => revision === from);
  return mergeRow({ mine, baseRevision: from, base: chain[at], after: chain.slice(at + 1) });
}

const A = rowOf('10');
const B = rowOf('11');
const C = rowOf('12');
const NOTED = rowOf('10', { remark: '晚到' });

describe('mergeRow', () => {
  it('takes a new row, and heals one that a restored server has lost', () => {
    assert.deepEqual(push(A, [], 0), { act: 'write', status: 'inserted', row: A });
    assert.deepEqual(push(A, [], 7), { act: 'write', status: 'healed', row: A });
  });

  it('has nothing to delete where there is nothing', () => {
    assert.deepEqual(push(null, [], 7), { act: 'keep', status: 'unchanged' });
    assert.deepEqual(push(null, [version(1, A), version(2, null)], 1), {
      act: 'keep',
      status: 'unchanged',
    });
  });

  it('changes nothing where the row is as the server has it, whatever it started from', () => {
    for (const from of [0, 1, 2, 9]) {
      const chain = [version(1, A), version(2, B)];
      assert.deepEqual(push(B, chain, from), { act: 'keep', status: 'unchanged' });
    }
  });

  it('takes an edit and a deletion of the newest version', () => {
    assert.deepEqual(push(B, [version(1, A)], 1), { act: 'write', status: 'updated', row: B });
    assert.deepEqual(push(null, [version(1, A)], 1), {
      act: 'write',
      status: 'deleted',
      row: null,
    });
  });

  it('takes a row that went back for an undo when only this workbook changed it meanwhile', () => {
    assert.deepEqual(push(A, [version(1, A), version(2, B, true), version(3, C, true)], 1), {
      act: 'write',
      status: 'reverted',
      row: A,
    });
    assert.deepEqual(push(A, [version(1, A), version(2, null, true)], 1), {
      act: 'write',
      status: 'reverted',
      row: A,
    });
  });

  it('takes a row that went back for a workbook that is behind when others changed it', () => {
    for (const chain of [
      [version(1, A), version(2, B)],
      [version(1, A), version(2, B, true), version(3, C)],
      [version(1, A), version(2, null)],
    ]) {
      assert.deepEqual(push(A, chain, 1), { act: 'keep', status: 'stale' });
    }
  });

  it('takes a row that a newer version said already for one that is behind', () => {
    const chain = [version(1, A), version(2, B), version(3, C)];
    assert.deepEqual(push(B, chain, 1), { act: 'keep', status: 'stale' });
  });

  it('takes an edit over what the same workbook pushed, its answers lost', () => {
    const chain = [version(1, A), version(2, B, true), version(3, rowOf('13'), true)];
    assert.deepEqual(push(C, chain, 1), { act: 'write', status: 'updated', row: C });
    assert.deepEqual(push(null, chain, 1), { act: 'write', status: 'deleted', row: null });
  });

  it('merges from what the same workbook pushed last, its answer lost, before others came', () => {
    const chain = [version(1, A), version(2, B, true), version(3, rowOf('11', { remark: '验' }))];
    assert.deepEqual(push(C, chain, 1), {
      act: 'write',
      status: 'merged',
      row: rowOf('12', { remark: '验' }),
    });
  });

  it('merges a row that was never acknowledged from what this workbook pushed of it', () => {
    const chain = [version(1, A, true), version(2, NOTED)];
    assert.deepEqual(push(B, chain, 0), {
      act: 'write',
      status: 'merged',
      row: rowOf('11', { remark: '晚到' }),
    });
    assert.deepEqual(push(B, [version(1, A, true)], 0), {
      act: 'write',
      status: 'updated',
      row: B,
    });
  });

  it('takes the workbook’s row over an unknown base and sets the server’s aside', () => {
    assert.deepEqual(push(B, [version(3, A)], 9), {
      act: 'write',
      status: 'conflict',
      row: B,
      conflict: { kind: 'baseUnknown', fields: [], base: undefined, kept: B, setAside: A },
    });
    assert.equal(push(B, [version(3, A)], 0).status, 'conflict');
  });

  it('deletes nothing over an unknown base', () => {
    assert.deepEqual(push(null, [version(3, A)], 9), {
      act: 'keep',
      status: 'deleteConflict',
      conflict: { kind: 'deleteAgainstEdit', fields: [], base: undefined, kept: A, setAside: null },
    });
  });

  it('brings a row back over an unknown base that the server has deleted', () => {
    const merge = push(B, [version(3, A), version(4, null)], 9);
    assert.deepEqual(merge, {
      act: 'write',
      status: 'resurrected',
      row: B,
      conflict: { kind: 'editAgainstDelete', fields: [], base: undefined, kept: B, setAside: null },
    });
  });

  it('keeps a newer edit alive against a deletion', () => {
    const base = version(1, A);
    assert.deepEqual(push(null, [base, version(2, B)], 1), {
      act: 'keep',
      status: 'deleteConflict',
      conflict: { kind: 'deleteAgainstEdit', fields: [], base, kept: B, setAside: null },
    });
  });

  it('deletes where the newer versions came back to what the workbook knows', () => {
    const chain = [version(1, A), version(2, B), version(3, A)];
    assert.deepEqual(push(null, chain, 1), { act: 'write', status: 'deleted', row: null });
    assert.deepEqual(push(C, chain, 1), { act: 'write', status: 'updated', row: C });
  });

  it('brings an edited row back that others deleted', () => {
    const base = version(1, A);
    assert.deepEqual(push(B, [base, version(2, null)], 1), {
      act: 'write',
      status: 'resurrected',
      row: B,
      conflict: { kind: 'editAgainstDelete', fields: [], base, kept: B, setAside: null },
    });
  });

  it('brings a row back without a conflict where this workbook had deleted it', () => {
    const merge = push(B, [version(1, A), version(2, null, true)], 1);
    assert.deepEqual(merge, { act: 'write', status: 'resurrected', row: B });
  });

  it('sets an edit aside that contradicts a newer one, whole, with the fields in question', () => {
    const base = version(1, A);
    assert.deepEqual(push(C, [base, version(2, B)], 1), {
      act: 'keep',
      status: 'conflict',
      conflict: { kind: 'edit', fields: ['quantity'], base, kept: B, setAside: C },
    });
  });

  it('takes of a contradicting edit what contradicts nothing', () => {
    const base = version(1, A);
    const mine = rowOf('12', { remark: '晚到' });
    const row = rowOf('11', { remark: '晚到' });
    assert.deepEqual(push(mine, [base, version(2, B)], 1), {
      act: 'write',
      status: 'conflict',
      row,
      conflict: { kind: 'edit', fields: ['quantity'], base, kept: row, setAside: mine },
    });
  });

  it('takes an edit that holds all of the newer version’s changes and more', () => {
    const mine = rowOf('11', { remark: '晚到' });
    assert.deepEqual(push(mine, [version(1, A), version(2, B)], 1), {
      act: 'write',
      status: 'updated',
      row: mine,
    });
  });

  it('asks about a row of which each side has cleared what the other left, and keeps it', () => {
    const base = version(1, { fields: { itemCode: 'A', remark: '晚到' } });
    const theirs = version(2, { fields: { remark: '晚到' } });
    const mine: SyncRow = { fields: { itemCode: 'A' } };
    const merge = push(mine, [base, theirs], 1);
    assert.deepEqual(merge, {
      act: 'write',
      status: 'conflict',
      row: mine,
      conflict: {
        kind: 'edit',
        fields: ['itemCode', 'remark'],
        base,
        kept: mine,
        setAside: theirs.row,
      },
    });
  });

  it('is behind where the newer version holds all its changes and more', () => {
    const mine = rowOf('11');
    const newer = rowOf('11', { remark: '验' });
    assert.deepEqual(push(mine, [version(1, A), version(2, newer)], 1), {
      act: 'keep',
      status: 'stale',
    });
  });

  it('takes a row with nothing in it for a deleted one, so that no empty row is kept', () => {
    const empty: SyncRow = { fields: {} };
    assert.deepEqual(push(empty, [], 0), { act: 'keep', status: 'unchanged' });
    assert.deepEqual(push(empty, [version(1, A)], 1), {
      act: 'write',
      status: 'deleted',
      row: null,
    });
  });

  // The server keeps no empty row, only tombstones.
  const keptRow = fc.option(arbitraryRow.map(rowOrNothing), { nil: null });
  const chains = fc
    .array(fc.record({ row: keptRow, isOwn: fc.boolean() }), { maxLength: 4 })
    .map((rows) => rows.map(({ row, isOwn }, index) => version(index + 1, row, isOwn)));
  const pushes = fc.record({
    mine: fc.option(arbitraryRow, { nil: null }),
    chain: chains,
    from: fc.nat(5),
  });

  /** The row the server has after the push. */
  function outcome(merge: RowMerge, chain: readonly RowVersion[]): SyncRow | null {
    return merge.act === 'write' ? merge.row : (chain.at(-1)?.row ?? null);
  }

  function has(row: SyncRow, among: readonly (SyncRow | null | undefined)[]): boolean {
    return among.some((other) => other !== null && other !== undefined && isSameRow(row, other));
  }

  it('loses nothing: what was pushed is a version, or a newer one has it, or it is set aside', () => {
    fc.assert(
      fc.property(pushes, ({ mine, chain, from }) => {
        const merge = push(mine, chain, from);
        if (mine === null || rowOrNothing(mine) === null) return;
        const rows = chain.map(({ row }) => row);
        const kept = [...rows, outcome(merge, chain), merge.conflict?.setAside];
        if (has(mine, kept) || merge.status === 'merged') return;
        assert.equal(merge.status, 'stale');
      }),
    );
  });

  it('loses nothing the server had: only its newest version is replaced, and stays a version', () => {
    fc.assert(
      fc.property(pushes, ({ mine, chain, from }) => {
        const merge = push(mine, chain, from);
        if (merge.act === 'keep') return;
        assert.notEqual(merge.status, 'unchanged');
        assert.equal(merge.status === 'deleted', merge.row === null && chain.length > 0);
      }),
    );
  });

  it('is idempotent: pushed again from the same base, nothing changes', () => {
    fc.assert(
      fc.property(pushes, ({ mine, chain, from }) => {
        const first = push(mine, chain, from);
        if (first.act === 'keep') return;
        const next = [...chain, version(chain.length + 1, first.row, true)];
        const second = push(mine, next, from);
        const after = outcome(second, next);
        const before = outcome(first, chain);
        assert.ok(after === null ? before === null : before !== null && isSameRow(after, before));
      }),
    );
  });

  it('needs a person only where two sides changed one thing', () => {
    fc.assert(
      fc.property(arbitraryRow, fc.option(arbitraryRow, { nil: null }), (base, mine) => {
        assert.equal(push(mine, [version(1, base)], 1).conflict, undefined);
      }),
    );
  });
});
