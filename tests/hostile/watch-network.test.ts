/** The watch bites: whatever reaches for the network is counted, in the program and in the threads it starts. */

import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import path from 'node:path';
import { promisify } from 'node:util';

const WAYS = [
  ...['net', 'tls', 'http', 'https', 'fetch', 'webSocket'],
  ...['lookup', 'resolve', 'resolver', 'datagram', 'listen'],
] as const;

describe('networkWatch', () => {
  for (const place of ['program', 'thread'] as const) {
    for (const way of WAYS) {
      it(`counts ${way} in a ${place}`, async () => {
        const { calls, threads } = await watched(way, place);
        assert.ok(calls > 0);
        assert.equal(threads, place === 'thread' ? 1 : 0);
      });
    }
    it(`counts nothing where nothing is reached for in a ${place}`, async () => {
      assert.equal((await watched('nothing', place)).calls, 0);
    });
  }
});

async function watched(
  way: string,
  place: string,
): Promise<{ readonly calls: number; readonly threads: number }> {
  const [watch, program] = ['watch-network.ts', 'reach-out.ts'].map((name) =>
    path.join(import.meta.dirname, name),
  ) as [string, string];
  const { stdout } = await promisify(execFile)(process.execPath, [
    ...['--import', watch, program, way, place],
  ]);
  return JSON.parse(stdout) as { calls: number; threads: number };
}
