/** Signing in and out, and what one may know and do about one's own account. */

import * as z from 'zod/mini';
import {
  accountReport,
  changePasswordRequest,
  foreignTokenRequest,
  invitationRequest,
  refreshRequest,
  sessionParams,
  sessionReply,
  sessionsReply,
  signInRequest,
  signInWays,
} from '../../core/contract/sign-in.ts';
import { OIDC_RETURN_PATH, OIDC_START_PATH } from '../auth/oidc-client.ts';
import { accountOf } from '../auth/principal.ts';
import { ADD_IN_CODE_ROUTES, EXCEL_SIGN_IN_PATH } from './add-in-code-routes.ts';
import { peopleReplyOf } from './people-problem.ts';
import { RequestProblem } from './problem.ts';
import { defineRoute, type RequestContext, type Route } from './route.ts';
import { cookiesOf, sessionReplyOf } from './session-reply.ts';
import { awayCookie, sessionCookie } from './session-cookie.ts';

/** Where one goes once the issuer has answered; the server's own page unless it began in Excel's dialog. */
const oidcDestination = z.enum(['excel']);

const started = {
  status: 200,
  schema: sessionReply,
  description: 'Signed in; a web session comes as a cookie, an add-in’s as tokens',
} as const;

const ways = defineRoute({
  operation: 'signInWays',
  method: 'get',
  path: '/api/sign-in',
  tag: 'People',
  summary: 'Whether sign-in is needed, and the ways there are',
  permission: 'open',
  resource: 'nothing',
  reply: { status: 200, schema: signInWays, description: 'The ways' },
  problems: [],
  run: async (_input, { parts }) => {
    const { settings, isNeeded } = parts.signIn;
    const { oidc } = settings;
    return {
      json: {
        needed: await isNeeded(),
        isNew: !(await parts.ledger.people.hasPeople()),
        password: true,
        oidc: oidc === undefined ? null : { name: oidc.name, start: OIDC_START_PATH },
        google: settings.google !== undefined,
        entra: settings.entra !== undefined,
        entraAddIn: settings.entraAddIn ?? null,
      },
    };
  },
});

const signIn = defineRoute({
  operation: 'signIn',
  method: 'post',
  path: '/api/sign-in',
  tag: 'People',
  summary: 'Sign in with a name and a password',
  permission: 'open',
  resource: 'nothing',
  isSignIn: true,
  body: signInRequest,
  reply: started,
  problems: ['SIGN-IN-FAILED', 'SIGN-IN-WAIT'],
  run: async ({ body }, context) =>
    sessionReplyOf(peopleReplyOf(await people(context).signIn(body, context.client)), context),
});

const takeInvitation = defineRoute({
  operation: 'takeInvitation',
  method: 'post',
  path: '/api/sign-in/invitation',
  tag: 'People',
  summary: 'Set a password by a one-time link; the very first link makes the first admin',
  permission: 'open',
  resource: 'nothing',
  isSignIn: true,
  body: invitationRequest,
  reply: started,
  problems: ['LINK-GONE', 'LOGIN-NEEDED', 'PASSWORD-SHORT', 'PASSWORD-COMMON'],
  run: async ({ body }, context) =>
    sessionReplyOf(
      peopleReplyOf(await people(context).takeInvitation(body, context.client)),
      context,
    ),
});

const signInByToken = defineRoute({
  operation: 'signInByToken',
  method: 'post',
  path: '/api/sign-in/token',
  tag: 'People',
  summary: 'Sign in with an identity token of Google, or an access token of Entra for this API',
  permission: 'open',
  resource: 'nothing',
  isSignIn: true,
  body: foreignTokenRequest,
  reply: started,
  problems: ['FOREIGN-TOKEN-REFUSED', 'SIGN-IN-WAY-OFF', 'NO-ADMIN-YET', 'TOO-MANY-PEOPLE'],
  run: async ({ body }, context) => {
    const { settings } = context.parts.signIn;
    const verify = settings[body.issuer];
    if (verify === undefined) throw new RequestProblem('SIGN-IN-WAY-OFF');
    const identity = await verify(body.token);
    if (identity === undefined) throw new RequestProblem('FOREIGN-TOKEN-REFUSED');
    const start = { organisation: settings.organisation, session: body.session };
    const outcome = await people(context).externalSignIn(identity, {
      ...start,
      client: context.client,
    });
    return sessionReplyOf(peopleReplyOf(outcome), context);
  },
});

const beginOidc = defineRoute({
  operation: 'beginOidc',
  method: 'get',
  path: OIDC_START_PATH,
  tag: 'People',
  summary: 'Go to the firm’s own issuer to sign in',
  permission: 'open',
  resource: 'nothing',
  isSignIn: true,
  query: z.strictObject({ to: z.optional(oidcDestination) }),
  reply: { status: 303, mediaType: '', description: 'To the issuer' },
  problems: ['SIGN-IN-WAY-OFF'],
  run: async ({ query }, { parts }) => {
    const { settings } = parts.signIn;
    if (settings.oidc === undefined) throw new RequestProblem('SIGN-IN-WAY-OFF');
    const { address, away } = await settings.oidc.begin();
    return { redirect: address, cookies: [awayCookie(writeAway({ ...away, ...query }), settings)] };
  },
});

