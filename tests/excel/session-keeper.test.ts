import assert from 'node:assert/strict';
import { NOTICES_PATH } from '../../core/sync/sync-paths.ts';
import { createSessionKeeper, type KeeperTools } from '../../addin/excel/session-keeper.ts';
import { signInWithDialog } from '../../addin/excel/sign-in-with-dialog.ts';
import { ServerUnreachable } from '../../addin/pane/pane-context.ts';
import { accessOf, PASSWORD } from '../http/signed-in.ts';
import { startTestServer, type TestServer } from '../http/test-server.ts';

/** A browser: panes in it share its storage and its locks, each has its own clock. */
class Browser {
  kept: string | null = null;
  isOffline = false;
  /** What was asked, with the kind of token it went out with. */
  readonly asked: string[] = [];
  private queue: Promise<unknown> = Promise.resolve();
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  tools(now: () => number = Date.now): KeeperTools {
    return {
      send: (method, path, body, access) => this.send(method, path, body, access),
      open: (path, access, signal) => this.open(path, access, signal),
      memory: { read: () => this.kept, write: (refresh) => void (this.kept = refresh) },
      alone: (work) => {
        const done = this.queue.then(work);
        this.queue = done.catch(() => undefined);
        return done;
      },
      now,
    };
  }

  private open(path: string, access: string | undefined, signal: AbortSignal): Promise<Response> {
    this.asked.push(`open ${path}${access === undefined ? '' : ' signed'}`);
    return fetch(this.url + path, {
      signal,
      headers: access === undefined ? {} : { Authorization: `Bearer ${access}` },
    });
  }

