/** The page: choose workbooks, watch the run, read what was found. One state, drawn afresh when it changes. */

/* global document, addEventListener, scrollTo, AbortController */

import { fill } from './elements.js';
import { firstFilter } from './findings-view.js';
import { messageBar, problemBar } from './message-view.js';
import { progressView, STAGES } from './progress-view.js';
import { resultView } from './result-view.js';
import { goToKeptReturnPath } from './return-path.js';
import {
  cancelRun,
  keepSample,
  keepWorkbook,
  registerDefinitions,
  runFindings,
  runInspection,
  startRun,
  watchRun,
} from './server.js';
import { startView } from './start-view.js';
import { locale, recall, remember, setLocale, t } from './texts.js';
import { SEVERITIES } from './verdict-view.js';

const THEMES = ['auto', 'light', 'dark'];
const THEME_KEY = 'tallybook.theme';

const main = document.getElementById('main');
const foot = document.getElementById('foot');

/** `view` is start, running or result; the rest is what that view needs. */
const state = {
  view: 'start',
  options: { method: 'movingAverage', asOf: '' },
  workbooks: [],
  answers: [],
  message: undefined,
  progress: undefined,
  abort: undefined,
  result: undefined,
};

const VIEWS = {
  start: () =>
    startView({
      message: state.message?.(),
      options: state.options,
      onFiles: (files) => reconcileFiles(files),
      onSample: () => reconcile(() => keepSample(), []),
    }),
  running: () => progressView({ progress: state.progress, onCancel: cancel }),
  result: () =>
    resultView({
      result: state.result,
      workbooks: state.workbooks,
      onAnswers: (answers) => reconcile(async () => state.workbooks, mergeAnswers(answers)),
      onAdd: (files) => reconcileFiles(files, state.workbooks),
      onNew: () => {
        state.message = undefined;
        show('start');
      },
    }),
};

setUpBar();
setUpDrop();
if (!goToKeptReturnPath()) draw();

function setUpBar() {
  const localeButton = document.getElementById('locale');
  localeButton.addEventListener('click', () => {
    setLocale(locale() === 'zh' ? 'en' : 'zh');
    draw();
  });
  document.getElementById('theme').addEventListener('click', () => {
    const next = THEMES[(THEMES.indexOf(theme()) + 1) % THEMES.length];
    remember(THEME_KEY, next);
    draw();
  });
}

function theme() {
  const remembered = recall(THEME_KEY);
  return THEMES.includes(remembered) ? remembered : 'auto';
}

/** A file dropped anywhere on the page counts; without this the browser would open it and leave the page. */
function setUpDrop() {
  const hasFiles = (event) => event.dataTransfer?.types.includes('Files');
  addEventListener('dragover', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    document.body.classList.add('dragging');
  });
  addEventListener('dragleave', (event) => {
    if (event.relatedTarget === null) document.body.classList.remove('dragging');
  });
  addEventListener('drop', (event) => {
    if (!hasFiles(event)) return;
    event.preventDefault();
    document.body.classList.remove('dragging');
    if (state.view !== 'running') void reconcileFiles([...event.dataTransfer.files]);
  });
}

function draw() {
  const isZh = locale() === 'zh';
  document.documentElement.lang = isZh ? 'zh-CN' : 'en';
  document.title = isZh ? '对账本 Tallybook' : 'Tallybook 对账本';
  document.getElementById('name').textContent = t('name');
  const localeButton = document.getElementById('locale');
  localeButton.textContent = t('other');
  localeButton.lang = isZh ? 'en' : 'zh-CN';
  const chosen = theme();
  if (chosen === 'auto') document.documentElement.removeAttribute('data-theme');
  else document.documentElement.dataset.theme = chosen;
  document.getElementById('theme').textContent = t(`theme.${chosen}`);
  main.className = state.view;
  fill(main, VIEWS[state.view]());
  foot.textContent = footText();
}

