/** The pane's side of the worker. It is loaded when it is first needed, and ended to cancel: a run cannot be asked to stop. */

import workerAddress from './engine-worker.ts?worker&url';
import {
  type Engine,
  type EngineMessage,
  type EngineRequest,
  EngineStopped,
} from './engine-messages.ts';

interface Waiting {
  readonly resolve: (reply: never) => void;
  readonly reject: (reason: Error) => void;
  readonly onProgress: Parameters<Engine['ask']>[2];
}

export function startEngine(): Engine {
  let worker: Worker | undefined;
  let lastId = 0;
  const waiting = new Map<number, Waiting>();

  const open = (): Worker => {
    const opened = new Worker(trustedAddress() as string, { type: 'module' });
    opened.addEventListener('message', ({ data }: MessageEvent<EngineMessage>) => receive(data));
    opened.addEventListener('error', ({ message }) => fail(new Error(message)));
    return opened;
  };
  const receive = (message: EngineMessage): void => {
    const asked = waiting.get(message.id);
    if (asked === undefined) return;
    if (message.kind === 'progress') {
      asked.onProgress?.(message.progress);
      return;
    }
    waiting.delete(message.id);
    if (message.kind === 'reply') asked.resolve(message.reply as never);
    else asked.reject(new Error(message.message));
  };
  const fail = (reason: Error): void => {
    worker?.terminate();
    worker = undefined;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
  };
  return {
    ask: (task, question, onProgress) =>
      new Promise((resolve, reject) => {
        worker ??= open();
        lastId += 1;
        waiting.set(lastId, { resolve, reject, onProgress });
        const request: EngineRequest = { id: lastId, task, question };
        worker.postMessage(request);
      }),
    stop: () => fail(new EngineStopped('stopped')),
  };
}

/** Under a policy of trusted types a worker's address must be vouched for: it is our own file, named by the build. */
function trustedAddress(): unknown {
  const address = new URL(workerAddress, import.meta.url).href;
  const { trustedTypes } = globalThis as {
    trustedTypes?: {
      createPolicy: (
        name: string,
        rules: { createScriptURL: (address: string) => string },
      ) => { createScriptURL: (address: string) => unknown };
    };
  };
  if (trustedTypes === undefined) return address;
  const policy = trustedTypes.createPolicy('tallybook-worker', {
    createScriptURL: (asked) => {
      if (asked !== address) throw new TypeError('not our worker');
      return asked;
    },
  });
  return policy.createScriptURL(address);
}
