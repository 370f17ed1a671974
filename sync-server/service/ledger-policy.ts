/** The valuation policy of an organisation under a costing method, with the standard costs its item register states. */

import { defaultPolicy } from '../../core/ledger/policy.ts';
import { standardCostsOf } from '../../core/ledger/standard-costs.ts';
import { type CostingMethod, type LedgerPolicy } from '../../core/ledger/movement.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { loadMasterLines } from './load-masters.ts';

/** Standard costs are looked up for the method that needs them only. */
export async function ledgerPolicy(
  ledger: LedgerReader,
  method: CostingMethod,
): Promise<LedgerPolicy> {
  const policy = defaultPolicy(method, ledger.head.amountScale);
  if (method !== 'standard') return policy;
  return { ...policy, standardCosts: standardCostsOf(await loadMasterLines(ledger)) };
}
