/**
 * A digest of all rows of a register: 256 sums, so that workbook and server find in one small message where they differ.
 * Sums are XORs of 50 bits, so that one row can be taken out and put in without looking at the others.
 */

import { DIGEST_BUCKETS } from '../contract/sync-session.ts';
import { type RowStamp } from '../contract/sync-session.ts';
import { rowHash as bitsOf } from '../workbook/check/row-hash.ts';
import { base32Of } from './base32.ts';

const TWO_25 = 2 ** 25;

/** Which bucket a row falls into, 0 to 255: by its identity alone, so that it stays there. */
export function bucketOf(id: string): number {
  return bitsOf(id, [], 0) % DIGEST_BUCKETS;
}

/** Count and sums, to which rows are added and taken away again. */
export class Digest {
  #count = 0;
  readonly #high = new Int32Array(DIGEST_BUCKETS);
  readonly #low = new Int32Array(DIGEST_BUCKETS);

  add(stamp: RowStamp): void {
    this.#count += 1;
    this.#mix(stamp);
  }

  remove(stamp: RowStamp): void {
    this.#count -= 1;
    this.#mix(stamp);
  }

  get count(): number {
    return this.#count;
  }

  /** One text of 10 base32 digits a bucket. */
  buckets(): string[] {
    return Array.from({ length: DIGEST_BUCKETS }, (_, bucket) => this.#textOf(bucket));
  }

  #mix({ id, revision, hash }: RowStamp): void {
    const bucket = bucketOf(id);
    const bits = bitsOf(`${id}.${revision}.${hash}`, [], 0);
    this.#low[bucket]! ^= bits % TWO_25;
    this.#high[bucket]! ^= Math.floor(bits / TWO_25) % TWO_25;
  }

  #textOf(bucket: number): string {
    let rest = BigInt(this.#high[bucket]!) * BigInt(TWO_25) + BigInt(this.#low[bucket]!);
    const bytes = new Uint8Array(7);
    // 50 bits from the front of seven bytes: six bits are left over.
    rest <<= 6n;
    for (let index = 6; index >= 0; index -= 1) {
      bytes[index] = Number(rest & 0xffn);
      rest >>= 8n;
    }
    return base32Of(bytes, 10);
  }
}

/** The digest of some rows. */
export function digestOf(stamps: Iterable<RowStamp>): Digest {
  const digest = new Digest();
  for (const stamp of stamps) digest.add(stamp);
  return digest;
}
