import assert from 'node:assert/strict';
import { type Browser } from 'playwright-core';
import { startTestServer, type TestServer } from '../http/test-server.ts';
import { openBrowser } from './browser-page.ts';

describe('the sign-in page', () => {
  let browser: Browser;
  let server: TestServer;

  before(async () => {
    server = await startTestServer({ signIn: { isAlwaysNeeded: true }, signInsPerMinute: 1_000 });
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await server.stop();
  });

  it('makes the first admin by the link, and asks again when nobody is signed in any more', async () => {
    const invitation = (await server.ledger.people.inviteFirstAdmin(1))!;
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      if (/Content.Security.Policy/i.test(message.text())) faults.push(message.text());
    });
    await page.goto(`${server.url}/sign-in#${invitation}`);
    await page.fill('#login', 'Boss');
    assert.equal(new URL(page.url()).hash, '');
    await page.fill('#password', 'short');
    await page.click('button[type=submit]');
    await page.waitForSelector('.msg.error');
    assert.match(await page.locator('.msg.error').innerText(), /too short/);
    await page.fill('#login', 'Boss');
    await page.fill('#password', 'correct horse battery');
    await page.click('button[type=submit]');
    await page.waitForSelector('.drop');
    const [cookie] = await context.cookies();
    assert.deepEqual(
      [cookie?.name, cookie?.httpOnly, cookie?.sameSite],
      ['tallybook', true, 'Lax'],
    );

    await context.clearCookies();
    await page.getByRole('button', { name: 'Try the sample company' }).click();
    await page.waitForSelector('#password');
    await page.fill('#login', 'boss');
    await page.fill('#password', 'correct horse battery');
    await page.click('button[type=submit]');
    await page.waitForSelector('.drop');
    assert.deepEqual(faults, []);
    await context.close();
  });
});
