/** What the real server holds, read from its tables by plain SQL, and its books reckoned anew from them. */

import { hash } from 'node:crypto';
import { type DatabaseSync } from 'node:sqlite';
import { type Conflict } from '../../core/contract/sync-decisions.ts';
import { type RowOperation, type SyncRow } from '../../core/contract/sync-rows.ts';
import { rowOfText } from '../../sync-server/service/sync/row-content.ts';
import { type ServerState, type StateVersion } from './server-state.ts';
import { Violation } from './violation.ts';

const AMOUNT_SCALE = 2;

type Row = Readonly<Record<string, string | number | null>>;

function rowsOf(database: DatabaseSync, sql: string): readonly Row[] {
  return database.prepare(sql).all() as unknown as readonly Row[];
}

export function realState(database: DatabaseSync): ServerState {
  const pushes = rowsOf(database, 'SELECT * FROM row_push ORDER BY last_revision');
  const bindings = new Map(
    rowsOf(database, 'SELECT tab, binding FROM shared_register').map(({ tab, binding }) => [
      tab,
      String(binding),
    ]),
  );
  const rows = new Map<string, { binding: string; versions: StateVersion[] }>();
  const versions = rowsOf(
    database,
    'SELECT * FROM line_version WHERE tab IS NOT NULL ORDER BY revision',
  );
  for (const { line_id, revision, row_hash, content, tab } of versions) {
    const id = String(line_id);
    const known = rows.get(id) ?? { binding: bindings.get(tab!)!, versions: [] };
    rows.set(id, known);
    const push = pushes.find(({ last_revision }) => last_revision! >= revision!);
    known.versions.push({
      revision: Number(revision),
      hash: String(row_hash ?? ''),
      row: content === null ? null : rowOfText(String(content), AMOUNT_SCALE),
      author: String(push?.author ?? ''),
      replica: String(push?.replica ?? ''),
    });
  }
  return {
    rows,
    conflicts: rowsOf(database, 'SELECT row_id, body FROM conflict').map(({ row_id, body }) => ({
      ...(JSON.parse(String(body)) as Pick<Conflict, 'kept' | 'setAside'>),
      row: String(row_id),
    })),
    held: rowsOf(database, 'SELECT body FROM held_change').map(({ body }) => ({
      rows: (JSON.parse(String(body)) as HeldText).rows.map(({ operation, row }) => ({
        id: operation.id,
        row: operation.op === 'upsert' ? operation.row : row,
      })),
    })),
    replicas: new Map(
      rowsOf(database, 'SELECT * FROM replica').map(({ replica, state, lease, lease_until }) => [
        String(replica),
        {
          state: String(state),
          lease: lease === null ? null : String(lease),
          leaseUntil: Number(lease_until),
        },
      ]),
    ),
  };
}

interface HeldText {
  readonly rows: readonly { readonly operation: RowOperation; readonly row: SyncRow | null }[];
}

/** I1 to I3, each by a sum of its own. */
export function checkRealBooks(database: DatabaseSync): void {
  checkSequence(database);
  checkChain(database);
  checkPostings(database);
  checkBalances(database);
}

/** Revisions are gapless: no version was ever lost between two others. */
function checkSequence(database: DatabaseSync): void {
  const [row] = rowsOf(
    database,
    `SELECT count(*) AS count, coalesce(max(revision), 0) AS last,
      (SELECT revision FROM organisation) AS head FROM line_version`,
  );
  const { count, last, head } = row!;
  if (count !== last || last !== head) {
    throw new Violation('I1', `${count} versions up to ${last}, the head says ${head}`);
  }
}

function checkChain(database: DatabaseSync): void {
  let previous = '0'.repeat(64);
  for (const entry of rowsOf(database, 'SELECT * FROM audit_entry ORDER BY sequence')) {
    const expected = hash('sha256', `${previous}\n${entry.body}`, 'hex');
    if (entry.hash !== expected) {
      throw new Violation('I1', `entry ${entry.sequence} does not follow the one before it`);
    }
    previous = expected;
  }
  const [head] = rowsOf(database, 'SELECT chain FROM organisation');
  if (head!.chain !== previous) throw new Violation('I1', 'the head is not the last entry');
}

/** I2: what is booked of an item is what its living rows say, but for those that wait in quarantine. */
function checkPostings(database: DatabaseSync): void {
  const expected = new Map<string, bigint>();
  const living = rowsOf(
    database,
    `SELECT version.content FROM line
      JOIN line_version AS version ON version.org = line.org AND version.revision = line.revision
      WHERE line.is_deleted = 0 AND line.id NOT IN (SELECT id FROM quarantined_row)`,
  );
  for (const { content } of living) {
    const { itemCode = '', quantity } = rowOfText(String(content), AMOUNT_SCALE).fields;
    if (quantity === undefined) continue;
    expected.set(itemCode, (expected.get(itemCode) ?? 0n) + BigInt(quantity) * 1_000_000n);
  }
  const booked = new Map(
    rowsOf(database, 'SELECT item, sum(delta) AS sum FROM movement GROUP BY item').map(
      ({ item, sum }) => [String(item), BigInt(sum!)],
    ),
  );
  for (const item of new Set([...expected.keys(), ...booked.keys()])) {
    const rows = expected.get(item) ?? 0n;
    const found = booked.get(item) ?? 0n;
    if (rows !== found) throw new Violation('I2', `${item}: ${found} booked, rows say ${rows}`);
  }
}

/** I3: the kept balances are the sums of the movements, place by place. */
function checkBalances(database: DatabaseSync): void {
  const wrong = rowsOf(
    database,
    `SELECT * FROM (
      SELECT item, warehouse, lot, sum(quantity) AS difference FROM (
        SELECT item, warehouse, lot, delta AS quantity FROM movement
        UNION ALL SELECT item, warehouse, lot, -quantity FROM balance
      ) GROUP BY item, warehouse, lot
    ) WHERE difference <> 0`,
  );
  if (wrong.length > 0) throw new Violation('I3', JSON.stringify(wrong[0]));
}
