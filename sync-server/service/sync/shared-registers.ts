/** Shared registers as a caller may see them. */

import { REGISTER_IDS, type RegisterId } from '../../../core/registers/register.ts';
import { type SharedRegister } from '../../../core/contract/sync-rows.ts';
import { type LedgerReader } from '../../storage/ledger-store.ts';
import { type StoredShared } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
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

/** Those the caller may read. */
export async function sharedFor(ledger: LedgerReader, scope: Scope): Promise<SharedRegister[]> {
  return (await ledger.sync.sharedRegisters())
    .filter(({ register }) => scope.rights.reads.has(register as RegisterId))
    .map(sharedRegisterOf);
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
