/** Reads one organisation from either engine with the same SQL. */

import { type FindingFilter, type LedgerReader, type OrganisationHead } from './ledger-store.ts';
import {
  entryOf,
  FINDING_TABLE,
  findingOf,
  HEAD_COLUMNS,
  headOf,
  LINE_TABLE,
  lineOf,
  selectedColumns,
  VERSION_TABLE,
  versionOf,
} from './ledger-tables.ts';
import { integerAt, type SqlConnection, textAt } from './sql-connection.ts';
import { type SqlRow, type SqlValue } from './sql-value.ts';
import { peopleReader } from './sql-people.ts';
import { movementReader } from './sql-movement-reader.ts';
import { sqlSyncReader } from './sql-sync-reader.ts';
import { sqlFindingCareReader } from './sql-finding-care.ts';
import { sqlWebWorkbookReader } from './sql-web-workbooks.ts';
import { selectorOf } from './sql-selector.ts';

const LINES = `SELECT ${selectedColumns(LINE_TABLE)} FROM line WHERE org = $1`;
const VERSIONS = `SELECT ${selectedColumns(VERSION_TABLE)} FROM line_version WHERE org = $1`;
/** Reads the head row, locking it when `lock` says how; undefined when there is no such organisation. */
export async function readHead(
  connection: SqlConnection,
  organisation: number,
  lock = '',
): Promise<OrganisationHead | undefined> {
  const [row] = await connection.all(
    `SELECT ${HEAD_COLUMNS} FROM organisation WHERE org = $1 ${lock}`,
    [organisation],
  );
  if (row === undefined) return undefined;
  const [run] = await connection.all(
    'SELECT COALESCE(MAX(run), 0) FROM reconcile_run WHERE org = $1',
    [organisation],
  );
  return headOf(row, integerAt(run!, 0));
}

/** The reading half of a transaction on one organisation. */
export function sqlReader(connection: SqlConnection, head: OrganisationHead): LedgerReader {
  const org = head.organisation;
  const { listOf } = connection;
  const { all, ofList, stream } = selectorOf(connection, org);
  return {
    head,
    people: peopleReader(connection, org),
    sync: sqlSyncReader(connection, org),
    webWorkbooks: sqlWebWorkbookReader(connection, org),
    findingCare: sqlFindingCareReader(connection, org),
    batchOf: async (key) => (await all(batchRowOf, `${BATCHES} AND batch_key = $2`, key))[0],
    tabs: () => all(tabOf, 'SELECT tab, file, name FROM tab WHERE org = $1 ORDER BY tab'),
    shapes: () => all((row) => textAt(row, 0), 'SELECT shape FROM line_shape WHERE org = $1'),
    lineHeads: (ids) =>
      ofList(lineOf, `${LINES} AND id IN ${listOf('$2', 'text')} ORDER BY id`, ids),
    lineHeadsOfItems: (items) => ofList(lineOf, livingLines('item', listOf), items),
    lineHeadsOfRegisters: (registers) => ofList(lineOf, livingLines('register', listOf), registers),
    countLinesOfItems: async (items) => {
      const [row] = await connection.all(countOfItems(listOf), [org, JSON.stringify(items)]);
      return integerAt(row!, 0);
    },
    itemTally: () => all(itemTallyOf, ITEM_TALLY),
    allLineHeads: () => stream(lineOf, `${LINES} ORDER BY id`),
    versions: (revisions) =>
      ofList(
        versionOf,
        `${VERSIONS} AND revision IN ${listOf('$2', 'integer')} ORDER BY revision`,
        revisions,
      ),
    versionsAfter: (after, upTo, limit) =>
      all(
        versionOf,
        `${VERSIONS} AND revision > $2 AND revision <= $3 ORDER BY revision LIMIT $4`,
        after,
        upTo,
        limit,
      ),
    allVersions: () => stream(versionOf, `${VERSIONS} ORDER BY revision`),
    ...movementReader(connection, org),
    auditEntries: () =>
      stream(
        entryOf,
        'SELECT sequence, hash, body FROM audit_entry WHERE org = $1 ORDER BY sequence',
      ),
    auditPage: ({ before, limit }) =>
      all(
        entryOf,
        `SELECT sequence, hash, body FROM audit_entry WHERE org = $1 AND sequence < $2
          ORDER BY sequence DESC LIMIT $3`,
        before,
        limit,
      ),
    registerTally: () => all(tallyOf, REGISTER_TALLY),
    findings: (filter) => {
      const { sql, parameters } = findingQuery(filter);
      return all(findingOf, sql, ...parameters);
    },
  };
}

const BATCHES = 'SELECT batch_key, digest, sequence, reply FROM batch WHERE org = $1';

const ITEM_TALLY = 'SELECT item, COUNT(*) FROM line WHERE org = $1 GROUP BY item ORDER BY item';

const REGISTER_TALLY = `SELECT register, tab, COUNT(*) FROM line
  WHERE org = $1 AND is_deleted = 0 GROUP BY register, tab ORDER BY register, tab`;

function livingLines(column: 'item' | 'register', listOf: SqlConnection['listOf']): string {
  return `${LINES} AND ${column} IN ${listOf('$2', 'text')} AND is_deleted = 0
    ORDER BY first_revision`;
}

function countOfItems(listOf: SqlConnection['listOf']): string {
  return `SELECT COUNT(*) FROM line WHERE org = $1 AND item IN ${listOf('$2', 'text')}`;
}

function findingQuery(filter: FindingFilter): { sql: string; parameters: SqlValue[] } {
  const parameters: SqlValue[] = [filter.after, filter.run, filter.limit];
  let clause = filter.includeGone ? '' : ' AND last_run = $3';
  if (filter.includeGone) clause += ' AND last_run <= $3';
  for (const column of ['severity', 'item'] as const) {
    const wanted = filter[column];
    if (wanted === undefined) continue;
    parameters.push(wanted);
    clause += ` AND ${column} = $${parameters.length + 1}`;
  }
  return {
    sql: `SELECT ${selectedColumns(FINDING_TABLE)} FROM finding
      WHERE org = $1 AND fingerprint > $2 ${clause} ORDER BY fingerprint LIMIT $4`,
    parameters,
  };
}

function batchRowOf(row: SqlRow): { key: string; digest: string; sequence: number; reply: string } {
  return {
    key: textAt(row, 0),
    digest: textAt(row, 1),
    sequence: integerAt(row, 2),
    reply: textAt(row, 3),
  };
}

function tabOf(row: SqlRow): { tab: number; file: string; name: string } {
  return { tab: integerAt(row, 0), file: textAt(row, 1), name: textAt(row, 2) };
}

function itemTallyOf(row: SqlRow): { item: string; lines: number } {
  return { item: textAt(row, 0), lines: integerAt(row, 1) };
}

function tallyOf(row: SqlRow): { register: string; tab: number; lines: number } {
  return { register: textAt(row, 0), tab: integerAt(row, 1), lines: integerAt(row, 2) };
}
