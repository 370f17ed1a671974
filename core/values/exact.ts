/**
 * Exact decimal numbers as scaled integers held in safe JavaScript integers.
 * A quantity, a unit price and a rate count millionths; an amount counts the smallest unit of its currency.
 */

declare const quantityBrand: unique symbol;
declare const unitPriceBrand: unique symbol;
declare const rateBrand: unique symbol;
declare const amountBrand: unique symbol;

/** Millionths of the item's main unit; a safe integer. */
export type Quantity = number & { readonly [quantityBrand]: true };
/** Millionths of one currency unit per main unit; a safe integer. */
export type UnitPrice = number & { readonly [unitPriceBrand]: true };
/** Millionths: a tax rate of 13 % is 130000, a unit factor of 12 is 12000000; a safe integer. */
export type Rate = number & { readonly [rateBrand]: true };
/** Money in the smallest posted unit of its currency (fen, cents); a safe integer. */
export type Amount = number & { readonly [amountBrand]: true };

/** Decimals kept of quantities, unit prices and rates. */
export const MICRO_SCALE = 6;
/** One whole, in millionths. */
export const MICRO = 1_000_000;
/** Decimals of an amount unless the currency says otherwise. */
export const DEFAULT_AMOUNT_SCALE = 2;

export const ZERO_QUANTITY = 0 as Quantity;
export const ZERO_AMOUNT = 0 as Amount;

/** A decimal number of any size, exactly: coefficient x 10^-scale. */
export interface Decimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/** Longest run of digits that is read as a number; a longer one is a code or an accident. */
const MAX_DECIMAL_DIGITS = 40;

const DECIMAL_TEXT = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,3}))?$/;

/**
 * Reads plain decimal text ("-12.50", "1e3"). No separators, no units: see `workbook/read-number.ts` for what people type.
 * Returns undefined when the text is no number or is longer than `MAX_DECIMAL_DIGITS`.
 *
 *     parseDecimal('12.50')  // { coefficient: 1250n, scale: 2 }
 */
export function parseDecimal(text: string): Decimal | undefined {
  const match = DECIMAL_TEXT.exec(text);
  if (!match) return undefined;
  const whole = match[2] ?? '';
  const fraction = match[3] ?? '';
  const digits = whole + fraction;
  if (digits === '' || digits.length > MAX_DECIMAL_DIGITS) return undefined;
  const exponent = match[4] === undefined ? 0 : Number(match[4]);
  if (Math.abs(exponent) > MAX_DECIMAL_DIGITS) return undefined;
  const unsigned = BigInt(digits);
  const coefficient = match[1] === '-' ? -unsigned : unsigned;
  const scale = fraction.length - exponent;
  return scale >= 0
    ? { coefficient, scale }
    : { coefficient: coefficient * 10n ** BigInt(-scale), scale: 0 };
}

/** Divides half up, away from zero: 5 / 2 = 3, -5 / 2 = -3. `divisor` must be positive. */
export function divideHalfUp(dividend: bigint, divisor: bigint): bigint {
  const doubled = 2n * (dividend < 0n ? -dividend : dividend) + divisor;
  const magnitude = doubled / (2n * divisor);
  return dividend < 0n ? -magnitude : magnitude;
}

/**
 * Brings a decimal to a scale, half up away from zero.
 * Returns undefined when the result is no safe integer, so that the caller reports a number too large to keep.
 */
