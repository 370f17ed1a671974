/**
 * Keeps the add-in's session: the access token in memory only, the refresh in the partition of storage that Excel gives
 * the add-in. Every request goes out with it and is asked once more after renewing it. Several panes of one browser share
 * one refresh, which works once, so renewing is done by one of them at a time.
 */

import * as z from 'zod/mini';
import { problemReport } from '../../core/contract/problem.ts';
import {
  type EntraAddIn,
  type SessionReply,
  sessionReply,
  signInWays,
} from '../../core/contract/sign-in.ts';
import { type LocalText } from '../../core/values/catalogue/entry.ts';
import { type PaneAnswer, type PaneServer, ServerUnreachable } from '../pane/pane-context.ts';

type Request = PaneServer['request'];
type Method = Parameters<Request>[0];

export interface KeeperTools {
  readonly send: (
    method: Method,
    path: string,
    body: unknown,
    access: string | undefined,
    signal?: AbortSignal,
  ) => Promise<PaneAnswer>;
  /** Asks for an answer that goes on coming; it is not read here. */
  readonly open: (
    path: string,
    access: string | undefined,
    signal: AbortSignal,
  ) => Promise<Response>;
  /** Where the refresh token is kept between two starts; null is none. */
  readonly memory: {
    readonly read: () => string | null;
    readonly write: (refresh: string | null) => void;
  };
  /** Runs work while no other pane of this browser runs such work. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T>;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** unknown: the server has not answered yet. notNeeded: it serves its own machine's user alone. */
export type SessionState =
  | { readonly kind: 'unknown' | 'notNeeded' | 'signedOut' }
  | { readonly kind: 'signedIn'; readonly name: string };

export interface SessionKeeper {
  readonly state: () => SessionState;
  /** Calls back whenever the state has changed. */
  readonly onChange: (listen: (state: SessionState) => void) => void;
  /** Asks whether signing in is needed, and carries on with the session of before where there is one. */
  readonly start: () => Promise<void>;
  readonly request: Request;
  /** Opens an answer that goes on coming, once somebody is signed in; it ends with their session. */
  readonly open: (path: string, signal: AbortSignal) => Promise<Response>;
  /** How Microsoft is asked who the person in Excel is; null where the server takes no such word. */
  readonly entra: () => EntraAddIn | null;
  /** Takes a token of Entra; "refused" where the server does not accept it as anybody's. */
  readonly takeEntra: (token: string) => Promise<LocalText | 'refused' | undefined>;
  /** Takes the code of the dialog; the words of the problem where it was refused. */
  readonly take: (code: string, verifier: string) => Promise<LocalText | undefined>;
  readonly signOut: () => Promise<void>;
}

/** An access token that ends so soon is renewed before it is used, in milliseconds. */
const SOON_MS = 30_000;
const UNAUTHORISED = 401;

export function createSessionKeeper(tools: KeeperTools): SessionKeeper {
  let state: SessionState = { kind: 'unknown' };
  let entra: EntraAddIn | null = null;
  let access: { readonly token: string; readonly endsAt: number } | undefined;
  const listeners = new Set<(state: SessionState) => void>();
  let ended = new AbortController();
  const become = (next: SessionState): void => {
    state = next;
    for (const listen of listeners) listen(next);
  };
  const keep = ({ account, access: token, accessExpiresAt, refresh }: SessionReply): void => {
    tools.memory.write(refresh);
    access = token === null ? undefined : { token, endsAt: Date.parse(accessExpiresAt) };
    become({ kind: 'signedIn', name: account.name });
  };
  const end = (): void => {
    access = undefined;
    ended.abort();
    ended = new AbortController();
    become({ kind: 'signedOut' });
  };
  /** True once there is another access token than `used`. */
  const renew = (used: string | undefined): Promise<boolean> =>
    tools.alone(async () => {
      if (access !== undefined && access.token !== used) return true;
      const reply = await refreshed(tools);
      if (reply !== undefined) keep(reply);
      return reply !== undefined;
    });
  /** Asks with the session, and once more after renewing it. */
  const signed = async <A extends { readonly status: number }>(
    ask: (access: string | undefined) => Promise<A>,
  ): Promise<A> => {
    if (access !== undefined && access.endsAt - tools.now() < SOON_MS) await renew(access.token);
    const used = access?.token;
    const answer = await ask(used);
    if (answer.status !== UNAUTHORISED) return answer;
    if (await renew(used)) return ask(access?.token);
    end();
    return answer;
  };
  return {
    state: () => state,
    onChange: (listen) => void listeners.add(listen),
    request: (method, path, body, signal) =>
      signed((token) => tools.send(method, path, body, token, signal)),
    open: async (path, signal) => {
      // Nobody is asked in vain while nobody is signed in, and the first to sign in hears at once.
      const isSignedOut = (): boolean => state.kind === 'signedOut';
      await untilNot(isSignedOut, listeners, signal);
      const either = AbortSignal.any([signal, ended.signal]);
      return signed((token) => tools.open(path, token, either));
    },
    start: async () => {
      const ways = await askWays(tools);
      if (ways === undefined) return;
      entra = ways.entraAddIn;
      if (!ways.needed) return become({ kind: 'notNeeded' });
      if (!(await renew(undefined))) end();
    },
    entra: () => entra,
    ...takersOf(tools, keep),
    signOut: async () => {
      const used = access?.token;
      tools.memory.write(null);
      end();
      // Forgotten here in any case; a server that cannot be reached lets the session run out.
      await tools.send('POST', '/api/sign-out', undefined, used).catch(ignoreSilence);
    },
  };
}

/** The two ways in: by the code of the dialog, and by a token of Entra. */
function takersOf(
  { send }: KeeperTools,
  keep: (reply: SessionReply) => void,
): Pick<SessionKeeper, 'take' | 'takeEntra'> {
  const exchange = async (path: string, body: unknown): Promise<PaneAnswer> => {
    const answer = await send('POST', path, body, undefined);
    if (answer.status === 200) keep(z.parse(sessionReply, answer.body));
    return answer;
  };
  return {
    take: async (code, verifier) => {
      const answer = await exchange('/api/sign-in/code/exchange', { code, verifier });
      return answer.status === 200 ? undefined : wordsOf(answer);
    },
    takeEntra: async (token) => {
      const body = { issuer: 'entra', token, session: 'addIn' };
      const answer = await exchange('/api/sign-in/token', body);
      if (answer.status === UNAUTHORISED) return 'refused';
      return answer.status === 200 ? undefined : wordsOf(answer);
    },
  };
}

/** The session of before, renewed; a refresh token that is refused is forgotten. */
async function refreshed({ memory, send }: KeeperTools): Promise<SessionReply | undefined> {
  const refresh = memory.read();
  if (refresh === null) return undefined;
  const answer = await send('POST', '/api/sign-in/refresh', { refresh }, undefined);
  if (answer.status === UNAUTHORISED) memory.write(null);
  return answer.status === 200 ? z.parse(sessionReply, answer.body) : undefined;
}

/** Until something no longer holds, looked at whenever the listeners are told, or nobody wants to know any more. */
function untilNot(
  holds: () => boolean,
  listeners: Set<(state: SessionState) => void>,
  signal: AbortSignal,
): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (holds() && !signal.aborted) return;
      listeners.delete(look);
      resolve();
    };
    listeners.add(look);
    signal.addEventListener('abort', look, { once: true });
    look();
  });
}

async function askWays(tools: KeeperTools): Promise<z.infer<typeof signInWays> | undefined> {
  const answer = await tools.send('GET', '/api/sign-in', undefined, undefined).catch(ignoreSilence);
  return answer?.status === 200 ? z.parse(signInWays, answer.body) : undefined;
}

function ignoreSilence(error: unknown): undefined {
  if (!(error instanceof ServerUnreachable)) throw error;
}

/** What the server says of its refusal. */
export function wordsOf({ status, body }: PaneAnswer): LocalText {
  const problem = z.safeParse(problemReport, body);
  if (!problem.success) return { zh: `HTTP ${status}`, en: `HTTP ${status}` };
  const { title, detail } = problem.data.texts;
  return { zh: `${title.zh}。${detail.zh}`, en: `${title.en}. ${detail.en}` };
}
