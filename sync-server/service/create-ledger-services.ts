/** Puts the ledger's services together over a store. */

import { randomBytes } from 'node:crypto';
import { createPeopleServices, type PeopleOptions } from '../auth/people-services.ts';
import { type LedgerStore } from '../storage/ledger-store.ts';
import { createAuditServices } from './audits.ts';
import { balancesAsOf } from './balances-as-of.ts';
import { readItemCard } from './item-card.ts';
import { createFindingCareServices } from './finding-care.ts';
import { LEDGER_LIMITS, type LedgerLimits } from './ledger-limits.ts';
import { type LedgerServices } from './ledger-services.ts';
import { listDiscrepancies } from './list-discrepancies.ts';
import { listRegisters } from './list-registers.ts';
import { knowledgeCache } from './posting-knowledge.ts';
import { createPrintServices } from './prints.ts';
import { pullLines } from './pull-lines.ts';
import { pushLines, type PushTools } from './push-lines.ts';
import { reconcileStored } from './reconcile-stored.ts';
import { createSyncService } from './sync/create-sync-service.ts';
import { verifyLedger } from './verify-ledger.ts';
import { createWebWorkbookServices } from './web-workbooks.ts';

export interface LedgerServicesOptions {
  /** The instant it is, as ISO text. */
  readonly now: () => string;
  readonly limits?: LedgerLimits;
  readonly passwordCost?: PeopleOptions['passwordCost'];
  readonly webIdleMs?: PeopleOptions['webIdleMs'];
}

/** Closing the services closes the store. */
export function createLedgerServices(
  store: LedgerStore,
  { now, limits = LEDGER_LIMITS, passwordCost, webIdleMs }: LedgerServicesOptions,
): LedgerServices {
  const tools: PushTools = {
    store,
    now,
    knowledge: knowledgeCache(),
    limits,
    amountScaleOf: rememberedScales(store),
  };
  const { announce, subscribe } = store.notices;
  const entropy = (length: number): Uint8Array => randomBytes(length);
  return {
    sync: createSyncService(store, { now, limits, entropy, announce, knowledge: tools.knowledge }),
    onChange: subscribe,
    people: createPeopleServices(store, {
      now,
      ...(passwordCost && { passwordCost }),
      ...(webIdleMs !== undefined && { webIdleMs }),
    }),
    webWorkbooks: createWebWorkbookServices(store, now),
    findingCare: createFindingCareServices(store, now),
    prints: createPrintServices(tools),
    audits: createAuditServices(store, now),
    createOrganisation: (organisation) =>
      store.createOrganisation({ ...organisation, createdAt: now() }),
    listOrganisations: async () =>
      (await store.listOrganisations()).map(({ organisation, name, amountScale, createdAt }) => ({
        organisation,
        name,
        amountScale,
        createdAt,
      })),
    pushLines: async (scope, request) => {
      const outcome = await pushLines(tools, scope, request);
      if (outcome.status === 'done') announce(scope.organisation);
      return outcome;
    },
    pullLines: (scope, request) => pullLines(store, scope, request),
    balancesAsOf: (scope, request) => balancesAsOf(tools, scope, request),
    itemCard: (scope, request) => readItemCard(tools, scope, request),
    reconcileStored: (scope, request, options) => reconcileStored(tools, scope, request, options),
    discrepancies: (scope, request) => listDiscrepancies(tools, scope, request),
    registers: (scope) => listRegisters(store, scope),
    verify: (scope, request) => verifyLedger(tools, scope, request),
    checkReady: async () => {
      const { isWritable, isCurrent } = await store.checkReady();
      return [
        { name: 'database', isReady: isWritable },
        { name: 'schema', isReady: isCurrent },
      ];
    },
    close: () => store.close(),
  };
}

/** An organisation's amount scale never changes, so it is asked for once. */
function rememberedScales(store: LedgerStore): PushTools['amountScaleOf'] {
  const known = new Map<number, number>();
  return async (organisation) => {
    const remembered = known.get(organisation);
    if (remembered !== undefined) return remembered;
    const scale = await store.read(organisation, async ({ head }) => head.amountScale);
    if (scale !== undefined) known.set(organisation, scale);
    return scale;
  };
}
