/** The tables as they are written in bulk, and how a row of each becomes what the store speaks of, and back. */

import {
  type AuditEntry,
  type LineHead,
  type OrganisationHead,
  type StoredBalance,
  type StoredFinding,
  type StoredMovement,
} from './ledger-store.ts';
import { type LineVersion } from './line-version.ts';
import {
  type BulkTable,
  integerAt,
  integerOrNullAt,
  textAt,
  textOrNullAt,
} from './sql-connection.ts';
import { type SqlRow, type SqlValue } from './sql-value.ts';

export const VERSION_TABLE: BulkTable = {
  name: 'line_version',
  columns: [
    ['org', 'integer'],
    ['revision', 'integer'],
    ['line_id', 'text'],
    ['previous', 'integer'],
    ['hash', 'text'],
    ['content', 'text'],
    ['tab', 'integer'],
    ['row_hash', 'text'],
  ],
};

export const LINE_TABLE: BulkTable = {
  name: 'line',
  columns: [
    ['org', 'integer'],
    ['id', 'text'],
    ['register', 'text'],
    ['item', 'text'],
    ['tab', 'integer'],
    ['row_number', 'integer'],
    ['revision', 'integer'],
    ['first_revision', 'integer'],
    ['is_deleted', 'integer'],
    ['first_movement', 'integer'],
    ['movement_count', 'integer'],
  ],
};

/** The same table where the rows are there: all but the first recording is taken over. */
export const LINE_UPDATE_TABLE: BulkTable = {
  ...LINE_TABLE,
  onConflict: `ON CONFLICT (org, id) DO UPDATE SET register = excluded.register, item = excluded.item,
    tab = excluded.tab, row_number = excluded.row_number, revision = excluded.revision,
    is_deleted = excluded.is_deleted, first_movement = excluded.first_movement,
    movement_count = excluded.movement_count`,
};

export const MOVEMENT_TABLE: BulkTable = {
  name: 'movement',
  columns: [
    ['org', 'integer'],
    ['number', 'integer'],
    ['line_id', 'text'],
    ['line_sequence', 'integer'],
    ['ordinal', 'integer'],
    ['kind', 'text'],
    ['type', 'text'],
    ['day', 'integer'],
    ['time', 'text'],
    ['item', 'text'],
    ['warehouse', 'text'],
    ['lot', 'text'],
    ['to_warehouse', 'text'],
    ['delta', 'integer'],
    ['counted', 'integer'],
    ['unit_cost', 'integer'],
    ['amount', 'integer'],
    ['source_line', 'text'],
    ['source_ordinal', 'integer'],
    ['reversal_of', 'integer'],
  ],
};

export const BALANCE_TABLE: BulkTable = {
  name: 'balance',
  columns: [
    ['org', 'integer'],
    ['item', 'text'],
    ['warehouse', 'text'],
    ['lot', 'text'],
    ['quantity', 'integer'],
    ['counts', 'integer'],
  ],
  onConflict: `ON CONFLICT (org, item, warehouse, lot) DO UPDATE SET
    quantity = balance.quantity + excluded.quantity, counts = balance.counts + excluded.counts`,
};

export const SHAPE_TABLE: BulkTable = {
  name: 'line_shape',
  columns: [
    ['org', 'integer'],
    ['shape', 'text'],
  ],
  onConflict: 'ON CONFLICT (org, shape) DO NOTHING',
};

export const TAB_TABLE: BulkTable = {
  name: 'tab',
  columns: [
    ['org', 'integer'],
    ['tab', 'integer'],
    ['file', 'text'],
    ['name', 'text'],
  ],
};

export const ENTRY_TABLE: BulkTable = {
  name: 'audit_entry',
  columns: [
    ['org', 'integer'],
    ['sequence', 'integer'],
    ['hash', 'text'],
    ['body', 'text'],
  ],
};

export const BATCH_TABLE: BulkTable = {
  name: 'batch',
  columns: [
    ['org', 'integer'],
    ['batch_key', 'text'],
    ['digest', 'text'],
    ['sequence', 'integer'],
    ['reply', 'text'],
  ],
};

export const FINDING_TABLE: BulkTable = {
  name: 'finding',
  columns: [
    ['org', 'integer'],
    ['fingerprint', 'text'],
    ['severity', 'text'],
    ['item', 'text'],
    ['first_run', 'integer'],
    ['first_seen_at', 'text'],
    ['last_run', 'integer'],
    ['last_seen_at', 'text'],
    ['gone_in_run', 'integer'],
    ['body', 'text'],
  ],
  onConflict: `ON CONFLICT (org, fingerprint) DO UPDATE SET severity = excluded.severity, item = excluded.item,
    last_run = excluded.last_run, last_seen_at = excluded.last_seen_at, gone_in_run = NULL, body = excluded.body`,
};

/** Column names of a table without the organisation, for selecting whole rows. */
export function selectedColumns(table: BulkTable): string {
  return table.columns
    .slice(1)
    .map(([column]) => column)
    .join(', ');
}

export const HEAD_COLUMNS = `org, name, amount_scale, created_at, sequence, chain, revision, movement,
  first_day, last_day, is_settled`;

