/** Median and spread that one wild value cannot move, on a logarithmic scale: prices and quantities differ by ratios. */

export interface RobustSpread {
  /** Median of the logarithms. */
  readonly median: number;
  /** Median absolute deviation from it, never below the floor asked for. */
  readonly deviation: number;
}

/** Makes the median absolute deviation of a normal distribution its standard deviation. */
const NORMAL_FACTOR = 1.4826;

/** Spread of positive values; `floor` is the least deviation that is believed (prices that never changed still may). */
export function robustSpread(logarithms: readonly number[], floor: number): RobustSpread {
  const median = medianOf(logarithms);
  const deviations = logarithms.map((value) => Math.abs(value - median));
  return { median, deviation: Math.max(medianOf(deviations), floor) };
}

/**
 * The deviation most items of a register have: a few rows of one item may happen to lie close together, and are believed
 * no more than their fellows. `groups` are the logarithms of each item.
 */
export function commonDeviation(groups: readonly (readonly number[])[]): number {
  const deviations = groups.map((logarithms) => robustSpread(logarithms, 0).deviation);
  return deviations.length === 0 ? 0 : medianOf(deviations);
}

/** How many standard deviations a logarithm lies from the median: the catalogue's robust z. */
export function robustZ(logarithm: number, { median, deviation }: RobustSpread): number {
  return (logarithm - median) / (NORMAL_FACTOR * deviation);
}

export function medianOf(values: readonly number[]): number {
  const sorted = [...values].sort((left, right) => left - right);
  const middle = sorted.length >> 1;
  if (sorted.length === 0) return Number.NaN;
  return sorted.length % 2 === 1 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
