/** Hears what a server tells over a response that does not end, and connects again when it does. */

import { type PaneServer } from './pane-context.ts';

type Hear = Parameters<NonNullable<PaneServer['listen']>>[1];

/** Between two tries, in milliseconds: soon at first, then less and less often, so that a server that comes back is not stormed. */
const FIRST_PAUSE_MS = 1_000;
const LONGEST_PAUSE_MS = 60_000;

/** Each event "changed" is one notice. `open` asks; it may throw. Returns how to stop. */
export function listenNotices(
  open: (signal: AbortSignal) => Promise<Response>,
  hear: Hear,
): () => void {
  const ended = new AbortController();
  let pause = FIRST_PAUSE_MS;
  const run = async (): Promise<void> => {
    while (!ended.signal.aborted) {
      const isHeard = await hearOnce(open, hear, ended.signal);
      if (ended.signal.aborted) return;
      // A connection that stood and ended is no fault: the server ends each after a while.
      if (isHeard) pause = FIRST_PAUSE_MS;
      else hear.onLost();
      await wait(pause * (0.5 + Math.random() / 2), ended.signal);
      pause = Math.min(LONGEST_PAUSE_MS, pause * 2);
    }
  };
  void run();
  return () => ended.abort();
}

/** True when it was connected for a while. */
async function hearOnce(
  open: (signal: AbortSignal) => Promise<Response>,
  hear: Hear,
  signal: AbortSignal,
): Promise<boolean> {
  let isOpen = false;
  try {
    const response = await open(signal);
    const reader = response.ok ? response.body?.getReader() : undefined;
    if (reader === undefined) return false;
    isOpen = true;
    hear.onOpen();
    const decoder = new TextDecoder();
    let rest = '';
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return true;
      const events = (rest + decoder.decode(value, { stream: true })).split('\n\n');
      rest = events.pop() ?? '';
      if (events.some((event) => /^event: changed$/m.test(event))) hear.onNotice();
    }
  } catch {
    return isOpen;
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
