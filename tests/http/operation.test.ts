import assert from 'node:assert/strict';
import { startTestServer, type TestServer } from './test-server.ts';

describe('health, metrics and log', () => {
  let server: TestServer;

  before(async () => {
    server = await startTestServer();
  });

  after(() => server.stop());

  it('is live and ready over a database that answers', async () => {
    const live = await fetch(`${server.url}/health/live`);
    assert.deepEqual(await live.json(), { live: true });
    const ready = await fetch(`${server.url}/health/ready`);
    assert.equal(ready.status, 200);
    assert.equal(((await ready.json()) as { ready: boolean }).ready, true);
  });

  it('counts requests by operation and never by what they were about', async () => {
    await fetch(`${server.url}/api/ledger/balances?item=SECRET-ITEM`);
    const text = await (await fetch(`${server.url}/metrics`)).text();
    assert.match(
      text,
      /tallybook_http_request_seconds_count\{operation="balances",status="200"\} 1/,
    );
    assert.match(text, /^tallybook_accepting 1$/m);
    assert.doesNotMatch(text, /SECRET-ITEM/);
  });

  it('logs each request by its id, without its query', async () => {
    const reply = await fetch(`${server.url}/api/ledger/balances?item=SECRET-ITEM`, {
      headers: { Authorization: 'Bearer canary-secret', Cookie: 'session=canary-secret' },
    });
    await reply.text();
    const id = reply.headers.get('x-request-id')!;
    const line = server.logged.find((candidate) => candidate.includes(id));
    assert.match(line ?? '', /"operation":"balances"/);
    assert.doesNotMatch(server.logged.join(''), /SECRET-ITEM|canary-secret/);
  });
});
