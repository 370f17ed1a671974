/**
 * SyncService: what a workbook sees of the server. Implemented over HTTP and in process; the simulation wraps it with
 * faults. Refusals are ordinary answers. A request whose fate is unknown (lost, timed out) throws `SyncUncertain`: it may
 * or may not have been carried out, so the client asks again and never assumes.
 */

import type * as z from 'zod/mini';
import {
  type DecisionsReply,
  type DecisionsRequest,
  type HistoryReply,
  type HistoryRequest,
  type ResolveConflictRequest,
  type ResolveHeldRequest,
  type ResolveReply,
  type RevertRequest,
} from '../contract/sync-decisions.ts';
import {
  type PullRowsReply,
  type PullRowsRequest,
  type PushRowsReply,
  type PushRowsRequest,
  type RowChange,
  type SharedRegister,
} from '../contract/sync-rows.ts';
import {
  type answerForkRequest,
  type BindRequest,
  type CloseReply,
  type closeRequest,
  type DigestReply,
  type DigestRequest,
  type OpenReply,
  type OpenRequest,
  type renewRequest,
  type rowsByIdRequest,
} from '../contract/sync-session.ts';
import { type LocalText } from '../values/catalogue/entry.ts';

/** Nobody knows whether the request was carried out. */
export class SyncUncertain extends Error {}

export interface SyncRefusal {
  readonly code:
    | 'inProgress'
    | 'batchKeyReused'
    | 'resetRequired'
    | 'upgradeRequired'
    | 'leaseLost'
    | 'unknownReplica'
    | 'unknownRegister'
    | 'unknownDecision'
    | 'permissionDenied'
    | 'signInRequired'
    | 'tooLarge'
    | 'slowDown'
    | 'unavailable';
  readonly text: LocalText;
  /** When to try again, in milliseconds; for "slowDown", "inProgress" and "unavailable". */
  readonly retryAfterMs?: number;
}

export type SyncAnswer<Reply> =
  | { readonly status: 'done'; readonly reply: Reply }
  | { readonly status: 'refused'; readonly refusal: SyncRefusal };

type Answer<Reply> = Promise<SyncAnswer<Reply>>;

export interface SyncService {
  readonly open: (request: OpenRequest) => Answer<OpenReply>;
  readonly answerFork: (request: z.infer<typeof answerForkRequest>) => Answer<OpenReply>;
  /** Keeps the lease for another minute. */
  readonly renew: (request: z.infer<typeof renewRequest>) => Answer<{ readonly lease: string }>;
  readonly bind: (request: BindRequest) => Answer<SharedRegister>;
  readonly push: (request: PushRowsRequest) => Answer<PushRowsReply>;
  readonly pull: (request: PullRowsRequest) => Answer<PullRowsReply>;
  readonly digest: (request: DigestRequest) => Answer<DigestReply>;
  readonly rowsById: (request: z.infer<typeof rowsByIdRequest>) => Answer<readonly RowChange[]>;
  readonly close: (request: z.infer<typeof closeRequest>) => Answer<CloseReply>;
  readonly decisions: (request: DecisionsRequest) => Answer<DecisionsReply>;
  readonly resolveConflict: (request: ResolveConflictRequest) => Answer<ResolveReply>;
  readonly resolveHeld: (request: ResolveHeldRequest) => Answer<ResolveReply>;
  readonly history: (request: HistoryRequest) => Answer<HistoryReply>;
  readonly revert: (request: RevertRequest) => Answer<ResolveReply>;
}
