/**
 * The real handlers over a store of the product's own, following the server of a simulation: the same requests at the
 * same time with the same random bytes, broken off where that one broke. It must answer the same, and hold the same in the end.
 */

import { isDeepStrictEqual } from 'node:util';
import { type IdSource } from '../../core/sync/row-id.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { LEDGER_LIMITS } from '../../sync-server/service/ledger-limits.ts';
import { type Scope } from '../../sync-server/service/scope.ts';
import {
  createSyncService,
  type SyncServiceFor,
} from '../../sync-server/service/sync/create-sync-service.ts';
import { rotateEpoch } from '../../sync-server/service/sync/replicas.ts';
import { verifyLedger } from '../../sync-server/service/verify-ledger.ts';
import { type LedgerStore } from '../../sync-server/storage/ledger-store.ts';
import { textAt, type SqlConnection } from '../../sync-server/storage/sql-connection.ts';
import { ServerBroken, type Breakdown } from './server-state.ts';
import { type StoreBeside } from './store-beside.ts';
import { Violation } from './violation.ts';

/** What the leading server did with a request. */
export interface Led {
  readonly answer: unknown;
  readonly breakdown: Breakdown | undefined;
  /** What it had committed when it answered or broke. */
  readonly commits: number;
  /** The random bytes it drew. */
  readonly drawn: readonly Uint8Array[];
}

export type Organisation = Parameters<LedgerStore['createOrganisation']>[0];

export class ServerBeside {
  readonly #place: StoreBeside;
  readonly #now: () => string;
  readonly #ids: IdSource;
  #store: LedgerStore;
  #services: SyncServiceFor;
  #drawn: Uint8Array[] = [];
  /** Writes that are committed before it breaks; undefined when it does not. */
  #commitsLeft: number | undefined;

  private constructor(place: StoreBeside, store: LedgerStore, ids: IdSource) {
    this.#place = place;
    this.#now = nowOf(ids);
    this.#store = store;
    this.#ids = { now: ids.now, entropy: (length) => this.#draw(length) };
    this.#services = this.#start();
  }

  static async open(
    place: StoreBeside,
    ids: IdSource,
    organisation: Organisation,
  ): Promise<ServerBeside> {
    const store = await place.open(nowOf(ids));
    await store.createOrganisation(organisation);
    return new ServerBeside(place, store, ids);
  }

  async follow(
    scope: Scope,
    name: keyof SyncService,
    request: unknown,
    { answer, breakdown, commits, drawn }: Led,
  ): Promise<void> {
    this.#drawn = [...drawn];
    this.#commitsLeft = breakdown === undefined ? undefined : commits;
    const ask = this.#services(scope)[name] as (request: unknown) => Promise<unknown>;
    try {
      const mine = await ask(request);
      if (breakdown === undefined && !isDeepStrictEqual(mine, answer)) {
        const both = `${JSON.stringify(mine)}, the leading one ${JSON.stringify(answer)}`;
        throw new Violation('stores', `${this.#place.engine} answers ${name} with ${both}`);
      }
    } catch (error) {
      if (breakdown === undefined || !(error instanceof ServerBroken)) throw error;
    }
    this.#commitsLeft = undefined;
    if (breakdown === 'killed') this.#services = this.#start();
  }

  backUp(name: string): Promise<void> {
    return this.#place.backUp(name);
  }

  async restore(organisation: number, name: string, drawn: readonly Uint8Array[]): Promise<void> {
    await this.#store.close();
    await this.#place.restore(name);
    this.#store = await this.#place.open(this.#now);
    this.#drawn = [...drawn];
    await this.#store.write(organisation, (ledger) => rotateEpoch(this.#ids, ledger));
    this.#services = this.#start();
  }

  /** What is wrong with it: what the product itself verifies, and where it holds something else than the leading one. */
  async verify(scope: Scope, leading: SqlConnection): Promise<string | undefined> {
    const { engine } = this.#place;
    const tools = { store: this.#store, now: this.#now, limits: LEDGER_LIMITS };
    const outcome = await verifyLedger(tools, scope, {});
    if (outcome.status !== 'done') return `${engine}: ${outcome.status}`;
    const wrong = outcome.reply.checks.find(({ holds }) => !holds);
    if (wrong !== undefined) return `${engine}: ${JSON.stringify(wrong)}`;
    const table = await this.#place.looking((mine) => firstDifference(leading, mine));
    return table && `${engine} holds something else in ${table}`;
  }

  async end(): Promise<void> {
    await this.#store.close();
    await this.#place.end();
  }

  #start(): SyncServiceFor {
    const { entropy } = this.#ids;
    return createSyncService(this.#breaking(this.#store), { now: this.#now, entropy });
  }

  #draw(length: number): Uint8Array {
    const bytes = this.#drawn.shift();
    if (bytes?.length === length) return bytes;
    if (this.#commitsLeft !== undefined) throw new ServerBroken('beyond where the other broke');
    throw new Violation('stores', `${this.#place.engine} draws ${length} bytes on its own`);
  }

  #breaking(store: LedgerStore): LedgerStore {
    return {
      ...store,
      write: async (organisation, work) => {
        const result = await store.write(organisation, async (ledger) => {
          const done = await work(ledger);
          if (this.#commitsLeft === 0) throw new ServerBroken('before the commit');
          return done;
        });
        if (this.#commitsLeft !== undefined) this.#commitsLeft -= 1;
        if (this.#commitsLeft === 0) throw new ServerBroken('after the commit');
        return result;
      },
    };
  }
}

function nowOf(ids: IdSource): () => string {
  return () => new Date(ids.now()).toISOString();
}

/** The first table of organisations in which two databases do not hold the same rows. */
async function firstDifference(
  leading: SqlConnection,
  other: SqlConnection,
): Promise<string | undefined> {
  const tables = await leading.all(
    `SELECT name FROM sqlite_master WHERE type = 'table' AND name <> 'schema_step' ORDER BY name`,
  );
  for (const row of tables) {
    const table = textAt(row, 0);
    const named = await leading.all('SELECT name FROM pragma_table_info($1) ORDER BY cid', [table]);
    const columns = named.map((column) => textAt(column, 0)).join(', ');
    const sql = `SELECT ${columns} FROM ${table}`;
    const [mine, theirs] = [await leading.all(sql), await other.all(sql)].map((rows) =>
      rows.map((each) => JSON.stringify(each)).sort(),
    );
    if (!isDeepStrictEqual(mine, theirs)) return table;
  }
  return undefined;
}
