import assert from 'node:assert/strict';
import {
  type LedgerBatch,
  type LedgerStore,
  type StoredRun,
} from '../../sync-server/storage/ledger-store.ts';
import { SchemaTooNew } from '../../sync-server/storage/migrate.ts';
import { MIGRATIONS } from '../../sync-server/storage/migrations.ts';
import { NOW, onEveryStore, type StoreSite } from './every-store.ts';

const ORGANISATION = { organisation: 1, name: 'one', amountScale: 2, createdAt: NOW };

onEveryStore('LedgerStore', (newSite) => {
  const stores: LedgerStore[] = [];
  const open = async (site: StoreSite, upTo?: number): Promise<LedgerStore> => {
    const store = await site.open(upTo);
    stores.push(store);
    return store;
  };
  const fresh = async (): Promise<LedgerStore> => {
    const store = await open(await newSite());
    await store.createOrganisation(ORGANISATION);
    return store;
  };
  afterEach(async () => {
    for (const store of stores.splice(0)) await store.close();
  });

  it('makes its schema from nothing and says that it is current and writable', async () => {
    const store = await open(await newSite());
    assert.deepEqual(await store.checkReady(), { isWritable: true, isCurrent: true });
  });

  it('brings the schema before the newest up to date and keeps what is in it', async () => {
    const site = await newSite();
    const old = await open(site, MIGRATIONS.at(-1)!.number - 1);
    assert.equal((await old.checkReady()).isCurrent, false);
    await old.createOrganisation(ORGANISATION);
    await stores.pop()!.close();
    const store = await open(site);
    assert.equal((await store.checkReady()).isCurrent, true);
    assert.deepEqual(
      (await store.listOrganisations()).map(({ name }) => name),
      ['one'],
    );
    await store.write(1, (ledger) => ledger.saveRun(run(1), []));
  });

  it('refuses a database that a newer version wrote', async () => {
    const site = await newSite();
    await (await site.open()).close();
    await site.tamper(
      `INSERT INTO schema_step (number, name, applied_at) VALUES (99, 'later', '')`,
    );
    await assert.rejects(site.open(), SchemaTooNew);
  });

  it('lets two programs that start together make the schema once', async () => {
    const site = await newSite();
    await Promise.all([open(site), open(site)]);
    assert.equal((await stores[0]!.checkReady()).isCurrent, true);
  });

  it('knows no organisation that was not made, and makes one only once', async () => {
    const store = await fresh();
    assert.equal(await store.read(2, async () => 'there'), undefined);
    assert.equal(await store.write(2, async () => 'there'), undefined);
    await store.createOrganisation({ ...ORGANISATION, name: 'again' });
    assert.equal((await store.listOrganisations())[0]!.name, 'one');
  });

  it('keeps everything of a batch, to the last digit of a 64-bit number that is safe', async () => {
    const store = await fresh();
    const batch = batchOf(1, Number.MAX_SAFE_INTEGER);
    await store.write(1, (ledger) => ledger.append(batch));
    const seen = await store.read(1, async (ledger) => ({
      head: ledger.head,
      versions: await ledger.versions([1]),
      movements: await ledger.movements([1]),
      lines: await ledger.lineHeads(['line 1']),
      balances: await ledger.balances({}),
      batch: await ledger.batchOf('key 1'),
    }));
    assert.equal(seen!.head.revision, 1);
    assert.deepEqual(seen!.versions, batch.versions);
    assert.deepEqual(seen!.movements, batch.movements);
    assert.deepEqual(seen!.lines, batch.insertedHeads);
    assert.deepEqual(seen!.balances, batch.balanceChanges);
    assert.deepEqual(seen!.batch, batch.batch);
  });

  it('gives the heads of lines by their ids, in whatever order they were recorded', async () => {
    const store = await fresh();
    for (let number = 1; number <= 10; number += 1) {
      await store.write(1, (ledger) => ledger.append(batchOf(number, 5)));
    }
    const heads = await store.read(1, (ledger) =>
      ledger.lineHeads(['line 2', 'line 10', 'line 1']),
    );
    assert.deepEqual(
      heads!.map(({ id }) => id),
      ['line 1', 'line 10', 'line 2'],
    );
  });

  it('refuses a number that is not safe instead of rounding it', async () => {
    const store = await fresh();
    const append = store.write(1, (ledger) => ledger.append(batchOf(1, 2 ** 60)));
    await assert.rejects(append);
    assert.equal((await store.listOrganisations())[0]!.sequence, 0);
  });

  it('refuses a batch that leaves a gap or repeats a number', async () => {
    const store = await fresh();
    await store.write(1, (ledger) => ledger.append(batchOf(1, 5)));
    for (const number of [1, 3]) {
      const append = store.write(1, (ledger) => ledger.append(batchOf(number, 5)));
      await assert.rejects(append, RangeError);
    }
    await store.write(1, (ledger) => ledger.append(batchOf(2, 5)));
  });

  it('leaves nothing behind of work that fails after it wrote', async () => {
    const store = await fresh();
    const failing = store.write(1, async (ledger) => {
      await ledger.append(batchOf(1, 5));
      throw new Error('plug pulled');
    });
    await assert.rejects(failing, /plug pulled/);
    const left = await store.read(1, async (ledger) => [
      ...(await ledger.versions([1])),
      ...(await ledger.movements([1])),
      ...(await ledger.balances({})),
    ]);
    assert.deepEqual(left, []);
  });

  it('keeps the same of a batch whose rows were written ahead of it', async () => {
    const store = await fresh();
    const batch = batchOf(1, 5);
    await store.write(1, async (ledger) => {
      ledger.writeAhead({ versions: batch.versions });
      ledger.writeAhead(batch);
      await ledger.append(batch);
    });
    const seen = await store.read(1, async (ledger) => [
      ledger.head.revision,
      await ledger.versionsAfter(0, 9, 9),
      await ledger.movements([1]),
      await ledger.lineHeads(['line 1']),
      await ledger.balances({}),
    ]);
    const { versions, movements, insertedHeads, balanceChanges } = batch;
    assert.deepEqual(seen, [1, versions, movements, insertedHeads, balanceChanges]);
  });

  it('leaves nothing of rows that were written ahead of another batch, or of none', async () => {
    const store = await fresh();
    const other = store.write(1, async (ledger) => {
      ledger.writeAhead({ versions: batchOf(1, 5).versions });
      await ledger.append(batchOf(1, 5));
    });
    await assert.rejects(other, RangeError);
    const none = store.write(1, async (ledger) => ledger.writeAhead(batchOf(1, 5)));
    await assert.rejects(none, RangeError);
    const left = await store.read(1, (ledger) => ledger.versionsAfter(0, 9, 9));
    assert.deepEqual(left, []);
  });

  it('refuses a batch when a version written ahead of it was there before', async () => {
    const store = await fresh();
    await store.write(1, (ledger) => ledger.append(batchOf(1, 5)));
    const batch = batchOf(2, 5);
    const twice = { ...batch, versions: batchOf(1, 5).versions };
    const failing = store.write(1, async (ledger) => {
      ledger.writeAhead({ versions: twice.versions });
      await ledger.append(twice);
    });
    await assert.rejects(failing);
    assert.equal((await store.listOrganisations())[0]!.sequence, 1);
  });

  it('answers at once what is asked about an empty list, while a batch is being written', async () => {
    const store = await fresh();
    let isLater = false;
    await store.write(1, async (ledger) => {
      const batch = batchOf(1, 5);
      ledger.writeAhead(batch);
      setImmediate(() => (isLater = true));
      assert.deepEqual(
        [await ledger.versions([]), await ledger.lineHeads([]), await ledger.movements([])],
        [[], [], []],
      );
      assert.equal(isLater, false);
      await ledger.append(batch);
    });
  });

  it('reads one snapshot while another batch is written', async () => {
    const store = await fresh();
    await store.write(1, (ledger) => ledger.append(batchOf(1, 5)));
    const seen = await store.read(1, async (ledger) => {
      await store.write(1, (writer) => writer.append(batchOf(2, 5)));
      return [ledger.head.revision, (await ledger.versionsAfter(0, 9, 9)).length];
    });
    assert.deepEqual(seen, [1, 1]);
    assert.equal(await store.read(1, async ({ head }) => head.revision), 2);
  });

  it('writes one batch after the other when many come at once', async () => {
    const store = await fresh();
    const writes = Array.from({ length: 12 }, () =>
      store.write(1, (ledger) => ledger.append(batchOf(ledger.head.sequence + 1, 5))),
    );
    await Promise.all(writes);
    assert.equal((await store.listOrganisations())[0]!.sequence, 12);
  });

  for (const table of ['line_version', 'movement', 'audit_entry']) {
    it(`lets nobody change or remove what is in ${table}`, async () => {
      const site = await newSite();
      const store = await open(site);
      await store.createOrganisation(ORGANISATION);
      await store.write(1, (ledger) => ledger.append(batchOf(1, 5)));
      await assert.rejects(site.execute(`UPDATE ${table} SET org = 1`), /only ever added/);
      await assert.rejects(site.execute(`DELETE FROM ${table}`), /only ever added/);
    });
  }

  it('takes a movement back once and no more', async () => {
    const store = await fresh();
    await store.write(1, (ledger) => ledger.append(batchOf(1, 5)));
    const back = (number: number): LedgerBatch => {
      const batch = batchOf(number, -5);
      const movements = batch.movements.map((movement) => ({ ...movement, reversalOf: 1 }));
      return { ...batch, movements };
    };
    await store.write(1, (ledger) => ledger.append(back(2)));
    await assert.rejects(store.write(1, (ledger) => ledger.append(back(3))));
  });

  it('keeps organisations apart', async () => {
    const store = await fresh();
    await store.createOrganisation({ ...ORGANISATION, organisation: 2 });
    await store.write(1, (ledger) => ledger.append(batchOf(1, 5)));
    await store.write(2, (ledger) => ledger.append(batchOf(1, 8)));
    const quantityOf = (organisation: number): Promise<number | undefined> =>
      store.read(organisation, async (ledger) => (await ledger.balances({}))[0]!.quantity);
    assert.deepEqual([await quantityOf(1), await quantityOf(2)], [5, 8]);
  });

  it('orders text by its bytes whatever the language of the machine', async () => {
    const store = await fresh();
    const items = ['b', 'B', 'a', '中', 'é', 'a b', 'ab'];
    await store.write(1, async (ledger) => {
      for (const [index, item] of items.entries()) {
        await ledger.append(batchOf(index + 1, 5, item));
      }
    });
    const seen = await store.read(1, async (ledger) =>
      (await ledger.quantitiesThrough(30_000, {})).map(({ item }) => item),
    );
    assert.deepEqual(seen, ['B', 'a', 'a b', 'ab', 'b', 'é', '中']);
  });
});

