/** Taking a sync back, on every store: its rows as they were, and all that others entered. */

import assert from 'node:assert/strict';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { onEveryStore } from './every-store.ts';
import {
  batchKey,
  purchase,
  replyOf,
  rowIdNow,
  twoWorkbooks,
  quantityOf,
  isIntact,
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

  it('takes a sync back by inverse versions, and keeps what was changed since', async () => {
    const [left, right] = await twoWorkbooks(store);
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
    assert.equal(await quantityOf(store, 'A-1'), '20');
    const { syncs } = replyOf(await left.service.history({}));
    assert.equal(syncs.find((entry) => entry.session === session)!.isReverted, true);
    const { versions } = replyOf(await left.service.history({ row: kept }));
    assert.deepEqual(
      versions.map(({ row }) => row!.fields['quantity']),
      ['10', '20', '10'],
    );
    assert.equal(await isIntact(store), true);
  });

  it('keeps another’s edit that lies between two parts of the sync that is taken back', async () => {
    const [left, right] = await twoWorkbooks(store);
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
    assert.equal(await quantityOf(store, 'A-1'), '35');
    assert.equal(await isIntact(store), true);
  });
});
