/** Signing in and out: passwords, one-time links, tokens of other issuers, and renewing an add-in's session. */

import * as z from 'zod/mini';
import { givenName, registerId } from './parts.ts';
import { login, membership, password, personId } from './people.ts';

/** Longest token of another issuer. */
const MAX_FOREIGN_TOKEN_LENGTH = 16_384;

const secret = z.string().check(z.minLength(1), z.maxLength(200));
const organisation = z.optional(z.int().check(z.positive()));

/** web: a cookie that scripts cannot read. addIn: a token in the reply, since third-party cookies are blocked there. */
export const sessionKind = z.enum(['web', 'addIn']);
export type SessionKind = z.infer<typeof sessionKind>;

export const signInRequest = z.strictObject({
  organisation,
  login,
  password,
  session: sessionKind,
});
export type SignInRequest = z.infer<typeof signInRequest>;

export const invitationRequest = z.strictObject({
  invitation: secret,
  /** Asked for with the very first link only, which makes the first admin. */
  login: z.optional(login),
  name: z.optional(givenName),
  password,
  session: sessionKind,
});
export type InvitationRequest = z.infer<typeof invitationRequest>;

export const foreignTokenRequest = z.strictObject({
  issuer: z.enum(['google', 'entra']),
  token: z.string().check(z.minLength(1), z.maxLength(MAX_FOREIGN_TOKEN_LENGTH)),
  session: sessionKind,
});

export const refreshRequest = z.strictObject({ refresh: secret });

/** 256 bits in base64url, as SHA-256 and random secrets of that length are written. */
const bits256 = z.string().check(z.regex(/^[\w-]{43}$/));

/** What an add-in's dialog asks once its person is signed in; `challenge` is the SHA-256 of what only the pane knows. */
export const addInCodeRequest = z.strictObject({ challenge: bits256 });
export type AddInCodeRequest = z.infer<typeof addInCodeRequest>;
export const addInCodeReply = z.strictObject({ code: z.string(), expiresAt: z.string() });

export const addInCodeExchange = z.strictObject({ code: secret, verifier: bits256 });
export type AddInCodeExchange = z.infer<typeof addInCodeExchange>;

/** What the dialog tells the pane, as JSON. */
export const addInCodeMessage = z.strictObject({ code: secret });

export const changePasswordRequest = z.strictObject({ current: password, next: password });

/** Who is signed in, and what they may; the pane shows and hides by it, the server decides by its own. */
export const accountReport = z.strictObject({
  kind: z.enum(['local', 'person', 'token']),
  organisation: z.int(),
  person: z.nullable(personId),
  login: z.string(),
  name: z.string(),
  isAdmin: z.boolean(),
  isAuditor: z.boolean(),
  countsBlind: z.boolean(),
  seesCost: z.boolean(),
  memberships: z.array(membership),
  reads: z.array(registerId),
  writes: z.array(registerId),
  permissions: z.array(z.string()),
});
export type AccountReport = z.infer<typeof accountReport>;

/** Null tokens where the session is a cookie. */
export const sessionReply = z.strictObject({
  account: accountReport,
  access: z.nullable(z.string()),
  accessExpiresAt: z.string(),
  refresh: z.nullable(z.string()),
});
export type SessionReply = z.infer<typeof sessionReply>;

/** What an add-in inside Excel asks Microsoft for a token of this server's API with. */
export const entraAddIn = z.strictObject({
  client: z.string(),
  authority: z.string(),
  scope: z.string(),
});
export type EntraAddIn = z.infer<typeof entraAddIn>;

/** Ways of signing in that this server is set up for. */
export const signInWays = z.strictObject({
  needed: z.boolean().check(z.describe('False on a machine that serves nobody but its user')),
  isNew: z
    .boolean()
    .check(z.describe('True until there is a first admin, who chooses the name to sign in with')),
  password: z.boolean(),
  oidc: z.nullable(z.strictObject({ name: z.string(), start: z.string() })),
  google: z.boolean(),
  entra: z.boolean(),
  entraAddIn: z
    .nullable(entraAddIn)
    .check(z.describe('Set where the add-in in Excel may ask Microsoft itself who its person is')),
});

export const sessionReport = z.strictObject({
  session: z.string(),
  person: personId,
  kind: sessionKind,
  signedInAt: z.string(),
  expiresAt: z.string(),
  client: z.string(),
  isThis: z.boolean(),
});
export const sessionsReply = z.strictObject({ sessions: z.array(sessionReport) });
export type SessionsReply = z.infer<typeof sessionsReply>;

export const sessionParams = z.strictObject({ session: z.uuid() });
