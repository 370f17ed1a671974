import assert from 'node:assert/strict';
import { NOTICES_PATH } from '../../core/sync/sync-paths.ts';
import { startTestServer } from './test-server.ts';

describe('a server that stops while others listen', () => {
  it('ends what they listen to in order, and cuts nobody off', async () => {
    const server = await startTestServer();
    const reply = await fetch(`${server.url}${NOTICES_PATH}`);
    const reader = reply.body!.getReader();
    await reader.read();
    const stopped = server.stop();
    // A connection that is cut off rejects here.
    while (!(await reader.read()).done);
    await stopped;
    assert.equal(reply.status, 200);
  });
});
