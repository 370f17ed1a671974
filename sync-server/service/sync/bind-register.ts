/** Binds a tab to a register that is shared: a new one, or one that other workbooks show already. */

import { type SharedRegister } from '../../../core/contract/sync-rows.ts';
import { type BindRequest } from '../../../core/contract/sync-session.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { type LedgerWriter } from '../../storage/ledger-store.ts';
import { type StoredShared } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { tabsByNumber } from '../load-lines.ts';
import { EMPTY_DIGEST } from './digest-text.ts';
import { madeBefore } from './half-made.ts';
import { refusalOfLease } from './lease.ts';
import { openedReplica } from './replicas.ts';
import { sharedRegisterOf } from './shared-registers.ts';
import { syncRefused } from './sync-refusal.ts';
import { newId, type SyncTools } from './sync-tools.ts';

export async function bindRegister(
  tools: SyncTools,
  scope: Scope,
  request: BindRequest,
): Promise<SyncAnswer<SharedRegister>> {
  const answer = await tools.store.write(scope.organisation, async (ledger) => {
    const replica = await openedReplica(ledger, request.replica);
    if ('refusal' in replica) return replica;
    const refusal = refusalOfLease(replica, request.lease);
    if (refusal !== undefined) return refusal;
    if (request.binding !== null) return existing(ledger, scope, request.binding, request);
    if (!scope.rights.writes.has(request.register)) return syncRefused('permissionDenied');
    // The same tab shared again, its answer lost, is the same register.
    const earlier = await madeBefore(ledger, request, replica);
    const made = earlier ?? (await makeShared(tools, ledger, scope, request));
    return { status: 'done' as const, reply: sharedRegisterOf(made) };
  });
  return answer ?? syncRefused('unknownReplica');
}

async function existing(
  ledger: LedgerWriter,
  scope: Scope,
  binding: string,
  { register }: BindRequest,
): Promise<SyncAnswer<SharedRegister>> {
  const shared = await ledger.sync.sharedRegister(binding);
  if (shared === undefined || shared.register !== register) return syncRefused('unknownRegister');
  if (!scope.rights.reads.has(register)) return syncRefused('permissionDenied');
  return { status: 'done', reply: sharedRegisterOf(shared) };
}

async function makeShared(
  tools: SyncTools,
  ledger: LedgerWriter,
  scope: Scope,
  { register, name, replica }: BindRequest,
): Promise<StoredShared> {
  const tabs = await tabsByNumber(ledger);
  const tab = {
    tab: tabs.size + 1,
    file: replica,
    name: freeName(name, replica, [...tabs.values()]),
  };
  await ledger.placeLines([], [tab]);
  const [department] = scope.rights.departments.keys();
  const shared: StoredShared = {
    binding: newId(tools),
    tab: tab.tab,
    register,
    name,
    department: department ?? null,
    rows: 0,
    digest: EMPTY_DIGEST,
    upload: null,
    uploadUntil: 0,
  };
  await ledger.sync.saveShared(shared);
  return shared;
}

/** A tab's name is unique in its workbook; a second register of one name is numbered. */
function freeName(
  name: string,
  file: string,
  tabs: readonly { readonly file: string; readonly name: string }[],
): string {
  const taken = new Set(tabs.filter((tab) => tab.file === file).map((tab) => tab.name));
  let free = name;
  for (let number = 2; taken.has(free); number += 1) free = `${name} (${number})`;
  return free;
}
