/** Syncing over HTTP: the same service through the client that add-ins use, its refusals, and the notices. */

import assert from 'node:assert/strict';
import { httpSyncService } from '../../core/sync/http-sync-service.ts';
import { NOTICES_PATH, SYNC_PATHS } from '../../core/sync/sync-paths.ts';
import { type SyncService, SyncUncertain } from '../../core/sync/sync-service.ts';
import {
  batchKey,
  openRequest,
  OTHER_PLACE,
  purchase,
  refusalOf,
  replyOf,
  rowIdNow,
  TestWorkbook,
} from '../contracts/sync-client.ts';
import { startTestServer, type TestServer } from './test-server.ts';

/** The client over Node's own fetch. */
function clientOf(url: string): SyncService {
  return httpSyncService(async (path, body) => {
    const response = await fetch(url + path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      text: await response.text(),
    };
  });
}

describe('the sync routes', () => {
  let server: TestServer;
  beforeEach(async () => {
    server = await startTestServer();
  });
  afterEach(() => server.stop());

  async function boundWorkbook(): Promise<TestWorkbook> {
    const workbook = new TestWorkbook(clientOf(server.url));
    await workbook.open();
    await workbook.bind('purchase');
    return workbook;
  }

  it('carry a whole session of two workbooks', async () => {
    const left = await boundWorkbook();
    const right = new TestWorkbook(clientOf(server.url));
    await right.open({ place: OTHER_PLACE, device: 'device-2' });
    await right.bind('purchase', left.binding);
    const id = rowIdNow();
    await left.push([left.upsert(id, purchase())]);
    assert.deepEqual(await right.pull(), [id]);
    await left.push([left.upsert(id, purchase({ quantity: '12' }))]);
    const { results } = await right.push([right.upsert(id, purchase({ quantity: '15' }))]);
    const { replica, binding } = right;
    const rows = replyOf(await right.service.rowsById({ replica, binding, ids: [id] }));
    assert.equal(rows[0]!.row!.fields['quantity'], '12');
    const { conflicts } = replyOf(await left.service.decisions({}));
    assert.equal(conflicts[0]!.id, results[0]!.conflict);
    const choice = { take: 'row', row: purchase({ quantity: '14' }) } as const;
    replyOf(await left.service.resolveConflict({ id: conflicts[0]!.id, choice }));
    const session = batchKey();
    await left.pull();
    await left.push([left.upsert(id, purchase({ quantity: '20' }))], { session });
    replyOf(await left.service.revert({ batch: batchKey(), session }));
    const history = replyOf(await left.service.history({ row: id }));
    assert.deepEqual(
      history.versions.map(({ row }) => row!.fields['quantity']),
      ['14', '20', '14', '12', '10'],
    );
    await right.pull();
    await right.close();
    assert.equal((await right.open({ place: OTHER_PLACE, device: 'device-2' })).status, 'open');
  });

  it('answer refusals as problems, which the client understands', async () => {
    const workbook = await boundWorkbook();
    const request = workbook.request([workbook.upsert(rowIdNow(), purchase())]);
    replyOf(await workbook.service.push(request));
    const other = { ...request, operations: [workbook.upsert(rowIdNow(), purchase())] };
    assert.equal(refusalOf(await workbook.service.push(other)), 'batchKeyReused');
    const { binding } = workbook;
    const unknown = { replica: rowIdNow(), binding, after: 0 };
    assert.equal(refusalOf(await workbook.service.pull(unknown)), 'unknownReplica');
    const lost = workbook.request([workbook.upsert(rowIdNow(), purchase())]);
    assert.equal(refusalOf(await workbook.service.push({ ...lost, lease: 'x' })), 'leaseLost');
    const response = await fetch(server.url + SYNC_PATHS.pull, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(unknown),
    });
    assert.equal(response.status, 404);
    assert.match(response.headers.get('content-type') ?? '', /application\/problem\+json/);
    const problem = (await response.json()) as { readonly code: string };
    assert.equal(problem.code, 'SYNC-REPLICA-UNKNOWN');
  });

  it('refuse what is not as declared, and take nothing of it', async () => {
    const response = await fetch(server.url + SYNC_PATHS.open, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify({ ...openRequest(), __proto__: null, extra: 1 }),
    });
    assert.equal(response.status, 400);
  });

  it('tell whoever listens that something changed', async () => {
    const workbook = await boundWorkbook();
    const hangUp = new AbortController();
    const response = await fetch(server.url + NOTICES_PATH, { signal: hangUp.signal });
    assert.match(response.headers.get('content-type') ?? '', /text\/event-stream/);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    await reader.read();
    await workbook.push([workbook.upsert(rowIdNow(), purchase())]);
    const { value } = await reader.read();
    assert.equal(value, 'event: changed\ndata: {}\n\n');
    hangUp.abort();
    await reader.read().catch(() => undefined);
  });
});

describe('httpSyncService', () => {
  it('says that nobody knows what was done where no answer came, or one that is none', async () => {
    const unreachable = httpSyncService(() => Promise.reject(new Error('refused')));
    await assert.rejects(unreachable.open(openRequest()), SyncUncertain);
    for (const [status, text] of [
      [500, '{}'],
      [502, '<html>'],
      [200, '<html>'],
      [200, '{"status":"perhaps"}'],
    ] as const) {
      const answering = httpSyncService(() => Promise.resolve({ status, retryAfter: null, text }));
      await assert.rejects(answering.open(openRequest()), SyncUncertain);
    }
  });

  it('asks nothing twice that is not as declared', async () => {
    const strict = httpSyncService(() =>
      Promise.resolve({ status: 400, retryAfter: null, text: '{}' }),
    );
    const refusal = (error: unknown): boolean => !(error instanceof SyncUncertain);
    await assert.rejects(strict.open(openRequest()), refusal);
  });

  it('waits as long as it is told to', async () => {
    const busy = httpSyncService(() => Promise.resolve({ status: 429, retryAfter: '7', text: '' }));
    const answer = await busy.open(openRequest());
    assert.ok(answer.status === 'refused');
    assert.equal(answer.refusal.code, 'slowDown');
    assert.equal(answer.refusal.retryAfterMs, 7_000);
  });
});
