/** Writes a workbook of the browser as a file in a thread of its own: a big one takes seconds, and others are waiting. */

import { Worker } from 'node:worker_threads';
import { type WebWorkbook } from '../../core/contract/web-workbook.ts';

/** Most memory such a thread may take, in MB, and the longest it may run, in milliseconds. */
const HEAP_MB = 1_024;
const TIMEOUT_MS = 60_000;

/** The bytes of the .xlsx file; rejects with an Error when it cannot be written in time. */
export function writeWebInThread(content: WebWorkbook): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./write-web-thread.ts', import.meta.url), {
      workerData: content,
      resourceLimits: { maxOldGenerationSizeMb: HEAP_MB },
    });
    const tooLong = setTimeout(() => {
      reject(new Error('writing the workbook took too long'));
      void worker.terminate();
    }, TIMEOUT_MS);
    worker.once('message', (bytes: Uint8Array) => resolve(bytes));
    worker.once('error', reject);
    worker.once('exit', () => {
      clearTimeout(tooLong);
      reject(new Error('writing the workbook ended without a file'));
    });
  });
}
