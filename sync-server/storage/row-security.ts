/**
 * The second wall on PostgreSQL: row-level security, so that a statement that forgets its organisation sees that of its
 * transaction and no other. It holds for the tables' owner too, and the server works as a role that owns nothing.
 */

import { type SqlConnection, textAt } from './sql-connection.ts';

/** The role the server works as: it may read and write rows, and neither owns a table nor passes the wall. */
export const APP_ROLE = 'tallybook_app';

/** What is only ever added to, whatever a statement says. */
const ADDED_ONLY: ReadonlySet<string> = new Set(['line_version', 'movement', 'audit_entry']);

/** An organisation by number, or the list of them. */
export type RowScope = number | 'all';

/** How a transaction begins that sees one organisation: in one message, so that the wall costs no round trip. */
export function beginWithin(begin: string, scope: RowScope, role: string | undefined): string {
  const org = scope === 'all' ? '*' : String(safeNumber(scope));
  const asRole = role === undefined ? '' : `SET LOCAL ROLE ${role}; `;
  return `${begin}; ${asRole}SET LOCAL tallybook.org = '${org}'`;
}

/** The number becomes part of a statement, so it is one. */
function safeNumber(scope: number): number {
  if (!Number.isSafeInteger(scope)) throw new RangeError('an organisation is a whole number');
  return scope;
}

/** Walls in every table that has none yet. Runs inside the transaction that made the schema. */
export async function secureTables(connection: SqlConnection): Promise<void> {
  const open = await connection.all(`${ORGANISED_TABLES} AND NOT c.relforcerowsecurity`);
  for (const row of open) {
    const table = textAt(row, 0);
    await connection.all(`ALTER TABLE ${table} ENABLE ROW LEVEL SECURITY`);
    await connection.all(`ALTER TABLE ${table} FORCE ROW LEVEL SECURITY`);
    await connection.all(`CREATE POLICY one_organisation ON ${table} USING (org = ${CURRENT})`);
    if (table !== 'organisation') continue;
    await connection.all(
      `CREATE POLICY list_of_organisations ON ${table} FOR SELECT USING (${SETTING} = '*')`,
    );
  }
}

/**
 * Makes the role and what it may do, where the database lets us; undefined where it does not. Then the owner works
 * itself, which the wall holds for as well unless it is a superuser.
 */
export async function appRole(connection: SqlConnection): Promise<string | undefined> {
  const made = await attempted(connection, async () => {
    const [known] = await connection.all('SELECT 1 FROM pg_roles WHERE rolname = $1', [APP_ROLE]);
    if (known === undefined) {
      await connection.all(`CREATE ROLE ${APP_ROLE} NOLOGIN NOSUPERUSER NOBYPASSRLS`);
      await connection.all(`GRANT ${APP_ROLE} TO CURRENT_USER`);
    }
    await grantTables(connection);
    await connection.all(`SET LOCAL ROLE ${APP_ROLE}`);
    await connection.all('RESET ROLE');
  });
  return made ? APP_ROLE : undefined;
}

async function grantTables(connection: SqlConnection): Promise<void> {
  const missing = await connection.all(
    `${ORGANISED_TABLES} AND NOT has_table_privilege('${APP_ROLE}', c.oid, 'SELECT')`,
  );
  if (missing.length === 0) return;
  const [schema] = await connection.all('SELECT quote_ident(current_schema())');
  await connection.all(`GRANT USAGE ON SCHEMA ${textAt(schema!, 0)} TO ${APP_ROLE}`);
  for (const row of missing) {
    const table = textAt(row, 0);
    const verbs = ADDED_ONLY.has(table) ? 'SELECT, INSERT' : 'SELECT, INSERT, UPDATE, DELETE';
    await connection.all(`GRANT ${verbs} ON ${table} TO ${APP_ROLE}`);
  }
}

/** Whether it worked; when it did not, what it did is taken back and the transaction goes on. */
async function attempted(connection: SqlConnection, work: () => Promise<void>): Promise<boolean> {
  await connection.all('SAVEPOINT attempt');
  try {
    await work();
    await connection.all('RELEASE SAVEPOINT attempt');
    return true;
  } catch (error) {
    await connection.all('ROLLBACK TO SAVEPOINT attempt');
    // insufficient_privilege: this database is not ours to make roles in.
    if ((error as { code?: unknown }).code !== '42501') throw error;
    return false;
  }
}

const SETTING = `current_setting('tallybook.org', true)`;
/** Asked once a statement, not once a row. No setting and the list of organisations are no organisation. */
const CURRENT = `(SELECT NULLIF(NULLIF(${SETTING}, ''), '*')::bigint)`;

const ORGANISED_TABLES = `SELECT quote_ident(c.relname) FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'org' AND NOT a.attisdropped
  WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')`;
