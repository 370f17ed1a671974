/** Loads the lines of the master registers, which every portion of a company's lines is looked at with. */

import { type Line } from '../../core/registers/line.ts';
import { type RegisterId } from '../../core/registers/register.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { loadLines, tabsByNumber } from './load-lines.ts';

export const MASTER_REGISTERS: readonly RegisterId[] = [
  'items',
  'suppliers',
  'customers',
  'warehouses',
];

/** In the order in which they were recorded. */
export async function loadMasterLines(ledger: LedgerReader): Promise<readonly Line[]> {
  const heads = await ledger.lineHeadsOfRegisters(MASTER_REGISTERS);
  return loadLines(ledger, heads, { tabs: await tabsByNumber(ledger) });
}
