/** Sums scaled integers as exact decimal text, beyond what one balance can hold. */

import { formatScaled } from '../../core/values/exact.ts';

/** (["1.5", "2"] at one decimal: 15 + 20) is "3.5". */
export function sumText(scaled: readonly number[], scale: number): string {
  let sum = 0n;
  for (const value of scaled) sum += BigInt(value);
  const asNumber = Number(sum);
  if (Number.isSafeInteger(asNumber)) return formatScaled(asNumber, scale);
  const digits = String(sum < 0n ? -sum : sum).padStart(scale + 1, '0');
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const whole = digits.slice(0, digits.length - scale);
  return `${sum < 0n ? '-' : ''}${whole}${fraction === '' ? '' : `.${fraction}`}`;
}
