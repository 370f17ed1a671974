/** Syncing from the pane: connects, shares tabs, previews and runs rounds, decides. Loaded when it is first needed. */

import { registerTextOf } from '../../../core/contract/name-texts.ts';
import { type ResolveConflictRequest } from '../../../core/contract/sync-decisions.ts';
import { type ResolveHeldRequest } from '../../../core/contract/sync-decisions.ts';
import { answerFork, type ForkAnswer } from '../../../core/sync/answer-fork.ts';
import { httpSyncService } from '../../../core/sync/http-sync-service.ts';
import {
  type PreviewAnswer,
  type RoundOutcome,
  type TabPreview,
} from '../../../core/sync/round-outcome.ts';
import { shareTab } from '../../../core/sync/share-tab.ts';
import { type SyncEnvironment } from '../../../core/sync/sync-environment.ts';
import { type SyncAnswer, type SyncService } from '../../../core/sync/sync-service.ts';
import { runSyncRound, type RoundMemory } from '../../../core/sync/sync-round.ts';
import { readIdentity } from '../../../core/sync/workbook-identity.ts';
import { type PaneStore, todayOf } from '../state/pane-store.ts';
import { maySendUnseen } from '../state/auto-round.ts';
import { paneErrorOf } from '../state/pane-error.ts';
import { readWorkbook } from '../state/read-workbook.ts';
import { problemOf, type SyncState, summaryOf } from '../state/sync-state.ts';
import { readTabNamed } from '../state/apply-fix.ts';

/** Kept with the workbook: when it was last synced. */
const SYNCED_AT = 'tallybook.syncedAt';
/** Kept with the workbook: the registers there are, so that reconciling knows of those of others. */
export const SHARED_SETTING = 'tallybook.shared';
/** What the server is told this program is. */
const CLIENT_VERSION = 'pane-1';

interface Session {
  readonly environment: SyncEnvironment;
  readonly memory: RoundMemory;
  answer: ((answer: PreviewAnswer) => void) | null;
  isCancelled: boolean;
}

const sessions = new WeakMap<PaneStore, Session>();

/** What the workbook remembers of its connection, and what the server has for a person to decide. */
export async function loadSync(store: PaneStore): Promise<void> {
  const { host } = store.context;
  const identity = await readIdentity(host);
  setSync(store, {
    bindings: (identity?.bindings ?? []).map(({ binding, register, name }) => ({
      binding,
      register,
      name,
    })),
    replica: identity?.replica ?? null,
    syncedAt: (await host.readSetting(SYNCED_AT)) ?? '',
    fork: identity?.isFork === true ? (store.sync.value.fork ?? 'copied') : null,
  });
  if (identity !== undefined && identity.bindings.length > 0) await loadDecisions(store);
}

/** False when the server was not reached. */
export async function loadDecisions(store: PaneStore): Promise<boolean> {
  const { service } = sessionOf(store).environment;
  const decisions = await replyOf(() => service.decisions({}));
  const history = await replyOf(() => service.history({ limit: 50 }));
  // What is known stays, while the server is away.
  if (decisions !== undefined) setSync(store, { decisions });
  if (history !== undefined) setSync(store, { history });
  return history !== undefined;
}

/** Finds out which registers others share, so that a tab can join one instead of making another. */
export async function connect(store: PaneStore): Promise<void> {
  await round(store, (session) => runSyncRound(session.environment, {}, session.memory));
}

/** Which tab is shared, and as which register: a shared one, or null for a new one. */
export interface ShareChoice {
  readonly tab: string;
  readonly binding: string | null;
}

