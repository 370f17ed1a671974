/** Does a run in a worker thread with a memory limit, so that the server goes on answering while it computes. */

import { Worker } from 'node:worker_threads';
import { type RunOutcome, type RunResult, type RunWorker } from './run-board.ts';
import { type RunProgress } from './ports.ts';

/** Heap one run may take, in megabytes: a million lines need less than 1.5 GB. */
const RUN_HEAP_MB = 1_536;

export type ThreadMessage =
  | { readonly type: 'progress'; readonly progress: RunProgress }
  | { readonly type: 'done'; readonly result: RunResult }
  | { readonly type: 'failed' };

/** Told of what went wrong inside a run, for the log; it may hold cell content, so it is never sent to a client. */
export type FaultListener = (fault: unknown) => void;

/** A worker that starts one thread a run; stopping ends the thread, and with it whatever it was reading. */
export function runInThread(onFault: FaultListener): RunWorker {
  return (task, { onProgress, signal }) =>
    new Promise<RunOutcome>((resolve) => {
      const thread = new Worker(new URL('./run-thread.ts', import.meta.url), {
        workerData: task,
        resourceLimits: { maxOldGenerationSizeMb: RUN_HEAP_MB },
      });
      const end = (outcome: RunOutcome): void => {
        signal.removeEventListener('abort', stop);
        resolve(outcome);
        void thread.terminate();
      };
      const stop = (): void => end({ status: 'failed', code: 'RUN-FAILED' });
      signal.addEventListener('abort', stop, { once: true });
      if (signal.aborted) stop();
      thread.on('message', (message: ThreadMessage) => {
        if (message.type === 'progress') onProgress(message.progress);
        else if (message.type === 'done') end({ status: 'done', result: message.result });
        else end({ status: 'failed', code: 'RUN-FAILED' });
      });
      thread.on('error', (error: NodeJS.ErrnoException) => {
        onFault(error);
        const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
        end({ status: 'failed', code: isMemory ? 'RUN-TOO-LARGE' : 'RUN-FAILED' });
      });
      thread.on('exit', () => end({ status: 'failed', code: 'RUN-FAILED' }));
    });
}
