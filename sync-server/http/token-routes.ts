/** For an admin: service tokens, by which programs reach the server. */

import {
  createTokenReply,
  createTokenRequest,
  tokenParams,
  tokensReply,
} from '../../core/contract/people.ts';
import { peopleReplyOf } from './people-problem.ts';
import { defineRoute, type Route } from './route.ts';

const ADMIN = { tag: 'People', permission: 'managePeople', resource: 'people' } as const;
const CHANGE = { ...ADMIN, needsRecentSignIn: true } as const;

export const TOKEN_ROUTES: readonly Route[] = [
  defineRoute({
    ...ADMIN,
    operation: 'tokens',
    method: 'get',
    path: '/api/tokens',
    summary: 'Service tokens, ended ones too; never their secrets',
    reply: { status: 200, schema: tokensReply, description: 'The tokens' },
    problems: [],
    run: async (_input, { parts, scope }) => ({
      json: { tokens: peopleReplyOf(await parts.ledger.people.listTokens(scope)) },
    }),
  }),
  defineRoute({
    ...CHANGE,
    operation: 'createToken',
    method: 'post',
    path: '/api/tokens',
    summary: 'Make a service token; its secret is in this reply and nowhere else',
    body: createTokenRequest,
    reply: { status: 201, schema: createTokenReply, description: 'Made' },
    problems: ['TOO-MANY-PEOPLE'],
    run: async ({ body }, { parts, scope }) => ({
      json: peopleReplyOf(await parts.ledger.people.createToken(scope, body)),
    }),
  }),
  defineRoute({
    ...CHANGE,
    operation: 'revokeToken',
    method: 'delete',
    path: '/api/tokens/{token}',
    summary: 'End a service token',
    params: tokenParams,
    reply: { status: 204, mediaType: '', description: 'It has ended' },
    problems: ['TOKEN-UNKNOWN'],
    run: async ({ params }, { parts, scope }) => {
      peopleReplyOf(await parts.ledger.people.revokeToken(scope, params.token));
      return { nothing: true };
    },
  }),
];
