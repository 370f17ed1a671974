/** Takes rows of a shared register from a workbook: who may, under which lease, and whether it was taken before. */

import { hash } from 'node:crypto';
import {
  type PushRowsReply,
  type PushRowsRequest,
  type RowOperation,
} from '../../../core/contract/sync-rows.ts';
import { SCHEMA_REVISION } from '../../../core/contract/sync-session.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { type LedgerWriter } from '../../storage/ledger-store.ts';
import { type Scope } from '../ledger-services.ts';
import { keptRowsReply, rowsReplyOfKept } from './rows-reply.ts';
import { refusalOfLease } from './lease.ts';
import { openedReplica } from './replicas.ts';
import { syncRefused } from './sync-refusal.ts';
import { nowMs, type SyncTools } from './sync-tools.ts';
import { takeRows } from './take-rows.ts';

/** Repeating a batch gives the first answer; repeating its rows under another key changes nothing. */
export async function pushRows(
  tools: SyncTools,
  scope: Scope,
  request: PushRowsRequest,
): Promise<SyncAnswer<PushRowsReply>> {
  if (request.schemaRevision !== SCHEMA_REVISION) return syncRefused('upgradeRequired');
  const digest = digestOf(request);
  let isChanged = false;
  const answer = await tools.store.write(scope.organisation, async (ledger) => {
    const taken = await takeBatch(tools, ledger, { scope, request, digest });
    isChanged = taken.status === 'done' && taken.isChanged;
    return taken.status === 'done' ? { status: taken.status, reply: taken.reply } : taken;
  });
  if (isChanged) tools.announce(scope.organisation);
  return answer ?? syncRefused('unknownReplica');
}

interface RowsBatch {
  readonly scope: Scope;
  readonly request: PushRowsRequest;
  readonly digest: string;
}

async function takeBatch(
  tools: SyncTools,
  ledger: LedgerWriter,
  { scope, request, digest }: RowsBatch,
): Promise<
  | { readonly status: 'done'; readonly reply: PushRowsReply; readonly isChanged: boolean }
  | ReturnType<typeof syncRefused>
> {
  const { sync } = ledger;
  const kept = await sync.rowBatch(request.batch);
  if (kept !== undefined) {
    if (kept.digest !== digest) return syncRefused('batchKeyReused');
    return { status: 'done', reply: rowsReplyOfKept(kept.reply, request), isChanged: false };
  }
  const replica = await openedReplica(ledger, request.replica);
  if ('refusal' in replica) return replica;
  const refusal = refusalOfLease(replica, request.lease);
  if (refusal !== undefined) return refusal;
  const shared = await sync.sharedRegister(request.binding);
  if (shared === undefined) return syncRefused('unknownRegister');
  if (!scope.rights.writes.has(shared.register as RegisterId))
    return syncRefused('permissionDenied');
  const taking = { scope, request, shared, replica };
  const { head, results, isChanged } = await takeRows(tools, ledger, taking);
  const reply = keptRowsReply(head, results, request);
  await sync.saveRowBatch({ key: request.batch, digest, atMs: nowMs(tools), reply });
  return { status: 'done', reply: { head, replayed: false, results: [...results] }, isChanged };
}

/** What makes two requests the same. Not the lease: a repeated request may come under a renewed one. */
function digestOf({ replica, binding, operations }: PushRowsRequest): string {
  const parts = operations.map((operation) => textOf(operation));
  return hash('sha256', [replica, binding, ...parts].join('\n'), 'hex');
}

/** Fields in an order of their own, so that the way a request was written plays no part. */
function textOf(operation: RowOperation): string {
  const { op, id, baseRevision, baseHash } = operation;
  const start = `${op} ${id} ${baseRevision} ${baseHash}`;
  if (operation.op === 'delete') return `${start} ${operation.isConfirmed}`;
  const { fields, unread = {}, extra = [] } = operation.row;
  const cells = [sorted(fields), sorted(unread), extra.map(({ header, text }) => [header, text])];
  return `${start} ${operation.hash} ${operation.place} ${JSON.stringify(cells)}`;
}

function sorted(cells: Readonly<Record<string, string | undefined>>): readonly unknown[] {
  return Object.entries(cells).sort(([left], [right]) => (left < right ? -1 : 1));
}
