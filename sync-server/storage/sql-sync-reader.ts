/** Reads what the store keeps for shared registers from either engine with the same SQL. */

import { selectedColumns, VERSION_TABLE, versionOf } from './ledger-tables.ts';
import { integerAt, type SqlConnection, textAt } from './sql-connection.ts';
import { type SqlRow } from './sql-value.ts';
import { selectorOf } from './sql-selector.ts';
import { type PageOf, type PushFilter, type StoredRowPush, type SyncReader } from './sync-store.ts';
import {
  CONFLICT_TABLE,
  conflictOf,
  HELD_TABLE,
  heldOf,
  QUARANTINE_TABLE,
  quarantineOf,
  REPLICA_TABLE,
  replicaOf,
  ROW_BATCH_TABLE,
  ROW_PUSH_TABLE,
  rowBatchOf,
  rowPushOf,
  SHARED_TABLE,
  sharedOf,
} from './sync-tables.ts';

const SHARED = `SELECT ${selectedColumns(SHARED_TABLE)} FROM shared_register WHERE org = $1`;
const REPLICAS = `SELECT ${selectedColumns(REPLICA_TABLE)} FROM replica WHERE org = $1`;
const BATCHES = `SELECT ${selectedColumns(ROW_BATCH_TABLE)} FROM row_batch WHERE org = $1`;
const PUSHES = `SELECT ${selectedColumns(ROW_PUSH_TABLE)} FROM row_push WHERE org = $1`;
const CONFLICTS = `SELECT ${selectedColumns(CONFLICT_TABLE)} FROM conflict WHERE org = $1`;
const HELD = `SELECT ${selectedColumns(HELD_TABLE)} FROM held_change WHERE org = $1`;
const QUARANTINED = `SELECT ${selectedColumns(QUARANTINE_TABLE)} FROM quarantined_row WHERE org = $1`;
const VERSIONS = `SELECT ${selectedColumns(VERSION_TABLE)} FROM line_version WHERE org = $1`;

/** The list registers; spelled out as the index over them is, or the index is not used. */
const MASTERS_REVISION = ['items', 'suppliers', 'customers', 'warehouses']
  .map(
    (register) => `SELECT COALESCE(MAX(revision), 0) FROM line WHERE org = $1
      AND register = '${register}' AND register IN ('items', 'suppliers', 'customers', 'warehouses')`,
  )
  .join(' UNION ALL ');

const STAMPS_OF_TAB = `SELECT line.id, line.revision, line_version.row_hash
  FROM line_version JOIN line ON line.org = line_version.org AND line.id = line_version.line_id
    AND line.revision = line_version.revision
  WHERE line_version.org = $1 AND line_version.tab = $2 AND line.is_deleted = 0
    AND line_version.row_hash IS NOT NULL`;

const LAST_SENT = `SELECT row_push.replica, row_push.author, row_push.at
  FROM row_push JOIN (SELECT replica, MAX(last_revision) AS last FROM row_push
    WHERE org = $1 AND kind = 'push' GROUP BY replica) newest
  ON row_push.replica = newest.replica AND row_push.last_revision = newest.last
  WHERE row_push.org = $1`;

