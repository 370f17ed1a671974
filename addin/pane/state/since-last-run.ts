/** What changed since the last run: which findings are new, which are still there, how many went. */

import { parseJson } from './parse-json.ts';
import { shortHash } from './short-hash.ts';

/** More findings than this are not remembered one by one: the store of a workbook's small texts is not for lists. */
export const MAX_REMEMBERED_FINDINGS = 1_000;

/** What is kept of a run with the workbook. */
export interface RememberedRun {
  /** Local time, "2026-03-31T14:32". */
  readonly at: string;
  readonly count: number;
  /** Short hashes of the findings' keys; none where there were too many. */
  readonly keys: readonly string[];
}

export interface SinceLastRun {
  readonly at: string;
  readonly countBefore: number;
  /** Null when the run before had too many findings to be remembered one by one. */
  readonly changes: {
    readonly added: ReadonlySet<string>;
    readonly stillThere: number;
    readonly gone: number;
  } | null;
}

export function rememberRun(at: string, keys: readonly string[]): RememberedRun {
  return {
    at,
    count: keys.length,
    keys: keys.length > MAX_REMEMBERED_FINDINGS ? [] : keys.map(shortHash),
  };
}

/** Reads what an earlier run left; undefined when there is nothing or it is not ours. */
export function parseRememberedRun(text: string | null): RememberedRun | undefined {
  const kept = parseJson(text ?? '');
  if (typeof kept !== 'object' || kept === null) return undefined;
  const { at, count, keys } = kept as Partial<Record<keyof RememberedRun, unknown>>;
  if (typeof at !== 'string' || typeof count !== 'number' || !Array.isArray(keys)) return undefined;
  return { at, count, keys: keys.filter((key) => typeof key === 'string') };
}

export function compareRuns(before: RememberedRun, keys: readonly string[]): SinceLastRun {
  const isComplete = before.keys.length === before.count;
  const known = new Set(before.keys);
  const added = new Set(keys.filter((key) => !known.has(shortHash(key))));
  const now = new Set(keys.map(shortHash));
  return {
    at: before.at,
    countBefore: before.count,
    changes: isComplete
      ? {
          added,
          stillThere: keys.length - added.size,
          gone: before.keys.filter((key) => !now.has(key)).length,
        }
      : null,
  };
}
