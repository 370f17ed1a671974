/** Brings a database's schema up to date: applies the missing steps in order and keeps a list of what was applied. */

import { type Migration } from './migration.ts';
import { MIGRATIONS, statementFor } from './migrations.ts';
import { integerAt, type SqlConnection } from './sql-connection.ts';

/** A database written by a newer version of the product must not be written to by an older one. */
export class SchemaTooNew extends Error {
  constructor(found: number, known: number) {
    super(
      `The database is at schema ${found}, this version of Tallybook knows ${known}. ` +
        'Start the newer version, or restore a backup made by this one.',
    );
  }
}

export interface MigrateOptions {
  /** When it happens, ISO text. */
  readonly now: string;
  /** Stop at this step; for tests that start from an older schema. */
  readonly upTo?: number;
  /** False where the engine has no triggers on distributed tables. */
  readonly guards?: boolean;
}

/** Applies the missing steps inside the transaction the caller has opened; returns how many. */
export async function migrate(
  connection: SqlConnection,
  engine: 'sqlite' | 'postgres',
  options: MigrateOptions,
): Promise<number> {
  await connection.all(
    statementFor(
      engine,
      `CREATE TABLE IF NOT EXISTS schema_step (
        number BIGINT NOT NULL PRIMARY KEY, name TEXT NOT NULL, applied_at TEXT NOT NULL
      ) {keyed}`,
    ),
  );
  const applied = await appliedNumbers(connection);
  const known = new Set(MIGRATIONS.map(({ number }) => number));
  const newer = [...applied].find((number) => !known.has(number));
  if (newer !== undefined) throw new SchemaTooNew(newer, Math.max(...known));
  const missing = MIGRATIONS.filter(
    ({ number }) => !applied.has(number) && number <= (options.upTo ?? Infinity),
  ).sort((left, right) => left.number - right.number);
  for (const step of missing) {
    for (const statement of statementsOf(step, engine, options)) await connection.all(statement);
    await connection.all('INSERT INTO schema_step (number, name, applied_at) VALUES ($1, $2, $3)', [
      step.number,
      step.name,
      options.now,
    ]);
  }
  return missing.length;
}

/** How many steps were applied; the schema is current when that is all of them. */
export async function appliedStep(connection: SqlConnection): Promise<number> {
  return (await appliedNumbers(connection)).size;
}

async function appliedNumbers(connection: SqlConnection): Promise<ReadonlySet<number>> {
  const rows = await connection.all('SELECT number FROM schema_step');
  return new Set(rows.map((row) => integerAt(row, 0)));
}

function statementsOf(
  step: Migration,
  engine: 'sqlite' | 'postgres',
  options: MigrateOptions,
): readonly string[] {
  const guards = options.guards === false ? [] : step.guards[engine];
  return [...step.statements.map((statement) => statementFor(engine, statement)), ...guards];
}
