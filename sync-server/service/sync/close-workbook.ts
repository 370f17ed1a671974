/** Closes a workbook's session: its cursor is kept, its lease given up, and it gets the nonce that a copy will not have. */

import { LEASE_MS } from '../../../core/contract/sync-session.ts';
import { type CloseReply } from '../../../core/contract/sync-session.ts';
import { type Head } from '../../../core/contract/sync-line.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { type Scope } from '../ledger-services.ts';
import { epochOf, newNonce, openedReplica } from './replicas.ts';
import { refusalOfLease } from './lease.ts';
import { syncRefused } from './sync-refusal.ts';
import { nowMs, type SyncTools } from './sync-tools.ts';

/** Put before the lease of a session that was closed, so that closing it again gives the same answer. */
const CLOSED = 'closed ';

export async function closeWorkbook(
  tools: SyncTools,
  scope: Scope,
  request: { readonly replica: string; readonly lease: string; readonly cursor: Head },
): Promise<SyncAnswer<CloseReply>> {
  const answer = await tools.store.write(scope.organisation, async (ledger) => {
    const replica = await openedReplica(ledger, request.replica);
    if ('refusal' in replica) return replica;
    if (replica.lease === CLOSED + request.lease) {
      return { status: 'done' as const, reply: { nonce: replica.nonce } };
    }
    const refusal = refusalOfLease(replica, request.lease);
    if (refusal !== undefined) return refusal;
    const nonce = newNonce(tools, await epochOf(tools, ledger));
    const { sequence, revision, chain } = request.cursor;
    await ledger.sync.saveReplica({
      ...replica,
      nonce,
      previousNonce: replica.nonce,
      cursorSequence: sequence,
      cursorRevision: revision,
      cursorChain: chain,
      lease: CLOSED + request.lease,
      leaseUntil: 0,
    });
    return { status: 'done' as const, reply: { nonce } };
  });
  return answer ?? syncRefused('unknownReplica');
}

/** Keeps a lease for another minute. */
export async function renewLease(
  tools: SyncTools,
  scope: Scope,
  request: { readonly replica: string; readonly lease: string },
): Promise<SyncAnswer<{ readonly lease: string }>> {
  const answer = await tools.store.write(scope.organisation, async (ledger) => {
    const replica = await openedReplica(ledger, request.replica);
    if ('refusal' in replica) return replica;
    const refusal = refusalOfLease(replica, request.lease);
    if (refusal !== undefined) return refusal;
    await ledger.sync.saveReplica({ ...replica, leaseUntil: nowMs(tools) + LEASE_MS });
    return { status: 'done' as const, reply: { lease: request.lease } };
  });
  return answer ?? syncRefused('unknownReplica');
}
