/** Sorts a batch's operations into what changes the ledger and what does not, and says of each what became of it. */

import { type PushOperation, type PushResult } from '../../core/contract/sync-push.ts';
import { type SyncLine } from '../../core/contract/sync-line.ts';
import { type LedgerReader, type LineHead, type StoredTab } from '../storage/ledger-store.ts';
import { contentHashOf, contentTextOf, type LineContent } from './line-content.ts';
import { type LedgerDraft } from './ledger-draft.ts';
import { lineProblem } from './line-problem.ts';
import { parseLine } from './parse-line.ts';

/** An operation with its content read, before the ledger is looked at. */
export type ReadOperation =
  | {
      readonly op: 'upsert';
      readonly line: SyncLine;
      readonly content: LineContent;
      readonly text: string;
      readonly hash: string;
    }
  | { readonly op: 'delete'; readonly id: string }
  | { readonly op: 'rejected'; readonly result: PushResult };

/** A line that is new, changed, gone, or stands in another tab than before. */
export interface LineChange {
  readonly before?: LineHead;
  readonly now: LineHead;
  /** Undefined when the line was deleted, or is a row that is kept and posts nothing. */
  readonly content?: LineContent;
}

export interface AppliedOperations {
  readonly changes: readonly LineChange[];
  readonly results: readonly PushResult[];
  /** Lines that only stand in another row of their tab. */
  readonly moved: readonly LineHead[];
}

/** Reads operations by the kinds of their fields; needs no ledger, so it is done before anything is locked. */
export function readOperations(
  operations: readonly PushOperation[],
  amountScale: number,
): readonly ReadOperation[] {
  const seen = new Set<string>();
  return operations.map((operation) => {
    const id = operation.op === 'upsert' ? operation.line.id : operation.id;
    if (seen.has(id)) return rejected(id, [lineProblem('duplicateId')]);
    seen.add(id);
    if (operation.op === 'delete') return operation;
    const parsed = parseLine(operation.line, amountScale);
    if (parsed.status === 'rejected') return rejected(id, parsed.problems);
    const text = contentTextOf(parsed.content);
    const { line } = operation;
    return { op: 'upsert', line, content: parsed.content, text, hash: contentHashOf(text) };
  });
}

/** Adds the versions and heads of what changed to the draft. */
export async function applyOperations(
  ledger: LedgerReader,
  draft: LedgerDraft,
  operations: readonly ReadOperation[],
  tabs: Map<number, StoredTab>,
): Promise<AppliedOperations> {
  const ids = operations.flatMap((operation) => idOf(operation) ?? []);
  const heads = new Map((await ledger.lineHeads(ids)).map((head) => [head.id, head]));
  const known = await ledger.versions([...heads.values()].map(({ revision }) => revision));
  const hashes = new Map(known.map(({ revision, hash }) => [revision, hash]));
  const shared = new Set(known.filter(({ tab }) => tab !== undefined).map(({ lineId }) => lineId));
  const findTab = tabFinder(tabs, draft);
  const changes: LineChange[] = [];
  const moved: LineHead[] = [];
  const results = operations.map((operation): PushResult => {
    if (operation.op === 'rejected') return operation.result;
    const id = idOf(operation)!;
    const before = heads.get(id);
    // Its workbooks would not learn of it: what they know of a row is more than its line.
    if (shared.has(id)) return rejected(id, [lineProblem('sharedRow')]).result;
    if (operation.op === 'delete') {
      if (before === undefined) return rejected(id, [lineProblem('unknownLine')]).result;
      if (before.isDeleted) return { id, status: 'unchanged', revision: before.revision };
      const now = addVersion(draft, { before, id, text: null, hash: contentHashOf(null) });
      changes.push({ before, now });
      return { id, status: 'deleted', revision: now.revision };
    }
    const { line, content, text, hash } = operation;
    const place = { tab: findTab(line.source.file, line.source.tab), row: line.source.row };
    if (before !== undefined && !before.isDeleted && hashes.get(before.revision) === hash) {
      const now = { ...before, ...place };
      if (before.tab !== place.tab) changes.push({ before, now, content });
      else if (before.row !== place.row) moved.push(now);
      if (before.tab !== place.tab) draft.lines.set(id, { isNew: false, head: now });
      return { id, status: 'unchanged', revision: before.revision };
    }
    const now = addVersion(draft, { before, id, text, hash, content, place });
    changes.push({ ...(before === undefined ? {} : { before }), now, content });
    return { id, status: before === undefined ? 'inserted' : 'updated', revision: now.revision };
  });
  return { changes, results, moved };
}

interface NewVersion {
  readonly before: LineHead | undefined;
  readonly id: string;
  readonly text: string | null;
  readonly hash: string;
  readonly content?: LineContent;
  readonly place?: { readonly tab: number; readonly row: number };
}

function addVersion(draft: LedgerDraft, version: NewVersion): LineHead {
  const { before, id, text, hash, content, place } = version;
  const revision = draft.head.revision + draft.versions.length + 1;
  const previous = before?.revision ?? 0;
  draft.versions.push({ revision, lineId: id, previous, hash, content: text });
  const now: LineHead = {
    id,
    register: content?.register ?? before!.register,
    item: content?.item ?? before!.item,
    tab: place?.tab ?? before!.tab,
    row: place?.row ?? before!.row,
    revision,
    firstRevision: before?.firstRevision ?? revision,
    isDeleted: text === null,
    firstMovement: before?.firstMovement ?? 0,
    movementCount: before?.movementCount ?? 0,
  };
  draft.lines.set(id, { isNew: before === undefined, head: now });
  return now;
}

/** Finds the number of a tab, giving new ones the next. Mostly a line stands in the tab of the line before it. */
function tabFinder(
  tabs: Map<number, StoredTab>,
  draft: LedgerDraft,
): (file: string, name: string) => number {
  const keyOf = (file: string, name: string): string => `${file}\0${name}`;
  const known = new Map([...tabs.values()].map((tab) => [keyOf(tab.file, tab.name), tab]));
  const recent: StoredTab[] = [];
  return (file, name) => {
    for (const tab of recent) if (tab.file === file && tab.name === name) return tab.tab;
    let found = known.get(keyOf(file, name));
    if (found === undefined) {
      found = { tab: known.size + 1, file, name };
      known.set(keyOf(file, name), found);
      tabs.set(found.tab, found);
      draft.newTabs.push(found);
    }
    recent.unshift(found);
    recent.length = Math.min(recent.length, TABS_LOOKED_AT);
    return found.tab;
  };
}

/** Tabs of the last lines that are looked at before all of them. */
const TABS_LOOKED_AT = 3;

/** The line an operation is about; a rejected one is about none. */
export function idOf(operation: ReadOperation): string | undefined {
  switch (operation.op) {
    case 'upsert':
      return operation.line.id;
    case 'delete':
      return operation.id;
    case 'rejected':
      return undefined;
  }
}

export function rejected(
  id: string,
  problems: readonly ReturnType<typeof lineProblem>[],
): Extract<ReadOperation, { op: 'rejected' }> {
  return {
    op: 'rejected',
    result: { id, status: 'rejected', revision: 0, problems: [...problems] },
  };
}
