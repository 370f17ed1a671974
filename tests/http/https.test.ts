import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type LocalCertificate, makeCertificate } from '../../sync-server/cli/make-certificate.ts';
import { serveSettings } from '../../sync-server/http/serve-settings.ts';
import { startTestServer, TEST_SCOPE, type TestServer } from './test-server.ts';

interface Answer {
  readonly status: number | undefined;
  readonly text: string;
  readonly cookies: readonly string[];
}

function ask(
  address: string,
  { ca, body }: { readonly ca: string; readonly body?: unknown },
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(
      address,
      {
        ca,
        method: body === undefined ? 'GET' : 'POST',
        headers: body === undefined ? {} : { 'Content-Type': 'application/json' },
        agent: false,
      },
      (answer) => {
        let text = '';
        answer.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        answer.on('end', () =>
          resolve({
            status: answer.statusCode,
            text,
            cookies: answer.headers['set-cookie'] ?? [],
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(body === undefined ? undefined : JSON.stringify(body));
  });
}

describe('https', function () {
  this.timeout(30_000);
  let made: LocalCertificate;
  let folder: string;

  before(async () => {
    made = await makeCertificate();
    folder = await mkdtemp(path.join(tmpdir(), 'tallybook-https-'));
    await writeFile(path.join(folder, 'localhost.crt'), made.certificate);
    await writeFile(path.join(folder, 'localhost.key'), made.key);
    await writeFile(path.join(folder, 'authority.crt'), made.authority);
  });

  after(() => rm(folder, { recursive: true, force: true }));

  describe('startServer', () => {
    let server: TestServer;

    before(async () => {
      server = await startTestServer({ tls: { cert: made.certificate, key: made.key } });
    });

    after(() => server.stop());

    it('serves the page to who trusts its authority, by name and by number', async () => {
      for (const host of ['localhost', '127.0.0.1']) {
        const { status, text } = await ask(`https://${host}:${server.port}/`, {
          ca: made.authority,
        });
        assert.equal(status, 200);
        assert.match(text, /<title>/);
      }
    });

    it('is refused by who trusts another authority', async () => {
      const { authority } = await makeCertificate();
      await assert.rejects(ask(`https://localhost:${server.port}/`, { ca: authority }));
    });

    it('hands the manifest out with its own address', async () => {
      const address = `https://localhost:${server.port}`;
      const { text } = await ask(`${address}/excel/manifest.xml`, { ca: made.authority });
      assert.match(text, RegExp(`${address}/excel/task-pane`));
    });

    it('keeps its session in a cookie that goes to this host over https only', async () => {
      const { people } = server.ledger;
      const invitation = await people.inviteFirstAdmin(TEST_SCOPE.organisation);
      const { status, cookies } = await ask(
        `https://localhost:${server.port}/api/sign-in/invitation`,
        {
          ca: made.authority,
          body: { invitation, login: 'li', password: 'seven green teapots', session: 'web' },
        },
      );
      assert.equal(status, 200);
      assert.match(cookies[0]!, /^__Host-tallybook=.*; Path=\/; HttpOnly; .*; Secure$/);
    });
  });

  describe('serveSettings', () => {
    const file = (name: string): string => path.join(folder, name);
    const settings = (certificate?: string, key?: string): ReturnType<typeof serveSettings> =>
      serveSettings({ certificate, key }, {});

    it('reads the certificate and its key', () => {
      const found = settings(file('localhost.crt'), file('localhost.key'));
      assert.ok('settings' in found);
      assert.deepEqual(found.settings.tls, { cert: made.certificate, key: made.key });
    });

    it('takes them from the environment too', () => {
      const found = serveSettings(
        {},
        {
          TALLYBOOK_CERTIFICATE: file('localhost.crt'),
          TALLYBOOK_KEY: file('localhost.key'),
        },
      );
      assert.ok('settings' in found && found.settings.tls !== undefined);
    });

    it('names the one that is missing, unreadable, or not the other’s', () => {
      const faultOf = (found: ReturnType<typeof serveSettings>): string =>
        'fault' in found ? found.fault : '';
      assert.match(faultOf(settings(file('localhost.crt'))), /--key .*missing/);
      assert.match(faultOf(settings(undefined, file('localhost.key'))), /--certificate .*missing/);
      assert.match(faultOf(settings(file('gone'), file('localhost.key'))), /cannot be read/);
      assert.match(faultOf(settings(file('authority.crt'), file('localhost.key'))), /no certif/);
    });
  });
});
