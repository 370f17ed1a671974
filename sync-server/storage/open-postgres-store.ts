/** The store on PostgreSQL: the same SQL, the organisation's row locked while a batch is written, and polite retries. */

import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';
import { GENESIS_CHAIN, type LedgerStore } from './ledger-store.ts';
import { appliedStep, migrate } from './migrate.ts';
import { MIGRATIONS } from './migrations.ts';
import { CREATE_ORGANISATION } from './create-organisation.ts';
import { headOf, HEAD_COLUMNS } from './ledger-tables.ts';
import { postgresNotices } from './postgres-notices.ts';
import { postgresConnection } from './postgres-connection.ts';
import { appRole, beginWithin, type RowScope, secureTables } from './row-security.ts';
import { type SqlConnection } from './sql-connection.ts';
import { readHead, sqlReader } from './sql-reader.ts';
import { writeWith } from './sql-writer.ts';

/** Connections of one server process. */
const MAX_CONNECTIONS = 10;
const CONNECT_TIMEOUT_MS = 10_000;
/** Times a piece of work is begun again when the database says that it ran into another one. */
const MAX_ATTEMPTS = 6;
const FIRST_RETRY_DELAY_MS = 20;
/** serialization_failure and deadlock_detected: nothing was written, try again. */
const RETRIED: ReadonlySet<string> = new Set(['40001', '40P01']);
/** What two servers that make the schema at the same moment run into. */
const SCHEMA_RACE: ReadonlySet<string> = new Set(['23505', '42P07', '42710', ...RETRIED]);

export interface PostgresStoreOptions {
  /** "postgres://user:password@host:port/database". */
  readonly url: string;
  readonly now: () => string;
  /** Stop at this schema step; for tests that start from an older one. */
  readonly upTo?: number;
}

type Within = <T>(begin: string, work: (connection: SqlConnection) => Promise<T>) => Promise<T>;
type WithinRows = <T>(
  begin: string,
  scope: RowScope,
  work: (connection: SqlConnection) => Promise<T>,
) => Promise<T>;

/** Connects and brings the schema up to date. */
export async function openPostgresStore(options: PostgresStoreOptions): Promise<LedgerStore> {
  const pool = new pg.Pool({
    connectionString: options.url,
    max: MAX_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    application_name: 'tallybook',
  });
  // An idle connection that breaks is replaced on the next use; without a listener it would end the program.
  pool.on('error', () => undefined);
  const within: Within = (begin, work) => withClient(pool, begin, work);
  let role: string | undefined;
  try {
    role = await retried(SCHEMA_RACE, () =>
      within('BEGIN', (connection) => prepare(connection, options)),
    );
  } catch (error) {
    await pool.end();
    throw error;
  }
  const withinRows: WithinRows = (begin, scope, work) =>
    within(beginWithin(begin, scope, role), work);
  const notices = postgresNotices(options.url, pool);
  return {
    engine: 'postgres',
    notices,
    createOrganisation: ({ organisation, name, amountScale, createdAt }) =>
      retried(RETRIED, () =>
        withinRows('BEGIN', organisation, async (connection) => {
          const values = [organisation, name, amountScale, createdAt, GENESIS_CHAIN];
          await connection.all(CREATE_ORGANISATION, values);
        }),
      ),
    listOrganisations: () =>
      withinRows(READ_ONLY, 'all', async (connection) => {
        const rows = await connection.all(`SELECT ${HEAD_COLUMNS} FROM organisation ORDER BY org`);
        return rows.map((row) => headOf(row, 0));
      }),
    read: (organisation, work) =>
      withinRows(READ_ONLY, organisation, async (connection) => {
        const head = await readHead(connection, organisation);
        return head && (await work(sqlReader(connection, head)));
      }),
    write: (organisation, work) =>
      retried(RETRIED, () =>
        withinRows('BEGIN', organisation, async (connection) => {
          const head = await readHead(connection, organisation, 'FOR UPDATE');
          return head && (await writeWith(connection, head, work));
        }),
      ),
    checkReady: () =>
      within('BEGIN', async (connection) => {
        const [row] = await connection.all('SELECT pg_is_in_recovery()::int');
        return {
          isWritable: row![0] === 0,
          isCurrent: (await appliedStep(connection)) === MIGRATIONS.length,
        };
      }),
    close: async () => {
      await notices.close();
      await pool.end();
    },
  };
}

const READ_ONLY = 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY';

/** Servers that start together make the schema one after the other. Gives the role to work as, where there is one. */
async function prepare(
  connection: SqlConnection,
  options: PostgresStoreOptions,
): Promise<string | undefined> {
  const distributed = await isDistributed(connection);
  await migrate(connection, 'postgres', {
    now: options.now(),
    upTo: options.upTo,
    guards: !distributed,
  });
  if (distributed) return undefined;
  await secureTables(connection);
  return appRole(connection);
}

/** Citus and CockroachDB have no triggers on distributed tables; there the store's narrow interface has to do. */
async function isDistributed(connection: SqlConnection): Promise<boolean> {
  const [version] = await connection.all('SELECT version()');
  if (String(version![0]).includes('CockroachDB')) return true;
  const extensions = await connection.all(`SELECT 1 FROM pg_extension WHERE extname = 'citus'`);
  return extensions.length > 0;
}

async function withClient<T>(
  pool: pg.Pool,
  begin: string,
  work: (connection: SqlConnection) => Promise<T>,
): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  // A connection that breaks while it is in use fails the query in hand; its own event would end the program.
  const remember = (error: Error): void => {
    broken = error;
  };
  client.on('error', remember);
  try {
    await client.query(begin);
    const result = await work(postgresConnection(client));
    await client.query('COMMIT');
    return result;
  } catch (error) {
    await client.query('ROLLBACK').catch((failure: Error) => {
      broken = failure;
    });
    throw error;
  } finally {
    client.off('error', remember);
    client.release(broken);
  }
}

/** Waits a little longer each time, and never the same time as the one it ran into. */
async function retried<T>(codes: ReadonlySet<string>, work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      const code = (error as { code?: unknown }).code;
      if (typeof code !== 'string' || !codes.has(code) || attempt >= MAX_ATTEMPTS) throw error;
      await sleep(FIRST_RETRY_DELAY_MS * 2 ** attempt * (0.5 + Math.random()));
    }
  }
}
