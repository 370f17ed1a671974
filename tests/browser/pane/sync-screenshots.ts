/** Pictures of the views of sync and of what people do about findings, over a real server. */

import { type Browser, type Page } from 'playwright-core';
import { buildSampleCompany } from '../../../templates/sample-company.ts';
import { contentOfDescription } from '../../support/content-of-description.ts';
import { startTestServer } from '../../http/test-server.ts';
import { type PaneLook, startPaneSite } from './pane-page.ts';
import { reconcileIn } from './pane-views.ts';
import { shootView } from './shoot-view.ts';

const LOOKS: readonly PaneLook[] = [
  { width: 270, theme: 'light', locale: 'zh' },
  { width: 350, theme: 'dark', locale: 'en' },
  { width: 1280, theme: 'light', locale: 'zh' },
];

/** `report` is told what is wrong with a picture. */
export async function takeSyncScreenshots(
  browser: Browser,
  folder: string,
  report: (text: string) => void,
): Promise<void> {
  for (const look of LOOKS) {
    const server = await startTestServer();
    const site = await startPaneSite(server.url);
    try {
      const [sample] = buildSampleCompany(look.locale);
      const content = contentOfDescription(sample!.description, sample!.name);
      const { page } = await site.open(browser, content, look);
      const take = (name: string): Promise<void> => shootView(page, name, { folder, look, report });
      await takeSync(page, take);
      await takeCare(page, take);
      await page.context().close();
    } finally {
      await site.stop();
      await server.stop();
    }
  }
}

async function takeSync(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await page.locator('.tabs a[href="#sync"]').click();
  const boxes = page.locator('.card input[type=checkbox]');
  await boxes.first().waitFor();
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await take('sync-share');
  await page.locator('.btn.pri.wide').click();
  await page.locator('main .gh').first().waitFor();
  await take('sync-shared');
  await page.locator('.check:has(input)').last().scrollIntoViewIfNeeded();
  await take('sync-automatic');
  await page.locator('.btn.pri.wide').click();
  await page.locator('.slip').first().waitFor();
  await take('sync-preview');
  await page.locator('.btn.pri').click();
  await page.locator('.list .rw.no-i').first().waitFor({ timeout: 60_000 });
  await take('sync-done');
  await page.locator('.btn.wide').last().click();
  await page.locator('.card.pick').waitFor();
  await take('sync-revert');
}

async function takeCare(page: Page, take: (name: string) => Promise<void>): Promise<void> {
  await page.locator('.tabs a[href="#home"]').click();
  await reconcileIn(page);
  await page.locator('.card.pick .btn').click();
  const buttons = page.locator('main section .btns .btn.small');
  await buttons.first().waitFor();
  await buttons.first().click();
  await page.locator('main select').last().scrollIntoViewIfNeeded();
  await take('finding-assign');
  await buttons.last().click();
  await page.locator('form.card').scrollIntoViewIfNeeded();
  await take('finding-accept');
}
