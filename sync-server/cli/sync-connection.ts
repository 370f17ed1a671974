/** The sync service of a server, as the command line reaches it: over HTTP, with a service token where people sign in. */

import { createHash } from 'node:crypto';
import { hostname, userInfo } from 'node:os';
import { type HttpAnswer, type PostJson } from '../../core/sync/http-sync-service.ts';
import { UsageError } from './command.ts';
import { credentialFor } from './server-client.ts';

/** One request may take so long, in milliseconds; after it nobody knows what was done, and it is asked again. */
const TIMEOUT_MS = 60_000;
const DEVICE_DIGITS = 32;

export function postTo(server: URL, token: string | undefined): PostJson {
  const credential = credentialFor(server, token);
  if (token !== undefined && Object.keys(credential).length === 0) {
    throw new UsageError({
      zh: '令牌只发给 https 的服务器或本机。请用 https 地址。',
      en: 'A token is sent to an https server or to this machine only. Give an https address.',
    });
  }
  const root = server.href.endsWith('/') ? server.href : `${server.href}/`;
  return async (path, body): Promise<HttpAnswer> => {
    const reply = await fetch(new URL(path.replace(/^\//, ''), root), {
      method: 'POST',
      redirect: 'error',
      headers: { 'Content-Type': 'application/json', ...credential },
      body,
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return {
      status: reply.status,
      retryAfter: reply.headers.get('Retry-After'),
      text: await reply.text(),
    };
  };
}

/** The same for every run of one person on one machine: tells a lost reply from a copied workbook. */
export function deviceOf(): string {
  const { username, homedir } = userInfo();
  const told = JSON.stringify(['cli', hostname(), username, homedir]);
  return createHash('sha256').update(told).digest('hex').slice(0, DEVICE_DIGITS);
}
