/** Takes the pictures of the guided tour (docs/tour.*.md) from the running product, in both languages. */

import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { writeDescription } from '../../../sync-server/connectors/write-description.ts';
import { buildTemplate } from '../../../templates/build-template.ts';
import { startTestServer } from '../../http/test-server.ts';
import { smallCompany, workbookOf } from '../../service/small-company.ts';
import { palettePng } from '../../support/palette-png.ts';
import {
  chooseFiles,
  openPage,
  overflowOf,
  type PageLook,
  waitForResult,
} from '../browser-page.ts';
import { builtShelf, openWorkbookPage, waitUntilOpen } from './workbook-page.ts';

/** Largest picture, so that the pages load anywhere and the repository stays small. */
const MAX_PICTURE_BYTES = 150_000;
/** The grid paints its formulas a moment after it opens. */
const SETTLE_MS = 2_500;
const WAIT = { timeout: 60_000 };

const LANGUAGES = [
  {
    look: { width: 1100, theme: 'light', language: 'zh-CN' },
    short: 'zh',
    firm: '杭州晨光商贸有限公司',
    again: '再次对账',
    purchases: '采购登记',
    purchasing: '采购',
    warehouse: '仓库',
    share: /^共享这/,
    sync: '同步',
    syncThese: /^同步这/,
    synced: /^已同步/,
    finding: 'G6',
    undone: '已撤销',
    empty: '仓库.xlsx',
  },
  {
    look: { width: 1100, theme: 'light', language: 'en-GB' },
    short: 'en',
    firm: 'Dawn Trading Ltd',
    again: 'Reconcile again',
    purchases: 'Purchases',
    purchasing: 'Purchasing',
    warehouse: 'Warehouse',
    share: /^Share \d/,
    sync: 'Sync',
    syncThese: /^Sync \d/,
    synced: /^Synced/,
    finding: 'G6',
    undone: 'Undone',
    empty: 'warehouse.xlsx',
  },
] as const;
type Language = (typeof LANGUAGES)[number];

/** Takes them into the folder; gives the texts of what is wrong with them. */
export async function takeTour(browser: Browser, folder: string): Promise<readonly string[]> {
  await mkdir(folder, { recursive: true });
  const wrong: string[] = [];
  for (const language of LANGUAGES) {
    const server = await startTestServer({
      addin: builtShelf(),
      organisationName: language.firm,
    });
    const take = async (page: Page, name: string): Promise<void> => {
      const file = path.join(folder, `${name}.${language.short}.png`);
      await page.waitForTimeout(SETTLE_MS);
      await page.mouse.move(0, 0);
      const picture = palettePng(await page.screenshot());
      await writeFile(file, picture);
      if (picture.length > MAX_PICTURE_BYTES) wrong.push(`${file} has ${picture.length} bytes`);
      if ((await overflowOf(page)) > 0) wrong.push(`${file} scrolls sideways`);
    };
    try {
      await tourOfOne(browser, server.url, language, take, wrong);
      await tourOfTwo(browser, server.url, language, take);
      await tourOfFiles(browser, server.url, language, take);
    } finally {
      await server.stop();
    }
  }
  return wrong;
}

type Take = (page: Page, name: string) => Promise<void>;

/** Opening, reconciling, a finding, its fix taken back, the card of an item, and the stock. */
async function tourOfOne(
  browser: Browser,
  url: string,
  { look, again, finding, undone }: Language,
  take: Take,
  wrong: string[],
): Promise<void> {
  const { page, context, faults } = await openSized(browser, url, look);
  const pane = page.locator('.paneside');
  await take(page, '1-open');
  await pane.locator('.hero').click();
  await pane.getByRole('button', { name: again }).waitFor(WAIT);
  await take(page, '2-reconciled');
  // Before the fix: what is said of it stays above every view.
  await pane.locator('.tabs a[href="#stock"]').click();
  await take(page, '6-stock');
  await pane.locator('main .rw').first().click();
  await pane.locator('.spark').waitFor();
  await take(page, '7-card');
  await pane.locator('.tabs a[href="#issues"]').click();
  const off = pane.locator('.sevs button[aria-pressed="false"]');
  while ((await off.count()) > 0) await off.first().click();
  await pane.locator('[data-search]').fill(finding);
  // The list follows the typing a moment later; a click jumps to the cell, Enter opens what is said of it.
  await page.waitForTimeout(1_000);
  await pane.locator('.findings .rw').filter({ hasText: finding }).first().click();
  const back = pane.locator('.back');
  if (!(await back.isVisible())) await page.waitForTimeout(2_000);
  if (!(await back.isVisible())) {
    await pane.locator('.findings').focus();
    await page.keyboard.press('Enter');
  }
  await back.waitFor();
  await take(page, '3-finding');
  await pane.locator('.acts .btn.pri').click();
  await pane.locator('.slip table').waitFor();
  await take(page, '4-fix');
  await page.keyboard.press('Control+Enter');
  await pane.locator('.toast').waitFor();
  await take(page, '5-fixed');
  await pane.locator('.toast .btn').click();
  await pane.locator('.toast').getByText(undone).waitFor(WAIT);
  wrong.push(...faults);
  await context.close();
}

