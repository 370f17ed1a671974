/** Syncing workbooks over HTTP: one request for each thing a workbook says to the server, all of them JSON. */

import * as z from 'zod/mini';
import {
  decisionsReply,
  decisionsRequest,
  historyReply,
  historyRequest,
  resolveConflictRequest,
  resolveHeldRequest,
  resolveReply,
  revertRequest,
} from '../../core/contract/sync-decisions.ts';
import {
  pullRowsReply,
  pullRowsRequest,
  pushRowsReply,
  pushRowsRequest,
  rowChange,
  sharedRegister,
} from '../../core/contract/sync-rows.ts';
import {
  answerForkRequest,
  bindRequest,
  closeReply,
  closeRequest,
  digestReply,
  digestRequest,
  openReply,
  openRequest,
  renewReply,
  renewRequest,
  rowsByIdRequest,
} from '../../core/contract/sync-session.ts';
import { SYNC_PATHS } from '../../core/sync/sync-paths.ts';
import { type SyncAnswer, type SyncService } from '../../core/sync/sync-service.ts';
import { type ProblemCode } from './problem.ts';
import { defineRoute, type Route } from './route.ts';
import { syncReplyOf } from './sync-reply.ts';

/** A row may hold a few cells as long as a cell can be: a batch of 512 KB, and one row that is longer by itself. */
const MAX_BATCH_BYTES = 4 * 1024 * 1024;
/** Taking a large sync back, or deciding about thousands of rows, is one piece of work. */
const DECISION_TIMEOUT_MS = 2 * 60_000;

const ANY: readonly ProblemCode[] = ['SYNC-REPLICA-UNKNOWN', 'SYNC-UPGRADE-REQUIRED'];
const READING: readonly ProblemCode[] = [...ANY, 'SYNC-REGISTER-UNKNOWN', 'SYNC-RESET-REQUIRED'];
const WRITING: readonly ProblemCode[] = [...READING, 'SYNC-LEASE-LOST', 'BATCH-KEY-REUSED'];
const DECIDING: readonly ProblemCode[] = ['SYNC-DECISION-UNKNOWN', 'BATCH-KEY-REUSED'];

type Operation = keyof typeof SYNC_PATHS;

interface SyncRoute<B extends z.ZodMiniType, R extends z.ZodMiniType> {
  readonly summary: string;
  readonly permission: Route['permission'];
  readonly body: B;
  readonly reply: R;
  readonly says: string;
  readonly problems: readonly ProblemCode[];
  readonly timeoutMs?: number;
  readonly bodyBytesMax?: number;
  readonly ask: (service: SyncService, body: z.output<B>) => Promise<SyncAnswer<unknown>>;
}

function syncRoute<B extends z.ZodMiniType, R extends z.ZodMiniType>(
  operation: Operation,
  route: SyncRoute<B, R>,
): Route {
  const { body, reply, says, ask, ...more } = route;
  return defineRoute({
    ...more,
    operation: `sync${operation[0]!.toUpperCase()}${operation.slice(1)}`,
    method: 'post',
    path: SYNC_PATHS[operation],
    tag: 'Sync',
    resource: 'registers',
    body,
    reply: { status: 200, schema: reply, description: says },
    run: async (input, { parts, scope }) => ({
      json: syncReplyOf(await ask(parts.ledger.sync(scope), input.body as z.output<B>)),
    }),
  });
}

