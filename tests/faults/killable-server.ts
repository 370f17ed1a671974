/** Starts a real server over a location, kills it as a pulled plug would, and starts it again; with a client that asks on. */

import { type ChildProcess } from 'node:child_process';
import path from 'node:path';
import { httpSyncService } from '../../core/sync/http-sync-service.ts';
import { type SyncAnswer, type SyncService, SyncUncertain } from '../../core/sync/sync-service.ts';
import { hearChild } from '../support/hear-child.ts';

const CHILD = path.join(import.meta.dirname, 'sync-server-child.ts');
/** Between two attempts to reach a server that is being started again, in milliseconds. */
const AGAIN_MS = 25;

export interface KillableServer {
  readonly url: () => string;
  /** Number of the process that runs now. */
  readonly pid: () => number;
  /** Kills the process by its number and starts another; resolves when that one listens. */
  readonly killAndRestart: () => Promise<void>;
  readonly stop: () => Promise<void>;
}

export async function startKillableServer(location: string): Promise<KillableServer> {
  let running = await started(location);
  return {
    url: () => running.url,
    pid: () => running.child.pid!,
    killAndRestart: async () => {
      await killed(running.child);
      running = await started(location);
    },
    stop: () => killed(running.child),
  };
}

function started(
  location: string,
): Promise<{ readonly child: ChildProcess; readonly url: string }> {
  return new Promise((resolve, reject) => {
    hearChild([CHILD, location], (said, child) => {
      if (said.includes('\n')) resolve({ child, url: `http://127.0.0.1:${said.trim()}` });
    }).then(() => reject(new Error('the server ended before it said its port')), reject);
  });
}

function killed(child: ChildProcess): Promise<void> {
  return new Promise((resolve) => {
    child.once('close', () => resolve());
    child.kill('SIGKILL');
  });
}

/** The service of whatever process runs at the moment. */
export function serviceOf(server: Pick<KillableServer, 'url'>): SyncService {
  return httpSyncService(async (to, body) => {
    const response = await fetch(server.url() + to, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body,
    });
    return {
      status: response.status,
      retryAfter: response.headers.get('retry-after'),
      text: await response.text(),
    };
  });
}

/** Asks the same again until there is an answer: nobody knows whether the request before was carried out. */
export async function askOn<Reply>(send: () => Promise<SyncAnswer<Reply>>): Promise<Reply> {
  for (;;) {
    try {
      const answer = await send();
      if (answer.status === 'done') return answer.reply;
      throw new Error(`refused: ${answer.refusal.code}`);
    } catch (error) {
      if (!(error instanceof SyncUncertain)) throw error;
      await new Promise((resolve) => setTimeout(resolve, AGAIN_MS));
    }
  }
}
