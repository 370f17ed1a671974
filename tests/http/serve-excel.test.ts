import assert from 'node:assert/strict';
import { startTestServer, type TestServer } from './test-server.ts';

describe('pages that Excel loads', () => {
  let server: TestServer;

  before(async () => {
    server = await startTestServer({ frameAncestors: ['https://office.firm.example'] });
  });
  after(() => server.stop());

  const headersOf = async (address: string): Promise<Headers> =>
    (await fetch(`${server.url}${address}`)).headers;

  const directive = (headers: Headers, name: string): string | undefined =>
    headers
      .get('content-security-policy')!
      .split(';')
      .find((part) => part.trim().startsWith(name));

  it('may be framed by Office where they are the pane', async () => {
    const headers = await headersOf('/excel/task-pane');
    assert.match(
      directive(headers, 'frame-ancestors')!,
      /'self' https:\/\/\*\.officeapps\.live\.com/,
    );
    assert.match(directive(headers, 'frame-ancestors')!, /https:\/\/office\.firm\.example/);
    assert.equal(headers.get('x-frame-options'), null);
  });

  it('may ask Microsoft’s sign-in where the firm uses Entra inside Excel, and nowhere else', async () => {
    const entraAddIn = { client: 'c', authority: 'a', scope: 's' };
    const other = await startTestServer({ signIn: { entraAddIn } });
    try {
      const connections = async (url: string, page: string): Promise<string | undefined> =>
        directive((await fetch(url + page)).headers, 'connect-src');
      const usual = "connect-src 'self' https://appsforoffice.microsoft.com";
      assert.equal(
        await connections(other.url, '/excel/task-pane'),
        `${usual} https://login.microsoftonline.com`,
      );
      assert.equal(await connections(other.url, '/excel/sign-in'), usual);
      assert.equal(await connections(server.url, '/excel/task-pane'), usual);
    } finally {
      await other.stop();
    }
  });

  it('are framed by nobody where somebody types a password', async () => {
    const headers = await headersOf('/excel/sign-in');
    assert.equal(directive(headers, 'frame-ancestors'), "frame-ancestors 'none'");
    assert.equal(headers.get('x-frame-options'), 'DENY');
  });

  it('do not lose the window on its way to an issuer and back', async () => {
    for (const address of ['/api/sign-in/oidc?to=excel', '/api/sign-in/oidc/return?code=x']) {
      assert.equal((await headersOf(address)).get('cross-origin-opener-policy'), 'unsafe-none');
    }
    const others = await headersOf('/api/sign-in');
    assert.equal(others.get('cross-origin-opener-policy'), 'same-origin');
  });

  it('let the window speak to the pane, and run Microsoft’s library and our own files only', async () => {
    for (const address of ['/excel/task-pane', '/excel/sign-in']) {
      const headers = await headersOf(address);
      assert.equal(headers.get('cross-origin-opener-policy'), 'unsafe-none');
      assert.equal(
        directive(headers, 'script-src'),
        "script-src 'self' https://appsforoffice.microsoft.com https://ajax.aspnetcdn.com",
      );
      assert.equal(headers.get('cache-control'), 'no-cache');
    }
  });
});
