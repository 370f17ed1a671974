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
  balanceValues,
  BATCH_TABLE,
  ENTRY_TABLE,
  FINDING_TABLE,
  findingRow,
  LINE_TABLE,
  LINE_UPDATE_TABLE,
  lineValues,
  MOVEMENT_TABLE,
  movementValues,
  SHAPE_TABLE,
  TAB_TABLE,
  VERSION_TABLE,
  versionValues,
} from './ledger-tables.ts';
import { type LineVersion } from './line-version.ts';
import {
  answeredLater,
  insertTogether,
  integerAt,
  type SqlConnection,
  type SqlValue,
  type TableValues,
} from './sql-connection.ts';
import { peopleWriter } from './sql-people.ts';
import { sqlReader } from './sql-reader.ts';
import { sqlSyncWriter } from './sql-sync-writer.ts';
import { sqlFindingCareWriter } from './sql-finding-care.ts';
import { sqlWebWorkbookWriter } from './sql-web-workbooks.ts';

/** Runs work with the writing half of a transaction on one organisation; the caller holds the lock on its head row. */
export async function writeWith<T>(
  connection: SqlConnection,
  head: OrganisationHead,
  work: (ledger: LedgerWriter) => Promise<T>,
): Promise<T> {
  const { ledger, assertWhole } = sqlWriter(connection, head);
  const result = await work(ledger);
  assertWhole();
  return result;
}

interface SqlWriter {
  readonly ledger: LedgerWriter;
  /** Throws when versions were written ahead of a batch that never came. */
  readonly assertWhole: () => void;
}

function sqlWriter(connection: SqlConnection, head: OrganisationHead): SqlWriter {
  const org = head.organisation;
  let current = head;
  let ahead: WrittenAhead = NONE;
  const ledger: LedgerWriter = {
    ...sqlReader(connection, head),
    people: peopleWriter(connection, org),
    sync: sqlSyncWriter(connection, org),
    webWorkbooks: sqlWebWorkbookWriter(connection, org),
    findingCare: sqlFindingCareWriter(connection, org),
    writeAhead: (versions) => {
      if (ahead !== NONE) throw new RangeError('a batch is written ahead already');
      const sent = connection.takesAhead ? versions : [];
      const written = connection.insertValues(VERSION_TABLE, versionValues(org, sent));
      ahead = { versions: [...versions], sent: sent.length, written: answeredLater(written) };
    },
    append: async (batch) => {
      const { versions, sent, written } = ahead;
      ahead = NONE;
      assertContinues(current, batch);
      assertBeginsWith(batch.versions, versions);
      if (batch.replaceShapes) await connection.all('DELETE FROM line_shape WHERE org = $1', [org]);
      await insertTogether(connection, valuesOf(org, batch, sent));
      await written;
      current = headAfter(current, batch);
      await saveHead(connection, current);
    },
    placeLines: async (lines, newTabs) => {
      await insertTogether(connection, [
        [TAB_TABLE, tabValues(org, newTabs)],
        [LINE_UPDATE_TABLE, lineValues(org, lines)],
      ]);
    },
    saveRun: (run, found) => saveRun(connection, org, run, found),
  };
  const assertWhole = (): void => {
    if (ahead !== NONE) throw new RangeError('versions were written ahead of no batch');
  };
  return { ledger, assertWhole };
}

interface WrittenAhead {
  readonly versions: readonly LineVersion[];
  /** How many of them are on their way already. */
  readonly sent: number;
  readonly written: Promise<void>;
}

const NONE: WrittenAhead = { versions: [], sent: 0, written: Promise.resolve() };

/** What was written ahead must be what the batch is about. */
function assertBeginsWith(versions: readonly LineVersion[], written: readonly LineVersion[]): void {
  if (written.some((version, index) => versions[index] !== version)) {
    throw new RangeError(
      'the batch does not begin with the versions that were written ahead of it',
    );
  }
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

function* valuesOf(org: number, batch: LedgerBatch, ahead: number): Iterable<TableValues> {
  yield [TAB_TABLE, tabValues(org, batch.newTabs)];
  yield [VERSION_TABLE, versionValues(org, batch.versions.slice(ahead))];
  yield [MOVEMENT_TABLE, movementValues(org, batch.movements)];
  yield [LINE_TABLE, lineValues(org, batch.insertedHeads)];
  yield [LINE_UPDATE_TABLE, lineValues(org, batch.updatedHeads)];
  yield [BALANCE_TABLE, balanceValues(org, batch.balanceChanges)];
  yield [SHAPE_TABLE, batch.shapes.flatMap((shape) => [org, shape])];
  const { entry, batch: kept } = batch;
  yield [ENTRY_TABLE, [org, entry.sequence, entry.hash, entry.body]];
  if (kept === undefined) return;
  yield [BATCH_TABLE, [org, kept.key, kept.digest, kept.sequence, kept.reply]];
}

function tabValues(org: number, tabs: readonly StoredTab[]): readonly SqlValue[] {
  return tabs.flatMap(({ tab, file, name }) => [org, tab, file, name]);
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
