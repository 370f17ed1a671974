/** The history of syncs as people speak of them, and of one row: who changed what, and when. */

import {
  type HistoryReply,
  type HistoryRequest,
  type SyncEntry,
} from '../../../core/contract/sync-decisions.ts';
import { MAX_PAGE_ROWS } from '../../../core/contract/parts.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { type LedgerReader } from '../../storage/ledger-store.ts';
import { type StoredRowPush, type StoredShared } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { rowHistories } from './row-history.ts';
import { rowOfText } from './row-content.ts';
import { syncRefused } from './sync-refusal.ts';
import { type SyncTools } from './sync-tools.ts';

export async function readHistory(
  tools: SyncTools,
  scope: Scope,
  request: HistoryRequest,
): Promise<SyncAnswer<HistoryReply>> {
  const answer = await tools.store.read(scope.organisation, async (ledger) => {
    const readable = new Map(
      (await ledger.sync.sharedRegisters())
        .filter(({ register }) => scope.rights.reads.has(register as RegisterId))
        .map((shared) => [shared.binding, shared]),
    );
    const { row } = request;
    const reply: HistoryReply =
      row === undefined
        ? { syncs: await syncsOf(ledger, request, readable), versions: [] }
        : { syncs: [], versions: await versionsOf(ledger, { ...request, row }, readable) };
    return { status: 'done' as const, reply };
  });
  return answer ?? syncRefused('unknownRegister');
}

type Readable = ReadonlyMap<string, StoredShared>;

/** Newest first. The parts of a session are found by the newest of them that the page reaches. */
async function syncsOf(
  ledger: LedgerReader,
  { binding, before, limit = MAX_PAGE_ROWS }: HistoryRequest,
  readable: Readable,
): Promise<SyncEntry[]> {
  const pushes = await ledger.sync.pushes({
    before: before ?? ledger.head.revision + 1,
    limit: MAX_PAGE_ROWS,
    ...(binding === undefined ? {} : { binding }),
  });
  // What was derived anew because a list changed is nobody's sync.
  const synced = pushes.filter(({ kind }) => kind !== 'derive');
  const sessions = [...new Set(synced.map(({ session }) => session))].slice(0, limit);
  const entries: SyncEntry[] = [];
  for (const session of sessions) {
    const parts = (await ledger.sync.pushesOfSession(session)).filter(
      (part) => readable.has(part.binding) && part.kind !== 'derive',
    );
    const [first] = parts;
    if (first !== undefined) entries.push(entryOf(first, parts, readable));
  }
  return entries;
}

function entryOf(
  first: StoredRowPush,
  parts: readonly StoredRowPush[],
  readable: Readable,
): SyncEntry {
  const sum = (of: (part: StoredRowPush) => number): number =>
    parts.reduce((total, part) => total + of(part), 0);
  return {
    session: first.session,
    replica: first.replica,
    author: first.author,
    at: first.at,
    binding: first.binding,
    register: readable.get(first.binding)!.register as RegisterId,
    firstRevision: first.firstRevision,
    lastRevision: parts.at(-1)!.lastRevision,
    inserted: sum(({ inserted }) => inserted),
    updated: sum(({ updated }) => updated),
    deleted: sum(({ deleted }) => deleted),
    isReverted: parts.every(({ revertedBy }) => revertedBy !== null),
  };
}

async function versionsOf(
  ledger: LedgerReader,
  request: HistoryRequest & { readonly row: string },
  readable: Readable,
): Promise<HistoryReply['versions']> {
  const { row, before = Infinity, limit = MAX_PAGE_ROWS } = request;
  const [head] = await ledger.lineHeads([row]);
  const isReadable = [...readable.values()].some(({ tab }) => tab === head?.tab);
  if (head === undefined || !isReadable) return [];
  const all = (await rowHistories(ledger, [{ head, from: 0 }])).get(row) ?? [];
  const page = all
    .filter(({ revision }) => revision < before)
    .slice(-limit)
    .reverse();
  const pushes = await ledger.sync.pushesOf(page.map(({ revision }) => revision));
  return page.map(({ revision, content }) => ({
    id: row,
    revision,
    author: pushes.get(revision)?.author ?? '',
    at: pushes.get(revision)?.at ?? '',
    row: content === null ? null : rowOfText(content, ledger.head.amountScale),
  }));
}
