import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { discrepanciesReply, reconcileStoredReply } from '../../core/contract/sync-reconcile.ts';
import { foldMovements } from '../../core/ledger/fold-movements.ts';
import { defaultPolicy } from '../../core/ledger/policy.ts';
import { postLines } from '../../core/ledger/post-movements-outcome.ts';
import { findDiscrepancies } from '../../core/reconcile/find-discrepancies.ts';
import { type Line } from '../../core/registers/line.ts';
import { indexMasters } from '../../core/registers/masters.ts';
import { LEDGER_LIMITS } from '../../sync-server/service/ledger-limits.ts';
import {
  type LedgerServices,
  type StoredReconciliation,
} from '../../sync-server/service/ledger-services.ts';
import { settingsNow } from '../../sync-server/service/settings-now.ts';
import { anyBatches } from './any-line.ts';
import { NOW, onEveryStore } from './every-store.ts';
import { madeBatches, upserts } from './made-lines.ts';
import { closeServices, openServices, push, replyOf, SCOPE } from './opened-services.ts';
import { pulledLines } from './stored-company.ts';

/** Bought 10, sold 3: a stock tab that says 7 agrees, one that says 6 is one short. */
const BOUGHT = lineOf('buy', 'purchase', { date: '2026-02-01', quantity: '10', unitPrice: '5' });
const SOLD = lineOf('sell', 'sales', { date: '2026-02-03', quantity: '3', unitPrice: '9' });
const stated = (quantity: string): SyncLine =>
  lineOf('state', 'stock', { openingQuantity: '0', balanceQuantity: quantity });