/** The reading half; `org` is always the first parameter of a statement. */
export function sqlSyncReader(connection: SqlConnection, org: number): SyncReader {
  const { all, ofList, stream } = selectorOf(connection, org);
  const { listOf } = connection;
  const first = async <T>(
    rowOf: (row: SqlRow) => T,
    sql: string,
    parameter: string | number,
  ): Promise<T | undefined> => (await all(rowOf, sql, parameter))[0];
  return {
    epoch: async () =>
      (await all((row) => textAt(row, 0), 'SELECT epoch FROM epoch WHERE org = $1'))[0],
    sharedRegisters: () => all(sharedOf, `${SHARED} ORDER BY binding`),
    sharedRegister: (binding) => first(sharedOf, `${SHARED} AND binding = $2`, binding),
    replica: (id) => first(replicaOf, `${REPLICAS} AND replica = $2`, id),
    replicas: (limit) => all(replicaOf, `${REPLICAS} ORDER BY name, replica LIMIT $2`, limit),
    lastSent: () =>
      all(
        (row) => ({ replica: textAt(row, 0), author: textAt(row, 1), at: textAt(row, 2) }),
        LAST_SENT,
      ),
    replicasOfParent: (parent) =>
      all(replicaOf, `${REPLICAS} AND parent = $2 ORDER BY replica`, parent),
    rowBatch: (key) => first(rowBatchOf, `${BATCHES} AND batch_key = $2`, key),
    versionsOfTab: ({ tab, after, upTo, limit }) =>
      all(
        versionOf,
        `${VERSIONS} AND tab = $2 AND revision > $3 AND revision <= $4 ORDER BY revision LIMIT $5`,
        tab,
        after,
        upTo,
        limit,
      ),
    stampsOfTab: (tab) => stream(stampOf, STAMPS_OF_TAB, tab),
    pushesOf: (revisions) => pushesOf(connection, org, revisions),
    pushesOfSession: (session) =>
      all(rowPushOf, `${PUSHES} AND session = $2 ORDER BY last_revision`, session),
    pushes: (filter) => pushesOfFilter(connection, org, filter),
    ...decisionReader(connection, org),
    quarantineOf: (ids) =>
      ofList(quarantineOf, `${QUARANTINED} AND id IN ${listOf('$2', 'text')}`, ids),
    unitsOfItems: async (items) =>
      new Map(
        await ofList(
          (row) => [textAt(row, 0), textAt(row, 1)] as const,
          `SELECT item, unit FROM item_unit WHERE org = $1 AND item IN ${listOf('$2', 'text')}`,
          items,
        ),
      ),
    mastersRevision: async () =>
      Math.max(...(await all((row) => integerAt(row, 0), MASTERS_REVISION))),
    chainAt: (sequence) =>
      first(
        (row) => textAt(row, 0),
        'SELECT hash FROM audit_entry WHERE org = $1 AND sequence = $2',
        sequence,
      ),
  };
}

type DecisionReader = Pick<
  SyncReader,
  'conflicts' | 'conflict' | 'conflictsOfRows' | 'held' | 'heldChange' | 'quarantined'
>;

function decisionReader(connection: SqlConnection, org: number): DecisionReader {
  const { all, ofList } = selectorOf(connection, org);
  const page = <T>(
    rowOf: (row: SqlRow) => T,
    sql: string,
    { binding, after, limit }: PageOf,
  ): Promise<readonly T[]> =>
    binding === undefined
      ? all(rowOf, `${sql} AND id > $2 ORDER BY id LIMIT $3`, after, limit)
      : all(
          rowOf,
          `${sql} AND id > $2 AND binding = $4 ORDER BY id LIMIT $3`,
          after,
          limit,
          binding,
        );
  const open = " AND status = 'open'";
  return {
    conflicts: (wanted) => page(conflictOf, CONFLICTS + open, wanted),
    conflict: async (id) => (await all(conflictOf, `${CONFLICTS} AND id = $2`, id))[0],
    conflictsOfRows: (rows) =>
      ofList(
        conflictOf,
        `${CONFLICTS} AND row_id IN ${connection.listOf('$2', 'text')} ORDER BY id`,
        rows,
      ),
    held: (wanted) => page(heldOf, `${HELD} AND status IN ('open', 'newRows')`, wanted),
    heldChange: async (id) => (await all(heldOf, `${HELD} AND id = $2`, id))[0],
    quarantined: (wanted) => page(quarantineOf, QUARANTINED, wanted),
  };
}

/** One look-up in the index for each revision; those of one push answer for each other. */
async function pushesOf(
  connection: SqlConnection,
  org: number,
  revisions: readonly number[],
): Promise<ReadonlyMap<number, StoredRowPush>> {
  const { all } = selectorOf(connection, org);
  const found = new Map<number, StoredRowPush>();
  let last: StoredRowPush | undefined;
  for (const revision of [...new Set(revisions)].sort((left, right) => left - right)) {
    if (last === undefined || revision > last.lastRevision) {
      [last] = await all(
        rowPushOf,
        `${PUSHES} AND last_revision >= $2 ORDER BY last_revision LIMIT 1`,
        revision,
      );
    }
    if (last === undefined) break;
    if (revision >= last.firstRevision) found.set(revision, last);
  }
  return found;
}

function pushesOfFilter(
  connection: SqlConnection,
  org: number,
  { binding, before, limit }: PushFilter,
): Promise<readonly StoredRowPush[]> {
  const { all } = selectorOf(connection, org);
  const order = 'ORDER BY last_revision DESC LIMIT $3';
  return binding === undefined
    ? all(rowPushOf, `${PUSHES} AND last_revision < $2 ${order}`, before, limit)
    : all(
        rowPushOf,
        `${PUSHES} AND last_revision < $2 AND binding = $4 ${order}`,
        before,
        limit,
        binding,
      );
}

function stampOf(row: SqlRow): { id: string; revision: number; hash: string } {
  return { id: textAt(row, 0), revision: integerAt(row, 1), hash: textAt(row, 2) };
}
