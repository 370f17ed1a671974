import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { cellValueAt, type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { readWorkbook } from '../../../sync-server/connectors/read-workbook.ts';
import { type AddinShelf } from '../../../sync-server/http/addin-shelf.ts';
import { sampleErrors } from '../../../templates/sample-company.ts';
import { createLog } from '../../../sync-server/http/create-log.ts';
import { type WorkbookFile } from '../../../sync-server/http/ports.ts';
import { type RunningServer, startServer } from '../../../sync-server/http/start-server.ts';
import { openDataFolder } from '../../../sync-server/service/open-data-folder.ts';
import { settingsNow } from '../../../sync-server/service/settings-now.ts';
import { createWorkbookServices } from '../../../sync-server/service/workbook-services.ts';
import { startTestServer, TEST_SCOPE, type TestServer } from '../../http/test-server.ts';
import { workbookOf } from '../../service/small-company.ts';
import {
  accessibilityViolations,
  openBrowser,
  overflowOf,
  type PageLook,
} from '../browser-page.ts';
import {
  builtShelf,
  cellIn,
  notesIn,
  openIn,
  openWorkbookPage,
  selectedCell,
  typeInto,
  waitUntilOpen,
  waitUntilSaved,
  downloadedFile,
} from './workbook-page.ts';

const ZH: PageLook = { width: 1280, theme: 'light', language: 'zh-CN' };
const EN: PageLook = { width: 1600, theme: 'light', language: 'en-GB' };

describe('the web workbook', function () {
  this.timeout(120_000);
  let shelf: AddinShelf;
  let server: TestServer;
  let browser: Browser;

  before(async () => {
    shelf = builtShelf();
    server = await startTestServer({ addin: shelf });
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await server.stop();
  });

  for (const [look, tab, name] of [
    [ZH, '采购登记', '晨光商贸-样例账本.xlsx'],
    [EN, 'Purchases', 'dawn-trading-sample.xlsx'],
  ] as const) {
    it(`opens the sample company with the pane beside it, from its own server alone (${look.language})`, async () => {
      const { page, context, faults, requests } = await openWorkbookPage(browser, server.url, look);
      assert.equal(await page.locator('.appbar h1').innerText(), name);
      assert.notEqual((await cellIn(page, tab, 3, 1)).v, null);
      await page.locator('.paneside button').first().waitFor();
      // The page's own looks stop at the pane: its one button is filled there as it is in Excel.
      const [bar, hero] = await Promise.all(
        ['.appbar .segs [aria-pressed="true"]', '.paneside .hero'].map((element) =>
          page.locator(element).evaluate('(element) => getComputedStyle(element).backgroundColor'),
        ),
      );
      assert.equal(hero, bar);
      const origins = new Set(requests.map((address) => new URL(address).origin));
      assert.deepEqual([...origins], [server.url]);
      assert.ok((await overflowOf(page)) <= 0, 'scrolls sideways');
      // The grid is a canvas and its toolbar another's work; what is ours is the frame and the pane.
      await takeGridAway(page);
      assert.deepEqual(await accessibilityViolations(page), []);
      assert.deepEqual(faults, []);
      await context.close();
    });
  }

  it('keeps what is typed when the page is opened again, and takes it back when asked', async () => {
    const { page, context, faults } = await openWorkbookPage(browser, server.url, ZH);
    await typeInto(page, 5, 11, '99');
    await typeInto(page, 6, 2, '00012');
    assert.equal((await cellIn(page, '采购登记', 5, 11)).v, 99);
    await waitUntilSaved(page);
    await page.reload();
    await waitUntilOpen(page);
    assert.equal((await cellIn(page, '采购登记', 5, 11)).v, 99);
    assert.match((await cellIn(page, '采购登记', 5, 13)).f ?? '', /ROUND\(K5\*L5,2\)/);
    await typeInto(page, 5, 11, '98');
    await page.locator('.appbar').getByRole('button', { name: '撤销' }).click();
    await page.waitForTimeout(200);
    assert.equal((await cellIn(page, '采购登记', 5, 11)).v, 99);
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('finds the planted errors, jumps to the cell and marks it', async () => {
    const { page, context, faults } = await openWorkbookPage(browser, server.url, ZH);
    const pane = page.locator('.paneside');
    await pane.getByRole('button', { name: '一键对账' }).click();
    await pane.getByRole('button', { name: '再次对账' }).waitFor({ timeout: 60_000 });
    const planted = sampleErrors('zh').length;
    const counts = await pane.locator('.sevs .n').allInnerTexts();
    const found = counts.reduce((sum, count) => sum + Number(count), 0);
    assert.ok(found >= planted, `${found} of ${planted}`);
    const notes = (await notesIn(page, '采购登记')).filter(({ note }) =>
      note.includes('Tallybook'),
    );
    assert.ok(notes.length > 0);
    assert.ok(notes.every(({ fill }) => /^#(F6CFDD|FBD9D0|FFEEBA|DBE7F7)$/i.test(fill)));
    await pane.getByRole('link', { name: '问题' }).click();
    const finding = pane.getByRole('option').filter({ hasText: '单位换算不出来' }).first();
    const [cell] = /[A-Z]+\d+/.exec(await finding.locator('.n').innerText()) ?? [];
    await finding.click();
    await page.waitForTimeout(500);
    assert.equal(await selectedCell(page), `采购登记!${cell}`);
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('gives the workbook back as a file that holds the same', async () => {
    const { page, context } = await openWorkbookPage(browser, server.url, ZH);
    await typeInto(page, 5, 11, '99');
    await page.waitForTimeout(1_500);
    const content = await downloaded(page);
    const purchases = content.tabs.find((tab) => tab.name === '采购登记')!;
    assert.equal(cellValueAt(purchases, 5, 11), 99);
    assert.equal(cellValueAt(purchases, 5, 13), 859.32);
    assert.ok(purchases.formulas.size > 100);
    const [sample] = await workbooksOfSample();
    const original = sample!.tabs.find((tab) => tab.name === '采购登记')!;
    assert.equal(purchases.rowCount, original.rowCount);
    const different = [];
    for (let row = 1; row <= original.rowCount; row++) {
      for (let column = 1; column <= original.columnCount; column++) {
        const [one, other] = [
          cellValueAt(purchases, row, column),
          cellValueAt(original, row, column),
        ];
        if (JSON.stringify(one) !== JSON.stringify(other)) different.push(`${row} ${column}`);
      }
    }
    assert.deepEqual(different, ['5 11', '5 13', '5 16']);
    await context.close();
  });

  it('opens a file a person chooses, and tells why one cannot be read', async () => {
    const { page, context, faults } = await openWorkbookPage(browser, server.url, EN);
    const choose = async (name: string, bytes: Uint8Array): Promise<void> => {
      const buffer = Buffer.from(bytes);
      const file = { name, mimeType: 'application/octet-stream', buffer };
      await page.locator('input[type=file]').setInputFiles(file);
    };
    await choose('broken.xlsx', new Uint8Array([0x50, 0x4b, 3, 4, 9]));
    await page.getByRole('alert').waitFor();
    assert.match(await page.getByRole('alert').innerText(), /Cannot open “broken.xlsx”/);
    const { bytes } = await workbookOf('mine.xlsx', [
      [
        'Stock',
        [
          ['Item', 'Qty'],
          ['A-1', 7],
        ],
      ],
    ]);
    await Promise.all([page.waitForURL(/workbook=/), choose('mine.xlsx', bytes)]);
    await waitUntilOpen(page);
    assert.equal(await page.locator('.appbar h1').innerText(), 'mine.xlsx');
    assert.equal((await cellIn(page, 'Stock', 2, 2)).v, 7);
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('does not overwrite what was saved elsewhere, and keeps both', async () => {
    const first = await openWorkbookPage(browser, server.url, ZH);
    await typeInto(first.page, 5, 11, '11');
    await waitUntilSaved(first.page);
    const second = await openIn(first.context, server.url);
    assert.equal((await cellIn(second.page, '采购登记', 5, 11)).v, 11);
    await typeInto(second.page, 5, 11, '22');
    await waitUntilSaved(second.page);
    await typeInto(first.page, 6, 11, '33');
    await first.page.getByText('没有覆盖它').waitFor({ timeout: 20_000 });
    await first.page.getByRole('button', { name: '另存一份' }).click();
    await waitUntilSaved(first.page);
    await first.page.reload();
    await waitUntilOpen(first.page);
    assert.equal((await cellIn(first.page, '采购登记', 6, 11)).v, 33);
    assert.deepEqual([...first.faults, ...second.faults], []);
    await first.context.close();
  });
});

describe('the web workbook without its server', function () {
  this.timeout(120_000);

  it('says that the server is away, keeps what is typed, and saves it once the server is back', async () => {
    const addin = builtShelf();
    const folder = await mkdtemp(path.join(tmpdir(), 'tallybook-web-'));
    const browser = await openBrowser();
    let server = await serverOver(folder, addin, 0);
    try {
      const { port, url } = server;
      const { page, faults } = await openWorkbookPage(browser, url, ZH);
      await typeInto(page, 5, 11, '55');
      await waitUntilSaved(page);
      await server.stop();
      await typeInto(page, 6, 11, '66');
      await page.getByText('连不上服务器').waitFor({ timeout: 20_000 });
      await typeInto(page, 8, 11, '88');
      server = await serverOver(folder, addin, port);
      await page.getByText('服务器回来了').waitFor({ timeout: 20_000 });
      await page.reload();
      await waitUntilOpen(page);
      const typed = [5, 6, 8].map(async (row) => (await cellIn(page, '采购登记', row, 11)).v);
      assert.deepEqual(await Promise.all(typed), [55, 66, 88]);
      assert.deepEqual(faults, []);
    } finally {
      await browser.close();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    }
  });
});

async function serverOver(folder: string, addin: AddinShelf, port: number): Promise<RunningServer> {
  const ledger = await openDataFolder(folder, { mayCreate: true });
  const { organisation } = TEST_SCOPE;
  await ledger.createOrganisation({ organisation, name: 'Test', amountScale: 2 });
  return startServer({
    port,
    host: '127.0.0.1',
    workbooks: createWorkbookServices(settingsNow),
    ledger,
    log: createLog('silent'),
    addin,
  });
}

async function takeGridAway(page: Page): Promise<void> {
  await page
    .locator('.sheet')
    .evaluate((grid) => (grid as unknown as { remove: () => void }).remove());
}

async function downloaded(page: Page): Promise<WorkbookContent> {
  return contentOfFile(await downloadedFile(page));
}

async function workbooksOfSample(): Promise<readonly WorkbookContent[]> {
  const files = await createWorkbookServices(settingsNow).sampleWorkbooks('zh');
  return Promise.all(files.map(contentOfFile));
}

async function contentOfFile(file: WorkbookFile): Promise<WorkbookContent> {
  const outcome = await readWorkbook(file);
  if (outcome.status === 'refused') throw new Error(outcome.refusal.text.en);
  return outcome.content;
}
