/** What the reference server makes of each row of a push before any of them is written. */

import { type RowOperation, type SyncRow } from '../../core/contract/sync-rows.ts';
import { mergeRow, type RowMerge } from '../../core/sync/merge-row.ts';
import { type ReferenceState, type ReferenceVersion } from './reference-state.ts';

export interface ReferenceWeighed {
  readonly operation: RowOperation;
  readonly current: ReferenceVersion | undefined;
  /** "foreignId": of another register, or twice in one push. */
  readonly merge: RowMerge | 'foreignId';
}

export interface ReferenceRows {
  readonly binding: string;
  readonly replica: string;
  readonly operations: readonly RowOperation[];
}

export function weighReference(
  state: ReferenceState,
  { binding, replica, operations }: ReferenceRows,
): readonly ReferenceWeighed[] {
  const seen = new Set<string>();
  return operations.map((operation): ReferenceWeighed => {
    const { id, baseRevision, baseHash } = operation;
    const known = state.rows.get(id);
    const isTwice = seen.has(id);
    seen.add(id);
    if (isTwice || (known !== undefined && known.binding !== binding)) {
      return { operation, current: undefined, merge: 'foreignId' };
    }
    const versions = (known?.versions ?? []).map((version) => {
      return { ...version, isOwn: version.replica === replica };
    });
    const at = versions.findIndex(
      ({ revision, hash }) => revision === baseRevision && hash === baseHash,
    );
    const merge = mergeRow({
      mine: operation.op === 'delete' ? null : operation.row,
      baseRevision,
      base: versions[at],
      after: versions.slice(at + 1),
    });
    return { operation, current: known?.versions.at(-1), merge };
  });
}

/** The row a merge writes; undefined where it writes none, null for a tombstone. */
export function writtenBy({ merge }: ReferenceWeighed): SyncRow | null | undefined {
  return merge !== 'foreignId' && merge.act === 'write' ? merge.row : undefined;
}
