/** Tells whoever waits that an organisation has something new: a hint to pull, and never the news itself. */

import { NOTICES_PATH } from '../../core/sync/sync-paths.ts';
import { countListeners } from './count-listeners.ts';
import { type RequestContext, defineRoute, type Route } from './route.ts';

/** A caller reconnects by itself; until then a forgotten connection costs nothing for longer than this. */
const LONGEST_MS = 10 * 60_000;
/** A sign of life, so that nothing between closes a silent connection, in milliseconds. */
const SIGN_OF_LIFE_MS = 20_000;

/** Of this process, as the limits of requests are. */
const LISTENERS = countListeners();

export const NOTICE_ROUTES: readonly Route[] = [
  defineRoute({
    operation: 'syncNotices',
    method: 'get',
    path: NOTICES_PATH,
    tag: 'Sync',
    summary: 'Server-sent events: one each time something of the organisation may have changed',
    permission: 'readLedger',
    resource: 'organisation',
    timeoutMs: LONGEST_MS,
    reply: {
      status: 200,
      mediaType: 'text/event-stream',
      description: 'Events named "changed", until the connection ends',
    },
    problems: ['LISTENERS-OF-CALLER-FULL', 'LISTENERS-FULL'],
    run: async (_input, context) => {
      LISTENERS.join(context.principal, context.signal);
      return { stream: noticesFor(context), mediaType: 'text/event-stream' };
    },
  }),
];

async function* noticesFor({ parts, scope, signal }: RequestContext): AsyncIterable<string> {
  let isNew = false;
  let wake = (): void => undefined;
  const stop = parts.ledger.onChange((organisation) => {
    if (organisation !== scope.organisation) return;
    isNew = true;
    wake();
  });
  const end = (): void => wake();
  signal.addEventListener('abort', end, { once: true });
  parts.stopping.addEventListener('abort', end, { once: true });
  try {
    yield ': connected\n\n';
    while (!signal.aborted && parts.isAccepting()) {
      if (isNew) {
        isNew = false;
        yield 'event: changed\ndata: {}\n\n';
        continue;
      }
      const isSilent = await waitFor((woken) => {
        wake = woken;
      });
      if (isSilent) yield ': alive\n\n';
    }
  } finally {
    signal.removeEventListener('abort', end);
    parts.stopping.removeEventListener('abort', end);
    stop();
  }
}

/** True when nothing woke it for a while. */
function waitFor(keep: (woken: () => void) => void): Promise<boolean> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(true), SIGN_OF_LIFE_MS);
    timer.unref();
    keep(() => {
      clearTimeout(timer);
      resolve(false);
    });
  });
}