function footText() {
  if (state.view === 'running') return t('foot.running');
  if (state.view === 'start') return t('foot.start');
  const when = state.result.at.toLocaleTimeString(locale() === 'zh' ? 'zh-CN' : 'en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
  return t('foot.done', { when });
}

/** Shows another view and puts the focus at its top, where its heading is. */
function show(view) {
  state.view = view;
  draw();
  scrollTo(0, 0);
  main.focus({ preventScroll: true });
}

async function reconcileFiles(files, kept = []) {
  if (files.length === 0) return;
  await reconcile(async (signal, onProgress) => {
    const workbooks = [...kept];
    for (const [index, file] of files.entries()) {
      signal.throwIfAborted();
      onProgress({ stage: 'upload', done: index, total: files.length });
      workbooks.push(await keepWorkbook(file));
    }
    return workbooks;
  }, []);
}

/** Hands in, runs, watches and fetches; whatever goes wrong ends at the start with words. */
async function reconcile(handIn, answers) {
  const abort = new AbortController();
  Object.assign(state, { abort, message: undefined, answers });
  state.progress = { stage: 'upload', done: 0, total: 0, isWaiting: false };
  show('running');
  let spoken = 0;
  const onProgress = (progress) => {
    if (abort.signal.aborted) return;
    state.progress = { isWaiting: false, ...progress };
    redrawProgress();
    const tenth = Math.floor((STAGES.indexOf(progress.stage) / STAGES.length) * 10);
    if (tenth > spoken) foot.textContent = t('foot.percent', { n: tenth * 10 });
    spoken = Math.max(spoken, tenth);
  };
  try {
    state.workbooks = await handIn(abort.signal, onProgress);
    abort.signal.throwIfAborted();
    const started = await startRun(state.workbooks, { ...state.options, answers });
    state.runId = started.run;
    const run = await watchRun(
      started.run,
      ({ progress, state: runState }) =>
        onProgress({
          ...(progress ?? { stage: 'read', done: 0, total: 0 }),
          isWaiting: runState === 'waiting',
        }),
      abort.signal,
    );
    await showResult(run);
  } catch (problem) {
    if (abort.signal.aborted) return;
    fail(problem, () => reconcile(handIn, answers));
  }
}

/** Redraws without moving the focus off the cancel button. */
function redrawProgress() {
  const hadFocus = document.activeElement?.id === 'cancel';
  fill(main, VIEWS.running());
  if (hadFocus) document.getElementById('cancel').focus();
}

function cancel() {
  state.abort?.abort();
  if (state.runId !== undefined) void cancelRun(state.runId);
  state.message = () =>
    messageBar({
      severity: 'info',
      title: t('cancelled.title'),
      text: t('cancelled.text'),
    });
  show('start');
}

function fail(problem, retry) {
  if (problem.texts === undefined) throw problem;
  state.message = () => problemBar(problem, [{ text: t('error.retry'), run: retry }]);
  show('start');
}

async function showResult(run) {
  const [inspection, definitions, firstPage] = await Promise.all([
    runInspection(run.run),
    registerDefinitions(),
    runFindings(run.run, { severities: SEVERITIES.slice(0, 3), text: '', offset: 0, limit: 1 }),
  ]);
  state.result = {
    run,
    inspection,
    definitions,
    first: firstPage.findings[0],
    at: new Date(),
    tab: run.totals.rows === 0 ? 'recognised' : 'findings',
    filters: {
      findings: { severities: firstFilter(run.totals), text: '' },
      balances: { text: '' },
    },
    open: new Set(),
  };
  show('result');
}

/** Answers stay given when a later run asks something else. */
function mergeAnswers(answers) {
  const keyOf = ({ file, tab, table, kind, field }) =>
    JSON.stringify([file, tab, table, kind, field]);
  const merged = new Map([...state.answers, ...answers].map((answer) => [keyOf(answer), answer]));
  return [...merged.values()];
}
