/** Holds every pushed row against what the server has of it, and says by the rules of the merge what becomes of it. */

import { type RowOperation, type SyncRow } from '../../../core/contract/sync-rows.ts';
import { mergeRow, type RowMerge, type RowVersion } from '../../../core/sync/merge-row.ts';
import { type LedgerReader, type LineHead } from '../../storage/ledger-store.ts';
import { type LineVersion } from '../../storage/line-version.ts';
import { type StoredShared } from '../../storage/sync-store.ts';
import { rowHistories, rowVersionOf } from './row-history.ts';

/** A pushed row with what is to become of it. */
export interface WeighedRow {
  readonly operation: RowOperation;
  /** Undefined for a row the server has never seen. */
  readonly head: LineHead | undefined;
  /** Its newest version. */
  readonly current: RowVersion | undefined;
  /** "foreignId": the identity belongs to another register, or came twice in this batch. */
  readonly merge: RowMerge | 'foreignId';
}

export interface WeighedPush {
  readonly operations: readonly RowOperation[];
  readonly shared: StoredShared;
  readonly replica: string;
  readonly amountScale: number;
}

export async function weighRows(
  ledger: LedgerReader,
  push: WeighedPush,
): Promise<readonly WeighedRow[]> {
  const { operations, shared } = push;
  const heads = new Map(
    (await ledger.lineHeads(operations.map(({ id }) => id))).map((head) => [head.id, head]),
  );
  const histories = await historiesOf(ledger, push, heads);
  const seen = new Set<string>();
  return operations.map((operation): WeighedRow => {
    const head = heads.get(operation.id);
    const isTwice = seen.has(operation.id);
    seen.add(operation.id);
    if (isTwice || (head !== undefined && head.tab !== shared.tab)) {
      return { operation, head, current: undefined, merge: 'foreignId' };
    }
    const versions = histories.get(operation.id) ?? [];
    return { operation, head, current: versions.at(-1), merge: mergeOf(operation, versions) };
  });
}

/** The row an operation wants to be there; null when it wants it gone. */
function wantedRow(operation: RowOperation): SyncRow | null {
  return operation.op === 'delete' ? null : operation.row;
}

function mergeOf(operation: RowOperation, versions: readonly RowVersion[]): RowMerge {
  const { baseRevision, baseHash } = operation;
  const at = versions.findIndex(
    ({ revision, hash }) => revision === baseRevision && hash === baseHash,
  );
  return mergeRow({
    mine: wantedRow(operation),
    baseRevision,
    base: versions[at],
    after: versions.slice(at + 1),
  });
}

async function historiesOf(
  ledger: LedgerReader,
  { operations, shared, replica, amountScale }: WeighedPush,
  heads: ReadonlyMap<string, LineHead>,
): Promise<ReadonlyMap<string, readonly RowVersion[]>> {
  const wanted = operations.flatMap(({ id, baseRevision }) => {
    const head = heads.get(id);
    return head === undefined || head.tab !== shared.tab ? [] : [{ head, from: baseRevision }];
  });
  const histories = await rowHistories(ledger, wanted);
  const pushes = await ledger.sync.pushesOf(newerRevisions(operations, histories));
  const isOwn = (revision: number): boolean => pushes.get(revision)?.replica === replica;
  return new Map(
    [...histories].map(([id, versions]) => [
      id,
      versions.map((version) =>
        rowVersionOf(version, { amountScale, isOwn: isOwn(version.revision) }),
      ),
    ]),
  );
}

/** Versions of which it matters who made them: those the workbook had not seen. */
function newerRevisions(
  operations: readonly RowOperation[],
  histories: ReadonlyMap<string, readonly LineVersion[]>,
): readonly number[] {
  return operations.flatMap(({ id, baseRevision }) =>
    (histories.get(id) ?? [])
      .map(({ revision }) => revision)
      .filter((revision) => revision > baseRevision),
  );
}
