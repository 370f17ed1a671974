/** Two people, each with a workbook in a played Excel, sync through a real server; and functions that read what they shared. */

import assert from 'node:assert/strict';
import { type Browser } from 'playwright-core';
import { ExcelBook } from '../../support/excel/excel-book.ts';
import { startTestServer, type TestServer } from '../../http/test-server.ts';
import { openBrowser } from '../browser-page.ts';
import { builtShelf } from '../web-workbook/workbook-page.ts';
import { type FakeExcel, openFakeExcel, openSecureSite, type SecureSite } from './fake-excel.ts';

const TAB = '采购登记';
const HEADER = [
  '日期',
  '单据编号',
  '商品编码',
  '商品名称',
  '供应商',
  '仓库',
  '数量',
  '单价',
  '金额',
];
const QUANTITY = 6;
const ROWS = [
  ['2026-03-01', 'PI-1', 'A-1', '桂花茶', '东方茶业', '主仓', 10, 2, 20],
  ['2026-03-02', 'PI-2', 'A-2', '酱油', '东方茶业', '主仓', 5, 3, 15],
];

/** What stands in the pane once it was told, the time behind it; the same words are spoken without one. */
const NEWS = /别人有新的行 · /;
/** Shorter than the minute after which a page that cannot listen asks by itself: a notice alone comes before. */
const HEARD_MS = 45_000;

type Row = readonly (string | number)[];

function bookOf(rows: readonly Row[]): ExcelBook {
  const book = new ExcelBook();
  book.fill(book.addSheet(TAB), [HEADER, ...rows]);
  return book;
}

/** Shares the one tab, joining the register of the others where there is one. */
async function share({ pane }: FakeExcel): Promise<void> {
  await pane.locator('.card input[type=checkbox]').check();
  await pane.locator('.btn.pri.wide').click();
  await pane.locator('.rw.plain').first().waitFor();
}

async function sync({ pane }: FakeExcel, rows: number): Promise<void> {
  await pane.locator('.btn.pri.wide').click();
  if (rows > 0) await pane.locator('.btn.pri', { hasText: String(rows) }).click();
  await pane.locator('.row .i.ok').waitFor();
}

const quantities = ({ book }: FakeExcel): readonly unknown[] =>
  book
    .sheetOf(TAB)!
    .cells.slice(1)
    .map((cells) => `${String(cells?.[2]?.value)} ${String(cells?.[QUANTITY]?.value)}`);

describe('syncing in Excel', function () {
  this.timeout(60_000);
  let server: TestServer;
  let site: SecureSite;
  let browser: Browser;
  let first: FakeExcel;
  let second: FakeExcel;

  before(async () => {
    server = await startTestServer({ addin: builtShelf(), hostNames: ['localhost', '127.0.0.1'] });
    site = await openSecureSite(server.port);
    browser = await openBrowser();
    first = await openFakeExcel(browser, site, bookOf(ROWS), { language: 'zh-CN' });
    second = await openFakeExcel(browser, site, bookOf([]), { language: 'en-US' });
  });

  after(async () => {
    await first.close();
    await second.close();
    await browser.close();
    site.stop();
    await server.stop();
  });

  it('shares a tab from the button on the ribbon, and brings its rows into the workbook of another', async () => {
    for (const excel of [first, second]) {
      await excel.pane.locator('.tabs').waitFor();
      await excel.press('sync');
      await share(excel);
      assert.equal(excel.completed.length, 1);
      await sync(excel, excel === first ? ROWS.length : 0);
    }
    assert.deepEqual(quantities(second), ['A-1 10', 'A-2 5']);
  });

  it('brings an edit back, into the one cell that was edited', async () => {
    second.book.type(second.book.sheetOf(TAB)!, 1, QUANTITY, 12);
    await sync(second, 1);
    await sync(first, 0);
    assert.deepEqual(quantities(first), ['A-1 12', 'A-2 5']);
  });

  it('is told by the server what another sent, before it would ask by itself', async () => {
    second.book.type(second.book.sheetOf(TAB)!, 2, QUANTITY, 6);
    await sync(second, 1);
    await first.pane.getByText(NEWS).waitFor({ timeout: HEARD_MS });
    assert.deepEqual(quantities(first), ['A-1 12', 'A-2 5'], 'told, and nothing written yet');
    await sync(first, 0);
    assert.deepEqual(quantities(first), ['A-1 12', 'A-2 6']);
    await first.pane.getByText(NEWS).waitFor({ state: 'detached' });
  });

  it('answers functions in cells with what was shared, all of one recalculation in one request', async () => {
    const asked: string[] = [];
    first.page.on('request', (request) => {
      if (request.url().endsWith('/api/ledger/figures')) asked.push(request.postData() ?? '');
    });
    const cells = await first.functions.type([
      ['ONHAND', 'A-1', null, null],
      ['ONHAND', 'A-2', '主仓', null],
      ['COST', 'A-1', null, null],
      ['VALUE', 'A-2', null, null],
      ['ONHAND', 'A-9', null, null],
      ['ONHAND', null, null, null],
    ]);
    await untilShown(cells);
    // The amount stayed 20 when the quantity became 12, so one costs less than 2.
    assert.deepEqual(
      cells.map(({ shown }) => shown.at(-1)),
      [
        12,
        6,
        1.666667,
        15,
        '#N/A: 没有登记过这个商品，请核对编码',
        '#VALUE!: 第一个参数要写商品编码',
      ],
    );
    assert.equal(asked.length, 1);
  });

  it('offers a table of the register, says what it would do, and makes it', async () => {
    const { pane, book } = second;
    const before = JSON.stringify(book.sheetOf(TAB)!.cells);
    await pane.getByRole('button', { name: 'Make it an Excel Table…' }).click();
    await pane.getByText(/^A1:J3: 2 rows/).waitFor();
    assert.equal(book.sheetOf(TAB)!.tables.length, 0);
    await pane.getByRole('button', { name: 'Make the Table' }).click();
    await pane.getByText(/Done: the Table/).waitFor();
    assert.equal(book.sheetOf(TAB)!.tables[0]?.area.rowCount, 3);
    assert.equal(JSON.stringify(book.sheetOf(TAB)!.cells), before);
  });

  it('left no fault in any page and asked nothing of a stranger', () => {
    for (const { faults, foreign, functions } of [first, second]) {
      assert.deepEqual([faults, foreign, functions.isReady], [[], [], true]);
    }
  });
});

/** Gives up before mocha does, so that what did come is seen. */
async function untilShown(cells: readonly { readonly shown: readonly unknown[] }[]): Promise<void> {
  for (let asked = 0; asked < 500; asked += 1) {
    if (cells.every(({ shown }) => shown.length > 0)) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  throw new Error(`some cells show nothing: ${JSON.stringify(cells)}`);
}