export function headOf(row: SqlRow, run: number): OrganisationHead {
  return {
    organisation: integerAt(row, 0),
    name: textAt(row, 1),
    amountScale: integerAt(row, 2),
    createdAt: textAt(row, 3),
    sequence: integerAt(row, 4),
    chain: textAt(row, 5),
    revision: integerAt(row, 6),
    movement: integerAt(row, 7),
    firstDay: integerOrNullAt(row, 8),
    lastDay: integerOrNullAt(row, 9),
    isSettled: integerAt(row, 10) === 1,
    run,
  };
}

export function versionValues(org: number, versions: readonly LineVersion[]): SqlValue[] {
  const values: SqlValue[] = [];
  for (const version of versions) {
    const { revision, lineId, previous, hash, content, tab, rowHash } = version;
    values.push(org, revision, lineId, previous, hash, content, tab ?? null, rowHash ?? null);
  }
  return values;
}

export function versionOf(row: SqlRow): LineVersion {
  const tab = integerOrNullAt(row, 5);
  const rowHash = textOrNullAt(row, 6);
  return {
    revision: integerAt(row, 0),
    lineId: textAt(row, 1),
    previous: integerAt(row, 2),
    hash: textAt(row, 3),
    content: textOrNullAt(row, 4),
    ...(tab === null ? {} : { tab }),
    ...(rowHash === null ? {} : { rowHash }),
  };
}

export function lineValues(org: number, lines: readonly LineHead[]): SqlValue[] {
  const values: SqlValue[] = [];
  for (const line of lines) {
    values.push(
      org,
      line.id,
      line.register,
      line.item,
      line.tab,
      line.row,
      line.revision,
      line.firstRevision,
      line.isDeleted ? 1 : 0,
      line.firstMovement,
      line.movementCount,
    );
  }
  return values;
}

export function lineOf(row: SqlRow): LineHead {
  return {
    id: textAt(row, 0),
    register: textAt(row, 1),
    item: textAt(row, 2),
    tab: integerAt(row, 3),
    row: integerAt(row, 4),
    revision: integerAt(row, 5),
    firstRevision: integerAt(row, 6),
    isDeleted: integerAt(row, 7) === 1,
    firstMovement: integerAt(row, 8),
    movementCount: integerAt(row, 9),
  };
}

export function movementValues(org: number, movements: readonly StoredMovement[]): SqlValue[] {
  const values: SqlValue[] = [];
  for (const movement of movements) {
    values.push(
      org,
      movement.number,
      movement.lineId,
      movement.lineSequence,
      movement.ordinal,
      movement.kind,
      movement.type,
      movement.day,
      movement.time,
      movement.item,
      movement.warehouse,
      movement.lot,
      movement.toWarehouse,
      movement.delta,
      movement.counted,
      movement.unitCost,
      movement.amount,
      movement.sourceLine,
      movement.sourceOrdinal,
      movement.reversalOf,
    );
  }
  return values;
}

export function movementOf(row: SqlRow): StoredMovement {
  return {
    number: integerAt(row, 0),
    lineId: textAt(row, 1),
    lineSequence: integerAt(row, 2),
    ordinal: integerAt(row, 3),
    kind: textAt(row, 4),
    type: textAt(row, 5),
    day: integerAt(row, 6),
    time: textOrNullAt(row, 7),
    item: textAt(row, 8),
    warehouse: textAt(row, 9),
    lot: textAt(row, 10),
    toWarehouse: textOrNullAt(row, 11),
    delta: integerAt(row, 12),
    counted: integerOrNullAt(row, 13),
    unitCost: integerOrNullAt(row, 14),
    amount: integerOrNullAt(row, 15),
    sourceLine: textOrNullAt(row, 16),
    sourceOrdinal: integerOrNullAt(row, 17),
    reversalOf: integerOrNullAt(row, 18),
  };
}

export function balanceValues(org: number, balances: readonly StoredBalance[]): SqlValue[] {
  const values: SqlValue[] = [];
  for (const balance of balances) {
    const { item, warehouse, lot, quantity, counts } = balance;
    values.push(org, item, warehouse, lot, quantity, counts);
  }
  return values;
}

export function balanceOf(row: SqlRow): StoredBalance {
  return {
    item: textAt(row, 0),
    warehouse: textAt(row, 1),
    lot: textAt(row, 2),
    quantity: integerAt(row, 3),
    counts: integerAt(row, 4),
  };
}

export function entryOf(row: SqlRow): AuditEntry {
  return { sequence: integerAt(row, 0), hash: textAt(row, 1), body: textAt(row, 2) };
}

export function findingRow(org: number, finding: StoredFinding): SqlRow {
  return [
    org,
    finding.fingerprint,
    finding.severity,
    finding.item,
    finding.firstRun,
    finding.firstSeenAt,
    finding.lastRun,
    finding.lastSeenAt,
    finding.goneInRun,
    finding.body,
  ];
}

export function findingOf(row: SqlRow): StoredFinding {
  return {
    fingerprint: textAt(row, 0),
    severity: textAt(row, 1),
    item: textAt(row, 2),
    firstRun: integerAt(row, 3),
    firstSeenAt: textAt(row, 4),
    lastRun: integerAt(row, 5),
    lastSeenAt: textAt(row, 6),
    goneInRun: integerOrNullAt(row, 7),
    body: textAt(row, 8),
  };
}
