/**
 * One round between a workbook and the server: open, scan, mend, plan, preview, push, pull, apply, verify, close. Every step
 * may be the last one before the plug is pulled: the next round works everything out again from the sheet.
 */

import { HostRefusal } from '../workbook/workbook-host.ts';
import { type Head } from '../contract/sync-line.ts';
import { findCopiedTabs } from './find-copied-tabs.ts';
import { openRound, type OpenedRound } from './open-round.ts';
import { prepareTab, type PreparedTab } from './prepare-tab.ts';
import { type RoundKeeper } from './round-keeper.ts';
import {
  RoundStop,
  type PreviewAnswer,
  type RoundOptions,
  type RoundOutcome,
  type TabOutcome,
} from './round-outcome.ts';
import { emptyScanMemory, type ScanMemory } from './scan-tab.ts';
import { type SyncEnvironment } from './sync-environment.ts';
import { syncTab } from './sync-tab.ts';

/** What a session keeps from one round to the next, in memory only: nothing is wrong without it, only slower. */
export type RoundMemory = Map<string, ScanMemory>;

export async function runSyncRound(
  environment: SyncEnvironment,
  options: RoundOptions = {},
  memory: RoundMemory = new Map(),
): Promise<RoundOutcome> {
  return endingRounds(async () => {
    const opened = await openRound(environment, options);
    return opened.status === 'waiting' ? opened : goRound(opened, memory);
  });
}

/** Turns the ways a round may be ended from within into its outcome. */
export async function endingRounds(run: () => Promise<RoundOutcome>): Promise<RoundOutcome> {
  try {
    return await run();
  } catch (error) {
    if (error instanceof RoundStop) return { status: 'stopped', ...error.stop };
    if (error instanceof HostRefusal) {
      return error.code === 'cancelled'
        ? { status: 'stopped', reason: 'cancelled' }
        : { status: 'stopped', reason: 'host', refusal: error };
    }
    throw error;
  }
}

async function goRound(
  { keeper, fork, wasReset }: Extract<OpenedRound, { status: 'open' }>,
  memory: RoundMemory,
): Promise<RoundOutcome> {
  const prepared: PreparedTab[] = [];
  const tabs: TabOutcome[] = [];
  const described = await keeper.environment.host.describeTabs();
  for (const state of keeper.identity.bindings) {
    keeper.checkCancelled();
    const tab = described.find(({ binding }) => binding === state.binding);
    const tabMemory = memory.get(state.binding) ?? emptyScanMemory();
    memory.set(state.binding, tabMemory);
    const outcome = await prepareTab(keeper, tabMemory, state, tab);
    if (outcome.status === 'prepared') prepared.push(outcome);
    else tabs.push(outcome);
  }
  const copiedTabs = await findCopiedTabs(keeper, described, prepared);
  const answer = await answerTo(keeper, prepared);
  let head: Head = keeper.head;
  for (const each of prepared) {
    keeper.checkCancelled();
    if (needsPerson(keeper, each)) {
      tabs.push(notSent(each));
      continue;
    }
    const isSending = answer.send;
    const round = await syncTab(keeper, each, {
      canPush: maySend(keeper, each) && isSending,
      deletes: isSending ? answer.deletes : 'leave',
      areDeletesConfirmed: keeper.options.onPreview !== undefined,
    });
    tabs.push(round.outcome);
    if (round.head.revision < head.revision) head = round.head;
  }
  await closeRound(keeper, head, tabs);
  return { status: 'done', head: keeper.head, tabs, copiedTabs, fork, wasReset };
}

/** Without a preview the guards decide: what is beyond them waits for a person. */
async function answerTo(
  keeper: RoundKeeper,
  prepared: readonly PreparedTab[],
): Promise<PreviewAnswer> {
  const { onPreview } = keeper.options;
  if (onPreview === undefined || keeper.lease === null) return { send: true, deletes: 'send' };
  const sending = prepared.filter((each) => maySend(keeper, each));
  if (sending.length === 0 && prepared.length > 0) return { send: true, deletes: 'send' };
  const answer = await onPreview(sending.map(({ preview }) => preview));
  if (!answer.send) throw new RoundStop({ reason: 'cancelled' });
  return answer;
}

function needsPerson(keeper: RoundKeeper, each: PreparedTab): boolean {
  const { onPreview } = keeper.options;
  return onPreview === undefined && maySend(keeper, each) && each.plan.warnings.length > 0;
}

/** A tab of a register that others write shows it and sends nothing, whatever was typed into it. */
function maySend(keeper: RoundKeeper, { scan }: PreparedTab): boolean {
  return keeper.mayWrite(scan.source.layout.register);
}

function notSent({ state, tab, preview }: PreparedTab): TabOutcome {
  return {
    status: 'needsPreview',
    binding: state.binding,
    tab: tab.id,
    tabName: tab.name,
    headers: [],
    preview,
  };
}

/** Notes how far the round has come, in both places, and gives the lease back. */
async function closeRound(
  keeper: RoundKeeper,
  cursor: Head,
  tabs: readonly TabOutcome[],
): Promise<void> {
  const { lease, replica } = keeper;
  // A copy that only pulls has not had its own rows judged.
  const isProven = lease !== null && tabs.every(({ status }) => status === 'synced');
  await keeper.write({ ...(isProven && { isUnproven: false }) });
  if (lease === null) return;
  const { service } = keeper.environment;
  const { nonce } = await keeper.ask(() => service.close({ replica, lease, cursor }));
  await keeper.write({ nonce });
}
