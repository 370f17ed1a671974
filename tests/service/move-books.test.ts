/** Moving the books of a folder to PostgreSQL: everything arrives, or nothing does. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { moveBooks } from '../../sync-server/service/move-books.ts';
import { DATABASE_FILE } from '../../sync-server/service/open-data-folder.ts';
import { TargetNotEmpty } from '../../sync-server/storage/copy-database.ts';
import { openPostgresStore } from '../../sync-server/storage/open-postgres-store.ts';
import { openSqliteStore } from '../../sync-server/storage/open-sqlite-store.ts';
import { NOW } from '../contracts/every-store.ts';
import { madeBatches } from '../contracts/made-lines.ts';
import {
  ORGANISATION,
  purchase,
  rowIdNow,
  scopeOf,
  syncServiceOn,
  TestWorkbook,
} from '../contracts/sync-client.ts';
import { runCommand } from '../cli/run-command.ts';
import { postgresCluster } from '../support/postgres.ts';

const now = (): string => NOW;

describe('moveBooks', () => {
  let folder: string;
  let workbook: TestWorkbook;
  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-move-'));
    const store = await openSqliteStore({ file: path.join(folder, DATABASE_FILE), now });
    workbook = new TestWorkbook((await syncServiceOn(store))(scopeOf('wang')));
    await workbook.open();
    await workbook.bind('purchase');
    await workbook.push([workbook.upsert(rowIdNow(), purchase())]);
    await workbook.pull();
    await workbook.close();
    const services = createLedgerServices(store, { now });
    for (const batch of madeBatches({ lines: 300, items: 20, warehouses: 2 }, 100)) {
      await services.pushLines(scopeOf('wang'), batch);
    }
    await services.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('copies every table and proves chain and balances; a workbook goes on where it was', async () => {
    const to = await (await postgresCluster()).newDatabase();
    const copied: string[] = [];
    const onTable = (table: string, rows: number): void => void (rows > 0 && copied.push(table));
    const [moved] = await moveBooks({ from: folder, to, now, onTable });
    assert.equal(moved!.isProven, true);
    assert.equal(moved!.sequence, 4);
    for (const table of ['organisation', 'line', 'movement', 'replica', 'shared_register']) {
      assert.ok(copied.includes(table), table);
    }
    const store = await openPostgresStore({ url: to, now });
    const there = new TestWorkbook((await syncServiceOn(store))(scopeOf('wang')));
    Object.assign(there, { ...workbook, service: there.service });
    const reply = await there.open();
    assert.equal(reply.status, 'open');
    assert.deepEqual(await there.pull(), []);
    await store.close();
    await assert.rejects(moveBooks({ from: folder, to, now }), TargetNotEmpty);
  });

  it('is a command that says what it moved', async () => {
    const to = await (await postgresCluster()).newDatabase();
    const { code, out } = await runCommand([
      'move',
      '--data',
      folder,
      '--to',
      to,
      '--locale',
      'en',
    ]);
    assert.equal(code, 0, out);
    assert.match(out, /✓ 测试公司: 4 entries \([0-9a-f]{12}\), \d+ balances/);
    const again = await runCommand(['move', '--data', folder, '--to', to, '--locale', 'en']);
    assert.notEqual(again.code, 0);
    assert.match(again.err, /holds books already/);
    assert.equal(ORGANISATION, 7);
  });
});
