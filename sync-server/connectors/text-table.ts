/** The texts of a workbook as UTF-8, each kept once: what a cell holds is the number of its text. */

import { MAX_CELL_TEXT_BYTES, MAX_TEXT_BYTES, MAX_TEXTS } from './read-limits.ts';
import { Refused } from './refused.ts';

const FIRST_TEXTS = 1024;
const FIRST_BYTES = 64 * 1024;
const EMPTY_SLOT = -1;

export class TextTable {
  bytes = new Uint8Array(FIRST_BYTES);
  ends = new Uint32Array(FIRST_TEXTS);
  count = 0;
  #used = 0;
  /** Open addressing: number of a text by the hash of its bytes. */
  #slots = new Int32Array(FIRST_TEXTS * 2).fill(EMPTY_SLOT);
  #slotted = 0;

  /** Adds a text under the next number, whether it is there already or not. */
  append(source: Uint8Array, start: number, end: number): number {
    const length = end - start;
    if (length > MAX_CELL_TEXT_BYTES) throw new Refused('fileTooManyCells');
    if (this.count >= MAX_TEXTS || this.#used + length > MAX_TEXT_BYTES) {
      throw new Refused('fileTooManyCells');
    }
    if (this.#used + length > this.bytes.length) this.#growBytes(this.#used + length);
    if (this.count === this.ends.length) this.#growEnds();
    const target = this.bytes;
    if (length < 32) {
      for (let at = start, to = this.#used; at < end; at++, to++) target[to] = source[at]!;
    } else {
      target.set(source.subarray(start, end), this.#used);
    }
    this.#used += length;
    this.ends[this.count] = this.#used;
    return this.count++;
  }

  /** The number of a text, added when it is new. */
  intern(source: Uint8Array, start: number, end: number): number {
    if (this.#slotted * 2 >= this.#slots.length) this.#growSlots();
    const mask = this.#slots.length - 1;
    let slot = hashOf(source, start, end) & mask;
    for (;;) {
      const known = this.#slots[slot]!;
      if (known === EMPTY_SLOT) break;
      if (this.#isEqual(known, source, start, end)) return known;
      slot = (slot + 1) & mask;
    }
    const added = this.append(source, start, end);
    this.#slots[slot] = added;
    this.#slotted++;
    return added;
  }

  /** The number of a text given as a string. */
  internText(text: string): number {
    const encoded = Buffer.from(text, 'utf8');
    return this.intern(encoded, 0, encoded.length);
  }

  #isEqual(known: number, source: Uint8Array, start: number, end: number): boolean {
    const from = known === 0 ? 0 : this.ends[known - 1]!;
    if (this.ends[known]! - from !== end - start) return false;
    for (let at = start, mine = from; at < end; at++, mine++) {
      if (this.bytes[mine] !== source[at]) return false;
    }
    return true;
  }

  #growBytes(needed: number): void {
    const grown = new Uint8Array(Math.min(MAX_TEXT_BYTES, Math.max(needed, this.bytes.length * 2)));
    grown.set(this.bytes);
    this.bytes = grown;
  }

  #growEnds(): void {
    const grown = new Uint32Array(this.ends.length * 2);
    grown.set(this.ends);
    this.ends = grown;
  }

  #growSlots(): void {
    const slots = new Int32Array(this.#slots.length * 2).fill(EMPTY_SLOT);
    const mask = slots.length - 1;
    for (const known of this.#slots) {
      if (known === EMPTY_SLOT) continue;
      const from = known === 0 ? 0 : this.ends[known - 1]!;
      let slot = hashOf(this.bytes, from, this.ends[known]!) & mask;
      while (slots[slot] !== EMPTY_SLOT) slot = (slot + 1) & mask;
      slots[slot] = known;
    }
    this.#slots = slots;
  }
}

/** FNV-1a with a last mix. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5;
  for (let at = start; at < end; at++) hash = Math.imul(hash ^ bytes[at]!, 0x01000193);
  return (hash ^ (hash >>> 15)) >>> 0;
}
