/** What the reference server keeps, and plain questions about it. */

import { createHash } from 'node:crypto';
import {
  type Conflict,
  type HeldChange,
  type ResolveReply,
} from '../../core/contract/sync-decisions.ts';
import { type Head } from '../../core/contract/sync-line.ts';
import {
  type PushRowsReply,
  type RowChange,
  type RowOperation,
  type SharedRegister,
  type SyncRow,
} from '../../core/contract/sync-rows.ts';
import { type IdSource } from '../../core/sync/row-id.ts';
import { type SyncAnswer, type SyncRefusal } from '../../core/sync/sync-service.ts';
import { parseQuantity } from '../../core/values/exact.ts';

export interface ReferenceVersion {
  readonly revision: number;
  readonly hash: string;
  readonly row: SyncRow | null;
  readonly author: string;
  readonly replica: string;
}

export interface ReferenceRow {
  readonly binding: string;
  readonly versions: ReferenceVersion[];
}

/** A workbook as the server knows it. */
export interface ReferenceReplica {
  parent: string | null;
  state: 'active' | 'forked' | 'readOnly';
  nonce: string;
  previousNonce: string;
  place: string;
  device: string;
  cursorSequence: number;
  lease: string | null;
  leaseAuthor: string;
  leaseDevice: string;
  leaseUntil: number;
}

/** What one push, decision or reversion wrote of a register. */
export interface ReferencePush {
  readonly session: string;
  readonly kind: 'push' | 'resolve' | 'revert';
  readonly replica: string;
  readonly author: string;
  readonly binding: string;
  readonly firstRevision: number;
  readonly lastRevision: number;
  readonly inserted: number;
  readonly updated: number;
  readonly deleted: number;
  isReverted: boolean;
}

/** A held change with what was pushed, so that a decision can carry it out. */
export interface ReferenceHeld extends Omit<HeldChange, 'rows' | 'status'> {
  readonly replica: string;
  readonly rows: readonly {
    readonly id: string;
    readonly row: SyncRow | null;
    readonly operation: RowOperation;
    /** Of the row when it was held. */
    readonly revision: number;
  }[];
  status: 'open' | 'newRows' | 'resolved';
}

/** All that the server keeps; plain values, so that a backup is a structured clone. */
export interface ReferenceState {
  epoch: string;
  revision: number;
  /** Chain hash of every audit entry, from the one before the first. */
  chain: string[];
  /** What each of them says, from the first. */
  entries: string[];
  registers: Map<string, SharedRegister>;
  rows: Map<string, ReferenceRow>;
  replicas: Map<string, ReferenceReplica>;
  batches: Map<string, { readonly digest: string; readonly reply: PushRowsReply }>;
  pushes: ReferencePush[];
  reverts: Map<string, { readonly session: string; readonly reply: ResolveReply }>;
  conflicts: Conflict[];
  held: ReferenceHeld[];
  /** Quantity by item, kept up posting by posting: what the ledger says. */
  balances: Map<string, number>;
}

/** Who asks, of what. */
export interface Acting {
  readonly state: ReferenceState;
  readonly ids: IdSource;
  readonly author: string;
}

export function done<Reply>(reply: Reply): SyncAnswer<Reply> {
  return { status: 'done', reply };
}

export function refused(code: SyncRefusal['code']): {
  readonly status: 'refused';
  readonly refusal: SyncRefusal;
} {
  return { status: 'refused', refusal: { code, text: { zh: code, en: code } } };
}

export function headOf({ chain, revision }: ReferenceState): Head {
  return { sequence: chain.length - 1, revision, chain: chain.at(-1)! };
}

/** Adds to the audit chain. */
export function appendEntry(state: ReferenceState, text: string): void {
  const previous = state.chain.at(-1)!;
  state.entries.push(text);
  state.chain.push(createHash('sha256').update(previous).update(text).digest('hex'));
}

/** Notes what was written since a revision, counted by what became of each row; of nothing written nothing. */
export function notePush(
  state: ReferenceState,
  { before, rows }: { readonly before: number; readonly rows: readonly string[] },
  push: Pick<ReferencePush, 'session' | 'kind' | 'replica' | 'author' | 'binding'>,
): void {
  const { revision } = state;
  if (revision === before) return;
  const counts = { inserted: 0, updated: 0, deleted: 0 };
  for (const id of new Set(rows)) {
    const [newest, previous] = (state.rows.get(id)?.versions ?? []).slice(-2).reverse();
    if (newest === undefined || newest.revision <= before) continue;
    const wasThere = (previous?.row ?? null) !== null;
    counts[newest.row === null ? 'deleted' : wasThere ? 'updated' : 'inserted'] += 1;
  }
  const span = { firstRevision: before + 1, lastRevision: revision };
  state.pushes.push({ ...push, ...span, ...counts, isReverted: false });
}

/** Newest version up to a mark of every row that changed after a revision. */
export function changesBetween(
  state: ReferenceState,
  binding: string,
  after: number,
  upTo: number,
): RowChange[] {
  const changes: RowChange[] = [];
  for (const [id, row] of state.rows) {
    if (row.binding !== binding) continue;
    const newest = row.versions.findLast(({ revision }) => revision <= upTo);
    if (newest !== undefined && newest.revision > after) changes.push(changeOf(id, newest));
  }
  return changes.sort((left, right) => left.revision - right.revision);
}

export function changeOf(id: string, { revision, hash, row, author }: ReferenceVersion): RowChange {
  return { id, revision, hash, row, author };
}

/** Living rows as of a revision. */
export function stampsAt(state: ReferenceState, binding: string, at: number) {
  const stamps: { id: string; revision: number; hash: string }[] = [];
  for (const [id, row] of state.rows) {
    if (row.binding !== binding) continue;
    const then = row.versions.findLast(({ revision }) => revision <= at);
    if (then === undefined || then.row === null) continue;
    stamps.push({ id, revision: then.revision, hash: then.hash });
  }
  return stamps;
}

/** What a row adds to the quantity of its item. */
export function addQuantity(
  balances: Map<string, number>,
  row: SyncRow | null,
  sign: 1 | -1,
): void {
  const item = row?.fields.itemCode ?? '';
  const quantity = parseQuantity(row?.fields.quantity ?? '');
  if (quantity === undefined || row === null) return;
  const sum = (balances.get(item) ?? 0) + sign * quantity;
  if (sum === 0) balances.delete(item);
  else balances.set(item, sum);
}
