/** The thread of one run: does the task it was started with and hands back what it found. */

import { parentPort, workerData } from 'node:worker_threads';
import { inspectReportOf } from '../../core/contract/report-inspection.ts';
import { reconcileReportOf } from '../../core/contract/report-reconciliation.ts';
import { createWorkbookServices } from '../service/workbook-services.ts';
import { settingsNow } from '../service/settings-now.ts';
import { type RunProgress } from './ports.ts';
import { type RunResult, type RunTask } from './run-board.ts';
import { type ThreadMessage } from './run-in-thread.ts';

/** Least time between two progress messages of one stage, in milliseconds. */
const PROGRESS_MS = 100;

const task = workerData as RunTask;
const services = createWorkbookServices(settingsNow);
post({ type: 'done', result: await perform() });

async function perform(): Promise<RunResult> {
  const { files, options } = task;
  const onProgress = throttled();
  if (task.kind === 'inspect') {
    const inspected = await services.inspectWorkbooks(files, options);
    return { inspection: inspectReportOf(inspected), report: undefined, copies: [] };
  }
  const run = await services.reconcileWorkbooks(files, { ...options, copies: true, onProgress });
  return {
    inspection: inspectReportOf(run.reconciliation.files),
    report: reconcileReportOf(run.reconciliation),
    copies: run.copies,
  };
}

function throttled(): (progress: RunProgress) => void {
  let stage = '';
  let postedAt = 0;
  return (progress) => {
    const moment = performance.now();
    if (progress.stage === stage && moment - postedAt < PROGRESS_MS) return;
    stage = progress.stage;
    postedAt = moment;
    post({ type: 'progress', progress });
  };
}

/** Copied, not transferred: a buffer may belong to a pool that cannot be given away, and a workbook is copied in no time. */
function post(message: ThreadMessage): void {
  parentPort?.postMessage(message);
}
