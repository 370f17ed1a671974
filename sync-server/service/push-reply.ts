/** A push's answer as it is kept with its batch: runs of equal outcomes, so that five thousand lines take few bytes. */

import { type PushRequest, type PushResult } from '../../core/contract/sync-push.ts';
import { type Head } from '../../core/contract/sync-line.ts';

interface KeptReply {
  readonly head: Head;
  /** status, revision of the first, how many follow with consecutive revisions. */
  readonly runs: readonly (readonly [PushResult['status'], number, number])[];
  readonly problems: Readonly<Record<number, PushResult['problems']>>;
}

export function keptReplyOf(head: Head, results: readonly PushResult[]): string {
  const runs: [PushResult['status'], number, number][] = [];
  const problems: Record<number, PushResult['problems']> = {};
  results.forEach((result, index) => {
    const last = runs.at(-1);
    const continues = last?.[0] === result.status && result.revision === last[1] + last[2];
    if (continues && result.revision !== 0) last[2] += 1;
    else runs.push([result.status, result.revision, 1]);
    if (result.problems !== undefined) problems[index] = result.problems;
  });
  return JSON.stringify({ head, runs, problems } satisfies KeptReply);
}

/** The answer again; the ids are those of the repeated request, which is the same by its digest. */
export function replyOfKept(
  kept: string,
  request: PushRequest,
): { readonly head: Head; readonly results: readonly PushResult[] } {
  const { head, runs, problems } = JSON.parse(kept) as KeptReply;
  const results: PushResult[] = [];
  for (const [status, first, length] of runs) {
    for (let step = 0; step < length; step += 1) {
      const operation = request.operations[results.length]!;
      const id = operation.op === 'upsert' ? operation.line.id : operation.id;
      const why = problems[results.length];
      const revision = first === 0 ? 0 : first + step;
      results.push({ id, status, revision, ...(why === undefined ? {} : { problems: why }) });
    }
  }
  return { head, results };
}
