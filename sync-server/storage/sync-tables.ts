/** The tables of shared registers, and how a row of each becomes what the store speaks of, and back. */

import { type BulkTable, integerAt, textAt, textOrNullAt } from './sql-connection.ts';
import { type SqlRow } from './sql-value.ts';
import {
  type StoredConflict,
  type StoredHeld,
  type StoredQuarantine,
  type StoredReplica,
  type StoredRowBatch,
  type StoredRowPush,
  type StoredShared,
} from './sync-store.ts';

type Columns = BulkTable['columns'];

/** A table whose rows are replaced where their key is there. */
function replacedTable(name: string, keys: readonly string[], columns: Columns): BulkTable {
  const all: Columns = [['org', 'integer'], ...columns];
  const changing = columns
    .map(([column]) => column)
    .filter((column) => !keys.includes(column))
    .map((column) => `${column} = excluded.${column}`);
  return {
    name,
    columns: all,
    onConflict: `ON CONFLICT (${['org', ...keys].join(', ')}) DO UPDATE SET ${changing.join(', ')}`,
  };
}

export const SHARED_TABLE = replacedTable(
  'shared_register',
  ['binding'],
  [
    ['binding', 'text'],
    ['tab', 'integer'],
    ['register', 'text'],
    ['name', 'text'],
    ['department', 'text'],
    ['row_count', 'integer'],
    ['digest', 'text'],
    ['upload', 'text'],
    ['upload_until', 'integer'],
  ],
);

export function sharedRow(org: number, shared: StoredShared): SqlRow {
  const { binding, tab, register, name, department, rows, digest, upload, uploadUntil } = shared;
  return [org, binding, tab, register, name, department, rows, digest, upload, uploadUntil];
}

export function sharedOf(row: SqlRow): StoredShared {
  return {
    binding: textAt(row, 0),
    tab: integerAt(row, 1),
    register: textAt(row, 2),
    name: textAt(row, 3),
    department: textOrNullAt(row, 4),
    rows: integerAt(row, 5),
    digest: textAt(row, 6),
    upload: textOrNullAt(row, 7),
    uploadUntil: integerAt(row, 8),
  };
}

export const REPLICA_TABLE = replacedTable(
  'replica',
  ['replica'],
  [
    ['replica', 'text'],
    ['parent', 'text'],
    ['state', 'text'],
    ['nonce', 'text'],
    ['previous_nonce', 'text'],
    ['place', 'text'],
    ['device', 'text'],
    ['name', 'text'],
    ['cursor_sequence', 'integer'],
    ['cursor_revision', 'integer'],
    ['cursor_chain', 'text'],
    ['lease', 'text'],
    ['lease_author', 'text'],
    ['lease_device', 'text'],
    ['lease_until', 'integer'],
  ],
);

export function replicaRow(org: number, replica: StoredReplica): SqlRow {
  return [
    org,
    replica.replica,
    replica.parent,
    replica.state,
    replica.nonce,
    replica.previousNonce,
    replica.place,
    replica.device,
    replica.name,
    replica.cursorSequence,
    replica.cursorRevision,
    replica.cursorChain,
    replica.lease,
    replica.leaseAuthor,
    replica.leaseDevice,
    replica.leaseUntil,
  ];
}

export function replicaOf(row: SqlRow): StoredReplica {
  return {
    replica: textAt(row, 0),
    parent: textOrNullAt(row, 1),
    state: textAt(row, 2) as StoredReplica['state'],
    nonce: textAt(row, 3),
    previousNonce: textAt(row, 4),
    place: textAt(row, 5),
    device: textAt(row, 6),
    name: textAt(row, 7),
    cursorSequence: integerAt(row, 8),
    cursorRevision: integerAt(row, 9),
    cursorChain: textAt(row, 10),
    lease: textOrNullAt(row, 11),
    leaseAuthor: textAt(row, 12),
    leaseDevice: textAt(row, 13),
    leaseUntil: integerAt(row, 14),
  };
}

export const ROW_BATCH_TABLE: BulkTable = {
  name: 'row_batch',
  columns: [
    ['org', 'integer'],
    ['batch_key', 'text'],
    ['digest', 'text'],
    ['at_ms', 'integer'],
    ['reply', 'text'],
  ],
};

export function rowBatchOf(row: SqlRow): StoredRowBatch {
  return {
    key: textAt(row, 0),
    digest: textAt(row, 1),
    atMs: integerAt(row, 2),
    reply: textAt(row, 3),
  };
}

