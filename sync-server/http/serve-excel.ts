/** Serves what Excel loads: the task pane's page, icons, the functions' metadata and the manifest, under a policy that lets Office frame it. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Express, type RequestHandler } from 'express';
import helmet from 'helmet';
import { type AddinShelf, type BuiltPage } from './addin-shelf.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const ICONS = path.join(ROOT, 'addin', 'excel', 'icons');
const PAGE_SOURCE = 'addin/excel/task-pane-page.ts';
const FILES = '/app/';
/** The origin the checked-in manifest names; a server elsewhere puts its own in its place. */
const MANIFEST_ORIGIN = 'https://localhost:4780';

/** Only from Microsoft's own address may Office.js be loaded: its licence and the Marketplace ask for that. */
const OFFICE_JS = 'https://appsforoffice.microsoft.com/lib/1/hosted/office.js';

const ICON_NAMES = [
  ...[16, 32, 64, 80, 128].map((size) => `logo-${size}.png`),
  ...['reconcile', 'sync', 'register'].flatMap((name) =>
    [16, 32, 80].map((size) => `${name}-${size}.png`),
  ),
];

/**
 * Microsoft keeps no list of the hosts that frame add-ins (office-js #1005); these are those of Excel on the web that
 * are known. A firm with others names them in TALLYBOOK_FRAME_ANCESTORS.
 */
const OFFICE_FRAMES = [
  'https://*.officeapps.live.com',
  'https://*.sharepoint.com',
  'https://excel.cloud.microsoft',
  'https://*.cloud.microsoft',
  'https://onedrive.live.com',
  'https://*.office.com',
];

/** Excel on the web writes styles into the page (office-js #1687); everything else is our own or Microsoft's library. */
function taskPanePolicy(frameAncestors: readonly string[]): RequestHandler {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", 'https://appsforoffice.microsoft.com'],
      workerSrc: ["'self'"],
      frameSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      objectSrc: ["'none'"],
      frameAncestors: ["'self'", ...OFFICE_FRAMES, ...frameAncestors],
    },
  });
}

export function serveExcel(
  app: Express,
  shelf: AddinShelf,
  frameAncestors: readonly string[] = [],
): void {
  const policy = taskPanePolicy(frameAncestors);
  app.get('/excel/task-pane', policy, (_request, response) => {
    response.locals['operation'] = 'taskPane';
    const page = shelf.page(PAGE_SOURCE);
    // Framing is allowed by the policy; the older header knows no list and would forbid it.
    response.removeHeader('X-Frame-Options');
    // Office opens dialogs of this page and talks to them.
    response.setHeader('Cross-Origin-Opener-Policy', 'unsafe-none');
    response.setHeader('Content-Type', 'text/html; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    response.send(taskPane(page));
  });
  const icons = new Map(ICON_NAMES.map((name) => [name, readFileSync(path.join(ICONS, name))]));
  app.get('/excel/icons/:name', (request, response, next) => {
    response.locals['operation'] = 'icon';
    const icon = icons.get(request.params.name);
    if (icon === undefined) return next();
    response.setHeader('Content-Type', 'image/png');
    // Marketplace policy 1120.3: icons may be kept.
    response.setHeader('Cache-Control', 'public, max-age=86400');
    // Excel on the web shows them from its own site.
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    return response.send(icon);
  });
  app.get('/excel/functions.json', (_request, response, next) => {
    response.locals['operation'] = 'functionsMetadata';
    const metadata = shelf.text('functions.json');
    if (metadata === undefined) return next();
    response.setHeader('Content-Type', 'application/json; charset=utf-8');
    response.setHeader('Cache-Control', 'no-cache');
    response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
    return response.send(metadata);
  });
  const manifest = readFileSync(path.join(ROOT, 'manifest.xml'), 'utf8');
  app.get('/excel/manifest.xml', (request, response) => {
    response.locals['operation'] = 'manifest';
    response.setHeader('Content-Type', 'application/xml; charset=utf-8');
    response.setHeader('Content-Disposition', 'attachment; filename="tallybook-manifest.xml"');
    // Add-ins are loaded over https only; a proxy in front adds it. The host's name was checked before.
    const origin = `https://${request.get('host') ?? ''}`;
    response.send(manifest.replaceAll(MANIFEST_ORIGIN, origin));
  });
  app.get('/excel/help', (_request, response) => {
    response.redirect('/');
  });
}

function taskPane(page: BuiltPage | undefined): string {
  const styles = (page?.styles ?? []).map(
    (style) => `<link rel="stylesheet" href="${FILES}${style}" />`,
  );
  const script =
    page === undefined
      ? '<meta http-equiv="refresh" content="2" />'
      : `<script type="module" src="${FILES}${page.script}"></script>`;
  return `<!doctype html>
<html lang="zh-CN">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>对账本 Tallybook</title>
    <script src="${OFFICE_JS}"></script>
    ${styles.join('\n    ')}
    ${script}
  </head>
  <body>
    <div
      id="pane"
      data-outside="这个窗格要在 Excel 里打开。 This pane opens inside Excel."
    ></div>
  </body>
</html>
`;
}
