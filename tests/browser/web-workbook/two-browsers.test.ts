import assert from 'node:assert/strict';
import { type Browser, type Page } from 'playwright-core';
import { type Department } from '../../../core/registers/register.ts';
import { type WorkbookFile } from '../../../sync-server/http/ports.ts';
import { startTestServer, type TestServer } from '../../http/test-server.ts';
import { workbookOf, type SheetRow } from '../../service/small-company.ts';
import { openBrowser, type PageLook } from '../browser-page.ts';
import {
  builtShelf,
  cellIn,
  openWorkbookPage,
  type OpenedWorkbook,
  typeInto,
  waitUntilOpen,
} from './workbook-page.ts';

const LOOK: PageLook = { width: 1280, theme: 'light', language: 'zh-CN' };
const TAB = '采购入库';
const HEADERS = [
  '日期',
  '单据编号',
  '供应商',
  '仓库',
  '商品编码',
  '品名',
  '单位',
  '数量',
  '单价',
  '金额',
];
const QUANTITY = 8;
const WAIT = { timeout: 60_000 };

function rowOf(document: string, item: string, quantity: number): SheetRow {
  return [
    45_992,
    document,
    '甲公司',
    '主仓',
    item,
    `货品 ${item}`,
    '个',
    quantity,
    2,
    quantity * 2,
  ];
}

describe('two browsers as two departments', function () {
  this.timeout(240_000);
  let server: TestServer;
  let browser: Browser;

  before(async () => {
    server = await startTestServer({ addin: builtShelf() });
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await server.stop();
  });

  it('share a register: lines arrive at the other, and a conflict is decided by a person', async () => {
    const buyer = await openAs('purchasing', 'buyer.xlsx', [
      rowOf('CG-1', 'A-1', 10),
      rowOf('CG-2', 'A-2', 20),
    ]);
    await share(buyer.page);
    await sync(buyer.page);
    const clerk = await openAs(undefined, 'clerk.xlsx', [rowOf('CG-3', 'A-3', 30)]);
    await share(clerk.page);
    await sync(clerk.page);
    await sync(buyer.page);
    assert.deepEqual((await documents(buyer.page)).sort(), ['CG-1', 'CG-2', 'CG-3']);
    assert.deepEqual((await documents(clerk.page)).sort(), ['CG-1', 'CG-2', 'CG-3']);

    await typeQuantity(buyer.page, 'CG-1', '11');
    await typeQuantity(clerk.page, 'CG-1', '12');
    await sync(buyer.page);
    await sync(clerk.page);
    assert.equal(await quantityOf(clerk.page, 'CG-1'), 11);
    const pane = clerk.page.locator('.paneside');
    await pane.getByRole('button', { name: /^CG-1/ }).click(WAIT);
    await pane.getByRole('radio', { name: /12/ }).check();
    await pane.getByRole('button', { name: '用选中的' }).click();
    while ((await quantityOf(clerk.page, 'CG-1')) !== 12) await clerk.page.waitForTimeout(200);
    await sync(buyer.page);
    assert.equal(await quantityOf(clerk.page, 'CG-1'), 12);
    assert.equal(await quantityOf(buyer.page, 'CG-1'), 12);
    assert.deepEqual([...buyer.faults, ...clerk.faults], []);
    await buyer.context.close();
    await clerk.context.close();
  });

  it('share the sample company as it was opened, before anything of it was saved', async () => {
    const { page, context, faults } = await openWorkbookPage(
      browser,
      server.url,
      LOOK,
      'purchasing',
    );
    const pane = page.locator('.paneside');
    await pane.getByRole('link', { name: '同步' }).click();
    await pane.getByRole('checkbox', { name: '采购登记' }).check(WAIT);
    await pane.getByRole('button', { name: /^共享这/ }).click();
    await sync(page);
    assert.deepEqual(faults, []);
    await context.close();
  });

  async function openAs(
    department: Department | undefined,
    name: string,
    rows: readonly SheetRow[],
  ): Promise<OpenedWorkbook> {
    const opened = await openWorkbookPage(browser, server.url, LOOK, department);
    const file: WorkbookFile = await workbookOf(name, [[TAB, [HEADERS, ...rows]]]);
    const buffer = Buffer.from(file.bytes);
    await Promise.all([
      opened.page.waitForURL(/workbook=/),
      opened.page
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/octet-stream', buffer }),
    ]);
    await waitUntilOpen(opened.page);
    return opened;
  }
});

/** Shares the register; where others share one of its kind already, that one is joined. */
async function share(page: Page): Promise<void> {
  const pane = page.locator('.paneside');
  await pane.getByRole('link', { name: '同步' }).click();
  await pane.getByRole('checkbox', { name: TAB }).check(WAIT);
  await pane.getByRole('button', { name: /^共享这/ }).click();
  await pane.getByRole('button', { name: '同步', exact: true }).waitFor(WAIT);
}

async function sync(page: Page): Promise<void> {
  const pane = page.locator('.paneside');
  await pane.getByRole('button', { name: '同步', exact: true }).click(WAIT);
  await settled(page);
}

/** Agrees to the preview where there is one, and waits until the round is over. */
async function settled(page: Page): Promise<void> {
  const pane = page.locator('.paneside');
  const go = pane.getByRole('button', { name: /^同步这/ });
  const done = pane.locator('section').getByText(/^已同步/);
  await go.or(done).first().waitFor(WAIT);
  if (await go.isVisible()) await go.click();
  await done.first().waitFor(WAIT);
}

async function documents(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (let row = 2; row < 12; row++) {
    const { v } = await cellIn(page, TAB, row, 2);
    if (typeof v === 'string') found.push(v);
  }
  return found;
}

async function rowOfDocument(page: Page, document: string): Promise<number> {
  for (let row = 2; row < 12; row++) {
    if ((await cellIn(page, TAB, row, 2)).v === document) return row;
  }
  throw new Error(`no row of ${document}`);
}

async function typeQuantity(page: Page, document: string, quantity: string): Promise<void> {
  await typeInto(page, await rowOfDocument(page, document), QUANTITY, quantity);
}

async function quantityOf(page: Page, document: string): Promise<unknown> {
  return (await cellIn(page, TAB, await rowOfDocument(page, document), QUANTITY)).v;
}
