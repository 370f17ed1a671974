/** The production task pane in a played Excel on the web: real Chromium, real Office.js, our model of Excel. */

import assert from 'node:assert/strict';
import { type Browser } from 'playwright-core';
import { ExcelBook } from '../../support/excel/excel-book.ts';
import { startTestServer, type TestServer } from '../../http/test-server.ts';
import { openBrowser } from '../browser-page.ts';
import { builtShelf } from '../web-workbook/workbook-page.ts';
import { type FakeExcel, openFakeExcel, openSecureSite, type SecureSite } from './fake-excel.ts';

const JOURNAL = ['日期', '单据编号', '商品编码', '商品名称', '仓库', '数量', '单价', '金额'];

/** A purchase whose amount is wrong, and a stock tab that is one short. */
function smallBook(): ExcelBook {
  const book = new ExcelBook();
  book.fill(book.addSheet('采购明细'), [
    JOURNAL,
    ['2026-03-01', 'PI-1', 'A-1', '桂花茶', '主仓', 10, 2, 20],
    ['2026-03-02', 'PI-2', 'A-2', '酱油', '主仓', 5, 3, 16],
  ]);
  book.fill(book.addSheet('销售明细'), [
    JOURNAL,
    ['2026-03-05', 'SO-1', 'A-1', '桂花茶', '主仓', 2, 5, 10],
  ]);
  book.fill(book.addSheet('库存'), [
    ['商品编码', '商品名称', '仓库', '结存数量'],
    ['A-1', '桂花茶', '主仓', 7],
    ['A-2', '酱油', '主仓', 5],
  ]);
  return book;
}

