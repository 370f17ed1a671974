/** Two findings that are about the same thing (two short rows of one transfer) still are two. */

import { type Discrepancy } from './discrepancy.ts';

/**
 * The same findings with a number after fingerprints that occur more than once. They are numbered by day and size, not by
 * row, so that sorting a tab does not swap them.
 */
export function uniqueFingerprints(discrepancies: readonly Discrepancy[]): readonly Discrepancy[] {
  const groups = new Map<string, Discrepancy[]>();
  for (const discrepancy of discrepancies) {
    const group = groups.get(discrepancy.fingerprint);
    if (group === undefined) groups.set(discrepancy.fingerprint, [discrepancy]);
    else group.push(discrepancy);
  }
  return discrepancies.map((discrepancy) => {
    const group = groups.get(discrepancy.fingerprint)!;
    if (group.length === 1) return discrepancy;
    const place = [...group].sort(byDayAndSize).indexOf(discrepancy);
    if (place === 0) return discrepancy;
    return { ...discrepancy, fingerprint: `${discrepancy.fingerprint}|${place + 1}` };
  });
}

function byDayAndSize(left: Discrepancy, right: Discrepancy): number {
  const leftKey = sizeOf(left);
  const rightKey = sizeOf(right);
  return leftKey < rightKey ? -1 : leftKey > rightKey ? 1 : 0;
}

function sizeOf({ firstDivergence, expected, actual }: Discrepancy): string {
  return [firstDivergence?.date ?? '', expected, actual].join('\u0000');
}
