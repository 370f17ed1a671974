import assert from 'node:assert/strict';
import pg from 'pg';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { openPostgresStore } from '../../sync-server/storage/open-postgres-store.ts';
import { APP_ROLE, beginWithin } from '../../sync-server/storage/row-security.ts';
import { postgresCluster } from '../support/postgres.ts';
import { NOW } from './every-store.ts';

const ORGANISATIONS = [1, 2];

/** Fills two organisations with lines, findings and people. */
async function filledDatabase(url: string): Promise<void> {
  const store = await openPostgresStore({ url, now: () => NOW });
  const ledger = createLedgerServices(store, {
    now: () => NOW,
    passwordCost: { logN: 10, r: 8, p: 1 },
  });
  for (const organisation of ORGANISATIONS) {
    const scope = { organisation, author: 'test', rights: FULL_RIGHTS };
    await ledger.createOrganisation({ organisation, name: `Firm ${organisation}`, amountScale: 2 });
    const values = { date: '2026-01-05', itemCode: 'A', warehouse: 'Main', quantity: '3' };
    const source = { file: 'a.xlsx', tab: 'in', row: 2 };
    const line = {
      id: `l${organisation}`,
      register: 'purchase',
      source,
      item: 'A',
      values,
    } as const;
    await ledger.pushLines(scope, {
      batch: 'batch-0001',
      operations: [{ op: 'upsert', line }],
    });
    await ledger.reconcileStored(scope, {});
    await ledger.people.addPerson(scope, { login: 'boss', isAdmin: true });
    await ledger.people.createToken(scope, { name: 't', permissions: ['readLedger'], days: 1 });
  }
  await ledger.close();
}

describe('row-level security', () => {
  let url: string;
  let client: pg.Client;

  before(async () => {
    url = await (await postgresCluster()).newDatabase();
    await filledDatabase(url);
    client = new pg.Client({ connectionString: url });
    await client.connect();
  });
  after(() => client.end());
  afterEach(() => client.query('ROLLBACK'));

  const all = async (sql: string): Promise<Record<string, unknown>[]> =>
    (await client.query(sql)).rows;
  const tables = async (): Promise<readonly string[]> =>
    (
      await all(`SELECT DISTINCT table_name AS name FROM information_schema.columns
        WHERE table_schema = 'public' AND column_name = 'org' ORDER BY 1`)
    ).map(({ name }) => String(name));
  /** As the store begins: what follows has no organisation in its statements. */
  const begin = (scope: number | 'all'): Promise<unknown> =>
    client.query(beginWithin('BEGIN', scope, APP_ROLE));

  it('is forced on every table that has an organisation', async () => {
    const names = await tables();
    assert.ok(names.length >= 18);
    const walled = await all(`SELECT relname AS name FROM pg_class
      WHERE relrowsecurity AND relforcerowsecurity ORDER BY 1`);
    assert.deepEqual(
      walled.map(({ name }) => name),
      names,
    );
  });

  it('shows a statement that forgets its organisation that of its transaction only', async () => {
    const filled = new Set<string>();
    for (const organisation of ORGANISATIONS) {
      await begin(organisation);
      for (const table of await tables()) {
        const rows = await all(`SELECT DISTINCT org FROM ${table}`);
        assert.ok(
          rows.every(({ org }) => Number(org) === organisation),
          table,
        );
        if (rows.length > 0) filled.add(table);
      }
      await client.query('ROLLBACK');
    }
    for (const table of ['organisation', 'line', 'line_version', 'movement', 'balance', 'person']) {
      assert.ok(filled.has(table), table);
    }
  });

  it('shows nothing at all where no organisation was named', async () => {
    await client.query(`BEGIN; SET LOCAL ROLE ${APP_ROLE}`);
    for (const table of await tables()) {
      assert.deepEqual(await all(`SELECT 1 FROM ${table}`), [], table);
    }
  });

  it('shows the list of organisations where it is asked for, and no row of theirs', async () => {
    await begin('all');
    assert.equal((await all('SELECT org FROM organisation')).length, 2);
    assert.deepEqual(await all('SELECT 1 FROM line'), []);
    assert.deepEqual(await all('SELECT 1 FROM person'), []);
  });

  it('changes and adds nothing in another organisation', async () => {
    await begin(1);
    const { rowCount } = await client.query(`UPDATE organisation SET name = 'taken over'`);
    assert.equal(rowCount, 1);
    await assert.rejects(
      client.query(
        `INSERT INTO department (org, department, name, sees_cost) VALUES (2, 'x', 'x', 1)`,
      ),
      /row-level security/,
    );
  });

  it('works as a role that owns nothing, is no superuser and passes no wall', async () => {
    const [role] =
      await all(`SELECT rolsuper, rolbypassrls, rolcanlogin, rolcreaterole FROM pg_roles
      WHERE rolname = '${APP_ROLE}'`);
    assert.deepEqual(Object.values(role!), [false, false, false, false]);
    const owned = await all(`SELECT 1 FROM pg_class WHERE relowner = '${APP_ROLE}'::regrole`);
    assert.deepEqual(owned, []);
    await begin(1);
    await assert.rejects(client.query('DELETE FROM audit_entry'), /permission denied/);
    await client.query('ROLLBACK');
    await begin(1);
    await assert.rejects(client.query('ALTER TABLE line DISABLE ROW LEVEL SECURITY'), /owner/);
  });

  it('holds for a database whose owner may make no roles', async () => {
    await client.query(`CREATE ROLE plain_owner LOGIN NOSUPERUSER`);
    await client.query(`CREATE DATABASE of_plain_owner OWNER plain_owner`);
    const own = new URL(url);
    own.username = 'plain_owner';
    own.pathname = '/of_plain_owner';
    await filledDatabase(own.href);
    const owner = new pg.Client({ connectionString: own.href });
    await owner.connect();
    try {
      assert.deepEqual((await owner.query('SELECT 1 FROM line')).rows, []);
      await owner.query(beginWithin('BEGIN', 2, undefined));
      const { rows } = await owner.query('SELECT DISTINCT org FROM line');
      assert.deepEqual(rows, [{ org: '2' }]);
    } finally {
      await owner.end();
    }
  });
});
