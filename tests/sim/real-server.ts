/** The real handlers over the real SQL, as a simulation sees them: with an injected clock, identities and breakdowns. */

import path from 'node:path';
import { type IdSource } from '../../core/sync/row-id.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { LEDGER_LIMITS } from '../../sync-server/service/ledger-limits.ts';
import { type Scope } from '../../sync-server/service/scope.ts';
import {
  createSyncService,
  type SyncServiceFor,
} from '../../sync-server/service/sync/create-sync-service.ts';
import { rotateEpoch } from '../../sync-server/service/sync/replicas.ts';
import { verifyLedger } from '../../sync-server/service/verify-ledger.ts';
import { sqliteConnection } from '../../sync-server/storage/sqlite-connection.ts';
import { checkRealBooks, realState } from './real-state.ts';
import { openRealStore } from './real-store.ts';
import { ServerBeside, type Led } from './server-beside.ts';
import { ServerBroken, type Breakdown, type SimulatedServer } from './server-state.ts';
import { type StoreBeside } from './store-beside.ts';

const ORGANISATION = 7;

export async function simulatedReal(
  given: IdSource,
  beside: readonly StoreBeside[] = [],
): Promise<SimulatedServer> {
  const real = await openRealStore();
  const { store } = real;
  const drawn: Uint8Array[] = [];
  const ids: IdSource = {
    now: given.now,
    entropy: (length) => {
      const bytes = given.entropy(length);
      drawn.push(bytes);
      return bytes;
    },
  };
  const now = () => new Date(ids.now()).toISOString();
  const createdAt = now();
  const firm = { organisation: ORGANISATION, name: '测试公司', amountScale: 2, createdAt };
  await store.createOrganisation(firm);
  const followers = await Promise.all(beside.map((each) => ServerBeside.open(each, ids, firm)));
  const start = () => createSyncService(store, { now, entropy: ids.entropy });
  let services: SyncServiceFor = start();
  let broken: Breakdown | undefined;
  const backups: string[] = [];
  const lead = async (author: string, name: keyof SyncService, request: unknown) => {
    const scope = scopeOf(author);
    // Whoever serves is asked at every request: it may have been started anew since.
    const ask = services(scope)[name] as (request: unknown) => Promise<unknown>;
    const asked = followers.length === 0 ? undefined : structuredClone(request);
    const before = real.commits();
    drawn.length = 0;
    let led: Led | undefined;
    const ledTo = (answer: unknown, breakdown?: Breakdown): Led => {
      const commits = real.commits() - before;
      return { answer: structuredClone(answer), breakdown, commits, drawn: [...drawn] };
    };
    try {
      const answer = await ask(request);
      led = followers.length === 0 ? undefined : ledTo(answer);
      return answer;
    } catch (error) {
      if (error instanceof ServerBroken) led = ledTo(undefined, broken);
      throw error;
    } finally {
      if (led !== undefined) {
        for (const each of followers) await each.follow(scope, name, asked, led);
      }
    }
  };
  return {
    kind: 'real',
    get state() {
      return realState(real.database());
    },
    serviceFor: (author) =>
      new Proxy(services(scopeOf(author)), {
        get: (_, name: keyof SyncService) => (request: unknown) => lead(author, name, request),
      }),
    backUp: async () => {
      const name = `backup_${backups.length}`;
      const file = path.join(real.folder, `${name}.db`);
      real.copyTo(file);
      for (const each of followers) await each.backUp(name);
      backups.push(file);
    },
    get backups() {
      return backups.length;
    },
    restore: async (backup) => {
      real.copyFrom(backups[backup]!);
      drawn.length = 0;
      await store.write(ORGANISATION, (ledger) => rotateEpoch(ids, ledger));
      services = start();
      for (const each of followers) {
        await each.restore(ORGANISATION, `backup_${backup}`, [...drawn]);
      }
    },
    checkBooks: () => checkRealBooks(real.database()),
    verify: async () => {
      const tools = { store, now, limits: LEDGER_LIMITS };
      const outcome = await verifyLedger(tools, scopeOf('auditor'), {});
      if (outcome.status !== 'done') return outcome.status;
      const wrong = outcome.reply.checks.find(({ holds }) => !holds);
      if (wrong !== undefined) return JSON.stringify(wrong);
      for (const each of followers) {
        const other = await each.verify(scopeOf('auditor'), sqliteConnection(real.database()));
        if (other !== undefined) return other;
      }
      return undefined;
    },
    breakAfter: (steps: number, breakdown: Breakdown) => {
      let left = steps;
      broken = undefined;
      real.onStep = () => {
        left -= 1;
        if (left >= 0) return;
        real.onStep = () => undefined;
        broken = breakdown;
        if (breakdown === 'killed') {
          real.reopen();
          services = start();
        }
        throw new ServerBroken(breakdown);
      };
    },
    mend: () => {
      real.onStep = () => undefined;
      return broken !== undefined;
    },
    end: async () => {
      for (const each of followers) await each.end();
      real.end();
    },
  };
}

function scopeOf(author: string): Scope {
  return { organisation: ORGANISATION, author, rights: FULL_RIGHTS };
}
