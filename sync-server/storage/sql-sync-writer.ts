/** Writes what the store keeps for shared registers, under the organisation's locked head row. */

import { type SqlConnection } from './sql-connection.ts';
import { sqlSyncReader } from './sql-sync-reader.ts';
import { type SyncWriter } from './sync-store.ts';
import {
  CONFLICT_TABLE,
  conflictRow,
  HELD_TABLE,
  heldRow,
  QUARANTINE_TABLE,
  quarantineRow,
  REPLICA_TABLE,
  replicaRow,
  ROW_BATCH_TABLE,
  ROW_PUSH_TABLE,
  rowPushRow,
  SHARED_TABLE,
  sharedRow,
  UNIT_TABLE,
} from './sync-tables.ts';

export function sqlSyncWriter(connection: SqlConnection, org: number): SyncWriter {
  const { all, insertAll, listOf } = connection;
  return {
    ...sqlSyncReader(connection, org),
    saveEpoch: async (epoch) => {
      await all(
        `INSERT INTO epoch (org, epoch) VALUES ($1, $2)
          ON CONFLICT (org) DO UPDATE SET epoch = excluded.epoch`,
        [org, epoch],
      );
    },
    saveShared: (shared) => insertAll(SHARED_TABLE, [sharedRow(org, shared)]),
    saveReplica: (replica) => insertAll(REPLICA_TABLE, [replicaRow(org, replica)]),
    saveRowBatch: ({ key, digest, atMs, reply }) =>
      insertAll(ROW_BATCH_TABLE, [[org, key, digest, atMs, reply]]),
    dropRowBatches: async (beforeMs) => {
      await all('DELETE FROM row_batch WHERE org = $1 AND at_ms < $2', [org, beforeMs]);
    },
    savePush: (push) => insertAll(ROW_PUSH_TABLE, [rowPushRow(org, push)]),
    markReverted: async (session, by) => {
      await all('UPDATE row_push SET reverted_by = $3 WHERE org = $1 AND session = $2', [
        org,
        session,
        by,
      ]);
    },
    saveConflicts: (conflicts) =>
      insertAll(
        CONFLICT_TABLE,
        conflicts.map((conflict) => conflictRow(org, conflict)),
      ),
    saveHeld: (held) =>
      insertAll(
        HELD_TABLE,
        held.map((change) => heldRow(org, change)),
      ),
    saveQuarantine: (rows) =>
      insertAll(
        QUARANTINE_TABLE,
        rows.map((row) => quarantineRow(org, row)),
      ),
    saveUnits: (units) =>
      insertAll(
        UNIT_TABLE,
        [...units].map(([item, unit]) => [org, item, unit]),
      ),
    dropQuarantine: async (ids) => {
      if (ids.length === 0) return;
      await all(`DELETE FROM quarantined_row WHERE org = $1 AND id IN ${listOf('$2', 'text')}`, [
        org,
        JSON.stringify(ids),
      ]);
    },
  };
}
