import assert from 'node:assert/strict';
import { type Browser, type Page } from 'playwright-core';
import { startTestServer, type TestServer } from '../../http/test-server.ts';
import { openBrowser, type PageLook } from '../browser-page.ts';
import { builtShelf, cellIn, openWorkbookPage, selectedCell } from './workbook-page.ts';

const LOOK: PageLook = { width: 1280, theme: 'light', language: 'en-GB' };
/** More than the stops of any of the three regions. */
const MOST_STOPS = 40;

/** The region that has the focus, and the element in it. */
const FOCUSED = `(() => {
  const { activeElement: element } = document;
  const region = ['.appbar', '.notices', '.sheetside', '.paneside'].find((one) => element.closest(one));
  return [region ?? 'none', element.className, element.textContent].join(' ');
})()`;

describe('the keyboard alone', () => {
  let browser: Browser;
  let server: TestServer;

  before(async () => {
    server = await startTestServer({ addin: builtShelf() });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  const focused = async (page: Page): Promise<string> => page.evaluate(FOCUSED);
  const tabTo = async (page: Page, wanted: RegExp, key = 'Tab'): Promise<void> => {
    for (let stop = 0; stop < MOST_STOPS; stop += 1) {
      await page.keyboard.press(key);
      if (wanted.test(await focused(page))) return;
    }
    assert.fail(`${String(wanted)} is not reached; ${await focused(page)} is`);
  };

  it('goes with F6 through bar, notices, grid and pane, and comes back to where it was', async () => {
    const { page, context } = await openWorkbookPage(browser, server.url, LOOK);
    await page.keyboard.press('F6');
    assert.match(await focused(page), /^\.paneside/);
    await tabTo(page, /hero/);
    for (const region of [/^\.appbar/, /^\.notices/, /^\.sheetside/, /^\.paneside.*hero/]) {
      await page.keyboard.press('F6');
      assert.match(await focused(page), region);
    }
    await page.keyboard.press('Shift+F6');
    assert.match(await focused(page), /^\.sheetside/);
    await context.close();
  });

  it('does a whole job: reconciles, finds, jumps, previews, fixes, undoes', async () => {
    const { page, context, faults } = await openWorkbookPage(browser, server.url, LOOK);
    const pane = page.locator('.paneside');
    const cell = async (): Promise<unknown> => (await cellIn(page, 'Sales', 6, 7)).v;
    await page.keyboard.press('F6');
    await tabTo(page, /hero/);
    await page.keyboard.press('Enter');
    await pane.locator('.verdict').waitFor({ timeout: 60_000 });
    assert.match(await focused(page), /^\.paneside/);
    await tabTo(page, /Home$/, 'Shift+Tab');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await pane.locator('[data-search]').waitFor();
    await page.keyboard.press('/');
    await page.keyboard.type('G6');
    await pane.locator('.findings .rw').filter({ hasText: 'G6' }).first().waitFor();
    await pane.getByText(/^1 of /).waitFor();
    await tabTo(page, /list findings/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      `globalThis.tallybook.workbook.getActiveSheet().getSheetName() === 'Sales'`,
    );
    assert.equal(await selectedCell(page), 'Sales!G6');
    assert.match(await focused(page), /list findings/);
    await page.keyboard.press('Space');
    await pane.locator('.back').waitFor();
    await page.keyboard.press('Control+Enter');
    await pane.locator('.slip table').waitFor();
    assert.equal(await cell(), 'IT-1O67');
    await page.keyboard.press('Control+Enter');
    await pane.locator('.toast').waitFor();
    assert.equal(await cell(), 'IT-1067');
    await pane.locator('.findings').waitFor();
    await page.keyboard.press('Control+z');
    await pane.locator('.toast').getByText('Undone').waitFor({ timeout: 60_000 });
    assert.equal(await cell(), 'IT-1O67');
    assert.deepEqual(faults, []);
    await context.close();
  });
});
