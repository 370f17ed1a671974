/** The workers that read: few at a time, each bounded in heap and time, kept for a while for the next file. */

import { Worker } from 'node:worker_threads';
import { type ReadAnswer, type ReadRequest } from './read-answer.ts';
import { MAX_READERS, READ_TIME_LIMIT_MS, WORKER_HEAP_MEGABYTES } from './read-limits.ts';

const WORKER = new URL('./read-worker.ts', import.meta.url);
/** How long a worker without work is kept: people drop several files one after another. */
const IDLE_MS = 10_000;

const idle: { readonly worker: Worker; readonly timer: NodeJS.Timeout }[] = [];
const waiting: (() => void)[] = [];
let reading = 0;

/** The answer of a worker to one file. Rejects with the signal's reason when it is aborted. */
export async function askReader(
  request: ReadRequest,
  signal: AbortSignal | undefined,
): Promise<ReadAnswer> {
  if (reading >= MAX_READERS) await new Promise<void>((resolve) => waiting.push(resolve));
  else reading++;
  try {
    signal?.throwIfAborted();
    return await ask(takeWorker(), request, signal);
  } finally {
    const next = waiting.shift();
    if (next) next();
    else reading--;
  }
}

function takeWorker(): Worker {
  const kept = idle.pop();
  if (kept !== undefined) {
    clearTimeout(kept.timer);
    kept.worker.ref();
    return kept.worker;
  }
  return new Worker(WORKER, {
    resourceLimits: {
      maxOldGenerationSizeMb: WORKER_HEAP_MEGABYTES,
      maxYoungGenerationSizeMb: 16,
    },
    // The reader needs nothing of our environment.
    env: {},
    execArgv: [],
  });
}

function ask(
  worker: Worker,
  request: ReadRequest,
  signal: AbortSignal | undefined,
): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const end = (): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      worker.off('message', onMessage);
      worker.off('error', onError);
      worker.off('exit', onExit);
    };
    const give = (answer: ReadAnswer, isReusable: boolean): void => {
      end();
      if (isReusable) keepWorker(worker);
      else void worker.terminate();
      resolve(answer);
    };
    const onAbort = (): void => {
      end();
      void worker.terminate();
      reject(signal?.reason as Error);
    };
    const seconds = READ_TIME_LIMIT_MS / 1000;
    const tooSlow: ReadAnswer = { status: 'refused', code: 'fileTooSlow', parameters: { seconds } };
    const timer = setTimeout(() => give(tooSlow, false), READ_TIME_LIMIT_MS);
    signal?.addEventListener('abort', onAbort, { once: true });
    const onMessage = (answer: ReadAnswer): void => give(answer, isClean(answer));
    const onError = (error: unknown): void => give(answerOfError(error), false);
    const onExit = (code: number): void =>
      give({ status: 'failed', reason: `the reader ended with ${code}` }, false);
    worker.on('message', onMessage);
    worker.on('error', onError);
    worker.on('exit', onExit);
    worker.postMessage(request);
  });
}

/** A worker goes on after our own formats only: what read an old format is not trusted to have left nothing behind. */
function isClean(answer: ReadAnswer): boolean {
  return answer.status === 'read' && ['xlsx', 'xlsm', 'csv'].includes(answer.packed.format);
}

function keepWorker(worker: Worker): void {
  // A worker that waits keeps nobody from ending.
  worker.unref();
  const timer = setTimeout(() => {
    const at = idle.findIndex((kept) => kept.worker === worker);
    if (at >= 0) idle.splice(at, 1);
    void worker.terminate();
  }, IDLE_MS);
  timer.unref();
  idle.push({ worker, timer });
}

/** A worker out of heap is the file's doing; anything else is ours. */
function answerOfError(error: unknown): ReadAnswer {
  const isHeap =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isHeap) return { status: 'refused', code: 'fileTooManyCells', parameters: {} };
  const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return { status: 'failed', reason };
}
