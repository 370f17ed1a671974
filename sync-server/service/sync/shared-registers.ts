/** Shared registers as a caller may see them. */

import { REGISTER_IDS, type RegisterId } from '../../../core/registers/register.ts';
import { type SharedRegister } from '../../../core/contract/sync-rows.ts';
import { type LedgerReader } from '../../storage/ledger-store.ts';
import { type StoredShared } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { isHalfMade } from './half-made.ts';
import { syncRefused, type SyncRefused } from './sync-refusal.ts';

export function sharedRegisterOf({
  binding,
  register,
  name,
  department,
  rows,
}: StoredShared): SharedRegister {
  return { binding, register: register as RegisterId, name, department, rows };
}

/** Those the caller may read; one whose making was interrupted is nobody's yet. */
export async function sharedFor(ledger: LedgerReader, scope: Scope): Promise<SharedRegister[]> {
  const found: SharedRegister[] = [];
  for (const shared of await ledger.sync.sharedRegisters()) {
    if (!scope.rights.reads.has(shared.register as RegisterId)) continue;
    if (!(await isHalfMade(ledger, shared))) found.push(sharedRegisterOf(shared));
  }
  return found;
}

/** Registers the caller may write. */
export function writableOf({ rights }: Scope): RegisterId[] {
  return REGISTER_IDS.filter((register) => rights.writes.has(register));
}

/** A register that the caller may read, or why not. */
export async function readableShared(
  ledger: LedgerReader,
  scope: Scope,
  binding: string,
): Promise<StoredShared | SyncRefused> {
  const shared = await ledger.sync.sharedRegister(binding);
  if (shared === undefined) return syncRefused('unknownRegister');
  return scope.rights.reads.has(shared.register as RegisterId)
    ? shared
    : syncRefused('permissionDenied');
}
