/**
 * `npm run bench -- sync`: what syncing costs. A change costs what it changes and not what the workbook or the server
 * holds; and many workbooks at once are answered.
 */

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { FULL_RIGHTS } from '../../sync-server/auth/rights.ts';
import { LOCAL_ORGANISATION } from '../../sync-server/http/authorise.ts';
import { openDataFolder } from '../../sync-server/service/open-data-folder.ts';
import { madeBatches } from '../contracts/made-lines.ts';
import { type KillableServer, startKillableServer } from '../faults/killable-server.ts';
import { type Bench, type BenchLine } from './bench.ts';
import { percentile, runCrowd } from './sync-crowd.ts';
import { BenchWorkbook } from './sync-workbook.ts';

const WORKBOOK_ROWS = 100_000;
/** Rounds of which the median is taken. */
const ROUNDS = 7;
const SMALL_LINES = 10_000;
const LARGE_LINES = 1_000_000;
/** Rows of the workbook that syncs with the small and with the large server. */
const SYNCED_ROWS = 5_000;
const SYNCS = 60;
const CROWD = { workbooks: 500, rounds: 4 };
/** What the server may take at its peak with a crowd at its door, in megabytes. */
const MAX_PEAK_MB = 600;

const CHANGED_SHARE = 0.1;
const OPENED_SHARE = 0.25;
const BYTES_SHARE = 0.01;
const MAX_GROWTH = 2;

export const syncBench: Bench = {
  name: 'sync',
  title: 'one changed row, a large server, a crowd',
  run: async () => [...(await changedRow()), await largeServer(), ...(await crowd())],
};

async function onServer<T>(
  folder: string,
  work: (server: KillableServer) => Promise<T>,
): Promise<T> {
  const server = await startKillableServer(folder);
  try {
    return await work(server);
  } finally {
    await server.stop();
  }
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'tallybook-sync-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function changedRow(): Promise<readonly BenchLine[]> {
  return inFolder((folder) =>
    onServer(folder, async (server) => {
      const workbook = new BenchWorkbook(server.url(), '大表', WORKBOOK_ROWS);
      await workbook.share();
      const first = await workbook.round();
      const changed = await rounds(workbook, () => workbook.changeOneRow());
      const opened = await rounds(workbook, () => {
        workbook.changeOneRow();
        workbook.reopen();
      });
      const upload = `${seconds(first.ms)}, ${megabytes(first.bytes)}`;
      return [
        share('sync 1 changed row of 100,000', changed.ms / first.ms, {
          ours: seconds(changed.ms),
          peer: `${upload} first upload`,
          goal: CHANGED_SHARE,
        }),
        share('the same right after opening', opened.ms / first.ms, {
          ours: seconds(opened.ms),
          peer: `${upload} first upload`,
          goal: OPENED_SHARE,
        }),
        share('bytes of 1 changed row', changed.bytes / first.bytes, {
          ours: `${(changed.bytes / 1000).toFixed(1)} kB`,
          peer: `${upload} first upload`,
          goal: BYTES_SHARE,
        }),
      ];
    }),
  );
}

/** Medians of time and bytes. */
async function rounds(
  workbook: BenchWorkbook,
  before: () => void,
): Promise<{ readonly ms: number; readonly bytes: number }> {
  const times: number[] = [];
  const sizes: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    before();
    const { ms, bytes } = await workbook.round();
    times.push(ms);
    sizes.push(bytes);
  }
  return { ms: percentile(times, 0.5), bytes: percentile(sizes, 0.5) };
}

async function largeServer(): Promise<BenchLine> {
  const small = await syncTimes(SMALL_LINES);
  const large = await syncTimes(LARGE_LINES);
  const growth = large / small;
  return {
    what: 'p95 of such a sync, server of 1,000,000 lines beside one of 10,000',
    ours: `${large.toFixed(0)} ms`,
    peer: `${small.toFixed(0)} ms`,
    ratio: `${growth.toFixed(2)}x (goal <= ${MAX_GROWTH}x)`,
    met: growth <= MAX_GROWTH,
  };
}

/** p95 of syncing one changed row with a server that holds so many lines. */
function syncTimes(lines: number): Promise<number> {
  return inFolder(async (folder) => {
    await fill(folder, lines);
    return onServer(folder, async (server) => {
      const workbook = new BenchWorkbook(server.url(), '表', SYNCED_ROWS);
      await workbook.share();
      await workbook.round();
      const times: number[] = [];
      for (let round = 0; round < SYNCS; round += 1) {
        workbook.changeOneRow();
        times.push((await workbook.round()).ms);
      }
      return percentile(times, 0.95);
    });
  });
}

const FILL_BATCH = 5_000;

async function fill(folder: string, lines: number): Promise<void> {
  const ledger = await openDataFolder(folder, { mayCreate: true });
  const organisation = LOCAL_ORGANISATION;
  await ledger.createOrganisation({ organisation, name: 'bench', amountScale: 2 });
  const scope = { organisation, author: 'bench', rights: FULL_RIGHTS };
  for (const batch of madeBatches({ lines, items: 2_000, warehouses: 3 }, FILL_BATCH)) {
    await ledger.pushLines(scope, batch);
  }
  await ledger.close();
}

function crowd(): Promise<readonly BenchLine[]> {
  return inFolder((folder) =>
    onServer(folder, async (server) => {
      const figures = await runCrowd({ url: server.url(), ...CROWD });
      const peakMb = peakMegabytes(server.pid());
      const { requests, errors, slowedDown, p95Ms } = figures;
      return [
        {
          what: '500 workbooks polling and pushing at once',
          ours: `${errors} errors, ${slowedDown} x 429`,
          peer: `${requests} requests, p95 ${p95Ms.toFixed(0)} ms`,
          ratio: `${errors} (goal 0 but 429)`,
          met: errors === 0,
        },
        {
          what: 'memory of the server at its peak meanwhile',
          ours: `${peakMb.toFixed(0)} MB`,
          peer: `${MAX_PEAK_MB} MB`,
          ratio: `${(peakMb / MAX_PEAK_MB).toFixed(2)}x (goal <= 1x)`,
          met: peakMb <= MAX_PEAK_MB,
        },
      ];
    }),
  );
}

/** Peak resident size of a process; 0 where /proc is not there. */
function peakMegabytes(pid: number): number {
  const status = readFileSync(`/proc/${pid}/status`, 'utf8');
  return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0) / 1024;
}

function share(
  what: string,
  value: number,
  { ours, peer, goal }: { readonly ours: string; readonly peer: string; readonly goal: number },
): BenchLine {
  const percent = (part: number): string => `${Number((part * 100).toPrecision(2))} %`;
  return {
    what,
    ours,
    peer,
    ratio: `${percent(value)} (goal <= ${percent(goal)})`,
    met: value <= goal,
  };
}

function seconds(ms: number): string {
  return ms < 1_000 ? `${ms.toFixed(0)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(1)} MB`;
}
