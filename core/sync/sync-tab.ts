/** Syncs one prepared tab: sends, takes in what others changed, and proves that both sides hold the same. */

import { type Head } from '../contract/sync-line.ts';
import { type RowChange } from '../contract/sync-rows.ts';
import { type RowStamp } from '../contract/sync-session.ts';
import { applyToRows, insertRows, tokensNow, type ApplyContext } from './apply-rows.ts';
import { headerGuard } from './locate-columns.ts';
import { LocalRows } from './local-rows.ts';
import { sumOf, type PreparedTab } from './prepare-tab.ts';
import { pullChanges } from './pull-changes.ts';
import { type RoundKeeper } from './round-keeper.ts';
import { type SyncedTab } from './round-outcome.ts';
import { nothingSent, sendPlan, type Sent } from './send-plan.ts';
import { verifyTab } from './verify-tab.ts';

/** What a tab's part of a round comes to, and the head up to which it holds everything. */
export interface TabRound {
  readonly outcome: SyncedTab;
  readonly head: Head;
}

export interface TabPermission {
  /** Whether this workbook and this person may write the register. */
  readonly canPush: boolean;
  readonly deletes: 'send' | 'restore' | 'leave';
  readonly areDeletesConfirmed: boolean;
}

export async function syncTab(
  keeper: RoundKeeper,
  prepared: PreparedTab,
  permission: TabPermission,
): Promise<TabRound> {
  const { state, tab, scan, plan } = prepared;
  const { dateSystem, located, layout } = scan.source;
  const context: ApplyContext = {
    keeper,
    binding: state.binding,
    tab: tab.id,
    local: new LocalRows(scan, prepared.rows),
    isBehind: false,
    guard: headerGuard(scan.source.content, located),
    writing: { located, register: layout.register, dateSystem, locale: keeper.environment.locale },
  };
  const sent = nothingSent();
  if (permission.canPush) {
    const deletes = permission.deletes === 'send' ? plan.deletes : [];
    const upserts = plan.upserts.map(({ token }) => token.id);
    const { areDeletesConfirmed } = permission;
    await sendPlan(context, { upserts, deletes, areDeletesConfirmed }, sent, tab.name);
  }
  const pulled = await pullChanges(
    keeper,
    state.binding,
    afterOwn(prepared.upTo, sent.ownRevisions),
  );
  const isLeftOut = leftOut(prepared, permission, sent);
  const changes = newest([prepared.remote, pulled.changes], sent.toRestore);
  // What this copy holds may be nowhere else: until it may send it, nothing of it is written over.
  const mayOverwrite = permission.canPush || !keeper.identity.isUnproven;
  const applied = await takeIn(context, changes, { isLeftOut, mayOverwrite });
  const input = {
    upTo: pulled.upTo,
    pulledBefore: permission.deletes === 'restore' ? 0 : state.pulledTo,
    isLeftOut,
    canPush: permission.canPush,
    mayOverwrite,
    tabName: tab.name,
  };
  const verified = await verifyTab(context, input, sent);
  const stamps = context.local.stamps();
  // Rows that were undone or put away meanwhile would count as deleted next time, and a row that stands behind with what
  // nobody here has seen of it: then nothing counts as pulled.
  const { present } = await tokensNow(context);
  const isThere = stamps.every(({ id }) => present.has(id));
  const known = keeper.stateOf(state.binding);
  const pulledTo = isThere && !context.isBehind ? pulled.upTo : known.pulledTo;
  await keeper.writeBinding({
    ...known,
    pulledTo,
    removedAt: isThere ? deadBy(known.removedAt, pulled.upTo, pulledTo) : known.removedAt,
    verified: isThere && verified.isWhole ? { count: stamps.length, sum: sumOf(stamps) } : null,
  });
  const outcome: SyncedTab = {
    status: 'synced',
    binding: state.binding,
    tab: tab.id,
    tabName: tab.name,
    preview: prepared.preview,
    results: sent.results,
    attention: sent.attention,
    applied: applied + sent.applied,
    healed: verified.healed,
  };
  return { outcome, head: pulled.head };
}

/** Versions this round made itself need not be pulled, as long as nobody else's lie between them. */
function afterOwn(upTo: number, own: ReadonlySet<number>): number {
  let after = upTo;
  while (own.has(after + 1)) after += 1;
  return after;
}

/** Whether a row stays out of the tab, though the server has it in this version. */
export type IsLeftOut = (row: Pick<RowStamp, 'id' | 'revision'>) => boolean;

/**
 * Rows gone from the tab that are not to come back: their deletion was sent, is held, or is left for later. One that
 * lives on in a version which never stood here, because others had edited it or edit it now, comes back; left out
 * it would be sent as deleted once more, over an edit that nobody here has seen.
 */
function leftOut({ plan }: PreparedTab, { deletes }: TabPermission, sent: Sent): IsLeftOut {
  if (deletes === 'restore') return () => false;
  const goneAt = new Map(plan.deletes.map(({ id, revision }) => [id, revision]));
  for (const [id, revision] of sent.deletedAt) goneAt.set(id, revision);
  for (const { id } of sent.toRestore) goneAt.delete(id);
  return ({ id, revision }) => (goneAt.get(id) ?? -1) >= revision;
}

function newest(
  sources: readonly ReadonlyMap<string, RowChange>[],
  toRestore: readonly RowChange[],
): Map<string, RowChange> {
  const changes = new Map(toRestore.map((change) => [change.id, change]));
  for (const source of sources) {
    for (const [id, change] of source) {
      if ((changes.get(id)?.revision ?? -1) <= change.revision) changes.set(id, change);
    }
  }
  return changes;
}

/**
 * As of which revisions rows were dead that live as of the one that counts as pulled: those beyond what was pulled, and that
 * itself where it does not count. What is missing then is not missing here; what was revived until then stands here again.
 */
function deadBy(marks: readonly number[] = [], upTo: number, pulledTo: number): number[] {
  const later = marks.filter((at) => at > upTo);
  return upTo > pulledTo ? [upTo, ...later] : later;
}

/** Returns how many rows were written and inserted. */
async function takeIn(
  context: ApplyContext,
  changes: ReadonlyMap<string, RowChange>,
  { isLeftOut, mayOverwrite }: { readonly isLeftOut: IsLeftOut; readonly mayOverwrite: boolean },
): Promise<number> {
  const { local } = context;
  const toRows: RowChange[] = [];
  const toInsert: RowChange[] = [];
  for (const change of changes.values()) {
    const row = local.get(change.id);
    if (row === undefined) {
      if (change.row !== null && !isLeftOut(change)) toInsert.push(change);
      continue;
    }
    // A row changed here keeps its base; the server merges both when it is sent.
    const isClean = row.hash === row.token.hash;
    if (row.token.revision >= change.revision) continue;
    if (mayOverwrite && isClean) toRows.push(change);
    else context.isBehind = true;
  }
  const written = await applyToRows(context, toRows);
  return written + (await insertRows(context, toInsert));
}