  private async send(
    method: string,
    path: string,
    body: unknown,
    access: string | undefined,
  ): Promise<{ status: number; body: unknown }> {
    this.asked.push(`${method} ${path}${access === undefined ? '' : ' signed'}`);
    if (this.isOffline) throw new ServerUnreachable(path);
    const response = await fetch(this.url + path, {
      method,
      headers: {
        ...(access !== undefined && { Authorization: `Bearer ${access}` }),
        ...(body !== undefined && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    return { status: response.status, body: text === '' ? null : (JSON.parse(text) as unknown) };
  }
}

describe('createSessionKeeper', () => {
  let server: TestServer;
  let browser: Browser;

  before(async () => {
    server = await startTestServer({ signIn: { isAlwaysNeeded: true }, signInsPerMinute: 1_000 });
    await accessOf(server.ledger, 'boss', { isAdmin: true });
  });
  after(() => server.stop());
  beforeEach(() => {
    browser = new Browser(server.url);
  });

  /** The window: signs in on the web and asks for the code of the pane's challenge. */
  async function dialogSays(address: string): Promise<{ kind: 'said'; text: string }> {
    const challenge = new URL(address).searchParams.get('challenge')!;
    const headers = { 'Content-Type': 'application/json', Origin: server.url };
    const post = (path: string, body: object, cookie = ''): Promise<Response> =>
      fetch(server.url + path, {
        method: 'POST',
        headers: { ...headers, Cookie: cookie },
        body: JSON.stringify(body),
      });
    const login = { login: 'boss', password: PASSWORD, session: 'web' };
    const cookie = (await post('/api/sign-in', login)).headers.get('set-cookie')!.split(';')[0]!;
    const { code } = (await (await post('/api/sign-in/code', { challenge }, cookie)).json()) as {
      code: string;
    };
    return { kind: 'said', text: JSON.stringify({ code }) };
  }

  const signIn = (keeper: Parameters<typeof signInWithDialog>[0]['keeper']) =>
    signInWithDialog({ keeper, ask: dialogSays, origin: server.url, locale: 'en' });

  it('is signed out where the server wants to know who asks, and signed in by the window', async () => {
    const keeper = createSessionKeeper(browser.tools());
    const states: string[] = [];
    keeper.onChange(({ kind }) => states.push(kind));
    await keeper.start();
    assert.equal((await keeper.request('GET', '/api/account')).status, 401);
    assert.equal(await signIn(keeper), undefined);
    assert.equal((await keeper.request('GET', '/api/account')).status, 200);
    assert.deepEqual(keeper.state(), { kind: 'signedIn', name: 'boss' });
    assert.deepEqual(states, ['signedOut', 'signedOut', 'signedIn']);
  });

  it('asks for nothing where the server serves its own machine alone', async () => {
    const local = await startTestServer();
    const keeper = createSessionKeeper(new Browser(local.url).tools());
    await keeper.start();
    assert.deepEqual(keeper.state(), { kind: 'notNeeded' });
    assert.equal((await keeper.request('GET', '/api/account')).status, 200);
    await local.stop();
  });

  it('carries on after a restart with what was kept, and renews before the token ends', async () => {
    await signIn(createSessionKeeper(browser.tools()));
    let now = Date.now();
    const keeper = createSessionKeeper(browser.tools(() => now));
    await keeper.start();
    assert.deepEqual(keeper.state(), { kind: 'signedIn', name: 'boss' });
    browser.asked.length = 0;
    now += 14.6 * 60_000;
    assert.equal((await keeper.request('GET', '/api/account')).status, 200);
    assert.deepEqual(browser.asked, ['POST /api/sign-in/refresh', 'GET /api/account signed']);
  });

  it('opens what goes on coming once somebody is signed in, and ends it with their session', async () => {
    const keeper = createSessionKeeper(browser.tools());
    await keeper.start();
    browser.asked.length = 0;
    const never = new AbortController();
    const opening = keeper.open(NOTICES_PATH, never.signal);
    assert.deepEqual(browser.asked, []);
    await signIn(keeper);
    const answer = await opening;
    assert.equal(answer.status, 200);
    assert.equal(browser.asked.at(-1), `open ${NOTICES_PATH} signed`);
    await keeper.signOut();
    await assert.rejects(answer.text());
  });

  it('waits no longer to open what nobody wants any more', async () => {
    const keeper = createSessionKeeper(browser.tools());
    await keeper.start();
    const wanted = new AbortController();
    const opening = keeper.open(NOTICES_PATH, wanted.signal);
    wanted.abort();
    await assert.rejects(opening);
  });

  it('renews once for several requests, and two panes of one browser never use one refresh twice', async () => {
    await signIn(createSessionKeeper(browser.tools()));
    const panes = [createSessionKeeper(browser.tools()), createSessionKeeper(browser.tools())];
    browser.asked.length = 0;
    const answers = await Promise.all(
      panes
        .flatMap((pane) => [pane, pane, pane])
        .map((pane) => pane.request('GET', '/api/account')),
    );
    assert.deepEqual(
      answers.map(({ status }) => status),
      [200, 200, 200, 200, 200, 200],
    );
    const renewals = browser.asked.filter((line) => line === 'POST /api/sign-in/refresh');
    assert.equal(renewals.length, panes.length);
    for (const pane of panes) {
      assert.equal((await pane.request('GET', '/api/account')).status, 200);
    }
  });

  it('is signed out once the session was ended elsewhere, and forgets what it kept', async () => {
    const keeper = createSessionKeeper(browser.tools());
    await signIn(keeper);
    const copied = { refresh: browser.kept };
    const renew = (): Promise<Response> =>
      fetch(`${server.url}/api/sign-in/refresh`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(copied),
      });
    await renew();
    await renew();
    assert.equal((await keeper.request('GET', '/api/account')).status, 401);
    assert.deepEqual([keeper.state(), browser.kept], [{ kind: 'signedOut' }, null]);
  });

  it('keeps the session while the server cannot be reached', async () => {
    await signIn(createSessionKeeper(browser.tools()));
    const kept = browser.kept;
    browser.isOffline = true;
    const keeper = createSessionKeeper(browser.tools());
    await keeper.start();
    await assert.rejects(keeper.request('GET', '/api/account'), ServerUnreachable);
    assert.deepEqual([keeper.state(), browser.kept], [{ kind: 'unknown' }, kept]);
    browser.isOffline = false;
    assert.equal((await keeper.request('GET', '/api/account')).status, 200);
  });

  it('signs out here even where the server is silent, and at the server where it is not', async () => {
    const keeper = createSessionKeeper(browser.tools());
    await signIn(keeper);
    await keeper.signOut();
    assert.equal(browser.asked.at(-1), 'POST /api/sign-out signed');
    assert.deepEqual([keeper.state(), browser.kept], [{ kind: 'signedOut' }, null]);
    await signIn(keeper);
    browser.isOffline = true;
    await keeper.signOut();
    assert.deepEqual([keeper.state(), browser.kept], [{ kind: 'signedOut' }, null]);
  });

  it('takes no code that another window was given, and no message that is none', async () => {
    const keeper = createSessionKeeper(browser.tools());
    const other = `${server.url}/excel/sign-in?challenge=${'A'.repeat(43)}`;
    const tools = { keeper, origin: server.url, locale: 'en' } as const;
    const slipped = await signInWithDialog({ ...tools, ask: () => dialogSays(other) });
    assert.match(slipped?.en ?? '', /session has ended/);
    for (const text of ['', '{}', '{"code":1}', 'null', '{"code":"x","more":1}']) {
      const ask = () => Promise.resolve({ kind: 'said', text } as const);
      assert.match((await signInWithDialog({ ...tools, ask }))?.en ?? '', /did not open/);
    }
    assert.equal(browser.kept, null);
    const closed = () => Promise.resolve({ kind: 'closed' } as const);
    assert.equal(await signInWithDialog({ ...tools, ask: closed }), undefined);
  });
});
