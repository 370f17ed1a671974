/** Reads the number of a cell from its bytes without making a string, exactly as JavaScript would read the same text. */

/** Largest whole number below which every digit counts. */
const MAX_EXACT = 2 ** 53;
/** Powers of ten up to here are exact, so that one division rounds correctly (Clinger 1990). */
const POWERS = Array.from({ length: 23 }, (_, exponent) => 10 ** exponent);

/** The number, or NaN when the bytes are none. */
export function parseCellNumber(bytes: Uint8Array, length: number): number {
  let at = 0;
  const isNegative = bytes[0] === 0x2d;
  if (isNegative) at++;
  let mantissa = 0;
  let decimals = 0;
  let digits = 0;
  let hasPoint = false;
  for (; at < length; at++) {
    const byte = bytes[at]!;
    if (byte >= 0x30 && byte <= 0x39) {
      mantissa = mantissa * 10 + byte - 0x30;
      if (mantissa >= MAX_EXACT) return parseSlowly(bytes, length);
      digits++;
      if (hasPoint) decimals++;
    } else if (byte === 0x2e && !hasPoint) {
      hasPoint = true;
    } else {
      return parseSlowly(bytes, length);
    }
  }
  if (digits === 0 || decimals >= POWERS.length) return parseSlowly(bytes, length);
  const value = decimals === 0 ? mantissa : mantissa / POWERS[decimals]!;
  return isNegative ? -value : value;
}

function parseSlowly(bytes: Uint8Array, length: number): number {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, length).toString('latin1').trim();
  return /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/.test(text) ? Number(text) : Number.NaN;
}
