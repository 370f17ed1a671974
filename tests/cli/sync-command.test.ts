/** `tallybook sync` with real files and a real server: lines go both ways, and no accident loses or doubles one. */

import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { type AddressInfo } from 'node:net';
import {
  copyFileSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import ExcelJS from 'exceljs';
import { type CellValue } from '../../core/workbook/tab-content.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { type TokenPermission } from '../../sync-server/auth/permissions.ts';
import { recalculate } from '../support/recalculate.ts';
import { accessOf, doneOf, operatorOf } from '../http/signed-in.ts';
import { startTestServer, TEST_SCOPE, type TestServer } from '../http/test-server.ts';
import { runCommand } from '../support/run-command.ts';

const HEADERS = [
  '日期',
  '单据编号',
  '供应商',
  '商品编码',
  '商品名称',
  '数量',
  '单价',
  '金额',
  '备注',
];
const QUANTITY = 6;
const AMOUNT = 8;
const REMARK = 9;

/** A purchase line as it is typed. */
function line(item: string, quantity: number): (string | number | Date)[] {
  const day = new Date(Date.UTC(2026, 2, 5));
  const amount = quantity * 2.5;
  return [day, `PO-${item}`, '甲公司', item, `商品${item}`, quantity, 2.5, amount];
}

describe('tallybook sync', () => {
  let folder: string;
  let server: TestServer;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-sync-'));
  });
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(async () => {
    await server.stop();
    for (const name of readdirSync(folder)) rmSync(path.join(folder, name), { recursive: true });
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const place = (name: string): string => path.join(folder, name);

  /** A workbook with one purchase register. */
  const make = async (
    name: string,
    rows: readonly (string | number | Date)[][],
  ): Promise<string> => {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('采购登记');
    sheet.addRow(HEADERS);
    for (const row of rows) sheet.addRow(row);
    await book.xlsx.writeFile(place(name));
    return place(name);
  };

  /** What a person does in a spreadsheet program: opens the file, changes it, saves it. */
  const edit = async (file: string, change: (sheet: ExcelJS.Worksheet) => void): Promise<void> => {
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    change(book.getWorksheet('采购登记')!);
    await book.xlsx.writeFile(file);
  };

  const sync = (
    file: string,
    ...more: readonly string[]
  ): Promise<{ code: number; out: string; err: string }> =>
    runCommand('sync', file, '--server', server.url, ...more);

  /** "item quantity remark" of each line of the file, sorted. */
  const rowsOf = async (file: string): Promise<string[]> => {
    const read = await readWorkbook({ name: 'x.xlsx', bytes: readFileSync(file) });
    if (read.status !== 'read') throw new Error(read.refusal.code);
    const { rows } = read.content.tabs.find(({ name }) => name === '采购登记')!;
    const text = (row: readonly CellValue[] | undefined): string =>
      [row?.[3], row?.[QUANTITY - 1], row?.[REMARK - 1] ?? ''].join(' ').trim();
    return rows.slice(1).map(text).sort();
  };
  const balances = async (): Promise<Record<string, string>> => {
    const outcome = await server.ledger.balancesAsOf(TEST_SCOPE, {});
    if (outcome.status === 'refused') throw new Error(outcome.refusal.code);
    return Object.fromEntries(outcome.reply.balances.map(({ item, quantity }) => [item, quantity]));
  };

  it('shares a tab, joins it from another file, and each sees the lines of the other', async () => {
    const left = await make('left.xlsx', [line('A-1', 10), line('A-2', 20)]);
    const right = await make('right.xlsx', [line('B-1', 5)]);
    const shared = await sync(left, '--share', '采购登记');
    assert.equal(shared.code, 0, shared.err + shared.out);
    assert.match(shared.out, /"采购登记": 2 sent, 0 received/);
    const joined = await sync(right, '--share', '采购登记=采购登记');
    assert.equal(joined.code, 0, joined.err + joined.out);
    assert.match(joined.out, /1 sent, 2 received/);
    assert.match((await sync(left)).out, /0 sent, 1 received/);
    const all = ['A-1 10', 'A-2 20', 'B-1 5'];
    assert.deepEqual(await rowsOf(left), all);
    assert.deepEqual(await rowsOf(right), all);
    assert.deepEqual(await balances(), { 'A-1': '10', 'A-2': '20', 'B-1': '5' });
  });

  it('takes changes, new lines and deletions made in a spreadsheet program, sorted as they may be', async () => {
    const left = await make('left.xlsx', [line('A-1', 10), line('A-2', 20), line('A-3', 30)]);
    const right = await make('right.xlsx', []);
    await sync(left, '--share', '采购登记');
    await sync(right, '--share', '采购登记=采购登记');
    await edit(left, (sheet) => {
      sheet.getRow(2).getCell(QUANTITY).value = 11;
      sheet.spliceRows(3, 1);
      sheet.addRow(line('A-4', 40));
    });
    const sent = await sync(left);
    assert.match(sent.out, /3 sent/, sent.err);
    assert.match((await sync(right)).out, /0 sent, 3 received/);
    assert.deepEqual(await rowsOf(right), ['A-1 11', 'A-3 30', 'A-4 40']);
    const again = await sync(right);
    assert.match(again.out, /0 sent, 0 received/);
    assert.equal(again.code, 0);
  });

  it('lists a conflict with both sides, and ends with 3', async () => {
    const left = await make('left.xlsx', [line('A-1', 10)]);
    const right = await make('right.xlsx', []);
    await sync(left, '--share', '采购登记');
    await sync(right, '--share', '采购登记=采购登记');
    await edit(left, (sheet) => void (sheet.getRow(2).getCell(QUANTITY).value = 12));
    await edit(right, (sheet) => void (sheet.getRow(2).getCell(QUANTITY).value = 15));
    await sync(left);
    const outcome = await sync(right);
    assert.equal(outcome.code, 3);
    assert.match(outcome.out, /Conflict: PO-A-1 A-1 .*12.*15/);
    assert.deepEqual(await rowsOf(right), ['A-1 12']);
  });

  it('previews without sending anything or touching the file', async () => {
    const left = await make('left.xlsx', [line('A-1', 10)]);
    await sync(left, '--share', '采购登记');
    await edit(left, (sheet) => void sheet.addRow(line('A-2', 20)));
    const before = readFileSync(left);
    for (let times = 0; times < 3; times += 1) {
      const preview = await sync(left, '--preview');
      assert.equal(preview.code, 0, preview.err);
      assert.match(preview.out, /"采购登记": 1 new, 0 changed, 0 deleted, 0 in conflict/);
    }
    assert.deepEqual(readFileSync(left), before);
    assert.deepEqual(await balances(), { 'A-1': '10' });
    assert.equal((await sync(left)).code, 0);
    assert.deepEqual(await balances(), { 'A-1': '10', 'A-2': '20' });
  });

  it('keeps the file of before beside it', async () => {
    const left = await make('left.xlsx', [line('A-1', 10)]);
    const before = readFileSync(left);
    const outcome = await sync(left, '--share', '采购登记');
    assert.match(outcome.out, /kept in .*left\.xlsx\.bak/);
    assert.deepEqual(readFileSync(`${left}.bak`), before);
    assert.deepEqual(readdirSync(folder).sort(), ['left.xlsx', 'left.xlsx.bak']);
  });

  it('refuses a file that is open in Excel or LibreOffice', async () => {
    const left = await make('left.xlsx', [line('A-1', 10)]);
    for (const lock of ['~$left.xlsx', '.~lock.left.xlsx#']) {
      writeFileSync(place(lock), '');
      const outcome = await sync(left, '--share', '采购登记');
      assert.equal(outcome.code, 1);
      assert.match(outcome.err, /is open/);
      rmSync(place(lock));
    }
    assert.deepEqual(await balances(), {});
  });

  it('asks what a copy is before it sends anything of it', async () => {
    const left = await make('left.xlsx', [line('A-1', 10)]);
    await sync(left, '--share', '采购登记');
    const copy = place('copy.xlsx');
    copyFileSync(left, copy);
    await edit(copy, (sheet) => void sheet.addRow(line('A-2', 20)));
    const asked = await sync(copy);
    assert.equal(asked.code, 3);
    assert.match(asked.out, /looks like a copy/);
    assert.deepEqual(await balances(), { 'A-1': '10' });
    const answered = await sync(copy, '--copy-is', 'replacement');
    assert.equal(answered.code, 0, answered.err + answered.out);
    assert.deepEqual(await balances(), { 'A-1': '10', 'A-2': '20' });
  });

  for (const step of ['bind', 'push', 'pull', 'digest', 'close']) {
    it(`sends no line twice when it is killed at the answer to "${step}"`, async () => {
      const left = await make('left.xlsx', [line('A-1', 10), line('A-2', 20)]);
      const right = await make('right.xlsx', [line('B-1', 5)]);
      await sync(right, '--share', '采购登记');
      const code = await killedAt(server.url, `/api/sync/${step}`, [
        ...['sync', left, '--share', '采购登记=采购登记'],
      ]);
      assert.equal(code, 'SIGKILL');
      const again = await sync(left, '--share', '采购登记=采购登记');
      assert.equal(again.code, 0, again.err + again.out);
      assert.equal((await sync(right)).code, 0);
      for (const file of [left, right]) {
        assert.deepEqual(await rowsOf(file), ['A-1 10', 'A-2 20', 'B-1 5']);
      }
      assert.deepEqual(await balances(), { 'A-1': '10', 'A-2': '20', 'B-1': '5' });
    });
  }

  it('says which tabs there are to share, and refuses one that others share by the same name', async () => {
    const left = await make('left.xlsx', [line('A-1', 10)]);
    const nothing = await sync(left);
    assert.equal(nothing.code, 3);
    assert.match(nothing.out, /No tab of this workbook is shared yet/);
    assert.equal(existsSync(`${left}.bak`), false);
    await sync(left, '--share', '采购登记');
    const right = await make('right.xlsx', [line('B-1', 5)]);
    assert.match((await sync(right)).out, /Others share:\n {2}采购登记/);
    const twice = await sync(right, '--share', '采购登记');
    assert.equal(twice.code, 1);
    assert.match(twice.err, /Others share "采购登记" already/);
    const wrong = await sync(right, '--share', '采购登记=没有');
    assert.equal(wrong.code, 1);
    assert.match((await sync(right, '--share', '没有这张')).err, /has no tab/);
  });

  it('holds a great deal of deletions back until it is told to send them', async () => {
    const rows = Array.from({ length: 60 }, (_, index) => line(`A-${index + 100}`, 1));
    const left = await make('left.xlsx', rows);
    await sync(left, '--share', '采购登记');
    await edit(left, (sheet) => {
      for (let times = 0; times < 40; times += 1) sheet.spliceRows(2, 1);
    });
    const held = await sync(left);
    assert.equal(held.code, 3, held.out + held.err);
    assert.match(held.out, /40 deleted at once; not sent/);
    assert.equal(Object.keys(await balances()).length, 60);
    const restored = await sync(left, '--yes', '--deletes', 'restore');
    assert.equal(restored.code, 0, restored.err + restored.out);
    assert.equal((await rowsOf(left)).length, 60);
  });

  it('shows a token where people sign in, and sends nothing with one that may only read', async () => {
    await accessOf(server.ledger, 'boss', { isAdmin: true });
    const left = await make('left.xlsx', [line('A-1', 10)]);
    const none = await sync(left, '--share', '采购登记');
    assert.equal(none.code, 1);
    assert.match(none.err, /wants a sign-in/);
    const tokenFor = async (...permissions: readonly TokenPermission[]): Promise<string> => {
      const request = { name: 'nightly', permissions: [...permissions], days: 1, seesCost: true };
      return doneOf(await server.ledger.people.createToken(operatorOf(1), request)).secret;
    };
    const writing = await tokenFor('readLedger', 'writeLedger');
    const shared = await sync(left, '--share', '采购登记', '--token', writing);
    assert.equal(shared.code, 0, shared.err + shared.out);
    assert.deepEqual(await balances(), { 'A-1': '10' });
    await edit(left, (sheet) => void sheet.addRow(line('A-2', 20)));
    const reading = await sync(left, '--token', await tokenFor('readLedger'));
    assert.doesNotMatch(reading.out, /1 sent/);
    assert.deepEqual(await balances(), { 'A-1': '10' });
    assert.equal((await sync(left, '--token', writing)).code, 0);
    assert.deepEqual(await balances(), { 'A-1': '10', 'A-2': '20' });
  });

  it('sends no figure of yesterday: what a formula makes of a received cell waits for a spreadsheet program', async () => {
    const left = await make('left.xlsx', [line('A-1', 10), line('A-2', 20)]);
    const right = await make('right.xlsx', []);
    await edit(left, (sheet) => {
      for (const row of [2, 3]) {
        const result = sheet.getRow(row).getCell(AMOUNT).value as number;
        sheet.getRow(row).getCell(AMOUNT).value = { formula: `F${row}*G${row}`, result };
      }
    });
    await sync(left, '--share', '采购登记');
    await sync(right, '--share', '采购登记=采购登记');
    await edit(right, (sheet) => {
      sheet.getRow(2).getCell(QUANTITY).value = 12;
      sheet.getRow(2).getCell(AMOUNT).value = 30;
    });
    assert.match((await sync(right)).out, /1 sent/);
    const received = await sync(left);
    assert.match(received.out, /0 sent, 1 received/, received.err);
    const waiting = await sync(left);
    assert.equal(waiting.code, 3);
    assert.match(waiting.out, /0 sent, 0 received\n {2}1 rows have formulas without a result/);
    // A person opens the file and saves it: LibreOffice works the amount out.
    writeFileSync(left, await recalculate(readFileSync(left)));
    const settled = await sync(left);
    assert.equal(settled.code, 0, settled.err + settled.out);
    assert.match(settled.out, /0 sent, 0 received/);
    assert.deepEqual(await rowsOf(left), ['A-1 12', 'A-2 20']);
    assert.deepEqual(await balances(), { 'A-1': '12', 'A-2': '20' });
  });

  it('sends no figure of yesterday either when another tab is shared in the same run', async () => {
    const left = await make('left.xlsx', [line('A-1', 10)]);
    const right = await make('right.xlsx', []);
    await edit(left, (sheet) => {
      sheet.getRow(2).getCell(AMOUNT).value = { formula: 'F2*G2', result: 25 };
      sheet.workbook.addWorksheet('采购二').addRows([HEADERS, line('Z-1', 1)]);
    });
    await sync(left, '--share', '采购登记');
    await sync(right, '--share', '采购登记=采购登记');
    await edit(right, (sheet) => {
      sheet.getRow(2).getCell(QUANTITY).value = 12;
      sheet.getRow(2).getCell(AMOUNT).value = 30;
    });
    await sync(right);
    const shared = await sync(left, '--share', '采购二');
    assert.match(shared.out, /"采购登记": 0 sent/, shared.err);
    assert.match(shared.out, /"采购二": 1 sent/);
    assert.match((await sync(right)).out, /0 sent, 0 received/);
    assert.deepEqual(await balances(), { 'A-1': '12', 'Z-1': '1' });
  });

  it('needs a server, one file and options that go together', async () => {
    const left = await make('left.xlsx', []);
    assert.equal((await runCommand('sync', left)).code, 2);
    assert.equal((await sync(left, '--deletes', 'send')).code, 2);
    assert.equal((await sync(left, '--preview', '--share', '采购登记')).code, 2);
    assert.equal(
      (await runCommand('sync', left, '--server', 'http://example.com', '--token', 'x')).code,
      2,
    );
    writeFileSync(place('x.csv'), 'a,b\n1,2\n');
    assert.match((await sync(place('x.csv'))).err, /Only \.xlsx/);
    await server.stop();
    const gone = await sync(left, '--share', '采购登记');
    assert.equal(gone.code, 1);
    assert.match(gone.err, /did not answer/);
    server = await startTestServer();
  });
});

/** Runs the command in a process of its own and kills it when the server has answered a request to `path`. */
async function killedAt(
  server: string,
  path: string,
  args: readonly string[],
): Promise<NodeJS.Signals | number | null> {
  let kill = (): void => undefined;
  const between = createServer((request, response) => {
    const pieces: Buffer[] = [];
    request.on('data', (piece: Buffer) => pieces.push(piece));
    request.on('end', () => {
      void (async () => {
        const answer = await fetch(server + request.url!, {
          method: request.method!,
          headers: { 'Content-Type': 'application/json' },
          body: Buffer.concat(pieces),
        });
        const text = await answer.text();
        if (request.url === path) return kill();
        response.writeHead(answer.status, { 'Content-Type': 'application/json' }).end(text);
      })();
    });
  });
  await new Promise<void>((resolve) => between.listen(0, '127.0.0.1', resolve));
  const { port } = between.address() as AddressInfo;
  const entry = fileURLToPath(new URL('../../sync-server/cli/tallybook.js', import.meta.url));
  const all = [entry, ...args, '--server', `http://127.0.0.1:${port}`, '--locale', 'en'];
  const child = spawn(process.execPath, all, { stdio: 'ignore' });
  kill = () => void child.kill('SIGKILL');
  const ended = await new Promise<NodeJS.Signals | number | null>((resolve) =>
    child.on('close', (code, signal) => resolve(signal ?? code)),
  );
  between.closeAllConnections();
  between.close();
  return ended;
}