export const SYNC_ROUTES: readonly Route[] = [
  syncRoute('open', {
    summary:
      'Open a workbook’s session; copies, old files and restored servers are told apart here',
    permission: 'readLedger',
    body: openRequest,
    reply: openReply,
    says: 'What the workbook is to the server, and what it may write',
    problems: ANY,
    ask: (service, body) => service.open(body),
  }),
  syncRoute('answerFork', {
    summary: 'Say what a copied workbook is',
    permission: 'writeLedger',
    body: answerForkRequest,
    reply: openReply,
    says: 'The session of the copy',
    problems: ANY,
    ask: (service, body) => service.answerFork(body),
  }),
  syncRoute('renew', {
    summary: 'Keep the lease of a workbook for another minute',
    permission: 'readLedger',
    body: renewRequest,
    reply: renewReply,
    says: 'The lease',
    problems: WRITING,
    ask: (service, body) => service.renew(body),
  }),
  syncRoute('bind', {
    summary: 'Bind a tab to a shared register, a new one or one that is there',
    permission: 'readLedger',
    body: bindRequest,
    reply: sharedRegister,
    says: 'The register',
    problems: WRITING,
    ask: (service, body) => service.bind(body),
  }),
  syncRoute('push', {
    summary: 'Push rows; the same batch again changes nothing and gets the same answer',
    permission: 'writeLedger',
    body: pushRowsRequest,
    reply: pushRowsReply,
    says: 'What became of each row',
    problems: [...WRITING, 'SYNC-IN-PROGRESS'],
    bodyBytesMax: MAX_BATCH_BYTES,
    ask: (service, body) => service.push(body),
  }),
  syncRoute('pull', {
    summary: 'Rows that changed after a revision, a page at a time',
    permission: 'readLedger',
    body: pullRowsRequest,
    reply: pullRowsReply,
    says: 'One page of changes',
    problems: READING,
    ask: (service, body) => service.pull(body),
  }),
  syncRoute('digest', {
    summary: 'Compare a tab with the server by 256 sums',
    permission: 'readLedger',
    body: digestRequest,
    reply: digestReply,
    says: 'Where they differ',
    problems: READING,
    ask: (service, body) => service.digest(body),
  }),
  syncRoute('rowsById', {
    summary: 'Single rows as the server has them',
    permission: 'readLedger',
    body: rowsByIdRequest,
    reply: z.array(rowChange),
    says: 'The rows the register has',
    problems: READING,
    ask: (service, body) => service.rowsById(body),
  }),
  syncRoute('close', {
    summary: 'Close a workbook’s session',
    permission: 'readLedger',
    body: closeRequest,
    reply: closeReply,
    says: 'The nonce that a copy will not have',
    problems: WRITING,
    ask: (service, body) => service.close(body),
  }),
  syncRoute('decisions', {
    summary: 'What waits for a person: conflicts, held changes, rows that cannot be posted',
    permission: 'readLedger',
    body: decisionsRequest,
    reply: decisionsReply,
    says: 'One page of each',
    problems: DECIDING,
    ask: (service, body) => service.decisions(body),
  }),
  syncRoute('resolveConflict', {
    summary: 'Decide a conflict',
    permission: 'decide',
    body: resolveConflictRequest,
    reply: resolveReply,
    says: 'The row as it is now',
    problems: DECIDING,
    timeoutMs: DECISION_TIMEOUT_MS,
    ask: (service, body) => service.resolveConflict(body),
  }),
  syncRoute('resolveHeld', {
    summary: 'Decide about a held deletion or reused rows',
    permission: 'decide',
    body: resolveHeldRequest,
    reply: resolveReply,
    says: 'The rows as they are now',
    problems: DECIDING,
    timeoutMs: DECISION_TIMEOUT_MS,
    ask: (service, body) => service.resolveHeld(body),
  }),
  syncRoute('history', {
    summary: 'Syncs of the organisation, or the versions of one row',
    permission: 'readLedger',
    body: historyRequest,
    reply: historyReply,
    says: 'Newest first',
    problems: READING,
    ask: (service, body) => service.history(body),
  }),
  syncRoute('revert', {
    summary: 'Take a sync back by inverse versions',
    permission: 'decide',
    body: revertRequest,
    reply: resolveReply,
    says: 'The rows as they are now',
    problems: DECIDING,
    timeoutMs: DECISION_TIMEOUT_MS,
    ask: (service, body) => service.revert(body),
  }),
];
