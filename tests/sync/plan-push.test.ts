/** What a round would send, told in tabs of a few rows, and where a person is asked to look first. */

import assert from 'node:assert/strict';
import { type RowChange } from '../../core/contract/sync-rows.ts';
import { planPush, type PlanInput } from '../../core/sync/plan-push.ts';
import { type IdentifiedRow } from '../../core/sync/repair-tokens.ts';

/** A row that last was version 5 of itself, as it is or as the test says. */
function rowOf(id: string, more: Partial<IdentifiedRow> = {}): IdentifiedRow {
  const token = { id, revision: 5, hash: 'as-before' };
  const cells = { row: 2, tokenCell: null, cells: [], isUncalculated: false };
  return { ...cells, token, hash: 'as-before', ...more };
}

const edited = (id: string): IdentifiedRow => rowOf(id, { hash: 'edited' });
const fresh = (id: string): IdentifiedRow =>
  rowOf(id, { token: { id, revision: 0, hash: '' }, hash: 'new' });
const many = (count: number, make: (id: string) => IdentifiedRow): IdentifiedRow[] =>
  Array.from({ length: count }, (_, index) => make(`${make.name}-${index}`));
const stamps = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ id: `gone-${index}`, revision: 5, hash: 'h' }));

function changeOf(id: string, more: Partial<RowChange> = {}): RowChange {
  return { id, revision: 6, hash: 'theirs', row: { fields: {} }, author: 'them', ...more };
}

function planOf(input: Partial<Omit<PlanInput, 'remote'>>, changes: readonly RowChange[] = []) {
  return planPush({
    rows: [],
    missing: [],
    isProven: () => true,
    areTokensLost: false,
    ...input,
    remote: new Map(changes.map((change) => [change.id, change])),
  });
}

const idsOf = (rows: readonly IdentifiedRow[]) => rows.map(({ token }) => token.id);

describe('planPush', () => {
  it('sends what is new and what changed, in the order of the tab, and counts each', () => {
    const plan = planOf({ rows: [edited('a'), rowOf('same'), fresh('b'), edited('c')] });
    assert.deepEqual(idsOf(plan.upserts), ['a', 'b', 'c']);
    assert.deepEqual(plan.counts, {
      fresh: 1,
      changed: 2,
      deleted: 0,
      expectedConflicts: 0,
      uncalculated: 0,
    });
    assert.deepEqual([plan.warnings, plan.deletes], [[], []]);
  });

  it('sends a new row even where it says what an empty hash would', () => {
    const plan = planOf({
      rows: [rowOf('a', { token: { id: 'a', revision: 0, hash: '' }, hash: '' })],
    });
    assert.equal(plan.counts.fresh, 1);
  });

  it('sends again what the server may not have, and counts it for no change', () => {
    const rows = [rowOf('lost'), rowOf('held')];
    const plan = planOf({ rows, isProven: ({ token }) => token.id === 'held' }, [changeOf('lost')]);
    assert.deepEqual(idsOf(plan.upserts), ['lost']);
    const { fresh: isNew, changed, expectedConflicts } = plan.counts;
    assert.deepEqual([isNew, changed, expectedConflicts], [0, 0, 0]);
  });

  it('lets a row wait whose formula has no result', () => {
    const rows = [rowOf('a', { hash: 'edited', isUncalculated: true }), edited('b')];
    const plan = planOf({ rows });
    assert.deepEqual(idsOf(plan.upserts), ['b']);
    assert.deepEqual([plan.counts.uncalculated, plan.counts.changed], [1, 1]);
  });

  it('expects a conflict where others changed a changed row to something else since', () => {
    const expected = (row: IdentifiedRow, more: Partial<RowChange> = {}) =>
      planOf({ rows: [row] }, [changeOf('a', more)]).counts.expectedConflicts;
    assert.equal(expected(edited('a')), 1);
    assert.equal(expected(edited('a'), { revision: 5 }), 0);
    assert.equal(expected(edited('a'), { hash: 'edited' }), 0);
    assert.equal(expected(edited('b')), 0);
    assert.equal(expected(rowOf('a')), 0);
  });

  it('deletes what was there and is gone, unless another row has its token or others deleted it too', () => {
    const [gone, moved, dead] = stamps(3);
    const plan = planOf({ rows: [rowOf('gone-1')], missing: [gone!, moved!, dead!] }, [
      changeOf('gone-2', { row: null, hash: '' }),
      changeOf('gone-0'),
    ]);
    assert.deepEqual(plan.deletes, [gone]);
    assert.equal(plan.counts.deleted, 1);
  });

  it('deletes nothing while tokens are lost, and says so', () => {
    const plan = planOf({ rows: [edited('a')], missing: stamps(30), areTokensLost: true });
    assert.deepEqual([plan.deletes, plan.counts.deleted], [[], 0]);
    assert.deepEqual(plan.warnings, ['tokensLost']);
  });

  it('asks before it deletes more than 20 rows, or a twentieth of a larger tab', () => {
    const asks = (deleted: number, kept: number) =>
      planOf({ rows: many(kept, rowOf), missing: stamps(deleted) }).warnings.join();
    assert.equal(asks(20, 0), '');
    assert.equal(asks(21, 0), 'manyDeleted');
    assert.equal(asks(50, 950), '');
    assert.equal(asks(51, 949), 'manyDeleted');
  });

  it('asks before it sends more than 20 changes, or three tenths of a larger tab', () => {
    const asks = (changed: number, same: number, isNew = 0) =>
      planOf({
        rows: [...many(changed, edited), ...many(same, rowOf), ...many(isNew, fresh)],
      }).warnings.join();
    assert.equal(asks(20, 0), '');
    assert.equal(asks(21, 0), 'manyChanged');
    assert.equal(asks(300, 700), '');
    assert.equal(asks(301, 699), 'manyChanged');
    assert.equal(asks(0, 10, 500), '', 'a first upload is no flood of changes');
  });

  it('measures against the tab as it was: without what is new, with what is gone', () => {
    const plan = planOf({ rows: [...many(31, edited), ...many(63, rowOf), ...many(100, fresh)] });
    assert.deepEqual(plan.warnings, ['manyChanged']);
    const shrunk = planOf({
      rows: [...many(31, edited), ...many(63, rowOf)],
      missing: stamps(15),
    });
    assert.deepEqual(shrunk.warnings, []);
  });
});
