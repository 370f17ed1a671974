import assert from 'node:assert/strict';
import { type Browser, type Page } from 'playwright-core';
import { startTestServer, type TestServer } from '../../http/test-server.ts';
import { TRADE } from '../../pane/pane-in-memory.ts';
import { accessibilityViolations, openBrowser } from '../browser-page.ts';
import { type PaneSite, startPaneSite } from './pane-page.ts';
import { reconcileIn } from './pane-views.ts';
import { workbookContent } from '../../support/tab-content.ts';

const TRADE_CONTENT = workbookContent('三月进销存.xlsx', TRADE);

describe('the pane and what people do about findings', () => {
  let server: TestServer;
  let site: PaneSite;
  let browser: Browser;

  before(async () => {
    server = await startTestServer();
    site = await startPaneSite(server.url);
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await site.stop();
    await server.stop();
  });

  const openReconciled = async (): Promise<Page> => {
    const { page } = await site.open(browser, TRADE_CONTENT, {
      width: 270,
      theme: 'light',
      locale: 'zh',
    });
    await reconcileIn(page);
    await page.locator('.tabs a[href="#issues"]').click();
    return page;
  };

  const openCount = async (page: Page): Promise<void> => {
    await page.locator('.findings .rw').filter({ hasText: '账实不符' }).click();
    await page.locator('.btn.small').filter({ hasText: '接受' }).waitFor();
  };

  it('assigns a finding, comments on it, accepts it with a reason, and tells the next person', async () => {
    const page = await openReconciled();
    await openCount(page);
    await page.locator('.btn.small').filter({ hasText: '转给' }).click();
    await page.locator('main select').selectOption('warehouse');
    await page.locator('.btn.small').filter({ hasText: '评论 0' }).click();
    await page.locator('form input').fill('<b>打翻一瓶</b>');
    await page.locator('form .btn').click();
    await page.locator('p').filter({ hasText: '<b>打翻一瓶</b>' }).waitFor();
    await page.locator('.btn.small').filter({ hasText: '接受' }).click();
    assert.deepEqual(await accessibilityViolations(page), []);
    await page.locator('form input').fill('破损，已批准');
    await page.locator('form .btn').click();
    await page.locator('.card').filter({ hasText: '破损，已批准' }).waitFor();
    await page.context().close();

    const other = await openReconciled();
    await other.locator('.chip').filter({ hasText: '已接受的 1 处' }).click();
    await other.locator('.findings .rw').filter({ hasText: '已接受' }).click();
    const card = other.locator('.card').filter({ hasText: '破损，已批准' });
    await card.waitFor();
    await other.locator('.btn.small').filter({ hasText: '评论 1' }).waitFor();
    await card.locator('.btn').click();
    await other.locator('.btn.small').filter({ hasText: '接受' }).waitFor();
    await other.context().close();
  });
});