/** Two departments share the purchases; the second gets them, and a count sheet is printed from what was shared. */
async function tourOfTwo(
  browser: Browser,
  url: string,
  language: Language,
  take: Take,
): Promise<void> {
  const buyer = await openSized(browser, url, language.look, 'purchasing');
  await share(buyer.page, language);
  await sync(buyer.page, language);
  const keeper = await openSized(browser, url, language.look, 'warehouse');
  const empty = await writeDescription(buildTemplate({ locale: language.short }));
  await Promise.all([
    keeper.page.waitForURL(/workbook=/),
    keeper.page.locator('input[type=file]').setInputFiles({
      name: language.empty,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(empty),
    }),
  ]);
  await waitUntilOpen(keeper.page);
  await share(keeper.page, language);
  await sync(keeper.page, language);
  await take(keeper.page, '8-sync');
  await buyer.context.close();
  await keeper.page.goto(`${url}/api/print/count-sheet?locale=${language.short}`);
  await take(keeper.page, '9-count-sheet');
  await keeper.context.close();
}

/** The small company in English: 90 should be left of what its stock tab says 63 of. */
function shopOf(name: string): ReturnType<typeof workbookOf> {
  const header = ['Date', 'Document', 'Item code', 'Item name', 'Warehouse', 'Quantity', 'Price'];
  return workbookOf(name, [
    [
      'Purchases',
      [
        header,
        [46_023, 'PI-001', 'A-1', 'Green tea', 'Main', 100, 2],
        [46_024, 'PI-002', 'B-2', 'Soy sauce', 'Main', 40, 5],
        [46_030, 'PI-003', 'A-1', 'Green tea', 'Main', 20, 2],
      ],
    ],
    [
      'Sales',
      [
        header,
        [46_025, 'SO-001', 'A-1', 'Green tea', 'Main', 30, 4],
        [46_031, 'SO-002', 'B-2', 'Soy sauce', 'Main', 10, 8],
      ],
    ],
    [
      'Stock',
      [
        ['Item code', 'Item name', 'Warehouse', 'Balance'],
        ['A-1', 'Green tea', 'Main', 63],
        ['B-2', 'Soy sauce', 'Main', 30],
      ],
    ],
  ]);
}

/** A workbook of one's own on the first page, and its marked copy. */
async function tourOfFiles(
  browser: Browser,
  url: string,
  { look, short }: Language,
  take: Take,
): Promise<void> {
  const { page } = await openPage(browser, url, look);
  const name = short === 'zh' ? '小店.xlsx' : 'shop.xlsx';
  const { bytes } = short === 'zh' ? await smallCompany({ name }) : await shopOf(name);
  await chooseFiles(page, [{ name, bytes }]);
  await waitForResult(page);
  await page.setViewportSize({ width: 1100, height: 680 });
  await take(page, '10-own-workbook');
  await page.context().close();
}

async function openSized(
  browser: Browser,
  url: string,
  look: PageLook,
  department?: 'purchasing' | 'warehouse',
): ReturnType<typeof openWorkbookPage> {
  const opened = await openWorkbookPage(browser, url, look, department);
  await opened.page.setViewportSize({ width: look.width, height: 680 });
  await waitUntilOpen(opened.page);
  return opened;
}

async function share(page: Page, { purchases, share: go, sync: now }: Language): Promise<void> {
  const pane = page.locator('.paneside');
  await pane.locator('.tabs a[href="#sync"]').click();
  await pane.getByRole('checkbox', { name: purchases }).check(WAIT);
  await pane.getByRole('button', { name: go }).click();
  await pane.getByRole('button', { name: now, exact: true }).waitFor(WAIT);
}

/** Agrees to the preview where there is one, and waits until the round is over. */
async function sync(page: Page, { sync: now, syncThese, synced }: Language): Promise<void> {
  const pane = page.locator('.paneside');
  await pane.getByRole('button', { name: now, exact: true }).click(WAIT);
  const go = pane.getByRole('button', { name: syncThese });
  const done = pane.locator('section').getByText(synced);
  await go.or(done).first().waitFor(WAIT);
  if (await go.isVisible()) await go.click();
  await done.first().waitFor(WAIT);
}
