import assert from 'node:assert/strict';
import { inspectReport } from '../../core/contract/inspect-report.ts';
import { reconcileReport } from '../../core/contract/reconcile-report.ts';
import { inspectReportOf } from '../../core/contract/report-inspection.ts';
import { reconcileReportOf } from '../../core/contract/report-reconciliation.ts';
import { type RunProgress } from '../../sync-server/http/ports.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { createWorkbookServices } from '../../sync-server/service/workbook-services.ts';
import { smallCompany, smallDepartments } from './small-company.ts';

describe('createWorkbookServices', () => {
  const services = createWorkbookServices(() => settingsNow(new Date(2026, 2, 1)));
  const reconcile = async (files: Parameters<typeof services.reconcileWorkbooks>[0]) => {
    const run = await services.reconcileWorkbooks(files, { locale: 'zh', copies: true });
    return { ...run, report: reconcileReport.parse(reconcileReportOf(run.reconciliation)) };
  };

  it('finds the one number that does not add up, with its cell and both figures', async () => {
    const { report } = await reconcile([await smallCompany()]);
    const [found, ...others] = report.discrepancies;
    assert.deepEqual(
      others.map(({ code }) => code),
      [],
    );
    assert.deepEqual(
      [found?.catalogue, found?.item, found?.expected, found?.actual, found?.difference],
      ['C08', 'A-1', '90', '63', '-27'],
    );
    assert.deepEqual([found?.file, found?.tab, found?.cell], ['小店.xlsx', '库存', 'D2']);
  });

  it('computes the balances of the firm', async () => {
    const { report } = await reconcile([await smallCompany()]);
    assert.deepEqual(
      report.balances.map(({ item, warehouse, quantity, value }) => [
        item,
        warehouse,
        quantity,
        value,
      ]),
      [
        ['A-1', '主仓', '90', '180'],
        ['B-2', '主仓', '30', '150'],
      ],
    );
  });

  it('is silent where nothing is wrong', async () => {
    const { report } = await reconcile([await smallCompany({ stated: 90 })]);
    assert.deepEqual([report.issues, report.discrepancies], [[], []]);
  });

  it('takes several files for one company, whatever file a number stands in', async () => {
    const one = await reconcile([await smallCompany()]);
    const several = await reconcile(await smallDepartments());
    assert.deepEqual(several.report.balances, one.report.balances);
    assert.deepEqual(
      several.report.discrepancies.map(({ difference, file }) => [difference, file]),
      [['-27', '仓库.xlsx']],
    );
    assert.equal(several.copies.length, 3);
  });

  it('tells two files of one name apart', async () => {
    const { report } = await reconcile([
      await smallCompany(),
      { name: '小店.xlsx', bytes: new TextEncoder().encode('商品编码,商品名称\nC-3,醋\n') },
    ]);
    assert.deepEqual(
      report.files.map(({ file }) => file),
      ['小店.xlsx', '小店 (2).xlsx'],
    );
  });

  it('marks a copy that reads back as it was, with two tabs more', async () => {
    const original = await smallCompany();
    const before = original.bytes.slice();
    const { copies } = await reconcile([original]);
    assert.deepEqual(original.bytes, before);
    const inspected = inspectReport.parse(
      inspectReportOf(await services.inspectWorkbooks(copies, {})),
    );
    const names = inspected.files[0]!.tabs.map(({ name }) => name);
    assert.deepEqual(names.slice(0, 3), ['采购入库', '销售出库', '库存']);
    assert.equal(names.length, 5);
  });

  it('names a refused file in its place and goes on with the others', async () => {
    const damaged = { name: '坏.xlsx', bytes: (await smallCompany()).bytes.slice(0, 400) };
    const { report, copies } = await reconcile([damaged, await smallCompany()]);
    assert.deepEqual(
      report.files.map(({ file, refusal }) => [file, refusal === null]),
      [
        ['坏.xlsx', false],
        ['小店.xlsx', true],
      ],
    );
    assert.equal(report.discrepancies.length, 1);
    assert.equal(copies.length, 1);
  });

  it('tells how far it is, stage by stage in their order', async () => {
    const stages: RunProgress['stage'][] = [];
    await services.reconcileWorkbooks([await smallCompany()], {
      locale: 'zh',
      copies: true,
      onProgress: ({ stage }) => {
        if (stages.at(-1) !== stage) stages.push(stage);
      },
    });
    assert.deepEqual(stages, ['read', 'recognise', 'check', 'ledger', 'compare', 'mark']);
  });

  it('stops when it is told to', async () => {
    const abort = new AbortController();
    abort.abort();
    await assert.rejects(
      services.reconcileWorkbooks([await smallCompany()], {
        locale: 'zh',
        copies: false,
        signal: abort.signal,
      }),
      { name: 'AbortError' },
    );
  });

  it('has a sample company in both languages, in which something is wrong', async () => {
    for (const locale of ['zh', 'en'] as const) {
      const { report } = await reconcile(await services.sampleWorkbooks(locale));
      assert.ok(report.issues.length > 0 && report.discrepancies.length > 0, locale);
      assert.ok(report.files.every(({ refusal }) => refusal === null));
    }
  });
});
