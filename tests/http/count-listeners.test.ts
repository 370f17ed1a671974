import assert from 'node:assert/strict';
import { NOTICES_PATH } from '../../core/sync/sync-paths.ts';
import { countListeners, LISTENER_LIMITS } from '../../sync-server/http/count-listeners.ts';
import { RequestProblem } from '../../sync-server/http/problem.ts';
import { MAX_CONNECTIONS } from '../../sync-server/http/start-server.ts';
import { accessOf, askAs, codeOf } from './signed-in.ts';
import { startTestServer, TEST_SCOPE, type TestServer } from './test-server.ts';

const LI = { kind: 'person', scope: TEST_SCOPE, person: 'li' } as const;
const WANG = { ...LI, person: 'wang' };
const NOBODY = { ...LI, kind: 'local', person: null } as const;
const isRefused = (code: string) => (error: unknown) =>
  error instanceof RequestProblem && error.code === code && error.retryAfter === 60;

describe('countListeners', () => {
  it('lets one person listen so often and no more, until one of them leaves', () => {
    const count = countListeners({ ofCaller: 2, ofOrganisation: 9, ofAll: 9 });
    const leaving = new AbortController();
    count.join(LI, leaving.signal);
    count.join(LI, new AbortController().signal);
    const again = (): void => count.join(LI, new AbortController().signal);
    assert.throws(again, isRefused('LISTENERS-OF-CALLER-FULL'));
    count.join(WANG, new AbortController().signal);
    leaving.abort();
    again();
    assert.throws(again, isRefused('LISTENERS-OF-CALLER-FULL'));
  });

  it('lets so many of one organisation listen, whoever they are, and so many of all', () => {
    const count = countListeners({ ofCaller: 2, ofOrganisation: 3, ofAll: 4 });
    for (const listener of [LI, WANG, NOBODY]) count.join(listener, new AbortController().signal);
    const join = (organisation: number): void =>
      count.join(
        { ...NOBODY, scope: { ...TEST_SCOPE, organisation } },
        new AbortController().signal,
      );
    assert.throws(() => join(TEST_SCOPE.organisation), isRefused('LISTENERS-FULL'));
    join(TEST_SCOPE.organisation + 1);
    // All of them together leave the server connections to answer by.
    assert.throws(() => join(TEST_SCOPE.organisation + 2), isRefused('LISTENERS-FULL'));
    assert.ok(LISTENER_LIMITS.ofAll < MAX_CONNECTIONS);
  });

  it('counts nobody who is gone already', () => {
    const count = countListeners({ ofCaller: 1, ofOrganisation: 1, ofAll: 1 });
    count.join(LI, AbortSignal.abort());
    count.join(LI, new AbortController().signal);
  });
});

describe('listening over HTTP', () => {
  let server: TestServer;
  before(async () => {
    server = await startTestServer();
  });
  after(() => server.stop());

  it('answers 429 with a time to wait to who listens too often, and hears again once one is closed', async () => {
    const li = await accessOf(server.ledger, 'li', {
      isAdmin: true,
    });
    const open: Response[] = [];
    for (let index = 0; index < LISTENER_LIMITS.ofCaller; index += 1) {
      open.push(await askAs(server, li, 'GET', NOTICES_PATH));
    }
    assert.ok(open.every(({ status }) => status === 200));
    const refused = await askAs(server, li, 'GET', NOTICES_PATH);
    assert.equal(refused.status, 429);
    assert.equal(refused.headers.get('retry-after'), '60');
    assert.equal(await codeOf(refused), 'LISTENERS-OF-CALLER-FULL');
    for (const response of open) await response.body!.cancel();
    // The server hears of a closed connection a little later than who closed it.
    for (;;) {
      const again = await askAs(server, li, 'GET', NOTICES_PATH);
      await again.body!.cancel();
      if (again.status === 200) break;
    }
  });
});
