import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { codesReport } from '../../core/contract/code-list.ts';
import { inspectReport } from '../../core/contract/inspect-report.ts';
import { reconcileReport } from '../../core/contract/reconcile-report.ts';
import { verifyReply } from '../../core/contract/sync-ledger.ts';
import { smallCompany, smallDepartments } from '../service/small-company.ts';
import { startTestServer } from '../http/test-server.ts';
import { runCommand } from './run-command.ts';

describe('tallybook', () => {
  let folder: string;

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tallybook-command-'));
    const files = [await smallCompany(), ...(await smallDepartments())];
    for (const { name, bytes } of files) await writeFile(path.join(folder, name), bytes);
    await writeFile(path.join(folder, '坏.xlsx'), (await smallCompany()).bytes.slice(0, 400));
  });

  after(() => rm(folder, { recursive: true, force: true }));

  it('shows what it can do, in the language of the system or the one asked for', async () => {
    const english = await runCommand(['--help']);
    assert.equal(english.code, 0);
    for (const name of ['inspect', 'reconcile', 'template', 'verify', 'serve', 'codes']) {
      assert.match(english.out, new RegExp(`^  ${name} `, 'm'));
    }
    const chinese = await runCommand(['--help'], { environment: { LANG: 'zh_CN.UTF-8' } });
    assert.match(chinese.out, /用法/);
    assert.match((await runCommand(['inspect', '--help', '--locale', 'zh'])).out, /以 JSON 打印/);
  });

  describe('inspect', () => {
    it('says for each tab what it is, and prints the declared JSON', async () => {
      const { code, out } = await runCommand(['inspect', '小店.xlsx', '--json'], { folder });
      assert.equal(code, 0);
      const [file] = inspectReport.parse(JSON.parse(out)).files;
      assert.deepEqual(
        file!.tabs.map(({ tables }) => tables.map(({ register }) => register)),
        [['purchase'], ['sales'], ['stock']],
      );
      const [table] = file!.tabs[0]!.tables;
      assert.deepEqual([table!.headerRows, table!.dataRows], [[1], [[2, 4]]]);
      assert.equal(table!.columns['quantity']?.column, 'F');
      assert.equal(table!.totals['quantity'], '160');
    });

    it('is readable as text', async () => {
      const { out } = await runCommand(['inspect', '小店.xlsx', '--locale', 'zh'], { folder });
      assert.match(out, /「采购入库」/);
      assert.match(out, /数量.*160/);
    });

    it('ends with 1 and says why when a file cannot be read', async () => {
      const { code, out } = await runCommand(['inspect', '坏.xlsx', '小店.xlsx'], { folder });
      assert.equal(code, 1);
      assert.match(out, /Cannot be read/);
      const missing = await runCommand(['inspect', 'none.xlsx'], { folder });
      assert.equal(missing.code, 1);
      assert.match(missing.err, /"none.xlsx" is not there/);
    });
  });

  describe('reconcile', () => {
    it('says numbers, what to do and where, and writes copy and report', async () => {
      const args = ['reconcile', '小店.xlsx', '--out', 'copy.xlsx', '--json', 'report.json'];
      const before = await readFile(path.join(folder, '小店.xlsx'));
      const { code, out } = await runCommand([...args, '--locale', 'zh'], { folder });
      assert.equal(code, 0);
      assert.match(out, /1 处对不上/);
      assert.match(out, /账面 90 · 表上 63 · 差 −27/);
      assert.match(out, /小店\.xlsx › 库存 › D2/);
      assert.match(out, /带标注的副本：copy\.xlsx/);
      const report = reconcileReport.parse(
        JSON.parse(await readFile(path.join(folder, 'report.json'), 'utf8')),
      );
      assert.equal(report.discrepancies.length, 1);
      assert.deepEqual(await readFile(path.join(folder, '小店.xlsx')), before);
      const inspected = await runCommand(['inspect', 'copy.xlsx', '--json'], { folder });
      assert.equal(inspectReport.parse(JSON.parse(inspected.out)).files[0]!.tabs.length, 5);
    });

    it('counts what merely wants a look apart from what does not add up', async () => {
      const rows = [
        '日期,商品编码,商品名称,数量,单价,供应商',
        '2026-03-01,A1,可乐,5,2,甲',
        '2026-03-02,A2, 雪碧 ,4,2,甲',
      ];
      await writeFile(path.join(folder, '采购进货.csv'), rows.join('\n'));
      const run = (locale: string) =>
        runCommand(['reconcile', '采购进货.csv', '--locale', locale], { folder });
      assert.match((await run('zh')).out, /^没有对不上的，1 处要留意$/m);
      assert.match((await run('en')).out, /^No figures disagree; 1 thing to check$/m);
      await rm(path.join(folder, '采购进货.csv'));
    });

    it('takes several files for one company and gives each its copy', async () => {
      const { code, out } = await runCommand(
        ['reconcile', '采购.xlsx', '销售.xlsx', '仓库.xlsx', '--out', 'copies/'],
        { folder },
      );
      assert.equal(code, 0);
      assert.match(out, /1 thing does not add up/);
      assert.equal((await readdir(path.join(folder, 'copies'))).length, 3);
    });

    it('ends with 3 only when something that grave was found', async () => {
      const run = (severity: string) =>
        runCommand(['reconcile', '小店.xlsx', '--fail-on', severity], { folder });
      assert.equal((await run('warning')).code, 3);
      assert.equal((await run('block')).code, 0);
    });

    it('gives the same findings whether a server does it or this process', async () => {
      const server = await startTestServer();
      try {
        const args = ['reconcile', '小店.xlsx', '--json', '-'];
        const here = await runCommand(args, { folder });
        const there = await runCommand([...args, '--server', server.url], { folder });
        assert.equal(there.err, '');
        assert.equal(there.out, here.out);
      } finally {
        await server.stop();
      }
    });

    it('gives the same findings over the empty books of a folder, which then are intact', async () => {
      const args = ['reconcile', '小店.xlsx', '--json', '-'];
      const alone = reconcileReport.parse(JSON.parse((await runCommand(args, { folder })).out));
      const withBooks = await runCommand([...args, '--data', 'books'], { folder });
      const report = reconcileReport.parse(JSON.parse(withBooks.out));
      assert.deepEqual(report.balances, alone.balances);
      assert.deepEqual(
        report.discrepancies.map(({ fingerprint }) => fingerprint),
        alone.discrepancies.map(({ fingerprint }) => fingerprint),
      );
      const verified = await runCommand(['verify', '--data', 'books', '--json'], { folder });
      assert.equal(verified.code, 0);
      assert.equal(verifyReply.parse(JSON.parse(verified.out)).intact, true);
    });

    it('says what to do when the server is not there', async () => {
      const { code, err } = await runCommand(
        ['reconcile', '小店.xlsx', '--server', 'http://127.0.0.1:9'],
        { folder },
      );
      assert.equal(code, 1);
      assert.match(err, /cannot be reached/);
    });
  });

  describe('template', () => {
    it('writes a workbook once and never over one that is there', async () => {
      const args = [
        'template',
        '--locale',
        'zh',
        '--registers',
        'purchase,sales',
        '--out',
        't.xlsx',
      ];
      assert.equal((await runCommand(args, { folder })).code, 0);
      const { out } = await runCommand(['inspect', 't.xlsx', '--json'], { folder });
      const registers = inspectReport
        .parse(JSON.parse(out))
        .files[0]!.tabs.flatMap(({ tables }) => tables.map(({ register }) => register));
      assert.ok(registers.includes('purchase') && registers.includes('sales'));
      const again = await runCommand(args, { folder });
      assert.equal(again.code, 1);
      assert.match(again.err, /已经有了/);
    });

    it('writes the headers of one register as a .csv that is recognised again', async () => {
      const args = ['template', '--locale', 'zh', '--registers', 'purchase', '--out', 'p.csv'];
      assert.equal((await runCommand(args, { folder })).code, 0);
      const headers = await readFile(path.join(folder, 'p.csv'), 'utf8');
      assert.match(headers, /^\uFEFF"日期",/);
      const rows = [1, 2, 3].map(
        (day) => `2026-03-0${day},PO-${day},,,东方五金,主仓,A-${day},螺栓,,件,5,2,10`,
      );
      await writeFile(path.join(folder, 'filled.csv'), headers + rows.join('\r\n'));
      const { out } = await runCommand(['inspect', 'filled.csv', '--json'], { folder });
      const [table] = inspectReport.parse(JSON.parse(out)).files[0]!.tabs[0]!.tables;
      assert.equal(table?.register, 'purchase');
      assert.equal(table.headerRows[0], 1);
    });

    it('refuses to put several registers into one .csv', async () => {
      const args = ['template', '--registers', 'purchase,sales', '--out', 'both.csv'];
      const { code, err } = await runCommand(args, { folder });
      assert.equal(code, 2);
      assert.match(err, /one register/);
      assert.ok(!(await readdir(folder)).includes('both.csv'));
    });
  });

  describe('verify', () => {
    it('does not call books intact that are not there', async () => {
      const { code, err } = await runCommand(['verify', '--data', 'nowhere'], { folder });
      assert.equal(code, 1);
      assert.match(err, /no books/);
    });
  });

  describe('verify --server', () => {
    it('has a server verify its books', async () => {
      const server = await startTestServer();
      try {
        const { code, out } = await runCommand(['verify', '--server', server.url]);
        assert.equal(code, 0);
        assert.match(out, /^The books are intact/);
      } finally {
        await server.stop();
      }
    });
  });

  describe('codes', () => {
    it('lists every class with number, severity and both texts', async () => {
      const { code, out } = await runCommand(['codes', '--json']);
      assert.equal(code, 0);
      const { codes } = codesReport.parse(JSON.parse(out));
      assert.ok(codes.length > 40);
      const numbers = codes.map(({ catalogue }) => catalogue);
      assert.deepEqual(numbers, [...numbers].sort());
    });
  });
});
