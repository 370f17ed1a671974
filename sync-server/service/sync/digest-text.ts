/** The sums of a register's digest as they are stored: 256 of them, 10 base32 digits each, in one text. */

import { DIGEST_BUCKETS } from '../../../core/contract/sync-session.ts';
import { type Digest } from '../../../core/sync/digest.ts';

const SUM_DIGITS = 10;
const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The digest of no rows. */
export const EMPTY_DIGEST = '0'.repeat(DIGEST_BUCKETS * SUM_DIGITS);

/**
 * The digest after rows were added to or taken out of it. Sums are XORs, and taking out is the same as putting in, so a
 * change is mixed in without looking at any other row.
 */
export function digestWith(text: string, change: Digest): string {
  const delta = change.buckets().join('');
  let mixed = '';
  for (let index = 0; index < text.length; index += 1) {
    const digit = delta[index]!;
    mixed +=
      digit === '0' ? text[index]! : DIGITS[DIGITS.indexOf(text[index]!) ^ DIGITS.indexOf(digit)]!;
  }
  return mixed;
}

export function bucketsOfText(text: string): readonly string[] {
  return Array.from({ length: DIGEST_BUCKETS }, (_, bucket) =>
    text.slice(bucket * SUM_DIGITS, (bucket + 1) * SUM_DIGITS),
  );
}
