/** Sessions of workbooks on every store: copies, old files, lost replies, leases, and a server that was restored. */

import assert from 'node:assert/strict';
import { LEASE_MS } from '../../core/contract/sync-session.ts';
import { type SyncServiceFor } from '../../sync-server/service/sync/create-sync-service.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { NOW, onEveryStore } from './every-store.ts';
import {
  openRequest,
  OTHER_PLACE,
  purchase,
  refusalOf,
  replyOf,
  rowIdNow,
  scopeOf,
  syncServiceOn,
  type TestClock,
  TestWorkbook,
} from './sync-client.ts';

onEveryStore('a session of SyncService', (newSite) => {
  const stores: LedgerStore[] = [];
  let serviceFor: SyncServiceFor;
  let clock: TestClock;
  beforeEach(async () => {
    const store = await (await newSite()).open();
    stores.push(store);
    clock = { now: NOW };
    serviceFor = await syncServiceOn(store, clock);
  });
  afterEach(async () => {
    for (const open of stores.splice(0)) await open.close();
  });

  /** A workbook that has synced once and closed its session. */
  async function synced(author = 'wang'): Promise<TestWorkbook> {
    const workbook = new TestWorkbook(serviceFor(scopeOf(author)));
    await workbook.open();
    await workbook.bind('purchase');
    await workbook.push([workbook.upsert(rowIdNow(), purchase())]);
    await workbook.pull();
    await workbook.close();
    return workbook;
  }

  it('opens a workbook again and again', async () => {
    const workbook = await synced();
    const { replica } = workbook;
    for (let round = 0; round < 3; round += 1) {
      const reply = await workbook.open();
      assert.equal(reply.status, 'open');
      assert.equal(workbook.replica, replica);
      await workbook.close();
    }
  });

  it('gives a copy at another place an identity of its own that only reads until a person has answered', async () => {
    const workbook = await synced();
    const { replica } = workbook;
    const copy = await workbook.open({ place: OTHER_PLACE });
    assert.equal(copy.status, 'forked');
    assert.ok(copy.status === 'forked' && copy.parent === replica && copy.reason === 'copied');
    assert.notEqual(copy.replica, replica);
    assert.deepEqual(await workbook.pull(), []);
    const request = workbook.request([workbook.upsert(rowIdNow(), purchase())]);
    assert.equal(refusalOf(await workbook.service.push(request)), 'permissionDenied');
    const again = await workbook.open({ place: OTHER_PLACE });
    assert.equal(again.status, 'forked');
    const answered = replyOf(
      await workbook.service.answerFork({ replica: workbook.replica, answer: 'sameRegister' }),
    );
    assert.ok(answered.status === 'open' && answered.lease !== null);
    const taken = { ...request, replica: answered.replica, lease: answered.lease };
    assert.equal(replyOf(await workbook.service.push(taken)).results[0]!.status, 'inserted');
  });

  it('gives the same fork to a copy that asks again, its answer lost', async () => {
    const workbook = await synced();
    const { replica, nonce, cursor } = workbook;
    const request = openRequest({ replica, nonce, cursor, place: OTHER_PLACE });
    const first = replyOf(await workbook.service.open(request));
    const second = replyOf(await workbook.service.open(request));
    assert.deepEqual(second, first);
  });

  it('lets a copy that was said to be for reading read', async () => {
    const workbook = await synced();
    await workbook.open({ place: OTHER_PLACE });
    const answered = replyOf(
      await workbook.service.answerFork({ replica: workbook.replica, answer: 'readOnly' }),
    );
    assert.ok(answered.status === 'open' && answered.lease === null);
    assert.ok(answered.leaseHolder === null);
  });

  it('takes the nonce before the last from the same device and place for a lost reply', async () => {
    const workbook = await synced();
    const { nonce } = workbook;
    await workbook.open();
    await workbook.close();
    const reply = await workbook.open({ nonce });
    assert.equal(reply.status, 'open');
  });

  it('takes the nonce before the last from another device for a copy', async () => {
    const workbook = await synced();
    const { nonce } = workbook;
    await workbook.open();
    await workbook.close();
    const reply = await workbook.open({ nonce, device: 'device-9' });
    assert.ok(reply.status === 'forked' && reply.reason === 'copied');
  });

  it('tells a workbook that was restored from an old file', async () => {
    const workbook = await synced();
    const { nonce, cursor } = workbook;
    for (let round = 0; round < 2; round += 1) {
      await workbook.open();
      await workbook.push([workbook.upsert(rowIdNow(), purchase())]);
      await workbook.pull();
      await workbook.close();
    }
    const reply = await workbook.open({ nonce, cursor });
    assert.ok(reply.status === 'forked' && reply.reason === 'restored');
  });

  it('lets one person write a workbook at a time, and the next when the lease has run out', async () => {
    const workbook = await synced();
    const { replica, nonce, cursor } = workbook;
    await workbook.open();
    const other = serviceFor(scopeOf('li'));
    const request = openRequest({ replica, nonce, cursor, device: 'device-2' });
    const waiting = replyOf(await other.open(request));
    assert.ok(
      waiting.status === 'open' && waiting.lease === null && waiting.leaseHolder === 'wang',
    );
    clock.now = new Date(Date.parse(NOW) + LEASE_MS - 1).toISOString();
    replyOf(await workbook.service.renew({ replica, lease: workbook.lease }));
    clock.now = new Date(Date.parse(NOW) + LEASE_MS + 1).toISOString();
    const still = replyOf(await other.open(request));
    assert.ok(still.status === 'open' && still.lease === null);
    clock.now = new Date(Date.parse(NOW) + 3 * LEASE_MS).toISOString();
    const taken = replyOf(await other.open(request));
    assert.ok(taken.status === 'open' && taken.lease !== null);
    const late = workbook.request([workbook.upsert(rowIdNow(), purchase())]);
    assert.equal(refusalOf(await workbook.service.push(late)), 'leaseLost');
  });

  it('lets a lease that ran out and that nobody took go on', async () => {
    const workbook = await synced();
    await workbook.open();
    clock.now = new Date(Date.parse(NOW) + 10 * LEASE_MS).toISOString();
    const { results } = await workbook.push([workbook.upsert(rowIdNow(), purchase())]);
    assert.equal(results[0]!.status, 'inserted');
  });

  it('asks a workbook to compare everything when the server does not know what it saw', async () => {
    const workbook = await synced();
    const { cursor } = workbook;
    const ahead = await workbook.open({ cursor: { ...cursor!, sequence: cursor!.sequence + 1 } });
    assert.ok(ahead.status === 'resetRequired' && ahead.reason === 'cursorAhead');
    const changed = await workbook.open({ cursor: { ...cursor!, chain: 'f'.repeat(64) } });
    assert.ok(changed.status === 'resetRequired' && changed.reason === 'chainDiffers');
    assert.ok(changed.lease !== null);
    const epoch = await workbook.open({ nonce: `another-${workbook.nonce}` });
    assert.ok(epoch.status === 'resetRequired' && epoch.reason === 'epochChanged');
    const well = await workbook.open();
    assert.equal(well.status, 'open');
  });

  it('tells a copy that its history is not the server’s', async () => {
    const workbook = await synced();
    const cursor = { ...workbook.cursor!, chain: 'f'.repeat(64) };
    const reply = await workbook.open({ place: OTHER_PLACE, cursor });
    assert.ok(reply.status === 'forked' && reply.historyDiffers === true);
  });

  it('takes a lease from a clock that was set back since for none', async () => {
    const workbook = await synced();
    const { replica, nonce, cursor } = workbook;
    await workbook.open();
    clock.now = '2020-01-01T00:00:00.000Z';
    const request = openRequest({ replica, nonce, cursor, device: 'device-2' });
    const taken = replyOf(await serviceFor(scopeOf('li')).open(request));
    assert.ok(taken.status === 'open' && taken.lease !== null);
  });

  it('takes in a workbook it does not know, under the identity it has', async () => {
    const workbook = new TestWorkbook(serviceFor(scopeOf('wang')));
    workbook.replica = rowIdNow();
    const { replica } = workbook;
    const reply = await workbook.open();
    assert.ok(reply.status === 'resetRequired' && reply.reason === 'unknownReplica');
    assert.equal(workbook.replica, replica);
    assert.equal((await workbook.open()).status, 'open');
  });

  it('heals a row whose version a restored server has lost, and keeps what it had beside an unknown base', async () => {
    const workbook = await synced();
    await workbook.open();
    const [id] = workbook.rows.keys();
    const lost = rowIdNow();
    workbook.rows.set(lost, { row: purchase(), revision: 900, hash: '0000000000' });
    workbook.rows.set(id!, { ...workbook.rows.get(id!)!, revision: 900 });
    const { results } = await workbook.push([
      workbook.upsert(lost, purchase()),
      workbook.upsert(id!, purchase({ quantity: '99' })),
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['healed', 'conflict'],
    );
    const { conflicts } = replyOf(await workbook.service.decisions({}));
    assert.equal(conflicts[0]!.kind, 'baseUnknown');
    assert.equal(conflicts[0]!.kept.row!.fields['quantity'], '99');
    assert.equal(conflicts[0]!.setAside.row!.fields['quantity'], '10');
  });

  it('answers a session that is closed again as it answered before', async () => {
    const workbook = await synced();
    await workbook.open();
    const { replica, lease, cursor } = workbook;
    const request = { replica, lease, cursor: cursor! };
    const first = replyOf(await workbook.service.close(request));
    assert.deepEqual(replyOf(await workbook.service.close(request)), first);
  });

  it('tells a client of another protocol to be upgraded', async () => {
    const service = serviceFor(scopeOf('wang'));
    const reply = replyOf(await service.open(openRequest({ schemaRevision: 2 })));
    assert.ok(reply.status === 'upgradeRequired' && reply.schemaRevision === 1);
  });
});
