/** Signing in to an add-in's session with Entra's word, over http: which tokens open one, and what becomes of it. */

import assert from 'node:assert/strict';
import { problemReport } from '../../core/contract/problem.ts';
import { sessionReply, type SessionReply, signInWays } from '../../core/contract/sign-in.ts';
import { CLIENT, createEntraIssuer, type EntraIssuer, unsigned } from '../support/entra-issuer.ts';
import { accessOf, doneOf, operatorOf } from './signed-in.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const OTHER = '99999999-2222-4333-8444-555555555555';
const ADD_IN = { client: CLIENT, authority: 'https://login.example/t', scope: 'api://x/y' };

describe('signing in with a token of Entra', () => {
  let server: TestServer;
  let entra: EntraIssuer;

  before(async () => {
    entra = await createEntraIssuer();
    server = await startTestServer({
      signIn: { isAlwaysNeeded: true, entra: entra.verifier, entraAddIn: ADD_IN },
      signInsPerMinute: 1_000,
    });
  });
  after(() => server.stop());

  const post = (path: string, body: unknown): Promise<Response> =>
    fetch(server.url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const offer = (token: string): Promise<Response> =>
    post('/api/sign-in/token', { issuer: 'entra', token, session: 'addIn' });
  const signedIn = async (token: string): Promise<SessionReply> => {
    const answer = await offer(token);
    assert.equal(answer.status, 200);
    assert.equal(answer.headers.get('set-cookie'), null);
    return sessionReply.parse(await answer.json());
  };
  const problemOf = async (answer: Response): Promise<string> =>
    problemReport.parse(await answer.json()).code;

  it('waits until the firm has an admin of its own', async () => {
    const answer = await offer(await entra.sign());
    assert.equal(answer.status, 409);
    assert.equal(await problemOf(answer), 'NO-ADMIN-YET');
    await accessOf(server.ledger, 'boss', { isAdmin: true });
  });

  it('gives a short access token and a refresh that works once', async () => {
    const { account, access, accessExpiresAt, refresh } = await signedIn(await entra.sign());
    assert.equal(account.name, 'Li Wei');
    assert.deepEqual([account.isAdmin, account.memberships, account.reads], [false, [], []]);
    assert.match(access ?? '', /^tb_access_1_/);
    const minutes = (Date.parse(accessExpiresAt) - Date.now()) / 60_000;
    assert.ok(minutes > 0 && minutes <= 15, String(minutes));
    const renewed = await post('/api/sign-in/refresh', { refresh });
    assert.equal(renewed.status, 200);
    const next = sessionReply.parse(await renewed.json());
    assert.equal((await post('/api/sign-in/refresh', { refresh })).status, 401);
    // Used twice, it may have been stolen: the whole family is over.
    assert.equal((await post('/api/sign-in/refresh', { refresh: next.refresh })).status, 401);
  });

  it('knows the person by tenant and object, whatever they are called now', async () => {
    const first = await signedIn(await entra.sign());
    const renamed = { name: 'Li Wei-Chen', preferred_username: 'boss' };
    const again = await signedIn(await entra.sign(renamed));
    assert.equal(again.account.person, first.account.person);
    const other = await signedIn(await entra.sign({ oid: 'object-2' }));
    assert.notEqual(other.account.person, first.account.person);
    assert.notEqual(other.account.login, 'boss');
  });

  const seconds = Math.floor(Date.now() / 1000);
  // The tests may come to run long after they are declared.
  const DAY = 86_400;
  const issuerOf = (tenant: string): string => `https://login.microsoftonline.com/${tenant}/v2.0`;
  const BAD: readonly (readonly [string, () => Promise<string>])[] = [
    ['for another audience', () => entra.sign({ aud: CLIENT })],
    ['for no audience', () => entra.sign({ aud: undefined })],
    ['of another issuer', () => entra.sign({ iss: 'https://issuer.example' })],
    ['of another tenant', () => entra.sign({ tid: OTHER, iss: issuerOf(OTHER) })],
    ['of one tenant by its issuer, another by its claim', () => entra.sign({ tid: OTHER })],
    ['that is over', () => entra.sign({ exp: seconds - DAY })],
    ['that has not begun', () => entra.sign({ nbf: seconds + DAY })],
    ['that never ends', () => entra.sign({ exp: undefined })],
    ['nobody signed (alg none)', async () => unsigned(await entra.sign())],
    ['somebody else signed', () => entra.forge()],
    ['to identify with only', () => entra.sign({ scp: undefined })],
    ['for another permission', () => entra.sign({ scp: 'User.Read' })],
    ['of a program without a person', () => entra.sign({ oid: undefined })],
    ['that is none', async () => 'tb_access_1_x'],
  ];

  for (const [what, token] of BAD) {
    it(`refuses one ${what}`, async () => {
      const answer = await offer(await token());
      assert.equal(answer.status, 401);
      assert.equal(await problemOf(answer), 'FOREIGN-TOKEN-REFUSED');
    });
  }

  it('takes such a token for a session only, never as a credential', async () => {
    const headers = { Authorization: `Bearer ${await entra.sign()}` };
    assert.equal((await fetch(`${server.url}/api/account`, { headers })).status, 401);
  });

  it('refuses whom an admin has shut out', async () => {
    const { account } = await signedIn(await entra.sign({ oid: 'object-3' }));
    const change = { isDisabled: true };
    doneOf(await server.ledger.people.changePerson(operatorOf(1), account.person!, change));
    const answer = await offer(await entra.sign({ oid: 'object-3' }));
    assert.deepEqual([answer.status, await problemOf(answer)], [401, 'SIGN-IN-FAILED']);
  });

  it('writes no token into the log', async () => {
    const token = await entra.sign();
    await offer(token);
    await offer(await entra.forge());
    assert.ok(server.logged.length > 0);
    const [, , signature] = token.split('.');
    assert.ok(!server.logged.some((line) => line.includes(signature!)));
    assert.doesNotMatch(server.logged.join('\n'), /eyJ/);
  });

  it('tells the add-in how to ask, and nothing where it is not set up', async () => {
    const waysOf = async (url: string) =>
      signInWays.parse(await (await fetch(`${url}/api/sign-in`)).json());
    assert.deepEqual((await waysOf(server.url)).entraAddIn, ADD_IN);
    const other = await startTestServer({ signIn: { isAlwaysNeeded: true } });
    try {
      const { entra: takesTokens, entraAddIn } = await waysOf(other.url);
      assert.deepEqual([takesTokens, entraAddIn], [false, null]);
      const body = { issuer: 'entra', token: await entra.sign(), session: 'addIn' };
      const answer = await fetch(`${other.url}/api/sign-in/token`, {
        method: 'POST',
        headers: { 'Content-Type': 'application/json' },
        body: JSON.stringify(body),
      });
      assert.deepEqual([answer.status, await problemOf(answer)], [404, 'SIGN-IN-WAY-OFF']);
    } finally {
      await other.stop();
    }
  });
});
