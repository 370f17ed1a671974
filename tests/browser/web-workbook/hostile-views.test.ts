import assert from 'node:assert/strict';
import { type Browser, type Page } from 'playwright-core';
import { type SyncLine } from '../../../core/contract/sync-line.ts';
import { type WebTab, type WebWorkbook } from '../../../core/contract/web-workbook.ts';
import { cellValueAt } from '../../../core/workbook/tab-content.ts';
import { readWorkbook } from '../../../sync-server/connectors/read-workbook.ts';
import { writeCsv } from '../../../sync-server/connectors/csv/write-csv.ts';
import { writeWebWorkbook } from '../../../sync-server/connectors/write-web-workbook.ts';
import { startTestServer, TEST_SCOPE, type TestServer } from '../../http/test-server.ts';
import { webTabOf } from '../../hosts/web-tab.ts';
import { hostileTexts, PAYLOADS } from '../../support/hostile-texts.ts';
import { openBrowser } from '../browser-page.ts';
import { type HostileWatch, watchHostile } from './hostile-watch.ts';
import { builtShelf, downloadedFile, waitUntilOpen } from './workbook-page.ts';

/** Findings are opened one by one: all of our own, and every so many of the long list. */
const EVERY = 150;
const PRINTS = [
  '/api/print/count-sheet?locale=zh',
  '/api/print/count-sheet?locale=en&blind=true',
  '/api/print/receipt?document=PO-1&locale=zh',
  '/api/print/dispatch?document=SO-1&locale=en',
] as const;

/** No file can be called like one of markup that ends an element. */
const FILE = '<script>alert(5)<img src=x onerror=alert(5)>.xlsx';

const codeOf = (index: number): string => `H-${String(index).padStart(3, '0')}`;

describe('hostile cells in the real page, under its own policy', function () {
  this.timeout(240_000);
  let texts: readonly string[];
  let server: TestServer;
  let browser: Browser;

  before(async () => {
    texts = await hostileTexts();
    server = await startTestServer({ addin: builtShelf(), requestsPerMinute: 10_000 });
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await server.stop();
  });

  const openWatched = async (
    address: string,
  ): Promise<{ readonly page: Page; readonly watch: HostileWatch }> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 800 },
      locale: 'zh-CN',
      acceptDownloads: true,
    });
    const page = await context.newPage();
    const watch = await watchHostile(context, page, server.url);
    await page.goto(`${server.url}${address}`);
    return { page, watch };
  };

  it('stay the text they are in the grid, in every view of the pane and in the downloaded file', async () => {
    const { page, watch } = await openWatched('/workbook');
    await waitUntilOpen(page);
    const buffer = Buffer.from(await writeWebWorkbook(hostileWorkbook(texts)));
    await Promise.all([
      page.waitForURL(/workbook=/),
      page
        .locator('input[type=file]')
        .setInputFiles({ name: FILE, mimeType: 'application/octet-stream', buffer }),
    ]);
    await waitUntilOpen(page);
    await watch.expectNothing('grid');
    await page.locator('.paneside .hero').click();
    await page.locator('.verdict, .allok, .oneside').first().waitFor({ timeout: 60_000 });
    await watch.expectNothing('home');
    await walkFindings(page, watch, texts);
    await walkStock(page, watch, texts);
    await walkMore(page, watch);
    await page.locator('.tabs a[href="#sync"]').click();
    await watch.expectNothing('sync');
    const { bytes } = await downloadedFile(page);
    const outcome = await readWorkbook({ name: 'a.xlsx', bytes });
    assert.ok(outcome.status === 'read');
    const [purchases] = outcome.content.tabs;
    texts.forEach((text, index) => assert.equal(cellValueAt(purchases!, index + 2, 4), text));
    assert.equal(purchases!.formulas.size, 0);
    await page.context().close();
  });

  it('stay the text they are in every print', async () => {
    await fillBooks(server, texts);
    const { page, watch } = await openWatched('/sign-in');
    for (const address of PRINTS) {
      await page.goto(`${server.url}${address}`);
      await watch.expectNothing(address);
      const made = 'document.querySelectorAll("script, img, iframe, form, base, h1").length';
      assert.equal(await page.evaluate(made), 0, address);
      const shown = squeezed((await page.evaluate('document.body.textContent')) as string);
      for (const text of PAYLOADS) assert.ok(shown.includes(squeezed(text)), `${address}: ${text}`);
    }
    await page.context().close();
  });

  it('stay the text they are in a .csv, and never begin a formula there', async () => {
    const bytes = writeCsv(texts.map((text) => [{ text }, { decimal: '-5' }]));
    const lines = Buffer.from(bytes).toString('utf8');
    assert.doesNotMatch(lines, /(^|\r\n)"[=+\-@\t\r＝＋－＠]/);
    const outcome = await readWorkbook({ name: 'a.csv', bytes });
    assert.ok(outcome.status === 'read');
    const [tab] = outcome.content.tabs;
    texts.forEach((text, index) => assert.equal(cellValueAt(tab!, index + 1, 1), text));
  });
});

