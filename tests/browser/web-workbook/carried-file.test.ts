import assert from 'node:assert/strict';
import { unzipSync, zipSync } from 'fflate';
import { type Browser, type Page } from 'playwright-core';
import { type WebCondition } from '../../../core/contract/web-condition.ts';
import { type WebWorkbook } from '../../../core/contract/web-workbook.ts';
import { writeWebWorkbook } from '../../../sync-server/connectors/write-web-workbook.ts';
import { openWebWorkbook } from '../../../sync-server/service/open-web-workbook.ts';
import { startTestServer, type TestServer } from '../../http/test-server.ts';
import { webTabOf } from '../../hosts/web-tab.ts';
import { openBrowser, type PageLook } from '../browser-page.ts';
import {
  builtShelf,
  cellIn,
  openWorkbookPage,
  typeInto,
  waitUntilOpen,
  waitUntilSaved,
  downloadedFile,
} from './workbook-page.ts';

const LOOK: PageLook = { width: 1280, theme: 'light', language: 'zh-CN' };
const column = (fromColumn: number) => ({ fromRow: 2, fromColumn, toRow: 9, toColumn: fromColumn });
const CONDITIONS: WebCondition[] = [
  {
    ranges: [column(2)],
    rule: { kind: 'number', test: 'lessThan', values: [3] },
    look: { bold: true, fill: '#FFC7CE' },
  },
  {
    ranges: [column(3)],
    rule: { kind: 'bar', from: { kind: 'min' }, to: { kind: 'max' }, colour: '#638EC6' },
  },
  {
    ranges: [column(4)],
    rule: {
      kind: 'scale',
      points: [
        { kind: 'min', colour: '#F8696B' },
        { kind: 'max', colour: '#63BE7B' },
      ],
    },
  },
];

/** A stock tab with conditional formats, turned headers and a pattern, and two rules that nothing here can show. */
async function colourfulFile(): Promise<Uint8Array> {
  const rows = Array.from({ length: 8 }, (_, index) => [
    `A-${index}`,
    index,
    index * 10,
    9 - index,
  ]);
  const pattern = { kind: 'lightUp', colour: '#C00000', ground: '#FFFFFF' } as const;
  const workbook: WebWorkbook = {
    name: 'stock.xlsx',
    looks: [{ bold: true, rotation: 45 }, { fill: '#F0BFBF', pattern }, { indent: 3 }],
    tabs: [
      webTabOf({
        id: 'tab1',
        name: '库存',
        rows: [['编码', '数量', '进', '出'], ...rows],
        looks: [
          [1, 1, 1, 0],
          [2, 1, 1, 0],
          [5, 2, 5, 1],
          [1, 2, 5, 2],
        ],
        heights: [[1, 70]],
        conditions: CONDITIONS,
      }),
    ],
    remembered: {},
    extras: null,
  };
  const parts = unzipSync(await writeWebWorkbook(workbook));
  const name = 'xl/worksheets/sheet1.xml';
  const unknown =
    '<conditionalFormatting sqref="A2:A4"><cfRule type="aboveAverage" priority="9" stdDev="2"/></conditionalFormatting>';
  const text = new TextDecoder().decode(parts[name]);
  parts[name] = new TextEncoder().encode(text.replace('<pageMargins', `${unknown}<pageMargins`));
  return zipSync(parts);
}

describe('a file of many looks in the browser', function () {
  this.timeout(120_000);
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

  it('keeps its conditional formats, turned text and patterns through an edit and a download', async () => {
    const { page, context, faults } = await openWorkbookPage(browser, server.url, LOOK);
    await choose(page, await colourfulFile());
    await typeInto(page, 3, 2, '77');
    await waitUntilSaved(page);
    const content = await downloaded(page);
    const [tab] = content.tabs;
    assert.deepEqual(tab!.conditions, CONDITIONS);
    const looks = tab!.looks.map(([, , , look]) => content.looks[look]!);
    assert.ok(looks.some(({ rotation }) => rotation === 45));
    assert.ok(looks.some(({ pattern }) => pattern?.kind === 'lightUp'));
    assert.ok(looks.some(({ indent }) => indent === 3));
    assert.equal(tab!.rows[2]![1], 77);
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('says once what of it is not shown', async () => {
    const { page, context, faults } = await openWorkbookPage(browser, server.url, LOOK);
    await choose(page, await colourfulFile());
    const told = page.locator('.told');
    await told.waitFor();
    assert.match(await told.innerText(), /一部分条件格式.*原来的文件没有动/);
    await told.getByRole('button', { name: '知道了' }).click();
    await waitUntilSaved(page);
    await page.reload();
    await waitUntilOpen(page);
    assert.equal(await told.count(), 0);
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('opens and saves in a browser that keeps nothing', async () => {
    const context = await browser.newContext({
      locale: 'zh-CN',
      viewport: { width: 1280, height: 800 },
    });
    await context.addInitScript(() => {
      const full = (): never => {
        throw new DOMException('full', 'QuotaExceededError');
      };
      const { Storage } = globalThis as unknown as { Storage: { prototype: object } };
      Object.assign(Storage.prototype, { setItem: full });
    });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.goto(`${server.url}/workbook`);
    await waitUntilOpen(page);
    await choose(page, await colourfulFile());
    await typeInto(page, 3, 2, '55');
    await waitUntilSaved(page);
    await page.reload();
    await waitUntilOpen(page);
    assert.equal((await cellIn(page, '库存', 3, 2)).v, 55);
    assert.deepEqual(faults, []);
    await context.close();
  });
});

async function choose(page: Page, bytes: Uint8Array): Promise<void> {
  const buffer = Buffer.from(bytes);
  await Promise.all([
    page.waitForURL(/workbook=/),
    page
      .locator('input[type=file]')
      .setInputFiles({ name: 'stock.xlsx', mimeType: 'application/octet-stream', buffer }),
  ]);
  await waitUntilOpen(page);
}

async function downloaded(page: Page): Promise<WebWorkbook> {
  const { bytes } = await downloadedFile(page);
  const outcome = await openWebWorkbook({ name: 'stock.xlsx', bytes });
  if (outcome.status === 'refused') throw new Error(outcome.refusal.text.en);
  return outcome.content;
}
