/**
 * Registers whose making was interrupted: the plug was pulled after the server had made them and before their workbook
 * kept anything of it. Nobody is shown such a register, and the same tab shared again gets it.
 */

import { type LedgerReader } from '../../storage/ledger-store.ts';
import { type StoredReplica, type StoredShared } from '../../storage/sync-store.ts';
import { tabsByNumber } from '../load-lines.ts';

/** Never had a row, and the workbook that made it never ended a session. */
export async function isHalfMade(ledger: LedgerReader, shared: StoredShared): Promise<boolean> {
  if (!(await isUntouched(ledger, shared))) return false;
  const maker = await makerOf(ledger, shared);
  return maker !== undefined && maker.previousNonce === '' && maker.cursorSequence === 0;
}

/** The untouched register of this kind and name that the same workbook made before, whether it remembers that or not. */
export async function madeBefore(
  ledger: LedgerReader,
  wanted: Pick<StoredShared, 'register' | 'name'>,
  { replica, place, device }: StoredReplica,
): Promise<StoredShared | undefined> {
  for (const shared of await ledger.sync.sharedRegisters()) {
    if (shared.register !== wanted.register || shared.name !== wanted.name) continue;
    if (!(await isUntouched(ledger, shared))) continue;
    const maker = await makerOf(ledger, shared);
    if (maker === undefined) continue;
    // The file as it was before it learned who it is: in its old place, on the same machine.
    if (maker.replica === replica) return shared;
    if (maker.place === place && maker.device === device) return shared;
  }
  return undefined;
}

async function isUntouched(ledger: LedgerReader, { tab, rows }: StoredShared): Promise<boolean> {
  if (rows > 0) return false;
  const upTo = ledger.head.revision;
  return (await ledger.sync.versionsOfTab({ tab, after: 0, upTo, limit: 1 })).length === 0;
}

/** The tab of a shared register is filed under the workbook that made it. */
async function makerOf(
  ledger: LedgerReader,
  { tab }: StoredShared,
): Promise<StoredReplica | undefined> {
  const file = (await tabsByNumber(ledger)).get(tab)?.file;
  return file === undefined ? undefined : ledger.sync.replica(file);
}
