/** Talks to the server this page came from. */

/* global URLSearchParams, setTimeout, fetch, location */

import { locale } from './texts.js';

/** How often a run is asked how far it is, in milliseconds. */
const POLL_MS = 250;

/** Something the server, or the way to it, could not do; words in both languages. */
class Problem extends Error {
  constructor({ code, texts, instance = '' }) {
    super(code);
    this.code = code;
    this.texts = texts;
    this.instance = instance;
  }
}

/** The page behind has nothing to show to somebody unknown. */
function goToSignIn() {
  if (location.pathname !== '/sign-in') location.assign('/sign-in');
}

const OFFLINE = {
  code: 'NET-OFFLINE',
  texts: {
    title: { zh: '连不上服务器', en: 'Server not reachable' },
    detail: {
      zh: '你的文件没有动。请看对账本还开着没有（npm start），再试一次。',
      en: 'Your files are untouched. Check that Tallybook is still running (npm start) and try again.',
    },
  },
};

/** Hands in one workbook; gives the id it is known by. */
export function keepWorkbook(file) {
  const query = new URLSearchParams({ name: file.name });
  return askJson(`api/workbooks?${query}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/octet-stream' },
    body: file,
  });
}

/** Hands in the sample company's workbooks, in the language of the page. */
export async function keepSample() {
  const { workbooks } = await askJson(`api/sample?locale=${locale()}`, { method: 'POST' });
  return workbooks;
}

/** Starts a reconcile run over workbooks that were handed in. */
export function startRun(workbooks, { method, asOf, answers }) {
  return askJson('api/runs', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({
      kind: 'reconcile',
      locale: locale(),
      workbooks: workbooks.map(({ workbook }) => workbook),
      ...(method && { method }),
      ...(asOf && { asOf }),
      ...(answers && answers.length > 0 && { answers }),
    }),
  });
}

/** Waits until a run has ended; `onProgress` sees every state on the way, and a signal ends the waiting. */
export async function watchRun(id, onProgress, signal) {
  for (;;) {
    signal.throwIfAborted();
    const run = await askJson(`api/runs/${id}`, { signal });
    if (run.state === 'failed') throw new Problem(run.problem);
    if (run.state === 'done' || run.state === 'cancelled') return run;
    onProgress(run);
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** Stops a run; one that is already gone is fine. */
export function cancelRun(id) {
  return ask(`api/runs/${id}`, { method: 'DELETE' }).catch(() => undefined);
}

export function runInspection(id) {
  return askJson(`api/runs/${id}/inspection`);
}

/** One page of findings: `severities` of them, containing `text`. */
export function runFindings(id, { severities, text, offset, limit }) {
  const query = new URLSearchParams({ offset, limit, text, severity: severities.join(',') });
  return askJson(`api/runs/${id}/findings?${query}`);
}

export function runBalances(id, { text, offset, limit }) {
  return askJson(`api/runs/${id}/balances?${new URLSearchParams({ text, offset, limit })}`);
}

/** Names of registers and their columns. */
export async function registerDefinitions() {
  const { registers } = await askJson('api/registers');
  return new Map(registers.map((definition) => [definition.register, definition]));
}

/** Sends JSON and gives the reply. */
export function sendJson(address, body) {
  return askJson(address, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export async function askJson(address, request) {
  const reply = await ask(address, request);
  return reply.json();
}

async function ask(address, request = {}) {
  let reply;
  try {
    reply = await fetch(address, {
      ...request,
      headers: { 'Accept-Language': locale() === 'zh' ? 'zh-CN' : 'en', ...request.headers },
    });
  } catch (error) {
    if (error.name === 'AbortError') throw error;
    throw new Problem(OFFLINE);
  }
  if (reply.ok) return reply;
  const problem = await reply.json().catch(() => undefined);
  if (problem?.code === 'SIGN-IN-NEEDED' || problem?.code === 'SESSION-ENDED') goToSignIn();
  throw new Problem(problem?.texts ? problem : OFFLINE);
}
