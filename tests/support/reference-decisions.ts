/** How the reference server carries out what people decide: conflicts resolved, syncs taken back; and what it tells of both. */

import {
  type Conflict,
  type HistoryReply,
  type HistoryRequest,
  type ResolveConflictRequest,
  type ResolveHeldRequest,
  type ResolveReply,
  type RevertRequest,
} from '../../core/contract/sync-decisions.ts';
import { type RowOperation, type RowResult, type SyncRow } from '../../core/contract/sync-rows.ts';
import { type FieldId } from '../../core/registers/field.ts';
import { rowOrNothing, withFieldsOf } from '../../core/sync/merge-cells.ts';
import { type RowMerge } from '../../core/sync/merge-row.ts';
import { isSameRow } from '../../core/sync/row-hash.ts';
import { type SyncAnswer } from '../../core/sync/sync-service.ts';
import { takeBackRow } from '../../core/sync/take-back-row.ts';
import { takeRow } from './reference-push.ts';
import {
  appendEntry,
  done,
  headOf,
  notePush,
  refused,
  type Acting,
  type ReferenceHeld,
  type ReferencePush,
  type ReferenceState,
} from './reference-state.ts';
import { weighReference, type ReferenceWeighed } from './reference-weigh.ts';

export function resolveReference(
  acting: Acting,
  { id, choice }: ResolveConflictRequest,
): SyncAnswer<ResolveReply> {
  const { state, author } = acting;
  const conflict = state.conflicts.find((each) => each.id === id && each.status === 'open');
  const current = conflict && state.rows.get(conflict.row)?.versions.at(-1);
  if (conflict === undefined || current === undefined) return refused('unknownDecision');
  const wanted =
    choice.take === 'kept'
      ? current.row
      : choice.take === 'row'
        ? choice.row
        : setAsideOver(conflict, current.row);
  const isSame =
    wanted === null || current.row === null
      ? wanted === current.row
      : isSameRow(wanted, current.row);
  const merge: RowMerge = isSame
    ? { act: 'keep', status: 'unchanged' }
    : { act: 'write', status: wanted === null ? 'deleted' : 'updated', row: wanted };
  const decision = { session: id, binding: conflict.binding, kind: 'resolve' } as const;
  const results = decide(acting, decision, [[conflict.row, merge]]);
  Object.assign(conflict, { status: 'resolved', resolvedBy: author });
  return done({ head: headOf(state), results });
}

/** Of two edits the cells in question; of anything else the whole row. */
function setAsideOver({ kind, fields, setAside }: Conflict, current: SyncRow | null) {
  if (kind !== 'edit' || current === null || setAside.row === null) return setAside.row;
  return rowOrNothing(withFieldsOf(current, setAside.row, fields as FieldId[]));
}

/** Held deletions go through or the rows come back; rows typed over are corrections, or new rows and the old come back. */
export function resolveHeldReference(
  acting: Acting,
  { id, choice }: ResolveHeldRequest,
): SyncAnswer<ResolveReply> {
  const { state } = acting;
  const held = state.held.find((each) => each.id === id && each.status === 'open');
  const offered =
    held?.reason === 'reusedRows' ? ['newRows', 'corrections'] : ['delete', 'restore'];
  if (held === undefined || !offered.includes(choice)) return refused('unknownDecision');
  const { binding } = held;
  const decision = { session: id, binding, kind: 'resolve' } as const;
  const results =
    choice === 'corrections'
      ? write(acting, decision, corrected(state, held))
      : decide(
          acting,
          decision,
          held.rows.flatMap((row) => settled(state, row, choice === 'delete')),
        );
  held.status = choice === 'newRows' ? 'newRows' : 'resolved';
  return done({ head: headOf(state), results });
}

/** The rows as they were typed over, weighed anew by what the server has now. */
function corrected(
  state: ReferenceState,
  { binding, replica, rows }: ReferenceHeld,
): readonly ReferenceWeighed[] {
  const operations = rows.map(({ operation }) => operation);
  return weighReference(state, { binding, replica, operations });
}

/** A row that nobody changed meanwhile is deleted; one that is kept gets a version that says the same. */
function settled(
  state: ReferenceState,
  { id, revision }: ReferenceHeld['rows'][number],
  isDeleted: boolean,
): readonly (readonly [string, RowMerge])[] {
  const current = state.rows.get(id)?.versions.at(-1);
  if (current === undefined) return [];
  if (current.row === null) return [[id, { act: 'keep', status: 'unchanged' }]];
  if (!isDeleted) return [[id, { act: 'write', status: 'updated', row: current.row }]];
  if (current.revision !== revision) return [[id, { act: 'keep', status: 'deleteConflict' }]];
  return [[id, { act: 'write', status: 'deleted', row: null }]];
}

