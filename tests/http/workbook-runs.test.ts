import assert from 'node:assert/strict';
import { balancesPage, findingsPage, uploadReply } from '../../core/contract/run-requests.ts';
import { inspectReport } from '../../core/contract/inspect-report.ts';
import { reconcileReport } from '../../core/contract/reconcile-report.ts';
import { runReply } from '../../core/contract/run-requests.ts';
import * as z from 'zod/mini';
import { smallCompany, smallDepartments, workbookOf } from '../service/small-company.ts';
import { startTestServer, type TestServer } from './test-server.ts';
import { keepWorkbook, runToEnd, startRun } from './workbook-client.ts';

describe('runs over workbooks', () => {
  let server: TestServer;

  before(async () => {
    server = await startTestServer();
  });

  after(() => server.stop());

  const get = async (address: string): Promise<unknown> =>
    (await fetch(`${server.url}${address}`)).json();

  it('reconciles what was handed in and gives findings, balances, report and copy', async () => {
    const workbook = await keepWorkbook(server, await smallCompany());
    const run = await runToEnd(server, await startRun(server, [workbook]));
    assert.equal(run.state, 'done');
    assert.equal(run.totals?.discrepancies.error, 1);
    const base = `/api/runs/${run.run}`;
    const page = findingsPage.parse(await get(`${base}/findings?severity=error,block`));
    assert.equal(page.total, 1);
    const [finding] = page.findings;
    assert.ok(finding?.kind === 'discrepancy');
    assert.equal(finding.difference, '-27');
    const report = reconcileReport.parse(await get(`${base}/report`));
    assert.equal(report.discrepancies[0]?.fingerprint, finding.fingerprint);
    const balances = balancesPage.parse(await get(`${base}/balances?text=a-1`));
    assert.deepEqual(
      balances.balances.map(({ item, quantity }) => [item, quantity]),
      [['A-1', '90']],
    );
    const inspection = inspectReport.parse(await get(`${base}/inspection`));
    assert.equal(inspection.files[0]?.tabs.length, 3);
    const copy = await fetch(`${server.url}${base}/copies/0`);
    assert.match(
      copy.headers.get('content-disposition') ?? '',
      /^attachment; .*filename\*=UTF-8''/,
    );
    const bytes = new Uint8Array(await copy.arrayBuffer());
    assert.equal(bytes.length, run.copies[0]?.bytes);
    assert.deepEqual([...bytes.slice(0, 2)], [0x50, 0x4b]);
    assert.equal((await fetch(`${server.url}${base}/copies/1`)).status, 404);
  });

  it('pages and searches findings, and says how many match whatever the page', async () => {
    // Thirty rows about items that the items register does not know.
    const rows = Array.from({ length: 30 }, (_, index) => [46023, `SO-${index}`, `X-${index}`, 3]);
    const file = await workbookOf('许多.xlsx', [
      ['商品档案', [['商品编码', '商品名称', '单位'], ...KNOWN_ITEMS]],
      ['销售出库', [['日期', '单据编号', '商品编码', '数量'], ...rows]],
    ]);
    const run = await runToEnd(server, await startRun(server, [await keepWorkbook(server, file)]));
    const base = `/api/runs/${run.run}/findings`;
    const all = findingsPage.parse(await get(`${base}?limit=1000`));
    assert.ok(all.total >= 30);
    const second = findingsPage.parse(await get(`${base}?limit=10&offset=10`));
    assert.equal(second.total, all.total);
    assert.deepEqual(second.findings, all.findings.slice(10, 20));
    const one = findingsPage.parse(await get(`${base}?text=x-17`));
    assert.ok(one.total >= 1 && one.total < all.total);
    assert.ok(one.findings.every((finding) => JSON.stringify(finding).includes('X-17')));
  });

  it('takes several workbooks for one company', async () => {
    const ids = [];
    for (const file of await smallDepartments()) ids.push(await keepWorkbook(server, file));
    const run = await runToEnd(server, await startRun(server, ids));
    assert.equal(run.totals?.files, 3);
    assert.equal(run.copies.length, 3);
  });

  it('applies the answers of a person and asks no more', async () => {
    const rows = [
      ['日期', '单据编号', '商品编码', '数量'],
      ['03/04/2026', 'PI-1', 'A-1', 5],
      ['05/06/2026', 'PI-2', 'A-1', 6],
    ];
    const file = await workbookOf('日期.xlsx', [['采购入库', rows]]);
    const workbook = await keepWorkbook(server, file);
    const questionsOf = async (request: Record<string, unknown>) => {
      const run = await runToEnd(server, await startRun(server, [workbook], request));
      const inspection = inspectReport.parse(await get(`/api/runs/${run.run}/inspection`));
      return inspection.files[0]!.tabs[0]!.tables[0]!.questions;
    };
    const asked = (await questionsOf({})).find(({ kind }) => kind === 'dateOrder');
    assert.ok(asked !== undefined);
    const choice = asked.choices[1]!;
    const answer = {
      file: '日期.xlsx',
      tab: '采购入库',
      table: 0,
      kind: 'dateOrder',
      field: 'date',
      choice,
    };
    const left = await questionsOf({ answers: [answer] });
    assert.deepEqual(
      left.filter(({ kind }) => kind === 'dateOrder'),
      [],
    );
  });

  it('says why a file cannot be read, and is done all the same', async () => {
    const bytes = (await smallCompany()).bytes.slice(0, 400);
    const workbook = await keepWorkbook(server, { name: '坏.xlsx', bytes });
    const run = await runToEnd(server, await startRun(server, [workbook], { kind: 'inspect' }));
    assert.equal(run.state, 'done');
    const inspection = inspectReport.parse(await get(`/api/runs/${run.run}/inspection`));
    assert.ok((inspection.files[0]?.refusal?.text.zh.length ?? 0) > 5);
    assert.equal((await fetch(`${server.url}/api/runs/${run.run}/report`)).status, 404);
  });

  it('goes on answering while a run computes, and stops the run when asked', async () => {
    const sample = await fetch(`${server.url}/api/sample?locale=zh`, { method: 'POST' });
    const { workbooks } = z
      .strictObject({ workbooks: z.array(uploadReply) })
      .parse(await sample.json());
    const run = await startRun(
      server,
      workbooks.map(({ workbook }) => workbook),
    );
    assert.equal((await fetch(`${server.url}/health/live`)).status, 200);
    const state = runReply.parse(await get(`/api/runs/${run.run}`));
    if (state.state !== 'done') {
      assert.equal((await fetch(`${server.url}/api/runs/${run.run}/report`)).status, 409);
    }
    const cancelled = await fetch(`${server.url}/api/runs/${run.run}`, { method: 'DELETE' });
    assert.equal(cancelled.status, 204);
    assert.equal((await fetch(`${server.url}/api/runs/${run.run}`)).status, 404);
  });

  it('forgets a workbook when asked', async () => {
    const workbook = await keepWorkbook(server, await smallCompany());
    const address = `${server.url}/api/workbooks/${workbook}`;
    assert.equal((await fetch(address, { method: 'DELETE' })).status, 204);
    const reply = await fetch(`${server.url}/api/runs`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ kind: 'inspect', locale: 'zh', workbooks: [workbook] }),
    });
    assert.equal(reply.status, 404);
  });
});

const KNOWN_ITEMS = ['螺栓', '螺母', '垫圈'].map((name, index) => [`A-${index}`, name, '件']);
