/** The sync service on every store: sessions, pushes, pulls and digests of shared registers. */

import assert from 'node:assert/strict';
import { digestOf } from '../../core/sync/digest.ts';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { NOW, onEveryStore, type StoreSite } from './every-store.ts';
import {
  batchKey,
  ORGANISATION,
  purchase,
  refusalOf,
  replyOf,
  rowIdNow,
  scopeOf,
  syncServiceOn,
  twoWorkbooks,
  quantityOf,
  isIntact,
} from './sync-client.ts';

onEveryStore('SyncService', (newSite) => {
  const stores: LedgerStore[] = [];
  let site: StoreSite;
  let store: LedgerStore;
  beforeEach(async () => {
    site = await newSite();
    store = await site.open();
    stores.push(store);
  });
  afterEach(async () => {
    for (const open of stores.splice(0)) await open.close();
  });

  it('gives a row back as it stands in the tab, to every workbook that shows the register', async () => {
    const [left, right] = await twoWorkbooks(store);
    const id = rowIdNow();
    const row = { ...purchase(), extra: [{ header: '车牌', text: '浙A' }] };
    const { results } = await left.push([left.upsert(id, row)]);
    assert.deepEqual(results, [
      { id, status: 'inserted', revision: 1, hash: left.rows.get(id)!.hash },
    ]);
    assert.deepEqual(await right.pull(), [id]);
    assert.deepEqual(right.rows.get(id)!.row, row);
    assert.equal(await quantityOf(store, 'A-1'), '10');
    assert.equal(await isIntact(store), true);
  });

  it('posts a changed row as a reversal and a new movement, and a deleted one not at all', async () => {
    const [left] = await twoWorkbooks(store);
    const id = rowIdNow();
    await left.push([left.upsert(id, purchase())]);
    await left.push([left.upsert(id, purchase({ quantity: '12', amount: '30' }))]);
    assert.equal(await quantityOf(store, 'A-1'), '12');
    const { results } = await left.push([left.remove(id)]);
    assert.equal(results[0]!.status, 'deleted');
    assert.equal(await quantityOf(store, 'A-1'), undefined);
    assert.equal(await isIntact(store), true);
  });

  it('answers a repeated batch with the first answer and takes nothing twice', async () => {
    const [left] = await twoWorkbooks(store);
    const request = left.request([left.upsert(rowIdNow(), purchase())]);
    const first = replyOf(await left.service.push(request));
    const again = replyOf(await left.service.push(request));
    assert.deepEqual(again, { ...first, replayed: true });
    assert.equal(await quantityOf(store, 'A-1'), '10');
    const other = { ...request, operations: [left.upsert(rowIdNow(), purchase())] };
    assert.equal(refusalOf(await left.service.push(other)), 'batchKeyReused');
    const operations = request.operations;
    const renamed = replyOf(await left.service.push({ ...request, batch: batchKey(), operations }));
    assert.equal(renamed.results[0]!.status, 'unchanged');
  });

  it('merges what two people changed in different groups of cells', async () => {
    const [left, right] = await twoWorkbooks(store);
    const id = rowIdNow();
    await left.push([left.upsert(id, purchase())]);
    await right.pull();
    await left.push([left.upsert(id, purchase({ quantity: '12', unit: '瓶' }))]);
    const { results } = await right.push([right.upsert(id, purchase({ remark: '晚到' }))]);
    assert.equal(results[0]!.status, 'merged');
    assert.deepEqual(results[0]!.row, purchase({ quantity: '12', unit: '瓶', remark: '晚到' }));
    assert.equal(await quantityOf(store, 'A-1'), '12');
  });

  it('keeps the first of two contradicting edits and sets the other aside for a person', async () => {
    const [left, right] = await twoWorkbooks(store);
    const id = rowIdNow();
    await left.push([left.upsert(id, purchase())]);
    await right.pull();
    await left.push([left.upsert(id, purchase({ quantity: '12' }))]);
    const operation = right.upsert(id, purchase({ quantity: '15' }));
    const { results } = await right.push([operation]);
    assert.equal(results[0]!.status, 'conflict');
    assert.equal(await quantityOf(store, 'A-1'), '12');
    const decisions = replyOf(await left.service.decisions({}));
    assert.equal(decisions.conflicts.length, 1);
    const [conflict] = decisions.conflicts;
    assert.deepEqual(conflict!.fields, ['quantity']);
    assert.equal(conflict!.setAside.row!.fields['quantity'], '15');
    assert.equal(conflict!.setAside.author, 'li');
    assert.equal(conflict!.kept.author, 'wang');
    const repeated = replyOf(await right.service.push(right.request([operation])));
    assert.equal(repeated.results[0]!.conflict, conflict!.id);
    const resolved = replyOf(
      await left.service.resolveConflict({ id: conflict!.id, choice: { take: 'setAside' } }),
    );
    assert.equal(resolved.results[0]!.status, 'updated');
    assert.equal(await quantityOf(store, 'A-1'), '15');
    assert.equal(replyOf(await left.service.decisions({})).conflicts.length, 0);
    const twice = await left.service.resolveConflict({
      id: conflict!.id,
      choice: { take: 'kept' },
    });
    assert.equal(refusalOf(twice), 'unknownDecision');
    assert.equal(await isIntact(store), true);
  });

  it('keeps the edit where the other side deleted, and brings a row back that was edited after its deletion', async () => {
    const [left, right] = await twoWorkbooks(store);
    const [edited, deleted] = [rowIdNow(), rowIdNow()];
    await left.push([left.upsert(edited, purchase()), left.upsert(deleted, purchase())]);
    await right.pull();
    await left.push([left.upsert(edited, purchase({ quantity: '11' })), left.remove(deleted)]);
    const { results } = await right.push([
      right.remove(edited),
      right.upsert(deleted, purchase({ remark: '要的' })),
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['deleteConflict', 'resurrected'],
    );
    assert.equal(await quantityOf(store, 'A-1'), '21');
    const { conflicts } = replyOf(await left.service.decisions({}));
    assert.deepEqual(conflicts.map(({ kind }) => kind).sort(), [
      'deleteAgainstEdit',
      'editAgainstDelete',
    ]);
    assert.equal(await isIntact(store), true);
  });

  it('keeps a row that cannot be posted, says why, and posts it once it is put right', async () => {
    const [left] = await twoWorkbooks(store);
    const id = rowIdNow();
    const { fields } = purchase();
    const rest = Object.fromEntries(
      Object.entries(fields).filter(([field]) => field !== 'quantity'),
    );
    const row = { fields: rest, unread: { quantity: '若干' } };
    const { results } = await left.push([left.upsert(id, row)]);
    assert.equal(results[0]!.status, 'quarantined');
    assert.equal(results[0]!.faults![0]!.code, 'quantityNotNumber');
    assert.equal(await quantityOf(store, 'A-1'), undefined);
    const { quarantined } = replyOf(await left.service.decisions({}));
    assert.deepEqual(
      quarantined.map((found) => found.row),
      [row],
    );
    await left.push([left.upsert(id, purchase())]);
    assert.equal(await quantityOf(store, 'A-1'), '10');
    assert.equal(replyOf(await left.service.decisions({})).quarantined.length, 0);
    assert.equal(await isIntact(store), true);
  });

  it('keeps a row with broken characters as it is, and posts none of it', async () => {
    const [left, right] = await twoWorkbooks(store);
    const id = rowIdNow();
    const row = purchase({ itemCode: 'A\0-1', lot: '\ud800', remark: '=1+1' });
    const { results } = await left.push([
      left.upsert(id, row),
      left.upsert(rowIdNow(), purchase()),
    ]);
    assert.deepEqual(
      results.map(({ status }) => status),
      ['quarantined', 'inserted'],
    );
    assert.equal(results[0]!.faults![0]!.code, 'textNotPlain');
    await right.pull();
    assert.deepEqual(right.rows.get(id)!.row, row);
    assert.equal(await quantityOf(store, 'A-1'), '10');
    assert.equal(await isIntact(store), true);
  });

  it('lets verify find a count, a digest or a row hash that was changed from outside', async () => {
    const [left] = await twoWorkbooks(store);
    await left.push([left.upsert(rowIdNow(), purchase())]);
    assert.equal(await isIntact(store), true);
    for (const [change, back] of [
      ['UPDATE shared_register SET row_count = 2', 'UPDATE shared_register SET row_count = 1'],
      [
        "UPDATE shared_register SET digest = replace(digest, '0', '1')",
        "UPDATE shared_register SET digest = replace(digest, '0', '1')",
      ],
    ] as const) {
      await site.tamper(change);
      assert.equal(await isIntact(store), false);
      await site.tamper(back);
    }
    await site.tamper("UPDATE line_version SET row_hash = '0000000000'");
    assert.equal(await isIntact(store), false);
  });

  it('changes no shared row by a push of lines, which its workbooks would not learn of', async () => {
    const [left] = await twoWorkbooks(store);
    const id = rowIdNow();
    await left.push([left.upsert(id, purchase())]);
    const services = createLedgerServices(store, { now: () => NOW });
    const source = { file: 'x.xlsx', tab: '采购', row: 2 };
    const line = {
      id,
      register: 'purchase',
      source,
      item: 'A-1',
      values: { quantity: '99' },
    } as const;
    const outcome = await services.pushLines(scopeOf('api'), {
      batch: batchKey(),
      operations: [{ op: 'upsert', line }],
    });
    assert.ok(outcome.status === 'done');
    assert.equal(outcome.reply.results[0]!.problems![0]!.code, 'sharedRow');
    assert.equal(await quantityOf(store, 'A-1'), '10');
    assert.equal(await isIntact(store), true);
  });

  it('compares by digest as of the revision a workbook has pulled up to', async () => {
    const [left, right] = await twoWorkbooks(store);
    const ids = Array.from({ length: 40 }, () => rowIdNow());
    await left.push(ids.map((id) => left.upsert(id, purchase())));
    await right.pull();
    const compare = async (): Promise<readonly string[]> => {
      const stamps = [...right.rows].map(([id, { revision, hash }]) => ({ id, revision, hash }));
      const digest = digestOf(stamps);
      const { replica, binding, cursor } = right;
      const reply = replyOf(
        await right.service.digest({
          replica,
          binding,
          at: cursor!.revision,
          count: digest.count,
          buckets: digest.buckets(),
        }),
      );
      return reply.differing.flatMap(({ rows }) => rows.map(({ id }) => id));
    };
    assert.deepEqual(await compare(), []);
    await left.push([left.upsert(ids[0]!, purchase({ remark: '改' })), left.remove(ids[1]!)]);
    assert.deepEqual(await compare(), [], 'what came after the revision plays no part');
    right.rows.delete(ids[2]!);
    assert.ok((await compare()).includes(ids[2]!));
    await right.pull();
    assert.ok((await compare()).includes(ids[2]!));
    const found = replyOf(
      await right.service.rowsById({
        replica: right.replica,
        binding: right.binding,
        ids: [ids[2]!],
      }),
    );
    right.rows.set(ids[2]!, {
      row: found[0]!.row!,
      revision: found[0]!.revision,
      hash: found[0]!.hash,
    });
    assert.deepEqual(await compare(), []);
  });

  it('refuses a row identity of another register', async () => {
    const [left] = await twoWorkbooks(store);
    const id = rowIdNow();
    await left.push([left.upsert(id, purchase())]);
    await left.bind('purchase', null, '另一张');
    left.rows.clear();
    const { results } = await left.push([left.upsert(id, purchase())]);
    assert.equal(results[0]!.status, 'foreignId');
  });

  it('holds a deletion of much of a register until a person has decided', async () => {
    const [left] = await twoWorkbooks(store);
    const ids = Array.from({ length: 30 }, () => rowIdNow());
    await left.push(ids.map((id) => left.upsert(id, purchase())));
    const deletion = ids.slice(0, 25).map((id) => left.remove(id, false));
    const { results } = await left.push(deletion);
    assert.deepEqual(new Set(results.map(({ status }) => status)), new Set(['held']));
    await left.push(deletion);
    const { held } = replyOf(await left.service.decisions({}));
    assert.equal(held.length, 1);
    assert.equal(held[0]!.reason, 'manyDeleted');
    assert.equal(await quantityOf(store, 'A-1'), '300');
    replyOf(await left.service.resolveHeld({ id: held[0]!.id, choice: 'delete' }));
    assert.equal(await quantityOf(store, 'A-1'), '50');
    assert.equal(await isIntact(store), true);
  });

  it('says of a reconciliation that an upload is still under way, for a quarter of an hour', async () => {
    const [left] = await twoWorkbooks(store);
    const uploading = async (now: string): Promise<readonly string[] | undefined> => {
      const services = createLedgerServices(store, { now: () => now });
      const outcome = await services.reconcileStored(scopeOf('auditor'), {});
      return outcome.status === 'done' ? outcome.reply.reply.uploading : undefined;
    };
    const session = batchKey();
    await left.push([left.upsert(rowIdNow(), purchase())], { session, part: 1, of: 2 });
    assert.deepEqual(await uploading(NOW), ['采购']);
    const later = new Date(Date.parse(NOW) + 16 * 60_000).toISOString();
    assert.equal(await uploading(later), undefined);
    await left.push([left.upsert(rowIdNow(), purchase())], { session, part: 2, of: 2 });
    assert.equal(await uploading(NOW), undefined);
  });

  it('knows no workbook, register or lease of another organisation', async () => {
    const [left] = await twoWorkbooks(store);
    const serviceFor = await syncServiceOn(store);
    await store.createOrganisation({
      organisation: 8,
      name: '别家',
      amountScale: 2,
      createdAt: NOW,
    });
    const stranger = serviceFor({ ...scopeOf('x'), organisation: 8 });
    const request = left.request([left.upsert(rowIdNow(), purchase())]);
    assert.equal(refusalOf(await stranger.push(request)), 'unknownReplica');
    const { replica, binding } = left;
    assert.equal(refusalOf(await stranger.pull({ replica, binding, after: 0 })), 'unknownReplica');
    assert.notEqual(ORGANISATION, 8);
  });
});
