import assert from 'node:assert/strict';
import { type Browser, type Page } from 'playwright-core';
import { type CellValue, type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { startTestServer, type TestServer } from '../../http/test-server.ts';
import { accessibilityViolations, openBrowser, overflowOf } from '../browser-page.ts';
import { type PaneSite, startPaneSite } from './pane-page.ts';
import { reconcileIn, showAllIssues } from './pane-views.ts';
import { TRADE } from '../../pane/pane-in-memory.ts';
import { until } from './until.ts';
import { workbookContent } from '../../support/tab-content.ts';

const HEADER = ['日期', '单据编号', '商品编码', '商品名称', '客户', '仓库', '数量', '单价', '金额'];

function salesContent(file: string, rows: readonly (readonly CellValue[])[]): WorkbookContent {
  return workbookContent(file, { 销售登记: [HEADER, ...rows] });
}

const ROWS = [
  ['2026-03-05', 'SO-0305', 'SKU-0012', '桂花乌龙茶', '第二中学', '主仓', 3, 6, 18],
  ['2026-03-06', 'SO-0306', 'SKU-0021', '山泉水', '第二中学', '主仓', 5, 2, 10],
];

describe('the pane in sync', () => {
  let server: TestServer;
  let site: PaneSite;
  let browser: Browser;

  before(async () => {
    browser = await openBrowser();
  });

  after(() => browser.close());

  beforeEach(async () => {
    server = await startTestServer();
    site = await startPaneSite(server.url);
  });

  afterEach(async () => {
    await site.stop();
    await server.stop();
  });

  const open = async (file: string, rows: typeof ROWS): Promise<Page> => {
    const { page } = await site.open(browser, salesContent(file, rows), {
      width: 270,
      theme: 'light',
      locale: 'zh',
    });
    await page.locator('.tabs a[href="#sync"]').click();
    return page;
  };

  /** Shares the one tab, joining the register of the others where there is one. */
  const share = async (page: Page): Promise<void> => {
    await page.locator('.card input[type=checkbox]').check();
    await page.locator('.btn.pri.wide').click();
    await page.locator('.gh').filter({ hasText: '共享的表' }).waitFor();
  };

  const sync = async (page: Page, rows: number): Promise<void> => {
    await page.locator('.btn.pri.wide').click();
    if (rows > 0) {
      await page.locator('h1').filter({ hasText: '同步前先看一眼' }).waitFor();
      await expectSound(page, 'preview');
      assert.match(await page.locator('.btn.pri').innerText(), new RegExp(`同步这 ${rows} 行`));
      await page.locator('.btn.pri').click();
    }
    await page.locator('p').filter({ hasText: '已同步' }).waitFor();
  };

  const typeQuantity = (page: Page, quantity: number): Promise<unknown> =>
    page.evaluate(`pane.workbook.typeCell(pane.workbook.tabs[0], 2, 7, ${quantity})`);

  const cells = (page: Page, column: number): Promise<unknown> =>
    page.evaluate(`pane.workbook.tabs[0].rows.map(({ values }) => values[${column}] ?? null)`);

  it('tells of others’ rows, and where it was asked to, syncs by itself but for what a person should see', async () => {
    const first = await open('销售甲.xlsx', ROWS);
    await first.locator('.card').waitFor();
    await share(first);
    await sync(first, 2);
    const second = await open('销售乙.xlsx', []);
    await second.locator('.card').waitFor();
    await share(second);
    await sync(second, 0);

    // The first only says so; nothing is written into its tab.
    await second.getByLabel('自动同步').check();
    await expectSound(second, 'automatic');
    await typeQuantity(second, 4);
    await first.locator('.status').filter({ hasText: '别人有新的行' }).waitFor();
    assert.deepEqual(await cells(first, 6), ['数量', 3, 5]);
    assert.match(await first.locator('[aria-live]').innerText(), /别人有新的行/);

    // The other way round, the row arrives without a press.
    await sync(first, 0);
    await typeQuantity(first, 6);
    await sync(first, 1);
    await until(second, 'pane.workbook.tabs[0].rows[1].values[6] === 6');

    // A row that is gone is not deleted for everybody unseen.
    await second.evaluate('pane.workbook.deleteRows(pane.workbook.tabs[0], 3)');
    await second.locator('.status').filter({ hasText: '要先看一眼' }).waitFor();
    await sync(first, 0);
    assert.deepEqual(await cells(first, 6), ['数量', 6, 5]);

    await server.stop();
    await second.locator('.status').filter({ hasText: '离线' }).waitFor();
    server = await startTestServer();
  });

  it('shares a tab after a preview, and brings the row of one workbook into the other', async () => {
    const first = await open('销售甲.xlsx', ROWS);
    await first.locator('.card').waitFor();
    await expectSound(first, 'share');
    await share(first);
    await sync(first, 2);
    await expectSound(first, 'synced');

    const second = await open('销售乙.xlsx', []);
    await second.locator('.card').waitFor();
    await share(second);
    await sync(second, 0);
    assert.deepEqual(await cells(second, 1), ['单据编号', 'SO-0305', 'SO-0306']);

    await typeQuantity(second, 4);
    await sync(second, 1);
    await sync(first, 0);
    assert.deepEqual(await cells(first, 6), ['数量', 4, 5]);

    // Both change one cell: the later one is asked, side by side, and the other hears of the choice.
    await typeQuantity(first, 7);
    await typeQuantity(second, 9);
    await sync(first, 1);
    await sync(second, 1);
    const conflict = second.locator('.list .rw').filter({ hasText: 'SO-0305' }).first();
    await conflict.waitFor();
    await expectSound(second, 'decisions');
    assert.match(await second.locator('.status').innerText(), /1 处等你决定/);
    await conflict.click();
    await second.locator('h1').filter({ hasText: '同一格，两个人改了' }).waitFor();
    await expectSound(second, 'conflict');
    const sides = await second.locator('.opt b').allInnerTexts();
    assert.deepEqual(sides.toSorted(), ['7', '9']);
    await second.locator('.opt').filter({ hasText: '9' }).click();
    await second.locator('.btn.pri').click();
    await second.locator('.status').filter({ hasText: '已同步' }).waitFor();
    await sync(first, 0);
    assert.deepEqual(
      [await cells(first, 6), await cells(second, 6)],
      [
        ['数量', 9, 5],
        ['数量', 9, 5],
      ],
    );

    // The hidden column is nobody's business but ours: reconciling does not see it.
    await first.locator('.tabs a[href="#home"]').click();
    await reconcileIn(first);
    const findings = await first.locator('main').innerText();
    assert.doesNotMatch(findings, /v1\./);

    // One's own last sync is taken back after a look at it.
    await first.locator('.tabs a[href="#sync"]').click();
    await typeQuantity(first, 11);
    await sync(first, 1);
    await first.locator('.btn.wide').filter({ hasText: '撤回我上次的同步' }).click();
    await first.locator('.card.pick .btn.pri').click();
    await until(first, 'pane.workbook.tabs[0].rows[1].values[6] === 9');
    await first.context().close();
    await second.context().close();
  });

  it('counts what another department sold when this one reconciles', async () => {
    const own = Object.entries(TRADE).filter(([name]) => name !== '销售登记');
    const stores = await openContent(workbookContent('仓库.xlsx', Object.fromEntries(own)));
    const shops = await openContent(
      workbookContent('门店.xlsx', { 门店销售: [HEADER, ...ROWS.slice(0, 1)] }),
    );
    const alone = await differences(stores);
    assert.ok(alone.includes('\u22124'), 'ten bought, six counted, and nobody said what was sold');

    await shops.locator('.tabs a[href="#sync"]').click();
    await share(shops);
    await sync(shops, 1);
    await stores.locator('.tabs a[href="#sync"]').click();
    await shareTab(stores, '采购登记');
    await sync(stores, 2);
    const together = await differences(stores);
    assert.ok(together.includes('\u22121'), 'three of the four are sold');
    assert.ok(!together.includes('\u22124'));
    await stores.context().close();
    await shops.context().close();
  });

  const openContent = async (content: WorkbookContent): Promise<Page> =>
    (await site.open(browser, content, { width: 270, theme: 'light', locale: 'zh' })).page;

  const shareTab = async (page: Page, name: string): Promise<void> => {
    const card = page.locator('.card').filter({ hasText: name });
    await card.locator('input[type=checkbox]').check();
    await card.locator('select').selectOption('');
    await page.locator('.btn.pri.wide').click();
    await page.locator('.gh').filter({ hasText: '共享的表' }).waitFor();
  };

  /** Figures of the counts that differ from the book. */
  const differences = async (page: Page): Promise<readonly string[]> => {
    await page.locator('.tabs a[href="#home"]').click();
    await page.locator('.hero').click();
    await page.locator('.prog').waitFor({ state: 'detached' });
    await page.locator('.verdict').waitFor();
    await showAllIssues(page);
    const rows = page.locator('.findings .rw').filter({ hasText: '账实不符' });
    return rows.locator('.n').allInnerTexts();
  };
});

async function expectSound(page: Page, view: string): Promise<void> {
  assert.deepEqual(await accessibilityViolations(page), [], view);
  assert.ok((await overflowOf(page)) <= 0, `${view} scrolls sideways`);
}
