/** Signing in from the pane in a played Excel: the real Office.js opens the window and carries the code. */

import assert from 'node:assert/strict';
import { type Browser, type Page } from 'playwright-core';
import { accessOf, PASSWORD } from '../../http/signed-in.ts';
import { startTestServer, type TestServer } from '../../http/test-server.ts';
import { ExcelBook } from '../../support/excel/excel-book.ts';
import { openBrowser } from '../browser-page.ts';
import { builtShelf } from '../web-workbook/workbook-page.ts';
import { type FakeExcel, openFakeExcel, openSecureSite, type SecureSite } from './fake-excel.ts';

function smallBook(): ExcelBook {
  const book = new ExcelBook();
  book.fill(book.addSheet('Sales'), [
    ['Date', 'Invoice', 'Item', 'Warehouse', 'Quantity', 'Price'],
    ['2026-03-05', 'SO-1', 'A-1', 'Main', 2, 5],
  ]);
  return book;
}

describe('signing in inside Excel', function () {
  this.timeout(60_000);
  let server: TestServer;
  let site: SecureSite;
  let browser: Browser;
  let excel: FakeExcel;

  before(async () => {
    server = await startTestServer({
      addin: builtShelf(),
      hostNames: ['localhost', '127.0.0.1'],
      signIn: { isAlwaysNeeded: true },
      signInsPerMinute: 1_000,
    });
    await accessOf(server.ledger, 'boss', { isAdmin: true });
    site = await openSecureSite(server.port);
    browser = await openBrowser();
    excel = await openFakeExcel(browser, site, smallBook());
  });
  after(async () => {
    await excel.close();
    await browser.close();
    site.stop();
    await server.stop();
  });

  /** The window that Excel opens when the button is pressed. */
  const openWindow = async (): Promise<Page> => {
    await excel.pane.locator('#account').getByRole('button', { name: 'Sign in' }).click();
    const opened = excel.page.waitForEvent('popup');
    // Excel on the web asks the person first, in the words of its own library.
    await excel.pane.getByRole('button', { name: 'Allow' }).click();
    return opened;
  };

  it('says that syncing needs a sign-in, while the pane works', async () => {
    await excel.pane.locator('#account').getByText('Sign in to sync').waitFor();
    await excel.pane.getByRole('button', { name: 'Reconcile' }).waitFor();
  });

  it('tells a wrong password, then signs in and closes the window', async () => {
    const dialog = await openWindow();
    await dialog.getByLabel('Name').fill('Boss');
    await dialog.getByLabel('Password').fill('wrong');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await dialog.locator('.problem').waitFor();
    assert.equal(await dialog.getByLabel('Name').inputValue(), 'Boss');
    await dialog.getByLabel('Password').fill(PASSWORD);
    const closed = dialog.waitForEvent('close');
    await dialog.getByRole('button', { name: 'Sign in' }).click();
    await closed;
    await excel.pane.locator('#account').getByText('boss').waitFor();
  });

  it('leaves no cookie behind, and no access token in any storage', async () => {
    assert.deepEqual(await excel.page.context().cookies(), []);
    const kept = await excel.page.evaluate('JSON.stringify([localStorage, sessionStorage])');
    assert.match(String(kept), /tb_refresh_1_/);
    assert.doesNotMatch(String(kept), /tb_(access|web|code)_/);
  });

  it('syncs as the person who signed in', async () => {
    const asked = excel.page.waitForRequest((request) => request.url().includes('/api/sync'));
    await excel.press('sync');
    const { authorization } = (await asked).headers();
    assert.match(authorization ?? '', /^Bearer tb_access_1_/);
  });

  it('is signed in again when the pane opens anew', async () => {
    await excel.page.reload();
    await excel.pane.locator('#account').getByText('boss').waitFor();
  });

  it('signs out here and at the server', async () => {
    await excel.pane.locator('#account').getByRole('button', { name: 'Sign out' }).click();
    await excel.pane.locator('#account').getByText('Sign in to sync').waitFor();
    const kept = await excel.page.evaluate('JSON.stringify(localStorage)');
    assert.doesNotMatch(String(kept), /tb_/);
  });

  it('stays signed out when the window is closed, and opens it again', async () => {
    await (await openWindow()).close();
    const again = await openWindow();
    await again.getByLabel('Name').waitFor();
    await again.close();
  });

  it('leaves no fault behind and asks nothing of a stranger', () => {
    assert.deepEqual([excel.faults, excel.foreign], [[], []]);
  });
});
