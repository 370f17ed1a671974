/**
 * Reads the cells that nearly all of a sheet consists of, `<c r="B7" s="3" t="s"><v>12</v></c>`, in one pass over their bytes.
 * Whatever is written in any other way is left to the general reader, so nothing is read loosely for the sake of speed.
 */

const SPACE = 0x20;
const QUOTE = 0x22;
const GT = 0x3e;
const EQUALS = 0x3d;
const SMALL_R = 0x72;
const SMALL_S = 0x73;
const SMALL_T = 0x74;
const POINT = 0x2e;
const MINUS = 0x2d;
/** Digits of a number that is exact without further ado. */
const MAX_DIGITS = 15;
/** Columns and rows as many as digits and letters below can hold without leaving a sheet; others are left to the general reader. */
const MAX_COLUMN = 16_384;
const MAX_ROW = 1_048_576;
const POWERS = Array.from({ length: MAX_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

const OPENING = bytesOf('<c ');
const VALUE = bytesOf('<v>');
const CLOSING = bytesOf('</v></c>');

export class PlainCell {
  row = 0;
  column = 0;
  style = 0;
  /** Whether the value is the number of a shared text. */
  isShared = false;
  value = 0;
  #at = 0;

  /** The position behind the cell at `at`, or 0 when it is not of the plain kind or not whole. */
  read(bytes: Uint8Array, at: number, limit: number): number {
    if (!isAt(bytes, at, limit, OPENING)) return 0;
    this.#at = at + OPENING.length;
    this.row = 0;
    this.style = 0;
    this.isShared = false;
    if (!this.#attributes(bytes, limit) || this.row === 0) return 0;
    if (!isAt(bytes, this.#at, limit, VALUE)) return 0;
    this.#at += VALUE.length;
    if (!this.#number(bytes, limit) || !isAt(bytes, this.#at, limit, CLOSING)) return 0;
    return this.#at + CLOSING.length;
  }

  /** Reads r, s and t up to the end of the tag. */
  #attributes(bytes: Uint8Array, limit: number): boolean {
    while (this.#at + 3 < limit) {
      const at = this.#at;
      const letter = bytes[at];
      if (bytes[at + 1] !== EQUALS || bytes[at + 2] !== QUOTE) return false;
      this.#at = at + 3;
      if (letter === SMALL_R) {
        if (!this.#address(bytes, limit)) return false;
      } else if (letter === SMALL_S) {
        this.style = this.#whole(bytes, limit);
      } else if (letter === SMALL_T && bytes[this.#at] === SMALL_S) {
        this.isShared = true;
        this.#at++;
      } else {
        return false;
      }
      if (bytes[this.#at] !== QUOTE) return false;
      const next = bytes[this.#at + 1];
      this.#at += 2;
      if (next === GT) return this.#at < limit;
      if (next !== SPACE) return false;
    }
    return false;
  }

  #address(bytes: Uint8Array, limit: number): boolean {
    let at = this.#at;
    let column = 0;
    for (; at < limit; at++) {
      const letter = bytes[at]! - 0x40;
      if (letter < 1 || letter > 26) break;
      column = column * 26 + letter;
      if (column > MAX_COLUMN) return false;
    }
    this.#at = at;
    this.column = column;
    this.row = this.#whole(bytes, limit);
    return column > 0 && this.row <= MAX_ROW;
  }

  #whole(bytes: Uint8Array, limit: number): number {
    let at = this.#at;
    let value = 0;
    for (; at < limit; at++) {
      const digit = bytes[at]! - 0x30;
      if (digit < 0 || digit > 9 || value > MAX_ROW) break;
      value = value * 10 + digit;
    }
    this.#at = at;
    return value;
  }

  #number(bytes: Uint8Array, limit: number): boolean {
    let at = this.#at;
    const isNegative = bytes[at] === MINUS;
    if (isNegative) at++;
    const first = at;
    let mantissa = 0;
    let point = -1;
    for (; at < limit; at++) {
      const byte = bytes[at]!;
      const digit = byte - 0x30;
      if (digit >= 0 && digit <= 9) mantissa = mantissa * 10 + digit;
      else if (byte === POINT && point < 0) point = at;
      else break;
    }
    const digits = at - first - (point < 0 ? 0 : 1);
    if (digits === 0 || digits > MAX_DIGITS) return false;
    const value = point < 0 ? mantissa : mantissa / POWERS[at - point - 1]!;
    this.value = isNegative ? -value : value;
    this.#at = at;
    return true;
  }
}

function isAt(bytes: Uint8Array, at: number, limit: number, wanted: Uint8Array): boolean {
  if (at + wanted.length > limit) return false;
  for (let index = 0; index < wanted.length; index++) {
    if (bytes[at + index] !== wanted[index]) return false;
  }
  return true;
}

function bytesOf(text: string): Uint8Array {
  return Uint8Array.from(text, (character) => character.charCodeAt(0));
}
