/**
 * A small strict XML reader over bytes, for the parts of a workbook that grow large. It takes UTF-8 piece by piece and calls
 * its events with positions instead of strings, so that a sheet of a million cells makes no string that nobody asked for.
 * DOCTYPE is refused, so there is nothing to expand; elements must nest, names and attributes must be well formed.
 */

import { MAX_TOKEN_BYTES, MAX_XML_DEPTH } from '../read-limits.ts';
import { Refused, refuseDamaged } from '../refused.ts';

export interface XmlEvents {
  /** An element starts; its name and attributes are read from the scanner before the event returns. */
  open(scanner: XmlScanner): void;
  /** An element ends; the scanner's name is that of the element. */
  close(scanner: XmlScanner): void;
  /** Text, with its entities as they stand unless it is CDATA. Called only while `wantsText`. */
  text(scanner: XmlScanner, start: number, end: number, isCdata: boolean): void;
  /** May take a whole, well-formed element at `at` (a "<") by itself: returns the position behind it, or 0. */
  take?(scanner: XmlScanner, at: number, limit: number): number;
}

const LT = 0x3c;
const GT = 0x3e;
const SLASH = 0x2f;
const EXCLAMATION = 0x21;
const QUESTION = 0x3f;
const COLON = 0x3a;
const EQUALS = 0x3d;
const QUOTE = 0x22;
const APOSTROPHE = 0x27;
const SPACE = 0x20;

export class XmlScanner {
  bytes: Uint8Array = new Uint8Array(0);
  depth = 0;
  wantsText = false;
  /** Whether the element of the event has no content: its close event follows at once. */
  isSelfClosing = false;
  nameStart = 0;
  /** Position of the ">" that ends the tag of the event. */
  tagEnd = 0;
  /** Start of the name behind its namespace prefix. */
  localStart = 0;
  nameEnd = 0;
  attributeStart = 0;
  attributeEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  readonly part: string;
  #attributesAt = 0;
  #attributesEnd = 0;
  readonly #events: XmlEvents;
  readonly #openNames: number[] = [];
  readonly #canTake: boolean;
  #hasRoot = false;
  #consumed = 0;

  constructor(part: string, events: XmlEvents) {
    this.part = part;
    this.#events = events;
    this.#canTake = events.take !== undefined;
  }

