/** Sends what is planned, batch by batch, and writes what the server answers into the tab before the next one goes. */

import {
  type RowChange,
  type RowOperation,
  type RowResult,
  type RowStatus,
} from '../contract/sync-rows.ts';
import { SCHEMA_REVISION, type RowStamp } from '../contract/sync-session.ts';
import { type RowWrite } from '../workbook/workbook-host.ts';
import { applyToRows, type ApplyContext } from './apply-rows.ts';
import { tokenWrite } from './local-rows.ts';
import { pushBatches } from './push-batches.ts';
import { newRowId } from './row-id.ts';
import { freshToken, tokenPrefixOf, type RowToken } from './row-token.ts';

export interface Sent {
  readonly results: Map<RowStatus, number>;
  readonly attention: RowResult[];
  /** Revisions of versions this round made itself. */
  readonly ownRevisions: Set<number>;
  /** Rows whose deletion the server took, each with the revision as of which they are dead. */
  readonly deletedAt: Map<string, number>;
  /** Rows that live on at the server although they are gone from the tab. */
  readonly toRestore: RowChange[];
  /** Rows the server answered with something else than was sent, written into the tab. */
  applied: number;
}

export function nothingSent(): Sent {
  return {
    results: new Map(),
    attention: [],
    ownRevisions: new Set(),
    deletedAt: new Map(),
    toRestore: [],
    applied: 0,
  };
}

const ATTENTION: ReadonlySet<RowStatus> = new Set<RowStatus>([
  'conflict',
  'deleteConflict',
  'held',
  'quarantined',
  'resurrected',
]);

export interface ToSend {
  /** Identities of rows of the tab. */
  readonly upserts: readonly string[];
  readonly deletes: readonly RowStamp[];
  readonly areDeletesConfirmed: boolean;
}

export async function sendPlan(
  context: ApplyContext,
  toSend: ToSend,
  sent: Sent,
  tabName: string,
): Promise<void> {
  const { keeper, binding } = context;
  const { service, now, entropy } = keeper.environment;
  const batches = pushBatches(operationsOf(context, toSend));
  const session = newRowId({ now, entropy });
  const total = toSend.upserts.length + toSend.deletes.length;
  let done = 0;
  for (const [part, operations] of batches.entries()) {
    keeper.checkCancelled();
    const request = {
      batch: newRowId({ now, entropy }),
      replica: keeper.replica,
      lease: keeper.lease!,
      binding,
      schemaRevision: SCHEMA_REVISION,
      session: { id: session, part: part + 1, of: batches.length },
      operations,
    };
    const reply = await keeper.ask(() => service.push(request));
    await keeper.see(reply.head);
    await settle(context, operations, reply.results, sent);
    done += operations.length;
    keeper.options.onProgress?.({ phase: 'push', tabName, rows: done, of: total });
  }
}

function operationsOf(
  { local }: ApplyContext,
  { upserts, deletes, areDeletesConfirmed }: ToSend,
): RowOperation[] {
  const operations: RowOperation[] = [];
  for (const id of upserts) {
    const row = local.get(id);
    if (row === undefined) continue;
    operations.push({
      op: 'upsert',
      id,
      baseRevision: row.token.revision,
      baseHash: row.token.hash,
      hash: row.hash,
      row: local.rowOf(row),
      place: row.scanned?.row ?? 1,
    });
  }
  for (const { id, revision, hash } of deletes) {
    operations.push({
      op: 'delete',
      id,
      baseRevision: revision,
      baseHash: hash,
      isConfirmed: areDeletesConfirmed,
    });
  }
  return operations;
}

async function settle(
  context: ApplyContext,
  operations: readonly RowOperation[],
  results: readonly RowResult[],
  sent: Sent,
): Promise<void> {
  const tokens: { id: string; to: RowToken }[] = [];
  const changes: RowChange[] = [];
  results.forEach((result, index) => {
    const { id, status, revision, hash, row } = result;
    sent.results.set(status, (sent.results.get(status) ?? 0) + 1);
    if (ATTENTION.has(status)) sent.attention.push(result);
    if (revision > 0) sent.ownRevisions.add(revision);
    if (operations[index]!.op === 'delete') {
      if (row !== undefined && row !== null)
        sent.toRestore.push({ id, revision, hash, row, author: '' });
      else if (status !== 'held') sent.deletedAt.set(id, revision);
      return;
    }
    if (status === 'held') return;
    if (status === 'foreignId') {
      tokens.push({ id, to: freshToken(newRowId(context.keeper.environment)) });
    } else if (row !== undefined) {
      changes.push({ id, revision, hash, row, author: '' });
    } else if (hash !== '') {
      tokens.push({ id, to: { id, revision, hash } });
    }
  });
  await moveTokens(context, tokens);
  if (changes.length === 0) return;
  sent.applied += await applyToRows(context, changes);
}

/** Moves tokens by identity; whoever typed meanwhile keeps what was typed, and only the token moves on. */
async function moveTokens(
  { keeper, local, tab, writing, guard }: ApplyContext,
  tokens: readonly { readonly id: string; readonly to: RowToken }[],
): Promise<void> {
  const { tokenColumn } = writing.located;
  const moves = tokens.flatMap(({ id, to }) => {
    const row = local.get(id);
    return row === undefined ? [] : [{ row, to }];
  });
  if (moves.length === 0) return;
  await keeper.checkWorkbook();
  const results = await keeper.environment.host.writeRows(
    tab,
    tokenColumn,
    moves.map(({ row, to }): RowWrite => ({
      tokenPrefix: tokenPrefixOf(row.token.id),
      cells: [tokenWrite(tokenColumn, row.token, to)],
    })),
    guard,
  );
  results.forEach((result, index) => {
    const { row, to } = moves[index]!;
    if (result === 'written') local.wrote(row, to, []);
  });
}
