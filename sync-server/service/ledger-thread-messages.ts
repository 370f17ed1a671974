/** What is said between a server and the thread that goes through its ledger. */

import { type ReconcileStoredRequest } from '../../core/contract/sync-reconcile.ts';
import { type VerifyReply, type VerifyRequest } from '../../core/contract/sync-ledger.ts';
import { type Outcome, type StoredReconciliation } from './ledger-services.ts';
import { type Scope } from './scope.ts';

/** What can be asked for, with what it is asked with and what comes of it. */
export interface WholeLedgerWork {
  readonly reconcileStored: {
    readonly request: ReconcileStoredRequest;
    readonly outcome: Outcome<StoredReconciliation>;
  };
  readonly verify: { readonly request: VerifyRequest; readonly outcome: Outcome<VerifyReply> };
}

export type WholeLedgerOutcome = WholeLedgerWork[keyof WholeLedgerWork]['outcome'];

/** Copied between threads: a scope and a request hold values only. */
export type WholeLedgerRequest = {
  readonly [Work in keyof WholeLedgerWork]: {
    readonly work: Work;
    readonly scope: Scope;
    readonly request: WholeLedgerWork[Work]['request'];
  };
}[keyof WholeLedgerWork];

export type LedgerThreadMessage =
  | { readonly type: 'progress'; readonly done: number; readonly total: number }
  | { readonly type: 'done'; readonly outcome: WholeLedgerOutcome }
  | { readonly type: 'failed'; readonly reason: string };
