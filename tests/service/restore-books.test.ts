/** Backing books up and bringing them back: proven both times, nothing written over, and no workbook loses a row by it. */

import assert from 'node:assert/strict';
import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { readIdentity } from '../../core/sync/workbook-identity.ts';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import {
  backUpBooks,
  BackupExists,
  MANIFEST_FILE,
} from '../../sync-server/service/back-up-books.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { DATABASE_FILE } from '../../sync-server/service/open-data-folder.ts';
import { renewPostgres, restoreBooks } from '../../sync-server/service/restore-books.ts';
import { openPostgresStore } from '../../sync-server/storage/open-postgres-store.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';
import { NOW } from '../contracts/every-store.ts';
import { ORGANISATION, scopeOf } from '../contracts/sync-client.ts';
import { postgresCluster } from '../support/postgres.ts';
import { line, QUANTITY, SyncWorld, WorldWorkbook } from '../support/sync-world.ts';

const now = (): string => NOW;

describe('restoreBooks', () => {
  let folder: string;
  let data: string;
  let backup: string;
  let world: SyncWorld;
  let open: LedgerServices | undefined;

  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-restore-'));
    data = path.join(folder, 'data');
    backup = path.join(folder, 'backup');
    world = new SyncWorld();
  });
  afterEach(async () => {
    await open?.close();
    open = undefined;
    rmSync(folder, { recursive: true, force: true });
  });

  /** The server over the data folder, as it is started again after whatever was done to the folder. */
  const start = async (...books: readonly WorldWorkbook[]): Promise<LedgerServices> => {
    await open?.close();
    const store = await openSqliteStore({ file: path.join(data, DATABASE_FILE), now });
    open = createLedgerServices(store, { now });
    const organisation = { organisation: ORGANISATION, name: '测试公司', amountScale: 2 };
    if ((await open.listOrganisations()).length === 0) await open.createOrganisation(organisation);
    for (const book of books) book.service = open.sync(scopeOf(book.person));
    return open;
  };
  const stop = async (): Promise<void> => {
    await open?.close();
    open = undefined;
  };
  const quantities = async (): Promise<Record<string, string>> => {
    const outcome = await open!.balancesAsOf(scopeOf('wang'), {});
    if (outcome.status === 'refused') throw new Error(outcome.refusal.code);
    return Object.fromEntries(outcome.reply.balances.map(({ item, quantity }) => [item, quantity]));
  };
  const isIntact = async (): Promise<boolean> => {
    const outcome = await open!.verify(scopeOf('wang'), {});
    return outcome.status === 'done' && outcome.reply.intact;
  };
  /** Two workbooks that show one register, each with a line of its own, both in step. */
  const twoBooks = async (): Promise<readonly [WorldWorkbook, WorldWorkbook]> => {
    const left = new WorldWorkbook(world, 'wang', [line('A-1', 10)]);
    const right = new WorldWorkbook(world, 'li', [line('B-1', 20)]);
    await start(left, right);
    await left.share();
    await right.share();
    for (const book of [left, right, left]) await book.sync();
    return [left, right];
  };

  it('brings an older state back; workbooks keep their rows and put into the books what the backup lacks', async () => {
    const [left, right] = await twoBooks();
    const made = await backUpBooks({ from: data, to: backup, now });
    assert.equal(made.isMade, true);
    left.workbook.typeCell(left.tab, 2, QUANTITY, 11);
    right.workbook.insertRows(right.tab, 2, [line('C-1', 30)]);
    for (const book of [left, right, left]) await book.sync();
    const before = left.rows();
    assert.deepEqual(await quantities(), { 'A-1': '11', 'B-1': '20', 'C-1': '30' });
    await stop();
    const outcome = await restoreBooks({ from: backup, to: data, now });
    assert.equal(outcome.status, 'restored');
    await start(left, right);
    assert.deepEqual(await quantities(), { 'A-1': '10', 'B-1': '20' });
    const rounds = [await left.sync(), await right.sync(), await left.sync()];
    const resets = rounds.map(({ outcome: round }) => round.status === 'done' && round.wasReset);
    assert.deepEqual(resets, [true, true, false]);
    assert.deepEqual(left.rows(), before);
    assert.deepEqual(right.rows(), before);
    assert.deepEqual(await quantities(), { 'A-1': '11', 'B-1': '20', 'C-1': '30' });
    assert.equal(await isIntact(), true);
  });

  it('tells every workbook to compare, also where the backup is of this very moment', async () => {
    const [left] = await twoBooks();
    await backUpBooks({ from: data, to: backup, now });
    await stop();
    await restoreBooks({ from: backup, to: data, now });
    await start(left);
    const { outcome } = await left.sync();
    assert.equal(outcome.status === 'done' && outcome.wasReset, true);
  });

  it('answers no workbook in the middle of a round that began with the books of before', async () => {
    const [left] = await twoBooks();
    await backUpBooks({ from: data, to: backup, now });
    await stop();
    await restoreBooks({ from: backup, to: data, now });
    await start(left);
    const known = await readIdentity(left.environment.host);
    const question = { replica: known!.replica!, binding: world.binding!, after: 0 };
    const early = await left.service.pull(question);
    assert.equal(early.status === 'refused' && early.refusal.code, 'resetRequired');
    await left.sync();
    assert.equal((await left.service.pull(question)).status, 'done');
  });

  it('copies one moment while the server writes', async () => {
    const [left] = await twoBooks();
    const making = backUpBooks({ from: data, to: backup, now });
    left.workbook.insertRows(left.tab, 2, [line('C-1', 30)]);
    await left.sync();
    assert.equal((await making).isMade, true);
    assert.deepEqual(readdirSync(backup).sort(), [MANIFEST_FILE, DATABASE_FILE]);
    assert.equal(await isIntact(), true);
  });

  it('keeps the books that stood there, and leaves nothing half done beside them', async () => {
    await twoBooks();
    await backUpBooks({ from: data, to: backup, now });
    await stop();
    const before = readFileSync(path.join(data, DATABASE_FILE));
    const outcome = await restoreBooks({ from: backup, to: data, now });
    assert.ok(outcome.status === 'restored' && outcome.keptIn !== null);
    assert.deepEqual(readFileSync(path.join(outcome.keptIn, DATABASE_FILE)), before);
    assert.deepEqual(readdirSync(data).sort(), [path.basename(outcome.keptIn), DATABASE_FILE]);
    // The backup is as it was, and may be used again.
    assert.deepEqual(readdirSync(backup).sort(), [MANIFEST_FILE, DATABASE_FILE]);
  });

  it('restores into a folder that has no books', async () => {
    await twoBooks();
    await backUpBooks({ from: data, to: backup, now });
    await stop();
    rmSync(data, { recursive: true });
    const outcome = await restoreBooks({ from: backup, to: data, now });
    assert.ok(outcome.status === 'restored' && outcome.keptIn === null);
    await start();
    assert.deepEqual(await quantities(), { 'A-1': '10', 'B-1': '20' });
  });

  it('takes a plain copy of a data folder too, with what its log still holds', async () => {
    await twoBooks();
    cpSync(data, backup, { recursive: true });
    await stop();
    const outcome = await restoreBooks({ from: backup, to: data, now });
    assert.ok(outcome.status === 'restored' && outcome.madeAt === null);
    await start();
    assert.deepEqual(await quantities(), { 'A-1': '10', 'B-1': '20' });
  });

  it('ends every session, so that nobody who was locked out since comes back by one', async () => {
    await twoBooks();
    const store = await openSqliteStore({ file: path.join(data, DATABASE_FILE), now });
    await store.write(ORGANISATION, (ledger) =>
      ledger.people.addInvitation({ secretHash: 'x', person: null, expiresAt: '2999-01-01T00:00' }),
    );
    await store.close();
    await backUpBooks({ from: data, to: backup, now });
    await stop();
    await restoreBooks({ from: backup, to: data, now });
    const restored = await openSqliteStore({ file: path.join(data, DATABASE_FILE), now });
    const left = await restored.read(ORGANISATION, (ledger) => ledger.people.invitation('x'));
    await restored.close();
    assert.equal(left, undefined);
  });

  it('replaces nothing while a server has the books open', async () => {
    await twoBooks();
    await backUpBooks({ from: data, to: backup, now });
    assert.deepEqual(await restoreBooks({ from: backup, to: data, now }), { status: 'inUse' });
    assert.equal(await isIntact(), true);
  });

  it('clears away what a restore left that was killed', async () => {
    await twoBooks();
    await backUpBooks({ from: data, to: backup, now });
    await stop();
    cpSync(backup, path.join(data, '.restoring-2026-01-01T00-00-00-000Z'), { recursive: true });
    assert.equal((await restoreBooks({ from: backup, to: data, now })).status, 'restored');
    const left = readdirSync(data).filter((name) => name.startsWith('.'));
    assert.deepEqual(left, []);
  });

  it('replaces nothing where a server opened the books while the backup was being proven', async () => {
    await twoBooks();
    await backUpBooks({ from: data, to: backup, now });
    await stop();
    let server: DatabaseSync | undefined;
    let times = 0;
    const outcome = await restoreBooks({
      from: backup,
      to: data,
      now: () => {
        times += 1;
        if (times === 2) {
          server = new DatabaseSync(path.join(data, DATABASE_FILE));
          server.exec('SELECT * FROM organisation');
        }
        return NOW;
      },
    });
    assert.deepEqual([outcome, server !== undefined], [{ status: 'inUse' }, true]);
    assert.deepEqual(readdirSync(data).sort(), [
      DATABASE_FILE,
      `${DATABASE_FILE}-shm`,
      `${DATABASE_FILE}-wal`,
    ]);
    server!.close();
    assert.equal((await restoreBooks({ from: backup, to: data, now })).status, 'restored');
  });

  it('refuses a backup whose bytes are not those it was made of, and one that is none', async () => {
    await twoBooks();
    await backUpBooks({ from: data, to: backup, now });
    await stop();
    appendFileSync(path.join(backup, DATABASE_FILE), 'x');
    const outcome = await restoreBooks({ from: backup, to: data, now });
    assert.deepEqual(outcome, { status: 'damaged', what: DATABASE_FILE });
    writeFileSync(path.join(backup, MANIFEST_FILE), '{}');
    const unreadable = await restoreBooks({ from: backup, to: data, now });
    assert.deepEqual(unreadable, { status: 'damaged', what: MANIFEST_FILE });
    const none = await restoreBooks({ from: path.join(folder, 'nowhere'), to: data, now });
    assert.deepEqual(none, { status: 'noBackup' });
    await start();
    assert.deepEqual(await quantities(), { 'A-1': '10', 'B-1': '20' });
  });

  it('puts no books back that do not prove, and calls no copy of such books a backup', async () => {
    await twoBooks();
    await stop();
    cpSync(data, backup, { recursive: true });
    const tampered = new DatabaseSync(path.join(backup, DATABASE_FILE));
    tampered.exec('UPDATE balance SET quantity = quantity + 1');
    tampered.close();
    const outcome = await restoreBooks({ from: backup, to: data, now });
    assert.equal(outcome.status, 'notProven');
    const other = path.join(folder, 'other');
    const made = await backUpBooks({ from: backup, to: other, now });
    assert.equal(made.isMade, false);
    assert.equal(existsSync(other) || existsSync(`${other}.part`), false);
    await start();
    assert.deepEqual(await quantities(), { 'A-1': '10', 'B-1': '20' });
  });

  it('never writes over a backup', async () => {
    await twoBooks();
    await backUpBooks({ from: data, to: backup, now });
    await assert.rejects(backUpBooks({ from: data, to: backup, now }), BackupExists);
  });

  it('begins a new epoch in a PostgreSQL that its own tools have put back', async () => {
    const url = await (await postgresCluster()).newDatabase();
    const book = new WorldWorkbook(world, 'wang', [line('A-1', 10)]);
    const openServices = async (): Promise<LedgerServices> => {
      const services = createLedgerServices(await openPostgresStore({ url, now }), { now });
      book.service = services.sync(scopeOf('wang'));
      return services;
    };
    const before = await openServices();
    const organisation = { organisation: ORGANISATION, name: '测试公司', amountScale: 2 };
    await before.createOrganisation(organisation);
    await book.share();
    await book.sync();
    await before.close();
    assert.equal((await renewPostgres(url, now)).status, 'restored');
    const after = await openServices();
    const { outcome } = await book.sync();
    await after.close();
    assert.equal(outcome.status === 'done' && outcome.wasReset, true);
  });
});
