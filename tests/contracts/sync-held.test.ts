/** What is not taken at a word, on every store: rows used as a template, rows of another department, and what becomes of them. */

import assert from 'node:assert/strict';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { type DepartmentRole } from '../../sync-server/auth/permissions.ts';
import { type Scope } from '../../sync-server/service/ledger-services.ts';
import { type SyncServiceFor } from '../../sync-server/service/sync/create-sync-service.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { onEveryStore } from './every-store.ts';
import {
  OTHER_PLACE,
  purchase,
  refusalOf,
  replyOf,
  rowIdNow,
  scopeOf,
  syncServiceOn,
  TestWorkbook,
} from './sync-client.ts';

/** Somebody of one department who may write every register. */
function memberOf(department: string, author: string): Scope {
  const departments = new Map<string, DepartmentRole>([[department, 'manager']]);
  return { ...scopeOf(author), rights: { ...FULL_RIGHTS, isAdmin: false, departments } };
}

onEveryStore('held changes', (newSite) => {
  let store: LedgerStore;
  let serviceFor: SyncServiceFor;
  beforeEach(async () => {
    store = await (await newSite()).open();
    serviceFor = await syncServiceOn(store);
  });
  afterEach(() => store.close());

  async function bound(scope: Scope, binding: string | null = null): Promise<TestWorkbook> {
    const workbook = new TestWorkbook(serviceFor(scope));
    const more = binding === null ? {} : { place: OTHER_PLACE, device: 'device-2' };
    await workbook.open(more);
    await workbook.bind('purchase', binding);
    return workbook;
  }

  /** Ten rows, eight of them typed over with other documents of other items. */
  async function reused(): Promise<{
    readonly left: TestWorkbook;
    readonly ids: readonly string[];
  }> {
    const left = await bound(scopeOf('wang'));
    const ids = Array.from({ length: 10 }, () => rowIdNow());
    await left.push(ids.map((id) => left.upsert(id, purchase())));
    return { left, ids };
  }

  const another = (number: number): ReturnType<typeof purchase> =>
    purchase({
      date: '2026-04-01',
      documentNumber: `PI-9${number}`,
      itemCode: `B-${number}`,
      supplier: '竹山',
    });

  it('hold rows whose every identifying cell has changed, and take them for new rows when told so', async () => {
    const { left, ids } = await reused();
    const typed = ids.slice(0, 8).map((id, number) => left.upsert(id, another(number)));
    const { results } = await left.push(typed);
    assert.deepEqual(new Set(results.map(({ status }) => status)), new Set(['held']));
    const { held } = replyOf(await left.service.decisions({}));
    assert.deepEqual([held.length, held[0]!.reason, held[0]!.rows.length], [1, 'reusedRows', 8]);
    assert.deepEqual(held[0]!.rows[0]!.row, another(0));
    const wrong = await left.service.resolveHeld({ id: held[0]!.id, choice: 'delete' });
    assert.equal(refusalOf(wrong), 'unknownDecision');
    replyOf(await left.service.resolveHeld({ id: held[0]!.id, choice: 'newRows' }));
    const again = await left.push(typed);
    assert.deepEqual(new Set(again.results.map(({ status }) => status)), new Set(['foreignId']));
    const fresh = await left.push(
      typed.map((_, number) => left.upsert(rowIdNow(), another(number))),
    );
    assert.deepEqual(new Set(fresh.results.map(({ status }) => status)), new Set(['inserted']));
    const pulled = await left.pull();
    assert.ok(
      ids.every((id) => pulled.includes(id)),
      'the rows typed over come back to the tab',
    );
    assert.equal(left.rows.size, 18);
  });

  it('take them for corrections when told so', async () => {
    const { left, ids } = await reused();
    await left.push(ids.slice(0, 8).map((id, number) => left.upsert(id, another(number))));
    const { held } = replyOf(await left.service.decisions({}));
    const { results } = replyOf(
      await left.service.resolveHeld({ id: held[0]!.id, choice: 'corrections' }),
    );
    assert.deepEqual(new Set(results.map(({ status }) => status)), new Set(['updated']));
    await left.pull();
    assert.deepEqual(left.rows.get(ids[3]!)!.row, another(3));
    assert.equal(replyOf(await left.service.decisions({})).held.length, 0);
  });

  it('take few rows typed over as the corrections they are', async () => {
    const { left, ids } = await reused();
    const typed = ids.slice(0, 3).map((id, number) => left.upsert(id, another(number)));
    const { results } = await left.push(typed);
    assert.deepEqual(new Set(results.map(({ status }) => status)), new Set(['updated']));
  });

  it('hold the deletion of a row another department entered, confirmed or not, and bring it back', async () => {
    const buyer = await bound(memberOf('purchasing', 'wang'));
    const [theirs, own] = [rowIdNow(), rowIdNow()];
    await buyer.push([buyer.upsert(theirs, purchase())]);
    const keeper = await bound(memberOf('warehouse', 'li'), buyer.binding);
    await keeper.push([keeper.upsert(own, purchase({ documentNumber: 'PI-002' }))]);
    await keeper.pull();
    const { results } = await keeper.push([keeper.remove(theirs), keeper.remove(own)]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['held', 'deleted'],
    );
    const { held } = replyOf(await buyer.service.decisions({}));
    assert.deepEqual([held[0]!.reason, held[0]!.author], ['otherDepartment', 'li']);
    replyOf(await buyer.service.resolveHeld({ id: held[0]!.id, choice: 'restore' }));
    assert.deepEqual(await keeper.pull(), [own, theirs]);
    assert.deepEqual(keeper.rows.get(theirs)!.row, purchase());
  });

  it('delete no row that somebody changed while its deletion waited', async () => {
    const left = await bound(scopeOf('wang'));
    const ids = Array.from({ length: 30 }, () => rowIdNow());
    await left.push(ids.map((id) => left.upsert(id, purchase())));
    await left.push(ids.slice(0, 25).map((id) => left.remove(id, false)));
    await left.push([left.upsert(ids[0]!, purchase({ remark: '要的' }))]);
    const { held } = replyOf(await left.service.decisions({}));
    const { results } = replyOf(
      await left.service.resolveHeld({ id: held[0]!.id, choice: 'delete' }),
    );
    assert.deepEqual(
      results.map(({ status }) => status),
      ['deleteConflict', ...Array.from({ length: 24 }, () => 'deleted')],
    );
    await left.pull();
    assert.equal(left.rows.size, 6);
  });

  it('take a deletion a person has confirmed, and a few that nobody has', async () => {
    const left = await bound(scopeOf('wang'));
    const ids = Array.from({ length: 60 }, () => rowIdNow());
    await left.push(ids.map((id) => left.upsert(id, purchase())));
    const confirmed = await left.push(ids.slice(0, 30).map((id) => left.remove(id, true)));
    assert.ok(confirmed.results.every(({ status }) => status === 'deleted'));
    const few = await left.push(ids.slice(30, 40).map((id) => left.remove(id, false)));
    assert.ok(few.results.every(({ status }) => status === 'deleted'));
  });

  it('count the deletions of all parts of an upload together', async () => {
    const left = await bound(scopeOf('wang'));
    const ids = Array.from({ length: 60 }, () => rowIdNow());
    await left.push(ids.map((id) => left.upsert(id, purchase())));
    const more = { session: 'session-of-three' };
    const parts = [];
    for (const from of [0, 15, 30]) {
      const operations = ids.slice(from, from + 15).map((id) => left.remove(id, false));
      parts.push((await left.push(operations, more)).results[0]!.status);
    }
    assert.deepEqual(parts, ['deleted', 'held', 'held']);
  });
});
