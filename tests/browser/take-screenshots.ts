/**
 * `npm run screenshots [-- FOLDER]`: pictures of every state of the page with real content, to be looked at.
 * `npm run screenshots -- --tour`: the pictures that stand in docs/tour.*.md.
 */

import { mkdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { PROJECT_ROOT, sharedFolder } from '../support/shared-folder.ts';
import { startTestServer } from '../http/test-server.ts';
import {
  accessibilityViolations,
  chooseFiles,
  openBrowser,
  openPage,
  overflowOf,
  type PageLook,
  waitForResult,
} from './browser-page.ts';
import { takePaneScreenshots } from './pane/screenshots.ts';
import { takeWorkScreenshots } from './pane/work-screenshots.ts';
import { takeTour } from './web-workbook/take-tour.ts';
import { takeWebScreenshots } from './web-workbook/take-web-screenshots.ts';

const LOOKS: readonly PageLook[] = [
  { width: 350, theme: 'light', language: 'zh-CN' },
  { width: 350, theme: 'dark', language: 'en-GB' },
  { width: 1280, theme: 'light', language: 'en-GB' },
  { width: 1280, theme: 'dark', language: 'zh-CN' },
];

/** A real workbook of a car dealer, where the reference folder is there. */
const REAL_WORKBOOK = 'yueye-进销存.xlsx';

const isTour = process.argv.includes('--tour');
const [given] = process.argv.slice(2).filter((argument) => argument !== '--tour');
const usual = isTour ? ['docs', 'tour'] : ['build', 'screenshots'];
const folder = path.resolve(given ?? path.join(PROJECT_ROOT, ...usual));
await mkdir(folder, { recursive: true });
const server = await startTestServer();
const browser = await openBrowser();
let wrong = 0;
try {
  if (isTour) for (const fault of await takeTour(browser, folder)) report(fault);
  else await takeEverything();
} finally {
  await browser.close();
  await server.stop();
}
console.log(`pictures are in ${folder}`);
process.exit(wrong === 0 ? 0 : 1);

async function takeEverything(): Promise<void> {
  for (const look of LOOKS) await takeAll(browser, look);
  await takePaneScreenshots(browser, folder, report);
  await takeWorkScreenshots(browser, folder, report);
  for (const fault of await takeWebScreenshots(browser, folder)) report(fault);
}

async function takeAll(open: Browser, look: PageLook): Promise<void> {
  const { page, faults } = await openPage(open, server.url, look);
  const take = (name: string): Promise<void> => takeOne(page, look, name);
  await take('start');
  await page.locator('.drop .btn:not(.pri)').click();
  await page.waitForSelector('main.running');
  await take('running');
  await page.locator('#cancel').click();
  await page.waitForSelector('.msg');
  await take('cancelled');
  await page.locator('.drop .btn:not(.pri)').click();
  await waitForResult(page);
  await takeResult(page, take, 'sample');
  await page.locator('.search input').fill('no such thing');
  await page.locator('.empty').waitFor();
  await take('nothing-matches');
  await page.locator('.btns .btn').nth(1).click();
  await chooseFiles(page, [{ name: 'damaged.xlsx', bytes: new Uint8Array([0x50, 0x4b, 3, 4, 9]) }]);
  await waitForResult(page);
  await take('refused');
  const real = sharedFolder('data', 'workbooks', REAL_WORKBOOK);
  if (real !== undefined) {
    await page.locator('.btns .btn').nth(1).click();
    await chooseFiles(page, [{ name: REAL_WORKBOOK, bytes: await readFile(real) }]);
    await waitForResult(page);
    await takeResult(page, take, 'real');
  }
  for (const fault of faults) report(`${look.width} ${look.theme}: ${fault}`);
  await page.context().close();
}

async function takeResult(
  page: Page,
  take: (name: string) => Promise<void>,
  name: string,
): Promise<void> {
  await page.locator('#panel .rw, #panel .empty').first().waitFor();
  const first = page.locator('.card.pick .btn');
  if ((await first.count()) > 0) {
    await first.click();
    await page.locator('.details:not([hidden])').first().waitFor();
  }
  await take(`${name}-findings`);
  await page.locator('#tab-recognised').click();
  const columns = page.locator('.cards details summary').first();
  if ((await columns.count()) > 0) await columns.click();
  await take(`${name}-recognised`);
  await page.locator('#tab-balances').click();
  await page.locator('table.balances, #panel .empty').first().waitFor();
  await take(`${name}-balances`);
  await page.locator('#tab-findings').click();
  await page.locator('#panel .rw, #panel .empty').first().waitFor();
}

async function takeOne(page: Page, look: PageLook, name: string): Promise<void> {
  const file = `${name}-${look.width}-${look.theme}-${look.language.slice(0, 2)}.png`;
  await page.screenshot({ path: path.join(folder, file), fullPage: true });
  const overflow = await overflowOf(page);
  if (overflow > 0) report(`${file} is ${overflow} px too wide`);
  for (const violation of await accessibilityViolations(page)) report(`${file}: ${violation}`);
}

function report(text: string): void {
  wrong += 1;
  console.error(text);
}