onEveryStore('reconcileStored', (newSite, engine) => {
  afterEach(closeServices);
  const open = async (...lines: readonly SyncLine[]): Promise<LedgerServices> => {
    const services = await openServices(await newSite());
    await push(services, { batch: 'batch-one', operations: upserts(lines) });
    return services;
  };
  const run = async (
    services: LedgerServices,
    ...upserted: SyncLine[]
  ): Promise<StoredReconciliation> => {
    const overlay = upserted.length === 0 ? {} : { overlay: { upserts: upserted, deletes: [] } };
    return replyOf(await services.reconcileStored(SCOPE, overlay));
  };

  it('says where what is stated differs from what was bought and sold', async () => {
    const services = await open(BOUGHT, SOLD, stated('6'));
    const { reply, discrepancies } = await run(services);
    assert.deepEqual(reconcileStoredReply.parse(reply), reply);
    assert.deepEqual(
      discrepancies.map(({ code, difference }) => [code, difference]),
      [['stockTabDiffers', '-1']],
    );
    assert.deepEqual(reply.findings[0]!.discrepancy.rows.length > 0, true);
    assert.deepEqual(
      [reply.totals.lines, reply.totals.movements, reply.totals.quantity, reply.totals.value],
      [3, 2, '7', '35'],
    );
    // Ten rules are looked at; that the tab's total is another is what the finding says.
    assert.deepEqual(
      reply.checkUp.map(({ number, violations }) => `${number}:${violations}`).join(' '),
      '1:0 2:0 3:0 4:0 5:0 6:0 7:0 8:1 9:0 10:0',
    );
  });

  it('lays what is not pushed yet over what is stored, and stores none of it', async () => {
    const services = await open(BOUGHT, SOLD, stated('6'));
    const before = await pulledLines(services);
    const more = { ...SOLD, values: { ...SOLD.values, quantity: '4' } };
    const edited = (await run(services, more)).discrepancies;
    assert.deepEqual(edited.map(({ code, difference }) => `${code} ${difference}`).sort(), [
      'editedSinceSync 1',
      'totalsDiffer 1',
    ]);
    const late = lineOf('late', 'sales', { date: '2026-02-04', quantity: '1', unitPrice: '9' });
    assert.deepEqual((await run(services, late)).discrepancies, []);
    const gone = { upserts: [], deletes: ['state'] };
    const without = replyOf(await services.reconcileStored(SCOPE, { overlay: gone }));
    assert.deepEqual(without.discrepancies.map(({ code }) => code).sort(), [
      'deletedSinceSync',
      'totalsDiffer',
    ]);
    assert.deepEqual(await pulledLines(services), before);
    assert.equal((await run(services)).discrepancies.length, 1);
  });

  it('refuses an overlay that cannot be read', async () => {
    const services = await open(BOUGHT);
    const broken = { ...SOLD, values: { quantity: 'three' } };
    const overlay = { upserts: [broken], deletes: [] };
    const outcome = await services.reconcileStored(SCOPE, { overlay });
    assert.equal(outcome.status === 'refused' && outcome.refusal.code, 'overlayInvalid');
  });

  it('compares as of the end of a day', async () => {
    const services = await open(BOUGHT, SOLD);
    const request = { asOf: '2026-02-02' };
    const { balances } = replyOf(await services.reconcileStored(SCOPE, request));
    assert.equal(balances[0]!.quantity, 10_000_000);
  });

  it('remembers since when a discrepancy has been there, and when it is gone', async () => {
    const services = await open(BOUGHT, SOLD, stated('6'));
    const [first] = (await run(services)).reply.findings;
    const [second] = (await run(services)).reply.findings;
    assert.equal(second!.discrepancy.fingerprint, first!.discrepancy.fingerprint);
    assert.deepEqual([second!.firstRun, second!.lastRun, second!.goneInRun], [1, 2, null]);
    const right = { batch: 'batch-two', operations: upserts([stated('7')]) };
    await push(services, right);
    const third = (await run(services)).reply;
    assert.deepEqual([third.run, third.findings, third.totals.gone], [3, [], 1]);
    const all = replyOf(await services.discrepancies(SCOPE, { includeGone: true }));
    assert.deepEqual(discrepanciesReply.parse(all), all);
    assert.deepEqual(
      all.findings.map(({ goneInRun, lastRun }) => [goneInRun, lastRun]),
      [[3, 2]],
    );
    await push(services, { batch: 'batch-three', operations: upserts([stated('5')]) });
    const [again] = (await run(services)).reply.findings;
    assert.deepEqual([again!.firstRun, again!.lastRun, again!.goneInRun], [1, 4, null]);
  });

  it('pages and filters the discrepancies of the last run', async () => {
    // Five would be openings missing as a whole, which is one finding.
    const items = ['a', 'b', 'c', 'd'];
    const sold = items.map((item) => ({ ...SOLD, id: `sell-${item}`, item }));
    const services = await open(...sold);
    const { findings } = (await run(services)).reply;
    assert.equal(findings.length, 4);
    const first = replyOf(await services.discrepancies(SCOPE, { limit: 3 }));
    const rest = replyOf(await services.discrepancies(SCOPE, { limit: 3, after: first.next! }));
    assert.deepEqual([...first.findings, ...rest.findings], findings);
    assert.equal(rest.next, null);
    const ofItem = replyOf(await services.discrepancies(SCOPE, { item: 'c' }));
    assert.deepEqual(
      ofItem.findings.map(({ discrepancy }) => discrepancy.item),
      ['c'],
    );
  });

  it('tells openings that are missing as a whole once, looked at in portions too', async () => {
    const items = ['a', 'b', 'c', 'd', 'e', 'f'];
    const sold = items.map((item) => ({ ...SOLD, id: `sell-${item}`, item }));
    const limits = { ...LEDGER_LIMITS, inOnePiece: 2, portion: 2 };
    const services = await openServices(await newSite(), limits);
    await push(services, { batch: 'batch-of-sales', operations: upserts(sold) });
    const { reply, discrepancies } = await run(services);
    assert.deepEqual(
      discrepancies.map(({ code, parts }) => [code, parts?.map(({ item }) => item)]),
      [['receiptsMissing', items]],
    );
    assert.equal(reply.findings[0]!.discrepancy.parts?.length, items.length);
  });

  it('stops when it is told to and keeps nothing of the run', async () => {
    const services = await open(BOUGHT, SOLD, stated('6'));
    const signal = AbortSignal.abort();
    const outcome = await services.reconcileStored(SCOPE, {}, { signal });
    assert.equal(outcome.status === 'refused' && outcome.refusal.code, 'cancelled');
    assert.equal(replyOf(await services.discrepancies(SCOPE, {})).run, 0);
  });

  it('says how far it is', async () => {
    const services = await openServices(await newSite(), {
      ...LEDGER_LIMITS,
      inOnePiece: 10,
      portion: 20,
    });
    const company = { lines: 60, items: 6, warehouses: 2 };
    for (const batch of madeBatches(company, 60)) await push(services, batch);
    const steps: (readonly [number, number])[] = [];
    const onProgress = (done: number, total: number): void => void steps.push([done, total]);
    await services.reconcileStored(SCOPE, {}, { onProgress });
    assert.deepEqual(steps, [
      [20, 60],
      [40, 60],
      [60, 60],
    ]);
  });

  for (const { path, limits, isWhole } of [
    { path: 'in one piece', limits: LEDGER_LIMITS, isWhole: true },
    {
      path: 'in portions',
      limits: { ...LEDGER_LIMITS, inOnePiece: 4, portion: 3 },
      isWhole: false,
    },
  ]) {
    it(`finds what the core finds in the same lines, ${path}`, async () => {
      // Rules that look at a whole company see a portion of it: stock tabs and counts are for one piece.
      const company = { lineCount: 14, hasStockTabs: isWhole, hasCounts: isWhole };
      const property = fc.asyncProperty(anyBatches(company), async (batches) => {
        const services = await openServices(await newSite(), limits);
        for (const [index, operations] of batches.entries()) {
          await push(services, { batch: `batch-number-${index}`, operations });
        }
        const expected = coreFindings(await pulledLines(services));
        const { discrepancies } = await run(services);
        assert.deepEqual([...discrepancies].sort(byFingerprint), [...expected].sort(byFingerprint));
        await closeServices();
      });
      await fc.assert(property, { numRuns: engine === 'sqlite' ? 25 : 2 });
    });
  }
});

function lineOf(id: string, register: SyncLine['register'], values: SyncLine['values']): SyncLine {
  const source = { file: 'firm.xlsx', tab: register, row: 2 };
  return { id, register, source, item: 'A-1', values: { warehouse: '主仓', ...values } };
}

function coreFindings(lines: readonly Line[]): ReturnType<typeof findDiscrepancies> {
  const posting = postLines(lines);
  const { movements } = posting;
  const ledger = foldMovements(movements, defaultPolicy('movingAverage', 2));
  const settings = settingsNow(new Date(NOW));
  return findDiscrepancies({
    lines,
    movements,
    ledger,
    masters: indexMasters(lines),
    settings,
    posting,
  });
}

function byFingerprint(
  left: { readonly fingerprint: string },
  right: { readonly fingerprint: string },
): number {
  return left.fingerprint < right.fingerprint ? -1 : 1;
}
