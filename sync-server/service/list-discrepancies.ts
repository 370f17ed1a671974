/** The discrepancies of the last run, a page at a time, with how long each has been there. */

import { type DiscrepancyReport } from '../../core/contract/findings.ts';
import { MAX_PAGE_ROWS } from '../../core/contract/parts.ts';
import {
  type DiscrepanciesReply,
  type DiscrepanciesRequest,
  type FindingReport,
} from '../../core/contract/sync-reconcile.ts';
import {
  type LedgerReader,
  type LedgerStore,
  type StoredFinding,
} from '../storage/ledger-store.ts';
import { type Outcome, type Scope } from './ledger-services.ts';
import { refused } from './service-refusal.ts';
import { settingsNow } from './settings-now.ts';
import { type Acceptances, readAcceptances, standingAcceptance } from './standing-acceptances.ts';

/** Ordered by fingerprint, which is the page's cursor. */
export async function listDiscrepancies(
  { store, now }: { readonly store: LedgerStore; readonly now: () => string },
  scope: Scope,
  request: DiscrepanciesRequest,
): Promise<Outcome<DiscrepanciesReply>> {
  const { today } = settingsNow(new Date(now()));
  const reply = await store.read(scope.organisation, async (ledger) => ({
    run: ledger.head.run,
    ...(await pageOfFindings(ledger, { run: ledger.head.run, today }, request)),
  }));
  return reply === undefined ? refused('unknownOrganisation') : { status: 'done', reply };
}

/** One page of a run's findings and the cursor of the next. */
export async function pageOfFindings(
  ledger: LedgerReader,
  { run, today }: { readonly run: number; readonly today: string },
  request: DiscrepanciesRequest,
): Promise<Pick<DiscrepanciesReply, 'findings' | 'next'>> {
  const { severity, item, includeGone = false, after = '', limit = MAX_PAGE_ROWS } = request;
  const found = await ledger.findings({
    run,
    ...(severity === undefined ? {} : { severity }),
    ...(item === undefined ? {} : { item }),
    includeGone,
    after,
    limit: limit + 1,
  });
  const page = found.slice(0, limit);
  const acceptances = await readAcceptances(ledger);
  return {
    findings: page.map((finding) => reportOf(finding, acceptances, today)),
    next: found.length > limit ? (page.at(-1)?.fingerprint ?? null) : null,
  };
}

function reportOf(finding: StoredFinding, acceptances: Acceptances, today: string): FindingReport {
  const { firstRun, firstSeenAt, lastRun, lastSeenAt, goneInRun, body } = finding;
  const discrepancy = JSON.parse(body) as DiscrepancyReport;
  const accepted = standingAcceptance(acceptances, discrepancy, today);
  return { firstRun, firstSeenAt, lastRun, lastSeenAt, goneInRun, accepted, discrepancy };
}
