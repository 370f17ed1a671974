/** Talks to a Tallybook server from the command line, and puts what can go wrong into words. */

import * as z from 'zod/mini';
import { problemReport } from '../../core/contract/problem.ts';
import { CommandFailure, UsageError } from './command.ts';
import { safeText } from './safe-text.ts';

/** The address given, as the root of the server; only http and https make sense. */
export function serverAddress(given: string): URL {
  const url = URL.canParse(given) ? new URL(given) : undefined;
  if (url?.protocol === 'http:' || url?.protocol === 'https:') return url;
  throw new UsageError({
    zh: `--server 要写成 http://localhost:4780 这样，给的是「${safeText(given)}」。`,
    en: `--server is written as http://localhost:4780, not "${safeText(given)}".`,
  });
}

/** JSON of the declared shape. */
export async function fetchJson<S extends z.ZodMiniType>(
  server: URL,
  address: string,
  schema: S,
  request?: RequestInit,
): Promise<z.output<S>> {
  const reply = await callServer(server, address, request);
  const parsed = z.safeParse(schema, await reply.json().catch(() => undefined));
  if (parsed.success) return parsed.data;
  throw new CommandFailure({
    zh: `${server.host} 的回答看不懂：可能不是对账本服务器，或版本不同。`,
    en: `The answer of ${server.host} makes no sense: it may be no Tallybook server, or another version.`,
  });
}

/** A successful reply, or a failure with the server's own words. */
export async function callServer(
  server: URL,
  address: string,
  request?: RequestInit,
): Promise<Response> {
  const root = server.href.endsWith('/') ? server.href : `${server.href}/`;
  const headers = { ...credentialFor(server), ...(request?.headers as Record<string, string>) };
  const asked = { redirect: 'error', ...request, headers } as const;
  const reply = await fetch(new URL(address, root), asked).catch(() => {
    throw new CommandFailure({
      zh: `连不上 ${server.host}。你的文件没有动。请看服务器开着没有（tallybook serve），地址对不对。`,
      en: `${server.host} cannot be reached. Your files are untouched. Check that the server is up (tallybook serve) and the address is right.`,
    });
  });
  if (reply.ok) return reply;
  const problem = z.safeParse(problemReport, await reply.json().catch(() => undefined));
  if (problem.success) throw problemFailure(problem.data);
  throw new CommandFailure({
    zh: `${server.host} 回答了 ${reply.status}，不像对账本服务器。`,
    en: `${server.host} answered ${reply.status}; it does not look like a Tallybook server.`,
  });
}

/** Names of the machine itself, where nobody listens on the way. */
const OWN_NAMES: ReadonlySet<string> = new Set(['localhost', '127.0.0.1', '[::1]']);

/** A service token for servers with sign-in; never sent where others could read it on its way. */
export function credentialFor(
  { protocol, hostname }: URL,
  token = process.env['TALLYBOOK_TOKEN'],
): Record<string, string> {
  if (!token || (protocol !== 'https:' && !OWN_NAMES.has(hostname))) return {};
  return { Authorization: `Bearer ${token}` };
}

/** A problem of the server as a failure of the command. */
export function problemFailure({ texts, code }: z.infer<typeof problemReport>): CommandFailure {
  return new CommandFailure({
    zh: `${texts.title.zh}。${texts.detail.zh} [${code}]`,
    en: `${texts.title.en}. ${texts.detail.en} [${code}]`,
  });
}
