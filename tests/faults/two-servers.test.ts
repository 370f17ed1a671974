/** Two servers on one PostgreSQL, eight workbooks at once: no number is missing, no update is lost, all is intact. */

import assert from 'node:assert/strict';
import { type SyncRow } from '../../core/contract/sync-rows.ts';
import { postgresCluster } from '../support/postgres.ts';
import { purchase, replyOf, rowIdNow, TestWorkbook } from '../contracts/sync-client.ts';
import { type KillableServer, serviceOf, startKillableServer } from './killable-server.ts';

const CLIENTS = 8;
const ROUNDS = 6;
const ROWS_A_ROUND = 15;

describe('two servers on one PostgreSQL', () => {
  const servers: KillableServer[] = [];
  afterEach(async () => {
    for (const server of servers.splice(0)) await server.stop();
  });

  async function startTwo(): Promise<void> {
    const location = await (await postgresCluster()).newDatabase();
    for (let count = 0; count < 2; count += 1) servers.push(await startKillableServer(location));
  }

  it('give a gapless sequence and lose no update of eight workbooks', async function () {
    this.timeout(180_000);
    await startTwo();
    const workbooks: TestWorkbook[] = [];
    for (let number = 0; number < CLIENTS; number += 1) {
      const workbook = new TestWorkbook(serviceOf(servers[number % servers.length]!));
      const place = String(number).repeat(64);
      await workbook.open({ place, device: `device-${number}` });
      await workbook.bind('purchase', workbooks[0]?.binding ?? null);
      workbooks.push(workbook);
    }
    const shared = rowIdNow();
    await workbooks[0]!.push([workbooks[0]!.upsert(shared, purchase())]);
    await Promise.all(workbooks.map((workbook, number) => work(workbook, shared, number)));

    const [first] = workbooks;
    await first!.pull();
    const row = first!.rows.get(shared)!.row;
    for (let number = 0; number < CLIENTS; number += 1) {
      assert.equal(cellOf(row, number), `round ${ROUNDS - 1}`, 'nobody’s last edit is lost');
    }
    assert.equal(first!.rows.size, 1 + CLIENTS * ROUNDS * ROWS_A_ROUND);
    for (const workbook of workbooks) {
      await workbook.pull();
      assert.deepEqual(new Map([...workbook.rows].sort()), new Map([...first!.rows].sort()));
    }
    const { versions } = replyOf(await first!.service.history({ row: shared }));
    assert.ok(versions.length > CLIENTS * ROUNDS, 'each edit is a version');
    const verified = await fetch(`${servers[0]!.url()}/api/ledger/verify`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: '{}',
    });
    const proof = (await verified.json()) as { readonly intact: boolean };
    assert.equal(proof.intact, true, 'entries, versions and movements are numbered without a gap');
  });

  it('tell each other’s listeners of what changed', async function () {
    this.timeout(60_000);
    await startTwo();
    const workbook = new TestWorkbook(serviceOf(servers[0]!));
    await workbook.open();
    await workbook.bind('purchase');
    const hangUp = new AbortController();
    const response = await fetch(`${servers[1]!.url()}/api/sync/notices`, {
      signal: hangUp.signal,
    });
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    const heard = reader.read();
    // The other server may not listen yet; whoever waits would ask again, and so does this test.
    for (let said = false; !said;) {
      await workbook.push([workbook.upsert(rowIdNow(), purchase())]);
      const pause = new Promise<false>((resolve) => setTimeout(() => resolve(false), 200));
      said = await Promise.race([heard.then(() => true), pause]);
    }
    assert.match((await heard).value ?? '', /event: changed/);
    hangUp.abort();
    await reader.closed.catch(() => undefined);
  });
});

/** Adds rows of its own, and each round says something new in its own column of the row that all share. */
async function work(workbook: TestWorkbook, shared: string, number: number): Promise<void> {
  for (let round = 0; round < ROUNDS; round += 1) {
    await workbook.pull();
    const known = workbook.rows.get(shared)!.row;
    const mine = Array.from({ length: ROWS_A_ROUND }, () =>
      workbook.upsert(rowIdNow(), purchase({ itemCode: `SKU-${number}` })),
    );
    const edit = workbook.upsert(shared, withCell(known, number, `round ${round}`));
    const { results } = await workbook.push([edit, ...mine]);
    assert.ok(['updated', 'merged'].includes(results[0]!.status), results[0]!.status);
    assert.ok(results.slice(1).every(({ status }) => status === 'inserted'));
  }
}

function withCell(row: SyncRow, number: number, text: string): SyncRow {
  const header = `column ${number}`;
  const others = (row.extra ?? []).filter((cell) => cell.header !== header);
  return { ...row, extra: [...others, { header, text }] };
}

function cellOf(row: SyncRow, number: number): string | undefined {
  return row.extra?.find(({ header }) => header === `column ${number}`)?.text;
}
