/** How the reference server takes rows: one after the other, by the rules of the merge. */

import { createHash } from 'node:crypto';
import {
  type PushRowsReply,
  type PushRowsRequest,
  type RowOperation,
  type RowResult,
  type SyncRow,
} from '../../core/contract/sync-rows.ts';
import { mergeRow, type RowMerge } from '../../core/sync/merge-row.ts';
import { hashRow } from '../../core/sync/row-hash.ts';
import { newRowId } from '../../core/sync/row-id.ts';
import { type SyncAnswer } from '../../core/sync/sync-service.ts';
import { leaseRefusal } from './reference-open.ts';
import {
  addQuantity,
  appendEntry,
  done,
  headOf,
  refused,
  stampsAt,
  type Acting,
  type ReferenceState,
} from './reference-state.ts';

const MIN_DELETED = 20;
const DELETED_SHARE = 0.05;

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
  const refusal = leaseRefusal(state.replicas.get(replica), request.lease);
  if (refusal !== undefined) return refusal;
  if (!state.registers.has(binding)) return refused('unknownRegister');
  const held = heldIn(acting, request);
  const seen = new Set<string>();
  const results = operations.map((operation) => {
    const isTwice = seen.has(operation.id);
    seen.add(operation.id);
    return takeRow(acting, request, operation, isTwice, held.has(operation.id));
  });
  appendEntry(state, JSON.stringify([batch, results]));
  const reply = { head: headOf(state), replayed: false, results };
  state.batches.set(batch, { digest, reply });
  return done(reply);
}

/** Deletions beyond the guard that nobody confirmed. */
function heldIn(
  { state, ids, author }: Acting,
  { binding, operations }: PushRowsRequest,
): ReadonlySet<string> {
  const doomed = operations.filter(
    (operation) => operation.op === 'delete' && !operation.isConfirmed,
  );
  const living = stampsAt(state, binding, state.revision).length;
  if (doomed.length <= Math.max(MIN_DELETED, living * DELETED_SHARE)) return new Set();
  state.held.push({
    id: newRowId(ids),
    binding,
    register: state.registers.get(binding)!.register,
    reason: 'manyDeleted',
    author,
    at: '',
    rows: doomed.map(({ id }) => ({
      id,
      row: state.rows.get(id)?.versions.at(-1)?.row ?? null,
    })),
    status: 'open',
  });
  return new Set(doomed.map(({ id }) => id));
}

function takeRow(
  acting: Acting,
  request: PushRowsRequest,
  operation: RowOperation,
  isTwice: boolean,
  isHeld: boolean,
): RowResult {
  const { state, author } = acting;
  const { id, baseRevision, baseHash } = operation;
  const known = state.rows.get(id);
  if (isTwice || (known !== undefined && known.binding !== request.binding)) {
    return { id, status: 'foreignId', revision: 0, hash: '' };
  }
  const versions = known?.versions ?? [];
  const current = versions.at(-1);
  if (isHeld) {
    return { id, status: 'held', revision: current?.revision ?? 0, hash: current?.hash ?? '' };
  }
  const at = versions.findIndex(
    ({ revision, hash }) => revision === baseRevision && hash === baseHash,
  );
  const own = versions.map((each) => ({ ...each, isOwn: each.replica === request.replica }));
  const merge = mergeRow({
    mine: operation.op === 'delete' ? null : operation.row,
    baseRevision,
    base: own[at],
    after: own.slice(at + 1),
  });
  const conflict = keepConflict(acting, request.binding, id, merge);
  if (merge.act === 'write') {
    state.revision += 1;
    const hash = merge.row === null ? '' : hashRow(merge.row);
    const { revision } = state;
    const { replica } = request;
    post(state, current?.row ?? null, merge.row);
    const version = { revision, hash, row: merge.row, author, replica };
    if (known === undefined) state.rows.set(id, { binding: request.binding, versions: [version] });
    else known.versions.push(version);
  }
  const newest = state.rows.get(id)?.versions.at(-1);
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
  const id = newRowId(ids);
  const sideOf = (side: SyncRow | null) => ({ row: side, revision: 0, author, at: '' });
  state.conflicts.push({
    id,
    binding,
    register: state.registers.get(binding)!.register,
    row,
    kind: conflict.kind,
    fields: [...conflict.fields],
    base: conflict.base === undefined ? null : sideOf(conflict.base.row),
    kept: sideOf(conflict.kept),
    setAside: sideOf(conflict.setAside),
    status: 'open',
    resolvedBy: null,
  });
  return id;
}
