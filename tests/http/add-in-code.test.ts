import assert from 'node:assert/strict';
import { hash, randomBytes } from 'node:crypto';
import {
  accountReport,
  addInCodeReply,
  sessionReply,
  sessionsReply,
} from '../../core/contract/sign-in.ts';
import { newSecret } from '../../sync-server/auth/secrets.ts';
import { accessOf, askAs, codeOf, PASSWORD } from './signed-in.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** What only the pane knows, and what it tells the dialog of it. */
function newProof(): { readonly verifier: string; readonly challenge: string } {
  const verifier = randomBytes(32).toString('base64url');
  return { verifier, challenge: hash('sha256', verifier, 'base64url') };
}

describe('the code of an add-in’s dialog', () => {
  let server: TestServer;

  before(async () => {
    server = await startTestServer({ signIn: { isAlwaysNeeded: true }, signInsPerMinute: 1_000 });
    await accessOf(server.ledger, 'boss', { isAdmin: true });
    await accessOf(server.ledger, 'clerk', {});
  });
  after(() => server.stop());

  async function cookieFor(login: string): Promise<string> {
    const body = { login, password: PASSWORD, session: 'web' };
    const reply = await askAs(server, undefined, 'POST', '/api/sign-in', body);
    return reply.headers.get('set-cookie')!.split(';')[0]!;
  }

  async function issue(cookie: string, challenge: string): Promise<Response> {
    return fetch(`${server.url}/api/sign-in/code`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Cookie: cookie, Origin: server.url },
      body: JSON.stringify({ challenge }),
    });
  }

  const take = (code: string, verifier: string): Promise<Response> =>
    askAs(server, undefined, 'POST', '/api/sign-in/code/exchange', { code, verifier });

  it('becomes a session of the person at the dialog, without a cookie', async () => {
    const { verifier, challenge } = newProof();
    const { code } = addInCodeReply.parse(
      await (await issue(await cookieFor('clerk'), challenge)).json(),
    );
    const taken = await take(code, verifier);
    assert.equal(taken.headers.get('set-cookie'), null);
    const { access, refresh } = sessionReply.parse(await taken.json());
    assert.match(refresh!, /^tb_refresh_1_/);
    const account = await askAs(server, access!, 'GET', '/api/account');
    assert.equal(accountReport.parse(await account.json()).login, 'clerk');
  });

  it('is of no use to whoever sees it without what the pane knows', async () => {
    const { verifier, challenge } = newProof();
    const { code } = addInCodeReply.parse(
      await (await issue(await cookieFor('clerk'), challenge)).json(),
    );
    for (const guess of [newProof().verifier, challenge]) {
      assert.equal(await codeOf(await take(code, guess)), 'SESSION-ENDED');
    }
    assert.equal((await take(code, verifier)).status, 200);
  });

  it('cannot be slipped into a pane that asked for another', async () => {
    const [pane, stranger] = [newProof(), newProof()];
    const { code } = addInCodeReply.parse(
      await (await issue(await cookieFor('boss'), stranger.challenge)).json(),
    );
    assert.equal(await codeOf(await take(code, pane.verifier)), 'SESSION-ENDED');
  });

  it('works once; used again, what it began ends', async () => {
    const { verifier, challenge } = newProof();
    const { code } = addInCodeReply.parse(
      await (await issue(await cookieFor('clerk'), challenge)).json(),
    );
    const { access } = sessionReply.parse(await (await take(code, verifier)).json());
    assert.equal(await codeOf(await take(code, verifier)), 'SESSION-ENDED');
    const ended = await askAs(server, access!, 'GET', '/api/account');
    assert.equal(await codeOf(ended), 'SESSION-ENDED');
  });

  it('opens nothing by itself, and no other secret passes for one', async () => {
    const { challenge } = newProof();
    const { code } = addInCodeReply.parse(
      await (await issue(await cookieFor('clerk'), challenge)).json(),
    );
    assert.equal(await codeOf(await askAs(server, code, 'GET', '/api/account')), 'SESSION-ENDED');
    for (const kind of ['web', 'access', 'refresh', 'invitation'] as const) {
      const { verifier } = newProof();
      assert.equal(await codeOf(await take(newSecret(kind, 1), verifier)), 'SESSION-ENDED');
    }
  });

  it('is for people who are signed in, and is no session in their list', async () => {
    const { challenge } = newProof();
    const nobody = await askAs(server, undefined, 'POST', '/api/sign-in/code', { challenge });
    assert.equal(await codeOf(nobody), 'SIGN-IN-NEEDED');
    const cookie = await cookieFor('boss');
    const list = async (): Promise<number> => {
      const headers = { Cookie: cookie };
      const reply = await fetch(`${server.url}/api/account/sessions`, { headers });
      return sessionsReply.parse(await reply.json()).sessions.length;
    };
    const before = await list();
    assert.equal((await issue(cookie, challenge)).status, 200);
    assert.equal(await list(), before);
  });
});
