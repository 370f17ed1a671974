/** A zip package whose parts are inflated with a counter: what comes out is measured, never what the file says of itself. */

import { crc32, createInflateRaw, inflateRawSync } from 'node:zlib';
import {
  MAX_INFLATED_BYTES,
  MAX_RATIO,
  MAX_SMALL_PART_BYTES,
  RATIO_FREE_BYTES,
} from '../read-limits.ts';
import { Refused, refuseDamaged } from '../refused.ts';
import { readDirectory, type ZipEntry } from './read-directory.ts';

/** Inflated bytes handed on at a time: large enough to be rare, small enough to stay in the processor's cache. */
const CHUNK_BYTES = 256 * 1024;
const STORED = 0;
const DEFLATED = 8;

export class ZipPackage {
  readonly bytes: Uint8Array;
  readonly entries: readonly ZipEntry[];
  readonly #byName = new Map<string, ZipEntry>();
  readonly #limit: number;
  #inflated = 0;

  constructor(bytes: Uint8Array, limit: number = MAX_INFLATED_BYTES) {
    this.bytes = bytes;
    this.#limit = limit;
    this.entries = readDirectory(bytes);
    for (const entry of this.entries) {
      // Part names differ in more than case; where two do not, the first one counts, as it does for Excel.
      const key = entry.name.toLowerCase();
      if (!this.#byName.has(key)) this.#byName.set(key, entry);
    }
    for (const entry of this.entries) this.#byName.set(`=${entry.name}`, entry);
  }

  /** The entry of a part; its exact name first, else one that differs in case only. */
  find(name: string): ZipEntry | undefined {
    return this.#byName.get(`=${name}`) ?? this.#byName.get(name.toLowerCase());
  }

  /** A whole small part. Refuses one that is damaged or inflates too far. */
  readWhole(entry: ZipEntry, limit: number = MAX_SMALL_PART_BYTES): Uint8Array {
    const raw = this.bytes.subarray(entry.start, entry.end);
    const inflated = entry.method === STORED ? raw : inflateWhole(raw, entry, limit);
    this.#count(inflated.length, inflated.length, entry);
    if (crc32(inflated) !== entry.crc) refuseDamaged(entry.name);
    return inflated;
  }

  /** The inflated bytes of a part, piece by piece, with its checksum compared at the end. */
  async *readPieces(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    let crc = 0;
    let size = 0;
    for await (const piece of this.#pieces(entry)) {
      size += piece.length;
      this.#count(piece.length, size, entry);
      crc = crc32(piece, crc);
      yield piece;
    }
    if (crc !== entry.crc) refuseDamaged(entry.name);
  }

  async *#pieces(entry: ZipEntry): AsyncGenerator<Uint8Array> {
    const raw = this.bytes.subarray(entry.start, entry.end);
    if (entry.method === STORED) {
      for (let at = 0; at < raw.length; at += CHUNK_BYTES) yield raw.subarray(at, at + CHUNK_BYTES);
      return;
    }
    if (entry.method !== DEFLATED) refuseDamaged(entry.name);
    const inflate = createInflateRaw({ chunkSize: CHUNK_BYTES });
    inflate.end(raw);
    try {
      for await (const piece of inflate) yield piece as Uint8Array;
    } catch (error) {
      if (error instanceof Refused) throw error;
      refuseDamaged(entry.name);
    } finally {
      inflate.destroy();
    }
  }

  #count(bytes: number, partSize: number, entry: ZipEntry): void {
    this.#inflated += bytes;
    const isBomb =
      partSize > RATIO_FREE_BYTES && partSize > MAX_RATIO * Math.max(1, entry.compressedSize);
    if (isBomb || this.#inflated > this.#limit) {
      throw new Refused('fileTooBigInside', { part: entry.name });
    }
  }
}

function inflateWhole(raw: Uint8Array, entry: ZipEntry, limit: number): Uint8Array {
  if (entry.method !== DEFLATED) refuseDamaged(entry.name);
  try {
    return inflateRawSync(raw, { maxOutputLength: limit });
  } catch (error) {
    const isTooLarge =
      error instanceof RangeError && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (isTooLarge) throw new Refused('fileTooBigInside', { part: entry.name });
    return refuseDamaged(entry.name);
  }
}
