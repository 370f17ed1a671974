import assert from 'node:assert/strict';
import { type AuditReply } from '../../core/contract/audit.ts';
import { fillCompany } from '../print/printed-company.ts';
import { accessOf, askAs } from './signed-in.ts';
import { startTestServer, type TestServer } from './test-server.ts';

describe('the audit log over HTTP', () => {
  let server: TestServer;
  let boss: string;

  before(async () => {
    server = await startTestServer({ signIn: { isAlwaysNeeded: true }, signInsPerMinute: 1_000 });
    await fillCompany(server);
    boss = await accessOf(server.ledger, 'boss', { isAdmin: true });
  });
  after(() => server.stop());

  const log = async (query = ''): Promise<AuditReply> => {
    const reply = await askAs(server, boss, 'GET', `/api/audit${query}`);
    assert.equal(reply.status, 200);
    return (await reply.json()) as AuditReply;
  };

  it('lists entries, the newest first, a page at a time and none twice', async () => {
    const { entries } = await log('?limit=1000');
    const numbers = entries.map(({ sequence }) => sequence);
    assert.ok(numbers.length > 3);
    assert.deepEqual(
      numbers,
      Array.from({ length: numbers.length }, (_, index) => numbers.length - index),
    );
    const paged: number[] = [];
    let next: number | null = null;
    do {
      const page: AuditReply = await log(`?limit=2${next === null ? '' : `&before=${next}`}`);
      paged.push(...page.entries.map(({ sequence }) => sequence));
      next = page.next;
    } while (next !== null);
    assert.deepEqual(paged, numbers);
  });

  it('says how many versions and movements an entry added', async () => {
    const { entries } = await log('?kind=push&limit=1000');
    assert.ok(entries.every(({ kind }) => kind === 'push'));
    assert.ok(entries.some(({ versions, movements }) => versions > 0 && movements > 0));
  });

  it('filters by kind, by a part of the author and by days', async () => {
    assert.ok((await log('?kind=people')).entries.every(({ kind }) => kind === 'people'));
    assert.ok((await log('?author=LOCAL')).entries.every(({ author }) => author === 'local'));
    assert.equal((await log('?author=nobody-at-all')).entries.length, 0);
    assert.equal((await log('?to=2000-01-01')).entries.length, 0);
    assert.deepEqual(await log('?from=9999-01-01'), { entries: [], next: null });
  });

  it('exports what was filtered as a file behind a link that opens once', async () => {
    const asked = await askAs(server, boss, 'POST', '/api/audit/links', { kind: 'push' });
    const { address } = (await asked.json()) as { address: string };
    const file = await fetch(`${server.url}${address}`);
    assert.match(file.headers.get('content-disposition') ?? '', /tallybook-audit\.csv/);
    const lines = (await file.text()).trimEnd().split('\r\n');
    const { entries } = await log('?kind=push&limit=1000');
    assert.equal(lines.length, entries.length + 1);
    assert.ok(lines.slice(1).every((line) => line.includes('"push"')));
    assert.equal((await fetch(`${server.url}${address}`)).status, 404);
  });

  it('names departments to everybody who reads the books', async () => {
    const memberships = [{ department: 'sales', role: 'viewer' as const }];
    const viewer = await accessOf(server.ledger, 'viewer', { memberships });
    const reply = await askAs(server, viewer, 'GET', '/api/department-names');
    const { departments } = (await reply.json()) as { departments: { department: string }[] };
    assert.deepEqual(departments.map(({ department }) => department).sort(), [
      'finance',
      'purchasing',
      'sales',
      'warehouse',
    ]);
  });
});
