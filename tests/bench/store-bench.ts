/**
 * Loading lines through the store and over HTTP against bare prepared inserts of the same rows into the same tables, and
 * the time and peak memory of reconciling what the store holds.
 */

import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { type LedgerBatch, type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { type MadeCompany, madeBatches } from '../contracts/made-lines.ts';
import { stopPostgresCluster } from '../support/postgres.ts';
import { type Bench, type BenchLine } from './bench.ts';
import { now, postgresPlace, sqlitePlace, type StorePlace } from './store-places.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';

const BATCH = 5_000;
const ROUNDS = 3;
const STORE_GOAL = 0.7;
const HTTP_GOAL = 0.5;
const LOADED: MadeCompany = { lines: 100_000, items: 2_000, warehouses: 4 };
/** Bare inserts into PostgreSQL wait for every row; a fifth shows the same ratio. */
const LOADED_POSTGRES: MadeCompany = { lines: 20_000, items: 2_000, warehouses: 4 };
const HELD = [10_000, 100_000, 1_000_000] as const;
const MEMORY_GOAL_KIB = 1.5 * 1024 * 1024;
const ORGANISATION = 1;

export const storeBench: Bench = {
  name: 'store',
  title: 'lines through the store, over HTTP, and reconciled from it',
  run: async () => {
    try {
      return [
        ...(await measureLoads(async () => sqlitePlace(), LOADED)),
        ...(await measureLoads(postgresPlace, LOADED_POSTGRES)),
        ...(await measureReconciles()),
      ];
    } finally {
      stopPostgresCluster();
    }
  },
};

type NewPlace = () => Promise<StorePlace>;

/** The ways one after the other in each round; the median of each counts. */
async function measureLoads(
  newPlace: NewPlace,
  company: MadeCompany,
): Promise<readonly BenchLine[]> {
  const times = {
    store: [] as number[],
    service: [] as number[],
    http: [] as number[],
    bare: [] as number[],
  };
  let engine = '';
  const server = startChild('store-server-child.ts', []);
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const place = await newPlace();
      engine = place.engine;
      const posted: LedgerBatch[] = [];
      times.service.push(await loadThroughServices(place, company, posted));
      times.bare.push(await loadBare(place, newPlace, company));
      place.remove();
      times.store.push(await loadThroughStore(newPlace, posted));
      times.http.push(await loadOverHttp(server, newPlace, company));
    }
  } finally {
    await server.end();
  }
  const bare = median(times.bare);
  const lineOf = (what: string, ms: number, goal: number | undefined): BenchLine => ({
    what: `${what}, ${company.lines.toLocaleString('en')} lines, ${engine}`,
    ours: `${ms.toFixed(0)} ms`,
    peer: `bare prepared inserts ${bare.toFixed(0)} ms`,
    ratio: `${(bare / ms).toFixed(2)} of bare (${goal === undefined ? 'no goal' : `goal >= ${goal}`})`,
    met: goal === undefined || bare / ms >= goal,
  });
  return [
    lineOf('through the store', median(times.store), STORE_GOAL),
    lineOf('read, hashed, posted and stored in process', median(times.service), undefined),
    lineOf('the same over HTTP, two batches in flight', median(times.http), HTTP_GOAL),
    lineOf('of these, the first load of a server just started', times.http[0]!, undefined),
  ];
}

const SCOPE = { organisation: ORGANISATION, author: 'bench', rights: FULL_RIGHTS };
const NEW_ORGANISATION = { organisation: ORGANISATION, name: 'bench', amountScale: 2 };

/** Everything a pushed line goes through but HTTP; the batches that reach the store are kept in `posted`, if given. */
async function loadThroughServices(
  place: StorePlace,
  company: MadeCompany,
  posted?: LedgerBatch[],
): Promise<number> {
  const opened = await place.open();
  const store = posted === undefined ? opened : recordingBatches(opened, posted);
  const services = createLedgerServices(store, { now });
  await services.createOrganisation(NEW_ORGANISATION);
  let ms = 0;
  // Batches are made outside the clock: whoever pushes has them anyway.
  for (const batch of madeBatches(company, BATCH)) {
    const startedAt = performance.now();
    const outcome = await services.pushLines(SCOPE, batch);
    ms += performance.now() - startedAt;
    if (outcome.status === 'refused') throw new Error(outcome.refusal.code);
  }
  await services.close();
  return ms;
}

