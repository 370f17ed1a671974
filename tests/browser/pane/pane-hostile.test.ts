import assert from 'node:assert/strict';
import { type Browser, type Page } from 'playwright-core';
import { type CellValue, type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { openBrowser, overflowOf } from '../browser-page.ts';
import { type PaneSite, startPaneSite } from './pane-page.ts';
import { reconcileIn, showAllIssues } from './pane-views.ts';
import { workbookContent } from '../../support/tab-content.ts';

/** Each would run, break out, or break the layout if any cell content were ever taken for more than text. */
const PAYLOADS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  "javascript:alert(3)//'",
  '<svg/onload=alert(4)>{{7*7}}${7*7}',
  '{n}{item|a|b}{{constructor}}',
  '__proto__',
  '=HYPERLINK("http://evil.example","x")',
  '\u202Etxt.exe\u202C \u200b\u0000end',
  'W'.repeat(300),
  '商'.repeat(200),
  '&lt;b&gt;&amp;amp;',
];

/** Every item is one payload, bought, sold and counted two short; so each stands in every view. */
function hostileContent(): WorkbookContent {
  const purchases: CellValue[][] = [
    ['日期', '单据编号', '商品编码', '商品名称', '供应商', '仓库', '数量', '单价', '<i>备注</i>'],
  ];
  const counts: CellValue[][] = [
    ['盘点日期', '单据编号', '商品编码', '商品名称', '仓库', '实盘数量'],
  ];
  PAYLOADS.forEach((payload, index) => {
    const code = `X-${index}`;
    purchases.push(['2026-03-01', payload, code, payload, payload, payload, 10, 3, payload]);
    counts.push(['2026-03-31', payload, code, payload, payload, 8]);
  });
  return workbookContent('<script>alert(5)</script>.xlsx', {
    '采购<img src=x onerror=alert(6)>': purchases,
    盘点登记: counts,
  });
}

describe('the pane over hostile cells', () => {
  let site: PaneSite;
  let browser: Browser;

  before(async () => {
    site = await startPaneSite();
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await site.stop();
  });

  it('shows every payload as the text it is, in every view, without a violation of its policy', async () => {
    const { page, faults } = await site.open(browser, hostileContent(), {
      width: 270,
      theme: 'light',
      locale: 'zh',
    });
    const expectText = async (view: string): Promise<void> => {
      const made = await page.evaluate(
        'document.querySelectorAll(".tb img, .tb script, .tb iframe, .tb i[onload], .tb [onerror], .tb a[href^=javascript]").length',
      );
      assert.equal(made, 0, `${view} made an element of a payload`);
      assert.ok((await overflowOf(page)) <= 0, `${view} scrolls sideways`);
      assert.deepEqual(faults, [], view);
    };
    await expectText('home before');
    await reconcileIn(page);
    await expectText('home after');
    for (const payload of PAYLOADS.slice(0, 5)) {
      await showAllIssues(page);
      await page.locator('[data-search]').fill(payload);
      await page.locator('.findings .rw').filter({ hasText: payload }).first().click();
      await page.waitForSelector('.back');
      assert.ok((await textOf(page)).includes(payload), payload);
      await expectText(`finding ${payload}`);
    }
    await page.locator('.tabs a[href="#stock"]').click();
    assert.ok((await textOf(page)).includes(PAYLOADS[0]!));
    await expectText('stock');
    await page.locator('main .rw').first().click();
    await page.waitForSelector('.spark');
    await expectText('card');
    await page.locator('.tabs a[href="#more"]').click();
    await page.locator('main .rw').first().click();
    await page.waitForSelector('.card');
    assert.ok((await textOf(page)).includes('采购<img src=x onerror=alert(6)>'));
    await expectText('registers');
    await page.locator('.card .btn').first().click();
    await page.waitForSelector('details');
    await expectText('mapping');
    await page.locator('.tabs a[href="#home"]').click();
    await page.locator('main .rw').last().click();
    await page.waitForSelector('.monthbars');
    await expectText('reports');
    await page.context().close();
  });
});

function textOf(page: Page): Promise<string> {
  return page.locator('main').innerText();
}
