/** Adds new versions of shared rows to a draft: with the lines they derive to, and what changes in the register's digest. */

import { type RowFault, type SyncRow } from '../../../core/contract/sync-rows.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { Digest } from '../../../core/sync/digest.ts';
import { hashRow } from '../../../core/sync/row-hash.ts';
import { type LineHead } from '../../storage/ledger-store.ts';
import { type StoredQuarantine, type StoredShared } from '../../storage/sync-store.ts';
import { type LineChange } from '../apply-operations.ts';
import { contentHashOf, contentTextOf, type LineContent } from '../line-content.ts';
import { type LedgerDraft } from '../ledger-draft.ts';
import { lineProblem } from '../line-problem.ts';
import { faultOf, type RowDeriver } from './derive-rows.ts';
import { rowContent } from './row-content.ts';

/** One new version to write. */
export interface RowWrite {
  readonly id: string;
  readonly head: LineHead | undefined;
  /** Hash of the row's newest version; "" for a tombstone or none. */
  readonly currentHash: string;
  /** Null is a tombstone. */
  readonly row: SyncRow | null;
  /** Where it stands in the tab it comes from. */
  readonly place: number;
}

export interface WrittenRow {
  readonly revision: number;
  /** "" for a tombstone. */
  readonly hash: string;
  readonly faults: readonly RowFault[];
}

/** Gathers what a batch writes of one register. */
export interface RowsDraft {
  readonly draft: LedgerDraft;
  readonly shared: StoredShared;
  readonly digest: Digest;
  readonly changes: LineChange[];
  readonly quarantined: StoredQuarantine[];
  /** Rows that are in quarantine no longer, if they were. */
  readonly released: string[];
  inserted: number;
  updated: number;
  deleted: number;
}

export function emptyRowsDraft(draft: LedgerDraft, shared: StoredShared): RowsDraft {
  return {
    draft,
    shared,
    digest: new Digest(),
    changes: [],
    quarantined: [],
    released: [],
    inserted: 0,
    updated: 0,
    deleted: 0,
  };
}

/** Adds the version; the row's head, line and stamp follow from it. */
export function writeRow(
  rows: RowsDraft,
  write: RowWrite,
  derive: RowDeriver['derive'],
): WrittenRow {
  const { draft, shared } = rows;
  const { id, head, row } = write;
  const broken = row === null ? undefined : brokenField(row);
  const derived =
    row === null || broken !== undefined ? undefined : derive(shared.register as RegisterId, row);
  const hash = row === null ? '' : hashRow(row);
  const { amountScale } = draft.head;
  const register = shared.register as RegisterId;
  const content =
    row === null ? undefined : rowContent(register, derived ?? BROKEN, { row, hash, amountScale });
  const now = addVersion(rows, write, { content, hash });
  const faults: RowFault[] = derived?.status === 'faulty' ? derived.faults.map(faultOf) : [];
  if (broken !== undefined) faults.push(lineProblem('textNotPlain', broken));
  if (faults.length > 0) {
    const { binding } = shared;
    rows.quarantined.push({ id, binding, revision: now.revision, faults: JSON.stringify(faults) });
  } else rows.released.push(id);
  const posted = content?.isUnposted === true ? undefined : content;
  rows.changes.push({
    ...(head === undefined ? {} : { before: head }),
    now,
    ...(posted === undefined ? {} : { content: posted }),
  });
  count(rows, write);
  if (head !== undefined && !head.isDeleted) {
    rows.digest.remove({ id, revision: head.revision, hash: write.currentHash });
  }
  if (row !== null) rows.digest.add({ id, revision: now.revision, hash });
  return { revision: now.revision, hash, faults };
}

const BROKEN = { status: 'silent', item: '' } as const;

/** A NUL or half a surrogate pair cannot be looked up or posted exactly; such a row is kept as it is, and waits. */
function brokenField({ fields, unread = {} }: SyncRow): string | undefined {
  const cells = [...Object.entries(fields), ...Object.entries(unread)];
  return cells.find(([, text = '']) => !text.isWellFormed() || text.includes('\0'))?.[0];
}

function count(rows: RowsDraft, { head, row }: RowWrite): void {
  const wasThere = head !== undefined && !head.isDeleted;
  if (row === null) rows.deleted += 1;
  else if (wasThere) rows.updated += 1;
  else rows.inserted += 1;
}

function addVersion(
  { draft, shared }: RowsDraft,
  { id, head, place }: RowWrite,
  { content, hash }: { readonly content: LineContent | undefined; readonly hash: string },
): LineHead {
  const revision = draft.head.revision + draft.versions.length + 1;
  const text = content === undefined ? null : contentTextOf(content);
  draft.versions.push({
    revision,
    lineId: id,
    previous: head?.revision ?? 0,
    hash: contentHashOf(text),
    content: text,
    tab: shared.tab,
    ...(hash === '' ? {} : { rowHash: hash }),
  });
  const now: LineHead = {
    id,
    register: shared.register,
    item: content?.item ?? head?.item ?? '',
    tab: shared.tab,
    row: place,
    revision,
    firstRevision: head?.firstRevision ?? revision,
    isDeleted: text === null,
    firstMovement: head?.firstMovement ?? 0,
    movementCount: head?.movementCount ?? 0,
  };
  draft.lines.set(id, { isNew: head === undefined, head: { ...now } });
  return draft.lines.get(id)!.head;
}
