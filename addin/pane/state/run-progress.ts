/** How far a run is: real rows only, stage by stage, and an honest guess of what is left. */

import { type PipelineProgress } from '../../../core/reconcile-company.ts';

/** The stages as a person sees them. Recognising and checking go through the same rows, so they are one. */
export const RUN_STAGES = ['read', 'check', 'ledger', 'compare'] as const;
export type RunStage = (typeof RUN_STAGES)[number];

/** Share of a run's time that each stage took in runs of 2,000 to 100,000 rows; only the time left is guessed from it. */
const STAGE_SHARES: Readonly<Record<RunStage, number>> = {
  read: 0.3,
  check: 0.5,
  ledger: 0.1,
  compare: 0.1,
};

export interface RunProgress {
  readonly stage: RunStage;
  /** Rows of all tabs, as the host counts them. */
  readonly rowTotal: number;
  readonly rowsRead: number;
  readonly tabsRead: number;
  readonly tabTotal: number;
  /** Milliseconds at which the run began. */
  readonly startedAt: number;
}

export function startedProgress(startedAt: number, tabRows: readonly number[]): RunProgress {
  return {
    stage: 'read',
    rowTotal: tabRows.reduce((sum, rows) => sum + rows, 0),
    rowsRead: 0,
    tabsRead: 0,
    tabTotal: tabRows.length,
    startedAt,
  };
}

/** Rows of whole tabs read so far, and those of the tab being read. */
export function withRowsRead(
  progress: RunProgress,
  read: { readonly tabsRead: number; readonly rowsRead: number },
): RunProgress {
  return { ...progress, ...read };
}

const STAGE_OF_PIPELINE: Readonly<Record<PipelineProgress['stage'], RunStage>> = {
  recognise: 'check',
  check: 'check',
  ledger: 'ledger',
  compare: 'compare',
};

export function withStage(progress: RunProgress, { stage }: PipelineProgress): RunProgress {
  return { ...progress, stage: STAGE_OF_PIPELINE[stage] };
}

/** 0 to 1: what is certainly done. Moves with rows while reading, and with each stage that is behind us. */
export function fractionDone(progress: RunProgress): number {
  let done = 0;
  for (const stage of RUN_STAGES) {
    if (stage === progress.stage) break;
    done += STAGE_SHARES[stage];
  }
  if (progress.stage !== 'read' || progress.rowTotal === 0) return done;
  return done + STAGE_SHARES.read * Math.min(1, progress.rowsRead / progress.rowTotal);
}

/** Rows that the run is through with, in terms of the whole. */
export function rowsDone(progress: RunProgress): number {
  return Math.floor(progress.rowTotal * fractionDone(progress));
}

/** Seconds that are left if the rest goes as what is done; undefined before there is anything to go by. */
export function secondsLeft(progress: RunProgress, now: number): number | undefined {
  const fraction = fractionDone(progress);
  const elapsed = now - progress.startedAt;
  if (fraction <= 0 || elapsed < 500) return undefined;
  return Math.max(1, Math.round((elapsed / fraction - elapsed) / 1000));
}

/** A tenth is worth saying aloud; less would talk without end. */
export function spokenTenth(progress: RunProgress): number {
  return Math.floor(fractionDone(progress) * 10);
}

/** Rows a host reads and the worker goes through a second, for the promise before the first run. */
const ROWS_A_SECOND = 12_000;

export function secondsExpected(rowTotal: number): number {
  return Math.max(1, Math.ceil(rowTotal / ROWS_A_SECOND));
}
