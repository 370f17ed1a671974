/**
 * What becomes of a row that a workbook pushes: pure and deterministic, by the version both sides started from. Nothing
 * that anybody entered is lost: it is a version, or it is set aside in a conflict that a person sees.
 */

import { type Conflict } from '../contract/sync-decisions.ts';
import { type RowStatus, type SyncRow } from '../contract/sync-rows.ts';
import { FIELD_IDS, type FieldId } from '../registers/field.ts';
import { mergeCells, rowOrNothing } from './merge-cells.ts';
import { cellsOf } from './row-cells.ts';
import { isSameRow } from './row-hash.ts';

/** A version of a row as the server keeps it. */
export interface RowVersion {
  readonly revision: number;
  /** "" for a tombstone. */
  readonly hash: string;
  readonly row: SyncRow | null;
  /** Whether the workbook that pushes now made it. */
  readonly isOwn: boolean;
}

export interface RowPush {
  /** Null for a deletion. */
  readonly mine: SyncRow | null;
  /** Revision the workbook started from; 0 when the server never acknowledged the row. */
  readonly baseRevision: number;
  /** The version equal to the workbook's base in revision and hash; undefined when there is none. */
  readonly base: RowVersion | undefined;
  /** Versions newer than the base, oldest first; of a row without a base all of them. The last is the newest of all. */
  readonly after: readonly RowVersion[];
}

/** What is set aside, and beside what. */
export interface RowConflict {
  readonly kind: Conflict['kind'];
  readonly fields: readonly FieldId[];
  readonly base: RowVersion | undefined;
  readonly kept: SyncRow | null;
  readonly setAside: SyncRow | null;
}

export type RowMerge =
  /** The newest version stays. */
  | { readonly act: 'keep'; readonly status: RowStatus; readonly conflict?: RowConflict }
  /** A new version; null is a tombstone. */
  | {
      readonly act: 'write';
      readonly status: RowStatus;
      readonly row: SyncRow | null;
      readonly conflict?: RowConflict;
    };

/**
 * The rules in their order; the first that fits decides. A row pushed with nothing in it is a row that was cleared: it
 * counts as deleted, so that no version is ever an empty row beside which a tombstone would look like a change.
 */
export function mergeRow({ mine: pushed, ...push }: RowPush): RowMerge {
  const mine = pushed === null ? null : rowOrNothing(pushed);
  const { base, after, baseRevision } = push;
  const current = after.at(-1) ?? base;
  if (current === undefined) return withoutRow(mine, baseRevision);
  if (areSame(mine, current.row)) return { act: 'keep', status: 'unchanged' };
  if (base === undefined) return withoutBase({ ...push, mine }, current);
  if (areSame(mine, base.row)) return asBefore(mine, after);
  if (mine !== null && after.some(({ row }) => areSame(mine, row))) {
    return { act: 'keep', status: 'stale' };
  }
  const ownEnd = after.findIndex(({ isOwn }) => !isOwn);
  if (ownEnd === -1) return write(mine, current.row === null ? 'resurrected' : 'updated');
  // What this workbook pushed itself, its answer lost, is what it really started from.
  const start = after[ownEnd - 1] ?? base;
  return mergeThree(mine, start, current);
}

function areSame(left: SyncRow | null, right: SyncRow | null): boolean {
  if (left === null || right === null) return left === right;
  return isSameRow(left, right);
}

function write(row: SyncRow | null, status: RowStatus): RowMerge {
  return { act: 'write', status: row === null ? 'deleted' : status, row };
}

/** A row the server has never seen, or has lost with a part of its history: then the workbook heals it. */
function withoutRow(mine: SyncRow | null, baseRevision: number): RowMerge {
  if (mine === null) return { act: 'keep', status: 'unchanged' };
  return write(mine, baseRevision > 0 ? 'healed' : 'inserted');
}

