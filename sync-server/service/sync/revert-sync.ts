/**
 * Takes a sync back: each of its rows gets the version it had before, as a new version. What others changed since, between
 * two parts of the sync too, is merged like any push, and what both sides changed becomes a conflict; nothing is overwritten.
 */

import { hash } from 'node:crypto';
import { type ResolveReply, type RevertRequest } from '../../../core/contract/sync-decisions.ts';
import { type RegisterId } from '../../../core/registers/register.ts';
import { type SyncAnswer } from '../../../core/sync/sync-service.ts';
import { takeBackRow } from '../../../core/sync/take-back-row.ts';
import { type LedgerWriter } from '../../storage/ledger-store.ts';
import { type LineVersion } from '../../storage/line-version.ts';
import { type StoredRowPush, type StoredShared } from '../../storage/sync-store.ts';
import { type Scope } from '../ledger-services.ts';
import { shortHead } from '../push-lines.ts';
import { decided } from './current-rows.ts';
import { decideRows } from './decide-rows.ts';
import { rowHistories, rowVersionOf } from './row-history.ts';
import { syncRefused } from './sync-refusal.ts';
import { nowMs, type SyncTools } from './sync-tools.ts';
import { type WeighedRow } from './weigh-rows.ts';

/** Repeating the request gives the first answer. */
export async function revertSync(
  tools: SyncTools,
  scope: Scope,
  request: RevertRequest,
): Promise<SyncAnswer<ResolveReply>> {
  const answer = await tools.store.write(scope.organisation, (ledger) =>
    revertIn(tools, ledger, scope, request),
  );
  if (answer?.status === 'done') tools.announce(scope.organisation);
  return answer ?? syncRefused('unknownDecision');
}

async function revertIn(
  tools: SyncTools,
  ledger: LedgerWriter,
  scope: Scope,
  { batch, session }: RevertRequest,
): Promise<SyncAnswer<ResolveReply>> {
  const { sync } = ledger;
  const digest = hash('sha256', `revert ${session}`, 'hex');
  const kept = await sync.rowBatch(batch);
  if (kept !== undefined) {
    if (kept.digest !== digest) return syncRefused('batchKeyReused');
    return { status: 'done', reply: JSON.parse(kept.reply) as ResolveReply };
  }
  const pushes = (await sync.pushesOfSession(session)).filter(
    ({ revertedBy }) => revertedBy === null,
  );
  const registers = new Map(
    (await sync.sharedRegisters()).map((shared) => [shared.binding, shared]),
  );
  const bindings = [...new Set(pushes.map(({ binding }) => binding))];
  if (bindings.length === 0) return syncRefused('unknownDecision');
  const mayDecide = bindings.every((binding) =>
    scope.rights.decides.has(registers.get(binding)!.register as RegisterId),
  );
  if (!mayDecide) return syncRefused('permissionDenied');
  let head = ledger.head;
  const results: ResolveReply['results'] = [];
  for (const binding of bindings) {
    const shared = registers.get(binding)!;
    const ofBinding = pushes.filter((push) => push.binding === binding);
    const weighed = await weighReversion(ledger, shared, ofBinding);
    const decision = { scope, shared, kind: 'revert', session: batch, head } as const;
    const outcome = await decideRows(tools, ledger, decision, weighed);
    head = outcome.head;
    for (const result of outcome.results) results.push(result);
  }
  await sync.markReverted(session, batch);
  const reply = { head: shortHead(head), results };
  await sync.saveRowBatch({ key: batch, digest, atMs: nowMs(tools), reply: JSON.stringify(reply) });
  return { status: 'done', reply };
}

async function weighReversion(
  ledger: LedgerWriter,
  shared: StoredShared,
  pushes: readonly StoredRowPush[],
): Promise<readonly WeighedRow[]> {
  const first = new Map<string, LineVersion>();
  const ofSync = new Set<number>();
  for (const version of await versionsIn(ledger, shared, pushes)) {
    if (!first.has(version.lineId)) first.set(version.lineId, version);
    ofSync.add(version.revision);
  }
  const heads = await ledger.lineHeads([...first.keys()]);
  const histories = await rowHistories(
    ledger,
    heads.map((head) => ({ head, from: first.get(head.id)!.previous })),
  );
  const { amountScale } = ledger.head;
  return heads.map((head): WeighedRow => {
    const { revision, previous } = first.get(head.id)!;
    const history = histories.get(head.id)!.map((version) => {
      return rowVersionOf(version, { amountScale, isOwn: ofSync.has(version.revision) });
    });
    const before = history.find((version) => version.revision === previous)?.row ?? null;
    const versions = history.filter((version) => version.revision >= revision);
    const merge = takeBackRow({ before, versions });
    return decided(head.id, { head, current: history.at(-1)! }, merge);
  });
}

const VERSIONS_AT_ONCE = 5_000;

/** The versions a sync made of a register's rows, in order. */
async function versionsIn(
  ledger: LedgerWriter,
  { tab }: StoredShared,
  pushes: readonly StoredRowPush[],
): Promise<readonly LineVersion[]> {
  const found: LineVersion[] = [];
  for (const { firstRevision, lastRevision } of pushes) {
    for (let after = firstRevision - 1; after < lastRevision;) {
      const page = await ledger.sync.versionsOfTab({
        tab,
        after,
        upTo: lastRevision,
        limit: VERSIONS_AT_ONCE,
      });
      for (const version of page) found.push(version);
      after = page.length < VERSIONS_AT_ONCE ? lastRevision : page.at(-1)!.revision;
    }
  }
  return found;
}
