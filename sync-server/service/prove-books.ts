/** Proves the books of a store: every organisation's chain and balances from zero, and that its history is the one expected. */

import * as z from 'zod/mini';
import { FULL_RIGHTS } from '../auth/rights.ts';
import { type LedgerStore } from '../storage/ledger-store.ts';
import { createLedgerServices } from './create-ledger-services.ts';

/** Who an organisation is and how far its history goes. */
export const organisationHead = z.strictObject({
  organisation: z.int(),
  name: z.string(),
  sequence: z.int().check(z.nonnegative()),
  revision: z.int().check(z.nonnegative()),
  chain: z.string(),
});
export type OrganisationHead = z.infer<typeof organisationHead>;

export interface ProvenOrganisation extends OrganisationHead {
  readonly isIntact: boolean;
}

/** One entry an organisation. What is expected of one that is not there counts as broken. */
export async function proveBooks(
  store: LedgerStore,
  now: () => string,
  expected: readonly OrganisationHead[] = [],
): Promise<readonly ProvenOrganisation[]> {
  const services = createLedgerServices(store, { now });
  const proven: ProvenOrganisation[] = [];
  for (const { organisation, name } of await store.listOrganisations()) {
    const scope = { organisation, author: 'command line', rights: FULL_RIGHTS };
    const outcome = await services.verify(scope, {});
    const head = await store.read(organisation, async (ledger) => ledger.head);
    if (head === undefined || outcome.status !== 'done') {
      throw new RangeError(`no such organisation: ${organisation}`);
    }
    const { sequence, revision, chain } = head;
    const wanted = expected.find((one) => one.organisation === organisation);
    const isExpected =
      expected.length === 0 || (wanted?.sequence === sequence && wanted.chain === chain);
    const isIntact = outcome.reply.intact && isExpected;
    proven.push({ organisation, name, sequence, revision, chain, isIntact });
  }
  const missing = expected.filter(
    ({ organisation }) => !proven.some((one) => one.organisation === organisation),
  );
  return [...proven, ...missing.map((one) => ({ ...one, isIntact: false }))];
}
