/**
 * Pulls the plug of a real server again and again while a workbook uploads a register, and holds what is there in the end
 * against an upload that nobody disturbed: every row, every balance, and the audit chain to its last hash.
 */

import { createHash } from 'node:crypto';
import { type Head } from '../../core/contract/sync-line.ts';
import { type SyncService } from '../../core/sync/sync-service.ts';
import { openRequest } from '../contracts/sync-client.ts';
import { askOn, type KillableServer, serviceOf, startKillableServer } from './killable-server.ts';
import { madeUpload } from './made-rows.ts';

export interface UploadOutcome {
  readonly head: Head;
  /** SHA-256 over every row with its revision and hash, in order. */
  readonly rows: string;
  /** SHA-256 over every balance. */
  readonly balances: string;
  readonly isIntact: boolean;
  /** Batches whose answer was lost and that were answered again. */
  readonly replayed: number;
  readonly kills: number;
}

export interface PluggedUpload {
  readonly location: string;
  readonly rows: number;
  readonly kills: number;
  /** Says when, in milliseconds, the next plug is pulled. */
  readonly nextDelayMs: () => number;
}

export async function uploadWithKills(upload: PluggedUpload): Promise<UploadOutcome> {
  const server = await startKillableServer(upload.location);
  try {
    const service = serviceOf(server);
    const workbook = await openedWorkbook(service);
    const plug = pullPlugs(server, upload);
    let replayed = 0;
    for (const request of madeUpload(upload.rows, workbook)) {
      const reply = await askOn(() => service.push(request));
      if (reply.replayed) replayed += 1;
    }
    const kills = await plug.stop();
    return { ...(await stateOf(server, service, workbook)), replayed, kills };
  } finally {
    await server.stop();
  }
}

async function openedWorkbook(
  service: SyncService,
): Promise<{ readonly replica: string; readonly lease: string; readonly binding: string }> {
  const opened = await askOn(() => service.open(openRequest()));
  if (opened.status !== 'open' || opened.lease === null) throw new Error('not opened');
  const { replica, lease } = opened;
  const request = { replica, lease, binding: null, register: 'purchase', name: '采购' } as const;
  const { binding } = await askOn(() => service.bind(request));
  return { replica, lease, binding };
}

/** Kills the server so many times, each after a while of its own; `stop` waits for the last restart. */
function pullPlugs(
  server: KillableServer,
  { kills, nextDelayMs }: PluggedUpload,
): { readonly stop: () => Promise<number> } {
  let isOver = false;
  let done = 0;
  const pulling = (async () => {
    while (done < kills && !isOver) {
      await new Promise((resolve) => setTimeout(resolve, nextDelayMs()));
      if (isOver) break;
      await server.killAndRestart();
      done += 1;
    }
  })();
  return {
    stop: async () => {
      isOver = true;
      await pulling;
      return done;
    },
  };
}

async function stateOf(
  server: KillableServer,
  service: SyncService,
  { replica, binding }: { readonly replica: string; readonly binding: string },
): Promise<Omit<UploadOutcome, 'replayed' | 'kills'>> {
  const rows = createHash('sha256');
  let head: Head | undefined;
  for (let after: number | null = 0; after !== null;) {
    const from: number = after;
    const page = await askOn(() => service.pull({ replica, binding, after: from }));
    for (const { id, revision, hash } of page.changes) rows.update(`${id} ${revision} ${hash}\n`);
    head = page.head;
    after = page.next;
  }
  const balances = createHash('sha256');
  for (let offset: number | null = 0; offset !== null;) {
    const url: string = `${server.url()}/api/ledger/balances?offset=${offset}`;
    const page = (await (await fetch(url)).json()) as {
      readonly balances: readonly unknown[];
      readonly next: number | null;
    };
    for (const balance of page.balances) balances.update(`${JSON.stringify(balance)}\n`);
    offset = page.next;
  }
  const verified = await fetch(`${server.url()}/api/ledger/verify`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: '{}',
  });
  const { intact } = (await verified.json()) as { readonly intact: boolean };
  return {
    head: head!,
    rows: rows.digest('hex'),
    balances: balances.digest('hex'),
    isIntact: intact,
  };
}
