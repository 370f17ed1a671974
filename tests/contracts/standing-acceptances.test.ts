import assert from 'node:assert/strict';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { discrepanciesReply, reconcileStoredReply } from '../../core/contract/sync-reconcile.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { NOW, onEveryStore } from './every-store.ts';
import { upserts } from './made-lines.ts';
import { closeServices, openServices, push, replyOf, SCOPE } from './opened-services.ts';

/** Bought 10: a stock tab that says 7 is three short. */
const BOUGHT = lineOf('buy', 'purchase', { date: '2026-02-01', quantity: '10', unitPrice: '5' });
const stated = (quantity: string): SyncLine =>
  lineOf('state', 'stock', { openingQuantity: '0', balanceQuantity: quantity });

onEveryStore('standingAcceptance', (newSite) => {
  afterEach(closeServices);

  const openWith = async (quantity: string): Promise<LedgerServices> => {
    const services = await openServices(await newSite());
    const operations = upserts([BOUGHT, stated(quantity)]);
    await push(services, { batch: 'batch-one', operations });
    return services;
  };
  /** How many errors are counted, how many are accepted, and who accepted each that is listed. */
  const counted = async (services: LedgerServices): Promise<readonly unknown[]> => {
    const { reply } = replyOf(await services.reconcileStored(SCOPE, {}));
    assert.deepEqual(reconcileStoredReply.parse(reply), reply);
    const listed = replyOf(await services.discrepancies(SCOPE, {}));
    assert.deepEqual(discrepanciesReply.parse(listed), listed);
    assert.deepEqual(listed.findings, reply.findings);
    const { discrepancies: counts, accepted } = reply.totals;
    const sum = counts.block + counts.error + counts.warning + counts.info;
    return [sum, accepted, ...listed.findings.map((finding) => finding.accepted?.by ?? null)];
  };
  const accept = async (services: LedgerServices, until?: string): Promise<void> => {
    const { findings } = replyOf(await services.discrepancies(SCOPE, {}));
    for (const { discrepancy } of findings) {
      const { fingerprint: finding, measure, difference } = discrepancy;
      const request = { finding, measure, difference, reason: '春节前已报损' };
      const end = until === undefined ? {} : { until };
      replyOf(await services.findingCare.accept(SCOPE, { ...request, ...end }));
    }
  };

  it('takes an accepted finding out of the counts and keeps it listed', async () => {
    const services = await openWith('7');
    assert.deepEqual(await counted(services), [1, 0, null]);
    await accept(services);
    assert.deepEqual(await counted(services), [0, 1, 'tester']);
  });

  it('brings it back when its difference moves, and lets it rest when it is the old one again', async () => {
    const services = await openWith('7');
    await counted(services);
    await accept(services);
    await push(services, { batch: 'batch-two', operations: upserts([stated('6')]) });
    assert.deepEqual(await counted(services), [1, 0, null]);
    await push(services, { batch: 'batch-three', operations: upserts([stated('7')]) });
    assert.deepEqual(await counted(services), [0, 1, 'tester']);
  });

  it('brings it back when the last day of the acceptance has passed', async () => {
    const services = await openWith('7');
    await counted(services);
    await accept(services, '2026-03-11');
    assert.deepEqual(await counted(services), [1, 0, null]);
    await accept(services, NOW.slice(0, 10));
    assert.deepEqual(await counted(services), [0, 1, 'tester']);
  });
});

function lineOf(
  id: string,
  register: SyncLine['register'],
  values: Readonly<Record<string, string>>,
): SyncLine {
  return {
    id,
    register,
    source: { file: 'firm.xlsx', tab: register, row: 2 },
    item: 'A',
    values: { itemCode: 'A', warehouse: 'Main', ...values },
  };
}
