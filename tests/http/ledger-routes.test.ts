import assert from 'node:assert/strict';
import {
  balancesReply,
  itemCardReply,
  registersReply,
  verifyReply,
} from '../../core/contract/sync-ledger.ts';
import { pullReply, pushReply } from '../../core/contract/sync-push.ts';
import { discrepanciesReply, reconcileStoredReply } from '../../core/contract/sync-reconcile.ts';
import { startTestServer, type TestServer } from './test-server.ts';

const line = (id: string, register: string, values: Record<string, string>) => ({
  op: 'upsert',
  line: { id, register, source: { file: 'a.xlsx', tab: register, row: 2 }, item: 'A-1', values },
});

const BATCH = {
  batch: 'batch-0001',
  operations: [
    line('p1', 'purchase', {
      date: '2026-01-05',
      itemCode: 'A-1',
      warehouse: 'Main',
      quantity: '10',
      unitPrice: '2',
      amount: '20',
    }),
    line('s1', 'sales', {
      date: '2026-01-09',
      itemCode: 'A-1',
      warehouse: 'Main',
      quantity: '4',
    }),
    line('t1', 'stock', { itemCode: 'A-1', warehouse: 'Main', balanceQuantity: '5' }),
  ],
};

describe('the ledger over HTTP', () => {
  let server: TestServer;

  before(async () => {
    server = await startTestServer();
  });

  after(() => server.stop());

  const post = (address: string, body: unknown): Promise<Response> =>
    fetch(`${server.url}/api/ledger/${address}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    });
  const get = (address: string): Promise<Response> => fetch(`${server.url}/api/ledger/${address}`);

  it('takes a batch once, however often it is sent, and nothing of another under its key', async () => {
    const first = pushReply.parse(await (await post('push', BATCH)).json());
    assert.deepEqual(
      first.results.map(({ status }) => status),
      ['inserted', 'inserted', 'inserted'],
    );
    const second = pushReply.parse(await (await post('push', BATCH)).json());
    assert.equal(second.replayed, true);
    assert.deepEqual(second.results, first.results);
    assert.deepEqual(second.head, first.head);
    const other = { ...BATCH, operations: BATCH.operations.slice(1) };
    const refused = await post('push', other);
    assert.equal(refused.status, 409);
    assert.equal(((await refused.json()) as { code: string }).code, 'BATCH-KEY-REUSED');
  });

  it('gives back what was pushed', async () => {
    const { changes, next } = pullReply.parse(await (await get('pull?after=0')).json());
    assert.deepEqual(changes.map(({ id }) => id).sort(), ['p1', 's1', 't1']);
    assert.equal(next, null);
    const ahead = await get('pull?after=999');
    assert.equal(ahead.status, 409);
  });

  it('knows balances as of any day, with values when a method is named', async () => {
    const now = balancesReply.parse(await (await get('balances?method=movingAverage')).json());
    assert.deepEqual(
      now.balances.map(({ quantity, value }) => [quantity, value]),
      [['6', '12']],
    );
    const before = balancesReply.parse(await (await get('balances?asOf=2026-01-08')).json());
    assert.deepEqual(
      before.balances.map(({ quantity, value }) => [quantity, value]),
      [['10', null]],
    );
    const never = await get('balances?asOf=2026-02-30');
    assert.equal(never.status, 400);
    assert.equal(((await never.json()) as { code: string }).code, 'DAY-UNKNOWN');
  });

  it('shows the card of an item', async () => {
    const card = itemCardReply.parse(await (await get('card?item=A-1')).json());
    assert.deepEqual(
      card.entries.map(({ quantity, quantityAfter }) => [quantity, quantityAfter]),
      [
        ['10', '10'],
        ['-4', '6'],
      ],
    );
  });

  it('reconciles what it holds with what was not pushed yet, and remembers the findings', async () => {
    const overlay = { upserts: [BATCH.operations[2]!.line], deletes: [] };
    const run = reconcileStoredReply.parse(await (await post('reconcile', { overlay })).json());
    assert.equal(run.findings.length, 1);
    const { discrepancy } = run.findings[0]!;
    assert.deepEqual(
      [discrepancy.expected, discrepancy.actual, discrepancy.difference],
      ['6', '5', '-1'],
    );
    const kept = discrepanciesReply.parse(await (await get('discrepancies')).json());
    assert.deepEqual(
      kept.findings.map(({ discrepancy: found }) => found.fingerprint),
      [discrepancy.fingerprint],
    );
  });

  it('lists its registers and is intact', async () => {
    const { registers } = registersReply.parse(await (await get('registers')).json());
    const counts = new Map(registers.map(({ register, lines }) => [register, lines]));
    assert.deepEqual([counts.get('purchase'), counts.get('sales')], [1, 1]);
    const verified = verifyReply.parse(await (await post('verify', {})).json());
    assert.equal(verified.intact, true);
  });
});
