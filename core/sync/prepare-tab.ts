/**
 * Gets a bound tab ready to be synced: scans it, learns what is missing from it and what others changed, mends its tokens
 * and writes them down, and plans what to send. Sends nothing and changes no cell a person sees.
 */

import { type Head } from '../contract/sync-line.ts';
import { type RowChange } from '../contract/sync-rows.ts';
import { type RowStamp } from '../contract/sync-session.ts';
import { type DateSystem } from '../values/civil-date.ts';
import { type TabDescription } from '../workbook/workbook-host.ts';
import { compareDigest } from './compare-digest.ts';
import { digestOf } from './digest.ts';
import { readLayout } from './layout-settings.ts';
import { planPush, type PushPlan } from './plan-push.ts';
import { pullChanges } from './pull-changes.ts';
import {
  repairTokens,
  type IdentifiedRow,
  type MintedIds,
  type TokenRepair,
} from './repair-tokens.ts';
import { type RoundKeeper } from './round-keeper.ts';
import { RoundStop, type TabOutcome, type TabPreview } from './round-outcome.ts';
import { formatRowToken } from './row-token.ts';
import { scanTab, type ScanMemory, type ScannedRow, type TabScan } from './scan-tab.ts';
import { type BindingState } from './workbook-identity.ts';
import { writeTokens } from './write-tokens.ts';

export interface PreparedTab {
  readonly status: 'prepared';
  readonly state: BindingState;
  readonly tab: TabDescription;
  readonly scan: TabScan;
  readonly rows: readonly IdentifiedRow[];
  readonly plan: PushPlan;
  readonly preview: TabPreview;
  readonly remote: ReadonlyMap<string, RowChange>;
  /** Everything up to this revision is in `remote`. */
  readonly upTo: number;
  readonly head: Head;
  /** Where the copied tab looks for tokens. */
  readonly tokenColumn: number;
}

/** A tab that is still being sorted and typed in is read again so many times before the round gives up on it. */
const MAX_SCANS = 5;
/** A tab that lost so large a part of its tokens at once, and so many, has lost the column, not rows. */
const LOST_SHARE = 0.5;
const MIN_LOST = 10;

export async function prepareTab(
  keeper: RoundKeeper,
  memory: ScanMemory,
  state: BindingState,
  tab: TabDescription | undefined,
): Promise<PreparedTab | Exclude<TabOutcome, { status: 'synced' }>> {
  const { binding, name } = state;
  const failed = (
    status: 'tabGone' | 'layoutGone' | 'headersGone',
    headers: readonly string[] = [],
  ) => ({ status, binding, tab: tab?.id ?? null, tabName: tab?.name ?? name, headers }) as const;
  if (tab === undefined) return failed('tabGone');
  const layout = await readLayout(keeper.environment.host, binding);
  if (layout === undefined) return failed('layoutGone');
  const { dateSystem } = await keeper.environment.host.describe();
  const read = () => readAndScan(keeper, memory, tab, dateSystem, layout);
  let outcome = await read();
  if (outcome.status === 'headersGone') return failed('headersGone', outcome.headers);
  const areTokensLost = hasLostTokens(state, outcome.status, outcome.scan);
  let missing = await missingRows(keeper, state, outcome.scan.rows, areTokensLost);
  const isFrozen = areTokensLost && keeper.options.onPreview === undefined;
  const minted: MintedIds = new Map();
  // Rows of a tab that joins a register may be lines the register has: two departments began with copies of one book.
  const joined = await joinableRows(keeper, state, outcome.scan.rows);
  let repair = repairTokens(outcome.scan, [...missing, ...joined], keeper.environment, minted);
  const first = repair;
  for (let scans = 1; !isFrozen && needsWriting(outcome, repair); scans += 1) {
    if (scans > MAX_SCANS) throw new RoundStop({ reason: 'workbookChanged' });
    await writeTokens(keeper, tab.id, outcome, repair);
    // Somebody may have sorted between the look and the write: what stands there now is looked at again.
    outcome = await read();
    if (outcome.status === 'headersGone') return failed('headersGone', outcome.headers);
    missing = await missingRows(keeper, state, outcome.scan.rows, areTokensLost);
    repair = repairTokens(outcome.scan, [...missing, ...joined], keeper.environment, minted);
  }
  // Had the file been exchanged before it was read, its rows would not be those the round knows of.
  await keeper.checkWorkbook();
  const pulled = await pullChanges(
    keeper,
    binding,
    keeper.identity.isUnproven ? keeper.head.revision : state.pulledTo,
  );
  const plan = await planOf(keeper, state, repair, {
    missing,
    remote: pulled.changes,
    areTokensLost,
  });
  const preview = previewOf(state, tab, plan, first, repair);
  if (isFrozen) return { ...failed('headersGone'), status: 'needsPreview', preview };
  const { upTo, head, changes: remote } = pulled;
  const { scan } = outcome;
  const { tokenColumn } = scan.source.located;
  return {
    status: 'prepared',
    state,
    tab,
    scan,
    rows: repair.rows,
    plan,
    preview,
    remote,
    upTo,
    head,
    tokenColumn,
  };
}

type Scanned = Exclude<ReturnType<typeof scanTab>, { status: 'headersGone' }>;

