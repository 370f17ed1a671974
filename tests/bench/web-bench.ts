/** The web workbook's page beside a bare Univer page with the same workbook: until it is usable, and while one types. */

import { createServer, type Server } from 'node:http';
import { readFile } from 'node:fs/promises';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { type BuildManifest, buildPages } from '../../addin/build.ts';
import { snapshotOf } from '../../addin/hosts/web-snapshot.ts';
import { type WebWorkbook } from '../../core/contract/web-workbook.ts';
import { sampleWebWorkbook } from '../../sync-server/service/open-web-workbook.ts';
import { openBrowser } from '../browser/browser-page.ts';
import { builtShelf } from '../browser/web-workbook/workbook-page.ts';
import { startTestServer } from '../http/test-server.ts';
import { webTabOf } from '../hosts/web-tab.ts';
import { PROJECT_ROOT } from '../support/shared-folder.ts';
import { type Bench, type BenchLine } from './bench.ts';
import { editBlocks } from './edit-blocks.ts';

const FOLDER = path.join(PROJECT_ROOT, 'build', 'web-bench');
const SOURCE = 'tests/bench/bare-univer-page.js';
/** Openings of each page, one after the other; the middle one counts. */
const OPENINGS = 5;
const ROWS = 20_000;
const REGISTER = '采购登记';
const USABLE_GOAL = 1.3;
const BLOCK_GOAL_MS = 50;

export const webBench: Bench = {
  name: 'web',
  title: 'the web workbook beside a bare Univer page',
  run: async () => {
    const shelf = builtShelf();
    const manifest = await buildPages({ bare: path.join(PROJECT_ROOT, SOURCE) }, FOLDER);
    const server = await startTestServer({ addin: shelf, requestsPerMinute: 100_000 });
    const browser = await openBrowser();
    try {
      const lines: BenchLine[] = [];
      for (const [what, content] of [
        ['sample company', sampleWebWorkbook('en')],
        [`register of ${ROWS.toLocaleString('en')} rows`, longRegister()],
      ] as const) {
        const bare = await startBare(manifest, content);
        const ours = await keptAddress(server.url, content);
        lines.push(await compareOpening(browser, what, ours, bare.url));
        if (content.tabs.length === 1) lines.push(await compareEditing(browser, ours, bare.url));
        bare.stop();
      }
      return lines;
    } finally {
      await browser.close();
      await server.stop();
    }
  },
};

async function compareOpening(
  browser: Browser,
  what: string,
  ours: string,
  bare: string,
): Promise<BenchLine> {
  const times: { readonly ours: number[]; readonly bare: number[] } = { ours: [], bare: [] };
  for (let opening = 0; opening < OPENINGS; opening++) {
    times.ours.push(await untilUsable(browser, ours));
    times.bare.push(await untilUsable(browser, bare));
  }
  const [mine, peer] = [middle(times.ours), middle(times.bare)];
  const ratio = mine / peer;
  return {
    what: `page usable, ${what}`,
    ours: `${(mine / 1_000).toFixed(2)} s`,
    peer: `${(peer / 1_000).toFixed(2)} s`,
    ratio: `${ratio.toFixed(2)}x (goal <= ${USABLE_GOAL}x)`,
    met: ratio <= USABLE_GOAL,
  };
}

async function compareEditing(browser: Browser, ours: string, bare: string): Promise<BenchLine> {
  const open = { ours: () => opened(browser, ours), bare: () => opened(browser, bare) };
  const blocks = await editBlocks(open, REGISTER);
  const [mine, peer] = [middle(blocks.ours), middle(blocks.bare)];
  return {
    what: `longest block while typing a cell and saving, ${ROWS.toLocaleString('en')} rows, middle of ${blocks.ours.length}`,
    ours: rangeText(blocks.ours),
    peer: rangeText(blocks.bare),
    ratio: `${(mine - peer).toFixed(0)} ms longer (goal <= ${BLOCK_GOAL_MS} ms)`,
    met: mine - peer <= BLOCK_GOAL_MS,
  };
}

/** "61 ms (48-97)": the middle, the least and the most. */
function rangeText(values: readonly number[]): string {
  const whole = [middle(values), Math.min(...values), Math.max(...values)].map(Math.round);
  return `${whole[0]} ms (${whole[1]}-${whole[2]})`;
}

