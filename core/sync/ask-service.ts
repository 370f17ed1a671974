/** Asks the server, and asks again where that is safe: the same request, so that it is carried out once. */

import { SyncUncertain, type SyncAnswer, type SyncRefusal } from './sync-service.ts';
import { RoundStop } from './round-outcome.ts';

/** Times one request is sent. */
const MAX_ATTEMPTS = 5;
/** First wait after an answer was lost, in milliseconds; it doubles. */
const FIRST_WAIT_MS = 200;
/** Longest wait the server may ask for within a round, in milliseconds; after that the round gives up and comes back. */
const MAX_WAIT_MS = 30_000;

/** The reply, or the end of the round: refused, or no answer. */
export async function askService<Reply>(
  sleep: (milliseconds: number) => Promise<void>,
  send: () => Promise<SyncAnswer<Reply>>,
): Promise<Reply> {
  let last: SyncRefusal | undefined;
  for (let attempt = 0; attempt < MAX_ATTEMPTS; attempt += 1) {
    if (attempt > 0) await sleep(waitFor(last, attempt));
    const answer = await sendOnce(send);
    if (answer === undefined) {
      last = undefined;
      continue;
    }
    if (answer.status === 'done') return answer.reply;
    last = answer.refusal;
    if (!isPassing(last)) break;
  }
  throw new RoundStop(
    last === undefined ? { reason: 'noAnswer' } : { reason: 'refused', refusal: last },
  );
}

async function sendOnce<Reply>(
  send: () => Promise<SyncAnswer<Reply>>,
): Promise<SyncAnswer<Reply> | undefined> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof SyncUncertain) return undefined;
    throw error;
  }
}

function isPassing({ code }: SyncRefusal): boolean {
  return code === 'inProgress' || code === 'slowDown' || code === 'unavailable';
}

function waitFor(refusal: SyncRefusal | undefined, attempt: number): number {
  return Math.min(refusal?.retryAfterMs ?? FIRST_WAIT_MS * 2 ** (attempt - 1), MAX_WAIT_MS);
}
