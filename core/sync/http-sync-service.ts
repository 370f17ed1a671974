/** The sync service over HTTP. How a request travels is passed in: a browser, Office and Apps Script each have their own. */

import * as z from 'zod/mini';
import { problemReport } from '../contract/problem.ts';
import { decisionsReply, historyReply, resolveReply } from '../contract/sync-decisions.ts';
import { pullRowsReply, pushRowsReply, rowChange, sharedRegister } from '../contract/sync-rows.ts';
import { closeReply, digestReply, openReply, renewReply } from '../contract/sync-session.ts';
import { PROBLEM_OF_REFUSAL } from './problem-codes.ts';
import { SYNC_PATHS } from './sync-paths.ts';
import {
  type SyncAnswer,
  type SyncRefusal,
  type SyncService,
  SyncUncertain,
} from './sync-service.ts';

export interface HttpAnswer {
  readonly status: number;
  /** Seconds, from the header "Retry-After"; null without one. */
  readonly retryAfter: string | null;
  readonly text: string;
}

/** Posts a JSON body to a path of the server. Rejects where no answer came; may refresh a session by itself. */
export type PostJson = (path: string, body: string) => Promise<HttpAnswer>;

export function httpSyncService(post: PostJson): SyncService {
  const asking =
    <Request, Reply>(operation: keyof SyncService, schema: z.ZodMiniType<Reply>) =>
    (request: Request): Promise<SyncAnswer<Reply>> =>
      ask(post, SYNC_PATHS[operation], schema, request);
  return {
    open: asking('open', openReply),
    answerFork: asking('answerFork', openReply),
    renew: asking('renew', renewReply),
    bind: asking('bind', sharedRegister),
    push: asking('push', pushRowsReply),
    pull: asking('pull', pullRowsReply),
    digest: asking('digest', digestReply),
    rowsById: asking('rowsById', z.array(rowChange)),
    close: asking('close', closeReply),
    decisions: asking('decisions', decisionsReply),
    resolveConflict: asking('resolveConflict', resolveReply),
    resolveHeld: asking('resolveHeld', resolveReply),
    history: asking('history', historyReply),
    revert: asking('revert', resolveReply),
  };
}

const OK = 200;

async function ask<Reply>(
  post: PostJson,
  path: string,
  schema: z.ZodMiniType<Reply>,
  request: unknown,
): Promise<SyncAnswer<Reply>> {
  const answer = await answerOf(post, path, request);
  const body = jsonOf(answer.text);
  if (answer.status !== OK) return { status: 'refused', refusal: refusalOf(answer, body) };
  const parsed = z.safeParse(schema, body);
  if (!parsed.success) throw new SyncUncertain(`no reply of ${path}`);
  return { status: 'done', reply: parsed.data };
}

/** No answer says nothing about what was done. */
async function answerOf(post: PostJson, path: string, request: unknown): Promise<HttpAnswer> {
  try {
    return await post(path, JSON.stringify(request));
  } catch (error) {
    throw new SyncUncertain(String(error));
  }
}

/** Something between here and the server may answer in its stead, and then in no JSON. */
function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const REFUSAL_OF_PROBLEM = new Map<string, SyncRefusal['code']>(
  Object.entries(PROBLEM_OF_REFUSAL).map(([refusal, problem]) => [
    problem,
    refusal as SyncRefusal['code'],
  ]),
);

const REFUSAL_OF_STATUS: Readonly<Record<number, SyncRefusal['code']>> = {
  401: 'signInRequired',
  403: 'permissionDenied',
  413: 'tooLarge',
  429: 'slowDown',
  503: 'unavailable',
};

const FIRST_FAULT = 400;
const FIRST_FAILURE = 500;

/** A problem the service knows; of all others nobody knows what was done, so it is asked again. */
function refusalOf({ status, retryAfter }: HttpAnswer, body: unknown): SyncRefusal {
  const problem = z.safeParse(problemReport, body);
  const code =
    (problem.success ? REFUSAL_OF_PROBLEM.get(problem.data.code) : undefined) ??
    REFUSAL_OF_STATUS[status];
  // A request that is not as declared was not carried out, and asking again would not help: that is a fault of ours.
  if (code === undefined && status >= FIRST_FAULT && status < FIRST_FAILURE) {
    throw new Error(`the server refused with ${status}`);
  }
  if (code === undefined) throw new SyncUncertain(`status ${status}`);
  const text = problem.success ? problem.data.texts.detail : NO_WORDS;
  const seconds = retryAfter === null ? Number.NaN : Number(retryAfter);
  return { code, text, ...(seconds >= 0 && { retryAfterMs: seconds * 1000 }) };
}

const NO_WORDS = {
  zh: '服务器没有说明原因。表里的内容不受影响，请稍后再试。',
  en: 'The server did not say why. Nothing in the tabs is affected; try again later.',
} as const;
