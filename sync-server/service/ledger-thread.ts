/** The thread that goes through a whole ledger: opens it by its location, and reconciles or verifies it when asked to. */

import { parentPort, workerData } from 'node:worker_threads';
import { type LedgerServices } from './ledger-services.ts';
import {
  type LedgerThreadMessage,
  type WholeLedgerOutcome,
  type WholeLedgerRequest,
} from './ledger-thread-messages.ts';
import { openDataFolder } from './open-data-folder.ts';

/** Least time between two progress messages, in milliseconds. */
const PROGRESS_MS = 100;

const { location } = workerData as { readonly location: string };
let ledger: Promise<LedgerServices> | undefined;

parentPort?.on('message', (request: WholeLedgerRequest) => {
  void perform(request).then(
    (outcome) => post({ type: 'done', outcome }),
    (error: unknown) => {
      const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
      post({ type: 'failed', reason });
    },
  );
});

async function perform(asked: WholeLedgerRequest): Promise<WholeLedgerOutcome> {
  ledger ??= openDataFolder(location, { mayCreate: false });
  const services = await ledger;
  switch (asked.work) {
    case 'reconcileStored':
      return await services.reconcileStored(asked.scope, asked.request, { onProgress: progress() });
    case 'verify':
      return await services.verify(asked.scope, asked.request);
  }
}

function progress(): (done: number, total: number) => void {
  let postedAt = performance.now();
  return (done, total) => {
    const moment = performance.now();
    if (moment - postedAt < PROGRESS_MS) return;
    postedAt = moment;
    post({ type: 'progress', done, total });
  };
}

function post(message: LedgerThreadMessage): void {
  parentPort?.postMessage(message);
}
