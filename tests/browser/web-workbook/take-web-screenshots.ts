/** Pictures of the web workbook with the sample company, to be looked at: opened, reconciled, a finding, a department. */

import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { startTestServer } from '../../http/test-server.ts';
import { PROJECT_ROOT } from '../../support/shared-folder.ts';
import { openBrowser, overflowOf, type PageLook } from '../browser-page.ts';
import { builtShelf, openWorkbookPage, waitUntilOpen } from './workbook-page.ts';

const LOOKS: readonly PageLook[] = [
  { width: 1280, theme: 'light', language: 'zh-CN' },
  { width: 1600, theme: 'light', language: 'en-GB' },
  { width: 1280, theme: 'dark', language: 'en-GB' },
];

const WORDS = {
  'zh-CN': { again: '再次对账', go: '一键对账', issues: '问题', warehouse: '仓库' },
  'en-GB': { again: 'Reconcile again', go: 'Reconcile', issues: 'Issues', warehouse: 'Warehouse' },
} as const;
/** The grid paints its formulas a moment after it opens. */
const SETTLE_MS = 3_000;

/** Takes them into the folder; gives the texts of what is wrong with them. */
export async function takeWebScreenshots(
  browser: Browser,
  folder: string,
): Promise<readonly string[]> {
  const server = await startTestServer({ addin: builtShelf() });
  const wrong: string[] = [];
  try {
    for (const look of LOOKS) await takeOne(browser, server.url, look, folder, wrong);
  } finally {
    await server.stop();
  }
  return wrong;
}

async function takeOne(
  browser: Browser,
  url: string,
  look: PageLook,
  folder: string,
  wrong: string[],
): Promise<void> {
  const words = WORDS[look.language];
  const { page, context, faults } = await openWorkbookPage(browser, url, look);
  const take = async (name: string): Promise<void> => {
    const file = `workbook-${name}-${look.width}-${look.theme}-${look.language.slice(0, 2)}.png`;
    await page.waitForTimeout(SETTLE_MS);
    await page.screenshot({ path: path.join(folder, file) });
    if ((await overflowOf(page)) > 0) wrong.push(`${file} scrolls sideways`);
  };
  const pane = page.locator('.paneside');
  await take('opened');
  await pane.getByRole('button', { name: words.go, exact: true }).click();
  await pane.getByRole('button', { name: words.again }).waitFor({ timeout: 60_000 });
  await take('reconciled');
  await pane.getByRole('link', { name: words.issues }).click();
  await pane.locator('.findings .rw').first().click();
  await take('jumped');
  await page.keyboard.press('Space');
  await take('finding');
  await chooseDepartment(page, words.warehouse);
  await take('department');
  for (const fault of faults) wrong.push(`${look.width} ${look.language}: ${fault}`);
  await context.close();
}

async function chooseDepartment(page: Page, name: string): Promise<void> {
  await Promise.all([
    page.waitForEvent('load'),
    page.locator('.segs').getByRole('button', { name }).click(),
  ]);
  await waitUntilOpen(page);
}

if (process.argv[1] === import.meta.filename) {
  const folder = path.resolve(
    process.argv[2] ?? path.join(PROJECT_ROOT, 'build', 'screenshots', 'workbook'),
  );
  await mkdir(folder, { recursive: true });
  const browser = await openBrowser();
  try {
    const wrong = await takeWebScreenshots(browser, folder);
    for (const text of wrong) console.error(text);
    console.log(`pictures are in ${folder}`);
    process.exitCode = wrong.length === 0 ? 0 : 1;
  } finally {
    await browser.close();
  }
}
