/** What lists change for rows of other registers, on every store: units, names, and rows that waited for them. */

import assert from 'node:assert/strict';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { type SyncServiceFor } from '../../sync-server/service/sync/create-sync-service.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { onEveryStore } from './every-store.ts';
import {
  OTHER_PLACE,
  purchase,
  replyOf,
  rowIdNow,
  scopeOf,
  syncServiceOn,
  TestWorkbook,
  quantityOf,
  isIntact,
} from './sync-client.ts';

onEveryStore('lists of shared registers', (newSite) => {
  const stores: LedgerStore[] = [];
  let store: LedgerStore;
  let serviceFor: SyncServiceFor;
  let purchases: TestWorkbook;
  beforeEach(async () => {
    store = await (await newSite()).open();
    stores.push(store);
    serviceFor = await syncServiceOn(store);
    purchases = new TestWorkbook(serviceFor(scopeOf('wang')));
    await purchases.open();
    await purchases.bind('purchase');
  });
  afterEach(async () => {
    for (const open of stores.splice(0)) await open.close();
  });

  async function listOfItems(): Promise<TestWorkbook> {
    const items = new TestWorkbook(serviceFor(scopeOf('li')));
    await items.open({ place: OTHER_PLACE, device: 'device-2' });
    await items.bind('items', null, '商品');
    return items;
  }

  const item = (more: Readonly<Record<string, string>> = {}): SyncRow => ({
    fields: { itemCode: 'A-1', itemName: '桂花茶', unit: '瓶', ...more },
  });

  it('never take a unit nobody has converted for the main one, and release the row once somebody has', async () => {
    const [bottles, boxes] = [rowIdNow(), rowIdNow()];
    await purchases.push([purchases.upsert(bottles, purchase({ unit: '瓶' }))]);
    const { results } = await purchases.push([
      purchases.upsert(boxes, purchase({ quantity: '2', unit: '箱' })),
    ]);
    assert.equal(results[0]!.status, 'quarantined');
    assert.equal(results[0]!.faults![0]!.code, 'unknownUnit');
    assert.equal(await quantityOf(store, 'A-1'), '10');
    const items = await listOfItems();
    await items.push([items.upsert(rowIdNow(), item({ secondUnit: '箱', unitFactor: '12' }))]);
    assert.equal(await quantityOf(store, 'A-1'), '34');
    await purchases.pull();
    const pulled = purchases.rows.get(boxes)!;
    assert.deepEqual(pulled.row.fields['unit'], '箱', 'the tab keeps its own terms');
    assert.equal(replyOf(await purchases.service.decisions({})).quarantined.length, 0);
    assert.equal(await isIntact(store), true);
  });

  it('count an item in another unit once no line says the first any more', async () => {
    const id = rowIdNow();
    await purchases.push([purchases.upsert(id, purchase({ unit: '箱' }))]);
    const { results } = await purchases.push([purchases.upsert(id, purchase({ unit: '瓶' }))]);
    assert.equal(results[0]!.status, 'updated');
    assert.equal(await quantityOf(store, 'A-1'), '10');
  });

  it('keep what is posted posted when an item is taken out of its list, and hold back new rows of it', async () => {
    const items = await listOfItems();
    const [listed, other] = [rowIdNow(), rowIdNow()];
    await items.push([
      items.upsert(listed, item()),
      items.upsert(other, item({ itemCode: 'B-2', itemName: '酱油' })),
    ]);
    await purchases.push([purchases.upsert(rowIdNow(), purchase())]);
    await items.push([items.remove(listed)]);
    assert.equal(await quantityOf(store, 'A-1'), '10');
    const { results } = await purchases.push([purchases.upsert(rowIdNow(), purchase())]);
    assert.equal(results[0]!.faults![0]!.code, 'unknownItem');
    assert.equal(await quantityOf(store, 'A-1'), '10');
    await items.push([items.upsert(rowIdNow(), item())]);
    assert.equal(await quantityOf(store, 'A-1'), '20');
    assert.equal(await isIntact(store), true);
  });

  it('post again what was listed otherwise when it was pushed', async () => {
    await purchases.push([purchases.upsert(rowIdNow(), purchase({ quantity: '2', unit: '箱' }))]);
    assert.equal(await quantityOf(store, 'A-1'), '2');
    const items = await listOfItems();
    await items.push([items.upsert(rowIdNow(), item({ secondUnit: '箱', unitFactor: '12' }))]);
    assert.equal(await quantityOf(store, 'A-1'), '24');
    const { syncs } = replyOf(await purchases.service.history({}));
    assert.equal(syncs.length, 2, 'what was derived anew is nobody’s sync');
    assert.equal(await isIntact(store), true);
  });
});
