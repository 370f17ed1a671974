import assert from 'node:assert/strict';
import { type Browser } from 'playwright-core';
import { startTestServer, type TestServer } from '../http/test-server.ts';
import { openBrowser } from './browser-page.ts';
import { builtShelf, waitUntilOpen } from './web-workbook/workbook-page.ts';

describe('the sign-in page', () => {
  let browser: Browser;
  let server: TestServer;

  before(async () => {
    server = await startTestServer({
      addin: builtShelf(),
      signIn: { isAlwaysNeeded: true },
      signInsPerMinute: 1_000,
    });
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
    const go = page.locator('button[type=submit]');
    assert.equal(await go.innerText(), 'Keep it and sign in');
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
    await page.getByText('ask an admin for a sign-in link').waitFor();
    await page.fill('#login', 'boss');
    await page.fill('#password', 'correct horse battery');
    await page.click('button[type=submit]');
    await page.waitForSelector('.drop');
    assert.deepEqual(faults, []);
    await context.close();
  });

  it('leads back to the workbook that asked for it', async () => {
    const context = await browser.newContext({ locale: 'en-GB' });
    const page = await context.newPage();
    await page.goto(`${server.url}/workbook`);
    await page.waitForSelector('#password');
    assert.equal(new URL(page.url()).searchParams.get('return'), '/workbook');
    await page.fill('#login', 'boss');
    await page.fill('#password', 'correct horse battery');
    await page.click('button[type=submit]');
    await page.waitForURL(`${server.url}/workbook`);
    await waitUntilOpen(page);
    await context.close();
  });

  it('leads to pages of its own only, whatever the address asks for', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/sign-in`);
    const ways = await page.evaluate(
      async (asked) => {
        const address = '/return-path.js';
        const { returnPathOf } = (await import(address)) as {
          returnPathOf: (address: { search: string; origin: string }) => string;
        };
        const { origin } = (globalThis as unknown as { location: { origin: string } }).location;
        return asked.map((way) => {
          const search = `?${new URLSearchParams({ return: way })}`;
          return [way, returnPathOf({ search, origin })] as const;
        });
      },
      [
        '/workbook?workbook=a&b=%2F',
        '/workbook#x',
        '//evil.example/workbook',
        '/\\evil.example/workbook',
        'https://evil.example/workbook',
        'javascript:alert(1)',
        'data:text/html,x',
        '/api/sign-in/oidc',
        '/sign-in',
        '/workbook/../api/sign-out',
        '',
        'http://',
      ],
    );
    await page.close();
    assert.deepEqual(
      ways.filter(([, way]) => way !== '/'),
      [
        ['/workbook?workbook=a&b=%2F', '/workbook?workbook=a&b=%2F'],
        ['/workbook#x', '/workbook'],
      ],
    );
  });

  it('leads back to the workbook from the firm’s own issuer too, once', async () => {
    const page = await browser.newPage();
    await page.goto(`${server.url}/sign-in?return=%2Fworkbook`);
    await page.evaluate(async () => {
      const address = '/return-path.js';
      const { keepReturnPath } = (await import(address)) as { keepReturnPath: () => void };
      keepReturnPath();
    });
    // Where the server sends whoever comes back from the issuer.
    await page.goto(server.url);
    await page.waitForURL(/\/workbook|\/sign-in\?return=%2Fworkbook/);
    await page.goto(server.url);
    await page.waitForSelector('.drop');
    await page.close();
  });
});
