/**
 * Compares a workbook's rows with the server's by 256 sums, as of the revision the workbook has pulled up to. The sums of
 * today are kept; those of a while ago differ by the versions since.
 */

import {
  type DigestReply,
  type DigestRequest,
  type RowStamp,
} from '../../../core/contract/sync-session.ts';
import { bucketOf, Digest } from '../../../core/sync/digest.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { type LedgerReader } from '../../storage/ledger-store.ts';
import { type LineVersion } from '../../storage/line-version.ts';
import { type StoredShared } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { bucketsOfText, digestWith } from './digest-text.ts';
import { rowHistories } from './row-history.ts';
import { openedReplica } from './replicas.ts';
import { readableShared } from './shared-registers.ts';
import { syncRefused } from './sync-refusal.ts';
import { type SyncTools } from './sync-tools.ts';

export async function compareDigest(
  tools: SyncTools,
  scope: Scope,
  request: DigestRequest,
): Promise<SyncAnswer<DigestReply>> {
  const answer = await tools.store.read(scope.organisation, async (ledger) => {
    const replica = await openedReplica(ledger, request.replica);
    if ('refusal' in replica) return replica;
    const shared = await readableShared(ledger, scope, request.binding);
    if ('refusal' in shared) return shared;
    if (request.at > ledger.head.revision) return syncRefused('resetRequired');
    return { status: 'done' as const, reply: await compare(ledger, shared, request) };
  });
  return answer ?? syncRefused('unknownReplica');
}

async function compare(
  ledger: LedgerReader,
  shared: StoredShared,
  { at, count, buckets }: DigestRequest,
): Promise<DigestReply> {
  const since = await changesSince(ledger, shared.tab, at);
  const change = new Digest();
  for (const { now, then } of since.values()) {
    if (now !== undefined) change.remove(now);
    if (then !== undefined) change.add(then);
  }
  const mine = bucketsOfText(digestWith(shared.digest, change));
  const differing = new Set<number>();
  mine.forEach((sum, bucket) => {
    if (sum !== buckets[bucket]) differing.add(bucket);
  });
  const rows = shared.rows + change.count;
  if (differing.size === 0 && count === rows) return { differing: [], count: rows };
  const stamps = await stampsAt(ledger, shared.tab, { since, differing });
  return {
    differing: [...differing].map((bucket) => ({ bucket, rows: stamps.get(bucket) ?? [] })),
    count: rows,
  };
}

/** A row's stamp now and at the revision asked about; undefined where it was not living. */
interface StampChange {
  readonly now: RowStamp | undefined;
  readonly then: RowStamp | undefined;
}

const VERSIONS_AT_ONCE = 5_000;

async function changesSince(
  ledger: LedgerReader,
  tab: number,
  at: number,
): Promise<ReadonlyMap<string, StampChange>> {
  const changed = new Set<string>();
  const upTo = ledger.head.revision;
  for (let after = at; after < upTo;) {
    const page = await ledger.sync.versionsOfTab({ tab, after, upTo, limit: VERSIONS_AT_ONCE });
    for (const { lineId } of page) changed.add(lineId);
    after = page.length < VERSIONS_AT_ONCE ? upTo : page.at(-1)!.revision;
  }
  if (changed.size === 0) return new Map();
  const heads = await ledger.lineHeads([...changed]);
  const histories = await rowHistories(
    ledger,
    heads.map((head) => ({ head, from: at })),
  );
  return new Map(
    [...histories].map(([id, versions]) => {
      const then = versions.findLast(({ revision }) => revision <= at);
      return [id, { now: stampOf(versions.at(-1)), then: stampOf(then) }];
    }),
  );
}

function stampOf(version: LineVersion | undefined): RowStamp | undefined {
  if (version?.rowHash === undefined) return undefined;
  return { id: version.lineId, revision: version.revision, hash: version.rowHash };
}

/** All rows of the buckets that differ, as of the revision. */
async function stampsAt(
  ledger: LedgerReader,
  tab: number,
  wanted: {
    readonly since: ReadonlyMap<string, StampChange>;
    readonly differing: ReadonlySet<number>;
  },
): Promise<ReadonlyMap<number, RowStamp[]>> {
  const { since, differing } = wanted;
  const stamps = new Map<number, RowStamp[]>();
  const add = (stamp: RowStamp): void => {
    const bucket = bucketOf(stamp.id);
    if (!differing.has(bucket)) return;
    const rows = stamps.get(bucket);
    if (rows === undefined) stamps.set(bucket, [stamp]);
    else rows.push(stamp);
  };
  for await (const piece of ledger.sync.stampsOfTab(tab)) {
    for (const stamp of piece) if (!since.has(stamp.id)) add(stamp);
  }
  for (const { then } of since.values()) if (then !== undefined) add(then);
  return stamps;
}
