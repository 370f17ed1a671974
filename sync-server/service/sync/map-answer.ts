/** Changes the reply of an answer of the sync service, and leaves a refusal as it is. */

import { type SyncAnswer } from '../../../core/sync/sync-service.ts';

export async function mapped<Reply>(
  answer: SyncAnswer<Reply>,
  show: (reply: Reply) => Promise<Reply>,
): Promise<SyncAnswer<Reply>> {
  return answer.status === 'done' ? { status: 'done', reply: await show(answer.reply) } : answer;
}
