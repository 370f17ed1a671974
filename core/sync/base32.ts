/** Crockford's base32 in lower case: digits without i, l, o and u, so that an identity survives being read aloud. */

const DIGITS = '0123456789abcdefghjkmnpqrstvwxyz';

/** The first `length` digits of five bits each of some bytes; missing bits at the end count as zero. */
export function base32Of(bytes: Uint8Array, length: number): string {
  let text = '';
  for (let digit = 0; digit < length; digit += 1) {
    const bit = digit * 5;
    const high = bytes[bit >> 3] ?? 0;
    const low = bytes[(bit >> 3) + 1] ?? 0;
    text += DIGITS[(((high << 8) | low) >> (11 - (bit & 7))) & 31]!;
  }
  return text;
}
