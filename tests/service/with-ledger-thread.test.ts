/** Reconciling and verifying in a thread: the same outcome as without, and the thread can be stopped in the middle. */

import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { openDataFolder } from '../../sync-server/service/open-data-folder.ts';
import { withLedgerThread } from '../../sync-server/service/with-ledger-thread.ts';
import { madeBatches } from '../contracts/made-lines.ts';

const SCOPE = { organisation: 1, author: 'tester', rights: FULL_RIGHTS };

describe('withLedgerThread', () => {
  let folder: string;
  let services: LedgerServices;
  let threaded: LedgerServices;

  before(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'tallybook-thread-'));
    services = await openDataFolder(folder, { mayCreate: true });
    await services.createOrganisation({ organisation: 1, name: '测试公司', amountScale: 2 });
    for (const batch of madeBatches({ lines: 2_000, items: 50, warehouses: 2 }, 1_000)) {
      await services.pushLines(SCOPE, batch);
    }
    const notHere = (): never => {
      throw new Error('went through the ledger in this thread');
    };
    threaded = withLedgerThread({ ...services, reconcileStored: notHere, verify: notHere }, folder);
  });

  after(async () => {
    await threaded.close();
    rmSync(folder, { recursive: true });
  });

  it('reconciles what the services would, and keeps the findings for them', async () => {
    const here = await services.reconcileStored(SCOPE, { method: 'fifo' });
    const there = await threaded.reconcileStored(SCOPE, { method: 'fifo' });
    assert.ok(here.status === 'done' && there.status === 'done');
    assert.deepEqual(there.reply.balances, here.reply.balances);
    assert.deepEqual(there.reply.discrepancies, here.reply.discrepancies);
    assert.equal(there.reply.reply.run, here.reply.reply.run + 1);
    assert.deepEqual(there.reply.reply.totals, here.reply.reply.totals);
  });

  it('sees what was pushed since it was last asked', async () => {
    await threaded.verify(SCOPE, {});
    const [batch] = madeBatches({ lines: 10, items: 5, warehouses: 1 }, 10);
    const operations = batch!.operations.map((operation) =>
      operation.op === 'upsert'
        ? { ...operation, line: { ...operation.line, id: `later-${operation.line.id}` } }
        : operation,
    );
    await threaded.pushLines(SCOPE, { batch: 'a-later-batch', operations });
    const { reply } = (await threaded.reconcileStored(SCOPE, {})) as { reply: { reply: unknown } };
    assert.equal((reply.reply as { totals: { lines: number } }).totals.lines, 2_010);
  });

  it('verifies, and passes on what is refused', async () => {
    const verified = await threaded.verify(SCOPE, {});
    assert.deepEqual(verified, await services.verify(SCOPE, {}));
    const unknown = await threaded.verify({ ...SCOPE, organisation: 9 }, {});
    assert.equal(unknown.status === 'refused' && unknown.refusal.code, 'unknownOrganisation');
  });

  it('stops in the middle when the signal aborts, and does the next request all the same', async () => {
    const abort = new AbortController();
    const stopped = threaded.reconcileStored(SCOPE, {}, { signal: abort.signal });
    const next = threaded.verify(SCOPE, {});
    // One turn, so that the thread has been asked.
    setImmediate(() => abort.abort());
    const outcome = await stopped;
    assert.equal(outcome.status === 'refused' && outcome.refusal.code, 'cancelled');
    assert.equal((await next).status, 'done');
  });

  it('rejects when the ledger cannot be opened', async () => {
    const nowhere = withLedgerThread(services, path.join(folder, 'nowhere'));
    await assert.rejects(nowhere.verify(SCOPE, {}), /nowhere/);
  });
});
