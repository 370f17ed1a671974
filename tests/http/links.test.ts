import assert from 'node:assert/strict';
import { createLinkShelf, LINK_LIFETIME_MS } from '../../sync-server/http/link-shelf.ts';
import { RequestProblem } from '../../sync-server/http/problem.ts';
import { fillCompany } from '../print/printed-company.ts';
import { accessOf, askAs, codeOf, operatorOf } from './signed-in.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const LI = { organisation: 1, author: 'li' };
const page = (text: string): { kind: 'page'; text: string } => ({ kind: 'page', text });
const secretOf = (address: string): string => address.split('/').at(-1)!;
const isUsed = (error: unknown): boolean =>
  error instanceof RequestProblem && error.code === 'LINK-USED';

describe('createLinkShelf', () => {
  it('gives a content once, and never again', () => {
    const shelf = createLinkShelf();
    const link = secretOf(shelf.keep(LI, '/x', page('A')).address);
    assert.deepEqual(shelf.take(link, 'page'), page('A'));
    assert.throws(() => shelf.take(link, 'page'), isUsed);
  });

  it('gives nothing after a minute, nor a file where a page is asked for', () => {
    let now = 0;
    const shelf = createLinkShelf({ now: () => now });
    const first = secretOf(shelf.keep(LI, '/x', page('A')).address);
    const file = { kind: 'file', bytes: new Uint8Array(1), fileName: 'a.csv' } as const;
    const second = secretOf(shelf.keep(LI, '/x', file).address);
    assert.throws(() => shelf.take(second, 'page'), isUsed);
    now = LINK_LIFETIME_MS;
    assert.throws(() => shelf.take(first, 'page'), isUsed);
  });

  it('drops the oldest links of one person and refuses when it is full', () => {
    const shelf = createLinkShelf({ maxBytes: 10 });
    const other = secretOf(shelf.keep({ ...LI, author: 'wang' }, '/x', page('W')).address);
    const links = Array.from({ length: 6 }, () =>
      secretOf(shelf.keep(LI, '/x', page('A')).address),
    );
    assert.throws(() => shelf.take(links[0]!, 'page'), isUsed);
    assert.deepEqual(shelf.take(links[1]!, 'page'), page('A'));
    assert.deepEqual(shelf.take(other, 'page'), page('W'));
    assert.throws(
      () => shelf.keep(LI, '/x', page('much too long')),
      (error) => error instanceof RequestProblem && error.code === 'LINKS-FULL',
    );
  });
});

describe('links that open once', () => {
  let server: TestServer;
  let bearer: string;

  before(async () => {
    server = await startTestServer({ signIn: { isAlwaysNeeded: true }, signInsPerMinute: 1_000 });
    await fillCompany(server);
    bearer = await accessOf(server.ledger, 'boss', { isAdmin: true });
  });
  after(() => server.stop());

  const addressOf = async (path: string, body: unknown): Promise<string> => {
    const reply = await askAs(server, bearer, 'POST', path, body);
    assert.equal(reply.status, 201, await reply.clone().text());
    return ((await reply.json()) as { address: string }).address;
  };
  const opened = (address: string): Promise<Response> => fetch(`${server.url}${address}`);

  for (const [kind, body] of Object.entries({
    countSheet: { kind: 'countSheet', blind: true, locale: 'zh' },
    receipt: { kind: 'receipt', document: 'PO-0301', locale: 'zh' },
    dispatch: { kind: 'dispatch', document: 'SO-0312-07', locale: 'en', paper: 'continuous' },
  })) {
    it(`show a ${kind} to a browser that has no credential, once`, async () => {
      const address = await addressOf('/api/print/links', body);
      const page = await opened(address);
      assert.equal(page.status, 200);
      assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
      assert.equal(page.headers.get('cache-control'), 'no-store');
      assert.equal(page.headers.get('referrer-policy'), 'no-referrer');
      assert.match(await page.text(), /<table>/);
      const again = await opened(address);
      assert.deepEqual([again.status, await codeOf(again)], [404, 'LINK-USED']);
    });
  }

  it('are made with the rights of who asks: a register that is not theirs is no document', async () => {
    const warehouse = { memberships: [{ department: 'nowhere', role: 'viewer' as const }] };
    const { people } = server.ledger;
    const operator = operatorOf(1);
    await people.saveDepartment(operator, 'nowhere', { name: 'Nowhere', seesCost: false });
    const viewer = await accessOf(server.ledger, 'viewer', warehouse);
    await people.saveRegisterRule(operator, {
      register: 'purchase',
      department: 'purchasing',
      sharedWith: [],
    });
    const body = { kind: 'receipt', document: 'PO-0301' };
    const refused = await askAs(server, viewer, 'POST', '/api/print/links', body);
    assert.deepEqual([refused.status, await codeOf(refused)], [404, 'DOCUMENT-UNKNOWN']);
  });

  it('do not write their secret into the log', async () => {
    const address = await addressOf('/api/print/links', { kind: 'countSheet' });
    await opened(address);
    assert.equal(
      server.logged.some((line) => line.includes(secretOf(address))),
      false,
    );
  });
});
