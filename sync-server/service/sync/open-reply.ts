/** What an opened workbook is told: where the history stands, what it may write, and who writes it now. */

import { type OpenReply, type OpenRequest } from '../../../core/contract/sync-session.ts';
import { type LedgerWriter } from '../../storage/ledger-store.ts';
import { type StoredReplica } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { shortHead } from '../push-lines.ts';
import { isLeased, withLease } from './lease.ts';
import { sharedFor, writableOf } from './shared-registers.ts';
import { nowMs, type SyncTools } from './sync-tools.ts';

export type ResetReason = Extract<OpenReply, { status: 'resetRequired' }>['reason'];

export interface Opening {
  readonly replica: StoredReplica;
  readonly request: Pick<OpenRequest, 'device' | 'name'>;
}

/** Saves the workbook as it is opened, under a lease where nobody else holds one. */
async function leased(
  tools: SyncTools,
  ledger: LedgerWriter,
  scope: Scope,
  { replica, request }: Opening,
): Promise<{ readonly replica: StoredReplica; readonly lease: string | null }> {
  const { author } = scope;
  const isHeld =
    isLeased(replica, nowMs(tools)) &&
    (replica.leaseDevice !== request.device || replica.leaseAuthor !== author);
  // Whoever only reads keeps nobody from writing.
  const writesSomething = scope.rights.writes.size > 0;
  const mayWrite = replica.state === 'active' && !isHeld && writesSomething;
  const named = mayWrite ? { ...replica, device: request.device, name: request.name } : replica;
  const opened = mayWrite ? withLease(tools, named, { author, device: request.device }) : named;
  await ledger.sync.saveReplica(opened);
  return { replica: opened, lease: mayWrite ? opened.lease : null };
}

/** What an opened workbook is told. */
export async function openReply(
  tools: SyncTools,
  ledger: LedgerWriter,
  scope: Scope,
  opening: Opening,
): Promise<OpenReply> {
  if (opening.replica.state === 'forked') {
    return {
      status: 'forked',
      replica: opening.replica.replica,
      parent: opening.replica.parent ?? opening.replica.replica,
      nonce: opening.replica.nonce,
      head: shortHead(ledger.head),
      reason: 'copied',
      registers: await sharedFor(ledger, scope),
    };
  }
  const { replica, lease } = await leased(tools, ledger, scope, opening);
  const isWaiting = lease === null && isLeased(replica, nowMs(tools));
  return {
    status: 'open',
    replica: replica.replica,
    nonce: replica.nonce,
    head: shortHead(ledger.head),
    lease,
    leaseHolder: isWaiting ? replica.leaseAuthor : null,
    registers: await sharedFor(ledger, scope),
    writable: writableOf(scope),
  };
}

/** What a workbook is told whose history is not the server's. */
export async function resetReply(
  tools: SyncTools,
  ledger: LedgerWriter,
  scope: Scope,
  opening: Opening & { readonly reason: ResetReason },
): Promise<OpenReply> {
  const { replica, lease } = await leased(tools, ledger, scope, opening);
  return {
    status: 'resetRequired',
    reason: opening.reason,
    replica: replica.replica,
    nonce: replica.nonce,
    head: shortHead(ledger.head),
    lease,
    registers: await sharedFor(ledger, scope),
    writable: writableOf(scope),
  };
}
