/** The real handlers over the real SQL, as a simulation sees them: with an injected clock, identities and breakdowns. */

import path from 'node:path';
import { type IdSource } from '../../core/sync/row-id.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { LEDGER_LIMITS } from '../../sync-server/service/ledger-limits.ts';
import { type Scope } from '../../sync-server/service/scope.ts';
import {
  createSyncService,
  type SyncServiceFor,
} from '../../sync-server/service/sync/create-sync-service.ts';
import { rotateEpoch } from '../../sync-server/service/sync/replicas.ts';
import { verifyLedger } from '../../sync-server/service/verify-ledger.ts';
import { checkRealBooks, realState } from './real-state.ts';
import { openRealStore } from './real-store.ts';
import { ServerBroken, type Breakdown, type SimulatedServer } from './server-state.ts';

const ORGANISATION = 7;

export async function simulatedReal(ids: IdSource): Promise<SimulatedServer> {
  const real = await openRealStore();
  const { store } = real;
  const now = () => new Date(ids.now()).toISOString();
  await store.createOrganisation({
    organisation: ORGANISATION,
    name: '测试公司',
    amountScale: 2,
    createdAt: now(),
  });
  const scopeOf = (author: string): Scope => ({
    organisation: ORGANISATION,
    author,
    rights: FULL_RIGHTS,
  });
  const start = () => createSyncService(store, { now, entropy: ids.entropy });
  let services: SyncServiceFor = start();
  let hasBroken = false;
  const backups: string[] = [];
  return {
    kind: 'real',
    get state() {
      return realState(real.database());
    },
    serviceFor: (author) => {
      const scope = scopeOf(author);
      // Whoever serves is asked at every request: it may have been started anew since.
      return new Proxy(services(scope), {
        get: (_, name: keyof ReturnType<SyncServiceFor>) => services(scope)[name],
      });
    },
    backUp: () => {
      const file = path.join(real.folder, `backup-${backups.length}.db`);
      real.copyTo(file);
      backups.push(file);
    },
    get backups() {
      return backups.length;
    },
    restore: async (backup) => {
      real.copyFrom(backups[backup]!);
      await store.write(ORGANISATION, (ledger) => rotateEpoch(ids, ledger));
      services = start();
    },
    checkBooks: () => checkRealBooks(real.database()),
    verify: async () => {
      const tools = { store, now, limits: LEDGER_LIMITS };
      const outcome = await verifyLedger(tools, scopeOf('auditor'), {});
      if (outcome.status !== 'done') return outcome.status;
      const wrong = outcome.reply.checks.find(({ holds }) => !holds);
      return wrong && JSON.stringify(wrong);
    },
    breakAfter: (steps: number, breakdown: Breakdown) => {
      let left = steps;
      hasBroken = false;
      real.onStep = () => {
        left -= 1;
        if (left >= 0) return;
        real.onStep = () => undefined;
        hasBroken = true;
        if (breakdown === 'killed') {
          real.reopen();
          services = start();
        }
        throw new ServerBroken(breakdown);
      };
    },
    mend: () => {
      real.onStep = () => undefined;
      return hasBroken;
    },
    end: () => real.end(),
  };
}
