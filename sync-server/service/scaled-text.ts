/** Reads exact decimal text as a scaled integer, with a short cut for the plain numbers that most cells hold. */

import { parseDecimal, toScaled } from '../../core/values/exact.ts';

/** Digits a safe integer always has room for. */
const SHORT_DIGITS = 15;
const DIGIT_ZERO = 48;
const DOT = 46;
const MINUS = 45;
const POWERS = Array.from({ length: SHORT_DIGITS + 1 }, (_, exponent) => 10 ** exponent);

/** The scaled integer, or why there is none. Half up where the text has more decimals than the scale. */
export function readScaledText(
  text: string,
  scale: number,
): number | 'notANumber' | 'numberTooLarge' {
  const short = shortScaled(text, scale);
  if (short !== undefined) return short;
  const decimal = parseDecimal(text);
  return decimal === undefined ? 'notANumber' : (toScaled(decimal, scale) ?? 'numberTooLarge');
}

/** The value of "-12.50" and the like; undefined where rounding, an exponent or many digits need the long way. */
function shortScaled(text: string, scale: number): number | undefined {
  let position = text.charCodeAt(0) === MINUS ? 1 : 0;
  const isNegative = position === 1;
  let value = 0;
  let digits = 0;
  let decimals = -1;
  for (; position < text.length; position += 1) {
    const code = text.charCodeAt(position);
    if (code === DOT) {
      if (decimals >= 0) return undefined;
      decimals = 0;
      continue;
    }
    const digit = code - DIGIT_ZERO;
    if (digit < 0 || digit > 9) return undefined;
    value = value * 10 + digit;
    digits += 1;
    if (decimals >= 0) decimals += 1;
  }
  const shift = scale - Math.max(decimals, 0);
  if (digits === 0 || shift < 0 || digits + shift > SHORT_DIGITS) return undefined;
  const scaled = value * POWERS[shift]!;
  return isNegative && scaled !== 0 ? -scaled : scaled;
}
