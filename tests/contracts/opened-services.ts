/** Ledger services on a test's store, with an organisation in it, closed when the test is over. */

import { createLedgerServices } from '../../sync-server/service/create-ledger-services.ts';
import { LEDGER_LIMITS, type LedgerLimits } from '../../sync-server/service/ledger-limits.ts';
import { type LedgerServices, type Outcome } from '../../sync-server/service/ledger-services.ts';
import { type PushReply, type PushRequest } from '../../core/contract/sync-push.ts';
import { NOW, type StoreSite } from './every-store.ts';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';

const ORGANISATION = 7;
export const SCOPE = { organisation: ORGANISATION, author: 'tester', rights: FULL_RIGHTS };

const opened: LedgerServices[] = [];

/** Opens the place as services; `closeServices` closes all that were opened. */
export async function openServices(
  site: StoreSite,
  limits: LedgerLimits = LEDGER_LIMITS,
): Promise<LedgerServices> {
  const services = createLedgerServices(await site.open(), { now: () => NOW, limits });
  opened.push(services);
  await services.createOrganisation({
    organisation: ORGANISATION,
    name: '测试公司',
    amountScale: 2,
  });
  return services;
}

export async function closeServices(): Promise<void> {
  for (const services of opened.splice(0)) await services.close();
}

/** The reply of an outcome that must be one. */
export function replyOf<Reply>(outcome: Outcome<Reply>): Reply {
  if (outcome.status === 'refused') throw new Error(`refused: ${outcome.refusal.code}`);
  return outcome.reply;
}

export async function push(services: LedgerServices, request: PushRequest): Promise<PushReply> {
  return replyOf(await services.pushLines(SCOPE, request));
}
