/** Which register a shared tab, or a row, is of. */

import { type RegisterId } from '../../../core/registers/register.ts';
import { type LedgerStore } from '../../storage/ledger-store.ts';
import { type Scope } from '../scope.ts';

/** By identity; rows the server does not know are left out. */
export async function registersOf(
  store: Pick<LedgerStore, 'read'>,
  { organisation }: Scope,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RegisterId>> {
  const heads = await store.read(organisation, (ledger) => ledger.lineHeads(ids));
  return new Map((heads ?? []).map(({ id, register }) => [id, register as RegisterId]));
}

export function registerIn(
  shared: { readonly register: string } | undefined,
): RegisterId | undefined {
  return shared?.register as RegisterId | undefined;
}
