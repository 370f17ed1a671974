/** Compares the rows of a tab with the server's, in one small message; only where they differ it asks for more. */

import { type RowStamp } from '../contract/sync-session.ts';
import { bucketOf, digestOf } from './digest.ts';
import { type RoundKeeper } from './round-keeper.ts';

export interface DigestComparison {
  /** Rows the server has and the tab has not. */
  readonly missing: readonly RowStamp[];
  /** Rows of the tab that the server has in another version, or not at all (`theirs` undefined). */
  readonly differing: readonly { readonly mine: RowStamp; readonly theirs: RowStamp | undefined }[];
}

/** `at` is the revision as of which the server compares. */
export async function compareDigest(
  keeper: RoundKeeper,
  binding: string,
  at: number,
  stamps: readonly RowStamp[],
): Promise<DigestComparison> {
  const digest = digestOf(stamps);
  const { service } = keeper.environment;
  const reply = await keeper.ask(() =>
    service.digest({
      replica: keeper.replica,
      binding,
      at,
      count: digest.count,
      buckets: digest.buckets(),
    }),
  );
  const theirs = new Map<string, RowStamp>();
  const buckets = new Set<number>();
  for (const { bucket, rows } of reply.differing) {
    buckets.add(bucket);
    for (const stamp of rows) theirs.set(stamp.id, stamp);
  }
  const differing: { mine: RowStamp; theirs: RowStamp | undefined }[] = [];
  const mineIds = new Set<string>();
  for (const mine of buckets.size === 0 ? [] : stamps) {
    if (!buckets.has(bucketOf(mine.id))) continue;
    mineIds.add(mine.id);
    const other = theirs.get(mine.id);
    if (other?.revision === mine.revision && other.hash === mine.hash) continue;
    differing.push({ mine, theirs: other });
  }
  return { missing: [...theirs.values()].filter(({ id }) => !mineIds.has(id)), differing };
}
