/** Loads the lines of the master registers, which every portion of a company's lines is looked at with. */

import { type Line } from '../../core/registers/line.ts';
import { MASTER_REGISTERS } from '../../core/registers/register-groups.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { loadLines, tabsByNumber } from './load-lines.ts';

/** In the order in which they were recorded. */
export async function loadMasterLines(ledger: LedgerReader): Promise<readonly Line[]> {
  const heads = await ledger.lineHeadsOfRegisters(MASTER_REGISTERS);
  return loadLines(ledger, heads, { tabs: await tabsByNumber(ledger) });
}
