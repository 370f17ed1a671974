/** Signing in from a played Excel by Microsoft's word: the real msal-browser asks a played broker, our server checks the token. */

import assert from 'node:assert/strict';
import { type Browser, type Page } from 'playwright-core';
import { accessOf, PASSWORD } from '../../http/signed-in.ts';
import { startTestServer, type TestServer } from '../../http/test-server.ts';
import { API, CLIENT, createEntraIssuer, TENANT } from '../../support/entra-issuer.ts';
import { ExcelBook } from '../../support/excel/excel-book.ts';
import { openBrowser } from '../browser-page.ts';
import { builtShelf } from '../web-workbook/workbook-page.ts';
import {
  type FakeExcel,
  type FakeExcelOptions,
  openFakeExcel,
  openSecureSite,
  type SecureSite,
} from './fake-excel.ts';
import { PlayedBroker } from './played-broker.ts';

const AUTHORITY = `https://login.microsoftonline.com/${TENANT}`;
const SCOPE = `api://${API}/access_as_user`;
const SETS = { NestedAppAuth: '1.1' };

describe('signing in inside Excel by Microsoft’s word', function () {
  this.timeout(60_000);
  let server: TestServer;
  let site: SecureSite;
  let browser: Browser;
  let broker: PlayedBroker;
  let audience: string;
  /** An Excel that can; the tests share it, one after another. */
  let excel: FakeExcel;
  const opened: FakeExcel[] = [];

  before(async () => {
    const entra = await createEntraIssuer();
    broker = new PlayedBroker(() => entra.sign({ aud: audience }));
    server = await startTestServer({
      addin: builtShelf(),
      hostNames: ['localhost', '127.0.0.1'],
      signIn: {
        isAlwaysNeeded: true,
        entra: entra.verifier,
        entraAddIn: { client: CLIENT, authority: AUTHORITY, scope: SCOPE },
      },
      signInsPerMinute: 1_000,
    });
    await accessOf(server.ledger, 'boss', { isAdmin: true });
    site = await openSecureSite(server.port);
    browser = await openBrowser();
    excel = await open({ sets: SETS, broker });
  });
  beforeEach(async () => {
    audience = API;
    broker.mood = 'token';
    const account = excel.pane.locator('#account');
    await account.getByRole('button').first().waitFor();
    const signOut = account.getByRole('button', { name: 'Sign out' });
    if ((await signOut.count()) > 0) await signOut.click();
    await account.getByText('Sign in to sync').waitFor();
    broker.asked.length = 0;
  });
  after(async () => {
    for (const each of opened) await each.close();
    await browser.close();
    site.stop();
    await server.stop();
  });

  const open = async (options: FakeExcelOptions): Promise<FakeExcel> => {
    const book = new ExcelBook();
    book.addSheet('Sales');
    const another = await openFakeExcel(browser, site, book, options);
    opened.push(another);
    return another;
  };
  const press = ({ pane }: FakeExcel, name = 'Sign in'): Promise<void> =>
    pane.locator('#account').getByRole('button', { name }).click();
  /** Our own window, which Excel on the web asks about first. */
  const windowOf = async ({ page, pane }: FakeExcel): Promise<Page> => {
    const popup = page.waitForEvent('popup');
    await pane.getByRole('button', { name: 'Allow' }).click();
    const dialog = await popup;
    await dialog.getByLabel('Password').waitFor();
    return dialog;
  };
  const signedIn = ({ pane }: FakeExcel): Promise<void> =>
    pane.locator('#account').getByText('Li Wei').waitFor();
  const methods = (): readonly string[] => broker.asked.map(({ method }) => method);

  it('needs one press and no window, and asks for our API alone', async () => {
    await press(excel);
    await signedIn(excel);
    assert.deepEqual(methods(), ['GetInitContext', 'GetToken']);
    const { clientId, authority, scope } = broker.asked[1]!.tokenParams!;
    assert.deepEqual([clientId, authority, scope], [CLIENT, AUTHORITY, SCOPE]);
    assert.equal(excel.page.context().pages().length, 1);
    const asked = excel.page.waitForRequest((request) => request.url().includes('/api/sync'));
    await excel.press('sync');
    assert.match((await asked).headers()['authorization'] ?? '', /^Bearer tb_access_1_/);
  });

  it('leaves no token of Microsoft’s in any storage, and no cookie', async () => {
    await press(excel);
    await signedIn(excel);
    assert.deepEqual(await excel.page.context().cookies(), []);
    const kept = String(
      await excel.page.evaluate('JSON.stringify([localStorage, sessionStorage])'),
    );
    assert.match(kept, /tb_refresh_1_/);
    assert.doesNotMatch(kept, /eyJ|tb_access_/);
  });

  it('stays signed in when the pane opens anew, without asking Microsoft again', async () => {
    await press(excel);
    await signedIn(excel);
    broker.asked.length = 0;
    await excel.page.reload();
    await signedIn(excel);
    assert.deepEqual(methods(), []);
  });

  it('lets Microsoft ask its person where it wants to', async () => {
    broker.mood = 'person';
    await press(excel);
    await signedIn(excel);
    assert.deepEqual(methods(), ['GetInitContext', 'GetToken', 'GetTokenPopup']);
  });

  it('opens no other window for whoever closed Microsoft’s', async () => {
    broker.mood = 'closed';
    await press(excel);
    const signIn = excel.pane.locator('#account').getByRole('button', { name: 'Sign in' });
    await signIn.and(excel.pane.locator(':enabled')).waitFor();
    assert.deepEqual(methods(), ['GetInitContext', 'GetToken', 'GetTokenPopup']);
    assert.equal(await excel.pane.getByRole('button', { name: 'Allow' }).count(), 0);
  });

  for (const mood of ['broken', 'nothing'] as const) {
    it(`opens our own window where the broker ${mood === 'broken' ? 'fails' : 'does not answer'}`, async () => {
      broker.mood = mood;
      await press(excel);
      const dialog = await windowOf(excel);
      await dialog.getByLabel('Name').fill('boss');
      await dialog.getByLabel('Password').fill(PASSWORD);
      await dialog.getByRole('button', { name: 'Sign in' }).click();
      await excel.pane.locator('#account').getByText('boss').waitFor();
    });
  }

  it('opens it where our server does not accept the token', async () => {
    audience = CLIENT;
    await press(excel);
    await (await windowOf(excel)).close();
    assert.deepEqual(methods(), ['GetInitContext', 'GetToken']);
  });

  it('opens it where Excel says it can, and has no bridge', async () => {
    const other = await open({ sets: SETS });
    await press(other);
    await (await windowOf(other)).close();
  });

  it('opens it for whoever wants to sign in another way, and asks Microsoft nothing', async () => {
    await press(excel, 'Another way');
    await (await windowOf(excel)).close();
    assert.deepEqual(methods(), []);
  });

  it('loads nothing of Microsoft’s and offers one way in an Excel that cannot', async () => {
    const loaded: string[] = [];
    const other = await open({ broker });
    other.page.on('request', (request) => loaded.push(request.url()));
    await press(other);
    await (await windowOf(other)).close();
    assert.equal(await other.pane.getByRole('button', { name: 'Another way' }).count(), 0);
    assert.deepEqual([methods(), loaded.filter((address) => address.includes('entra'))], [[], []]);
  });

  it('left no fault in any pane and asked nothing of a stranger', () => {
    const seen = opened.map(({ faults, foreign }) => [...faults, ...foreign]);
    assert.deepEqual(seen.flat(), []);
  });
});
