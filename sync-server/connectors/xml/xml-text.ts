/** Gathers the text of an element as UTF-8, entities resolved, into a buffer that is used again and again. */

import { refuseDamaged } from '../refused.ts';
import { type XmlScanner } from './xml-scanner.ts';

const AMPERSAND = 0x26;
const UNDERSCORE = 0x5f;
const SMALL_X = 0x78;
const RETURN = 0x0d;
const LINE_FEED = 0x0a;
const TAB = 0x09;
const SPACE = 0x20;
const FIRST_BYTES = 4096;

const NAMED_ENTITIES: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

export class XmlText {
  bytes = new Uint8Array(FIRST_BYTES);
  length = 0;

  clear(): void {
    this.length = 0;
  }

  /** Adds a piece as it stands in the scanner. Refuses control characters and entities that XML does not know. */
  append(scanner: XmlScanner, start: number, end: number, isCdata: boolean): void {
    const source = scanner.bytes;
    if (this.length + end - start > this.bytes.length) this.#grow(this.length + end - start);
    const target = this.bytes;
    let to = this.length;
    for (let at = start; at < end; at++) {
      const byte = source[at]!;
      if (byte === AMPERSAND && !isCdata) {
        this.length = to;
        const rest = Buffer.from(source.buffer, source.byteOffset + at, end - at);
        this.#appendString(resolveEntities(rest.toString('utf8'), scanner.part));
        return;
      }
      if (byte < SPACE && byte !== TAB && byte !== LINE_FEED && byte !== RETURN) {
        refuseDamaged(scanner.part);
      }
      target[to++] = byte;
    }
    this.length = to;
  }

  /**
   * Resolves what a spreadsheet writes for characters that XML cannot hold: "_x000D_" is a carriage return, "_x005F_" a
   * plain underscore before such a group; and gives line ends their one form.
   */
  resolveCellEscapes(): void {
    if (!this.#mayHaveEscapes()) return;
    const text = this.toString();
    this.length = 0;
    this.#appendString(unescapeCellText(text.replaceAll('\r\n', '\n')));
  }

  toString(): string {
    return Buffer.from(this.bytes.buffer, 0, this.length).toString('utf8');
  }

  #mayHaveEscapes(): boolean {
    const { bytes, length } = this;
    for (let at = 0; at < length; at++) {
      const byte = bytes[at];
      if (byte === RETURN || (byte === UNDERSCORE && bytes[at + 1] === SMALL_X)) return true;
    }
    return false;
  }

  #appendString(text: string): void {
    const encoded = Buffer.from(text, 'utf8');
    if (this.length + encoded.length > this.bytes.length) this.#grow(this.length + encoded.length);
    this.bytes.set(encoded, this.length);
    this.length += encoded.length;
  }

  #grow(needed: number): void {
    const grown = new Uint8Array(Math.max(needed, this.bytes.length * 2));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}

/** "_x000D_" becomes a carriage return; ECMA-376 part 1, 22.9.2.19. */
export function unescapeCellText(text: string): string {
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/** Replaces the five named entities and numbered characters; anything else cannot be known without a DTD and is refused. */
export function resolveEntities(text: string, part: string): string {
  return text.replace(/&([^;&\s]{0,12})(;?)/g, (_, name: string, end: string) => {
    if (end === '') refuseDamaged(part);
    const character = NAMED_ENTITIES.get(name) ?? numberedCharacter(name);
    return character ?? refuseDamaged(part);
  });
}

function numberedCharacter(name: string): string | undefined {
  const match = /^#(?:x([0-9a-fA-F]{1,6})|(\d{1,7}))$/.exec(name);
  if (!match) return undefined;
  const code = match[1] === undefined ? Number(match[2]) : Number.parseInt(match[1], 16);
  const isAllowed = code >= SPACE || code === TAB || code === LINE_FEED || code === RETURN;
  return isAllowed && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
