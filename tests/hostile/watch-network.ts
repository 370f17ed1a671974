/**
 * Preloaded into a program (`node --import`): every way to the network fails and is counted, in its main thread and in
 * every thread it starts, whatever settings the thread was started with.
 */

import dgram from 'node:dgram';
import dns from 'node:dns';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';
import workerThreads, { type WorkerOptions } from 'node:worker_threads';

/** Shared by all threads: calls to the network, and threads that are watched besides the first. */
const KEY = 'tests/hostile/watch-network';
const CALLS = 0;
const THREADS = 1;

const known = workerThreads.getEnvironmentData(KEY);
const counts = known instanceof Int32Array ? known : new Int32Array(new SharedArrayBuffer(2 * 4));
if (workerThreads.isMainThread) workerThreads.setEnvironmentData(KEY, counts);
else Atomics.add(counts, THREADS, 1);

/** How often the program tried to reach the network, and how many threads of its own were watched. */
export function networkWatch(): { readonly calls: number; readonly threads: number } {
  return { calls: Atomics.load(counts, CALLS), threads: Atomics.load(counts, THREADS) };
}

const refuse = (): never => {
  Atomics.add(counts, CALLS, 1);
  throw new Error('the network is not for reading files');
};

// http, https and tls all go through a socket.
net.Socket.prototype.connect = refuse;
net.Server.prototype.listen = refuse;
dgram.createSocket = refuse as unknown as typeof dgram.createSocket;
globalThis.fetch = refuse;
class NoWebSocket extends EventTarget {
  constructor() {
    super();
    refuse();
  }
}
globalThis.WebSocket = NoWebSocket as unknown as typeof WebSocket;
refuseNames(dns);
refuseNames(dns.promises);
refuseNames(dns.Resolver.prototype);
refuseNames(dns.promises.Resolver.prototype);

class WatchedWorker extends workerThreads.Worker {
  constructor(file: string | URL, options: WorkerOptions = {}) {
    const execArgv = [...(options.execArgv ?? process.execArgv), '--import', import.meta.url];
    super(file, { ...options, execArgv });
  }
}
workerThreads.Worker = WatchedWorker;
syncBuiltinESMExports();

/** Looking up a name is a call to the network too. */
function refuseNames(resolver: object): void {
  for (const name of Object.getOwnPropertyNames(resolver)) {
    if (/^(lookup|lookupService|resolve\w*|reverse)$/.test(name)) {
      Object.defineProperty(resolver, name, { value: refuse });
    }
  }
}
