/** Schema steps 3 to 9: shared registers, the workbooks that show them, and what waits for a person. */

import { type Migration } from './migration.ts';

/**
 * Versions of shared rows say which tab they belong to and what the row hashes to, so that a pull, a digest and the base
 * of a merge are found by an index and without reading contents.
 */
const SHARED_ROWS: readonly string[] = [
  'ALTER TABLE line_version ADD COLUMN tab BIGINT',
  'ALTER TABLE line_version ADD COLUMN row_hash TEXT',
  'CREATE INDEX line_version_by_tab ON line_version (org, tab, revision) WHERE tab IS NOT NULL',
  `CREATE INDEX line_of_master ON line (org, register, revision)
    WHERE register IN ('items', 'suppliers', 'customers', 'warehouses')`,
  `CREATE TABLE shared_register (
    org BIGINT NOT NULL,
    binding TEXT NOT NULL,
    tab BIGINT NOT NULL,
    register TEXT NOT NULL,
    name TEXT NOT NULL,
    department TEXT,
    row_count BIGINT NOT NULL,
    digest TEXT NOT NULL,
    upload TEXT,
    upload_until BIGINT NOT NULL,
    PRIMARY KEY (org, binding),
    UNIQUE (org, tab),
    FOREIGN KEY (org, tab) REFERENCES tab (org, tab)
  ) {keyed}`,
  `CREATE TABLE replica (
    org BIGINT NOT NULL REFERENCES organisation (org),
    replica TEXT NOT NULL,
    parent TEXT,
    state TEXT NOT NULL,
    nonce TEXT NOT NULL,
    previous_nonce TEXT NOT NULL,
    place TEXT NOT NULL,
    device TEXT NOT NULL,
    name TEXT NOT NULL,
    cursor_sequence BIGINT NOT NULL,
    cursor_revision BIGINT NOT NULL,
    cursor_chain TEXT NOT NULL,
    lease TEXT,
    lease_author TEXT NOT NULL,
    lease_device TEXT NOT NULL,
    lease_until BIGINT NOT NULL,
    PRIMARY KEY (org, replica)
  ) {keyed}`,
  'CREATE INDEX replica_by_parent ON replica (org, parent) WHERE parent IS NOT NULL',
  `CREATE TABLE epoch (
    org BIGINT NOT NULL REFERENCES organisation (org),
    epoch TEXT NOT NULL,
    PRIMARY KEY (org)
  ) {keyed}`,
];

/** Batches keep their answers for a while; who pushed a version is found by the batch whose revisions it is among. */
const SHARED_BATCHES: readonly string[] = [
  `CREATE TABLE row_batch (
    org BIGINT NOT NULL REFERENCES organisation (org),
    batch_key TEXT NOT NULL,
    digest TEXT NOT NULL,
    at_ms BIGINT NOT NULL,
    reply TEXT NOT NULL,
    PRIMARY KEY (org, batch_key)
  ) {keyed}`,
  'CREATE INDEX row_batch_by_age ON row_batch (org, at_ms)',
  `CREATE TABLE row_push (
    org BIGINT NOT NULL REFERENCES organisation (org),
    last_revision BIGINT NOT NULL,
    first_revision BIGINT NOT NULL,
    session TEXT NOT NULL,
    part BIGINT NOT NULL,
    replica TEXT NOT NULL,
    binding TEXT NOT NULL,
    author TEXT NOT NULL,
    department TEXT,
    at TEXT NOT NULL,
    kind TEXT NOT NULL,
    inserted BIGINT NOT NULL,
    updated BIGINT NOT NULL,
    deleted BIGINT NOT NULL,
    reverted_by TEXT,
    PRIMARY KEY (org, last_revision),
    FOREIGN KEY (org, binding) REFERENCES shared_register (org, binding)
  ) {keyed}`,
  'CREATE INDEX row_push_by_session ON row_push (org, session)',
  'CREATE INDEX row_push_by_binding ON row_push (org, binding, last_revision)',
];

/** Losers of a merge, rows that nobody may post yet, changes too large to be taken at a word. */
const DECISIONS: readonly string[] = [
  `CREATE TABLE conflict (
    org BIGINT NOT NULL,
    id TEXT NOT NULL,
    binding TEXT NOT NULL,
    row_id TEXT NOT NULL,
    status TEXT NOT NULL,
    digest TEXT NOT NULL,
    body TEXT NOT NULL,
    resolved_by TEXT,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, binding) REFERENCES shared_register (org, binding)
  ) {keyed}`,
  'CREATE INDEX conflict_by_row ON conflict (org, row_id)',
  'CREATE INDEX conflict_open ON conflict (org, status, id)',
  `CREATE TABLE held_change (
    org BIGINT NOT NULL,
    id TEXT NOT NULL,
    binding TEXT NOT NULL,
    reason TEXT NOT NULL,
    status TEXT NOT NULL,
    author TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL,
    resolved_by TEXT,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, binding) REFERENCES shared_register (org, binding)
  ) {keyed}`,
  'CREATE INDEX held_change_open ON held_change (org, status, id)',
  `CREATE TABLE quarantined_row (
    org BIGINT NOT NULL,
    id TEXT NOT NULL,
    binding TEXT NOT NULL,
    revision BIGINT NOT NULL,
    faults TEXT NOT NULL,
    PRIMARY KEY (org, id),
    FOREIGN KEY (org, binding) REFERENCES shared_register (org, binding)
  ) {keyed}`,
];

/** Without a list of items, an item is counted in the unit it was first recorded in. */
const ITEM_UNITS: readonly string[] = [
  `CREATE TABLE item_unit (
    org BIGINT NOT NULL REFERENCES organisation (org),
    item TEXT NOT NULL,
    unit TEXT NOT NULL,
    PRIMARY KEY (org, item)
  ) {keyed}`,
];

const NO_GUARDS = { sqlite: [], postgres: [] };

export const SYNC_MIGRATIONS: readonly Migration[] = [
  {
    number: 3,
    name: 'shared registers and the workbooks that show them',
    statements: SHARED_ROWS,
    guards: NO_GUARDS,
  },
  {
    number: 4,
    name: 'batches of shared rows',
    statements: SHARED_BATCHES,
    guards: NO_GUARDS,
  },
  {
    number: 5,
    name: 'conflicts, held changes, quarantined rows',
    statements: DECISIONS,
    guards: NO_GUARDS,
  },
  { number: 6, name: 'units of items no list has', statements: ITEM_UNITS, guards: NO_GUARDS },
];
