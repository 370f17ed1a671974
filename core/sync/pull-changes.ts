/** Pulls what others changed, page by page up to a fixed mark, the newest version of each row. */

import { type Head } from '../contract/sync-line.ts';
import { MAX_PULL_ROWS, type RowChange } from '../contract/sync-rows.ts';
import { type RoundKeeper } from './round-keeper.ts';

export interface PulledChanges {
  /** Everything up to this revision is here. */
  readonly upTo: number;
  /** Head at the time of the first page. */
  readonly head: Head;
  readonly changes: ReadonlyMap<string, RowChange>;
}

export async function pullChanges(
  keeper: RoundKeeper,
  binding: string,
  after: number,
): Promise<PulledChanges> {
  const changes = new Map<string, RowChange>();
  const { service } = keeper.environment;
  let next: number | null = after;
  let mark: { upTo: number; head: Head } | undefined;
  while (next !== null) {
    const from: number = next;
    const reply = await keeper.ask(() =>
      service.pull({
        replica: keeper.replica,
        binding,
        after: from,
        limit: MAX_PULL_ROWS,
        ...(mark !== undefined && { upTo: mark.upTo }),
      }),
    );
    mark ??= { upTo: reply.upTo, head: reply.head };
    // Written down before any of these rows is, as every head is.
    await keeper.see(reply.head);
    for (const change of reply.changes) changes.set(change.id, change);
    next = reply.next !== null && reply.next > from ? reply.next : null;
    keeper.checkCancelled();
  }
  return { ...mark!, changes };
}
