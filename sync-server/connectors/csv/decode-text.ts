/** Decodes a text file whose encoding nobody states: byte order marks, UTF-8, and what Windows in China writes (GB 18030). */

export interface DecodedText {
  readonly text: string;
  readonly encoding: string;
  /** Whether the encoding was concluded from the bytes rather than said or plain UTF-8. */
  readonly isGuessed: boolean;
  /** Characters that could not be decoded and stand as U+FFFD. */
  readonly replaced: number;
}

const REPLACEMENT = '\uFFFD';
/** A byte above ASCII that is part of no character, per character that is: more than this is another encoding. */
const MAX_DAMAGE = 0.2;

/** The text; undefined when the bytes are no text in any encoding that is looked for. */
export function decodeText(bytes: Uint8Array): DecodedText | undefined {
  const marked = encodingOfMark(bytes);
  if (marked !== undefined) return decoded(bytes, marked, false);
  const wide = wideWithoutMark(bytes);
  if (wide !== undefined) return decoded(bytes, wide, true);
  if (hasControlBytes(bytes)) return undefined;
  const strict = tryStrict(bytes, 'utf-8');
  if (strict !== undefined)
    return { text: strict, encoding: 'UTF-8', isGuessed: false, replaced: 0 };
  return chooseBest(bytes);
}

/** Neither is clean: the encoding with less damage, UTF-8 where its multi-byte characters are mostly whole. */
function chooseBest(bytes: Uint8Array): DecodedText | undefined {
  const asUtf8 = decoded(bytes, 'utf-8', false);
  const asGb = decoded(bytes, 'gb18030', true);
  const wholeUtf8 = countWideCharacters(asUtf8.text) - asUtf8.replaced;
  if (asGb.replaced === 0 && isChinese(asGb.text) && wholeUtf8 <= asUtf8.replaced) return asGb;
  if (asUtf8.replaced <= Math.max(1, asUtf8.text.length * MAX_DAMAGE)) return asUtf8;
  const western = decoded(bytes, 'windows-1252', true);
  return asGb.replaced === 0 ? asGb : western;
}

function encodingOfMark(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return undefined;
}

/** UTF-16 without a mark has a zero in every second byte of its digits and separators. */
function wideWithoutMark(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 512);
  if (sample.length < 4 || sample.length % 2 !== 0) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < sample.length; at++) {
    if (sample[at] !== 0) continue;
    if (at % 2 === 0) even++;
    else odd++;
  }
  const enough = sample.length / 5;
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return undefined;
}

/** Control bytes that no text of rows has; a few strays are let through (exports carry form feeds and escapes). */
function hasControlBytes(bytes: Uint8Array): boolean {
  let strays = 0;
  for (const byte of bytes) {
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) strays++;
  }
  return strays > Math.max(4, bytes.length / 50);
}

function decoded(bytes: Uint8Array, encoding: string, isGuessed: boolean): DecodedText {
  const text = new TextDecoder(encoding).decode(bytes);
  return { text, encoding: encoding.toUpperCase(), isGuessed, replaced: countReplaced(text) };
}

function tryStrict(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

function countReplaced(text: string): number {
  let count = 0;
  for (let at = text.indexOf(REPLACEMENT); at >= 0; at = text.indexOf(REPLACEMENT, at + 1)) count++;
  return count;
}

function countWideCharacters(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (text.charCodeAt(at) > 0x7f) count++;
  return count;
}

/** Whether most characters beyond ASCII are Chinese ones, as in any Chinese register. */
function isChinese(text: string): boolean {
  const wide = text.match(/[^\p{ASCII}]/gu)?.length ?? 0;
  const chinese =
    text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uffef\u2000-\u22ff]/gu)?.length ?? 0;
  return wide > 0 && chinese >= wide * 0.7;
}
