/**
 * The plainest server of shared registers there can be, in memory: the model the real one is held against, and what ten
 * thousand simulated firms sync with. It merges by the same pure rules, and keeps everything in lists.
 */

import { type RowChange, type SharedRegister } from '../../core/contract/sync-rows.ts';
import { LEASE_MS } from '../../core/contract/sync-session.ts';
import { bucketOf, digestOf } from '../../core/sync/digest.ts';
import { newRowId, type IdSource } from '../../core/sync/row-id.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import {
  historyReference,
  resolveHeldReference,
  resolveReference,
  revertReference,
} from './reference-decisions.ts';
import { leaseRefusal, openedRefusal, openedReply, openReference } from './reference-open.ts';
import { pushReference } from './reference-push.ts';
import {
  changeOf,
  changesBetween,
  done,
  headOf,
  refused,
  stampsAt,
  type Acting,
  type ReferenceState,
} from './reference-state.ts';

export interface ReferenceServer {
  state: ReferenceState;
  readonly serviceFor: (author: string) => SyncService;
  /** Puts a backup back and begins a new epoch, as the restore command does. */
  readonly restore: (backup: ReferenceState) => void;
}

const GENESIS = '0'.repeat(64);

export function referenceServer(ids: IdSource): ReferenceServer {
  const server: { state: ReferenceState } = {
    state: {
      epoch: newRowId(ids).slice(-8),
      revision: 0,
      chain: [GENESIS],
      entries: [],
      registers: new Map(),
      rows: new Map(),
      replicas: new Map(),
      batches: new Map(),
      pushes: [],
      reverts: new Map(),
      conflicts: [],
      held: [],
      balances: new Map(),
    },
  };
  return {
    get state() {
      return server.state;
    },
    set state(state) {
      server.state = state;
    },
    serviceFor: (author) => serviceOver(() => server.state, ids, author),
    restore: (backup) => {
      server.state = { ...structuredClone(backup), epoch: newRowId(ids).slice(-8) };
    },
  };
}

function serviceOver(now: () => ReferenceState, ids: IdSource, author: string): SyncService {
  const acting = (): Acting => ({ state: now(), ids, author });
  return {
    open: (request) => Promise.resolve(done(openReference(acting(), request))),
    answerFork: ({ replica, answer }) => {
      const refusal = openedRefusal(now(), replica);
      if (refusal !== undefined) return Promise.resolve(refusal);
      const fork = now().replicas.get(replica)!;
      fork.state = answer === 'readOnly' ? 'readOnly' : 'active';
      return Promise.resolve(done(openedReply(acting(), replica, fork, fork.device)));
    },
    renew: ({ replica, lease }) => {
      const known = now().replicas.get(replica);
      const refusal = leaseRefusal(now(), replica, lease);
      if (refusal !== undefined) return Promise.resolve(refusal);
      known!.leaseUntil = ids.now() + LEASE_MS;
      return Promise.resolve(done({ lease }));
    },
    bind: (request) => {
      const refusal = leaseRefusal(now(), request.replica, request.lease);
      if (refusal !== undefined) return Promise.resolve(refusal);
      const known = request.binding === null ? undefined : now().registers.get(request.binding);
      if (request.binding !== null && known?.register !== request.register) {
        return Promise.resolve(refused('unknownRegister'));
      }
      const shared = known ?? newRegister(request.register, request.name, ids);
      now().registers.set(shared.binding, shared);
      return Promise.resolve(done(shared));
    },
    push: (request) => Promise.resolve(pushReference(acting(), request)),
    pull: ({ replica, binding, after, upTo = now().revision, limit = 1_000 }) => {
      const refusal = openedRefusal(now(), replica);
      if (refusal !== undefined) return Promise.resolve(refusal);
      if (upTo > now().revision || after > upTo) return Promise.resolve(refused('resetRequired'));
      const all = changesBetween(now(), binding, after, upTo);
      const changes = all.slice(0, limit);
      const next = all.length > limit ? changes.at(-1)!.revision : null;
      return Promise.resolve(done({ head: headOf(now()), upTo, changes, next }));
    },
    digest: ({ replica, binding, at, buckets }) => {
      const refusal = openedRefusal(now(), replica);
      if (refusal !== undefined) return Promise.resolve(refusal);
      if (at > now().revision) return Promise.resolve(refused('resetRequired'));
      const stamps = stampsAt(now(), binding, at);
      const digest = digestOf(stamps);
      const mine = digest.buckets();
      const differing = buckets.flatMap((sum, bucket) => (sum === mine[bucket] ? [] : [bucket]));
      const rowsIn = (bucket: number) => stamps.filter(({ id }) => bucketOf(id) === bucket);
      return Promise.resolve(
        done({
          differing: differing.map((bucket) => ({ bucket, rows: rowsIn(bucket) })),
          count: digest.count,
        }),
      );
    },
    rowsById: ({ replica, binding, ids: wanted }) => {
      const refusal = openedRefusal(now(), replica);
      if (refusal !== undefined) return Promise.resolve(refusal);
      const rows = wanted.flatMap((id): RowChange[] => {
        const row = now().rows.get(id);
        return row?.binding === binding ? [changeOf(id, row.versions.at(-1)!)] : [];
      });
      return Promise.resolve(done(rows));
    },
    close: ({ replica, lease, cursor }) => {
      const known = now().replicas.get(replica);
      const unopened = openedRefusal(now(), replica);
      if (unopened !== undefined) return Promise.resolve(unopened);
      if (known?.lease === `closed ${lease}`) return Promise.resolve(done({ nonce: known.nonce }));
      const refusal = leaseRefusal(now(), replica, lease);
      if (refusal !== undefined) return Promise.resolve(refusal);
      known!.previousNonce = known!.nonce;
      known!.nonce = now().epoch + newRowId(ids);
      known!.cursorSequence = cursor.sequence;
      known!.lease = `closed ${lease}`;
      known!.leaseUntil = 0;
      return Promise.resolve(done({ nonce: known!.nonce }));
    },
    decisions: () => {
      const open = now().held.filter(({ status }) => status === 'open');
      const held = open.map(({ replica: _replica, rows, ...change }) => ({
        ...change,
        rows: rows.map(({ id, row }) => ({ id, row })),
        status: 'open' as const,
      }));
      const conflicts = now().conflicts.filter(({ status }) => status === 'open');
      return Promise.resolve(done({ conflicts, held, quarantined: [], next: null }));
    },
    resolveConflict: (request) => Promise.resolve(resolveReference(acting(), request)),
    resolveHeld: (request) => Promise.resolve(resolveHeldReference(acting(), request)),
    history: (request) => Promise.resolve(historyReference(acting(), request)),
    revert: (request) => Promise.resolve(revertReference(acting(), request)),
  };
}

function newRegister(
  register: SharedRegister['register'],
  name: string,
  ids: IdSource,
): SharedRegister {
  return { binding: newRowId(ids), register, name, department: null, rows: 0 };
}
