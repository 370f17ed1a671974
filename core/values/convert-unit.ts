/** Conversion between units of measure, as exact fractions: a carton of 12 is 12/1, a piece of it 1/12. */

import { type Quantity } from './exact.ts';

/** One `unit` is `numerator / denominator` main units; both positive. */
export interface UnitConversion {
  readonly unit: string;
  readonly numerator: bigint;
  readonly denominator: bigint;
}

export type Converted =
  | { readonly status: 'converted'; readonly quantity: Quantity }
  /** There is no factor between the two units. It is never taken as 1. */
  | { readonly status: 'unknownConversion'; readonly from: string; readonly to: string }
  /** The exact result needs more than six decimals, or is too large to keep. */
  | { readonly status: 'notExact'; readonly from: string; readonly to: string };

/** The units of one item: its main unit and the others by their factor. */
export interface ItemUnits {
  readonly mainUnit: string;
  readonly conversions: readonly UnitConversion[];
}

/**
 * A quantity of one unit in another of the same item, exact or not at all: what it cannot express it says.
 *
 *     convertUnit(2 cartons, 'carton', 'piece', units)  // 24 pieces, where a carton is 12
 *     convertUnit(2 cartons, 'carton', 'kg', units)     // unknownConversion
 */
export function convertUnit(
  quantity: Quantity,
  from: string,
  to: string,
  units: ItemUnits,
): Converted {
  const source = factorOf(from, units);
  const target = factorOf(to, units);
  if (source === undefined || target === undefined) {
    return { status: 'unknownConversion', from, to };
  }
  const numerator = BigInt(quantity) * source.numerator * target.denominator;
  const denominator = source.denominator * target.numerator;
  const exact = numerator / denominator;
  const converted = Number(exact);
  if (exact * denominator !== numerator || !Number.isSafeInteger(converted)) {
    return { status: 'notExact', from, to };
  }
  return { status: 'converted', quantity: converted as Quantity };
}

function factorOf(unit: string, { mainUnit, conversions }: ItemUnits): UnitConversion | undefined {
  if (unit === mainUnit) return { unit, numerator: 1n, denominator: 1n };
  const found = conversions.find((conversion) => conversion.unit === unit);
  return found !== undefined && found.numerator > 0n && found.denominator > 0n ? found : undefined;
}
