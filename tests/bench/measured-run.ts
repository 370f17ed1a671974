/** Runs a program and measures how long it takes and how much memory it and its children have at their peak. */

import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

export interface MeasuredRun {
  readonly ms: number;
  /** Largest sum of the peak resident sizes of the program and all it started, in bytes; 0 where /proc is not there. */
  readonly peakBytes: number;
}

/** How often memory is looked at, in milliseconds. */
const LOOK_MS = 50;

/** Rejects when the program fails; what it printed stands in the error. */
export function measuredRun(
  program: string,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<MeasuredRun> {
  return new Promise((resolve, reject) => {
    const startedAt = performance.now();
    const child = spawn(program, args, {
      env: { ...process.env, ...environment },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const peaks = new Map<number, number>();
    const look = setInterval(() => {
      for (const [pid, bytes] of peaksOfTree(child.pid)) {
        peaks.set(pid, Math.max(bytes, peaks.get(pid) ?? 0));
      }
    }, LOOK_MS);
    let printed = '';
    child.stdout.on('data', (chunk) => (printed += String(chunk)));
    child.stderr.on('data', (chunk) => (printed += String(chunk)));
    child.on('error', reject);
    child.on('close', (code) => {
      clearInterval(look);
      if (code !== 0) reject(new Error(`${program} ended with ${code}: ${printed}`));
      const peakBytes = [...peaks.values()].reduce((sum, bytes) => sum + bytes, 0);
      resolve({ ms: performance.now() - startedAt, peakBytes });
    });
  });
}

function peaksOfTree(root: number | undefined): readonly (readonly [number, number])[] {
  if (root === undefined) return [];
  const parents = new Map<number, number>();
  for (const name of listProcesses()) {
    const parent = /^PPid:\s+(\d+)/m.exec(statusOf(name))?.[1];
    if (parent !== undefined) parents.set(name, Number(parent));
  }
  const belongs = (pid: number): boolean => {
    for (let at: number | undefined = pid; at !== undefined && at > 1; at = parents.get(at)) {
      if (at === root) return true;
    }
    return false;
  };
  return [...parents.keys()].filter(belongs).map((pid) => {
    const kilobytes = /^VmHWM:\s+(\d+) kB/m.exec(statusOf(pid))?.[1];
    return [pid, Number(kilobytes ?? 0) * 1024] as const;
  });
}

function listProcesses(): readonly number[] {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
}

function statusOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/status`, 'utf8');
  } catch {
    return '';
  }
}
