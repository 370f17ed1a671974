import assert from 'node:assert/strict';
import { createSessionKeeper, type SessionKeeper } from '../../addin/excel/session-keeper.ts';
import { asksEntra, type InExcelTools, signInInExcel } from '../../addin/excel/sign-in-in-excel.ts';
import { ServerUnreachable } from '../../addin/pane/pane-context.ts';
import { accessOf } from '../http/signed-in.ts';
import { startTestServer, type TestServer } from '../http/test-server.ts';
import { CLIENT, createEntraIssuer, type EntraIssuer } from '../support/entra-issuer.ts';

const ENTRA = { client: CLIENT, authority: 'https://login.example/t', scope: 'api://x/y' };
const WINDOW = { zh: '窗口', en: 'window' };

describe('signInInExcel', () => {
  let server: TestServer;
  let entra: EntraIssuer;
  let keeper: SessionKeeper;
  let isOffline = false;
  let kept: string | null = null;

  before(async () => {
    entra = await createEntraIssuer();
    server = await startTestServer({
      signIn: { isAlwaysNeeded: true, entra: entra.verifier, entraAddIn: ENTRA },
    });
  });
  after(() => server.stop());
  beforeEach(async () => {
    isOffline = false;
    kept = null;
    keeper = createSessionKeeper({
      send: async (method, path, body) => {
        if (isOffline) throw new ServerUnreachable(path);
        const headers = { 'Content-Type': 'application/json' };
        const sent = body === undefined ? {} : { headers, body: JSON.stringify(body) };
        const response = await fetch(server.url + path, { method, ...sent });
        return { status: response.status, body: (await response.json()) as unknown };
      },
      open: (path) => fetch(server.url + path),
      memory: { read: () => kept, write: (refresh) => void (kept = refresh) },
      alone: (work) => work(),
      now: Date.now,
    });
    await keeper.start();
  });

  const tools = (askEntra: InExcelTools['askEntra'], vouchesForPerson = true): InExcelTools => ({
    keeper,
    vouchesForPerson,
    askEntra,
    byWindow: () => Promise.resolve(WINDOW),
  });
  const gives =
    (token: () => Promise<string>): InExcelTools['askEntra'] =>
    async () => ({ kind: 'token', token: await token() });

  it('tells what the server says where the token is good and the person cannot come in', async () => {
    const words = await signInInExcel(tools(gives(() => entra.sign())));
    assert.match(words?.en ?? '', /^There is no admin yet/);
    assert.equal(keeper.state().kind, 'signedOut');
  });

  it('signs in with what Microsoft gave for what the server asked', async () => {
    await accessOf(server.ledger, 'boss', { isAdmin: true });
    const asked: unknown[] = [];
    const words = await signInInExcel(
      tools(async (wanted) => {
        asked.push(wanted);
        return { kind: 'token', token: await entra.sign() };
      }),
    );
    assert.deepEqual([words, asked], [undefined, [ENTRA]]);
    assert.deepEqual(keeper.state(), { kind: 'signedIn', name: 'Li Wei' });
    assert.match(kept ?? '', /^tb_refresh_/);
  });

  it('opens the window where Microsoft’s library does not load', async () => {
    const words = await signInInExcel(tools(() => Promise.reject(new TypeError('no such file'))));
    assert.equal(words, WINDOW);
  });

  it('opens the window where the token is nobody’s', async () => {
    assert.equal(await signInInExcel(tools(gives(() => entra.forge()))), WINDOW);
    assert.equal(keeper.state().kind, 'signedOut');
  });

  it('says so where the server is not reached, and opens nothing', async () => {
    isOffline = true;
    const words = await signInInExcel(tools(gives(() => entra.sign())));
    assert.match(words?.en ?? '', /cannot be reached/);
  });

  it('asks Microsoft only where the server wants it and Excel can', async () => {
    const refuse: InExcelTools['askEntra'] = () => assert.fail('asked');
    assert.equal(asksEntra(tools(refuse)), true);
    assert.equal(asksEntra(tools(refuse, false)), false);
    assert.equal(await signInInExcel(tools(refuse, false)), WINDOW);
  });
});
