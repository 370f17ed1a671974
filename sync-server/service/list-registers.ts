/** Which registers hold how many lines, and the tabs they came from. */

import { type RegistersReply } from '../../core/contract/sync-ledger.ts';
import { REGISTER_IDS, type RegisterId } from '../../core/registers/register.ts';
import { type LedgerStore } from '../storage/ledger-store.ts';
import { type Outcome, type Scope } from './ledger-services.ts';
import { tabsByNumber } from './load-lines.ts';
import { shortHead } from './push-lines.ts';
import { refused } from './service-refusal.ts';

/** All registers, in their usual order, empty ones too. */
export async function listRegisters(
  store: LedgerStore,
  scope: Scope,
): Promise<Outcome<RegistersReply>> {
  const reply = await store.read(scope.organisation, async (ledger) => {
    const tabs = await tabsByNumber(ledger);
    const tally = await ledger.registerTally();
    const registerOf = (register: RegisterId): RegistersReply['registers'][number] => {
      const own = tally.filter((part) => part.register === register);
      return {
        register,
        lines: own.reduce((sum, { lines }) => sum + lines, 0),
        tabs: own.map(({ tab, lines }) => ({
          file: tabs.get(tab)?.file ?? '',
          tab: tabs.get(tab)?.name ?? '',
          lines,
        })),
      };
    };
    return { head: shortHead(ledger.head), registers: REGISTER_IDS.map(registerOf) };
  });
  return reply === undefined ? refused('unknownOrganisation') : { status: 'done', reply };
}
