/** value x part / whole for the loops over columns, where all three are known not to be negative. */

import { multiplyDivide, productError } from '../../values/exact.ts';

const MAX_EXACT = Math.floor(Number.MAX_SAFE_INTEGER / 2);

/**
 * Half up, exact: the same as `multiplyDivide`, without what signs and zero divisors cost there. `part` is at most
 * `whole`, so that the result is never out of range. The remainder is found from split products (Dekker 1971).
 */
export function shareExact(value: number, part: number, whole: number): number {
  const product = value * part;
  let quotient = Math.floor(product / whole);
  let remainder: number;
  if (product <= MAX_EXACT) {
    remainder = product - quotient * whole;
  } else {
    if (!(quotient <= MAX_EXACT && whole <= MAX_EXACT)) return multiplyDivide(value, part, whole);
    const back = quotient * whole;
    remainder =
      product - back + (productError(value, part, product) - productError(quotient, whole, back));
  }
  while (remainder < 0) {
    quotient -= 1;
    remainder += whole;
  }
  while (remainder >= whole) {
    quotient += 1;
    remainder -= whole;
  }
  return 2 * remainder >= whole ? quotient + 1 : quotient;
}