async function readAndScan(
  keeper: RoundKeeper,
  memory: ScanMemory,
  tab: TabDescription,
  dateSystem: DateSystem,
  layout: Parameters<typeof scanTab>[2],
): Promise<ReturnType<typeof scanTab>> {
  const { isCancelled, onProgress } = keeper.options;
  const content = await keeper.environment.host.readTab(tab.id, {
    ...(isCancelled && { isCancelled }),
    onProgress: (rows, of) => onProgress?.({ phase: 'scan', tabName: tab.name, rows, of }),
  });
  return scanTab(content, dateSystem, layout, memory);
}

function hasLostTokens(
  { verified }: BindingState,
  status: Scanned['status'],
  scan: TabScan,
): boolean {
  if (verified === null || verified.count === 0) return false;
  if (status === 'tokensGone') return true;
  const without = scan.rows.filter(({ token }) => token === undefined).length;
  return without >= MIN_LOST && without > Math.min(verified.count, scan.rows.length) * LOST_SHARE;
}

/** Rows that stood in the tab at the end of the last complete round and that no token names now. */
async function missingRows(
  keeper: RoundKeeper,
  state: BindingState,
  rows: readonly ScannedRow[],
  areTokensLost: boolean,
): Promise<readonly RowStamp[]> {
  // Where the server's history is another one, nothing counts as pulled before a round has been through with it.
  if (state.pulledTo === 0) return [];
  const stamps = uniqueStamps(rows);
  const isSame =
    state.verified !== null &&
    state.verified.count === stamps.length &&
    sumOf(stamps) === state.verified.sum;
  if (isSame && !areTokensLost) return [];
  let { missing } = await compareDigest(keeper, state.binding, state.pulledTo, stamps);
  // What an interrupted round took out had been deleted by others: it was there no longer as of one of these revisions.
  // Nor is anything deleted here that others have deleted: an unproven workbook does not pull that before it has sent.
  const { isUnproven } = keeper.identity;
  const marks = [...(state.removedAt ?? []), ...(isUnproven ? [keeper.head.revision] : [])];
  for (const at of marks) {
    if (missing.length === 0 || at <= state.pulledTo) continue;
    const then = await compareDigest(keeper, state.binding, at, stamps);
    const living = new Set(then.missing.map(({ id }) => id));
    missing = missing.filter(({ id }) => living.has(id));
  }
  return missing;
}

/**
 * Rows of a register that a tab joins with rows of its own, before its first round is through. They are no rows the tab
 * ever had: nothing is deleted for want of them.
 */
async function joinableRows(
  keeper: RoundKeeper,
  { binding, pulledTo, verified }: BindingState,
  rows: readonly ScannedRow[],
): Promise<readonly RowStamp[]> {
  const isFirstRound = pulledTo === 0 && verified === null && !keeper.identity.isUnproven;
  if (!isFirstRound || rows.every(({ token }) => token !== undefined)) return [];
  const { missing } = await compareDigest(
    keeper,
    binding,
    keeper.head.revision,
    uniqueStamps(rows),
  );
  return missing;
}

function uniqueStamps(rows: readonly ScannedRow[]): RowStamp[] {
  const byId = new Map<string, RowStamp>();
  for (const { token } of rows) {
    if (token !== undefined && token.revision > 0 && !byId.has(token.id)) byId.set(token.id, token);
  }
  return [...byId.values()];
}

/** One text for a set of identities, whatever versions they stand at. */
export function sumOf(stamps: readonly RowStamp[]): string {
  return digestOf(stamps.map(({ id }) => ({ id, revision: 0, hash: '' })))
    .buckets()
    .join('');
}

function needsWriting({ status, scan }: Scanned, repair: TokenRepair): boolean {
  if (status === 'tokensGone' || scan.strays.length > 0) return true;
  if (repair.cleared.length > 0) return true;
  return repair.rows.some(({ token, tokenCell }) => formatRowToken(token) !== tokenCell);
}

interface PlanFacts {
  readonly missing: readonly RowStamp[];
  readonly remote: ReadonlyMap<string, RowChange>;
  readonly areTokensLost: boolean;
}

async function planOf(
  keeper: RoundKeeper,
  state: BindingState,
  { rows }: TokenRepair,
  facts: PlanFacts,
): Promise<PushPlan> {
  const suspects = new Set<string>();
  const { isUnproven, witness } = keeper.identity;
  if (isUnproven) {
    const stamps = rows.map(({ token }) => token).filter(({ revision }) => revision > 0);
    const { differing } = await compareDigest(keeper, state.binding, keeper.head.revision, stamps);
    for (const { mine } of differing) suspects.add(mine.id);
  }
  const seen = witness?.revision ?? 0;
  return planPush({
    rows,
    ...facts,
    isProven: ({ token }) => token.revision <= seen && !suspects.has(token.id),
  });
}

function previewOf(
  { binding, register }: BindingState,
  { id, name }: TabDescription,
  plan: PushPlan,
  first: TokenRepair,
  last: TokenRepair,
): TabPreview {
  return {
    ...plan.counts,
    binding,
    register,
    tab: id,
    tabName: name,
    warnings: plan.warnings,
    copiedRows: first.copied.map(({ row }) => row),
    reunited: first.reunited + (first === last ? 0 : last.reunited),
    reattached: first.reattached + (first === last ? 0 : last.reattached),
  };
}
