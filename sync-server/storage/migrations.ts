/**
 * The schema, as numbered steps that only go forward. Every primary and unique key begins with the organisation, no
 * sequence is shared between organisations and nothing refers across them: the same tables distribute by `org`.
 */

import { FINDING_CARE_MIGRATIONS } from './finding-care-migrations.ts';
import { type Migration } from './migration.ts';
import { PEOPLE_MIGRATIONS } from './people-migrations.ts';
import { SYNC_MIGRATIONS } from './sync-migrations.ts';
import { WEB_WORKBOOK_MIGRATIONS } from './web-workbook-migrations.ts';

const APPEND_ONLY = ['line_version', 'movement', 'audit_entry'] as const;

/** Largest magnitude of a stored number: what both engines and JavaScript hold exactly. */
const SAFE = '9007199254740991';

/**
 * The bulk tables do not refer to their organisation: they are written under its locked row only, and a look-up for
 * every row would cost PostgreSQL a third of a load.
 */
const LEDGER: readonly string[] = [
  `CREATE TABLE organisation (
    org BIGINT NOT NULL,
    name TEXT NOT NULL,
    amount_scale BIGINT NOT NULL CHECK (amount_scale BETWEEN 0 AND 6),
    created_at TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    chain TEXT NOT NULL,
    revision BIGINT NOT NULL,
    movement BIGINT NOT NULL,
    first_day BIGINT,
    last_day BIGINT,
    is_settled BIGINT NOT NULL,
    PRIMARY KEY (org)
  ) {keyed}`,
  `CREATE TABLE tab (
    org BIGINT NOT NULL REFERENCES organisation (org),
    tab BIGINT NOT NULL,
    file TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (org, tab),
    UNIQUE (org, file, name)
  ) {keyed}`,
  `CREATE TABLE line_version (
    org BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    line_id TEXT NOT NULL,
    previous BIGINT NOT NULL,
    hash TEXT NOT NULL,
    content TEXT,
    PRIMARY KEY (org, revision)
  ) {keyed}`,
  `CREATE TABLE line (
    org BIGINT NOT NULL,
    id TEXT NOT NULL,
    register TEXT NOT NULL,
    item TEXT NOT NULL,
    tab BIGINT NOT NULL,
    row_number BIGINT NOT NULL,
    revision BIGINT NOT NULL,
    first_revision BIGINT NOT NULL,
    is_deleted BIGINT NOT NULL,
    first_movement BIGINT NOT NULL,
    movement_count BIGINT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, revision) REFERENCES line_version (org, revision),
    FOREIGN KEY (org, tab) REFERENCES tab (org, tab)
  ) {keyed}`,
  'CREATE INDEX line_by_item ON line (org, item)',
  `CREATE TABLE movement (
    org BIGINT NOT NULL,
    number BIGINT NOT NULL,
    line_id TEXT NOT NULL,
    line_sequence BIGINT NOT NULL,
    ordinal BIGINT NOT NULL,
    kind TEXT NOT NULL,
    type TEXT NOT NULL,
    day BIGINT NOT NULL,
    time TEXT,
    item TEXT NOT NULL,
    warehouse TEXT NOT NULL,
    lot TEXT NOT NULL,
    to_warehouse TEXT,
    delta BIGINT NOT NULL CHECK (delta BETWEEN -${SAFE} AND ${SAFE}),
    counted BIGINT CHECK (counted BETWEEN -${SAFE} AND ${SAFE}),
    unit_cost BIGINT CHECK (unit_cost BETWEEN -${SAFE} AND ${SAFE}),
    amount BIGINT CHECK (amount BETWEEN -${SAFE} AND ${SAFE}),
    source_line TEXT,
    source_ordinal BIGINT,
    reversal_of BIGINT,
    PRIMARY KEY (org, number),
    FOREIGN KEY (org, reversal_of) REFERENCES movement (org, number)
  ) {keyed}`,
  'CREATE INDEX movement_by_place ON movement (org, item, warehouse, lot, day, delta)',
  'CREATE UNIQUE INDEX movement_reversed_once ON movement (org, reversal_of) WHERE reversal_of IS NOT NULL',
  `CREATE INDEX movement_counts ON movement (org, item) WHERE kind = 'count'`,
  `CREATE TABLE balance (
    org BIGINT NOT NULL,
    item TEXT NOT NULL,
    warehouse TEXT NOT NULL,
    lot TEXT NOT NULL,
    quantity BIGINT NOT NULL CHECK (quantity BETWEEN -${SAFE} AND ${SAFE}),
    counts BIGINT NOT NULL,
    PRIMARY KEY (org, item, warehouse, lot)
  ) {keyed}`,
  `CREATE TABLE line_shape (
    org BIGINT NOT NULL,
    shape TEXT NOT NULL,
    PRIMARY KEY (org, shape)
  ) {keyed}`,
  `CREATE TABLE audit_entry (
    org BIGINT NOT NULL REFERENCES organisation (org),
    sequence BIGINT NOT NULL,
    hash TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (org, sequence)
  ) {keyed}`,
  `CREATE TABLE batch (
    org BIGINT NOT NULL REFERENCES organisation (org),
    batch_key TEXT NOT NULL,
    digest TEXT NOT NULL,
    sequence BIGINT NOT NULL,
    reply TEXT NOT NULL,
    PRIMARY KEY (org, batch_key),
    FOREIGN KEY (org, sequence) REFERENCES audit_entry (org, sequence)
  ) {keyed}`,
];

