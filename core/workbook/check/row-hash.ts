/** A number for what stands in some columns of a row: equal rows have equal numbers. Not for secrets. */

import { type ReadValue } from '../read/read-values.ts';

const HIGH_SEED = 0xdeadbeef;
const LOW_SEED = 0x41c6ce57;
const TWO_32 = 4_294_967_296;

/**
 * Hashes a text and the values of columns at a row into 53 bits (two 32-bit multiplicative hashes side by side), without
 * building a text of them: a company has millions of cells.
 */
export function rowHash(
  seed: string,
  columns: readonly (readonly ReadValue[])[],
  row: number,
): number {
  let high = HIGH_SEED;
  let low = LOW_SEED;
  for (let part = -1; part < columns.length; part += 1) {
    const value = part < 0 ? seed : columns[part]![row];
    if (typeof value === 'string') {
      for (let index = 0; index < value.length; index += 1) {
        const code = value.charCodeAt(index);
        high = Math.imul(high ^ code, 2_654_435_761);
        low = Math.imul(low ^ code, 1_597_334_677);
      }
    } else if (value !== undefined) {
      const size = Math.abs(value);
      const lower = (size % TWO_32) | 0;
      const upper = Math.floor(size / TWO_32) * 2 + (value < 0 ? 1 : 0);
      high = Math.imul(Math.imul(high ^ lower, 2_654_435_761) ^ upper, 2_246_822_507);
      low = Math.imul(Math.imul(low ^ lower, 1_597_334_677) ^ upper, 3_266_489_909);
    }
    // The place of a value counts: a blank between two values is not no value.
    high = Math.imul(high ^ (part + 0x9e37), 2_246_822_519);
    low = Math.imul(low ^ (part + 0x79b9), 3_266_489_917);
  }
  high =
    Math.imul(high ^ (high >>> 16), 2_246_822_507) ^ Math.imul(low ^ (low >>> 13), 3_266_489_909);
  low =
    Math.imul(low ^ (low >>> 16), 2_246_822_507) ^ Math.imul(high ^ (high >>> 13), 3_266_489_909);
  return (high & 0x1f_ffff) * TWO_32 + (low >>> 0);
}
