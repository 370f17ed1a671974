/**
 * Ledger services that go through a whole ledger in a thread of their own, so that a server answers others while it
 * reconciles or verifies a million lines. Everything else is done by the services they wrap.
 */

import { Worker } from 'node:worker_threads';
import { type LedgerServices, type StoredRunOptions } from './ledger-services.ts';
import {
  type LedgerThreadMessage,
  type WholeLedgerOutcome,
  type WholeLedgerRequest,
  type WholeLedgerWork,
} from './ledger-thread-messages.ts';
import { refused } from './service-refusal.ts';

/** Heap the thread may take, in megabytes: a million lines need less than 1.5 GB. */
const LEDGER_HEAP_MB = 1_536;

/** `location` is what the services were opened by: a data folder, or the address of a database. */
export function withLedgerThread(services: LedgerServices, location: string): LedgerServices {
  const thread = ledgerThread(location);
  return {
    ...services,
    reconcileStored: (scope, request, options) =>
      thread.ask('reconcileStored', { work: 'reconcileStored', scope, request }, options),
    verify: (scope, request) => thread.ask('verify', { work: 'verify', scope, request }),
    close: async () => {
      await thread.stop();
      await services.close();
    },
  };
}

interface LedgerThread {
  readonly ask: <Work extends keyof WholeLedgerWork>(
    work: Work,
    request: WholeLedgerRequest,
    options?: StoredRunOptions,
  ) => Promise<WholeLedgerWork[Work]['outcome']>;
  readonly stop: () => Promise<void>;
}

/** One thread, kept for the next request; requests wait for each other, since each may need all the heap there is. */
function ledgerThread(location: string): LedgerThread {
  let worker: Worker | undefined;
  let last: Promise<unknown> = Promise.resolve();
  const forget = async (): Promise<void> => {
    const ending = worker;
    worker = undefined;
    await ending?.terminate();
  };
  const started = (): Worker => {
    worker ??= new Worker(new URL('./ledger-thread.ts', import.meta.url), {
      workerData: { location },
      resourceLimits: { maxOldGenerationSizeMb: LEDGER_HEAP_MB },
    });
    return worker;
  };
  const ask = (
    request: WholeLedgerRequest,
    options: StoredRunOptions,
  ): Promise<WholeLedgerOutcome> => {
    if (options.signal?.aborted === true) return Promise.resolve(refused('cancelled'));
    return converse(started(), request, { ...options, forget });
  };
  return {
    ask: (_work, request, options = {}) => {
      const answer = last.then(() => ask(request, options));
      last = answer.catch(() => undefined);
      // The thread answers what it was asked; the type of a message cannot say so.
      return answer as Promise<never>;
    },
    stop: forget,
  };
}

/** One request and its answer. A thread that was stopped or has failed is not used again. */
function converse(
  worker: Worker,
  request: WholeLedgerRequest,
  options: StoredRunOptions & { readonly forget: () => Promise<void> },
): Promise<WholeLedgerOutcome> {
  const { signal, onProgress, forget } = options;
  return new Promise((resolve, reject) => {
    const end = (): void => {
      signal?.removeEventListener('abort', cancel);
      worker.off('message', hear);
      worker.off('error', fail);
      worker.off('exit', onExit);
      // A thread with nothing to do does not keep the program alive.
      worker.unref();
    };
    const cancel = (): void => {
      end();
      // What it was writing is taken back by the database.
      void forget().then(() => resolve(refused('cancelled')));
    };
    const fail = (reason: Error): void => {
      end();
      void forget().then(() => reject(reason));
    };
    const onExit = (code: number): void =>
      fail(new Error(`the ledger's thread ended with ${code}`));
    const hear = (message: LedgerThreadMessage): void => {
      if (message.type === 'progress') return onProgress?.(message.done, message.total);
      if (message.type === 'failed') return fail(new Error(message.reason));
      end();
      resolve(message.outcome);
    };
    signal?.addEventListener('abort', cancel, { once: true });
    worker.on('message', hear);
    worker.on('error', fail);
    worker.on('exit', onExit);
    worker.ref();
    worker.postMessage(request);
  });
}
