/** How the reference server takes rows: one after the other, by the rules of the merge. */

import { createHash } from 'node:crypto';
import {
  type PushRowsReply,
  type PushRowsRequest,
  type RowResult,
  type SyncRow,
} from '../../core/contract/sync-rows.ts';
import { type RowMerge } from '../../core/sync/merge-row.ts';
import { hashRow } from '../../core/sync/row-hash.ts';
import { newRowId } from '../../core/sync/row-id.ts';
import { type SyncAnswer } from '../../core/sync/sync-service.ts';
import { heldReference } from './reference-held.ts';
import { leaseRefusal } from './reference-open.ts';
import {
  addQuantity,
  appendEntry,
  done,
  headOf,
  notePush,
  refused,
  type Acting,
  type ReferenceState,
} from './reference-state.ts';
import { weighReference, type ReferenceRows, type ReferenceWeighed } from './reference-weigh.ts';

export function pushReference(acting: Acting, request: PushRowsRequest): SyncAnswer<PushRowsReply> {
  const { state } = acting;
  const { batch, replica, binding, operations } = request;
  const digest = createHash('sha256')
    .update(JSON.stringify([replica, binding, operations]))
    .digest('hex');
  const kept = state.batches.get(batch);
  if (kept !== undefined) {
    if (kept.digest !== digest) return refused('batchKeyReused');
    return done({ ...kept.reply, replayed: true });
  }
  const refusal = leaseRefusal(state, replica, request.lease);
  if (refusal !== undefined) return refusal;
  if (!state.registers.has(binding)) return refused('unknownRegister');
  const weighed = weighReference(state, request);
  const held = heldReference(acting, request, weighed);
  const before = state.revision;
  const results = weighed.map((row) => takeRow(acting, request, row, held.get(row)));
  appendEntry(state, JSON.stringify([batch, results]));
  const { author } = acting;
  const rows = operations.map(({ id }) => id);
  notePush(
    state,
    { before, rows },
    {
      session: request.session.id,
      kind: 'push',
      replica,
      author,
      binding,
    },
  );
  const reply = { head: headOf(state), replayed: false, results };
  state.batches.set(batch, { digest, reply });
  return done(reply);
}

export function takeRow(
  acting: Acting,
  { binding, replica }: Pick<ReferenceRows, 'binding' | 'replica'>,
  { operation, current, merge }: ReferenceWeighed,
  held: 'held' | 'foreignId' | undefined,
): RowResult {
  const { id } = operation;
  if (held === 'held')
    return { id, status: held, revision: current?.revision ?? 0, hash: current?.hash ?? '' };
  if (held === 'foreignId' || merge === 'foreignId') {
    return { id, status: 'foreignId', revision: 0, hash: '' };
  }
  const conflict = keepConflict(acting, binding, id, merge);
  if (merge.act === 'write') writeVersion(acting, { binding, replica, id, row: merge.row });
  const newest = acting.state.rows.get(id)?.versions.at(-1);
  const pushed = operation.op === 'upsert' ? operation.hash : '';
  return {
    id,
    status: merge.status,
    revision: newest?.revision ?? 0,
    hash: newest?.hash ?? '',
    ...((newest?.hash ?? '') === pushed ? {} : { row: newest?.row ?? null }),
    ...(conflict === undefined ? {} : { conflict }),
  };
}

/** Gives a row its next version, and posts it. */
function writeVersion(
  { state, author }: Acting,
  write: {
    readonly binding: string;
    readonly replica: string;
    readonly id: string;
    readonly row: SyncRow | null;
  },
): void {
  const { binding, replica, id, row } = write;
  const known = state.rows.get(id);
  state.revision += 1;
  post(state, known?.versions.at(-1)?.row ?? null, row);
  const hash = hashOf(row);
  const version = { revision: state.revision, hash, row, author, replica };
  if (known === undefined) state.rows.set(id, { binding, versions: [version] });
  else known.versions.push(version);
}

/** The ledger's way: what a row said before is reversed, what it says now is posted. */
function post(state: ReferenceState, before: SyncRow | null, after: SyncRow | null): void {
  addQuantity(state.balances, before, -1);
  addQuantity(state.balances, after, 1);
}

function keepConflict(
  { state, ids, author }: Acting,
  binding: string,
  row: string,
  { conflict }: RowMerge,
): string | undefined {
  if (conflict === undefined) return undefined;
  const { base, kept, setAside } = conflict;
  // The same question is put once, whoever raises it again.
  const known = state.conflicts.find(
    (each) =>
      each.row === row &&
      each.kind === conflict.kind &&
      (each.base?.revision ?? 0) === (base?.revision ?? 0) &&
      hashOf(each.kept.row) === hashOf(kept) &&
      hashOf(each.setAside.row) === hashOf(setAside),
  );
  if (known !== undefined) return known.id;
  const id = newRowId(ids);
  const sideOf = (side: SyncRow | null) => ({ row: side, revision: 0, author, at: '' });
  state.conflicts.push({
    id,
    binding,
    register: state.registers.get(binding)!.register,
    row,
    kind: conflict.kind,
    fields: [...conflict.fields],
    base: base === undefined ? null : { ...sideOf(base.row), revision: base.revision },
    kept: sideOf(kept),
    setAside: sideOf(setAside),
    status: 'open',
    resolvedBy: null,
  });
  return id;
}

function hashOf(row: SyncRow | null): string {
  return row === null ? '' : hashRow(row);
}
