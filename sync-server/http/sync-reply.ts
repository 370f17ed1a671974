/** The reply of the sync service, or its refusal as a problem in the service's own words. */

import { PROBLEM_OF_REFUSAL } from '../../core/sync/problem-codes.ts';
import { type SyncAnswer } from '../../core/sync/sync-service.ts';
import { RequestProblem } from './problem.ts';

export function syncReplyOf<Reply>(answer: SyncAnswer<Reply>): Reply {
  if (answer.status === 'done') return answer.reply;
  const { code, text, retryAfterMs } = answer.refusal;
  throw new RequestProblem(PROBLEM_OF_REFUSAL[code], {
    detail: text,
    ...(retryAfterMs === undefined ? {} : { retryAfter: Math.ceil(retryAfterMs / 1000) }),
  });
}
