/** Runs over workbooks: waiting, running in worker threads of their own, done, and kept for a short while. */

import { randomUUID } from 'node:crypto';
import { type InspectReport } from '../../core/contract/inspect-report.ts';
import { findingsOf, type ListedFinding } from '../../core/contract/finding-list.ts';
import { type ReconcileReport } from '../../core/contract/reconcile-report.ts';
import { type ReconcileOptions, type RunProgress, type WorkbookFile } from './ports.ts';
import { heaviestOwner } from './heaviest-owner.ts';
import { type Owner, ownerText } from './owner.ts';
import { type ProblemCode, RequestProblem } from './problem.ts';

/** How long a run's results stay after they were last asked for, in milliseconds. */
export const RUN_LIFETIME_MS = 30 * 60_000;
/** Finished runs kept; of whoever has most of them, the one asked for longest ago goes first. */
export const MAX_FINISHED_RUNS = 20;
/** Runs that may wait for their turn; twice as many where they are of people who have none waiting yet. */
export const MAX_WAITING_RUNS = 20;
/** Longest a run may take, in milliseconds. */
const RUN_TIMEOUT_MS = 10 * 60_000;

/** What a run is to do; all of it can be handed to a thread. */
export interface RunTask {
  readonly kind: 'inspect' | 'reconcile';
  readonly files: readonly WorkbookFile[];
  readonly options: Pick<ReconcileOptions, 'method' | 'asOf' | 'locale' | 'answers'>;
}

/** What a run leaves; an inspection has no report and no copies. */
export interface RunResult {
  readonly inspection: InspectReport;
  readonly report: ReconcileReport | undefined;
  readonly copies: readonly WorkbookFile[];
}

export type RunOutcome =
  | { readonly status: 'done'; readonly result: RunResult }
  | { readonly status: 'failed'; readonly code: ProblemCode };

/** Does a task away from the event loop; stops when the signal aborts. */
export type RunWorker = (
  task: RunTask,
  options: {
    readonly onProgress: (progress: RunProgress) => void;
    readonly signal: AbortSignal;
  },
) => Promise<RunOutcome>;

export interface Run {
  readonly id: string;
  readonly kind: RunTask['kind'];
  readonly state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled';
  readonly progress: RunProgress | undefined;
  readonly failure: ProblemCode | undefined;
  readonly result: RunResult | undefined;
  /** All findings, worst first; made when they are first asked for. */
  readonly findings: () => readonly ListedFinding[];
}

export interface RunBoard {
  readonly start: (owner: Owner, task: RunTask) => Run;
  /** The run, or a problem when it is gone; somebody else's is gone too. */
  readonly find: (owner: Owner, id: string) => Run;
  /** Stops it if it is under way, and forgets it. */
  readonly cancel: (owner: Owner, id: string) => void;
  /** Refuses new runs, stops those under way, and ends when all have stopped. */
  readonly stop: () => Promise<void>;
}

interface MutableRun {
  readonly owner: string;
  readonly id: string;
  readonly kind: RunTask['kind'];
  readonly task: RunTask;
  readonly abort: AbortController;
  state: Run['state'];
  progress: RunProgress | undefined;
  failure: ProblemCode | undefined;
  result: RunResult | undefined;
  listed: readonly ListedFinding[] | undefined;
  usedAt: number;
  findings: () => readonly ListedFinding[];
}

export interface RunBoardOptions {
  readonly worker: RunWorker;
  /** Runs at a time; each has a thread and its memory. */
  readonly maxRunning: number;
  readonly now?: () => number;
  /** Told of each run that ended, for metrics. */
  readonly onEnd?: (kind: RunTask['kind'], state: Run['state']) => void;
}

