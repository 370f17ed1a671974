/** The one button: reads the workbook, has it reconciled in the worker, and shows what was found. */

import { batch } from '@preact/signals';
import { defaultSettings } from '../../../core/registers/company-settings.ts';
import { type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { HostRefusal } from '../../../core/workbook/workbook-host.ts';
import { EngineStopped } from '../engine/engine-messages.ts';
import { forgetRun, holdRun } from './ask-about-run.ts';
import { type OthersContent } from '../sync/content-of-rows.ts';
import { rememberedAnswers } from './first-run.ts';
import { figure } from './figures.ts';
import { setMarks } from './set-marks.ts';
import { paneErrorOf } from './pane-error.ts';
import { type PaneRun } from './pane-run.ts';
import { type PaneStore, todayOf } from './pane-store.ts';
import { readWorkbook } from './read-workbook.ts';
import {
  fractionDone,
  spokenTenth,
  startedProgress,
  withRowsRead,
  withStage,
} from './run-progress.ts';
import { runSummary, verdictWords } from './run-summary.ts';
import { compareRuns, parseRememberedRun, rememberRun } from './since-last-run.ts';

/** Name of the small text in the workbook that the next run is compared with. */
const LAST_RUN = 'tallybook.lastRun';

/** Which run is on; a cancelled one finds another number and stops. */
const runNumbers = new WeakMap<PaneStore, number>();

/** Reads only. Marks are the one thing it sets, where the person has not switched them off. */
export async function reconcile(store: PaneStore): Promise<void> {
  const number = (runNumbers.get(store) ?? 0) + 1;
  runNumbers.set(store, number);
  const isCancelled = (): boolean => runNumbers.get(store) !== number;
  batch(() => {
    store.error.value = null;
    store.notice.value = null;
    store.progress.value = startedProgress(store.platform.ticks(), []);
  });
  try {
    const content = await readAll(store, isCancelled);
    const run = await askEngine(store, content);
    if (isCancelled()) return;
    await finish(store, content, run);
  } catch (reason) {
    if (isCancelled() || reason instanceof EngineStopped) return;
    store.error.value = paneErrorOf(reason);
  } finally {
    if (!isCancelled()) store.progress.value = null;
  }
}

/** Ends a run half-way. What was found before stays. */
export function cancelReconcile(store: PaneStore): void {
  runNumbers.set(store, (runNumbers.get(store) ?? 0) + 1);
  store.platform.engine.stop();
  forgetRun(store);
  const { run } = store;
  const say = store.say.value;
  const kept = run.value?.findings.length ?? 0;
  batch(() => {
    store.progress.value = null;
    store.notice.value =
      kept === 0 ? say('progress.cancelled') : say('progress.cancelled.kept', { n: kept });
    store.spoken.value = store.notice.value;
  });
}

async function readAll(store: PaneStore, isCancelled: () => boolean): Promise<WorkbookContent> {
  const { host } = store.context;
  const content = await readWorkbook(host, {
    isCancelled,
    onStart: (tabRows) => {
      if (isCancelled()) return;
      store.progress.value = startedProgress(store.platform.ticks(), tabRows);
    },
    onProgress: (read) => {
      const { value } = store.progress;
      if (value !== null && !isCancelled()) showProgress(store, withRowsRead(value, read));
    },
  });
  if (isCancelled()) throw new HostRefusal('cancelled');
  return content;
}

async function askEngine(store: PaneStore, content: WorkbookContent): Promise<PaneRun> {
  const answers = await rememberedAnswers(store, content);
  const others = await othersOf(store);
  return store.platform.engine.ask(
    'reconcile',
    {
      content,
      settings: defaultSettings(todayOf(store)),
      answers,
      locale: store.locale.value,
      ...(others !== null && { others }),
    },
    (stage) => {
      const { value } = store.progress;
      if (value !== null) showProgress(store, withStage(value, stage));
    },
  );
}

/** What every shared workbook keeps about its connection; without it nothing is shared. */
const IDENTITY_SETTING = 'tallybook.sync';

/** Rows that other departments share. Without the server the workbook is reconciled by itself, and that is said. */
async function othersOf(store: PaneStore): Promise<OthersContent | null> {
  const { host, server } = store.context;
  if (!server.isConnected || (await host.readSetting(IDENTITY_SETTING)) === null) return null;
  try {
    const { pullOthers } = await import('../sync/pull-others.ts');
    return await pullOthers(store);
  } catch {
    store.notice.value = store.say.value('error.offline.text');
    return null;
  }
}

function showProgress(
  store: PaneStore,
  progress: NonNullable<PaneStore['progress']['value']>,
): void {
  const before = store.progress.value;
  store.progress.value = progress;
  if (before === null || spokenTenth(before) === spokenTenth(progress)) return;
  const percent = Math.floor(fractionDone(progress) * 100);
  store.spoken.value = store.say.value('progress.spoken', { percent });
}

/** What was said about the findings comes a moment later, and not at all without the server. */
async function bringCare(store: PaneStore): Promise<void> {
  const { loadCare } = await import('../care/care-actions.ts');
  await loadCare(store);
}

async function finish(store: PaneStore, content: WorkbookContent, run: PaneRun): Promise<void> {
  const { host } = store.context;
  const at = store.platform.moment();
  const keys = run.findings.map(({ key }) => key);
  const before = parseRememberedRun(await host.readSetting(LAST_RUN));
  const open = new Set(keys);
  holdRun(store);
  batch(() => {
    const earlier = store.run.value?.findings ?? [];
    store.solved.value = [...store.solved.value, ...earlier].filter(({ key }) => !open.has(key));
    store.run.value = run;
    store.content.value = content;
    store.ranAt.value = at;
    store.since.value = before === undefined ? null : compareRuns(before, keys);
    store.editedTabs.value = new Set();
    store.stockAsOf.value = null;
    store.spoken.value = store.say.value('progress.done', { verdict: spokenVerdict(store, run) });
  });
  if (store.context.server.isConnected) void bringCare(store);
  await host.writeSetting(LAST_RUN, JSON.stringify(rememberRun(at, keys)));
  await setMarks(store);
}

/** "30 things do not add up", in the words of the home view. */
function spokenVerdict({ say }: PaneStore, run: PaneRun): string {
  const { kind, count } = runSummary(run).verdict;
  if (kind === 'agrees' || kind === 'oneSided') return say.value(`home.${kind}`);
  return `${figure(String(count))} ${verdictWords(kind, count, say.value)}`;
}
