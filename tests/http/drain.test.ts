import assert from 'node:assert/strict';
import { once } from 'node:events';
import { request, type IncomingMessage } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { startTestServer } from './test-server.ts';

describe('stopping a server', () => {
  it('lets a request that is under way end, takes no new one, and then ends', async () => {
    const server = await startTestServer();
    const upload = request({
      host: '127.0.0.1',
      port: server.port,
      method: 'POST',
      path: '/api/workbooks?name=a.csv',
      headers: { 'Content-Type': 'application/octet-stream', 'Content-Length': '8' },
    });
    upload.write('half');
    // The first half must have arrived, or there is nothing under way yet.
    await sleep(100);
    const stopped = server.stop();
    await sleep(50);
    await assert.rejects(fetch(`${server.url}/health/live`));
    const replied = once(upload, 'response') as Promise<[IncomingMessage]>;
    upload.end('half');
    const [reply] = await replied;
    assert.equal(reply.statusCode, 201);
    reply.resume();
    await stopped;
  });
});