function run(number: number): StoredRun {
  return { run: number, at: NOW, author: 'a', revision: 0, method: 'fifo', asOf: null };
}

function batchOf(number: number, delta: number, item = 'item'): LedgerBatch {
  const lineId = `line ${number}`;
  const place = { item, warehouse: '主仓', lot: '' };
  return {
    newTabs: number === 1 ? [{ tab: 1, file: 'a.xlsx', name: '明细' }] : [],
    versions: [{ revision: number, lineId, previous: 0, hash: 'h', content: '{"数":"=1"}' }],
    insertedHeads: [
      {
        id: lineId,
        register: 'purchase',
        item,
        tab: 1,
        row: 2,
        revision: number,
        firstRevision: number,
        isDeleted: false,
        firstMovement: number,
        movementCount: 1,
      },
    ],
    updatedHeads: [],
    movements: [
      {
        number,
        lineId,
        lineSequence: number,
        ordinal: 0,
        kind: 'receipt',
        type: 'receipt',
        day: 20_000,
        time: null,
        ...place,
        toWarehouse: null,
        delta,
        counted: null,
        unitCost: 1,
        amount: null,
        sourceLine: null,
        sourceOrdinal: null,
        reversalOf: null,
      },
    ],
    balanceChanges: [{ ...place, quantity: delta, counts: 0 }],
    shapes: [],
    replaceShapes: false,
    entry: { sequence: number, hash: 'h', body: '{}' },
    batch: { key: `key ${number}`, digest: 'd', sequence: number, reply: '{}' },
    firstDay: 20_000,
    lastDay: 20_000,
    isSettled: true,
  };
}
