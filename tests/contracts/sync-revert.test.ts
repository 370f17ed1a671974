/** Taking a sync back, on every store: its rows as they were, and all that others entered. */

import assert from 'node:assert/strict';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { NOW, onEveryStore } from './every-store.ts';
import {
  batchKey,
  OTHER_PLACE,
  purchase,
  replyOf,
  rowIdNow,
  scopeOf,
  syncServiceOn,
  TestWorkbook,
} from './sync-client.ts';

onEveryStore('revertSync', (newSite) => {
  const stores: LedgerStore[] = [];
  let store: LedgerStore;
  beforeEach(async () => {
    store = await (await newSite()).open();
    stores.push(store);
  });
  afterEach(async () => {
    for (const open of stores.splice(0)) await open.close();
  });

  /** Two workbooks of two people, bound to one register. */
  async function twoWorkbooks(): Promise<readonly [TestWorkbook, TestWorkbook]> {
    const serviceFor = await syncServiceOn(store);
    const left = new TestWorkbook(serviceFor(scopeOf('wang')));
    await left.open();
    await left.bind('purchase');
    const right = new TestWorkbook(serviceFor(scopeOf('li')));
    await right.open({ place: OTHER_PLACE, device: 'device-2' });
    await right.bind('purchase', left.binding);
    return [left, right];
  }

  async function quantityOf(item: string): Promise<string | undefined> {
    const services = createLedgerServices(store, { now: () => NOW });
    const reply = replyOf(
      (await services.balancesAsOf(scopeOf('auditor'), { item })) as Parameters<typeof replyOf>[0],
    ) as { readonly balances: readonly { readonly quantity: string }[] };
    return reply.balances[0]?.quantity;
  }

  async function isIntact(): Promise<boolean> {
    const services = createLedgerServices(store, { now: () => NOW });
    const outcome = await services.verify(scopeOf('auditor'), {});
    return outcome.status === 'done' && outcome.reply.intact;
  }

  it('takes a sync back by inverse versions, and keeps what was changed since', async () => {
    const [left, right] = await twoWorkbooks();
    const [kept, added] = [rowIdNow(), rowIdNow()];
    await left.push([left.upsert(kept, purchase())]);
    const session = batchKey();
    await left.push(
      [left.upsert(kept, purchase({ quantity: '20' })), left.upsert(added, purchase())],
      {
        session,
      },
    );
    await right.pull();
    await right.push([right.upsert(added, purchase({ remark: '已验' }))]);
    const request = { batch: batchKey(), session };
    const reply = replyOf(await left.service.revert(request));
    assert.deepEqual(
      new Map(reply.results.map(({ id, status }) => [id, status])),
      new Map([
        [kept, 'updated'],
        [added, 'deleteConflict'],
      ]),
    );
    assert.deepEqual(replyOf(await left.service.revert(request)), reply);
    assert.equal(await quantityOf('A-1'), '20');
    const { syncs } = replyOf(await left.service.history({}));
    assert.equal(syncs.find((entry) => entry.session === session)!.isReverted, true);
    const { versions } = replyOf(await left.service.history({ row: kept }));
    assert.deepEqual(
      versions.map(({ row }) => row!.fields['quantity']),
      ['10', '20', '10'],
    );
    assert.equal(await isIntact(), true);
  });

  it('keeps another’s edit that lies between two parts of the sync that is taken back', async () => {
    const [left, right] = await twoWorkbooks();
    const [noted, contested] = [rowIdNow(), rowIdNow()];
    await left.push([left.upsert(noted, purchase()), left.upsert(contested, purchase())]);
    const session = batchKey();
    const rowsOf = (quantity: string) =>
      [noted, contested].map((id) => left.upsert(id, purchase({ quantity })));
    await left.push(rowsOf('20'), { session, part: 1, of: 2 });
    await right.pull();
    await right.push([
      right.upsert(noted, purchase({ quantity: '20', remark: '已验' })),
      right.upsert(contested, purchase({ quantity: '25' })),
    ]);
    await left.pull();
    const again = [
      left.upsert(noted, purchase({ quantity: '30', remark: '已验' })),
      left.upsert(contested, purchase({ quantity: '30' })),
    ];
    await left.push(again, { session, part: 2, of: 2 });
    const { results } = replyOf(await left.service.revert({ batch: batchKey(), session }));
    assert.deepEqual(
      new Map(results.map(({ id, status }) => [id, status])),
      new Map([
        [noted, 'updated'],
        [contested, 'conflict'],
      ]),
    );
    await left.pull();
    assert.deepEqual(left.rows.get(noted)!.row, purchase({ remark: '已验' }));
    assert.deepEqual(left.rows.get(contested)!.row, purchase({ quantity: '25' }));
    const { conflicts } = replyOf(await left.service.decisions({}));
    assert.deepEqual(
      conflicts.map(({ row, fields, kept, setAside }) => [
        ...[row, fields],
        ...[kept.row!.fields['quantity'], setAside.row!.fields['quantity']],
      ]),
      [[contested, ['quantity'], '25', '10']],
    );
    assert.equal(await quantityOf('A-1'), '35');
    assert.equal(await isIntact(), true);
  });
});