const finishOidc = defineRoute({
  operation: 'finishOidc',
  method: 'get',
  path: OIDC_RETURN_PATH,
  tag: 'People',
  summary: 'Back from the firm’s own issuer',
  permission: 'open',
  resource: 'nothing',
  isSignIn: true,
  // Issuers add what they like; what counts is read from the address, by a client that knows the protocol.
  query: z.looseObject({ code: z.optional(z.string()), state: z.optional(z.string()) }),
  reply: { status: 303, mediaType: '', description: 'To the page, signed in' },
  problems: ['SIGN-IN-WAY-OFF', 'FOREIGN-TOKEN-REFUSED', 'NO-ADMIN-YET', 'TOO-MANY-PEOPLE'],
  run: async (_input, context) => {
    const { settings } = context.parts.signIn;
    if (settings.oidc === undefined) throw new RequestProblem('SIGN-IN-WAY-OFF');
    const away = readAway(context.awayCookie);
    const identity = away && (await settings.oidc.finish(context.address, away));
    if (identity === undefined) throw new RequestProblem('FOREIGN-TOKEN-REFUSED');
    const session = peopleReplyOf(
      await people(context).externalSignIn(identity, {
        organisation: settings.organisation,
        session: 'web',
        client: context.client,
      }),
    );
    return {
      redirect: away?.to === 'excel' ? EXCEL_SIGN_IN_PATH : '/',
      cookies: [...cookiesOf(session, context), awayCookie('', settings)],
    };
  },
});

const refresh = defineRoute({
  operation: 'refreshSession',
  method: 'post',
  path: '/api/sign-in/refresh',
  tag: 'People',
  summary: 'Renew an add-in’s session; a refresh works once',
  permission: 'open',
  resource: 'nothing',
  isSignIn: true,
  body: refreshRequest,
  reply: started,
  problems: ['SESSION-ENDED'],
  run: async ({ body }, context) =>
    sessionReplyOf(peopleReplyOf(await people(context).refresh(body.refresh)), context),
});

const signOut = defineRoute({
  operation: 'signOut',
  method: 'post',
  path: '/api/sign-out',
  tag: 'People',
  summary: 'End this session',
  permission: 'signedIn',
  resource: 'self',
  reply: { status: 204, mediaType: '', description: 'It has ended' },
  problems: [],
  run: async (_input, context) => {
    peopleReplyOf(await people(context).signOut(context.principal));
    return { nothing: true, cookies: [sessionCookie('', 0, context.parts.signIn.settings)] };
  },
});

const account = defineRoute({
  operation: 'account',
  method: 'get',
  path: '/api/account',
  tag: 'People',
  summary: 'Who is signed in, and what they may',
  permission: 'signedIn',
  resource: 'self',
  reply: { status: 200, schema: accountReport, description: 'The account' },
  problems: [],
  run: async (_input, { principal }) => ({ json: accountOf(principal) }),
});

const changePassword = defineRoute({
  operation: 'changePassword',
  method: 'post',
  path: '/api/account/password',
  tag: 'People',
  summary: 'Change one’s password; ends all other sessions',
  permission: 'signedIn',
  resource: 'self',
  isSignIn: true,
  body: changePasswordRequest,
  reply: started,
  problems: [
    ...(['SIGN-IN-FAILED', 'SIGN-IN-WAIT', 'PERSON-UNKNOWN'] as const),
    ...(['PASSWORD-SHORT', 'PASSWORD-COMMON'] as const),
  ],
  run: async ({ body }, context) => {
    const session = context.credential === 'bearer' ? 'addIn' : 'web';
    const start = { session, client: context.client } as const;
    const outcome = await people(context).changePassword(context.principal, body, start);
    return sessionReplyOf(peopleReplyOf(outcome), context);
  },
});

const ownSessions = defineRoute({
  operation: 'ownSessions',
  method: 'get',
  path: '/api/account/sessions',
  tag: 'People',
  summary: 'Where one is signed in',
  permission: 'signedIn',
  resource: 'self',
  reply: { status: 200, schema: sessionsReply, description: 'The sessions' },
  problems: [],
  run: async (_input, context) => {
    const { principal } = context;
    if (principal.person === null) return { json: { sessions: [] } };
    return {
      json: peopleReplyOf(await people(context).listSessions(principal, principal.person)),
    };
  },
});

const endOwnSession = defineRoute({
  operation: 'endOwnSession',
  method: 'delete',
  path: '/api/account/sessions/{session}',
  tag: 'People',
  summary: 'End one of one’s own sessions',
  permission: 'signedIn',
  resource: 'self',
  params: sessionParams,
  reply: { status: 204, mediaType: '', description: 'It has ended' },
  problems: ['SESSION-UNKNOWN'],
  run: async ({ params }, context) => {
    const { principal } = context;
    const person = principal.person ?? '';
    peopleReplyOf(await people(context).endSession(principal.scope, params.session, person));
    return { nothing: true };
  },
});

export const SIGN_IN_ROUTES: readonly Route[] = [
  ways,
  signIn,
  takeInvitation,
  signInByToken,
  beginOidc,
  finishOidc,
  ...ADD_IN_CODE_ROUTES,
  refresh,
  signOut,
  account,
  changePassword,
  ownSessions,
  endOwnSession,
];

function people({ parts }: RequestContext): RequestContext['parts']['ledger']['people'] {
  return parts.ledger.people;
}

function writeAway(away: Away): string {
  return Buffer.from(JSON.stringify(away)).toString('base64url');
}

const awaySchema = z.strictObject({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  to: z.optional(oidcDestination),
});
type Away = z.infer<typeof awaySchema>;

function readAway(cookie: string | undefined): Away | undefined {
  try {
    const text = Buffer.from(cookie ?? '', 'base64url').toString('utf8');
    const parsed = z.safeParse(awaySchema, JSON.parse(text));
    return parsed.success ? parsed.data : undefined;
  } catch {
    return undefined;
  }
}
