/** What somebody gets who has just signed in: a web session comes as a cookie, an add-in's as tokens. */

import { type SessionReply } from '../../core/contract/sign-in.ts';
import { accountOf } from '../auth/principal.ts';
import { type StartedSession } from '../auth/sessions.ts';
import { type RequestContext, type RouteReply } from './route.ts';
import { sessionCookie } from './session-cookie.ts';

/** The reply to whoever has just signed in or renewed: an add-in's tokens, or a cookie. */
export function sessionReplyOf(session: StartedSession, context: RequestContext): RouteReply {
  const { principal, access, refresh: renewal, expiresAt } = session;
  const json: SessionReply = {
    account: accountOf(principal),
    access,
    accessExpiresAt: expiresAt,
    refresh: renewal,
  };
  return { json, cookies: cookiesOf(session, context) };
}

/** The cookies of a web session. */
export function cookiesOf(
  { cookie, expiresAt, principal }: StartedSession,
  { parts }: RequestContext,
): readonly string[] {
  if (cookie === null) return [];
  const began = Date.parse(principal.signedInAt ?? expiresAt);
  return [sessionCookie(cookie, (Date.parse(expiresAt) - began) / 1000, parts.signIn.settings)];
}
