import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { type Browser, type Page } from 'playwright-core';
import { inspectReportOf } from '../../core/contract/report-inspection.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { createWorkbookServices } from '../../sync-server/service/workbook-services.ts';
import { smallCompany, smallDepartments, workbookOf } from '../service/small-company.ts';
import { startTestServer, type TestServer } from '../http/test-server.ts';
import {
  accessibilityViolations,
  chooseFiles,
  dropFiles,
  openBrowser,
  openPage,
  overflowOf,
  type PageLook,
  waitForResult,
} from './browser-page.ts';

const NARROW_ZH: PageLook = { width: 350, theme: 'light', language: 'zh-CN' };
const WIDE_EN: PageLook = { width: 1280, theme: 'dark', language: 'en-GB' };

/** Each would run or break out if any cell content were ever taken for markup. */
const PAYLOADS = [
  '<img src=x onerror=alert(1)>',
  '"><script>alert(2)</script>',
  "javascript:alert(3)//'",
  '<svg/onload=alert(4)>{{7*7}}${7*7}',
];

describe('the page', () => {
  let server: TestServer;
  let browser: Browser;

  before(async () => {
    server = await startTestServer();
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await server.stop();
  });

  const expectSound = async (
    page: Page,
    faults: readonly string[],
    view: string,
  ): Promise<void> => {
    assert.deepEqual(await accessibilityViolations(page), [], view);
    assert.ok((await overflowOf(page)) <= 0, `${view} scrolls sideways`);
    assert.deepEqual(faults, [], view);
  };

  it('shows what does not add up in a workbook that was dropped, with numbers and what to do', async () => {
    const { page, faults } = await openPage(browser, server.url, NARROW_ZH);
    await expectSound(page, faults, 'start');
    await dropFiles(page, [await smallCompany()]);
    await waitForResult(page);
    assert.equal(await page.locator('h1.verdict').innerText(), '1\n处对不上');
    await page.locator('.card.pick button').click();
    const finding = page.locator('.details:not([hidden])');
    await finding.waitFor();
    const text = await finding.innerText();
    for (const part of ['账面', '90', '表上', '63', '−27', '做法', '库存 › D2']) {
      assert.ok(text.includes(part), part);
    }
    await expectSound(page, faults, 'findings');
    await page.getByRole('tab', { name: /认出的表/ }).click();
    assert.match(await page.locator('#panel').innerText(), /采购登记|采购/);
    await page.locator('.cards details summary').first().click();
    await expectSound(page, faults, 'recognised');
    await page.getByRole('tab', { name: '结存' }).click();
    await page.locator('table.balances').waitFor();
    assert.match(await page.locator('table.balances').innerText(), /A-1[\s\S]*90/);
    await expectSound(page, faults, 'balances');
    await page.context().close();
  });

  it('gives the marked copy to download', async () => {
    const { page } = await openPage(browser, server.url, WIDE_EN);
    await chooseFiles(page, [await smallCompany()]);
    await waitForResult(page);
    const waiting = page.waitForEvent('download');
    await page.locator('a.file').first().click();
    const download = await waiting;
    const bytes = new Uint8Array(await readFile(await download.path()));
    const services = createWorkbookServices(settingsNow);
    const read = inspectReportOf(
      await services.inspectWorkbooks([{ name: download.suggestedFilename(), bytes }], {}),
    );
    assert.equal(read.files[0]?.tabs.length, 5);
    await page.context().close();
  });

  it('reconciles the sample company and keeps severity filter, search and language in hand', async () => {
    const { page, faults } = await openPage(browser, server.url, WIDE_EN);
    await page.getByRole('button', { name: 'Try the sample company' }).click();
    await waitForResult(page);
    await page.locator('.rw').first().waitFor();
    const severities = page.locator('.sevs button');
    assert.deepEqual(
      await severities.evaluateAll((buttons) =>
        buttons.map((button) => button.getAttribute('aria-pressed')),
      ),
      ['true', 'true', 'false', 'false'],
    );
    const before = await page.locator('#panel > .cap').innerText();
    await severities.nth(2).click();
    await page.locator('#panel > .cap').filter({ hasNotText: before }).waitFor();
    await page.locator('.search input').fill('no such thing anywhere');
    await page.locator('.empty').waitFor();
    await expectSound(page, faults, 'nothing matches');
    await page.getByRole('button', { name: 'Clear filter' }).click();
    await page.locator('.rw').first().waitFor();
    await expectSound(page, faults, 'sample');
    await page.locator('#locale').click();
    assert.equal(await page.locator('html').getAttribute('lang'), 'zh-CN');
    await page.locator('.rw').first().waitFor();
    assert.equal(await severities.nth(3).getAttribute('aria-pressed'), 'true');
    await page.context().close();
  });

  it('says that no figures disagree where there are only things to check', async () => {
    const { page } = await openPage(browser, server.url, WIDE_EN);
    const rows = ['Date,Item Code,Item Name,Quantity,Unit Price', '2026-03-01,A1,Cola,5,2'];
    const text = [...rows, '2026-03-02,A2, Lemonade ,4,2'].join('\n');
    await dropFiles(page, [{ name: 'purchases.csv', bytes: new TextEncoder().encode(text) }]);
    await waitForResult(page);
    const verdict = await page.locator('h1.verdict').innerText();
    assert.equal(verdict, '1\nthing to check; no figures disagree');
    await page.context().close();
  });

  it('claims no agreement of one side of the books, and no value of goods without a price', async () => {
    const { page, faults } = await openPage(browser, server.url, WIDE_EN);
    const saidOf = async (rows: string): Promise<string> => {
      const text = `Date,Item Code,Item Name,Quantity,Unit Price\n${rows}`;
      await page.goto(server.url);
      await dropFiles(page, [{ name: 'purchases.csv', bytes: new TextEncoder().encode(text) }]);
      await waitForResult(page);
      return await page.locator('main').innerText();
    };
    const priced = await saidOf('2026-03-01,A1,Cola,5,2.5\n2026-03-02,A2,Tea,4,2');
    assert.doesNotMatch(priced, /Everything agrees/);
    assert.match(priced, /Nothing wrong found\s+Only one side of the books is here/);
    assert.match(priced, /2 items, computed balance 20\.50 in value\./);
    await expectSound(page, faults, 'one side');
    assert.match(await saidOf('2026-03-01,A1,Cola,5,\n2026-03-02,A2,Tea,4,'), /value unknown/);
    await page.context().close();
  });

  it('fits 270 px, with amounts to the cent and a count that has no sign', async () => {
    const { page, faults } = await openPage(browser, server.url, { ...WIDE_EN, width: 270 });
    await expectSound(page, faults, 'start');
    const header = 'Date,Item Code,Item Name,Quantity,Unit Price';
    const text = [header, '2026-03-01,A1,Cola,5,2.5', '2026-03-02,A2,Cola,4,2'].join('\n');
    await dropFiles(page, [{ name: 'purchases.csv', bytes: new TextEncoder().encode(text) }]);
    await waitForResult(page);
    await page.locator('.rw').first().waitFor();
    await expectSound(page, faults, 'findings');
    const twins = page.locator('.rw').filter({ hasText: 'look like one item' });
    assert.equal(await twins.locator('.n').innerText(), '1');
    await page.locator('#tab-recognised').click();
    await expectSound(page, faults, 'recognised');
    await page.locator('#tab-balances').click();
    const amounts = page.locator('.balances tbody td:last-child');
    await amounts.first().waitFor();
    assert.deepEqual(await amounts.allInnerTexts(), ['12.50', '8.00']);
    assert.deepEqual(await page.locator('.balances tbody th').allInnerTexts(), [
      'A1 Cola',
      'A2 Cola',
    ]);
    await expectSound(page, faults, 'balances');
    await page.context().close();
  });

  it('begins its foot where its result begins', async () => {
    const { page } = await openPage(browser, server.url, WIDE_EN);
    await dropFiles(page, [await smallCompany()]);
    await waitForResult(page);
    const leftOf = async (selector: string): Promise<number | undefined> =>
      (await page.locator(selector).first().boundingBox())?.x;
    assert.equal(await leftOf('.foot p'), await leftOf('h1.verdict'));
    await page.context().close();
  });

  it('takes workbooks dropped together for one company', async () => {
    const { page } = await openPage(browser, server.url, WIDE_EN);
    await dropFiles(page, await smallDepartments());
    await waitForResult(page);
    assert.equal(await page.locator('h1.verdict').innerText(), '1\nthing does not add up');
    assert.equal(await page.locator('.files a[href*="/copies/"]').count(), 3);
    await page.context().close();
  });

  it('shows cell content as the text it is, whatever it contains', async () => {
    const { page, faults } = await openPage(browser, server.url, NARROW_ZH);
    const files = [];
    for (const payload of PAYLOADS) {
      files.push(await smallCompany({ itemName: payload, name: `${payload}.xlsx` }));
    }
    const header = ['日期', '单据编号', PAYLOADS[0]!, '商品编码', '数量'];
    const rows = [header, [46023, PAYLOADS[1]!, PAYLOADS[2]!, PAYLOADS[3]!, 'viele']];
    files.push(await workbookOf('列.xlsx', [['采购入库', rows]]));
    await chooseFiles(page, files);
    await waitForResult(page);
    await page.locator('.card.pick button').click();
    await page.locator('.details:not([hidden])').waitFor();
    for (const [name, part] of [
      ['结存', 'table.balances'],
      [/认出的表/, '.cards'],
      ['对不上的', '.rw'],
    ] as const) {
      await page.getByRole('tab', { name }).click();
      await page.locator(part).first().waitFor();
    }
    assert.ok((await page.locator('#panel').innerText()).includes(PAYLOADS[0]!));
    assert.equal(await page.locator('main img, main script').count(), 0);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('says what to do about a damaged file', async () => {
    const { page, faults } = await openPage(browser, server.url, NARROW_ZH);
    const bytes = (await smallCompany()).bytes.slice(0, 400);
    await chooseFiles(page, [{ name: '坏.xlsx', bytes }]);
    await waitForResult(page);
    const alert = page.getByRole('alert');
    assert.match(await alert.innerText(), /坏\.xlsx[\s\S]*读不了/);
    assert.ok((await alert.innerText()).length > 20);
    await expectSound(page, faults, 'refused');
    await page.context().close();
  });

  it('asks, takes the answer, and reconciles again with it', async () => {
    const { page, faults } = await openPage(browser, server.url, NARROW_ZH);
    const rows = [
      ['日期', '单据编号', '商品编码', '数量'],
      ['03/04/2026', 'PI-1', 'A-1', 5],
      ['05/06/2026', 'PI-2', 'A-1', 6],
    ];
    await chooseFiles(page, [await workbookOf('日期.xlsx', [['采购入库', rows]])]);
    await waitForResult(page);
    const form = page.locator('form.ask');
    await form.waitFor();
    await expectSound(page, faults, 'questions');
    await form.locator('input[type=radio]').nth(1).check();
    await form.getByRole('button').click();
    await page.waitForSelector('main.running');
    await waitForResult(page);
    assert.equal(await page.locator('form.ask').count(), 0);
    await page.context().close();
  });

  it('stops a run and says that nothing was written', async () => {
    const { page, faults } = await openPage(browser, server.url, WIDE_EN);
    await page.getByRole('button', { name: 'Try the sample company' }).click();
    await page.locator('#cancel').click();
    await page.getByRole('heading', { name: 'Cancelled' }).waitFor();
    await expectSound(page, faults, 'cancelled');
    await page.context().close();
  });

  it('can be used from the keyboard alone', async () => {
    const { page } = await openPage(browser, server.url, WIDE_EN);
    await page.getByRole('button', { name: 'Try the sample company' }).focus();
    await page.keyboard.press('Enter');
    await waitForResult(page);
    await page.locator('#tab-findings').focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await page.evaluate('document.activeElement.id'), 'tab-recognised');
    await page.keyboard.press('ArrowLeft');
    await page.locator('.rw').first().waitFor();
    await page.locator('.rw').first().focus();
    await page.keyboard.press('Enter');
    assert.equal(await page.locator('.rw').first().getAttribute('aria-expanded'), 'true');
    await page.context().close();
  });
});
