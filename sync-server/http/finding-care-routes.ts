/** What people do about findings: who accepted one and why, whose it is, what was said about it. */

import {
  acceptFindingRequest,
  assignFindingRequest,
  commentFindingRequest,
  findingCareReply,
  findingCareReport,
  findingCareRequest,
  findingCommentsReply,
  findingCommentsRequest,
  reopenFindingRequest,
} from '../../core/contract/finding-care.ts';
import { replyOf } from './ledger-routes.ts';
import { defineRoute, type Route } from './route.ts';

const LEDGER = { tag: 'Ledger', resource: 'registers' } as const;
const CARE = { status: 200, schema: findingCareReport, description: 'As it is now' } as const;

export const FINDING_CARE_ROUTES: readonly Route[] = [
  defineRoute({
    ...LEDGER,
    operation: 'findingCare',
    method: 'get',
    path: '/api/findings/care',
    summary: 'Findings somebody accepted, assigned or commented on',
    permission: 'readLedger',
    query: findingCareRequest,
    reply: { status: 200, schema: findingCareReply, description: 'One page of them' },
    problems: ['COUNT-IS-BLIND', 'ORGANISATION-UNKNOWN'],
    run: async ({ query }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.findingCare.list(scope, query)),
    }),
  }),
  defineRoute({
    ...LEDGER,
    operation: 'findingComments',
    method: 'get',
    path: '/api/findings/comments',
    summary: 'What was said about a finding',
    permission: 'readLedger',
    query: findingCommentsRequest,
    reply: { status: 200, schema: findingCommentsReply, description: 'The comments' },
    problems: ['COUNT-IS-BLIND', 'ORGANISATION-UNKNOWN'],
    run: async ({ query }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.findingCare.comments(scope, query)),
    }),
  }),
  defineRoute({
    ...LEDGER,
    operation: 'acceptFinding',
    method: 'post',
    path: '/api/findings/accept',
    summary: 'Accept a finding with a reason; it is back when its difference moves',
    permission: 'decide',
    body: acceptFindingRequest,
    reply: CARE,
    problems: ['FINDING-NOT-YOURS', 'COST-IS-HIDDEN', 'COUNT-IS-BLIND', 'ORGANISATION-UNKNOWN'],
    run: async ({ body }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.findingCare.accept(scope, body)),
    }),
  }),
  defineRoute({
    ...LEDGER,
    operation: 'reopenFinding',
    method: 'post',
    path: '/api/findings/reopen',
    summary: 'Take the acceptance of a finding back',
    permission: 'decide',
    body: reopenFindingRequest,
    reply: CARE,
    problems: ['FINDING-NOT-YOURS', 'COST-IS-HIDDEN', 'COUNT-IS-BLIND', 'ORGANISATION-UNKNOWN'],
    run: async ({ body }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.findingCare.reopen(scope, body)),
    }),
  }),
  defineRoute({
    ...LEDGER,
    operation: 'assignFinding',
    method: 'post',
    path: '/api/findings/assign',
    summary: 'Give a finding to a department, or to nobody in particular',
    permission: 'writeLedger',
    body: assignFindingRequest,
    reply: CARE,
    problems: ['DEPARTMENT-UNKNOWN', 'COST-IS-HIDDEN', 'COUNT-IS-BLIND', 'ORGANISATION-UNKNOWN'],
    run: async ({ body }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.findingCare.assign(scope, body)),
    }),
  }),
  defineRoute({
    ...LEDGER,
    operation: 'commentFinding',
    method: 'post',
    path: '/api/findings/comment',
    summary: 'Say something about a finding',
    permission: 'writeLedger',
    body: commentFindingRequest,
    reply: CARE,
    problems: ['COMMENTS-FULL', 'COST-IS-HIDDEN', 'COUNT-IS-BLIND', 'ORGANISATION-UNKNOWN'],
    run: async ({ body }, { parts, scope }) => ({
      json: replyOf(await parts.ledger.findingCare.comment(scope, body)),
    }),
  }),
];
