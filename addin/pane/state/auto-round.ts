/** Whether others have something new, and whether a sync round may run by itself: decided from what is known, nothing else. */

import { type TabPreview } from '../../../core/sync/round-outcome.ts';
import { localMoment } from './local-moment.ts';
import { type SyncState } from './sync-state.ts';

/** Whether the last sync of a shared tab is another workbook's and came after what this one has seen. */
export function hasNews({
  history,
  bindings,
  replica,
  seenRevision,
  syncedAt,
}: SyncState): boolean {
  const own = new Set((bindings ?? []).map(({ binding }) => binding));
  const newest = history?.syncs.find(({ binding }) => own.has(binding));
  if (newest === undefined || newest.replica === replica || syncedAt === '') return false;
  return seenRevision === null
    ? localMoment(newest.at) >= syncedAt
    : newest.lastRevision > seenRevision;
}

export interface RoundFacts {
  readonly sync: SyncState;
  /** Tabs were edited since the last round. */
  readonly hasUnsent: boolean;
  /** The pane reads or writes the workbook for something else. */
  readonly isBusy: boolean;
}

/** Only where a person switched it on, and where nothing waits for their word. */
export function wantsRound({ sync, hasUnsent, isBusy }: RoundFacts): boolean {
  const { isAutomatic, needsLook, phase, fork, bindings, hearing } = sync;
  if (!isAutomatic || needsLook || isBusy || fork !== null || phase.kind !== 'idle') return false;
  if (bindings === null || bindings.length === 0 || hearing === 'lost') return false;
  return hasUnsent || hasNews(sync);
}

/** What may go out unseen: new and changed rows. Deletions, conflicts and whatever is unusual are a person's to look at. */
export function maySendUnseen(tabs: readonly TabPreview[]): boolean {
  return tabs.every(
    ({ deleted, expectedConflicts, warnings }) =>
      deleted === 0 && expectedConflicts === 0 && warnings.length === 0,
  );
}
