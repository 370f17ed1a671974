/** One workbook has one writer at a time: who holds its lease, and what is said to the others. */

import { LEASE_MS } from '../../../core/contract/sync-session.ts';
import { type StoredReplica } from '../../storage/sync-store.ts';
import { syncRefused, type SyncRefused } from './sync-refusal.ts';
import { newSecret, nowMs, type SyncTools } from './sync-tools.ts';

/** Whether somebody holds the lease now. One from a clock that has been set back since is over: nobody waits for years. */
export function isLeased({ lease, leaseUntil }: StoredReplica, now: number): boolean {
  return lease !== null && leaseUntil > now && leaseUntil <= now + LEASE_MS;
}

/**
 * Undefined when the caller may write. A lease that ran out and that nobody took is still the caller's: a slow upload is
 * no reason to stop.
 */
export function refusalOfLease(replica: StoredReplica, lease: string): SyncRefused | undefined {
  if (replica.state !== 'active') return syncRefused('permissionDenied');
  if (replica.lease !== lease) return syncRefused('leaseLost');
  return undefined;
}

/** The workbook with a lease that this caller holds from now on. */
export function withLease(
  tools: SyncTools,
  replica: StoredReplica,
  holder: { readonly author: string; readonly device: string },
): StoredReplica {
  return {
    ...replica,
    lease: newSecret(tools),
    leaseAuthor: holder.author,
    leaseDevice: holder.device,
    leaseUntil: nowMs(tools) + LEASE_MS,
  };
}
