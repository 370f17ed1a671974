import assert from 'node:assert/strict';
import path from 'node:path';
import { type PushRequest } from '../../core/contract/sync-push.ts';
import { type LedgerServices } from '../../sync-server/service/ledger-services.ts';
import { hearChild } from '../support/hear-child.ts';
import { postgresCluster } from '../support/postgres.ts';
import { onEveryStore, type StoreSite } from './every-store.ts';
import { madeBatches } from './made-lines.ts';
import { closeServices, openServices, push, replyOf, SCOPE } from './opened-services.ts';
import { PUSHED_BATCH, PUSHED_COMPANY } from './pushing-child.ts';
import { storedQuantities } from './stored-company.ts';

const CHILD = path.join(import.meta.dirname, 'pushing-child.ts');
/** After how many acknowledged batches, and how many milliseconds into the next one, the plug is pulled. */
const PLUGS = [
  [1, 0],
  [3, 4],
  [7, 9],
  [12, 2],
] as const;

onEveryStore('a push whose plug is pulled', (newSite, engine) => {
  afterEach(closeServices);

  it('leaves the acknowledged batches and at most the one in flight, and resumes to the same state', async function () {
    this.timeout(120_000);
    const undisturbed = await chainsOf(await openServices(await newSite()));
    for (const [acknowledgements, delayMs] of PLUGS) {
      const site = await newSite();
      const acknowledged = await killWhilePushing(site, { acknowledgements, delayMs });
      const services = await openServices(site);
      const proof = replyOf(await services.verify(SCOPE, {}));
      assert.equal(proof.intact, true);
      const { sequence, chain, revision } = proof.head;
      assert.ok(sequence === acknowledged || sequence === acknowledged + 1);
      assert.equal(chain, undisturbed.chains[sequence - 1]);
      assert.equal(revision, sequence * PUSHED_BATCH);
      const resumed = await chainsOf(services);
      assert.equal(resumed.chains.at(-1), undisturbed.chains.at(-1));
      assert.deepEqual(resumed.quantities, undisturbed.quantities);
      await closeServices();
    }
  });

  if (engine !== 'postgres') return;

  it('keeps every acknowledged batch when the database itself is killed', async () => {
    const cluster = await postgresCluster();
    const services = await openServices(await newSite());
    const [first, second] = [...madeBatches(PUSHED_COMPANY, PUSHED_BATCH)] as [
      PushRequest,
      PushRequest,
    ];
    const { head } = await push(services, first);
    cluster.crashAndRestart();
    await push(services, second).catch(() => push(services, second));
    const proof = replyOf(await services.verify(SCOPE, { witness: head }));
    assert.deepEqual([proof.intact, proof.head.sequence], [true, 2]);
  });
});

/** Pushes all batches; those that were taken before are only answered again. */
async function chainsOf(
  services: LedgerServices,
): Promise<{ readonly chains: readonly string[]; readonly quantities: readonly string[] }> {
  const chains: string[] = [];
  for (const batch of madeBatches(PUSHED_COMPANY, PUSHED_BATCH)) {
    chains.push((await push(services, batch)).head.chain);
  }
  return { chains, quantities: await storedQuantities(services) };
}

/** Sequence of the last batch that was acknowledged before the program was killed. */
async function killWhilePushing(
  { location }: StoreSite,
  plug: { readonly acknowledgements: number; readonly delayMs: number },
): Promise<number> {
  const said = await hearChild([CHILD, location], (heard, child) => {
    if (heard.split('\n').length <= plug.acknowledgements) return;
    setTimeout(() => child.kill('SIGKILL'), plug.delayMs);
  });
  return said.split('\n').length - 1;
}