/** Every text is an item that was bought and counted two short; as its name, and around it, in every field of words. */
function hostileWorkbook(texts: readonly string[]): WebWorkbook {
  const bought = '日期 单据编号 商品编码 商品名称 供应商 仓库 数量 单价 <i>备注</i>'.split(' ');
  const counted = '盘点日期 单据编号 商品编码 商品名称 仓库 实盘数量'.split(' ');
  const purchases = texts.map((text, at) => {
    return [46_082, text, codeOf(at), text, text, text, 10, 3, text];
  });
  const counts = texts.map((text, at) => [46_112, text, codeOf(at), text, text, 8]);
  const days = (column: number): WebTab['looks'] => [[column, 2, texts.length + 1, 0]];
  const notes = texts.map((text, at): [number, number, string] => [at + 2, 4, text]);
  const tabs = [
    webTabOf({
      id: 'purchase',
      name: '采购<img onerror=alert(6)>',
      rows: [bought, ...purchases],
      looks: days(1),
      notes,
    }),
    webTabOf({ id: 'counts', name: '盘点登记', rows: [counted, ...counts], looks: days(1) }),
  ];
  const looks = [{ format: 'yyyy-mm-dd' }];
  return { name: FILE, looks, tabs, remembered: {}, extras: null };
}

async function walkFindings(
  page: Page,
  watch: HostileWatch,
  texts: readonly string[],
): Promise<void> {
  await page.locator('.tabs a[href="#issues"]').click();
  const off = page.locator('.sevs button[aria-pressed="false"]');
  while ((await off.count()) > 0) await off.first().click();
  await scrollThrough(page);
  await watch.expectNothing('findings');
  for (const [index, text] of texts.entries()) {
    if (index >= PAYLOADS.length && index % EVERY !== 0) continue;
    await page.locator('.tabs a[href="#issues"]').click();
    await page.locator('[data-search]').fill(codeOf(index));
    // The list follows the typing a moment later.
    await page.waitForTimeout(400);
    await page.locator('.findings .rw').first().click();
    await page.waitForSelector('.back');
    const fix = page.locator('.acts .btn.pri').first();
    if ((await fix.count()) > 0) await fix.click();
    await watch.expectNothing(`finding of ${text}`);
  }
}

async function walkStock(page: Page, watch: HostileWatch, texts: readonly string[]): Promise<void> {
  await page.locator('.tabs a[href="#stock"]').click();
  for (let hundred = 0; hundred * 100 < texts.length; hundred++) {
    await page.locator('main input[type=search], main [data-search]').first().fill(`H-${hundred}`);
    await scrollThrough(page);
    await watch.expectNothing(`stock ${hundred}`);
  }
  for (const [index, text] of PAYLOADS.entries()) {
    await page.locator('.tabs a[href="#stock"]').click();
    await page.locator('main input[type=search], main [data-search]').first().fill(codeOf(index));
    await page
      .locator('main .rw')
      .filter({ hasText: codeOf(index) })
      .first()
      .click();
    await page.waitForSelector('.spark');
    const shown = squeezed(await page.locator('main').innerText());
    // A cell that says NULL says nothing: the item goes by its code.
    const name = text === 'NULL' ? codeOf(index) : text;
    assert.ok(shown.includes(squeezed(name)), `card of ${text}`);
    await page.locator('.head .btn').first().click();
    await page.waitForSelector('table.mini');
    await watch.expectNothing(`card of ${text}`);
  }
}