/** A board without runs. */
export function createRunBoard(options: RunBoardOptions): RunBoard {
  const { now = Date.now } = options;
  const runs = new Map<string, MutableRun>();
  const underWay = new Set<Promise<void>>();
  const served = new Map<string, number>();
  let turns = 0;
  let isStopping = false;

  const startWaiting = (): void => {
    while (underWay.size < options.maxRunning) {
      const next = nextOf(waitingOf(runs), served);
      if (next === undefined) return;
      served.set(next.owner, (turns += 1));
      const ended = perform(next, options).then(() => {
        next.usedAt = now();
        underWay.delete(ended);
        options.onEnd?.(next.kind, next.state);
        if (!isStopping) startWaiting();
      });
      underWay.add(ended);
    }
  };

  return {
    start: (owner, task) => {
      if (isStopping) throw new RequestProblem('SERVER-STOPPING');
      clearOld(runs, now());
      forgetServed(served, runs);
      const waiting = waitingOf(runs);
      const hasOne = waiting.some((run) => run.owner === ownerText(owner));
      if (waiting.length >= (hasOne ? 1 : 2) * MAX_WAITING_RUNS) {
        throw new RequestProblem('RUN-QUEUE-FULL');
      }
      const run = newRun(ownerText(owner), task, now());
      runs.set(run.id, run);
      startWaiting();
      return run;
    },
    find: (owner, id) => {
      clearOld(runs, now());
      const run = runs.get(id);
      if (run?.owner !== ownerText(owner)) throw new RequestProblem('RUN-GONE');
      run.usedAt = now();
      return run;
    },
    cancel: (owner, id) => {
      const run = runs.get(id);
      if (run?.owner !== ownerText(owner)) throw new RequestProblem('RUN-GONE');
      if (run.state === 'waiting') run.state = 'cancelled';
      run.abort.abort();
      runs.delete(id);
    },
    stop: async () => {
      isStopping = true;
      for (const run of runs.values()) {
        if (run.state === 'waiting') run.state = 'cancelled';
        run.abort.abort();
      }
      await Promise.all(underWay);
    },
  };
}

async function perform(run: MutableRun, { worker }: RunBoardOptions): Promise<void> {
  run.state = 'running';
  const tooLong = AbortSignal.timeout(RUN_TIMEOUT_MS);
  const signal = AbortSignal.any([run.abort.signal, tooLong]);
  const onProgress = (progress: RunProgress): void => {
    run.progress = progress;
  };
  const outcome = await worker(run.task, { onProgress, signal }).catch((): RunOutcome => ({
    status: 'failed',
    code: 'RUN-FAILED',
  }));
  if (run.abort.signal.aborted) {
    run.state = 'cancelled';
  } else if (outcome.status === 'done') {
    run.state = 'done';
    run.result = outcome.result;
  } else {
    run.state = 'failed';
    run.failure = tooLong.aborted ? 'RUN-TOO-LONG' : outcome.code;
  }
}

function newRun(owner: string, task: RunTask, usedAt: number): MutableRun {
  const run: MutableRun = {
    owner,
    id: randomUUID(),
    kind: task.kind,
    task,
    abort: new AbortController(),
    state: 'waiting',
    progress: undefined,
    failure: undefined,
    result: undefined,
    listed: undefined,
    usedAt,
    findings: () => {
      const report = run.result?.report;
      run.listed ??= report === undefined ? [] : findingsOf(report);
      return run.listed;
    },
  };
  return run;
}

function waitingOf(runs: ReadonlyMap<string, MutableRun>): readonly MutableRun[] {
  return [...runs.values()].filter(({ state }) => state === 'waiting');
}

/** The oldest run of whoever had their last turn longest ago, so that twenty runs of one person are no wait for another. */
function nextOf(
  waiting: readonly MutableRun[],
  served: ReadonlyMap<string, number>,
): MutableRun | undefined {
  const turnOf = ({ owner }: MutableRun): number => served.get(owner) ?? 0;
  return waiting.toSorted((left, right) => turnOf(left) - turnOf(right))[0];
}

function forgetServed(served: Map<string, number>, runs: ReadonlyMap<string, MutableRun>): void {
  const here = new Set([...runs.values()].map(({ owner }) => owner));
  for (const owner of served.keys()) if (!here.has(owner)) served.delete(owner);
}

function clearOld(runs: Map<string, MutableRun>, moment: number): void {
  const finished = [...runs.values()]
    .filter(({ state }) => state !== 'waiting' && state !== 'running')
    .sort((left, right) => left.usedAt - right.usedAt);
  const isOver = ({ usedAt }: MutableRun): boolean => moment - usedAt > RUN_LIFETIME_MS;
  for (const run of finished.filter(isOver)) runs.delete(run.id);
  const kept = finished.filter((run) => !isOver(run));
  while (kept.length > MAX_FINISHED_RUNS) {
    const heaviest = heaviestOwner(kept.map(({ owner }) => ({ owner, weight: 1 })));
    const [oldest] = kept.splice(
      kept.findIndex(({ owner }) => owner === heaviest?.owner),
      1,
    );
    if (oldest !== undefined) runs.delete(oldest.id);
  }
}
