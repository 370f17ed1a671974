/** Keeps what a run found, so that the next run knows what is new, what stayed and what is gone. */

import { type FindingReport } from '../../core/contract/sync-reconcile.ts';
import { type Head } from '../../core/contract/sync-line.ts';
import { discrepancyReportOf } from '../../core/contract/report-findings.ts';
import { type Discrepancy } from '../../core/reconcile/discrepancy.ts';
import { type StoredFinding } from '../storage/ledger-store.ts';
import { type Scope } from './ledger-services.ts';
import { pageOfFindings } from './list-discrepancies.ts';
import { type PushTools, shortHead } from './push-lines.ts';

export interface FindingsOfRun {
  readonly method: string;
  readonly asOf: string | null;
  /** The last version the run saw. */
  readonly revision: number;
  readonly discrepancies: readonly Discrepancy[];
}

export interface SavedFindings {
  readonly head: Head;
  readonly run: number;
  readonly gone: number;
  /** The first page of them, with when each was first seen. */
  readonly findings: FindingReport[];
  readonly next: string | null;
}

/** Undefined when there is no such organisation. */
export async function saveFindings(
  { store, now }: Pick<PushTools, 'store' | 'now'>,
  scope: Scope,
  { method, asOf, revision, discrepancies }: FindingsOfRun,
): Promise<SavedFindings | undefined> {
  const at = now();
  const bodies = discrepancies.map((discrepancy) => ({
    discrepancy,
    body: JSON.stringify(discrepancyReportOf(discrepancy, () => undefined)),
  }));
  return store.write(scope.organisation, async (ledger) => {
    const run = ledger.head.run + 1;
    const found = bodies.map(({ discrepancy, body }): StoredFinding => ({
      fingerprint: discrepancy.fingerprint,
      severity: discrepancy.severity,
      item: discrepancy.item,
      firstRun: run,
      firstSeenAt: at,
      lastRun: run,
      lastSeenAt: at,
      goneInRun: null,
      body,
    }));
    const gone = await ledger.saveRun(
      { run, at, author: scope.author, revision, method, asOf },
      found,
    );
    const page = await pageOfFindings(ledger, run, {});
    return { head: shortHead(ledger.head), run, gone, ...page };
  });
}
