/** The answer to a push of rows as it is kept with its batch: runs of equal outcomes, and what is more than that. */

import { type Head } from '../../../core/contract/sync-line.ts';
import {
  type PushRowsReply,
  type PushRowsRequest,
  type RowResult,
  type RowStatus,
} from '../../../core/contract/sync-rows.ts';

interface KeptReply {
  readonly head: Head;
  /** status, revision of the first, how many follow with consecutive revisions; the hashes are those of the request. */
  readonly runs: readonly (readonly [RowStatus, number, number])[];
  /** Results that say more, by their place. */
  readonly others: Readonly<Record<number, RowResult>>;
}

const OTHER: RowStatus = 'held';

export function keptRowsReply(
  head: Head,
  results: readonly RowResult[],
  request: PushRowsRequest,
): string {
  const runs: [RowStatus, number, number][] = [];
  const others: Record<number, RowResult> = {};
  results.forEach((result, index) => {
    const isPlain = isPlainResult(result, request.operations[index]!);
    if (!isPlain) others[index] = result;
    const last = runs.at(-1);
    const status = isPlain ? result.status : OTHER;
    const revision = isPlain ? result.revision : 0;
    const continues = last?.[0] === status && (revision === 0 || revision === last[1] + last[2]);
    if (continues && (revision === 0) === (last[1] === 0)) last[2] += 1;
    else runs.push([status, revision, 1]);
  });
  return JSON.stringify({ head, runs, others } satisfies KeptReply);
}

/** Whether the answer is the status and a revision, and else what was pushed. */
function isPlainResult(
  { hash, row, conflict, faults }: RowResult,
  operation: PushRowsRequest['operations'][number],
): boolean {
  return (
    row === undefined &&
    conflict === undefined &&
    faults === undefined &&
    hash === hashOf(operation)
  );
}

function hashOf(operation: PushRowsRequest['operations'][number]): string {
  return operation.op === 'upsert' ? operation.hash : '';
}

/** The answer again; the identities are those of the repeated request, which is the same by its digest. */
export function rowsReplyOfKept(kept: string, { operations }: PushRowsRequest): PushRowsReply {
  const { head, runs, others } = JSON.parse(kept) as KeptReply;
  const results: RowResult[] = [];
  for (const [status, first, length] of runs) {
    for (let step = 0; step < length; step += 1) {
      const index = results.length;
      const operation = operations[index]!;
      const revision = first === 0 ? 0 : first + step;
      results.push(
        others[index] ?? { id: operation.id, status, revision, hash: hashOf(operation) },
      );
    }
  }
  return { head, replayed: true, results };
}
