/** Holds what is kept beside shared rows against the rows themselves: their count, their digest, and where they belong. */

import { Digest } from '../../core/sync/digest.ts';
import { type LedgerReader } from '../storage/ledger-store.ts';
import { type LineVersion } from '../storage/line-version.ts';
import { digestWith, EMPTY_DIGEST } from './sync/digest-text.ts';
import { type Broken } from './verify-chain.ts';

/** What is gathered of shared rows while all versions are read: the newest of each row. */
export type SharedRows = Map<string, LineVersion>;

export function gatherShared(rows: SharedRows, version: LineVersion): void {
  if (version.tab !== undefined) rows.set(version.lineId, version);
}

/** The first register whose count or digest is not that of its rows; undefined when all are right. */
export async function brokenShared(
  ledger: LedgerReader,
  rows: SharedRows,
): Promise<Broken | undefined> {
  const digests = new Map<number, Digest>();
  for (const { lineId, revision, rowHash, tab } of rows.values()) {
    if (rowHash === undefined) continue;
    const digest = digests.get(tab!) ?? new Digest();
    digests.set(tab!, digest);
    digest.add({ id: lineId, revision, hash: rowHash });
  }
  for (const shared of await ledger.sync.sharedRegisters()) {
    const digest = digests.get(shared.tab) ?? new Digest();
    const expected = `${digest.count} rows, ${digestWith(EMPTY_DIGEST, digest)}`;
    const found = `${shared.rows} rows, ${shared.digest}`;
    if (expected === found) continue;
    return { entry: null, what: `register ${shared.binding}`, expected, found };
  }
  return undefined;
}
