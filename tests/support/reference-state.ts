/** What the reference server keeps, and plain questions about it. */

import { createHash } from 'node:crypto';
import { type Conflict, type HeldChange } from '../../core/contract/sync-decisions.ts';
import { type Head } from '../../core/contract/sync-line.ts';
import {
  type PushRowsReply,
  type RowChange,
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
  conflicts: Conflict[];
  held: HeldChange[];
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
