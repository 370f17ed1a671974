import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { reconcileReportOf } from '../../core/contract/report-reconciliation.ts';
import { readWorkbook } from '../../sync-server/connectors/read-workbook.ts';
import { type WorkbookFile } from '../../sync-server/http/ports.ts';
import { linesOfWorkbooks } from '../../sync-server/service/lines-of-workbooks.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { openDataFolder } from '../../sync-server/service/open-data-folder.ts';
import { reconcileWithBooks } from '../../sync-server/service/reconcile-with-books.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { syncLineOf } from '../../sync-server/service/sync-line-of.ts';
import { smallDepartments, workbookOf } from './small-company.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';

describe('reconcileWithBooks', () => {
  const scope = { organisation: 1, author: 'test', rights: FULL_RIGHTS };
  const settings = settingsNow(new Date(2026, 2, 1));
  let folder: string;
  let ledger: LedgerServices;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'tallybook-books-'));
    ledger = await openDataFolder(folder, { mayCreate: true });
    await ledger.createOrganisation({ organisation: 1, name: 'Firm', amountScale: 2 });
  });

  afterEach(async () => {
    await ledger.close();
    await rm(folder, { recursive: true, force: true });
  });

  const push = async (batch: string, files: readonly WorkbookFile[]): Promise<void> => {
    const contents = [];
    for (const file of files) {
      const outcome = await readWorkbook(file);
      assert.ok(outcome.status === 'read');
      contents.push(outcome.content);
    }
    const operations = linesOfWorkbooks(contents, settings).lines.map((line) => ({
      op: 'upsert' as const,
      line: syncLineOf(line, 2),
    }));
    const pushed = await ledger.pushLines(scope, { batch, operations });
    assert.ok(pushed.status === 'done');
    assert.ok(pushed.reply.results.every(({ status }) => status === 'inserted'));
  };

  const quantities = async (files: readonly WorkbookFile[]) => {
    const books = { ledger, scope, settings };
    const run = await reconcileWithBooks(books, files, { locale: 'zh', copies: true });
    const report = reconcileReportOf(run.reconciliation);
    return {
      balances: report.balances.map(({ item, quantity }) => [item, quantity]),
      differences: report.discrepancies.map(({ item, difference }) => [item, difference]),
      copies: run.copies.length,
    };
  };

  it('counts what the other departments pushed beside what stands in the workbook', async () => {
    const [purchases, sales, stock] = await smallDepartments();
    await push('batch-purchases', [purchases!]);
    await push('batch-sales', [sales!]);
    assert.deepEqual(await quantities([stock!]), {
      balances: [
        ['A-1', '90'],
        ['B-2', '30'],
      ],
      differences: [['A-1', '-27']],
      copies: 1,
    });
  });

  it('takes the workbook as it is now for what was pushed from it, rows taken out included', async () => {
    const [purchases, sales, stock] = await smallDepartments();
    await push('batch-all', [purchases!, sales!]);
    const shorter = await workbookOf(sales!.name, [
      [
        '销售出库',
        [
          ['日期', '单据编号', '商品编码', '商品名称', '仓库', '数量', '单价', '金额'],
          [46031, 'SO-002', 'B-2', '酱油', '主仓', 12, 8, 96],
        ],
      ],
    ]);
    assert.deepEqual((await quantities([shorter, stock!])).balances, [
      ['A-1', '120'],
      ['B-2', '28'],
    ]);
  });

  it('writes no line', async () => {
    const [purchases, sales] = await smallDepartments();
    await push('batch-purchases', [purchases!]);
    const before = await ledger.registers(scope);
    await quantities([sales!]);
    const after = await ledger.registers(scope);
    assert.ok(before.status === 'done' && after.status === 'done');
    assert.equal(after.reply.head.revision, before.reply.head.revision);
    const verified = await ledger.verify(scope, {});
    assert.ok(verified.status === 'done' && verified.reply.intact);
  });
});
