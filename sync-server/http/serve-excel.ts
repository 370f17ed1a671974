/** Serves what Excel loads: the task pane's page and its sign-in window, icons, the functions' metadata and the manifest, under a policy that lets Office frame it. */

import { readFileSync } from 'node:fs';
import path from 'node:path';
import { type Express, type RequestHandler, type Response } from 'express';
import helmet from 'helmet';
import { OIDC_START_PATH } from '../auth/oidc-client.ts';
import { ENTRA_SITE } from '../auth/verify-token.ts';
import { EXCEL_SIGN_IN_PATH } from './add-in-code-routes.ts';
import { type AddinShelf, type BuiltPage } from './addin-shelf.ts';

const ROOT = path.join(import.meta.dirname, '..', '..');
const ICONS = path.join(ROOT, 'addin', 'excel', 'icons');
/** A page that runs Office.js: its script's source, and what stands in its body. */
interface Page {
  readonly source: string;
  readonly body: string;
}

const PANE: Page = {
  source: 'addin/excel/task-pane-page.ts',
  body: `<div id="account" class="tb" hidden></div>
    <div
      id="pane"
      data-outside="这个窗格要在 Excel 里打开。 This pane opens inside Excel."
    ></div>`,
};
const SIGN_IN: Page = {
  source: 'addin/excel/sign-in-page.ts',
  body: `<main
      id="sign-in"
      class="tb sign-in"
      data-outside="这个窗口由 Excel 里的对账本打开。 Tallybook in Excel opens this window."
    ></main>`,
};

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

/**
 * Excel on the web writes styles into the page (office-js #1687); everything else is our own or Microsoft's library.
 * `connections` are further sites that scripts may ask.
 */
function officePolicy(
  frameAncestors: readonly string[],
  connections: readonly string[] = [],
): RequestHandler {
  return helmet.contentSecurityPolicy({
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'", 'https://appsforoffice.microsoft.com', 'https://ajax.aspnetcdn.com'],
      styleSrc: ["'self'", "'unsafe-inline'"],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'", 'https://appsforoffice.microsoft.com', ...connections],
      workerSrc: ["'self'"],
      frameSrc: ["'self'"],
      baseUri: ["'none'"],
      formAction: ["'none'"],
      objectSrc: ["'none'"],
      frameAncestors,
    },
  });
}

export function serveExcel(
  app: Express,
  shelf: AddinShelf,
  {
    frameAncestors = [],
    usesEntra = false,
  }: { readonly frameAncestors?: readonly string[]; readonly usesEntra?: boolean } = {},
): void {
  const framed = officePolicy(
    ["'self'", ...OFFICE_FRAMES, ...frameAncestors],
    // Excel itself brings the token; Microsoft's library may look its own sign-in up.
    usesEntra ? [ENTRA_SITE] : [],
  );
  app.get('/excel/task-pane', framed, (_request, response) => {
    response.locals['operation'] = 'taskPane';
    // Framing is allowed by the policy; the older header knows no list and would forbid it.
    response.removeHeader('X-Frame-Options');
    sendPage(response, PANE, shelf);
  });
  // A window of its own, never a frame: whoever frames a sign-in form can lay something over it.
  app.get(EXCEL_SIGN_IN_PATH, officePolicy(["'none'"]), (_request, response) => {
    response.locals['operation'] = 'excelSignIn';
    sendPage(response, SIGN_IN, shelf);
  });
  // On the way to an issuer and back too: one redirect that says otherwise, and the window has lost its pane for good.
  app.use(OIDC_START_PATH, (_request, response, next) => {
    allowOpener(response);
    next();
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

/** The pane opens the sign-in window and hears what it says: neither may be cut off from the other. */
function allowOpener(response: Response): void {
  response.setHeader('Cross-Origin-Opener-Policy', 'unsafe-none');
}

function sendPage(response: Response, page: Page, shelf: AddinShelf): void {
  allowOpener(response);
  response.setHeader('Content-Type', 'text/html; charset=utf-8');
  response.setHeader('Cache-Control', 'no-cache');
  response.send(documentOf(page, shelf.page(page.source)));
}

function documentOf({ body }: Page, built: BuiltPage | undefined): string {
  const styles = (built?.styles ?? []).map(
    (style) => `<link rel="stylesheet" href="${FILES}${style}" />`,
  );
  const script =
    built === undefined
      ? '<meta http-equiv="refresh" content="2" />'
      : `<script type="module" src="${FILES}${built.script}"></script>`;
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
    ${body}
  </body>
</html>
`;
}
