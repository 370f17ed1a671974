/** Looks through the audit chain, newest first, and at the workbooks the server has seen. */

import {
  type AuditEntryReport,
  type AuditReply,
  type AuditRequest,
  type SeenWorkbook,
} from '../../core/contract/audit.ts';
import { MAX_PAGE_ROWS } from '../../core/contract/parts.ts';
import { type AuditEntry, type LedgerStore } from '../storage/ledger-store.ts';
import { type AuditBody } from './audit-chain.ts';
import { type AuditServices } from './audit-services.ts';
import { type Outcome } from './outcome.ts';
import { type Scope } from './scope.ts';
import { refused } from './service-refusal.ts';
import { isLeased } from './sync/lease.ts';

/** Entries of one request when it does not say how many. */
const PAGE = 100;
/** Entries looked through for one request: a filter that hits nothing must not read a chain of millions at once. */
const MAX_LOOKED_THROUGH = 20_000;

export function createAuditServices(store: LedgerStore, now: () => string): AuditServices {
  return {
    entries: (scope, request) => readEntries(store, scope, request),
    seenWorkbooks: (scope) => readWorkbooks(store, scope, Date.parse(now())),
  };
}

async function readEntries(
  store: LedgerStore,
  scope: Scope,
  request: AuditRequest,
): Promise<Outcome<AuditReply>> {
  const { limit = PAGE } = request;
  const reply = await store.read(scope.organisation, async (ledger): Promise<AuditReply> => {
    const entries: AuditEntryReport[] = [];
    let before = request.before ?? ledger.head.sequence + 1;
    for (let looked = 0; looked < MAX_LOOKED_THROUGH; looked += MAX_PAGE_ROWS) {
      const page = await ledger.auditPage({ before, limit: MAX_PAGE_ROWS });
      for (const entry of page) {
        const report = entryReportOf(entry);
        before = entry.sequence;
        if (isWanted(report, request)) entries.push(report);
        if (entries.length === limit) return { entries, next: before > 1 ? before : null };
      }
      const isPast = page.at(-1) !== undefined && isBefore(page.at(-1)!, request.from);
      if (page.length < MAX_PAGE_ROWS || isPast) return { entries, next: null };
    }
    return { entries, next: before };
  });
  return reply === undefined ? refused('unknownOrganisation') : { status: 'done', reply };
}

function entryReportOf({ sequence, hash, body }: AuditEntry): AuditEntryReport {
  const { at, author, kind, revisions, movements, note = '' } = JSON.parse(body) as AuditBody;
  return {
    sequence,
    at,
    author,
    kind,
    versions: revisions[1] - revisions[0],
    movements: movements[1] - movements[0],
    note,
    hash,
  };
}

function isWanted(entry: AuditEntryReport, { kind, author, from, to }: AuditRequest): boolean {
  const day = entry.at.slice(0, 10);
  return (
    (kind === undefined || entry.kind === kind) &&
    (author === undefined || entry.author.toLowerCase().includes(author.toLowerCase())) &&
    (from === undefined || day >= from) &&
    (to === undefined || day <= to)
  );
}

/** The chain is in the order of time, so that nothing older than the first wanted day can be wanted. */
function isBefore(entry: AuditEntry, from: string | undefined): boolean {
  return from !== undefined && entryReportOf(entry).at.slice(0, 10) < from;
}

async function readWorkbooks(
  store: LedgerStore,
  scope: Scope,
  nowMs: number,
): Promise<Outcome<readonly SeenWorkbook[]>> {
  const reply = await store.read(scope.organisation, async (ledger) => {
    const sent = new Map((await ledger.sync.lastSent()).map((last) => [last.replica, last]));
    return (await ledger.sync.replicas(MAX_PAGE_ROWS)).map((replica): SeenWorkbook => {
      const last = sent.get(replica.replica);
      return {
        replica: replica.replica,
        name: replica.name,
        place: replica.place,
        device: replica.device,
        state: replica.state,
        lastAuthor: last?.author ?? null,
        lastSentAt: last?.at ?? null,
        isSyncing: isLeased(replica, nowMs),
        behind: Math.max(0, ledger.head.sequence - replica.cursorSequence),
      };
    });
  });
  return reply === undefined ? refused('unknownOrganisation') : { status: 'done', reply };
}
