/** Writes one organisation to either engine with the same SQL, under its locked head row. */

import {
  type BatchRows,
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
import {
  insertTogether,
  integerAt,
  type SqlConnection,
  type TableValues,
  unlessAhead,
} from './sql-connection.ts';
import { type SqlValue } from './sql-value.ts';
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
  /** Throws when rows were written ahead of a batch that never came. */
  readonly assertWhole: () => void;
}

function sqlWriter(connection: SqlConnection, head: OrganisationHead): SqlWriter {
  const org = head.organisation;
  let current = head;
  let ahead = NOTHING;
  const ledger: LedgerWriter = {
    ...sqlReader(connection, head),
    people: peopleWriter(connection, org),
    sync: sqlSyncWriter(connection, org),
    webWorkbooks: sqlWebWorkbookWriter(connection, org),
    findingCare: sqlFindingCareWriter(connection, org),
    writeAhead: (rows) => {
      const rest = restOf(rows, ahead);
      ahead = joined(ahead, rest);
      if (!connection.takesAhead) return;
      // All are on their way before this returns, so that its caller's own work delays none of them.
      for (const [table, values] of rowValues(org, rest)) {
        void unlessAhead(connection, connection.insertValues(table, values));
      }
    },
    append: async (batch) => {
      assertContinues(current, batch);
      const rest = restOf(batch, ahead);
      ahead = NOTHING;
      await insertTogether(connection, rowValues(org, connection.takesAhead ? rest : batch));
      if (batch.replaceShapes) await unlessAhead(connection, connection.all(FORGET_SHAPES, [org]));
      await insertTogether(connection, closingValues(org, batch));
      current = headAfter(current, batch);
      await unlessAhead(connection, saveHead(connection, current));
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
    if (ahead !== NOTHING) throw new RangeError('rows were written ahead of no batch');
  };
  return { ledger, assertWhole };
}

const FORGET_SHAPES = 'DELETE FROM line_shape WHERE org = $1';

const NOTHING: BatchRows = {
  newTabs: [],
  versions: [],
  movements: [],
  insertedHeads: [],
  updatedHeads: [],
  balanceChanges: [],
};

/** Rows that are not on their way yet. */
function restOf(rows: Partial<BatchRows>, ahead: BatchRows): BatchRows {
  return withEachList(ahead, rows, restAfter);
}

/** What was written ahead must be what the batch is about. */
function restAfter<Row>(ahead: readonly Row[], rows: readonly Row[] = ahead): readonly Row[] {
  if (ahead.some((row, index) => rows[index] !== row)) {
    throw new RangeError('the batch does not begin with the rows that were written ahead of it');
  }
  return rows.slice(ahead.length);
}

function joined(ahead: BatchRows, rest: BatchRows): BatchRows {
  return withEachList(ahead, rest, (first, second = []) => [...first, ...second]);
}

function withEachList(
  left: BatchRows,
  right: Partial<BatchRows>,
  combine: <Row>(left: readonly Row[], right?: readonly Row[]) => readonly Row[],
): BatchRows {
  return {
    newTabs: combine(left.newTabs, right.newTabs),
    versions: combine(left.versions, right.versions),
    movements: combine(left.movements, right.movements),
    insertedHeads: combine(left.insertedHeads, right.insertedHeads),
    updatedHeads: combine(left.updatedHeads, right.updatedHeads),
    balanceChanges: combine(left.balanceChanges, right.balanceChanges),
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

function* rowValues(org: number, rows: BatchRows): Iterable<TableValues> {
  yield [TAB_TABLE, tabValues(org, rows.newTabs)];
  yield [VERSION_TABLE, versionValues(org, rows.versions)];
  yield [MOVEMENT_TABLE, movementValues(org, rows.movements)];
  yield [LINE_TABLE, lineValues(org, rows.insertedHeads)];
  yield [LINE_UPDATE_TABLE, lineValues(org, rows.updatedHeads)];
  yield [BALANCE_TABLE, balanceValues(org, rows.balanceChanges)];
}

/** What closes a batch once its rows are on their way. */
function* closingValues(
  org: number,
  { shapes, entry, batch: kept }: LedgerBatch,
): Iterable<TableValues> {
  yield [SHAPE_TABLE, shapes.flatMap((shape) => [org, shape])];
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