/** Every view that is reached from the page "More" and from home, and the column map below the registers. */
async function walkMore(page: Page, watch: HostileWatch): Promise<void> {
  await page.locator('.tabs a[href="#more"]').click();
  const count = await page.locator('main .rw').count();
  for (let at = 0; at < count; at++) {
    await page.locator('.tabs a[href="#more"]').click();
    const row = page.locator('main .rw').nth(at);
    if (!(await row.isEnabled())) continue;
    const name = await row.innerText();
    await row.click();
    await page.waitForTimeout(400);
    const map = page.locator('.card .btn').first();
    if (at === 0 && (await map.count()) > 0) {
      await map.click();
      await page.waitForSelector('details');
    }
    await watch.expectNothing(`more: ${name}`);
  }
  await page.locator('.tabs a[href="#home"]').click();
  await page.locator('main .rw').last().click();
  await page.waitForSelector('.monthbars');
  await watch.expectNothing('reports');
}

/** Rows out of sight are not drawn, so all are brought into sight once. */
async function scrollThrough(page: Page): Promise<void> {
  await page.evaluate(`(async () => {
    const scroller = [...document.querySelectorAll('.paneside *')].find(
      (element) => element.scrollHeight > element.clientHeight + 50 && /auto|scroll/.test(getComputedStyle(element).overflowY),
    );
    if (scroller === undefined) return;
    for (let top = 0; top < scroller.scrollHeight; top += scroller.clientHeight * 0.9) {
      scroller.scrollTop = top;
      await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    }
  })()`);
}

async function fillBooks({ ledger }: TestServer, texts: readonly string[]): Promise<void> {
  const lines = texts.flatMap((text, at): SyncLine[] => {
    const source = { file: '账.xlsx', tab: '登记', row: at + 2 };
    const item = codeOf(at);
    const shared = { itemCode: item, itemName: text, unit: '瓶', warehouse: '主仓' };
    const figures = { quantity: '10', unitPrice: '3', amount: '30', remark: text };
    const isShort = at < PAYLOADS.length;
    const bought = {
      date: '2026-03-01',
      documentNumber: isShort ? 'PO-1' : `PO-${at + 2}`,
      supplier: text,
    };
    const sold = {
      date: '2026-03-02',
      documentNumber: isShort ? 'SO-1' : `SO-${at + 2}`,
      customer: text,
    };
    return [
      {
        id: `item-${at}`,
        register: 'items',
        source,
        item,
        values: { itemCode: item, itemName: text, specification: text, unit: '瓶' },
      },
      {
        id: `in-${at}`,
        register: 'purchase',
        source,
        item,
        values: { ...shared, ...figures, ...bought },
      },
      {
        id: `out-${at}`,
        register: 'sales',
        source,
        item,
        values: { ...shared, ...figures, ...sold, quantity: '4', amount: '12' },
      },
    ];
  });
  for (let from = 0; from < lines.length; from += 400) {
    const operations = lines
      .slice(from, from + 400)
      .map((line) => ({ op: 'upsert' as const, line }));
    const batch = `hostile-${String(from).padStart(4, '0')}`;
    const outcome = await ledger.pushLines(TEST_SCOPE, { batch, operations });
    assert.ok(outcome.status === 'done');
  }
}

/** Without what a page may show otherwise: blanks and characters that are not seen. */
function squeezed(text: string): string {
  return text.replace(/[\s\p{Cf}\p{Cc}]/gu, '');
}
