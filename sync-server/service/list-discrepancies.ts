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

/** Ordered by fingerprint, which is the page's cursor. */
export async function listDiscrepancies(
  store: LedgerStore,
  scope: Scope,
  request: DiscrepanciesRequest,
): Promise<Outcome<DiscrepanciesReply>> {
  const reply = await store.read(scope.organisation, async (ledger) => ({
    run: ledger.head.run,
    ...(await pageOfFindings(ledger, ledger.head.run, request)),
  }));
  return reply === undefined ? refused('unknownOrganisation') : { status: 'done', reply };
}

/** One page of a run's findings and the cursor of the next. */
export async function pageOfFindings(
  ledger: LedgerReader,
  run: number,
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
  return {
    findings: page.map(reportOf),
    next: found.length > limit ? (page.at(-1)?.fingerprint ?? null) : null,
  };
}

function reportOf(finding: StoredFinding): FindingReport {
  const { firstRun, firstSeenAt, lastRun, lastSeenAt, goneInRun, body } = finding;
  const discrepancy = JSON.parse(body) as DiscrepancyReport;
  return { firstRun, firstSeenAt, lastRun, lastSeenAt, goneInRun, discrepancy };
}
