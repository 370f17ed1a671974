/** Reads a workbook file in a worker that is bounded in heap and time, whatever the file is made of. */

import { Worker } from 'node:worker_threads';
import { type FileRefusal } from '../../core/contract/report-inspection.ts';
import { fileRefusal } from '../../core/workbook/file-notes.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { type WorkbookFile } from '../http/ports.ts';
import {
  MAX_FILE_BYTES,
  MAX_READERS,
  READ_TIME_LIMIT_MS,
  WORKER_HEAP_MEGABYTES,
} from './read-limits.ts';
import { type ReadAnswer, type ReadRequest } from './read-answer.ts';
import { unpackWorkbook } from './unpack-workbook.ts';

export type ReadOutcome =
  | { readonly status: 'read'; readonly content: WorkbookContent }
  | { readonly status: 'refused'; readonly refusal: FileRefusal };

const WORKER = new URL('./read-worker.ts', import.meta.url);
const MEGABYTE = 1024 * 1024;

let reading = 0;
const waiting: (() => void)[] = [];

/**
 * The content of a file, or why it is refused. What the file is, is told by its bytes, not by its name.
 * Rejects with the signal's reason when it is aborted, and with an Error when our own reading is at fault.
 */
export async function readWorkbook(
  file: WorkbookFile,
  options: { readonly signal?: AbortSignal } = {},
): Promise<ReadOutcome> {
  if (file.bytes.length === 0) return refused(fileRefusal('fileEmpty'));
  if (file.bytes.length > MAX_FILE_BYTES) {
    const megabytes = Math.ceil(file.bytes.length / MEGABYTE);
    return refused(fileRefusal('fileTooBig', { megabytes, limit: MAX_FILE_BYTES / MEGABYTE }));
  }
  await takeTurn();
  try {
    options.signal?.throwIfAborted();
    const answer = await askWorker({ bytes: file.bytes, name: file.name }, options.signal);
    if (answer.status === 'failed') throw new Error(answer.reason);
    if (answer.status === 'refused') return refused(fileRefusal(answer.code, answer.parameters));
    return { status: 'read', content: unpackWorkbook(file.name, answer.packed) };
  } finally {
    endTurn();
  }
}

function refused(refusal: FileRefusal): ReadOutcome {
  return { status: 'refused', refusal };
}

function askWorker(request: ReadRequest, signal: AbortSignal | undefined): Promise<ReadAnswer> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(WORKER, {
      workerData: request,
      resourceLimits: {
        maxOldGenerationSizeMb: WORKER_HEAP_MEGABYTES,
        maxYoungGenerationSizeMb: 16,
      },
      // Nothing of the file's may reach the terminal, and the worker needs nothing of ours.
      env: {},
      execArgv: [],
    });
    const timer = setTimeout(
      () =>
        settle({
          status: 'refused',
          code: 'fileTooSlow',
          parameters: { seconds: READ_TIME_LIMIT_MS / 1000 },
        }),
      READ_TIME_LIMIT_MS,
    );
    const onAbort = (): void => settle(undefined);
    signal?.addEventListener('abort', onAbort, { once: true });
    const settle = (answer: ReadAnswer | undefined): void => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', onAbort);
      void worker.terminate();
      if (answer === undefined) reject(signal?.reason as Error);
      else resolve(answer);
    };
    worker.once('message', (answer: ReadAnswer) => settle(answer));
    worker.once('error', (error) => settle(answerOfError(error)));
    worker.once('exit', (code) =>
      settle({ status: 'failed', reason: `the reader ended with ${code}` }),
    );
  });
}

/** A worker out of heap is the file's doing; anything else is ours. */
function answerOfError(error: unknown): ReadAnswer {
  const isHeap =
    error instanceof Error && 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';
  if (isHeap) return { status: 'refused', code: 'fileTooManyCells', parameters: {} };
  return {
    status: 'failed',
    reason: error instanceof Error ? (error.stack ?? error.message) : String(error),
  };
}

async function takeTurn(): Promise<void> {
  if (reading >= MAX_READERS) await new Promise<void>((resolve) => waiting.push(resolve));
  else reading++;
}

/** Hands the turn to the next that waits. */
function endTurn(): void {
  const next = waiting.shift();
  if (next) next();
  else reading--;
}
