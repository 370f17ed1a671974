/** Decimals for texts and tolerances: how many a number has, and how it is written for a person. Never posted. */

/** How many decimals a sheet number is written with, 6 at most: 33.33 has 2. */
export function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < 6; decimals += 1) {
    const scaled = value * 10 ** decimals;
    if (Math.abs(scaled - Math.round(scaled)) < 1e-7 * Math.max(1, Math.abs(scaled)))
      return decimals;
  }
  return 6;
}

/** Rounded for a text, without trailing zeros: 12.500 is "12.5". */
export function nearDecimal(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}
