/** Signing in from a played Excel at a firm's own issuer: the window goes there and comes back with its errand. */

import assert from 'node:assert/strict';
import { type Browser } from 'playwright-core';
import { createOidcClient, OIDC_RETURN_PATH } from '../../../sync-server/auth/oidc-client.ts';
import { type SignInSettings } from '../../../sync-server/http/sign-in-settings.ts';
import { accessOf } from '../../http/signed-in.ts';
import { startTestServer, type TestServer } from '../../http/test-server.ts';
import { ExcelBook } from '../../support/excel/excel-book.ts';
import { openBrowser } from '../browser-page.ts';
import { builtShelf } from '../web-workbook/workbook-page.ts';
import { type FakeExcel, openFakeExcel, openSecureSite, type SecureSite } from './fake-excel.ts';
import { ISSUER_CLIENT, type LocalIssuer, startIssuer } from '../../support/local-issuer.ts';

describe('signing in inside Excel at the firm’s own issuer', function () {
  this.timeout(60_000);
  let server: TestServer;
  let site: SecureSite;
  let issuer: LocalIssuer;
  let browser: Browser;
  let excel: FakeExcel;

  before(async () => {
    // The site's address is known once it stands, the issuer must know it, and the server the issuer: so this one waits.
    const settings: { oidc?: SignInSettings['oidc'] } = {};
    server = await startTestServer({
      addin: builtShelf(),
      hostNames: ['localhost', '127.0.0.1'],
      signInsPerMinute: 1_000,
      signIn: {
        isAlwaysNeeded: true,
        oidc: {
          name: 'Firm',
          begin: () => settings.oidc!.begin(),
          finish: (address, away) => settings.oidc!.finish(address, away),
        },
      },
    });
    site = await openSecureSite(server.port);
    const returnAddress = `${site.url}${OIDC_RETURN_PATH}`;
    issuer = await startIssuer(returnAddress);
    settings.oidc = createOidcClient({
      issuer: issuer.address,
      clientId: ISSUER_CLIENT.id,
      clientSecret: ISSUER_CLIENT.secret,
      returnAddress,
      name: 'Firm',
      allowsPlainHttp: true,
    });
    await accessOf(server.ledger, 'boss', { isAdmin: true });
    browser = await openBrowser();
    const book = new ExcelBook();
    book.addSheet('Sales');
    excel = await openFakeExcel(browser, site, book, { friends: [issuer.address] });
  });
  after(async () => {
    await excel.close();
    await browser.close();
    site.stop();
    issuer.server.closeAllConnections();
    issuer.server.close();
    await server.stop();
  });

  it('comes back from the issuer as the person it vouches for', async () => {
    await excel.pane.locator('#account').getByRole('button', { name: 'Sign in' }).click();
    const opened = excel.page.waitForEvent('popup');
    await excel.pane.getByRole('button', { name: 'Allow' }).click();
    const dialog = await opened;
    await dialog.getByRole('button', { name: 'Sign in with Firm' }).click();
    await dialog.locator('input[name=login]').fill('subject-1');
    await dialog.locator('input[name=password]').fill('x');
    await dialog.locator('button[type=submit]').click();
    const closed = dialog.waitForEvent('close');
    await dialog.locator('button[type=submit]').click();
    await closed;
    await excel.pane.locator('#account').getByText('li.wei').waitFor();
    const cookies = await excel.page.context().cookies(site.url);
    assert.deepEqual(
      cookies.filter(({ name }) => name.includes('tallybook')),
      [],
    );
    // The issuer's own page of these tests asks for a font.
    const foreign = excel.foreign.filter((url) => !url.includes('fonts.googleapis.com'));
    assert.deepEqual([excel.faults, foreign], [[], []]);
  });
});