export const ROW_PUSH_TABLE: BulkTable = {
  name: 'row_push',
  columns: [
    ['org', 'integer'],
    ['last_revision', 'integer'],
    ['first_revision', 'integer'],
    ['session', 'text'],
    ['part', 'integer'],
    ['replica', 'text'],
    ['binding', 'text'],
    ['author', 'text'],
    ['department', 'text'],
    ['at', 'text'],
    ['kind', 'text'],
    ['inserted', 'integer'],
    ['updated', 'integer'],
    ['deleted', 'integer'],
    ['reverted_by', 'text'],
  ],
};

export function rowPushRow(org: number, push: StoredRowPush): SqlRow {
  return [
    org,
    push.lastRevision,
    push.firstRevision,
    push.session,
    push.part,
    push.replica,
    push.binding,
    push.author,
    push.department,
    push.at,
    push.kind,
    push.inserted,
    push.updated,
    push.deleted,
    push.revertedBy,
  ];
}

export function rowPushOf(row: SqlRow): StoredRowPush {
  return {
    lastRevision: integerAt(row, 0),
    firstRevision: integerAt(row, 1),
    session: textAt(row, 2),
    part: integerAt(row, 3),
    replica: textAt(row, 4),
    binding: textAt(row, 5),
    author: textAt(row, 6),
    department: textOrNullAt(row, 7),
    at: textAt(row, 8),
    kind: textAt(row, 9) as StoredRowPush['kind'],
    inserted: integerAt(row, 10),
    updated: integerAt(row, 11),
    deleted: integerAt(row, 12),
    revertedBy: textOrNullAt(row, 13),
  };
}

export const CONFLICT_TABLE = replacedTable(
  'conflict',
  ['id'],
  [
    ['id', 'text'],
    ['binding', 'text'],
    ['row_id', 'text'],
    ['status', 'text'],
    ['digest', 'text'],
    ['body', 'text'],
    ['resolved_by', 'text'],
  ],
);

export function conflictRow(org: number, conflict: StoredConflict): SqlRow {
  const { id, binding, rowId, status, digest, body, resolvedBy } = conflict;
  return [org, id, binding, rowId, status, digest, body, resolvedBy];
}

export function conflictOf(row: SqlRow): StoredConflict {
  return {
    id: textAt(row, 0),
    binding: textAt(row, 1),
    rowId: textAt(row, 2),
    status: textAt(row, 3) as StoredConflict['status'],
    digest: textAt(row, 4),
    body: textAt(row, 5),
    resolvedBy: textOrNullAt(row, 6),
  };
}

export const HELD_TABLE = replacedTable(
  'held_change',
  ['id'],
  [
    ['id', 'text'],
    ['binding', 'text'],
    ['reason', 'text'],
    ['status', 'text'],
    ['author', 'text'],
    ['at', 'text'],
    ['body', 'text'],
    ['resolved_by', 'text'],
  ],
);

export function heldRow(org: number, held: StoredHeld): SqlRow {
  const { id, binding, reason, status, author, at, body, resolvedBy } = held;
  return [org, id, binding, reason, status, author, at, body, resolvedBy];
}

export function heldOf(row: SqlRow): StoredHeld {
  return {
    id: textAt(row, 0),
    binding: textAt(row, 1),
    reason: textAt(row, 2),
    status: textAt(row, 3) as StoredHeld['status'],
    author: textAt(row, 4),
    at: textAt(row, 5),
    body: textAt(row, 6),
    resolvedBy: textOrNullAt(row, 7),
  };
}

export const UNIT_TABLE = replacedTable(
  'item_unit',
  ['item'],
  [
    ['item', 'text'],
    ['unit', 'text'],
  ],
);

export const QUARANTINE_TABLE = replacedTable(
  'quarantined_row',
  ['id'],
  [
    ['id', 'text'],
    ['binding', 'text'],
    ['revision', 'integer'],
    ['faults', 'text'],
  ],
);

export function quarantineRow(org: number, row: StoredQuarantine): SqlRow {
  return [org, row.id, row.binding, row.revision, row.faults];
}

export function quarantineOf(row: SqlRow): StoredQuarantine {
  return {
    id: textAt(row, 0),
    binding: textAt(row, 1),
    revision: integerAt(row, 2),
    faults: textAt(row, 3),
  };
}
