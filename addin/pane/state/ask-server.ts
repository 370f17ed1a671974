/** One question to the server: its reply as declared, or what it refuses told in its own words. */

import * as z from 'zod/mini';
import { problemReport } from '../../../core/contract/problem.ts';
import { paneErrorOf } from './pane-error.ts';
import { type PaneStore } from './pane-store.ts';

export interface ServerQuestion<Schema extends z.ZodMiniType> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  readonly schema: Schema;
}

/** What a reply without a body is held against. */
export const NOTHING = z.null();

/** Undefined when it was refused or not reached; the person has been told then. */
export async function askServer<Schema extends z.ZodMiniType>(
  store: PaneStore,
  { method, path, body, schema }: ServerQuestion<Schema>,
): Promise<z.output<Schema> | undefined> {
  try {
    const answer = await store.context.server.request(method, path, body);
    if (answer.status >= 200 && answer.status < 300) return z.parse(schema, answer.body);
    const problem = z.safeParse(problemReport, answer.body);
    if (!problem.success) throw new Error(`${method} ${path}: ${answer.status}`);
    const { title, detail } = problem.data.texts;
    const { locale } = store;
    const [first, then] = [title[locale.value], detail[locale.value]];
    store.notice.value = locale.value === 'zh' ? `${first}。${then}` : `${first}. ${then}`;
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
  }
  return undefined;
}
