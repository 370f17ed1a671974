/**
 * What becomes of a row when a sync that wrote it is taken back: the row as it would be had only the others edited it.
 * The sync may have written it several times, with edits of others in between; those stay like the ones that came after.
 */

import { type SyncRow } from '../contract/sync-rows.ts';
import { FIELD_IDS, type FieldId } from '../registers/field.ts';
import { mergeRow, type RowConflict, type RowMerge, type RowVersion } from './merge-row.ts';
import { cellsOf, isExtra } from './row-cells.ts';
import { isSameRow } from './row-hash.ts';

export interface TakenBack {
  /** The row before the sync came; null when there was none. */
  readonly before: SyncRow | null;
  /** Its versions from the first of the sync to the newest, oldest first; own are those of the sync. */
  readonly versions: readonly RowVersion[];
}

/**
 * To the merge it is an edit of what the sync left, back to what was there; of every stretch of the sync in turn, the
 * oldest first. What others changed beside it is kept, and what they changed in the same cells becomes a conflict.
 *
 *     before 10; the sync 11; another adds a remark; the sync 12  ->  10 with the remark
 */
export function takeBackRow({ before, versions }: TakenBack): RowMerge {
  let without = before;
  let merge: RowMerge = { act: 'keep', status: 'unchanged' };
  const conflicts: RowConflict[] = [];
  for (const { base, after } of stretchesOf(versions)) {
    merge = mergeRow({ mine: without, baseRevision: base.revision, base, after });
    without = merge.act === 'write' ? merge.row : (after.at(-1) ?? base).row;
    if (merge.conflict !== undefined) conflicts.push(merge.conflict);
  }
  const isAskedByLastAlone = conflicts.length === 1 && merge.conflict !== undefined;
  if (conflicts.length === 0 || isAskedByLastAlone) return merge;
  return withConflict(merge, conflictOfAll(before, without, conflicts));
}

interface Stretch {
  /** The last of some versions of the sync that follow each other. */
  readonly base: RowVersion;
  /** Versions of others up to the sync's next one. */
  readonly after: readonly RowVersion[];
}

function stretchesOf(versions: readonly RowVersion[]): readonly Stretch[] {
  const stretches: { base: RowVersion; after: RowVersion[] }[] = [];
  for (const version of versions) {
    const last = stretches.at(-1);
    // The merge knows of no workbook here: nobody's version is taken back as his own.
    const plain = { ...version, isOwn: false };
    if (!version.isOwn) last?.after.push(plain);
    else if (last === undefined || last.after.length > 0)
      stretches.push({ base: plain, after: [] });
    else last.base = plain;
  }
  return stretches;
}

function withConflict(merge: RowMerge, conflict: RowConflict | undefined): RowMerge {
  const { act, status } = merge;
  if (conflict === undefined) {
    return act === 'write' ? { act, status, row: merge.row } : { act, status };
  }
  return act === 'write'
    ? { act, status: merge.row === null ? status : 'conflict', row: merge.row, conflict }
    : { act, status: 'conflict', conflict };
}

/** One question for the row: what there was before the sync is set aside, as far as others changed the same cells. */
function conflictOfAll(
  before: SyncRow | null,
  kept: SyncRow | null,
  conflicts: readonly RowConflict[],
): RowConflict | undefined {
  const { base } = conflicts[0]!;
  if (before === null || kept === null) {
    if (before === kept) return undefined;
    const kind = before === null ? 'deleteAgainstEdit' : 'edit';
    return { kind, fields: [], base, kept, setAside: before };
  }
  if (isSameRow(before, kept)) return undefined;
  const isWholeRow = conflicts.some(({ kind }) => kind !== 'edit');
  const asked = new Set(conflicts.flatMap(({ fields }) => fields));
  const [said, now] = [cellsOf(before), cellsOf(kept)];
  const fields = FIELD_IDS.filter(
    (field: FieldId) => said.get(field) !== now.get(field) && (isWholeRow || asked.has(field)),
  );
  const areExtrasAsked = isWholeRow || conflicts.some((each) => each.fields.length === 0);
  const places = [...said.keys(), ...now.keys()].filter(isExtra);
  const doExtrasDiffer = places.some((place) => said.get(place) !== now.get(place));
  if (fields.length === 0 && !(areExtrasAsked && doExtrasDiffer)) return undefined;
  return { kind: 'edit', fields, base, kept, setAside: before };
}
