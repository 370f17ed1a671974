/** Gives a workbook the rows that changed after its revision, up to a mark that the first page fixes, a page at a time. */

import {
  MAX_PULL_ROWS,
  type PullRowsReply,
  type PullRowsRequest,
  type RowChange,
} from '../../../core/contract/sync-rows.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { type LedgerReader } from '../../storage/ledger-store.ts';
import { type LineVersion } from '../../storage/line-version.ts';
import { type StoredShared } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { shortHead } from '../push-lines.ts';
import { rowOfText } from './row-content.ts';
import { openedReplica } from './replicas.ts';
import { readableShared } from './shared-registers.ts';
import { syncRefused } from './sync-refusal.ts';
import { type SyncTools } from './sync-tools.ts';

export async function pullRows(
  tools: SyncTools,
  scope: Scope,
  request: PullRowsRequest,
): Promise<SyncAnswer<PullRowsReply>> {
  const answer = await tools.store.read(scope.organisation, async (ledger) => {
    const replica = await openedReplica(ledger, request.replica);
    if ('refusal' in replica) return replica;
    const shared = await readableShared(ledger, scope, request.binding);
    if ('refusal' in shared) return shared;
    const upTo = request.upTo ?? ledger.head.revision;
    if (upTo > ledger.head.revision || request.after > upTo) return syncRefused('resetRequired');
    const reply = await pageOf(ledger, shared, {
      after: request.after,
      upTo,
      limit: request.limit ?? MAX_PULL_ROWS,
    });
    return { status: 'done' as const, reply };
  });
  return answer ?? syncRefused('unknownReplica');
}

async function pageOf(
  ledger: LedgerReader,
  shared: StoredShared,
  page: { readonly after: number; readonly upTo: number; readonly limit: number },
): Promise<PullRowsReply> {
  const { upTo, limit } = page;
  const versions = await ledger.sync.versionsOfTab({ tab: shared.tab, ...page });
  const last = versions.at(-1)?.revision ?? upTo;
  const newest = await withoutReplaced(ledger, versions, upTo);
  return {
    head: shortHead(ledger.head),
    upTo,
    changes: await changesOf(ledger, newest),
    next: versions.length === limit && last < upTo ? last : null,
  };
}

/** Leaves out versions that a later one up to the mark has replaced; where that cannot be told both are given, in order. */
async function withoutReplaced(
  ledger: LedgerReader,
  versions: readonly LineVersion[],
  upTo: number,
): Promise<readonly LineVersion[]> {
  const ids = [...new Set(versions.map(({ lineId }) => lineId))];
  const heads = new Map((await ledger.lineHeads(ids)).map((head) => [head.id, head.revision]));
  const last = new Map(versions.map(({ lineId, revision }) => [lineId, revision]));
  return versions.filter(({ lineId, revision }) => {
    const head = heads.get(lineId) ?? revision;
    const isReplaced = head <= upTo && head !== revision;
    return !isReplaced && last.get(lineId) === revision;
  });
}

/** Versions as a workbook takes them, each with its author. */
export async function changesOf(
  ledger: LedgerReader,
  versions: readonly LineVersion[],
): Promise<RowChange[]> {
  const pushes = await ledger.sync.pushesOf(versions.map(({ revision }) => revision));
  const { amountScale } = ledger.head;
  return versions.map(({ revision, lineId, content, rowHash }) => ({
    id: lineId,
    revision,
    hash: rowHash ?? '',
    row: content === null ? null : rowOfText(content, amountScale),
    author: pushes.get(revision)?.author ?? '',
  }));
}
