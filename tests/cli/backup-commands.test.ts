/** The commands that back books up and bring them back: what they print, their exit codes, and what they refuse. */

import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { LOCAL_SCOPE } from '../../sync-server/http/authorise.ts';
import { createLog } from '../../sync-server/http/create-log.ts';
import { startServer } from '../../sync-server/http/start-server.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { createWorkbookServices } from '../../sync-server/service/workbook-services.ts';
import { openDataFolder } from '../../sync-server/service/open-data-folder.ts';
import { runCommand } from '../support/run-command.ts';

describe('tallybook backup and restore', () => {
  let folder: string;
  let data: string;
  let backup: string;

  beforeEach(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-backup-'));
    [data, backup] = [path.join(folder, 'data'), path.join(folder, 'backup')];
    const ledger = await openDataFolder(data, { mayCreate: true });
    await ledger.createOrganisation({ organisation: 1, name: 'Test', amountScale: 2 });
    await ledger.close();
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('say what was proven, and where the books of before are', async () => {
    const made = await runCommand('backup', '--data', data, '--to', backup);
    assert.equal(made.code, 0, made.err);
    assert.match(made.out, /✓ Test: 0 entries .*\nThe backup is made and proven/);
    const restored = await runCommand('restore', '--data', data, '--from', backup);
    assert.equal(restored.code, 0, restored.err);
    assert.match(restored.out, /The books are back \(\d{4}-.*before-restore-/s);
    assert.match(restored.out, /token list/);
  });

  it('bring an old state back without any workbook file losing a line of it or since', async () => {
    const files = [path.join(folder, 'left.xlsx'), path.join(folder, 'right.xlsx')] as const;
    const [left, right] = files;
    for (const [index, file] of files.entries()) await writeBook(file, `${'LR'[index]}-1`);
    const sync = async (file: string, ...more: readonly string[]): Promise<string> => {
      const server = await serve();
      try {
        const outcome = await runCommand('sync', file, '--server', server.url, ...more);
        assert.equal(outcome.code, 0, outcome.err + outcome.out);
        return outcome.out;
      } finally {
        await server.stop();
      }
    };
    await sync(left, '--share', '采购登记');
    await sync(right, '--share', '采购登记=采购登记');
    assert.equal((await runCommand('backup', '--data', data, '--to', backup)).code, 0);
    await addLine(right, 'R-2');
    await sync(right);
    await sync(left);
    assert.equal((await runCommand('restore', '--data', data, '--from', backup)).code, 0);
    assert.match(await sync(left), /came back from a backup/);
    assert.match(await sync(right), /came back from a backup/);
    await sync(left);
    for (const file of files) assert.deepEqual(await itemsOf(file), ['L-1', 'R-1', 'R-2']);
    const ledger = await openDataFolder(data, { mayCreate: false });
    const held = await ledger.balancesAsOf(LOCAL_SCOPE, {});
    const proof = await ledger.verify(LOCAL_SCOPE, {});
    await ledger.close();
    assert.ok(held.status === 'done' && proof.status === 'done' && proof.reply.intact);
    const quantities = held.reply.balances.map(({ item, quantity }) => `${item} ${quantity}`);
    assert.deepEqual(quantities.sort(), ['L-1 10', 'R-1 10', 'R-2 10']);
  });

  it('end with 1 and change nothing where they cannot', async () => {
    assert.equal((await runCommand('backup', '--data', data, '--to', backup)).code, 0);
    const twice = await runCommand('backup', '--data', data, '--to', backup);
    assert.equal(twice.code, 1);
    assert.match(twice.err, /never written over/);
    const none = await runCommand(
      'backup',
      '--data',
      path.join(folder, 'none'),
      '--to',
      `${backup}2`,
    );
    assert.equal(none.code, 1);
    assert.equal(existsSync(`${backup}2`), false);
    const ledger = await openDataFolder(data, { mayCreate: false });
    const busy = await runCommand('restore', '--data', data, '--from', backup);
    await ledger.close();
    assert.equal(busy.code, 1);
    assert.match(busy.err, /Stop the server/);
    const wrong = await runCommand('restore', '--data', data, '--from', folder);
    assert.equal(wrong.code, 1);
    assert.match(wrong.err, /no backup in that folder/);
    assert.ok(readdirSync(data).every((name) => name.startsWith('tallybook.sqlite')));
  });

  it('end with 2 where they are not told what they need', async () => {
    assert.equal((await runCommand('backup', '--data', data)).code, 2);
    assert.equal((await runCommand('restore', '--data', data)).code, 2);
    const postgres = await runCommand('restore', '--data', 'postgres://x/y', '--from', backup);
    assert.equal(postgres.code, 2);
    assert.match(postgres.err, /pg_restore/);
  });

  /** A server over the data folder, as it is started again after whatever was done to the folder. */
  async function serve(): Promise<{ readonly url: string; readonly stop: () => Promise<void> }> {
    const ledger = await openDataFolder(data, { mayCreate: false });
    const server = await startServer({
      port: 0,
      host: '127.0.0.1',
      workbooks: createWorkbookServices(settingsNow),
      ledger,
      log: createLog('silent'),
    });
    return { url: `http://127.0.0.1:${server.port}`, stop: () => server.stop() };
  }
});

const HEADERS = ['日期', '单据编号', '供应商', '商品编码', '商品名称', '数量', '单价', '金额'];

function rowOf(item: string): (string | number | Date)[] {
  return [new Date(Date.UTC(2026, 2, 5)), `PO-${item}`, '甲公司', item, item, 10, 2.5, 25];
}

async function writeBook(file: string, item: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  book.addWorksheet('采购登记').addRows([HEADERS, rowOf(item)]);
  await book.xlsx.writeFile(file);
}

async function addLine(file: string, item: string): Promise<void> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  book.getWorksheet('采购登记')!.addRow(rowOf(item));
  await book.xlsx.writeFile(file);
}

async function itemsOf(file: string): Promise<string[]> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.readFile(file);
  const items: string[] = [];
  book.getWorksheet('采购登记')!.eachRow((row, number) => {
    if (number > 1) items.push(row.getCell(4).text);
  });
  return items.sort();
}