/** Milliseconds from the start of the navigation until the workbook is open and has been painted. */
async function untilUsable(browser: Browser, url: string): Promise<number> {
  const page = await opened(browser, url);
  const usable = await page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const { requestAnimationFrame } = globalThis as unknown as {
          requestAnimationFrame: (then: () => void) => void;
        };
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
      }),
  );
  await page.context().close();
  return usable;
}

async function opened(browser: Browser, url: string): Promise<Page> {
  const context = await browser.newContext({
    viewport: { width: 1280, height: 800 },
    locale: 'en-GB',
  });
  const page = await context.newPage();
  await page.goto(url);
  const isOpen = (): boolean => 'tallybook' in globalThis;
  await page.waitForFunction(isOpen, undefined, { timeout: 60_000, polling: 'raf' });
  await page.locator('canvas').first().waitFor();
  return page;
}

/** Keeps the workbook on our server; gives the address of its page. */
async function keptAddress(url: string, content: WebWorkbook): Promise<string> {
  const response = await fetch(`${url}/api/web-workbooks`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ content }),
  });
  const { workbook } = (await response.json()) as { workbook: string };
  return `${url}/workbook?workbook=${workbook}`;
}

async function startBare(
  manifest: BuildManifest,
  content: WebWorkbook,
): Promise<{ readonly url: string; readonly stop: () => void }> {
  const snapshot = JSON.stringify(snapshotOf(content, 'workbook'));
  const server = createServer((request, response) => {
    void answerBare(request.url ?? '/', manifest, snapshot).then(({ type, body }) => {
      response.setHeader('Content-Type', type);
      response.end(body);
    });
  });
  await new Promise<void>((resolve) => server.listen({ port: 0, host: '127.0.0.1' }, resolve));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, stop: () => stopServer(server) };
}

function stopServer(server: Server): void {
  server.closeAllConnections();
  server.close();
}

async function answerBare(
  address: string,
  manifest: BuildManifest,
  snapshot: string,
): Promise<{ readonly type: string; readonly body: string | Buffer }> {
  if (address === '/snapshot.json') return { type: 'application/json', body: snapshot };
  if (address === '/') return { type: 'text/html; charset=utf-8', body: barePage(manifest) };
  const names = new Set(Object.values(manifest).flatMap(({ file, css = [] }) => [file, ...css]));
  const name = address.slice(1);
  if (!names.has(name)) return { type: 'text/plain', body: '' };
  const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
  return { type, body: await readFile(path.join(FOLDER, name)) };
}

function barePage(manifest: BuildManifest): string {
  const styles = Object.values(manifest).flatMap(({ css = [] }) => css);
  const links = [...new Set(styles)].map((style) => `<link rel="stylesheet" href="/${style}">`);
  return `<!doctype html><html><head><meta charset="utf-8">${links.join('')}
    <script type="module" src="/${manifest[SOURCE]!.file}"></script></head>
    <body style="margin:0"><div id="page" class="sheet" style="height:800px"></div></body></html>`;
}

/** One purchase register of many rows, each with a formula. */
function longRegister(): WebWorkbook {
  const header = ['日期', '单据编号', '商品编码', '品名', '数量', '单价', '金额', '仓库', '备注'];
  const rows = Array.from({ length: ROWS }, (_, index) => [
    45_000 + Math.floor(index / 100),
    `CG-${String(index).padStart(6, '0')}`,
    `SP${1_000 + (index % 400)}`,
    `商品 ${index % 400}`,
    (index % 90) + 1,
    (index % 50) + 0.5,
    ((index % 90) + 1) * ((index % 50) + 0.5),
    index % 2 === 0 ? '主仓' : '城北仓',
    null,
  ]);
  const tab = webTabOf({
    id: 'purchase',
    name: REGISTER,
    rows: [header, ...rows],
    formulas: rows.map((_, index) => [index + 2, 7, `E${index + 2}*F${index + 2}`]),
    looks: [
      [1, 2, ROWS + 1, 0],
      [6, 2, ROWS + 1, 1],
      [7, 2, ROWS + 1, 1],
    ],
    frozenRows: 1,
  });
  const looks = [{ format: 'yyyy-mm-dd' }, { format: '#,##0.00' }];
  return { name: 'long.xlsx', looks, tabs: [tab], remembered: {}, extras: null };
}

function middle(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)]!;
}