/** Shares the tabs that were chosen. The one thing written is the announced hidden column and its header. */
export async function shareTabs(store: PaneStore, choices: readonly ShareChoice[]): Promise<void> {
  const { environment } = sessionOf(store);
  setSync(store, { phase: { kind: 'running', done: 0, of: choices.length }, problem: null });
  try {
    const whole = await readWorkbook(environment.host);
    for (const [index, { tab: name, binding }] of choices.entries()) {
      const { tab } = await readTabNamed(environment.host, name);
      const content = whole.tabs.find((one) => one.name === name);
      const table = await store.platform.engine.ask('table', {
        content: whole,
        today: todayOf(store),
        answers: store.answers.value,
        tab: name,
      });
      if (tab === undefined || content === undefined || table === null) continue;
      const outcome = await shareTab(environment, { tab: tab.id, content, table, binding, name });
      if (outcome.status === 'waiting') {
        setSync(store, { problem: problemOf({ status: 'waiting', leaseHolder: null }) ?? null });
        break;
      }
      if (outcome.status === 'stopped') {
        setSync(store, { problem: problemOf(outcome) ?? null });
        break;
      }
      store.unsentTabs.value = new Set([...store.unsentTabs.value, tab.id]);
      setSync(store, { phase: { kind: 'running', done: index + 1, of: choices.length } });
    }
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
  } finally {
    setSync(store, { phase: { kind: 'idle' } });
  }
  await loadSync(store);
}

/** One round: what would be sent is shown first, and nothing is sent before the person has answered. */
export async function syncNow(store: PaneStore): Promise<void> {
  setSync(store, { needsLook: false });
  await roundWith(store, (session, tabs) => {
    const isNothing = tabs.every(
      ({ fresh, changed, deleted, warnings }) =>
        fresh + changed + deleted === 0 && warnings.length === 0,
    );
    if (isNothing) return Promise.resolve({ send: true, deletes: 'leave' });
    setSync(store, { phase: { kind: 'preview', tabs } });
    return new Promise((resolve) => {
      session.answer = resolve;
    });
  });
}

/** One round that nobody started: it ends before whatever a person should look at first. */
export async function syncByItself(store: PaneStore): Promise<void> {
  await roundWith(store, (_session, tabs) => {
    if (maySendUnseen(tabs)) return Promise.resolve({ send: true, deletes: 'leave' });
    setSync(store, { needsLook: true });
    return Promise.resolve({ send: false });
  });
}

async function roundWith(
  store: PaneStore,
  onPreview: (session: Session, tabs: readonly TabPreview[]) => Promise<PreviewAnswer>,
): Promise<void> {
  await round(store, (session) =>
    runSyncRound(
      session.environment,
      {
        onPreview: (tabs) => onPreview(session, tabs),
        onProgress: ({ rows, of }) =>
          setSync(store, { phase: { kind: 'running', done: rows, of } }),
        isCancelled: () => session.isCancelled,
      },
      session.memory,
    ),
  );
}

/** The person's word on the preview. */
export function answerPreview(store: PaneStore, answer: PreviewAnswer): void {
  const session = sessionOf(store);
  const { answer: resolve } = session;
  session.answer = null;
  setSync(store, { phase: { kind: 'running', done: 0, of: 0 } });
  resolve?.(answer);
}

export async function resolveConflict(
  store: PaneStore,
  request: ResolveConflictRequest,
): Promise<void> {
  await decide(store, (service) => service.resolveConflict(request));
}

export async function resolveHeld(store: PaneStore, request: ResolveHeldRequest): Promise<void> {
  await decide(store, (service) => service.resolveHeld(request));
}

/** Takes a sync back by a new one; what others changed since becomes a conflict and is not lost. */
export async function revertSync(store: PaneStore, session: string): Promise<void> {
  const batch = `revert-${crypto.randomUUID()}`;
  await decide(store, (service) => service.revert({ batch, session }));
}

export async function answerCopy(store: PaneStore, answer: ForkAnswer): Promise<void> {
  await round(store, async ({ environment }): Promise<RoundOutcome> => {
    const outcome = await answerFork(environment, answer);
    if (outcome.status === 'stopped' || outcome.status === 'waiting') return outcome;
    setSync(store, { fork: null });
    return runSyncRound(environment, {});
  });
}

/** A decision is a new version on the server; the round after it brings it into the tab. */
async function decide(
  store: PaneStore,
  ask: (service: SyncService) => Promise<SyncAnswer<unknown>>,
): Promise<void> {
  const { service } = sessionOf(store).environment;
  try {
    const answer = await ask(service);
    if (answer.status === 'refused') {
      const stopped = { status: 'stopped', reason: 'refused', refusal: answer.refusal } as const;
      setSync(store, { problem: problemOf(stopped) ?? null });
      return;
    }
  } catch {
    setSync(store, { problem: problemOf({ status: 'stopped', reason: 'noAnswer' }) ?? null });
    return;
  }
  // One's own decision is no news of others.
  await loadDecisions(store);
  await syncNow(store);
}

