/** Keeps what a run found, so that the next run knows what is new, what stayed and what is gone. */

import { type FindingReport } from '../../core/contract/sync-reconcile.ts';
import { type Head } from '../../core/contract/sync-line.ts';
import { discrepancyReportOf } from '../../core/contract/report-findings.ts';
import { type Discrepancy } from '../../core/reconcile/discrepancy.ts';
import { type StoredFinding } from '../storage/ledger-store.ts';
import { type Scope } from './ledger-services.ts';
import { pageOfFindings } from './list-discrepancies.ts';
import { type PushTools, shortHead } from './push-lines.ts';
import { settingsNow } from './settings-now.ts';
import { readAcceptances, standingAcceptance } from './standing-acceptances.ts';

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
  /** Fingerprints of those that somebody accepted as they are now. */
  readonly accepted: ReadonlySet<string>;
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
  const { today } = settingsNow(new Date(at));
  const bodies = discrepancies.map((discrepancy) => {
    const report = discrepancyReportOf(discrepancy, () => undefined);
    return { discrepancy, difference: report.difference, body: JSON.stringify(report) };
  });
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
    const acceptances = await readAcceptances(ledger);
    const accepted = bodies
      .map(({ discrepancy: { fingerprint }, difference }) => ({ fingerprint, difference }))
      .filter((finding) => standingAcceptance(acceptances, finding, today) !== null);
    const page = await pageOfFindings(ledger, { run, today }, {});
    return {
      head: shortHead(ledger.head),
      run,
      gone,
      accepted: new Set(accepted.map(({ fingerprint }) => fingerprint)),
      ...page,
    };
  });
}
