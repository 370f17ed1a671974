/**
 * Takes a batch of rows in one transaction: the head is locked, each row merged, held or quarantined, versions and
 * movements appended, and the answer kept. Only when all of it is on disk is there an answer.
 */

import { type Head } from '../../../core/contract/sync-line.ts';
import { type PushRowsRequest, type RowResult } from '../../../core/contract/sync-rows.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { type StoredShared } from '../../storage/sync-store.ts';
import { type LedgerWriter, type OrganisationHead } from '../../storage/ledger-store.ts';
import { emptyDraft } from '../ledger-draft.ts';
import { shortHead } from '../push-lines.ts';
import { appendAndDerive } from './append-and-derive.ts';
import { type RowsAct } from './append-rows.ts';
import { conflictKeeper } from './keep-conflicts.ts';
import { type RegisterRow, rowDeriver } from './derive-rows.ts';
import { heldKeeper } from './keep-held.ts';
import { type SyncTools } from './sync-tools.ts';
import { resultOf } from './row-result.ts';
import { type RowsTaking } from './rows-taking.ts';
import { type WeighedRow, weighRows } from './weigh-rows.ts';
import { emptyRowsDraft, type RowsDraft, writeRow } from './write-rows.ts';

export interface TakenRows {
  readonly head: Head;
  readonly results: readonly RowResult[];
  /** Whether there are new versions. */
  readonly isChanged: boolean;
}

export async function takeRows(
  tools: SyncTools,
  ledger: LedgerWriter,
  taking: RowsTaking,
): Promise<TakenRows> {
  const { request, shared, scope } = taking;
  const { operations } = request;
  const { amountScale } = ledger.head;
  const replica = taking.replica.replica;
  const weighed = await weighRows(ledger, { operations, shared, replica, amountScale });
  const held = await heldKeeper(tools, ledger, taking, weighed);
  const conflicts = await conflictKeeper(tools, ledger, { shared, weighed, author: scope.author });
  const rows = emptyRowsDraft(emptyDraft(ledger.head), shared);
  const deriver = await rowDeriver(tools, ledger, rowsToWrite(weighed, shared));
  const results = weighed.map((row): RowResult => {
    const stays = held.answerOf(row);
    if (stays !== undefined) return stays;
    const { merge, operation } = row;
    if (merge === 'foreignId')
      return { id: operation.id, status: 'foreignId', revision: 0, hash: '' };
    const conflict = merge.conflict && conflicts.keep(row, merge.conflict);
    const written =
      merge.act === 'write' ? writeRow(rows, writeOf(row), deriver.derive) : undefined;
    return resultOf(row, merge, { written, conflict });
  });
  await conflicts.save();
  await held.save();
  const act: RowsAct = {
    scope,
    replica,
    kind: 'push',
    session: request.session.id,
    part: request.session.part,
    batchKey: request.batch,
    upload: uploadOf(request),
  };
  const { itemsWithNewUnit } = deriver;
  const head = await appendAndDerive(tools, ledger, { rows, act, itemsWithNewUnit });
  return { head: shortHead(head), results, isChanged: hasVersions(rows, head) };
}

/** Rows that the merge says are to be written, as they will be. */
export function rowsToWrite(
  weighed: readonly WeighedRow[],
  { register }: Pick<StoredShared, 'register'>,
): readonly RegisterRow[] {
  return weighed.flatMap(({ operation, merge }) =>
    merge === 'foreignId' || merge.act !== 'write' || merge.row === null
      ? []
      : [{ id: operation.id, register: register as RegisterId, row: merge.row }],
  );
}

function hasVersions(rows: RowsDraft, head: OrganisationHead): boolean {
  return head.revision > rows.draft.head.revision;
}

function writeOf({ operation, head, current, merge }: WeighedRow): Parameters<typeof writeRow>[1] {
  if (merge === 'foreignId' || merge.act !== 'write') throw new RangeError('nothing to write');
  return {
    id: operation.id,
    head,
    currentHash: current?.hash ?? '',
    row: merge.row,
    place: operation.op === 'upsert' ? operation.place : (head?.row ?? 1),
  };
}

/** The upload as it is under way; null with its last part. */
function uploadOf({ session }: PushRowsRequest): string | null {
  return session.part < session.of ? session.id : null;
}
