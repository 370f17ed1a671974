/**
 * Makes identities of rows, workbooks and registers: a UUIDv7 as 26 base32 digits. Clients make them and write them down
 * before anything is sent, so that a repeated request names the same row.
 */

import { base32Of } from './base32.ts';

export interface IdSource {
  /** Milliseconds since 1970. Only for locality: a clock that is wrong makes no identity wrong. */
  readonly now: () => number;
  /** So many random bytes, fit for identities that must never meet. */
  readonly entropy: (length: number) => Uint8Array;
}

const ID_LENGTH = 26;
const BYTES = 16;
/** Largest time of a UUIDv7, in milliseconds. */
const MAX_TIME = 2 ** 48 - 1;

/** A new identity: 48 bits of time, the marks of a UUIDv7, 74 random bits. */
export function newRowId({ now, entropy }: IdSource): string {
  const random = entropy(BYTES - 6);
  const bytes = new Uint8Array(BYTES);
  let time = Math.min(Math.max(Math.floor(now()), 0), MAX_TIME);
  for (let index = 5; index >= 0; index -= 1) {
    bytes[index] = time % 256;
    time = Math.floor(time / 256);
  }
  bytes.set(random.subarray(0, BYTES - 6), 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return base32Of(bytes, ID_LENGTH);
}
