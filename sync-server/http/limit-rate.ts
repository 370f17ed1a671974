/** How many requests are taken: from one address, from one caller, and of those that try passwords. In one process. */

import type express from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { RequestProblem } from './problem.ts';
import { callerIn } from './caller-in.ts';

const WINDOW_MS = 60_000;
/** Requests a minute of one caller; a page that watches a run sends three a second. */
export const REQUESTS_PER_MINUTE = 1_200;
/** Addresses stand for whole offices, so they may send more than one caller. */
const CALLERS_PER_ADDRESS = 20;
/** Attempts to sign in a minute from one address: a whole office at nine in the morning, and no guessing. */
export const SIGN_INS_PER_MINUTE = 30;

/** Before anybody is looked up: what a whole office may send, so that made-up credentials cost little. */
export function limitAddress(perCaller: number): express.RequestHandler {
  return limited(perCaller * CALLERS_PER_ADDRESS, addressOf);
}

/** After the look-up: who is signed in counts for themselves, everybody else by address. */
export function limitCaller(perCaller: number): express.RequestHandler {
  return limited(perCaller, callerKey);
}

/** Whom a request counts for, once they were looked up. */
export function callerKey(request: express.Request, response: express.Response): string {
  const { scope, kind, person } = callerIn(response).principal;
  if (kind === 'person') return `person ${scope.organisation} ${person} ${addressOf(request)}`;
  if (kind === 'token') return `token ${scope.organisation} ${scope.author}`;
  return addressOf(request);
}

export function limitSignIns(perMinute: number): express.RequestHandler {
  return limited(perMinute, addressOf);
}

/** A whole /56 of IPv6 is one customer's. */
function addressOf(request: express.Request): string {
  return ipKeyGenerator(request.ip ?? '');
}

function limited(
  limit: number,
  keyGenerator: (request: express.Request, response: express.Response) => string,
): express.RequestHandler {
  return rateLimit({
    windowMs: WINDOW_MS,
    limit,
    keyGenerator,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    // Addresses are those of the connection unless the operator names a proxy; a header alone is nobody's proof.
    validate: { xForwardedForHeader: false },
    // Health checks come from the machine that watches this one and must never be turned away.
    skip: (request) => request.path.startsWith('/health/'),
    handler: (_request, _response, next) => next(new RequestProblem('RATE-LIMITED')),
  });
}
