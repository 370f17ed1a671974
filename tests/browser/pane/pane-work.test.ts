import assert from 'node:assert/strict';
import { type Browser, type Page } from 'playwright-core';
import { startTestServer, type TestServer } from '../../http/test-server.ts';
import { accessOf } from '../../http/signed-in.ts';
import { fillCompany } from '../../print/printed-company.ts';
import { accessibilityViolations, openBrowser, overflowOf } from '../browser-page.ts';
import { type OpenedPane, type PaneSite, startPaneSite } from './pane-page.ts';
import { reconcileIn } from './pane-views.ts';
import { until } from './until.ts';
import {
  goToTab,
  hostileTrade,
  openWork,
  TRADE_WITH_NEW,
  TRADE_WITH_NOTEBOOK,
} from './work-views.ts';

describe('the pane and its less daily work', () => {
  let server: TestServer;
  let site: PaneSite;
  let browser: Browser;

  before(async () => {
    server = await startTestServer();
    await fillCompany(server);
    site = await startPaneSite(server.url);
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await site.stop();
    await server.stop();
  });

  const open = (locale: 'zh' | 'en' = 'zh'): Promise<OpenedPane> =>
    site.open(browser, TRADE_WITH_NEW, { width: 270, theme: 'light', locale });
  const held = async ({ page, faults }: OpenedPane): Promise<void> => {
    assert.deepEqual(await accessibilityViolations(page), []);
    assert.equal(await overflowOf(page), 0);
    assert.deepEqual(faults, []);
  };
  const choose = (page: Page, label: string, value: string): Promise<unknown> =>
    page.getByLabel(label).selectOption(value);

  it('opens what is to be printed by a link, and asks for another afterwards', async () => {
    const opened = await open();
    const { page } = opened;
    await openWork(page, '打印');
    await choose(page, '打什么', 'receipt');
    await page.getByLabel('单据编号').fill('PO-0301');
    await page.getByRole('button', { name: '准备打印' }).click();
    const link = page.getByRole('link', { name: '打开来打印' });
    await link.waitFor();
    assert.equal(await link.evaluate((element) => element.matches(':focus')), true);
    await held(opened);
    const popup = page.waitForEvent('popup');
    await page.keyboard.press('Enter');
    const sheet = await popup;
    await sheet.waitForLoadState();
    assert.match((await sheet.textContent('.title')) ?? '', /入库单/);
    await page.getByRole('button', { name: '准备打印' }).waitFor();
    await page.context().close();
  });

  it('says in the server’s words that there is no such document', async () => {
    const { page } = await open('en');
    await openWork(page, 'Print');
    await choose(page, 'What to print', 'dispatch');
    await page.getByLabel('Document number').fill('nowhere');
    await page.getByRole('button', { name: 'Prepare' }).click();
    await page.getByText('No such document').waitFor();
    await page.context().close();
  });

  it('adds a register from its template, and takes it away again', async () => {
    const opened = await open();
    const { page } = opened;
    await openWork(page, '从模板新建');
    await choose(page, '哪一种', 'counts');
    await held(opened);
    await page.getByRole('button', { name: '加上这张表' }).click();
    await page.locator('.toast').waitFor();
    const names = (): Promise<string[]> =>
      page.evaluate('window.pane.workbook.tabs.map(({ name }) => name)');
    const before = (await names()).length;
    assert.equal(before, 5);
    await page.locator('.toast .btn').click();
    await page.getByText('已撤销').waitFor();
    assert.equal((await names()).length, before - 1);
    await page.context().close();
  });

  it('turns the tab one is on into a register, by keyboard, and takes it back', async () => {
    const look = { width: 270, theme: 'light', locale: 'zh' } as const;
    const opened = await site.open(browser, TRADE_WITH_NOTEBOOK, look);
    const { page } = opened;
    await reconcileIn(page);
    const way = page.getByRole('button', { name: /^把当前表变成登记表/ });
    assert.equal(await way.count(), 0);
    await goToTab(page, '来货本');
    await way.focus();
    await page.keyboard.press('Enter');
    const kind = page.getByLabel('哪一种');
    await kind.waitFor();
    const go = page.getByRole('button', { name: '就这样用' });
    assert.equal(await go.getAttribute('aria-disabled'), 'true');
    await held(opened);

    // Who goes back has decided nothing.
    await kind.selectOption('purchase');
    await page.getByText(/看这|都已认出/).waitFor();
    await page.keyboard.press('Escape');
    await way.click();
    await kind.waitFor();
    assert.equal(await kind.inputValue(), '');

    await kind.selectOption('purchase');
    await page.getByText(/看这|都已认出/).waitFor();
    await held(opened);
    await page.keyboard.press('Control+Enter');
    await page.getByText('「来货本」现在是采购登记').first().waitFor();
    assert.equal(await way.count(), 0);
    assert.match(await page.locator('.hero').getAttribute('class').then(String), /pri/);
    await page.locator('.toast .btn').click();
    await way.waitFor();
    await held(opened);
    await page.context().close();
  });

  it('says of a tab without a header what to do about it', async () => {
    const look = { width: 270, theme: 'light', locale: 'en' } as const;
    const opened = await site.open(browser, TRADE_WITH_NEW, look);
    const { page } = opened;
    await page.evaluate("window.pane.workbook.addTab('Sheet9')");
    await goToTab(page, 'Sheet9');
    await openWork(page, 'Turn this tab');
    await page.getByText('No header in “Sheet9”').waitFor();
    await held(opened);
    await page.getByRole('button', { name: 'New register' }).click();
    await page.getByLabel('Which kind').waitFor();
    await page.context().close();
  });

  it('previews what the masters lack, adds it, and undoes it', async () => {
    const opened = await open();
    const { page } = opened;
    await reconcileIn(page);
    await openWork(page, '补上缺的档案');
    await held(opened);
    await page.getByRole('button', { name: '预览' }).click();
    await page.locator('dl.slip').first().waitFor();
    await held(opened);
    await page.getByRole('button', { name: '加上' }).click();
    await page.locator('.toast').waitFor();
    await page.locator('.toast .btn').click();
    await page.getByText('已撤销').waitFor();
    await page.context().close();
  });

  it('shows hostile cells as the text they are, in what the masters lack', async () => {
    const payloads = [
      '<img src=x onerror=alert(1)>',
      '"><script>alert(2)</script>',
      '{n}{item|a|b}',
      '=HYPERLINK("http://evil.example","x")',
      'W'.repeat(200),
    ];
    const look = { width: 270, theme: 'light', locale: 'zh' } as const;
    const opened = await site.open(browser, hostileTrade(payloads), look);
    const { page } = opened;
    await reconcileIn(page);
    await openWork(page, '补上缺的档案');
    const boxes = page.locator('main .check input');
    for (let index = 0; index < (await boxes.count()); index += 1) await boxes.nth(index).check();
    const told = await page.locator('main').innerText();
    for (const payload of payloads) assert.ok(told.includes(payload), payload);
    await held(opened);
    await page.getByRole('button', { name: '预览' }).click();
    await page.locator('dl.slip').first().waitFor();
    await held(opened);
    const made = await page.locator('.tb img, .tb script, .tb [onerror]').count();
    assert.equal(made, 0);
    await page.context().close();
  });

  it('shows an admin the log, filtered, and gives it as a file', async () => {
    const opened = await open();
    const { page } = opened;
    await openWork(page, '操作记录');
    await page.locator('ol.list li').first().waitFor();
    await choose(page, '哪一类', 'people');
    await page.getByText('没有符合的记录').waitFor();
    await choose(page, '哪一类', 'push');
    await page.locator('ol.list li').first().waitFor();
    await held(opened);
    await page.getByRole('button', { name: '导出成 CSV' }).click();
    await page.getByRole('link', { name: '下载 CSV' }).waitFor();
    const href = await page.getByRole('link', { name: '下载 CSV' }).getAttribute('href');
    const file = await fetch(`${server.url}${href!}`);
    assert.match(file.headers.get('content-disposition') ?? '', /tallybook-audit\.csv/);
    assert.match(await file.text(), /"push"/);
    await page.context().close();
  });

  it('makes a token that is shown once, and ends it', async () => {
    const opened = await open();
    const { page } = opened;
    await openWork(page, '令牌');
    await page.getByLabel('给什么程序用').fill('<b>收银机</b>');
    await page.getByRole('button', { name: '生成令牌' }).click();
    const secret = page.locator('.card.pick input');
    await secret.waitFor();
    const shown = await secret.inputValue();
    assert.match(shown, /.{20,}/);
    await held(opened);
    const asked = await fetch(`${server.url}/api/ledger/registers`, {
      headers: { authorization: `Bearer ${shown}` },
    });
    assert.equal(asked.status, 200);
    await page.getByRole('button', { name: '收好了' }).click();
    assert.equal((await page.content()).includes(shown), false);
    await page.getByRole('button', { name: /^停用令牌/ }).click();
    await page.getByRole('button', { name: /^再按一次停用/ }).click();
    await page.getByText(/已停用/).waitFor();
    await page.context().close();
  });

  it('changes who sees costs and who writes a register', async () => {
    const opened = await open();
    const { page } = opened;
    await openWork(page, '部门和权限');
    await page.getByLabel('部门名称').first().waitFor();
    await held(opened);
    const group = page.getByRole('group', { name: '采购登记' });
    await group.getByLabel('所有部门都能看').click();
    await group.getByLabel(/仓库/).waitFor();
    await group.getByLabel(/仓库/).click();
    await until(
      page,
      `fetch('/api/departments').then((reply) => reply.json()).then(({ registers }) =>
        registers.find(({ register }) => register === 'purchase').sharedWith?.join() === 'warehouse')`,
    );
    await page.context().close();
  });

  // Last: once somebody has an account, this machine's own admin is nobody.
  it('invites the first admin, with a link that is shown once', async () => {
    const opened = await open('en');
    const { page } = opened;
    await openWork(page, 'People');
    await page.getByLabel('Name to sign in with').fill('Boss');
    await page.getByLabel('Full name').fill('<img src=x onerror=alert(1)>');
    await page.getByRole('button', { name: 'Make the invitation' }).click();
    const link = page.locator('.card.pick input');
    await link.waitFor();
    assert.match(await link.inputValue(), /\/sign-in#./);
    assert.equal(await page.locator('img').count(), 0);
    await page.context().close();
  });
});

describe('the pane of an admin who signed in', () => {
  let server: TestServer;
  let site: PaneSite;
  let browser: Browser;

  before(async () => {
    server = await startTestServer({ signIn: { isAlwaysNeeded: true }, signInsPerMinute: 1_000 });
    const boss = await accessOf(server.ledger, 'boss', { isAdmin: true });
    const memberships = [{ department: 'warehouse', role: 'editor' as const }];
    await accessOf(server.ledger, 'li.qiang', { memberships });
    site = await startPaneSite(server.url, boss);
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await site.stop();
    await server.stop();
  });

  it('changes what somebody may do, makes them a new link, and disables them', async () => {
    const look = { width: 270, theme: 'dark', locale: 'en' } as const;
    const { page, faults } = await site.open(browser, TRADE_WITH_NEW, look);
    await openWork(page, 'People');
    const row = page.locator('main .rw').filter({ hasText: 'li.qiang' });
    assert.match(await row.innerText(), /Warehouse · Editor/);
    await row.click();
    assert.deepEqual(await accessibilityViolations(page), []);
    assert.equal(await overflowOf(page), 0);
    await page.getByLabel(/Sales/).selectOption('viewer');
    await row.filter({ hasText: /Sales · Viewer/ }).waitFor();
    await page.getByRole('button', { name: 'New password link' }).click();
    await page.locator('.card.pick input').waitFor();
    await row.click();
    await page.getByRole('button', { name: 'Disable' }).click();
    await row.filter({ hasText: 'Disabled' }).waitFor();
    // The last admin stays one: the server says so, and the box shows what is.
    await page.locator('main .rw').filter({ hasText: 'boss' }).click();
    const admin = page.locator('.inset').getByLabel(/^Admin/);
    await admin.click();
    await page.locator('.messages').waitFor();
    await page.waitForFunction("document.querySelector('.inset input').checked");
    assert.deepEqual(
      faults.filter((fault) => !/409|422|403/.test(fault)),
      [],
    );
    await page.context().close();
  });
});