  /** Takes the next piece of the part. */
  push(piece: Uint8Array): void {
    const rest = this.bytes.length - this.#consumed;
    if (rest === 0) {
      this.bytes = piece;
    } else {
      if (rest > MAX_TOKEN_BYTES) refuseDamaged(this.part);
      const joined = new Uint8Array(rest + piece.length);
      joined.set(this.bytes.subarray(this.#consumed));
      joined.set(piece, rest);
      this.bytes = joined;
    }
    this.#consumed = 0;
    this.#scan();
  }

  /** Says that the part is over. Refuses one that breaks off. */
  finish(): void {
    const isOver = this.depth === 0 && this.#hasRoot;
    if (!isOver || !isBlank(this.bytes, this.#consumed, this.bytes.length)) {
      refuseDamaged(this.part);
    }
  }

  /** Moves to the next attribute of the element just opened; false when there is none. */
  nextAttribute(): boolean {
    const { bytes } = this;
    const end = this.#attributesEnd;
    let at = this.#attributesAt;
    while (at < end && bytes[at]! <= SPACE) at++;
    if (at >= end) return false;
    this.attributeStart = at;
    while (at < end && bytes[at] !== EQUALS && bytes[at]! > SPACE) at++;
    this.attributeEnd = at;
    while (at < end && bytes[at]! <= SPACE) at++;
    if (bytes[at] !== EQUALS || at >= end) refuseDamaged(this.part);
    at++;
    while (at < end && bytes[at]! <= SPACE) at++;
    const quote = bytes[at];
    if (at >= end || (quote !== QUOTE && quote !== APOSTROPHE)) refuseDamaged(this.part);
    this.valueStart = ++at;
    while (at < end && bytes[at] !== quote) at++;
    if (at >= end) refuseDamaged(this.part);
    this.valueEnd = at;
    this.#attributesAt = at + 1;
    return true;
  }

  #scan(): void {
    const { bytes } = this;
    const limit = bytes.length;
    let at = 0;
    for (;;) {
      const start = at;
      while (at < limit && bytes[at] !== LT) at++;
      if (at === limit) {
        this.#consumed = start;
        return;
      }
      const taken = this.#canTake && !this.wantsText ? this.#events.take!(this, at, limit) : 0;
      const next = taken > 0 ? taken : this.#markup(start, at, limit);
      if (next < 0) {
        // The tag goes on in the next piece. Text before it is read again then.
        this.#consumed = start;
        return;
      }
      at = next;
    }
  }

  /** Reads the text from `start` and the markup at `at`; returns what follows, or -1 when the piece ends inside it. */
  #markup(start: number, at: number, limit: number): number {
    const { bytes } = this;
    if (at + 1 >= limit) return -1;
    const kind = bytes[at + 1];
    if (kind === EXCLAMATION || kind === QUESTION) return this.#special(start, at, limit);
    const end = this.#endOfTag(at + 1, limit);
    if (end < 0) return -1;
    if (start < at) this.#text(start, at, false);
    if (kind === SLASH) this.#close(at + 2, end);
    else this.#open(at + 1, end);
    return end + 1;
  }

  #endOfTag(from: number, limit: number): number {
    const { bytes } = this;
    for (let at = from; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte === GT) return at;
      if (byte === QUOTE || byte === APOSTROPHE) {
        at++;
        while (at < limit && bytes[at] !== byte) at++;
      } else if (byte === LT) {
        refuseDamaged(this.part);
      }
    }
    return -1;
  }

  #open(from: number, end: number): void {
    const { bytes } = this;
    this.tagEnd = end;
    this.isSelfClosing = bytes[end - 1] === SLASH && end - 1 > from;
    const last = this.isSelfClosing ? end - 1 : end;
    const hash = this.#name(from, last);
    this.#attributesAt = this.nameEnd;
    this.#attributesEnd = last;
    if (this.depth === 0 && this.#hasRoot) refuseDamaged(this.part);
    this.#hasRoot = true;
    this.#openNames[this.depth++] = hash;
    if (this.depth > MAX_XML_DEPTH) throw new Refused('fileUnsafe', { part: this.part });
    this.#events.open(this);
    if (this.isSelfClosing) {
      this.depth--;
      this.#events.close(this);
    }
  }

  #close(from: number, end: number): void {
    this.tagEnd = end;
    this.isSelfClosing = false;
    const hash = this.#name(from, end);
    if (this.depth === 0 || this.#openNames[this.depth - 1] !== hash) refuseDamaged(this.part);
    if (!isBlank(this.bytes, this.nameEnd, end)) refuseDamaged(this.part);
    this.depth--;
    this.#events.close(this);
  }

  /** Finds the name that starts at `from`; returns its hash, by which a closing tag is known to fit its opening one. */
  #name(from: number, limit: number): number {
    const { bytes } = this;
    this.nameStart = from;
    this.localStart = from;
    let hash = 0x811c9dc5;
    let at = from;
    for (; at < limit; at++) {
      const byte = bytes[at]!;
      if (byte <= SPACE) break;
      if (byte === COLON) this.localStart = at + 1;
      else if (byte < 0x2d || byte === SLASH || (byte > 0x3a && byte < 0x41))
        refuseDamaged(this.part);
      hash = Math.imul(hash ^ byte, 0x01000193);
    }
    if (at === this.localStart) refuseDamaged(this.part);
    this.nameEnd = at;
    return hash;
  }

  #text(start: number, end: number, isCdata: boolean): void {
    if (this.wantsText) this.#events.text(this, start, end, isCdata);
    else if (this.depth === 0 && !isBlank(this.bytes, start, end)) refuseDamaged(this.part);
  }

  /** Comment, CDATA, processing instruction or DOCTYPE. */
  #special(start: number, at: number, limit: number): number {
    const { bytes } = this;
    if (at + 9 > limit && limit - at < 9) {
      // Too little to tell which; a part cannot end here either.
      return -1;
    }
    const isComment =
      bytes[at + 1] === EXCLAMATION && bytes[at + 2] === 0x2d && bytes[at + 3] === 0x2d;
    const isCdata = bytes[at + 1] === EXCLAMATION && bytes[at + 2] === 0x5b;
    const isInstruction = bytes[at + 1] === QUESTION;
    if (!isComment && !isCdata && !isInstruction)
      throw new Refused('fileUnsafe', { part: this.part });
    const closing = isComment ? COMMENT_END : isCdata ? CDATA_END : INSTRUCTION_END;
    const head = isComment ? 4 : isCdata ? CDATA_HEAD : 2;
    const end = Buffer.from(bytes.buffer, bytes.byteOffset, limit).indexOf(closing, at + head);
    if (end < 0) return -1;
    if (start < at) this.#text(start, at, false);
    if (isCdata && this.depth > 0) this.#text(at + head, end, true);
    return end + closing.length;
  }
}

const COMMENT_END = Buffer.from('-->');
const CDATA_END = Buffer.from(']]>');
const INSTRUCTION_END = Buffer.from('?>');
const CDATA_HEAD = '<![CDATA['.length;

/** Whether the bytes between two positions are exactly the letters of `name`; makes no string, for names met a million times. */
export function isNamed(bytes: Uint8Array, start: number, end: number, name: string): boolean {
  const length = name.length;
  if (end - start !== length) return false;
  for (let at = 0; at < length; at++) if (bytes[start + at] !== name.charCodeAt(at)) return false;
  return true;
}

/** Letters of ASCII between two positions, as a string. */
export function asciiBetween(bytes: Uint8Array, start: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + start, end - start).toString('latin1');
}

function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    const byte = bytes[at]!;
    // The byte order mark of UTF-8 may stand before the root.
    if (byte > SPACE && byte !== 0xef && byte !== 0xbb && byte !== 0xbf) return false;
  }
  return true;
}
