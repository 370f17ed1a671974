import assert from 'node:assert/strict';
import { request } from 'node:http';
import { gzipSync } from 'node:zlib';
import { problemReport } from '../../core/contract/problem.ts';
import { PROBLEMS, problemEntry, type ProblemCode } from '../../sync-server/http/problem.ts';
import { ROUTES } from '../../sync-server/http/routes.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** A request with headers that `fetch` would not let through. */
function rawRequest(
  server: TestServer,
  options: {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string | Uint8Array;
  },
): Promise<{ status: number; headers: Record<string, unknown>; text: string }> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', path = '/', headers = {}, body } = options;
    const sent = request(
      { host: '127.0.0.1', port: server.port, method, path, headers },
      (reply) => {
        let text = '';
        reply.on('data', (chunk) => (text += String(chunk)));
        reply.on('end', () =>
          resolve({ status: reply.statusCode ?? 0, headers: reply.headers, text }),
        );
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

describe('what the server refuses', () => {
  let server: TestServer;

  before(async () => {
    server = await startTestServer();
  });

  after(() => server.stop());

  const expectProblem = (
    reply: { status: number; headers: Record<string, unknown>; text: string },
    code: ProblemCode,
  ): void => {
    assert.equal(reply.status, problemEntry(code).status);
    assert.match(String(reply.headers['content-type']), /^application\/problem\+json/);
    const problem = problemReport.parse(JSON.parse(reply.text));
    assert.equal(problem.code, code);
    assert.equal(problem.instance, `urn:uuid:${String(reply.headers['x-request-id'])}`);
  };

  it('answers an unknown address with a problem in the language asked for', async () => {
    const reply = await rawRequest(server, {
      path: '/api/nothing',
      headers: { 'Accept-Language': 'zh-CN,zh;q=0.9' },
    });
    expectProblem(reply, 'ROUTE-UNKNOWN');
    assert.equal((JSON.parse(reply.text) as { title: string }).title, '没有这个地址');
  });

  it('names the methods of an address that does not take the one used', async () => {
    const reply = await rawRequest(server, { method: 'PUT', path: '/api/runs' });
    expectProblem(reply, 'METHOD-REFUSED');
    assert.equal(reply.headers['allow'], 'POST');
  });

  it('refuses a body that is no JSON, of another type, or too large', async () => {
    const json = { 'Content-Type': 'application/json' };
    const post = { method: 'POST', path: '/api/runs' };
    expectProblem(
      await rawRequest(server, { ...post, headers: json, body: '{' }),
      'REQUEST-NOT-JSON',
    );
    expectProblem(await rawRequest(server, { ...post, body: '{}' }), 'TYPE-REFUSED');
    const large = `{"a":"${'x'.repeat(9 * 1024 * 1024)}"}`;
    expectProblem(
      await rawRequest(server, { ...post, headers: json, body: large }),
      'BODY-TOO-LARGE',
    );
  });

  it('refuses JSON in another encoding, bytes that are no UTF-8, and what is no object', async () => {
    const post = { method: 'POST', path: '/api/runs' };
    const utf16 = { 'Content-Type': 'application/json; charset=utf-16le' };
    const request = { ...post, headers: utf16, body: Buffer.from('{}', 'utf16le') };
    expectProblem(await rawRequest(server, request), 'TYPE-REFUSED');
    const headers = { 'Content-Type': 'application/json; charset="UTF-8"' };
    for (const body of [Buffer.from([0x22, 0xff, 0x22]), 'null', '7', '"text"']) {
      expectProblem(await rawRequest(server, { ...post, headers, body }), 'REQUEST-NOT-JSON');
    }
    expectProblem(await rawRequest(server, { ...post, headers, body: '{}' }), 'REQUEST-INVALID');
  });

  it('refuses bytes that are not compressed as they say, and logs no fault of its own', async () => {
    const from = server.logged.length;
    const sent = [
      { path: '/api/runs', type: 'application/json' },
      { path: '/api/workbooks?name=a.xlsx', type: 'application/octet-stream' },
    ];
    for (const { path, type } of sent) {
      for (const body of ['not compressed', gzipSync('{"kind":"inspect"}').subarray(0, 15)]) {
        const headers = { 'Content-Type': type, 'Content-Encoding': 'gzip' };
        const reply = await rawRequest(server, { method: 'POST', path, headers, body });
        expectProblem(reply, 'REQUEST-INVALID');
      }
    }
    assert.doesNotMatch(server.logged.slice(from).join(''), /"level":50/);
  });

  it('refuses a workbook that is not sent as bytes', async () => {
    const reply = await rawRequest(server, {
      method: 'POST',
      path: '/api/workbooks?name=a.xlsx',
      headers: { 'Content-Type': 'text/plain' },
      body: 'x',
    });
    expectProblem(reply, 'TYPE-REFUSED');
  });

  it('names each thing in a request that is not as declared, keys nobody declared included', async () => {
    const reply = await rawRequest(server, {
      method: 'POST',
      path: '/api/runs',
      headers: { 'Content-Type': 'application/json' },
      body: '{"workbooks":["x"],"kind":"reconcile","locale":"fr","extra":1}',
    });
    expectProblem(reply, 'REQUEST-INVALID');
    const { errors } = JSON.parse(reply.text) as { errors: { path: string }[] };
    assert.deepEqual(errors.map(({ path }) => path).sort(), [
      'body',
      'body.locale',
      'body.workbooks.0',
    ]);
  });

  it('refuses a name it does not go by, which is how DNS rebinding shows', async () => {
    expectProblem(await rawRequest(server, { headers: { Host: 'evil.example' } }), 'HOST-REFUSED');
    expectProblem(
      await rawRequest(server, { headers: { Host: 'localhost.evil.example:80' } }),
      'HOST-REFUSED',
    );
    const named = await rawRequest(server, { headers: { Host: 'LOCALHOST:4780' } });
    assert.equal(named.status, 200);
  });

  it('refuses a change that comes from a page of another site', async () => {
    const post = { method: 'POST', path: '/api/sample?locale=en' };
    const foreign: readonly Record<string, string>[] = [
      { Origin: 'http://evil.example' },
      { Origin: 'null' },
      { 'Sec-Fetch-Site': 'cross-site' },
    ];
    for (const headers of foreign) {
      expectProblem(await rawRequest(server, { ...post, headers }), 'ORIGIN-REFUSED');
    }
  });

  it('says nothing of a run or workbook that is not there, whatever is asked of it', async () => {
    const id = '00000000-0000-4000-8000-000000000000';
    for (const route of ROUTES.filter(({ path }) => path.startsWith('/api/runs/{run}'))) {
      const path = route.path.replace('{run}', id).replace('{copy}', '0');
      const reply = await rawRequest(server, { method: route.method.toUpperCase(), path });
      expectProblem(reply, 'RUN-GONE');
    }
  });

  it('refuses ids that are no ids before they reach anything', async () => {
    for (const id of ['..%2f..%2fetc%2fpasswd', '1', "'%3B--"]) {
      expectProblem(await rawRequest(server, { path: `/api/runs/${id}` }), 'REQUEST-INVALID');
    }
  });

  it('serves no file that is not of the page', async () => {
    for (const path of ['/../package.json', '/%2e%2e/package.json', '/app.js%00', '/texts.js/']) {
      const { status, text } = await rawRequest(server, { path });
      assert.notEqual(status, 200, path);
      assert.doesNotMatch(text, /tallybook.*version/);
    }
  });

  it('sends the security headers with every kind of reply', async () => {
    for (const path of ['/', '/api/registers', '/api/nothing', '/health/live']) {
      const { headers } = await rawRequest(server, { path });
      const policy = String(headers['content-security-policy']);
      assert.match(policy, /default-src 'none'/);
      assert.match(policy, /frame-ancestors 'none'/);
      assert.doesNotMatch(policy, /unsafe/);
      assert.equal(headers['x-content-type-options'], 'nosniff');
      assert.equal(headers['referrer-policy'], 'no-referrer');
      assert.equal(headers['x-powered-by'], undefined);
    }
  });

  it('says every problem in both languages, without blame or exclamation', () => {
    for (const { title, detail } of Object.values(PROBLEMS)) {
      for (const text of [title.zh, title.en, detail.zh, detail.en]) {
        assert.ok(text.length > 0);
        assert.doesNotMatch(text, /[!！]|oops|sorry|数据|异常|exception/i);
      }
    }
  });
});

describe('rate limit', () => {
  it('answers 429 with the time to wait, and never turns a health check away', async () => {
    const server = await startTestServer({ requestsPerMinute: 3 });
    try {
      const statuses: number[] = [];
      for (let count = 0; count < 4; count += 1) {
        statuses.push((await fetch(`${server.url}/api/codes`)).status);
      }
      assert.deepEqual(statuses, [200, 200, 200, 429]);
      const refused = await fetch(`${server.url}/api/codes`);
      assert.equal(refused.headers.get('retry-after'), '60');
      assert.equal((await fetch(`${server.url}/health/live`)).status, 200);
    } finally {
      await server.stop();
    }
  });
});
