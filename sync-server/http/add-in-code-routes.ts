/** Signing in inside an add-in: its dialog gets a code, its pane makes a session of it. */

import {
  addInCodeExchange,
  addInCodeReply,
  addInCodeRequest,
  sessionReply,
} from '../../core/contract/sign-in.ts';
import { peopleReplyOf } from './people-problem.ts';
import { defineRoute, type Route } from './route.ts';
import { sessionReplyOf } from './session-reply.ts';

/** The page of the dialog; an issuer that was asked from there leads back to it. */
export const EXCEL_SIGN_IN_PATH = '/excel/sign-in';

const issueCode = defineRoute({
  operation: 'issueAddInCode',
  method: 'post',
  path: '/api/sign-in/code',
  tag: 'People',
  summary: 'A code that makes an add-in’s session, for whoever has just signed in',
  permission: 'signedIn',
  resource: 'self',
  // A session lasts twelve hours and an add-in's thirty days: a copied cookie must not become the longer one.
  needsRecentSignIn: true,
  isSignIn: true,
  body: addInCodeRequest,
  reply: {
    status: 200,
    schema: addInCodeReply,
    description: 'The code; it holds for a minute, once, and with the verifier of the challenge',
  },
  problems: ['PERSON-UNKNOWN'],
  run: async ({ body }, { parts, principal, client }) => ({
    json: peopleReplyOf(await parts.ledger.people.issueAddInCode(principal, body, client)),
  }),
});

const takeCode = defineRoute({
  operation: 'takeAddInCode',
  method: 'post',
  path: '/api/sign-in/code/exchange',
  tag: 'People',
  summary: 'An add-in’s session for the code its dialog was given',
  permission: 'open',
  resource: 'nothing',
  isSignIn: true,
  body: addInCodeExchange,
  reply: { status: 200, schema: sessionReply, description: 'Signed in; the tokens' },
  problems: ['SESSION-ENDED'],
  run: async ({ body }, context) =>
    sessionReplyOf(peopleReplyOf(await context.parts.ledger.people.takeAddInCode(body)), context),
});

export const ADD_IN_CODE_ROUTES: readonly Route[] = [issueCode, takeCode];
