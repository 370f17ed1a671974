/** Keeps what a merge sets aside, once, however often the same rows are pushed. */

import { hash } from 'node:crypto';
import { type Conflict } from '../../../core/contract/sync-decisions.ts';
import { type SyncRow } from '../../../core/contract/sync-rows.ts';
import { type RowConflict } from '../../../core/sync/merge-row.ts';
import { hashRow } from '../../../core/sync/row-hash.ts';
import { type LedgerWriter } from '../../storage/ledger-store.ts';
import {
  type StoredConflict,
  type StoredRowPush,
  type StoredShared,
} from '../../storage/sync-store.ts';
import { newId, type SyncTools } from './sync-tools.ts';
import { type WeighedRow } from './weigh-rows.ts';

/** What is stored of a conflict; the rest is in its columns. */
export type ConflictBody = Pick<Conflict, 'kind' | 'fields' | 'base' | 'kept' | 'setAside'>;

export interface ConflictKeeper {
  /** Identity of the conflict. */
  readonly keep: (row: WeighedRow, conflict: RowConflict) => string;
  readonly save: () => Promise<void>;
}

export interface ConflictContext {
  readonly shared: StoredShared;
  readonly weighed: readonly WeighedRow[];
  readonly author: string;
}

export async function conflictKeeper(
  tools: SyncTools,
  ledger: LedgerWriter,
  context: ConflictContext,
): Promise<ConflictKeeper> {
  const inConflict = context.weighed.filter(
    ({ merge }) => merge !== 'foreignId' && merge.conflict !== undefined,
  );
  const ids = inConflict.map(({ operation }) => operation.id);
  const known = ids.length === 0 ? [] : await ledger.sync.conflictsOfRows(ids);
  const byDigest = new Map(known.map(({ digest, id }) => [digest, id]));
  const pushes = await ledger.sync.pushesOf(inConflict.flatMap(revisionsOf));
  const added: StoredConflict[] = [];
  return {
    keep: (row, conflict) => {
      const digest = digestOf(row.operation.id, conflict);
      const earlier = byDigest.get(digest);
      if (earlier !== undefined) return earlier;
      const id = newId(tools);
      byDigest.set(digest, id);
      const body = bodyOf(row, conflict, { tools, pushes, author: context.author });
      added.push({
        id,
        binding: context.shared.binding,
        rowId: row.operation.id,
        status: 'open',
        digest,
        body: JSON.stringify(body),
        resolvedBy: null,
      });
      return id;
    },
    save: () => ledger.sync.saveConflicts(added),
  };
}

function revisionsOf({ current, merge }: WeighedRow): readonly number[] {
  const base = merge === 'foreignId' ? undefined : merge.conflict?.base;
  return [current?.revision, base?.revision].filter((revision) => revision !== undefined);
}

/** The same for a conflict that is pushed again because its answer was lost. */
function digestOf(row: string, { kind, base, kept, setAside }: RowConflict): string {
  const parts = [row, kind, base?.revision ?? 0, hashOf(kept), hashOf(setAside)];
  return hash('sha256', parts.join(' '), 'hex');
}

function hashOf(row: SyncRow | null): string {
  return row === null ? '' : hashRow(row);
}

interface BodyContext {
  readonly tools: SyncTools;
  readonly pushes: ReadonlyMap<number, StoredRowPush>;
  readonly author: string;
}

/** Which side is whose: a merge keeps the server's row, except where it takes the workbook's over an unknown base. */
function bodyOf(
  { current }: WeighedRow,
  { kind, fields, base, kept, setAside }: RowConflict,
  { tools, pushes, author }: BodyContext,
): ConflictBody {
  const mine = { revision: 0, author, at: tools.now() };
  const sideOf = (revision: number): typeof mine => {
    const push = pushes.get(revision);
    return { revision, author: push?.author ?? '', at: push?.at ?? '' };
  };
  const theirs = sideOf(current?.revision ?? 0);
  const isMineKept = kind === 'baseUnknown' || kind === 'editAgainstDelete';
  return {
    kind,
    fields: [...fields],
    base: base === undefined ? null : { row: base.row, ...sideOf(base.revision) },
    kept: { row: kept, ...(isMineKept ? mine : theirs) },
    setAside: { row: setAside, ...(isMineKept ? theirs : mine) },
  };
}
