/** What the ledger store's services can do, as the HTTP routes and the command line call them. Stores and SQL stay behind it. */

import { type PeopleServices } from '../auth/people-services.ts';
import { type Discrepancy } from '../../core/reconcile/discrepancy.ts';
import { type Balance } from '../../core/ledger/movement.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { type PullReply, type PullRequest } from '../../core/contract/sync-push.ts';
import { type PushReply, type PushRequest } from '../../core/contract/sync-push.ts';
import {
  type BalancesReply,
  type BalancesRequest,
  type ItemCardReply,
  type ItemCardRequest,
  type RegistersReply,
  type VerifyReply,
  type VerifyRequest,
} from '../../core/contract/sync-ledger.ts';
import {
  type DiscrepanciesReply,
  type DiscrepanciesRequest,
  type ReconcileStoredReply,
  type ReconcileStoredRequest,
} from '../../core/contract/sync-reconcile.ts';
import { type AuditServices } from './audit-services.ts';
import { type FindingCareServices } from './finding-care-services.ts';
import { type Outcome, type ServiceRefusal } from './outcome.ts';
import { type PrintServices } from './print-services.ts';
import { type Scope } from './scope.ts';
import { type WebWorkbookServices } from './web-workbooks.ts';

export { type Outcome, type Scope, type ServiceRefusal };

/** The run as it travels, and as the command line and the marks use it. */
export interface StoredReconciliation {
  readonly reply: ReconcileStoredReply;
  /** All discrepancies of the run, worst first. */
  readonly discrepancies: readonly Discrepancy[];
  readonly balances: readonly Balance[];
  /** What people call the items whose identity is a code. */
  readonly itemNames: ReadonlyMap<string, string>;
}

export interface StoredRunOptions {
  /** Called between pieces of the work: lines done, lines in all. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface NewOrganisation {
  readonly organisation: number;
  readonly name: string;
  /** Decimals of every amount; fixed for good. */
  readonly amountScale: number;
}

export interface OrganisationSummary extends NewOrganisation {
  readonly createdAt: string;
}

export interface LedgerServices {
  /** What a workbook sees of the server, for one caller. */
  readonly sync: (scope: Scope) => SyncService;
  /** Calls back when something of an organisation may have changed; returns how to stop. */
  readonly onChange: (listener: (organisation: number) => void) => () => void;
  /** Who may ask, and everything about signing in. */
  readonly people: PeopleServices;
  readonly webWorkbooks: WebWorkbookServices;
  readonly findingCare: FindingCareServices;
  readonly prints: PrintServices;
  readonly audits: AuditServices;
  /** Makes an organisation; the same one again changes nothing and is fine. */
  readonly createOrganisation: (organisation: NewOrganisation) => Promise<void>;
  readonly listOrganisations: () => Promise<readonly OrganisationSummary[]>;
  /** Takes a batch of lines: all valid ones or, repeated, nothing. Answers only when it is safely on disk. */
  readonly pushLines: (scope: Scope, request: PushRequest) => Promise<Outcome<PushReply>>;
  /** What was pushed after a revision, up to a high-water mark, a page at a time. */
  readonly pullLines: (scope: Scope, request: PullRequest) => Promise<Outcome<PullReply>>;
  /** Quantities, and with a costing method values, at the end of a day. */
  readonly balancesAsOf: (
    scope: Scope,
    request: BalancesRequest,
  ) => Promise<Outcome<BalancesReply>>;
  /** An item's stock ledger: every movement with what was there after it. */
  readonly itemCard: (scope: Scope, request: ItemCardRequest) => Promise<Outcome<ItemCardReply>>;
  /** Reconciles the stored lines with an overlay over them. Stores nothing but the run's findings. */
  readonly reconcileStored: (
    scope: Scope,
    request: ReconcileStoredRequest,
    options?: StoredRunOptions,
  ) => Promise<Outcome<StoredReconciliation>>;
  /** Discrepancies of the last run. */
  readonly discrepancies: (
    scope: Scope,
    request: DiscrepanciesRequest,
  ) => Promise<Outcome<DiscrepanciesReply>>;
  readonly registers: (scope: Scope) => Promise<Outcome<RegistersReply>>;
  /** Recomputes the audit chain, versions, movements, lines and balances from zero and compares. */
  readonly verify: (scope: Scope, request: VerifyRequest) => Promise<Outcome<VerifyReply>>;
  /** Whether the database answers and its schema is current. */
  readonly checkReady: () => Promise<
    readonly { readonly name: string; readonly isReady: boolean }[]
  >;
  readonly close: () => Promise<void>;
}
