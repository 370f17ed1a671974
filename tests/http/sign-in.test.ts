import assert from 'node:assert/strict';
import { accountReport, sessionReply, signInWays } from '../../core/contract/sign-in.ts';
import { LOCAL_SCOPE } from '../../sync-server/http/authorise.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const PASSWORD = 'correct horse battery';

/** Sends JSON as a program would, or with a cookie as our page would. */
async function ask(
  server: TestServer,
  method: string,
  path: string,
  options: { readonly body?: unknown; readonly bearer?: string; readonly cookie?: string } = {},
): Promise<Response> {
  const { body, bearer, cookie } = options;
  return fetch(`${server.url}${path}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(body === undefined ? {} : { 'Content-Type': 'application/json' }),
      ...(bearer === undefined ? {} : { Authorization: `Bearer ${bearer}` }),
      ...(cookie === undefined ? {} : { Cookie: cookie, Origin: server.url }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function codeOf(response: Response): Promise<string> {
  return ((await response.json()) as { code: string }).code;
}

function cookieOf(response: Response): string {
  return response.headers.get('set-cookie')!.split(';')[0]!;
}

describe('a server on the machine itself', () => {
  let server: TestServer;

  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.stop());

  it('takes whoever reaches it for its one user, as long as nobody has an account', async () => {
    const { needed } = signInWays.parse(await (await ask(server, 'GET', '/api/sign-in')).json());
    assert.equal(needed, false);
    const account = accountReport.parse(await (await ask(server, 'GET', '/api/account')).json());
    assert.deepEqual([account.kind, account.isAdmin], ['local', true]);
    assert.equal((await ask(server, 'GET', '/api/ledger/balances')).status, 200);
  });

  it('wants to know who asks as soon as somebody has', async () => {
    const added = await server.ledger.people.addPerson(LOCAL_SCOPE, {
      login: 'boss',
      isAdmin: true,
    });
    assert.equal(added.status, 'done');
    const refused = await ask(server, 'GET', '/api/ledger/balances');
    assert.equal(refused.status, 401);
    assert.equal(refused.headers.get('www-authenticate'), 'Bearer');
    assert.equal(await codeOf(refused), 'SIGN-IN-NEEDED');
    assert.equal((await ask(server, 'GET', '/health/live')).status, 200);
  });
});

describe('a server others can reach', () => {
  let server: TestServer;
  let first: string;

  before(async () => {
    server = await startTestServer({ signIn: { isAlwaysNeeded: true }, signInsPerMinute: 1_000 });
    first = (await server.ledger.people.inviteFirstAdmin(1))!;
  });
  after(() => server.stop());

  const signIn = (login: string, session: 'web' | 'addIn', password = PASSWORD) =>
    ask(server, 'POST', '/api/sign-in', { body: { login, password, session } });

  it('answers nobody before there is an admin, and makes one by the link printed at its start', async () => {
    assert.equal((await ask(server, 'GET', '/api/account')).status, 401);
    const body = { invitation: first, login: 'boss', password: PASSWORD, session: 'web' };
    const made = await ask(server, 'POST', '/api/sign-in/invitation', { body });
    assert.equal(made.status, 200);
    const cookie = cookieOf(made);
    const { login } = accountReport.parse(
      await (await ask(server, 'GET', '/api/account', { cookie })).json(),
    );
    assert.equal(login, 'boss');
    const again = await ask(server, 'POST', '/api/sign-in/invitation', { body });
    assert.deepEqual([again.status, await codeOf(again)], [404, 'LINK-GONE']);
  });

  it('keeps a web session in a cookie no script reads, and ends it on signing out', async () => {
    const signedIn = await signIn('boss', 'web');
    const { access, refresh } = sessionReply.parse(await signedIn.json());
    assert.deepEqual([access, refresh], [null, null]);
    assert.match(
      signedIn.headers.get('set-cookie')!,
      /^tallybook=tb_web_1_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200$/,
    );
    const cookie = cookieOf(signedIn);
    assert.equal((await ask(server, 'GET', '/api/people', { cookie })).status, 200);
    assert.equal((await ask(server, 'POST', '/api/sign-out', { cookie })).status, 204);
    const ended = await ask(server, 'GET', '/api/people', { cookie });
    assert.deepEqual([ended.status, await codeOf(ended)], [401, 'SESSION-ENDED']);
  });

  it('refuses a change by cookie that does not say it came from our page', async () => {
    const cookie = cookieOf(await signIn('boss', 'web'));
    const withHeaders = (headers: Record<string, string>): Promise<Response> =>
      fetch(`${server.url}/api/sign-out`, {
        method: 'POST',
        headers: { Cookie: cookie, ...headers },
      });
    const foreign: readonly Record<string, string>[] = [
      {},
      { Origin: 'https://evil.example' },
      { Origin: 'null' },
    ];
    for (const headers of foreign) {
      assert.equal(await codeOf(await withHeaders(headers)), 'ORIGIN-REFUSED');
    }
    assert.equal((await withHeaders({ Origin: server.url })).status, 204);
  });

  it('gives an add-in tokens, and ends the whole family when a refresh is used twice', async () => {
    const signedIn = await signIn('boss', 'addIn');
    assert.equal(signedIn.headers.get('set-cookie'), null);
    const session = sessionReply.parse(await signedIn.json());
    assert.equal(
      (await ask(server, 'GET', '/api/account', { bearer: session.access! })).status,
      200,
    );
    const renew = (refresh: string): Promise<Response> =>
      ask(server, 'POST', '/api/sign-in/refresh', { body: { refresh } });
    const renewed = sessionReply.parse(await (await renew(session.refresh!)).json());
    assert.equal((await renew(session.refresh!)).status, 401);
    const ended = await ask(server, 'GET', '/api/account', { bearer: renewed.access! });
    assert.equal(await codeOf(ended), 'SESSION-ENDED');
  });

  it('says how long to wait after five wrong passwords', async () => {
    for (let count = 0; count < 5; count += 1) {
      assert.equal(await codeOf(await signIn('nobody', 'web', 'x')), 'SIGN-IN-FAILED');
    }
    const waiting = await signIn('nobody', 'web', 'x');
    assert.equal(waiting.status, 429);
    assert.equal(waiting.headers.get('retry-after'), '30');
  });

  it('lists where one is signed in, and ends one of them', async () => {
    const here = cookieOf(await signIn('boss', 'web'));
    await signIn('boss', 'addIn');
    const list = await ask(server, 'GET', '/api/account/sessions', { cookie: here });
    const { sessions } = (await list.json()) as {
      sessions: { session: string; kind: string; isThis: boolean }[];
    };
    assert.equal(sessions.filter(({ isThis }) => isThis).length, 1);
    const other = sessions.find(({ isThis, kind }) => !isThis && kind === 'addIn')!;
    const end = (): Promise<Response> =>
      ask(server, 'DELETE', `/api/account/sessions/${other.session}`, { cookie: here });
    assert.equal((await end()).status, 204);
    assert.equal(await codeOf(await end()), 'SESSION-UNKNOWN');
  });

  it('never writes a secret into its log', async () => {
    const session = sessionReply.parse(await (await signIn('boss', 'addIn')).json());
    await ask(server, 'GET', '/api/account', { bearer: session.access! });
    await ask(server, 'GET', `/api/nothing?token=${session.access!}`);
    const cookie = cookieOf(await signIn('boss', 'web'));
    await ask(server, 'GET', '/api/account', { cookie });
    const log = server.logged.join('\n');
    assert.match(log, /"operation":"signIn"/);
    for (const secret of [
      PASSWORD,
      session.access!,
      session.refresh!,
      cookie.split('=')[1]!,
      first,
    ]) {
      assert.equal(log.includes(secret), false);
    }
  });
});

describe('a server behind https', () => {
  it('sets cookies that no other host and no plain http can, and wants https from then on', async () => {
    const settings = { isAlwaysNeeded: true, isSecure: true };
    const server = await startTestServer({ signIn: settings });
    try {
      const first = (await server.ledger.people.inviteFirstAdmin(1))!;
      const body = { invitation: first, login: 'boss', password: PASSWORD, session: 'web' };
      const made = await ask(server, 'POST', '/api/sign-in/invitation', { body });
      assert.match(
        made.headers.get('set-cookie')!,
        /^__Host-tallybook=tb_web_1_[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax; Max-Age=43200; Secure$/,
      );
      assert.equal(
        made.headers.get('strict-transport-security'),
        'max-age=15552000; includeSubDomains',
      );
      const cookie = cookieOf(made);
      assert.equal((await ask(server, 'GET', '/api/account', { cookie })).status, 200);
      const plain = cookie.replace('__Host-', '');
      assert.equal((await ask(server, 'GET', '/api/account', { cookie: plain })).status, 401);
    } finally {
      await server.stop();
    }
  });
});

describe('attempts to sign in', () => {
  it('are fewer from one address than other requests', async () => {
    const server = await startTestServer({ signInsPerMinute: 2 });
    try {
      const statuses: number[] = [];
      for (let count = 0; count < 3; count += 1) {
        const body = { login: `x${count}`, password: 'x', session: 'web' };
        statuses.push((await ask(server, 'POST', '/api/sign-in', { body })).status);
      }
      assert.deepEqual(statuses, [401, 401, 429]);
      assert.equal((await ask(server, 'GET', '/api/codes')).status, 200);
    } finally {
      await server.stop();
    }
  });
});
