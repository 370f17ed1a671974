/** The firm's ledger on the server: push, pull, balances, item card, reconcile, discrepancies, registers, verify. */

import {
  balancesReply,
  balancesRequest,
  itemCardReply,
  itemCardRequest,
  registersReply,
  verifyReply,
  verifyRequest,
} from '../../core/contract/sync-ledger.ts';
import { pullReply, pullRequest, pushReply, pushRequest } from '../../core/contract/sync-push.ts';
import {
  discrepanciesReply,
  discrepanciesRequest,
  reconcileStoredReply,
  reconcileStoredRequest,
} from '../../core/contract/sync-reconcile.ts';
import { type Outcome, type ServiceRefusal } from '../service/ledger-services.ts';
import { type ProblemCode, RequestProblem } from './problem.ts';
import { defineRoute, type Route } from './route.ts';

/** Reconciling and verifying read everything there is: they may take longer than a query. */
const WHOLE_LEDGER_TIMEOUT_MS = 5 * 60_000;

/** Largest overlay, in bytes: what a workbook of a hundred thousand rows has not pushed yet. */
const MAX_OVERLAY_BYTES = 48 * 1024 * 1024;

const PROBLEM_BY_REFUSAL = {
  unknownOrganisation: 'ORGANISATION-UNKNOWN',
  batchKeyReused: 'BATCH-KEY-REUSED',
  revisionAhead: 'REVISION-AHEAD',
  unknownItem: 'ITEM-UNKNOWN',
  unknownDocument: 'DOCUMENT-UNKNOWN',
  noSuchDay: 'DAY-UNKNOWN',
  overlayInvalid: 'OVERLAY-INVALID',
  countIsBlind: 'COUNT-IS-BLIND',
  notYoursToAccept: 'FINDING-NOT-YOURS',
  unknownDepartment: 'DEPARTMENT-UNKNOWN',
  commentsFull: 'COMMENTS-FULL',
  costIsHidden: 'COST-IS-HIDDEN',
  cancelled: 'REQUEST-CANCELLED',
} as const satisfies Record<ServiceRefusal['code'], ProblemCode>;

export const LEDGER_ROUTES: readonly Route[] = [
  defineRoute({
    operation: 'pushLines',
    method: 'post',
    path: '/api/ledger/push',
    tag: 'Ledger',
    summary: 'Push a batch of lines; the same batch again changes nothing and gets the same answer',
    permission: 'writeLedger',
    resource: 'registers',
    body: pushRequest,
    reply: { status: 200, schema: pushReply, description: 'What became of each line' },
    problems: ['ORGANISATION-UNKNOWN', 'BATCH-KEY-REUSED'],
    run: async ({ body }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.pushLines(scope, body)),
    }),
  }),
  defineRoute({
    operation: 'pullLines',
    method: 'get',
    path: '/api/ledger/pull',
    tag: 'Ledger',
    summary: 'Lines that changed after a revision, a page at a time',
    permission: 'readLedger',
    resource: 'registers',
    query: pullRequest,
    reply: { status: 200, schema: pullReply, description: 'One page of changes' },
    problems: ['ORGANISATION-UNKNOWN', 'REVISION-AHEAD'],
    run: async ({ query }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.pullLines(scope, query)),
    }),
  }),
  defineRoute({
    operation: 'balances',
    method: 'get',
    path: '/api/ledger/balances',
    tag: 'Ledger',
    summary: 'Balances as of a day; with a costing method, their values too',
    permission: 'readLedger',
    resource: 'registers',
    query: balancesRequest,
    reply: { status: 200, schema: balancesReply, description: 'One page of balances' },
    problems: ['COUNT-IS-BLIND', 'ORGANISATION-UNKNOWN', 'DAY-UNKNOWN'],
    run: async ({ query }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.balancesAsOf(scope, query)),
    }),
  }),
  defineRoute({
    operation: 'itemCard',
    method: 'get',
    path: '/api/ledger/card',
    tag: 'Ledger',
    summary: 'The stock ledger of one item: every movement with what was there after it',
    permission: 'readLedger',
    resource: 'registers',
    query: itemCardRequest,
    reply: { status: 200, schema: itemCardReply, description: 'One page of its entries' },
    problems: ['COUNT-IS-BLIND', 'ORGANISATION-UNKNOWN', 'ITEM-UNKNOWN', 'DAY-UNKNOWN'],
    run: async ({ query }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.itemCard(scope, query)),
    }),
  }),
  defineRoute({
    operation: 'reconcileStored',
    method: 'post',
    path: '/api/ledger/reconcile',
    tag: 'Ledger',
    summary:
      'Reconcile what the server holds, with lines not pushed yet laid over it; writes no line',
    permission: 'readLedger',
    resource: 'registers',
    timeoutMs: WHOLE_LEDGER_TIMEOUT_MS,
    bodyBytesMax: MAX_OVERLAY_BYTES,
    body: reconcileStoredRequest,
    reply: { status: 200, schema: reconcileStoredReply, description: 'What was found' },
    problems: [
      'COUNT-IS-BLIND',
      'ORGANISATION-UNKNOWN',
      'DAY-UNKNOWN',
      'OVERLAY-INVALID',
      'REQUEST-CANCELLED',
    ],
    run: async ({ body }, { parts, scope, signal }) => ({
      json: replyOf(await parts.ledger.reconcileStored(scope, body, { signal })).reply,
    }),
  }),
  defineRoute({
    operation: 'discrepancies',
    method: 'get',
    path: '/api/ledger/discrepancies',
    tag: 'Ledger',
    summary: 'Discrepancies of the last run, with how long each has been there',
    permission: 'readLedger',
    resource: 'registers',
    query: discrepanciesRequest,
    reply: { status: 200, schema: discrepanciesReply, description: 'One page' },
    problems: ['COUNT-IS-BLIND', 'ORGANISATION-UNKNOWN'],
    run: async ({ query }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.discrepancies(scope, query)),
    }),
  }),
  defineRoute({
    operation: 'storedRegisters',
    method: 'get',
    path: '/api/ledger/registers',
    tag: 'Ledger',
    summary: 'How many lines the server holds of each register, and of which tabs',
    permission: 'readLedger',
    resource: 'registers',
    reply: { status: 200, schema: registersReply, description: 'The registers' },
    problems: ['ORGANISATION-UNKNOWN'],
    run: async (_input, { parts, scope }) => ({
      json: replyOf(await parts.ledger.registers(scope)),
    }),
  }),
  defineRoute({
    operation: 'verify',
    method: 'post',
    path: '/api/ledger/verify',
    tag: 'Ledger',
    summary: 'Recompute the audit chain and every balance from zero and compare',
    permission: 'audit',
    resource: 'organisation',
    timeoutMs: WHOLE_LEDGER_TIMEOUT_MS,
    body: verifyRequest,
    reply: { status: 200, schema: verifyReply, description: 'Whether all is intact' },
    problems: ['ORGANISATION-UNKNOWN'],
    run: async ({ body }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.verify(scope, body)),
    }),
  }),
];

/** The reply of a service, or its refusal as a problem with the service's own words. */
export function replyOf<Reply>(outcome: Outcome<Reply>): Reply {
  if (outcome.status === 'done') return outcome.reply;
  const { code, text } = outcome.refusal;
  throw new RequestProblem(PROBLEM_BY_REFUSAL[code], { detail: text });
}