export function revertReference(
  acting: Acting,
  { batch, session }: RevertRequest,
): SyncAnswer<ResolveReply> {
  const { state } = acting;
  const kept = state.reverts.get(batch);
  if (kept !== undefined) {
    return kept.session === session ? done(kept.reply) : refused('batchKeyReused');
  }
  const pushes = state.pushes.filter((push) => push.session === session && !push.isReverted);
  if (pushes.length === 0) return refused('unknownDecision');
  const results: RowResult[] = [];
  for (const binding of new Set(pushes.map((push) => push.binding))) {
    const ofBinding = pushes.filter((push) => push.binding === binding);
    const decision = { session: batch, binding, kind: 'revert' } as const;
    results.push(...decide(acting, decision, reversionOf(state, ofBinding)));
  }
  for (const push of pushes) push.isReverted = true;
  const reply = { head: headOf(state), results };
  state.reverts.set(batch, { session, reply });
  return done(reply);
}

/** Each row of the pushes as it would be without them. */
function reversionOf(
  state: ReferenceState,
  pushes: readonly ReferencePush[],
): readonly (readonly [string, RowMerge])[] {
  const isTheirs = (revision: number): boolean =>
    pushes.some((push) => push.firstRevision <= revision && revision <= push.lastRevision);
  const merges: (readonly [string, RowMerge])[] = [];
  for (const [id, { binding, versions }] of state.rows) {
    const first = versions.findIndex(({ revision }) => isTheirs(revision));
    if (first === -1 || binding !== pushes[0]!.binding) continue;
    const before = versions[first - 1]?.row ?? null;
    const since = versions.slice(first).map((version) => {
      return { ...version, isOwn: isTheirs(version.revision) };
    });
    merges.push([id, takeBackRow({ before, versions: since })]);
  }
  return merges.sort(([left], [right]) => (left < right ? -1 : 1));
}

type Decision = Pick<ReferencePush, 'session' | 'binding' | 'kind'>;

/** Writes rows as they are to be, whatever anybody pushed. */
function decide(
  acting: Acting,
  decision: Decision,
  merges: readonly (readonly [string, RowMerge])[],
): RowResult[] {
  const weighed = merges.map(([id, merge]): ReferenceWeighed => {
    const current = acting.state.rows.get(id)!.versions.at(-1)!;
    const base = { id, baseRevision: current.revision, baseHash: '' };
    const row = merge.act === 'write' ? merge.row : current.row;
    const operation: RowOperation =
      row === null
        ? { op: 'delete', ...base, isConfirmed: true }
        : { op: 'upsert', ...base, hash: '', row, place: 1 };
    return { operation, current, merge };
  });
  return write(acting, decision, weighed);
}

function write(
  acting: Acting,
  decision: Decision,
  weighed: readonly ReferenceWeighed[],
): RowResult[] {
  const { state, author } = acting;
  const before = state.revision;
  const { binding } = decision;
  const results = weighed.map((row) => takeRow(acting, { binding, replica: '' }, row, undefined));
  if (state.revision > before) appendEntry(state, JSON.stringify([decision.session, results]));
  const rows = weighed.map(({ operation }) => operation.id);
  notePush(state, { before, rows }, { ...decision, replica: '', author });
  return results;
}

export function historyReference(
  { state }: Acting,
  { binding, row, before = Infinity, limit = Infinity }: HistoryRequest,
): SyncAnswer<HistoryReply> {
  if (row !== undefined) {
    const versions = (state.rows.get(row)?.versions ?? [])
      .filter(({ revision }) => revision < before)
      .slice(limit === Infinity ? 0 : -limit)
      .reverse()
      .map(({ revision, author, row: content }) => {
        return { id: row, revision, author, at: '', row: content };
      });
    return done({ syncs: [], versions });
  }
  const reached = state.pushes.filter(
    (push) => push.lastRevision < before && (binding === undefined || push.binding === binding),
  );
  const sessions = [...new Set(reached.reverse().map(({ session }) => session))];
  const syncs = sessions.slice(0, limit === Infinity ? undefined : limit).map((session) => {
    const parts = state.pushes.filter((push) => push.session === session);
    const sum = (field: 'inserted' | 'updated' | 'deleted') =>
      parts.reduce((total, part) => total + part[field], 0);
    const [first, last] = [parts[0]!, parts.at(-1)!];
    return {
      session,
      replica: first.replica,
      author: first.author,
      at: '',
      binding: first.binding,
      register: state.registers.get(first.binding)!.register,
      firstRevision: first.firstRevision,
      lastRevision: last.lastRevision,
      inserted: sum('inserted'),
      updated: sum('updated'),
      deleted: sum('deleted'),
      isReverted: parts.every(({ isReverted }) => isReverted),
    };
  });
  return done({ syncs, versions: [] });
}
