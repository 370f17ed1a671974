/** A private PostgreSQL for the tests: made, started and ended by them, on a free port of this machine only. */

import { spawnSync } from 'node:child_process';
import { chownSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { requireSystemPart } from './system-parts.ts';

export interface PostgresCluster {
  /** Address of a new, empty database of its own. */
  readonly newDatabase: () => Promise<string>;
  /** Number of the server's first process. */
  readonly pid: number;
  /** Stops the server as pulling its plug would, and starts it again on the same port. */
  readonly crashAndRestart: () => void;
}

let running: Promise<PostgresCluster> | undefined;
let stop: (() => void) | undefined;

/** Starts the cluster on the first call of a run; the same one afterwards. It ends with this process. */
export function postgresCluster(): Promise<PostgresCluster> {
  running ??= startCluster();
  return running;
}

/** Ends the cluster, if it was started, and removes its files. */
export function stopPostgresCluster(): void {
  stop?.();
  stop = undefined;
  running = undefined;
}

async function startCluster(): Promise<PostgresCluster> {
  const programs = path.dirname(requireSystemPart('postgres'));
  const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-postgres-'));
  const owner = ownerWhenRoot();
  if (owner !== undefined) chownSync(folder, owner.uid, owner.gid);
  const cluster = path.join(folder, 'cluster');
  const port = await freePort();
  const run = (program: string, ...args: readonly string[]): void => {
    const { status, stderr, stdout } = spawnSync(path.join(programs, program), args, {
      ...owner,
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`${program} failed: ${stderr || stdout}`);
  };
  run('initdb', '-D', cluster, '-U', 'tallybook', '-A', 'trust', '-E', 'UTF8', '--no-locale');
  const start = (): void =>
    run(
      'pg_ctl',
      ...['-D', cluster, '-w', '-t', START_SECONDS, '-l', path.join(folder, 'log'), 'start', '-o'],
      `-p ${port} -c listen_addresses=127.0.0.1 -c unix_socket_directories='' -c max_connections=60`,
    );
  start();
  stop = () => {
    run('pg_ctl', '-D', cluster, '-w', '-m', 'immediate', 'stop');
    rmSync(folder, { recursive: true, force: true });
  };
  process.once('exit', stopPostgresCluster);
  let databases = 0;
  return {
    newDatabase: async () => {
      databases += 1;
      const name = `test_${databases}`;
      await execute(`postgres://tallybook@127.0.0.1:${port}/postgres`, `CREATE DATABASE ${name}`);
      return `postgres://tallybook@127.0.0.1:${port}/${name}`;
    },
    get pid() {
      return Number(readFileSync(path.join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    },
    crashAndRestart: () => {
      run('pg_ctl', '-D', cluster, '-w', '-m', 'immediate', 'stop');
      start();
    },
  };
}

/** After a crash the log is played again, which on a busy machine takes longer than the minute pg_ctl waits by itself. */
const START_SECONDS = '300';

async function execute(url: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql);
  await client.end();
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function ownerWhenRoot(): { readonly uid: number; readonly gid: number } | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const line = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((entry) => entry.startsWith('postgres:'));
  if (line === undefined) throw new Error('run as root, PostgreSQL needs the user "postgres"');
  const [, , uid, gid] = line.split(':');
  return { uid: Number(uid), gid: Number(gid) };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('no free port')),
      );
    });
  });
}