/**
 * Nobody knows what the workbook started from. A row that was never acknowledged was pushed by this workbook before, its
 * answer lost, so it started from what it pushed before anybody else came. Else the server was restored: the workbook's row is taken, and
 * what the server had is set aside.
 */
function withoutBase({ mine, baseRevision, after }: RowPush, current: RowVersion): RowMerge {
  if (baseRevision === 0) {
    // Not its latest version: that may be the merge with what others pushed meanwhile, which it never saw.
    const others = after.findIndex(({ isOwn }) => !isOwn);
    const own = (others === -1 ? after.length : others) - 1;
    if (own !== -1) {
      return mergeRow({ mine, baseRevision, base: after[own], after: after.slice(own + 1) });
    }
  }
  if (mine === null) {
    const conflict = conflictOf('deleteAgainstEdit', undefined, [current.row, null]);
    return { act: 'keep', status: 'deleteConflict', conflict };
  }
  const kind = current.row === null ? 'editAgainstDelete' : 'baseUnknown';
  const status = current.row === null ? 'resurrected' : 'conflict';
  return {
    act: 'write',
    status,
    row: mine,
    conflict: conflictOf(kind, undefined, [mine, current.row]),
  };
}

/**
 * The row went back to what it was. When only this workbook changed it meanwhile, its user took that back; else the
 * workbook is behind: an undone pull, a file from yesterday.
 */
function asBefore(mine: SyncRow | null, after: readonly RowVersion[]): RowMerge {
  return after.every(({ isOwn }) => isOwn)
    ? write(mine, 'reverted')
    : { act: 'keep', status: 'stale' };
}

function mergeThree(mine: SyncRow | null, start: RowVersion, current: RowVersion): RowMerge {
  if (areSame(start.row, current.row)) {
    return write(mine, current.row === null ? 'resurrected' : 'updated');
  }
  if (mine === null) {
    const conflict = conflictOf('deleteAgainstEdit', start, [current.row, null]);
    return { act: 'keep', status: 'deleteConflict', conflict };
  }
  if (current.row === null) {
    const conflict = conflictOf('editAgainstDelete', start, [mine, null]);
    return { act: 'write', status: 'resurrected', row: mine, conflict };
  }
  const sides = { base: start.row ?? NO_CELLS, mine, theirs: current.row };
  const { row: merged, conflicts, hasExtraConflict } = mergeCells(sides);
  const row = rowOrNothing(merged);
  if (row === null) return nothingLeft(mine, start, current.row);
  const isKept = areSame(row, current.row);
  if (conflicts.length > 0 || hasExtraConflict) {
    const conflict = { ...conflictOf('edit', start, [row, mine]), fields: conflicts };
    return isKept
      ? { act: 'keep', status: 'conflict', conflict }
      : { act: 'write', status: 'conflict', row, conflict };
  }
  if (isKept) return { act: 'keep', status: 'stale' };
  return write(row, areSame(row, mine) ? 'updated' : 'merged');
}

const NO_CELLS: SyncRow = { fields: {} };

/**
 * Each side cleared what the other left. Nobody meant to delete the row, and a tombstone would bring it back on the same
 * push sent again: it stays as this workbook has it, and a person sees both.
 */
function nothingLeft(mine: SyncRow, start: RowVersion, theirs: SyncRow): RowMerge {
  const [ours, others] = [cellsOf(mine), cellsOf(theirs)];
  const fields = FIELD_IDS.filter((field) => ours.get(field) !== others.get(field));
  const conflict = { ...conflictOf('edit', start, [mine, theirs]), fields };
  return { act: 'write', status: 'conflict', row: mine, conflict };
}

function conflictOf(
  kind: RowConflict['kind'],
  base: RowVersion | undefined,
  [kept, setAside]: readonly [kept: SyncRow | null, setAside: SyncRow | null],
): RowConflict {
  return { kind, fields: [], base, kept, setAside };
}
