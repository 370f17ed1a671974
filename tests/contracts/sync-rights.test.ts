/** What a caller may not see never comes out of the sync service, and is not lost by what they push. */

import assert from 'node:assert/strict';
import { type DepartmentRole } from '../../sync-server/auth/permissions.ts';
import { rightsOf } from '../../sync-server/auth/rights.ts';
import { REGISTER_IDS } from '../../core/registers/register.ts';
import { REGISTERS } from '../../core/registers/registers.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { type Scope } from '../../sync-server/service/ledger-services.ts';
import { hashRow } from '../../core/sync/row-hash.ts';
import { onEveryStore } from './every-store.ts';
import {
  ORGANISATION,
  OTHER_PLACE,
  purchase,
  refusalOf,
  replyOf,
  rowIdNow,
  scopeOf,
  syncServiceOn,
  TestWorkbook,
} from './sync-client.ts';

const RULES = {
  departments: ['purchasing', 'sales', 'warehouse', 'finance'].map((department) => ({
    department,
    seesCost: department === 'purchasing' || department === 'finance',
  })),
  owners: REGISTER_IDS.map((register) => ({
    register,
    department: REGISTERS[register].department,
  })),
};

function memberOf(department: string, role: DepartmentRole, countsBlind = false): Scope {
  const facts = { isAdmin: false, isAuditor: false, countsBlind };
  const rights = rightsOf({ ...facts, memberships: [{ department, role }] }, RULES);
  return { organisation: ORGANISATION, author: `${department} ${role}`, rights };
}

const CANARY = '7919.13';

onEveryStore('rights in SyncService', (newSite) => {
  let store: LedgerStore;
  beforeEach(async () => {
    store = await (await newSite()).open();
  });
  afterEach(() => store.close());

  const other = { place: OTHER_PLACE, device: 'device-2' };

  it('gives purchases to the warehouse without their prices, wherever a row is asked for', async () => {
    const serviceFor = await syncServiceOn(store);
    const buyer = new TestWorkbook(serviceFor(memberOf('purchasing', 'editor')));
    await buyer.open();
    await buyer.bind('purchase');
    const id = rowIdNow();
    const row = {
      ...purchase({ unitPrice: CANARY, amount: CANARY }),
      extra: [{ header: '毛利', text: CANARY }],
    };
    await buyer.push([buyer.upsert(id, row)]);
    await buyer.push([buyer.upsert(id, { ...row, fields: { ...row.fields, quantity: '12' } })]);

    const store2 = new TestWorkbook(serviceFor(memberOf('warehouse', 'editor')));
    await store2.open(other);
    await store2.bind('purchase', buyer.binding);
    await store2.pull();
    assert.equal(store2.rows.get(id)?.row.fields.quantity, '12');
    assert.equal(store2.rows.get(id)?.hash, hashRow(store2.rows.get(id)!.row));
    const { replica, binding } = store2;
    const replies = [
      replyOf(await store2.service.rowsById({ replica, binding, ids: [id] })),
      replyOf(await store2.service.history({ row: id })),
      replyOf(await store2.service.decisions({})),
    ];
    assert.match(JSON.stringify(replies), /"quantity":"10"/);
    assert.doesNotMatch(JSON.stringify([...store2.rows, ...replies]), /7919/);
    const buyers = replyOf(await buyer.service.history({ row: id }));
    assert.match(JSON.stringify(buyers), /7919/);
  });

  it('takes no row of a register from somebody who does not write it', async () => {
    const serviceFor = await syncServiceOn(store);
    const buyer = new TestWorkbook(serviceFor(memberOf('purchasing', 'editor')));
    await buyer.open();
    await buyer.bind('purchase');
    const seller = new TestWorkbook(serviceFor(memberOf('sales', 'manager')));
    await seller.open(other);
    await seller.bind('purchase', buyer.binding);
    const request = seller.request([seller.upsert(rowIdNow(), purchase())]);
    assert.equal(refusalOf(await seller.service.push(request)), 'permissionDenied');
  });

  it('keeps a book quantity that a blind counter was not shown when they push the count', async () => {
    const serviceFor = await syncServiceOn(store);
    const manager = new TestWorkbook(serviceFor(scopeOf('manager')));
    await manager.open();
    await manager.bind('counts');
    const id = rowIdNow();
    const fields = { date: '2026-03-01', itemCode: 'A-1', warehouse: '主仓' };
    await manager.push([manager.upsert(id, { fields: { ...fields, bookQuantity: '31.337' } })]);

    const counter = new TestWorkbook(serviceFor(memberOf('warehouse', 'editor', true)));
    await counter.open(other);
    await counter.bind('counts', manager.binding);
    await counter.pull();
    assert.deepEqual(counter.rows.get(id)?.row.fields, fields);
    const counted = { fields: { ...fields, countedQuantity: '30' } };
    const { results } = await counter.push([counter.upsert(id, counted)]);
    assert.equal(results[0]!.status, 'updated');
    assert.doesNotMatch(JSON.stringify(results), /31\.337/);

    await manager.pull();
    assert.deepEqual(manager.rows.get(id)?.row.fields, {
      ...fields,
      bookQuantity: '31.337',
      countedQuantity: '30',
    });
    const again = await counter.push([counter.upsert(id, counted)]);
    assert.equal(again.results[0]!.status, 'unchanged');
  });

  it('shows a manager who counts blind no book quantity for deciding, and keeps it as it was', async () => {
    const serviceFor = await syncServiceOn(store);
    const boss = new TestWorkbook(serviceFor(scopeOf('boss')));
    await boss.open();
    await boss.bind('counts');
    const id = rowIdNow();
    const fields = {
      ...{ date: '2026-03-01', itemCode: 'A-1', warehouse: '主仓' },
      countedQuantity: '30',
    };
    const whole = { fields: { ...fields, bookQuantity: '31.337' } };
    await boss.push([boss.upsert(id, whole)]);

    const blind = new TestWorkbook(serviceFor(memberOf('warehouse', 'manager', true)));
    await blind.open(other);
    await blind.bind('counts', boss.binding);
    const decided: unknown[] = [];
    for (const [index, countedQuantity] of ['33', '34'].entries()) {
      await blind.pull();
      const changed = { ...fields, countedQuantity: `${40 + index}` };
      await boss.push([boss.upsert(id, { fields: { ...whole.fields, ...changed } })]);
      const theirs = { fields: { ...fields, countedQuantity } };
      const { results } = await blind.push([blind.upsert(id, theirs)]);
      assert.equal(results[0]!.status, 'conflict');
      const conflict = results[0]!.conflict!;
      const choice =
        index === 0 ? { take: 'setAside' as const } : { take: 'row' as const, row: theirs };
      const reply = replyOf(await blind.service.resolveConflict({ id: conflict, choice }));
      decided.push(reply);
      await boss.pull();
      assert.deepEqual(boss.rows.get(id)?.row.fields, {
        ...whole.fields,
        countedQuantity,
      });
    }
    const { syncs } = replyOf(await blind.service.history({}));
    const { session } = syncs.find(({ author }) => author === 'boss')!;
    decided.push(replyOf(await blind.service.revert({ batch: 'taking-it-back', session })));
    assert.match(JSON.stringify(decided), /countedQuantity/);
    assert.doesNotMatch(JSON.stringify(decided), /31\.337/);
  });
});
