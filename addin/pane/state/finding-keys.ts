/** What makes a finding the same from run to run: never the row it stands in, which sorting changes. */

import { type ListedFinding } from '../../../core/contract/finding-list.ts';

import { shortHash } from './short-hash.ts';

/** Parameters that name a place, which moves when rows are sorted or inserted. */
const PLACE_PARAMETERS: ReadonlySet<string> = new Set(['place', 'row', 'cell', 'rows']);

/** One key a finding, in their order; the second of two equal findings gets "#2". */
export function findingKeys(findings: readonly ListedFinding[]): readonly string[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const key = shortened(keyOf(finding));
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key}#${count}`;
  });
}

/** Longest key that is kept as it is: a server's index holds no more, and a cell may hold a book. */
const MAX_KEY_LENGTH = 300;

function shortened(key: string): string {
  if (key.length <= MAX_KEY_LENGTH) return key;
  return `${key.slice(0, MAX_KEY_LENGTH)}#${shortHash(key)}`;
}

function keyOf(finding: ListedFinding): string {
  if (finding.kind === 'discrepancy') return finding.fingerprint;
  const parameters = Object.entries(finding.parameters)
    .filter(([name]) => !PLACE_PARAMETERS.has(name))
    .sort(([left], [right]) => (left < right ? -1 : 1));
  return JSON.stringify([finding.code, finding.tab, finding.field, parameters]);
}
