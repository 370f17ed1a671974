/** Versions of rows back to where a workbook started from, as the merge wants them. */

import { type RowVersion } from '../../../core/sync/merge-row.ts';
import { type LedgerReader, type LineHead } from '../../storage/ledger-store.ts';
import { type LineVersion } from '../../storage/line-version.ts';
import { rowOfText } from './row-content.ts';

export interface HistoryWanted {
  readonly head: LineHead;
  /** Versions from this revision on; 0 for all. */
  readonly from: number;
}

/** By row, oldest first: the version at or just before `from`, and everything after it. */
export async function rowHistories(
  ledger: LedgerReader,
  wanted: readonly HistoryWanted[],
): Promise<ReadonlyMap<string, readonly LineVersion[]>> {
  const histories = new Map<string, LineVersion[]>();
  const from = new Map(wanted.map(({ head, from: first }) => [head.id, first]));
  let frontier = wanted.map(({ head }) => head.revision);
  while (frontier.length > 0) {
    const found = await ledger.versions([...frontier].sort((left, right) => left - right));
    frontier = [];
    for (const version of found) {
      const history = histories.get(version.lineId);
      if (history === undefined) histories.set(version.lineId, [version]);
      else history.unshift(version);
      const isFarEnough = version.previous === 0 || version.revision <= from.get(version.lineId)!;
      if (!isFarEnough) frontier.push(version.previous);
    }
  }
  return histories;
}

/** A stored version as the merge sees it. */
export function rowVersionOf(
  { revision, rowHash, content }: LineVersion,
  { amountScale, isOwn }: { readonly amountScale: number; readonly isOwn: boolean },
): RowVersion {
  return {
    revision,
    hash: rowHash ?? '',
    row: content === null ? null : rowOfText(content, amountScale),
    isOwn,
  };
}