async function round(
  store: PaneStore,
  run: (session: Session) => Promise<RoundOutcome>,
): Promise<void> {
  if (store.sync.value.phase.kind !== 'idle') return;
  const session = sessionOf(store);
  session.isCancelled = false;
  // Of before the round: what others send meanwhile is news after it.
  const seenRevision = store.sync.value.history?.syncs[0]?.lastRevision ?? 0;
  setSync(store, { phase: { kind: 'running', done: 0, of: 0 }, problem: null, summary: null });
  // What is edited from here on, while tabs are scanned, is for the next round.
  const sending = store.unsentTabs.value;
  store.unsentTabs.value = new Set();
  let isSettled = false;
  try {
    isSettled = await settle(store, await run(session), seenRevision);
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
  } finally {
    if (!isSettled) store.unsentTabs.value = new Set([...sending, ...store.unsentTabs.value]);
    setSync(store, { phase: { kind: 'idle' } });
  }
  await loadSync(store);
}

/** Whether tabs were synced; what became of it is told either way. */
async function settle(
  store: PaneStore,
  outcome: RoundOutcome,
  seenRevision: number,
): Promise<boolean> {
  setSync(store, { problem: problemOf(outcome) ?? null });
  // A round of no tab has only found out what others share.
  if (outcome.status !== 'done' || outcome.tabs.length === 0) return false;
  const summary = summaryOf(outcome);
  const at = store.platform.moment();
  setSync(store, { summary, fork: outcome.fork, syncedAt: at, seenRevision });
  await store.context.host.writeSetting(SYNCED_AT, at);
  await store.context.host.writeSetting(SHARED_SETTING, JSON.stringify(store.sync.value.shared));
  store.spoken.value = store.say.value('sync.done', {
    sent: summary.sent,
    received: summary.received,
  });
  const changed = outcome.tabs.flatMap((tab) =>
    tab.status === 'synced' && tab.applied > 0 ? [tab.tab] : [],
  );
  if (changed.length > 0) {
    store.editedTabs.value = new Set([...store.editedTabs.value, ...changed]);
  }
  return true;
}

export function setSync(store: PaneStore, change: Partial<SyncState>): void {
  store.sync.value = { ...store.sync.value, ...change };
}

async function replyOf<Reply>(ask: () => Promise<SyncAnswer<Reply>>): Promise<Reply | undefined> {
  try {
    const answer = await ask();
    return answer.status === 'done' ? answer.reply : undefined;
  } catch {
    return undefined;
  }
}

/** The server as sync sees it. */
export function serviceOf(store: PaneStore): SyncService {
  return sessionOf(store).environment.service;
}

function sessionOf(store: PaneStore): Session {
  const known = sessions.get(store);
  if (known !== undefined) return known;
  const session: Session = {
    environment: environmentOf(store),
    memory: new Map(),
    answer: null,
    isCancelled: false,
  };
  sessions.set(store, session);
  return session;
}

function environmentOf(store: PaneStore): SyncEnvironment {
  const { host, server } = store.context;
  const service = httpSyncService(async (path, body) => {
    const answer = await server.request('POST', path, JSON.parse(body) as unknown);
    return { status: answer.status, retryAfter: null, text: JSON.stringify(answer.body) };
  });
  return {
    host,
    service: {
      ...service,
      open: async (request) => {
        const answer = await service.open(request);
        if (answer.status === 'done' && answer.reply.status !== 'upgradeRequired') {
          setSync(store, { shared: answer.reply.registers });
        }
        return answer;
      },
    },
    now: () => Date.now(),
    entropy: (length) => crypto.getRandomValues(new Uint8Array(length)),
    sleep: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
    device: deviceOf(store),
    clientVersion: CLIENT_VERSION,
    locale: store.locale.value,
  };
}

/** Made once on each machine or browser profile. */
function deviceOf({ platform }: PaneStore): string {
  const known = platform.recall('device');
  if (known !== null) return known;
  const made = crypto.randomUUID();
  platform.remember('device', made);
  return made;
}

/** What a register is called; here and not in the pane's first load, since all registers come with their words. */
export function registerName(register: string, locale: 'zh' | 'en'): string {
  return registerTextOf(register as Parameters<typeof registerTextOf>[0])[locale];
}