describe('the task pane in Excel', function () {
  this.timeout(60_000);
  let server: TestServer;
  let site: SecureSite;
  let browser: Browser;
  let excel: FakeExcel;

  before(async () => {
    server = await startTestServer({ addin: builtShelf(), hostNames: ['localhost', '127.0.0.1'] });
    site = await openSecureSite(server.port);
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    site.stop();
    await server.stop();
  });

  afterEach(async () => {
    await excel.close();
  });

  it('starts in the language of Excel and lists the tabs of the workbook', async () => {
    excel = await openFakeExcel(browser, site, smallBook(), { language: 'zh-CN' });
    await excel.pane.getByRole('button', { name: '一键对账' }).waitFor();
    await excel.pane.getByText('采购明细').first().waitFor();
    assert.deepEqual(excel.faults, []);
    assert.deepEqual(excel.foreign, []);
  });

  it('reconciles when its button on the ribbon is pressed, and tells Excel that it understood', async () => {
    excel = await openFakeExcel(browser, site, smallBook());
    await excel.pane.getByRole('button', { name: 'Reconcile' }).waitFor();
    await excel.press('reconcile');
    await untilMarked(excel.book);
    assert.equal(excel.completed.length, 1);
    const stock = excel.book.sheetOf('库存')!;
    assert.notEqual(stock.look(1, 3).fill, '', 'the cell that is one short is marked');
    assert.deepEqual(excel.faults, []);
    assert.deepEqual(excel.foreign, []);
  });

  it('writes nothing but marks: no value of a tab changes', async () => {
    const book = smallBook();
    const before = JSON.stringify(book.sheets.map(({ cells }) => cells.map(valuesOf)));
    excel = await openFakeExcel(browser, site, book);
    await excel.pane.getByRole('button', { name: 'Reconcile' }).click();
    await untilMarked(excel.book);
    const tabs = book.sheets.filter(({ visibility }) => visibility === 'Visible');
    assert.equal(JSON.stringify(tabs.map(({ cells }) => cells.map(valuesOf))), before);
  });

  it('shows what it took the tabs for, before anything was reconciled', async () => {
    excel = await openFakeExcel(browser, site, smallBook());
    await excel.pane.getByText('See what was recognised').click();
    await excel.pane.locator('[data-primary]').click();
    for (const tab of ['采购明细', '销售明细', '库存']) {
      await excel.pane.locator('.card', { hasText: tab }).waitFor();
    }
    assert.deepEqual([excel.faults, excel.foreign], [[], []]);
  });

  it('turns the sheet one is on into a register from its button on the ribbon', async () => {
    const book = smallBook();
    const notebook = book.addSheet('来货本');
    book.fill(notebook, [
      ['送货日', '送来的货', '个'],
      ['2026-03-08', '桂花茶', 4],
    ]);
    excel = await openFakeExcel(browser, site, book);
    await excel.pane.getByRole('button', { name: 'Reconcile' }).waitFor();
    await excel.press('turnIntoRegister');
    await excel.pane.getByText('“采购明细” is a register already').waitFor();
    book.show(notebook);
    await excel.pane.getByText('Turn “来货本” into a register').waitFor();
    await excel.pane.getByLabel('Which kind').selectOption('purchase');
    await excel.pane.locator('main details').waitFor();
    while (excel.completed.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    assert.deepEqual(excel.faults, []);
  });

  it('hears of a change in a cell while it is open, from this desk and from another', async () => {
    for (const source of ['Local', 'Remote'] as const) {
      excel = await openFakeExcel(browser, site, smallBook());
      await excel.pane.getByRole('button', { name: 'Reconcile' }).click();
      await untilMarked(excel.book);
      const told = excel.pane.getByText(/tab edited since/);
      // While marks are being written a change may pass for an echo of them; the next one does not.
      for (let quantity = 8; !(await told.isVisible()); quantity += 1) {
        excel.book.type(excel.book.sheetOf('库存')!, 1, 3, quantity, source);
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
      assert.deepEqual(excel.faults, []);
      if (source === 'Local') await excel.close();
    }
  });

  it('writes the reports into a tab of their own, with charts that Excel draws', async () => {
    excel = await openFakeExcel(browser, site, smallBook());
    await excel.pane.getByRole('button', { name: 'Reconcile' }).click();
    await untilMarked(excel.book);
    await excel.pane.getByText('In and out, differences, check-up').click();
    const library: string[] = [];
    excel.page.on('request', (request) => {
      if (request.url().includes('office.helpers')) library.push(request.url());
    });
    let before = '';
    for (let round = 1; round <= 2; round += 1) {
      await excel.pane.getByRole('button', { name: /with charts/ }).click();
      const charts = await untilDrawnAnew(excel.book, before);
      assert.deepEqual(
        charts.map(({ type }) => type),
        ['ColumnClustered', 'BarClustered', 'BarClustered'],
      );
      before = charts[0]!.id;
      await excel.pane
        .locator('.frame')
        .getByText(/Written to “/)
        .first()
        .waitFor();
    }
    // The second time the tab is emptied by Microsoft's library, which came from our own server once it was wanted.
    assert.deepEqual(
      library.map((url) => new URL(url).origin),
      [site.url],
    );
    assert.equal(excel.book.sheets.filter(({ visibility }) => visibility === 'Visible').length, 4);
    assert.deepEqual([excel.faults, excel.foreign], [[], []]);
  });

  it('tells of a fault that no view shows, in a notice that can be closed', async () => {
    excel = await openFakeExcel(browser, site, smallBook());
    await excel.pane.getByRole('button', { name: 'Reconcile' }).waitFor();
    const pane = excel.page.frames().find((frame) => frame.url().includes('/excel/task-pane'))!;
    await pane.evaluate('void Promise.reject(new Error("<img src=x onerror=alert(1)> broke"))');
    const notice = excel.pane.getByRole('alert');
    await notice.getByText('Error: <img src=x onerror=alert(1)> broke').waitFor();
    assert.equal(await notice.locator('img').count(), 0);
    await notice.getByRole('button', { name: 'Close' }).click();
    await notice.waitFor({ state: 'detached' });
  });
});

/** All three charts of the report, once none of the report before is among them. */
async function untilDrawnAnew(
  book: ExcelBook,
  before: string,
): Promise<NonNullable<ReturnType<ExcelBook['sheetOf']>>['charts']> {
  for (;;) {
    const charts = book.sheetOf('Tallybook report')?.charts ?? [];
    if (charts.length === 3 && charts.every(({ id }) => id !== before)) return charts;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The stock tab's cell that is one short gets a fill; a suite that waits for ever ends by mocha's limit. */
async function untilMarked(book: ExcelBook): Promise<void> {
  const stock = book.sheetOf('库存')!;
  while (stock.look(1, 3).fill === '') await new Promise((resolve) => setTimeout(resolve, 20));
}

function valuesOf(
  cells: readonly ({ readonly value: unknown } | undefined)[] | undefined,
): unknown {
  return cells?.map((cell) => cell?.value ?? '');
}
