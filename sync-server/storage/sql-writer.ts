/** Writes one organisation to either engine with the same SQL, under its locked head row. */

import {
  type LedgerBatch,
  type LedgerWriter,
  type OrganisationHead,
  type StoredFinding,
  type StoredRun,
  type StoredTab,
} from './ledger-store.ts';
import {
  BALANCE_TABLE,
  balanceRow,
  FINDING_TABLE,
  findingRow,
  LINE_TABLE,
  LINE_UPDATE_TABLE,
  lineRow,
  MOVEMENT_TABLE,
  movementRow,
  SHAPE_TABLE,
  TAB_TABLE,
  VERSION_TABLE,
  versionRow,
} from './ledger-tables.ts';
import { integerAt, type SqlConnection } from './sql-connection.ts';
import { peopleWriter } from './sql-people.ts';
import { sqlReader } from './sql-reader.ts';
import { sqlSyncWriter } from './sql-sync-writer.ts';
import { sqlFindingCareWriter } from './sql-finding-care.ts';
import { sqlWebWorkbookWriter } from './sql-web-workbooks.ts';

/** The writing half of a transaction on one organisation; the caller holds the lock on its head row. */
export function sqlWriter(connection: SqlConnection, head: OrganisationHead): LedgerWriter {
  const org = head.organisation;
  let current = head;
  return {
    ...sqlReader(connection, head),
    people: peopleWriter(connection, org),
    sync: sqlSyncWriter(connection, org),
    webWorkbooks: sqlWebWorkbookWriter(connection, org),
    findingCare: sqlFindingCareWriter(connection, org),
    append: async (batch) => {
      assertContinues(current, batch);
      await addTabs(connection, org, batch.newTabs);
      await addRows(connection, org, batch);
      await addEntry(connection, org, batch);
      current = headAfter(current, batch);
      await saveHead(connection, current);
    },
    placeLines: async (lines, newTabs) => {
      await addTabs(connection, org, newTabs);
      await connection.insertAll(
        LINE_UPDATE_TABLE,
        lines.map((line) => lineRow(org, line)),
      );
    },
    saveRun: (run, found) => saveRun(connection, org, run, found),
  };
}

/** A gap or a repeated number would make the history unprovable, so it is refused before anything is written. */
function assertContinues(head: OrganisationHead, batch: LedgerBatch): void {
  const continues = (from: number, numbers: readonly number[]): boolean =>
    numbers.every((number, index) => number === from + index + 1);
  const versions = batch.versions.map(({ revision }) => revision);
  const movements = batch.movements.map(({ number }) => number);
  if (
    batch.entry.sequence !== head.sequence + 1 ||
    !continues(head.revision, versions) ||
    !continues(head.movement, movements)
  ) {
    throw new RangeError(`the batch does not continue entry ${head.sequence} without a gap`);
  }
}

async function addTabs(
  connection: SqlConnection,
  org: number,
  tabs: readonly StoredTab[],
): Promise<void> {
  await connection.insertAll(
    TAB_TABLE,
    tabs.map(({ tab, file, name }) => [org, tab, file, name]),
  );
}

async function addRows(connection: SqlConnection, org: number, batch: LedgerBatch): Promise<void> {
  await connection.insertAll(
    VERSION_TABLE,
    batch.versions.map((version) => versionRow(org, version)),
  );
  await connection.insertAll(
    MOVEMENT_TABLE,
    batch.movements.map((movement) => movementRow(org, movement)),
  );
  await connection.insertAll(
    LINE_TABLE,
    batch.insertedHeads.map((line) => lineRow(org, line)),
  );
  await connection.insertAll(
    LINE_UPDATE_TABLE,
    batch.updatedHeads.map((line) => lineRow(org, line)),
  );
  await connection.insertAll(
    BALANCE_TABLE,
    batch.balanceChanges.map((balance) => balanceRow(org, balance)),
  );
  if (batch.replaceShapes) await connection.all('DELETE FROM line_shape WHERE org = $1', [org]);
  await connection.insertAll(
    SHAPE_TABLE,
    batch.shapes.map((shape) => [org, shape]),
  );
}

async function addEntry(
  connection: SqlConnection,
  org: number,
  { entry, batch }: LedgerBatch,
): Promise<void> {
  await connection.all(
    'INSERT INTO audit_entry (org, sequence, hash, body) VALUES ($1, $2, $3, $4)',
    [org, entry.sequence, entry.hash, entry.body],
  );
  if (batch === undefined) return;
  await connection.all(
    'INSERT INTO batch (org, batch_key, digest, sequence, reply) VALUES ($1, $2, $3, $4, $5)',
    [org, batch.key, batch.digest, batch.sequence, batch.reply],
  );
}

function headAfter(head: OrganisationHead, batch: LedgerBatch): OrganisationHead {
  return {
    ...head,
    sequence: batch.entry.sequence,
    chain: batch.entry.hash,
    revision: head.revision + batch.versions.length,
    movement: head.movement + batch.movements.length,
    firstDay: batch.firstDay,
    lastDay: batch.lastDay,
    isSettled: batch.isSettled,
  };
}

async function saveHead(connection: SqlConnection, head: OrganisationHead): Promise<void> {
  await connection.all(
    `UPDATE organisation SET sequence = $2, chain = $3, revision = $4, movement = $5,
      first_day = $6, last_day = $7, is_settled = $8 WHERE org = $1`,
    [
      head.organisation,
      head.sequence,
      head.chain,
      head.revision,
      head.movement,
      head.firstDay,
      head.lastDay,
      head.isSettled ? 1 : 0,
    ],
  );
}

async function saveRun(
  connection: SqlConnection,
  org: number,
  run: StoredRun,
  found: readonly StoredFinding[],
): Promise<number> {
  await connection.all(
    `INSERT INTO reconcile_run (org, run, at, author, revision, method, as_of)
      VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [org, run.run, run.at, run.author, run.revision, run.method, run.asOf],
  );
  await connection.insertAll(
    FINDING_TABLE,
    found.map((finding) => findingRow(org, finding)),
  );
  const standing = 'org = $1 AND last_run < $2 AND gone_in_run IS NULL';
  const [row] = await connection.all(`SELECT COUNT(*) FROM finding WHERE ${standing}`, [
    org,
    run.run,
  ]);
  await connection.all(`UPDATE finding SET gone_in_run = $2 WHERE ${standing}`, [org, run.run]);
  return integerAt(row!, 0);
}