export function toScaled(decimal: Decimal, scale: number): number | undefined {
  const shift = scale - decimal.scale;
  const scaled =
    shift >= 0
      ? decimal.coefficient * 10n ** BigInt(shift)
      : divideHalfUp(decimal.coefficient, 10n ** BigInt(-shift));
  const value = Number(scaled);
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

/** Significant digits a spreadsheet keeps of a number; what lies beyond is noise of binary floats. */
const SHEET_DIGITS = 15;

/** The decimal a spreadsheet shows for one of its binary numbers: 0.1 + 0.2 is 0.3. Undefined for NaN and infinities. */
export function decimalOfSheetNumber(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  const shortest = String(value);
  const text =
    shortest.length > SHEET_DIGITS ? String(Number(value.toPrecision(SHEET_DIGITS))) : shortest;
  return parseDecimal(text);
}

/** Writes a scaled integer as the shortest decimal text: (1250000, 6) is "1.25". */
export function formatScaled(value: number, scale: number): string {
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a scaled integer: ${value}`);
  const digits = String(Math.abs(value)).padStart(scale + 1, '0');
  const whole = digits.slice(0, digits.length - scale);
  const fraction = digits.slice(digits.length - scale).replace(/0+$/, '');
  const sign = value < 0 ? '-' : '';
  return fraction === '' ? `${sign}${whole}` : `${sign}${whole}.${fraction}`;
}

/** Reads exact decimal text as a quantity; undefined when it is no number or too large. */
export function parseQuantity(text: string): Quantity | undefined {
  return parseScaled(text, MICRO_SCALE) as Quantity | undefined;
}

/** Reads exact decimal text as a unit price; undefined when it is no number or too large. */
export function parseUnitPrice(text: string): UnitPrice | undefined {
  return parseScaled(text, MICRO_SCALE) as UnitPrice | undefined;
}

/** Reads exact decimal text as an amount at `scale` decimals, half up; undefined when it is no number or too large. */
export function parseAmount(
  text: string,
  scale: number = DEFAULT_AMOUNT_SCALE,
): Amount | undefined {
  return parseScaled(text, scale) as Amount | undefined;
}

/** Quantity, unit price or rate as decimal text, as it travels in JSON: 12500000 is "12.5". */
export function formatMicro(value: Quantity | UnitPrice | Rate): string {
  return formatScaled(value, MICRO_SCALE);
}

/** Amount as decimal text: (1250, 2) is "12.5". */
export function formatAmount(value: Amount, scale: number = DEFAULT_AMOUNT_SCALE): string {
  return formatScaled(value, scale);
}

function parseScaled(text: string, scale: number): number | undefined {
  const decimal = parseDecimal(text.trim());
  return decimal === undefined ? undefined : toScaled(decimal, scale);
}

/** The sum of two scaled integers; throws RangeError rather than losing a digit. */
export function addExact<T extends number>(left: T, right: T): T {
  const sum = left + right;
  if (!Number.isSafeInteger(sum)) throw new RangeError(`sum out of range: ${left} + ${right}`);
  return sum as T;
}

/**
 * left x right / divisor, exact, rounded once, half up away from zero. The three are safe integers of any sign; the
 * divisor is not 0. Throws RangeError when the result is no safe integer.
 *
 * No big integers on the usual way: the quotient is estimated in floating point, and the remainder left x right -
 * quotient x divisor, which is small although both products may be huge, is found exactly from split products
 * (T. J. Dekker, A floating-point technique for extending the available precision, 1971).
 */
export function multiplyDivide(left: number, right: number, divisor: number): number {
  const product = left * right;
  if (product <= MAX_HALF && product >= -MAX_HALF) return divideSafe(product, divisor);
  const estimate = Math.round(product / divisor);
  if (!(estimate <= MAX_HALF && estimate >= -MAX_HALF)) {
    return multiplyDivideBig(left, right, divisor);
  }
  // product + productError is left x right exactly, back + backError is estimate x divisor.
  const back = estimate * divisor;
  const remainder =
    product - back + (productError(left, right, product) - productError(estimate, divisor, back));
  const size = Math.abs(divisor);
  if (!(remainder < 2 * size && remainder > -2 * size && size <= MAX_HALF)) {
    return multiplyDivideBig(left, right, divisor);
  }
  return settle(estimate, remainder, divisor);
}

/** Half of the largest safe integer: twice any number up to it is still exact. */
const MAX_HALF = Math.floor(Number.MAX_SAFE_INTEGER / 2);
/** Splits a 53-bit number into two halves whose products are exact. */
const SPLITTER = 134_217_729;

/** What rounding left off a product: left x right = product + productError, exactly. */
export function productError(left: number, right: number, product: number): number {
  const leftScaled = SPLITTER * left;
  const leftHigh = leftScaled - (leftScaled - left);
  const leftLow = left - leftHigh;
  const rightScaled = SPLITTER * right;
  const rightHigh = rightScaled - (rightScaled - right);
  const rightLow = right - rightHigh;
  return (
    leftLow * rightLow -
    (product - leftHigh * rightHigh - leftLow * rightHigh - leftHigh * rightLow)
  );
}

/** Brings an estimate that is at most two off to the rounded quotient: dividend = estimate x divisor + remainder. */
function settle(estimate: number, remainder: number, divisor: number): number {
  const size = Math.abs(divisor);
  // The quotient is estimate + offset / size, with offset an exact integer.
  let quotient = estimate;
  let offset = divisor < 0 ? -remainder : remainder;
  while (offset < 0) {
    quotient -= 1;
    offset += size;
  }
  while (offset >= size) {
    quotient += 1;
    offset -= size;
  }
  // Half away from zero: up for a positive quotient, down for a negative one.
  const twice = 2 * offset;
  if (twice > size || (twice === size && quotient >= 0)) quotient += 1;
  return quotient + 0;
}

function multiplyDivideBig(left: number, right: number, divisor: number): number {
  const dividend = BigInt(left) * BigInt(right) * (divisor < 0 ? -1n : 1n);
  const result = Number(divideHalfUp(dividend, BigInt(Math.abs(divisor))));
  if (!Number.isSafeInteger(result)) throw new RangeError('product out of range');
  return result;
}

function divideSafe(dividend: number, divisor: number): number {
  const magnitude = Math.abs(divisor);
  const absolute = Math.abs(dividend);
  const remainder = absolute % magnitude;
  const whole = (absolute - remainder) / magnitude;
  const rounded = remainder >= magnitude - remainder ? whole + 1 : whole;
  const negative = dividend < 0 !== divisor < 0;
  return negative && rounded !== 0 ? -rounded : rounded;
}

/** quantity x unitPrice as an amount, rounded half up once. */
export function amountOf(
  quantity: Quantity,
  unitPrice: UnitPrice,
  amountScale: number = DEFAULT_AMOUNT_SCALE,
): Amount {
  return multiplyDivide(quantity, unitPrice, 10 ** (2 * MICRO_SCALE - amountScale)) as Amount;
}

/** amount / quantity as a unit price; undefined when the quantity is zero or the price is too large to keep. */
export function unitPriceOf(
  amount: Amount,
  quantity: Quantity,
  amountScale: number = DEFAULT_AMOUNT_SCALE,
): UnitPrice | undefined {
  if (quantity === 0) return undefined;
  const power = 10 ** (2 * MICRO_SCALE - amountScale);
  // Rounding cannot bring back into range what lies a whole millionth outside.
  if (Math.abs(amount / quantity) * power >= Number.MAX_SAFE_INTEGER) return undefined;
  return multiplyDivide(amount, power, quantity) as UnitPrice;
}
