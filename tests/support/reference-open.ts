/** How the reference server opens a workbook: the same questions as the real one, asked of lists. */

import { LEASE_MS, type OpenReply, type OpenRequest } from '../../core/contract/sync-session.ts';
import { newRowId } from '../../core/sync/row-id.ts';
import {
  headOf,
  refused,
  type Acting,
  type ReferenceReplica,
  type ReferenceState,
} from './reference-state.ts';

/** A lease from a clock that has been set back since is over. */
function isLeasedAt({ lease, leaseUntil }: ReferenceReplica, now: number): boolean {
  return lease !== null && leaseUntil > now && leaseUntil <= now + LEASE_MS;
}

/** Undefined when the workbook has opened since the server was last restored. */
export function openedRefusal({ replicas, epoch }: ReferenceState, id: string) {
  const replica = replicas.get(id);
  if (replica === undefined) return refused('unknownReplica');
  return replica.nonce.startsWith(epoch) ? undefined : refused('resetRequired');
}

/** Undefined when the caller may write the workbook. */
export function leaseRefusal(state: ReferenceState, id: string, lease: string) {
  const unopened = openedRefusal(state, id);
  if (unopened !== undefined) return unopened;
  const replica = state.replicas.get(id)!;
  if (replica.state !== 'active') return refused('permissionDenied');
  return replica.lease === lease ? undefined : refused('leaseLost');
}

export function openReference({ state, ids, author }: Acting, request: OpenRequest): OpenReply {
  const acting = { state, ids, author };
  const nonce = state.epoch + newRowId(ids);
  const fresh: ReferenceReplica = {
    parent: null,
    state: 'active',
    nonce,
    previousNonce: request.nonce,
    place: request.place,
    device: request.device,
    cursorSequence: request.cursor?.sequence ?? 0,
    lease: null,
    leaseAuthor: '',
    leaseDevice: '',
    leaseUntil: 0,
  };
  if (request.replica === null) return openedReply(acting, newRowId(ids), fresh, request.device);
  const known = state.replicas.get(request.replica);
  if (known === undefined) {
    return reset(acting, request.replica, fresh, { request, reason: 'unknownReplica' });
  }
  const broken = brokenHistory(state, request);
  if (broken !== undefined && known.place === request.place) {
    const replica = { ...known, nonce, previousNonce: request.nonce };
    return reset(acting, request.replica, replica, { request, reason: broken });
  }
  const reason = forkReason(known, request, ids.now());
  if (reason === undefined) return openedReply(acting, request.replica, known, request.device);
  const earlier = [...state.replicas].find(
    ([, child]) =>
      child.parent === request.replica &&
      child.state === 'forked' &&
      child.place === request.place &&
      child.device === request.device &&
      child.previousNonce === request.nonce,
  );
  const [id, child] = earlier ?? [
    newRowId(ids),
    { ...fresh, parent: request.replica, state: 'forked' as const },
  ];
  state.replicas.set(id, child);
  return {
    status: 'forked',
    replica: id,
    parent: request.replica,
    nonce: child.nonce,
    head: headOf(state),
    reason,
    ...(broken !== undefined && { historyDiffers: true }),
    registers: [...state.registers.values()],
  };
}

type ResetReason = Extract<OpenReply, { status: 'resetRequired' }>['reason'];

function brokenHistory(state: ReferenceState, request: OpenRequest): ResetReason | undefined {
  const { cursor, nonce } = request;
  if (cursor !== null) {
    if (cursor.sequence >= state.chain.length || cursor.revision > state.revision) {
      return 'cursorAhead';
    }
    if (state.chain[cursor.sequence] !== cursor.chain) return 'chainDiffers';
  }
  return nonce !== '' && !nonce.startsWith(state.epoch) ? 'epochChanged' : undefined;
}

function forkReason(known: ReferenceReplica, request: OpenRequest, now: number) {
  const isLeased = isLeasedAt(known, now);
  if (known.place !== request.place) return isLeased ? 'inUse' : 'copied';
  if (request.nonce === known.nonce) return undefined;
  const isSameDevice = request.device === known.device || request.device === known.leaseDevice;
  if (request.nonce === known.previousNonce && isSameDevice) return undefined;
  const isBehind = request.cursor === null || request.cursor.sequence < known.cursorSequence;
  return isSameDevice && isBehind ? 'restored' : 'copied';
}

function leased(
  { state, ids, author }: Acting,
  id: string,
  replica: ReferenceReplica,
  device: string,
) {
  const isHeld =
    isLeasedAt(replica, ids.now()) &&
    (replica.leaseDevice !== device || replica.leaseAuthor !== author);
  const mayWrite = replica.state === 'active' && !isHeld;
  if (mayWrite) {
    replica.lease = newRowId(ids);
    replica.device = device;
    replica.leaseDevice = device;
    replica.leaseAuthor = author;
    replica.leaseUntil = ids.now() + LEASE_MS;
  }
  state.replicas.set(id, replica);
  return mayWrite ? replica.lease : null;
}

export function openedReply(
  acting: Acting,
  id: string,
  replica: ReferenceReplica,
  device: string,
): OpenReply {
  const { state } = acting;
  const registers = [...state.registers.values()];
  const common = { replica: id, nonce: replica.nonce, head: headOf(state), registers };
  if (replica.state === 'forked') {
    return { status: 'forked', ...common, parent: replica.parent ?? id, reason: 'copied' };
  }
  const lease = leased(acting, id, replica, device);
  const leaseHolder = lease === null && replica.state === 'active' ? replica.leaseAuthor : null;
  return { status: 'open', ...common, lease, leaseHolder, writable: ['purchase', 'sales'] };
}

function reset(
  acting: Acting,
  id: string,
  replica: ReferenceReplica,
  { request, reason }: { readonly request: OpenRequest; readonly reason: ResetReason },
): OpenReply {
  const lease = leased(acting, id, replica, request.device);
  const { state } = acting;
  return {
    status: 'resetRequired',
    reason,
    replica: id,
    nonce: replica.nonce,
    head: headOf(state),
    lease,
    registers: [...state.registers.values()],
    writable: ['purchase', 'sales'],
  };
}
