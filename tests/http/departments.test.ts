import assert from 'node:assert/strict';
import { pushReply } from '../../core/contract/sync-push.ts';
import { accessOf, askAs, codeOf } from './signed-in.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** A figure nobody else would write: seeing it means that a cost was shown. */
const CANARY = '7919.13';

const line = (id: string, register: string, values: Record<string, string>) => ({
  op: 'upsert',
  line: {
    ...{ id, register, values, item: 'A-1' },
    source: { file: 'a.xlsx', tab: register, row: 2 },
    // Those who write the sales register know what they typed into it.
    ...(register === 'sales' ? {} : { extra: [{ header: '毛利', text: CANARY }] }),
  },
});

const PLACE = { date: '2026-01-05', itemCode: 'A-1', warehouse: 'Main' };

describe('departments over HTTP', () => {
  let server: TestServer;
  const bearers = new Map<string, string>();

  before(async () => {
    server = await startTestServer({ signIn: { isAlwaysNeeded: true }, signInsPerMinute: 1_000 });
    const { ledger } = server;
    bearers.set('boss', await accessOf(ledger, 'boss', { isAdmin: true }));
    for (const department of ['purchasing', 'sales', 'warehouse', 'finance']) {
      for (const role of ['viewer', 'editor'] as const) {
        const memberships = [{ department, role }];
        bearers.set(
          `${department} ${role}`,
          await accessOf(ledger, `${department}.${role}`, { memberships }),
        );
      }
    }
    const blind = {
      countsBlind: true,
      memberships: [{ department: 'warehouse', role: 'editor' as const }],
    };
    bearers.set('blind', await accessOf(ledger, 'blind', blind));
    const operations = [
      line('p1', 'purchase', {
        ...PLACE,
        quantity: '3',
        unitPrice: CANARY,
        amount: '23757.39',
      }),
      line('c1', 'counts', { ...PLACE, bookQuantity: '31.337', countedQuantity: '2' }),
      line('t1', 'stock', {
        itemCode: 'A-1',
        warehouse: 'Main',
        balanceQuantity: '3',
        balanceValue: CANARY,
      }),
    ];
    const pushed = await ask('boss', 'POST', 'push', { batch: 'batch-0001', operations });
    assert.equal(pushed.status, 200);
    await ask('boss', 'POST', 'reconcile', {});
  });
  after(() => server.stop());

  const ask = (who: string, method: string, path: string, body?: unknown): Promise<Response> =>
    askAs(server, bearers.get(who), method, `/api/ledger/${path}`, body);

  it('let each write its own registers, and say of the other rows that they are not theirs', async () => {
    const operations = [
      line('s9', 'sales', { ...PLACE, quantity: '1' }),
      line('p9', 'purchase', { ...PLACE, quantity: '1' }),
      { op: 'delete', id: 'p1' },
      // A line of another department does not change hands by being called something else.
      line('c1', 'sales', { ...PLACE, quantity: '1' }),
    ];
    const reply = await ask('sales editor', 'POST', 'push', { batch: 'batch-0002', operations });
    const { results } = pushReply.parse(await reply.json());
    assert.deepEqual(
      results.map(({ status, problems = [] }) => [status, ...problems.map(({ code }) => code)]),
      [['inserted'], ['rejected', 'notYours'], ['rejected', 'notYours'], ['rejected', 'notYours']],
    );
  });

  it('show a cost to nobody who may not see it, wherever it may stand', async () => {
    const seen = async (who: string): Promise<string> => {
      const replies = await Promise.all([
        ask(who, 'GET', 'pull?after=0'),
        ask(who, 'GET', 'balances?method=movingAverage'),
        ask(who, 'GET', 'card?item=A-1'),
        ask(who, 'GET', 'discrepancies'),
        ask(who, 'POST', 'reconcile', {}),
        ask(who, 'POST', 'figures', {
          questions: [{ figure: 'value', item: 'A-1' }],
        }),
      ]);
      for (const { status } of replies) assert.equal(status, 200);
      return (await Promise.all(replies.map((reply) => reply.text()))).join('\n');
    };
    const isCost = /7919\.13|23757\.39|15838\.26/;
    for (const department of ['purchasing', 'sales', 'warehouse', 'finance']) {
      assert.doesNotMatch(await seen(`${department} viewer`), isCost, department);
    }
    assert.doesNotMatch(await seen('sales editor'), isCost);
    for (const who of ['purchasing editor', 'finance editor', 'boss']) {
      assert.match(await seen(who), isCost, who);
    }
  });

  it('let nobody find a cost out by laying rows over those of a register they see in part', async () => {
    const overlays = [
      { upserts: [], deletes: ['p1'] },
      // The row under another register's name, and a guess at its price.
      { upserts: [line('p1', 'counts', { ...PLACE, countedQuantity: '7' }).line], deletes: [] },
      { upserts: [line('p1', 'purchase', { ...PLACE, quantity: '9' }).line], deletes: [] },
    ];
    for (const overlay of overlays) {
      const seen = await (await ask('warehouse editor', 'POST', 'reconcile', { overlay })).text();
      assert.doesNotMatch(seen, /7,?919\.13|23,?757|totalsDiffer|SinceSync/);
      const known = await (await ask('finance editor', 'POST', 'reconcile', { overlay })).text();
      assert.match(known, /totalsDiffer/);
      // What somebody else's run found is listed for all of them.
      const listed = await (await ask('warehouse editor', 'GET', 'discrepancies')).text();
      assert.doesNotMatch(listed, /7,?919\.13|23,?757/);
    }
    await ask('boss', 'POST', 'reconcile', {});
  });

  it('tell a blind counter nothing of what ought to be there', async () => {
    const pulled = await (await ask('blind', 'GET', 'pull?after=0')).text();
    assert.match(pulled, /countedQuantity/);
    assert.doesNotMatch(pulled, /31\.337|balanceQuantity/);
    for (const path of ['balances', 'card?item=A-1', 'discrepancies']) {
      assert.equal(await codeOf(await ask('blind', 'GET', path)), 'COUNT-IS-BLIND', path);
    }
    assert.equal(await codeOf(await ask('blind', 'POST', 'reconcile', {})), 'COUNT-IS-BLIND');
    const figures = await ask('blind', 'POST', 'figures', {
      questions: [{ figure: 'onHand', item: 'A-1' }],
    });
    assert.doesNotMatch(await figures.text(), /"value":"3"/);
  });

  it('keep a book quantity where somebody pushes the count who was not shown it', async () => {
    const counted = line('c1', 'counts', { ...PLACE, countedQuantity: '29' });
    for (const batch of ['batch-0007', 'batch-0008']) {
      const pushed = await ask('blind', 'POST', 'push', { batch, operations: [counted] });
      const { results } = pushReply.parse(await pushed.json());
      // Pushed again it is the same line, whatever was put back into it.
      assert.equal(results[0]!.status, batch === 'batch-0007' ? 'updated' : 'unchanged');
    }
    const pulled = await (await ask('boss', 'GET', 'pull?after=0')).text();
    assert.match(
      pulled,
      /"bookQuantity":"31\.337","countedQuantity":"29"|"countedQuantity":"29","bookQuantity":"31\.337"/,
    );
  });

  it('keep a register from a department it is not shared with', async () => {
    const rule = { department: 'purchasing', sharedWith: ['finance'] };
    const path = '/api/departments/registers/purchase';
    const saved = await askAs(server, bearers.get('boss'), 'PUT', path, rule);
    assert.equal(saved.status, 204);
    const sees = async (who: string): Promise<boolean> =>
      /"register":"purchase"/.test(await (await ask(who, 'GET', 'pull?after=0')).text());
    assert.deepEqual(
      [await sees('finance editor'), await sees('sales editor'), await sees('boss')],
      [true, false, true],
    );
    const registers = await (await ask('sales editor', 'GET', 'registers')).text();
    assert.doesNotMatch(registers, /"register":"purchase"/);
  });
});