const FINDINGS: readonly string[] = [
  `CREATE TABLE reconcile_run (
    org BIGINT NOT NULL REFERENCES organisation (org),
    run BIGINT NOT NULL,
    at TEXT NOT NULL,
    author TEXT NOT NULL,
    revision BIGINT NOT NULL,
    method TEXT NOT NULL,
    as_of TEXT,
    PRIMARY KEY (org, run)
  ) {keyed}`,
  `CREATE TABLE finding (
    org BIGINT NOT NULL REFERENCES organisation (org),
    fingerprint TEXT NOT NULL,
    severity TEXT NOT NULL,
    item TEXT NOT NULL,
    first_run BIGINT NOT NULL,
    first_seen_at TEXT NOT NULL,
    last_run BIGINT NOT NULL,
    last_seen_at TEXT NOT NULL,
    gone_in_run BIGINT,
    body TEXT NOT NULL,
    PRIMARY KEY (org, fingerprint),
    FOREIGN KEY (org, first_run) REFERENCES reconcile_run (org, run),
    FOREIGN KEY (org, last_run) REFERENCES reconcile_run (org, run)
  ) {keyed}`,
];

export const MIGRATIONS: readonly Migration[] = [
  {
    number: 1,
    name: 'ledger: lines, versions, movements, balances, audit chain',
    statements: LEDGER,
    guards: {
      sqlite: APPEND_ONLY.flatMap(sqliteGuards),
      postgres: [
        `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
          BEGIN RAISE EXCEPTION '% is only ever added to', TG_TABLE_NAME; END $$`,
        ...APPEND_ONLY.map(
          (table) => `CREATE TRIGGER ${table}_only_added BEFORE UPDATE OR DELETE OR TRUNCATE
            ON ${table} FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`,
        ),
      ],
    },
  },
  {
    number: 2,
    name: 'findings of reconcile runs',
    statements: FINDINGS,
    guards: { sqlite: [], postgres: [] },
  },
  ...SYNC_MIGRATIONS,
  ...PEOPLE_MIGRATIONS,
  ...WEB_WORKBOOK_MIGRATIONS,
  ...FINDING_CARE_MIGRATIONS,
];

function sqliteGuards(table: string): readonly string[] {
  return ['UPDATE', 'DELETE'].map(
    (verb) => `CREATE TRIGGER ${table}_no_${verb.toLowerCase()} BEFORE ${verb} ON ${table}
      BEGIN SELECT RAISE(ABORT, '${table} is only ever added to'); END`,
  );
}

/**
 * A statement as one engine wants it: SQLite knows INTEGER and STRICT, and keeps rows in their key's order; PostgreSQL
 * is told to order text by its bytes, as SQLite does, whatever the machine's language is.
 */
export function statementFor(engine: 'sqlite' | 'postgres', statement: string): string {
  return engine === 'postgres'
    ? statement.replaceAll(' TEXT', ' TEXT COLLATE "C"').replace('{keyed}', '')
    : statement.replaceAll('BIGINT', 'INTEGER').replace('{keyed}', 'STRICT, WITHOUT ROWID');
}
