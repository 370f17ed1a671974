/** Puts the services of shared registers together over a store, for one caller at a time. */

import { type SyncService } from '../../../core/sync/sync-service.ts';
import { type LedgerStore } from '../../storage/ledger-store.ts';
import { LEDGER_LIMITS, type LedgerLimits } from '../ledger-limits.ts';
import { type Scope } from '../ledger-services.ts';
import { type KnowledgeCache, knowledgeCache } from '../posting-knowledge.ts';
import { bindRegister } from './bind-register.ts';
import { closeWorkbook, renewLease } from './close-workbook.ts';
import { compareDigest } from './compare-digest.ts';
import { answerFork } from './fork-workbook.ts';
import { listDecisions } from './list-decisions.ts';
import { mastersCache } from './masters-cache.ts';
import { openWorkbook } from './open-workbook.ts';
import { pullRows } from './pull-rows.ts';
import { pushRows } from './push-rows.ts';
import { readHistory } from './read-history.ts';
import { resolveConflict } from './resolve-conflict.ts';
import { resolveHeld } from './resolve-held.ts';
import { revertSync } from './revert-sync.ts';
import { rowsById } from './rows-by-id.ts';
import { type SyncTools } from './sync-tools.ts';
import { syncWithRights } from './sync-with-rights.ts';

export interface SyncServiceOptions {
  /** The instant it is, as ISO text. The server's clock is the only one that counts. */
  readonly now: () => string;
  /** So many random bytes, fit for identities and secrets. */
  readonly entropy: (length: number) => Uint8Array;
  readonly limits?: LedgerLimits;
  /** Shared with the ledger's other services, where there are any. */
  readonly knowledge?: KnowledgeCache;
  /** Told of every commit that added versions. */
  readonly announce?: (organisation: number) => void;
}

/** The service of one caller; caches are shared among all that come from the same tools. */
export type SyncServiceFor = (scope: Scope) => SyncService;

export function createSyncService(store: LedgerStore, options: SyncServiceOptions): SyncServiceFor {
  const { now, entropy, limits = LEDGER_LIMITS, announce = () => undefined } = options;
  const tools: SyncTools = {
    store,
    now,
    entropy,
    limits,
    announce,
    knowledge: options.knowledge ?? knowledgeCache(),
    masters: mastersCache(),
    amountScaleOf: (organisation) => store.read(organisation, async ({ head }) => head.amountScale),
  };
  const serviceOf: SyncServiceFor = (scope) => ({
    open: (request) => openWorkbook(tools, scope, request),
    answerFork: (request) => answerFork(tools, scope, request),
    renew: (request) => renewLease(tools, scope, request),
    bind: (request) => bindRegister(tools, scope, request),
    push: (request) => pushRows(tools, scope, request),
    pull: (request) => pullRows(tools, scope, request),
    digest: (request) => compareDigest(tools, scope, request),
    rowsById: (request) => rowsById(tools, scope, request),
    close: (request) => closeWorkbook(tools, scope, request),
    decisions: (request) => listDecisions(tools, scope, request),
    resolveConflict: (request) => resolveConflict(tools, scope, request),
    resolveHeld: (request) => resolveHeld(tools, scope, request),
    history: (request) => readHistory(tools, scope, request),
    revert: (request) => revertSync(tools, scope, request),
  });
  return (scope) => syncWithRights(serviceOf(scope), scope, store);
}
