/**
 * Keeps the add-in's session: the access token in memory only, the refresh in the partition of storage that Excel gives
 * the add-in. Every request goes out with it and is asked once more after renewing it. Several panes of one browser share
 * one refresh, which works once, so renewing is done by one of them at a time.
 */

import * as z from 'zod/mini';
import { problemReport } from '../../core/contract/problem.ts';
import { type SessionReply, sessionReply, signInWays } from '../../core/contract/sign-in.ts';
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
  /** Takes the code of the dialog; the words of the problem where it was refused. */
  readonly take: (code: string, verifier: string) => Promise<LocalText | undefined>;
  readonly signOut: () => Promise<void>;
}

/** An access token that ends so soon is renewed before it is used, in milliseconds. */
const SOON_MS = 30_000;
const UNAUTHORISED = 401;

export function createSessionKeeper(tools: KeeperTools): SessionKeeper {
  let state: SessionState = { kind: 'unknown' };
  let access: { readonly token: string; readonly endsAt: number } | undefined;
  const listeners: ((state: SessionState) => void)[] = [];
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
    become({ kind: 'signedOut' });
  };
  /** True once there is another access token than `used`. */
  const renew = (used: string | undefined): Promise<boolean> =>
    tools.alone(async () => {
      if (access !== undefined && access.token !== used) return true;
      const refresh = tools.memory.read();
      if (refresh === null) return false;
      const body = { refresh };
      const answer = await tools.send('POST', '/api/sign-in/refresh', body, undefined);
      if (answer.status === UNAUTHORISED) tools.memory.write(null);
      if (answer.status !== 200) return false;
      keep(z.parse(sessionReply, answer.body));
      return true;
    });
  const request: Request = async (method, path, body, signal) => {
    if (access !== undefined && access.endsAt - tools.now() < SOON_MS) await renew(access.token);
    const used = access?.token;
    const answer = await tools.send(method, path, body, used, signal);
    if (answer.status !== UNAUTHORISED) return answer;
    if (await renew(used)) return tools.send(method, path, body, access?.token, signal);
    end();
    return answer;
  };
  return {
    state: () => state,
    onChange: (listen) => void listeners.push(listen),
    request,
    start: async () => {
      const ways = await askWays(tools);
      if (ways === undefined) return;
      if (!ways.needed) return become({ kind: 'notNeeded' });
      if (!(await renew(undefined))) end();
    },
    take: async (code, verifier) => {
      const body = { code, verifier };
      const answer = await tools.send('POST', '/api/sign-in/code/exchange', body, undefined);
      if (answer.status !== 200) return wordsOf(answer);
      keep(z.parse(sessionReply, answer.body));
      return undefined;
    },
    signOut: async () => {
      const used = access?.token;
      tools.memory.write(null);
      end();
      // Forgotten here in any case; a server that cannot be reached lets the session run out.
      await tools.send('POST', '/api/sign-out', undefined, used).catch(ignoreSilence);
    },
  };
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
