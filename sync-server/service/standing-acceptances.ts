/** Which findings somebody accepted as they are now: those are listed, and counted no more. */

import { type Acceptance, isAccepted } from '../../core/contract/finding-care.ts';
import { type DiscrepancyReport } from '../../core/contract/findings.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';

/** By the finding's fingerprint, those that no longer stand among them. */
export type Acceptances = ReadonlyMap<string, Acceptance>;

export async function readAcceptances({ findingCare }: LedgerReader): Promise<Acceptances> {
  const cares = await findingCare.accepted();
  return new Map(
    cares.flatMap(({ finding, accepted }) => (accepted === null ? [] : [[finding, accepted]])),
  );
}

/** Null where nobody accepted the discrepancy, its difference has moved since, or the day has passed. */
export function standingAcceptance(
  acceptances: Acceptances,
  { fingerprint, difference }: Pick<DiscrepancyReport, 'fingerprint' | 'difference'>,
  today: string,
): Acceptance | null {
  const accepted = acceptances.get(fingerprint) ?? null;
  return isAccepted(accepted, { difference, today }) ? accepted : null;
}
