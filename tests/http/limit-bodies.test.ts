import assert from 'node:assert/strict';
import { type ClientRequest, request } from 'node:http';
import { BODY_LIMITS } from '../../sync-server/http/limit-bodies.ts';
import { accessOf, askAs, codeOf } from './signed-in.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** As large as a workbook may be. */
const LARGEST = 20 * 1024 * 1024;

describe('countBodies', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  /** Says how much it sends, sends a little, and keeps the connection. */
  const beginUpload = (bearer: string): ClientRequest => {
    const sent = request({
      ...{ host: '127.0.0.1', port: server.port, method: 'POST' },
      path: '/api/workbooks?name=a.xlsx',
      headers: {
        Authorization: `Bearer ${bearer}`,
        'Content-Type': 'application/octet-stream',
        'Content-Length': LARGEST,
      },
    });
    sent.on('error', () => undefined);
    sent.write('PK');
    return sent;
  };

  it('turns a caller away whose bodies under way would fill the memory, and nobody else', async () => {
    const li = await accessOf(server.ledger, 'li', { isAdmin: true });
    const wang = await accessOf(server.ledger, 'wang', { isAdmin: true });
    const open = Array.from({ length: BODY_LIMITS.ofCaller / LARGEST }, () => beginUpload(li));
    const one = new Uint8Array(100_000);
    const upload = (who: string): Promise<Response> =>
      askAs(server, who, 'POST', '/api/workbooks?name=b.xlsx', one);
    // A request is counted once its headers came in, a moment after they were sent.
    let refused = await upload(li);
    while (refused.status === 201) refused = await upload(li);
    assert.equal(await codeOf(refused), 'RATE-LIMITED');
    assert.equal(refused.headers.get('retry-after'), '60');
    assert.equal((await upload(wang)).status, 201);
    // Small requests go on.
    const run = await askAs(server, li, 'POST', '/api/runs', {});
    assert.equal(await codeOf(run), 'REQUEST-INVALID');
    for (const sent of open) sent.destroy();
    while ((await upload(li)).status !== 201);
  });

  it('takes no more than a few pages from somebody who has not signed in', async () => {
    const body = { login: 'li', password: 'x'.repeat(70_000), session: 'web' };
    const reply = await askAs(server, undefined, 'POST', '/api/sign-in', body);
    assert.equal(await codeOf(reply), 'BODY-TOO-LARGE');
  });
});