function recordingBatches(store: LedgerStore, posted: LedgerBatch[]): LedgerStore {
  return {
    ...store,
    write: (organisation, work) =>
      store.write(organisation, (ledger) =>
        work({
          ...ledger,
          append: async (batch) => {
            posted.push(batch);
            await ledger.append(batch);
          },
        }),
      ),
  };
}

/** The same versions, heads, movements, balances, entries and answers through the store alone. */
async function loadThroughStore(
  newPlace: NewPlace,
  posted: readonly LedgerBatch[],
): Promise<number> {
  const place = await newPlace();
  const store = await place.open();
  await store.createOrganisation({ ...NEW_ORGANISATION, createdAt: now() });
  const startedAt = performance.now();
  for (const batch of posted) {
    await store.write(ORGANISATION, (ledger) => ledger.append(batch));
  }
  const ms = performance.now() - startedAt;
  await store.close();
  place.remove();
  return ms;
}

async function loadBare(
  loaded: StorePlace,
  newPlace: NewPlace,
  company: MadeCompany,
): Promise<number> {
  const tables = await loaded.readTables();
  const place = await newPlace();
  await (await place.open()).close();
  const startedAt = performance.now();
  await place.insertBare(tables, company.lines / BATCH);
  const ms = performance.now() - startedAt;
  place.remove();
  return ms;
}

/**
 * Server and client are programs of their own, as they are for everybody: the bench itself only waits for them. The server
 * stays from round to round, as the program does in which the other ways are tried; each round has a database of its own.
 */
async function loadOverHttp(
  server: Child,
  newPlace: NewPlace,
  company: MadeCompany,
): Promise<number> {
  const place = await newPlace();
  try {
    server.tell(place.location);
    const port = await server.nextLine();
    const { lines, items, warehouses } = company;
    const sizes = [lines, items, warehouses, BATCH].map(String);
    const url = `http://127.0.0.1:${port}/api/ledger/push`;
    const client = startChild('store-client-child.ts', [url, ...sizes]);
    await client.nextLine();
    client.tell('go');
    const ms = Number(await client.nextLine());
    await client.end();
    return ms;
  } finally {
    server.tell('');
    await server.nextLine();
    place.remove();
  }
}

interface Child {
  /** Rejects when it ends before it says anything more. */
  readonly nextLine: () => Promise<string>;
  readonly tell: (text: string) => void;
  readonly end: () => Promise<void>;
}

function startChild(program: string, args: readonly string[]): Child {
  const child = spawn(process.execPath, [path.join(import.meta.dirname, program), ...args], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  return {
    nextLine: async () => {
      const { value, done } = await lines.next();
      if (done === true) throw new Error(`${program} ended`);
      return value;
    },
    tell: (text) => child.stdin.write(`${text}\n`),
    end: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

interface ReconcileMeasure {
  readonly ms: number;
  readonly lines: number;
  readonly peakKib: number;
}

async function measureReconciles(): Promise<readonly BenchLine[]> {
  const measured: ReconcileMeasure[] = [];
  for (const lines of HELD) {
    const place = sqlitePlace();
    await loadThroughServices(place, { lines, items: Math.max(500, lines / 50), warehouses: 4 });
    const program = path.join(import.meta.dirname, 'reconcile-stored-child.ts');
    const { stdout, stderr, status } = spawnSync(process.execPath, [program, place.location], {
      encoding: 'utf8',
    });
    place.remove();
    if (status !== 0) throw new Error(stderr);
    measured.push(JSON.parse(stdout) as ReconcileMeasure);
  }
  const first = measured[0]!;
  return measured.map(({ ms, lines, peakKib }) => {
    const growth = ms / first.ms;
    const allowed = (lines * Math.log(lines)) / (first.lines * Math.log(first.lines));
    const mib = (peakKib / 1024).toFixed(0);
    return {
      what: `reconcile ${lines.toLocaleString('en')} stored lines, sqlite`,
      ours: `${(ms / 1000).toFixed(1)} s, peak ${mib} MiB`,
      peer: `10,000 lines ${(first.ms / 1000).toFixed(2)} s`,
      ratio: `time x${growth.toFixed(0)} (n log n: x${allowed.toFixed(0)}), memory goal < 1,536 MiB`,
      met: growth <= Math.max(1, allowed) && peakKib < MEMORY_GOAL_KIB,
    };
  });
}

function median(numbers: readonly number[]): number {
  return [...numbers].sort((left, right) => left - right)[Math.floor(numbers.length / 2)]!;
}
