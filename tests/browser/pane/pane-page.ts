/** The pane in a real Chromium over a workbook in memory, under the security policy of the real page. */

import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { type AddressInfo } from 'node:net';
import path from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { type BuildManifest, buildPages } from '../../../addin/build.ts';
import { type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { PROJECT_ROOT } from '../../support/shared-folder.ts';

/** Beside the build of the product, so that neither wipes the other. */
const FOLDER = path.join(PROJECT_ROOT, 'build', 'pane-test');
const PAGE = 'tests/browser/pane/test-page.js';

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "require-trusted-types-for 'script'",
].join('; ');

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
  '.html': 'text/html; charset=utf-8',
};

export interface PaneLook {
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly locale: 'zh' | 'en';
  /** The person's own few colours instead of the page's (Windows contrast themes). */
  readonly hasForcedColors?: boolean;
}

export interface OpenedPane {
  readonly page: Page;
  /** What the page threw, and what its policy blocked. */
  readonly faults: readonly string[];
}

export interface PaneSite {
  /** Opens the pane over a workbook. */
  readonly open: (
    browser: Browser,
    content: WorkbookContent,
    look: PaneLook,
  ) => Promise<OpenedPane>;
  readonly stop: () => Promise<void>;
}

let built: Promise<BuildManifest> | undefined;

/** With `server` the pane is connected: what it asks for under /api/ is handed on to there, as whoever `bearer` is. */
export async function startPaneSite(server?: string, bearer?: string): Promise<PaneSite> {
  built ??= buildPages({ page: path.join(PROJECT_ROOT, PAGE) }, FOLDER);
  const manifest = await built;
  const entry = manifest[PAGE]!;
  const workbooks = new Map<string, WorkbookContent>();
  const site = { page: pageOf(entry), workbooks, isConnected: server !== undefined };
  const listening = await listen((address) => answer(address, site), server, bearer);
  const { port } = listening.address() as AddressInfo;
  let opened = 0;
  return {
    open: async (browser, content, { width, theme, locale, hasForcedColors = false }) => {
      opened += 1;
      const name = String(opened);
      workbooks.set(name, content);
      const context = await browser.newContext({
        viewport: { width, height: 640 },
        colorScheme: theme,
        forcedColors: hasForcedColors ? 'active' : 'none',
        locale: locale === 'zh' ? 'zh-CN' : 'en-GB',
      });
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (error) => faults.push(String(error)));
      page.on('dialog', (dialog) => {
        faults.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      await page.goto(`http://127.0.0.1:${port}/${name}/?locale=${locale}&theme=${theme}`);
      await page.waitForSelector('.tb .hero');
      return { page, faults };
    },
    stop: () => {
      listening.closeAllConnections();
      return new Promise((resolve) => listening.close(() => resolve()));
    },
  };
}

function pageOf(entry: BuildManifest[string]): string {
  const styles = (entry.css ?? [])
    .map((file) => `<link rel="stylesheet" href="/${file}">`)
    .join('');
  return (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Pane</title>' +
    '<meta name="viewport" content="width=device-width, initial-scale=1">' +
    `<link rel="icon" href="/page.css"><link rel="stylesheet" href="/page.css">${styles}</head>` +
    `<body><div id="pane"></div><script type="module" src="/${entry.file}"></script></body></html>`
  );
}

/** The element that holds the pane gives it its size. */
const PAGE_STYLE = 'html, body, #pane { margin: 0; height: 100%; }';

interface Site {
  readonly page: string;
  readonly workbooks: ReadonlyMap<string, WorkbookContent>;
  readonly isConnected: boolean;
}

async function answer(
  address: string,
  { page, workbooks, isConnected }: Site,
): Promise<{ readonly type: string; readonly body: string | Buffer } | undefined> {
  const [, name = '', rest = ''] = /^\/([^/?]*)(?:\/([^?]*))?/.exec(address) ?? [];
  const content = workbooks.get(name);
  if (content !== undefined && rest === '') return { type: '.html', body: page };
  if (content !== undefined && rest === 'given.json') {
    const tabs = content.tabs.map((tab) => ({
      name: tab.name,
      rows: Array.from({ length: tab.rowCount }, (_, index) => tab.rows[index] ?? []),
      formatRuns: tab.formatRuns,
    }));
    return { type: '.json', body: JSON.stringify({ name: content.file, isConnected, tabs }) };
  }
  if (name === 'page.css') return { type: '.css', body: PAGE_STYLE };
  if (name !== 'assets' || rest.includes('..')) return undefined;
  return { type: path.extname(rest), body: await readFile(path.join(FOLDER, 'assets', rest)) };
}

/** Hands a request on to the real server, as a proxy on the same site does. */
async function handOn(
  api: string,
  bearer: string | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = Buffer.concat(chunks);
  const hangUp = new AbortController();
  response.on('close', () => hangUp.abort());
  const answered = await fetch(new URL(request.url ?? '/', api), {
    method: request.method ?? 'GET',
    headers: {
      'content-type': request.headers['content-type'] ?? 'application/json',
      ...(bearer !== undefined && { authorization: `Bearer ${bearer}` }),
    },
    ...(body.length > 0 && { body }),
    signal: hangUp.signal,
  });
  const passed = ['content-type', 'content-disposition'].flatMap((name) => {
    const value = answered.headers.get(name);
    return value === null ? [] : [[name, value]];
  });
  response
    .writeHead(answered.status, Object.fromEntries(passed) as Record<string, string>)
    .flushHeaders();
  if (answered.body !== null) for await (const part of answered.body) response.write(part);
  response.end();
}

type Answer = Awaited<ReturnType<typeof answer>>;

function listen(
  answerTo: (address: string) => Promise<Answer>,
  api?: string,
  bearer?: string,
): Promise<Server> {
  const server = createServer((request, response) => {
    if (api !== undefined && request.url?.startsWith('/api/') === true) {
      handOn(api, bearer, request, response).catch(() => {
        if (response.headersSent) response.destroy();
        else response.writeHead(502).end();
      });
      return;
    }
    answerTo(request.url ?? '/').then(
      (found) => {
        if (found === undefined) {
          response.writeHead(404).end();
          return;
        }
        response
          .writeHead(200, {
            'content-type': TYPES[found.type] ?? 'application/octet-stream',
            'content-security-policy': POLICY,
          })
          .end(found.body);
      },
      () => response.writeHead(404).end(),
    );
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
