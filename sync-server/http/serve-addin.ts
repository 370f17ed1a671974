/** Serves the web workbook's page and the built files it is made of, with a security policy of their own. */

import { type Express } from 'express';
import helmet from 'helmet';
import { type AddinShelf, type BuiltPage } from './addin-shelf.ts';

/** Where the page is; the built files are below `FILES`. */
export const WORKBOOK_ADDRESS = '/workbook';
const FILES = '/app/';
const PAGE_SOURCE = 'addin/web/workbook-page.ts';
/** Names of built files change with their content. */
const FOR_EVER = 'public, max-age=31536000, immutable';
/** How often the page that waits for the first build looks again, in seconds. */
const LOOK_AGAIN_S = 2;

/**
 * Own files only, as everywhere. Styles may stand inline, since the grid writes them into elements it makes; pictures
 * may be data of the page itself, since the grid draws its cursors and patterns that way.
 */
const policy = helmet.contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"],
    workerSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'none'"],
    frameAncestors: ["'none'"],
    objectSrc: ["'none'"],
    requireTrustedTypesFor: ["'script'"],
  },
});

export function serveAddin(app: Express, shelf: AddinShelf): void {
  app.get(WORKBOOK_ADDRESS, policy, (_request, response) => {
    response.locals['operation'] = 'workbookPage';
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    const page = shelf.page(PAGE_SOURCE);
    response.send(page === undefined ? waitingPage() : workbookPage(page));
  });
  app.get(`${FILES}{*name}`, (request, response, next) => {
    response.locals['operation'] = 'builtFile';
    shelf.file(request.path.slice(FILES.length)).then((file) => {
      if (file === undefined) return next();
      response.setHeader('Content-Type', file.mediaType);
      response.setHeader('Cache-Control', FOR_EVER);
      response.setHeader('Vary', 'Accept-Encoding');
      if (!request.acceptsEncodings('gzip')) return response.send(file.plain);
      response.setHeader('Content-Encoding', 'gzip');
      return response.send(file.gzipped);
    }, next);
  });
}

function workbookPage({ script, styles }: BuiltPage): string {
  const links = styles.map((style) => `<link rel="stylesheet" href="${FILES}${style}" />`);
  return documentOf(
    `${links.join('\n    ')}
    <script type="module" src="${FILES}${script}"></script>`,
    `<div id="page"></div>
    <noscript>
      <p>这个网页要用 JavaScript；命令行 <code>tallybook</code> 不用。 This page needs JavaScript; the
      command <code>tallybook</code> does not.</p>
    </noscript>`,
  );
}

/** Shown while the first build runs: it takes half a minute and happens once. */
function waitingPage(): string {
  return documentOf(
    `<meta http-equiv="refresh" content="${LOOK_AGAIN_S}" />
    <link rel="stylesheet" href="/tokens.css" />
    <link rel="stylesheet" href="/basics.css" />
    <link rel="stylesheet" href="/page.css" />`,
    `<main>
      <h1>正在第一次准备表格，约半分钟</h1>
      <p lang="zh-CN">只做这一次，好了会自己打开。进度写在启动对账本的窗口里。</p>
      <p lang="en">Preparing the spreadsheet for the first time: about half a minute, once. The page opens by itself;
      progress is shown in the window that started Tallybook.</p>
    </main>`,
    // The page's own looks; beside the grid the pane brings them for itself.
    'tb',
  );
}

function documentOf(head: string, body: string, looks = ''): string {
  return `<!doctype html>
<html lang="zh-CN" class="${looks}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>对账本 Tallybook</title>
    <link rel="icon" href="/logo.svg" type="image/svg+xml" />
    ${head}
  </head>
  <body>
    ${body}
  </body>
</html>
`;
}
