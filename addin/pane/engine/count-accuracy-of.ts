/** How often a count found what the books said (账实相符率), month by month. */

import { type LedgerEntry } from '../../../core/ledger/movement.ts';
import { type Ledger } from '../../../core/ledger/ledger.ts';
import { type MonthAccuracy } from '../state/pane-run.ts';

/**
 * A place is an item's warehouse and lot. The first that is ever known of a place opens its book, so that it agrees or
 * disagrees with nothing.
 *
 *     books 7, counted 7; books 5, counted 4   ->   counted 2, agreeing 1
 */
export function countAccuracyOf({ entries }: Pick<Ledger, 'entries'>): readonly MonthAccuracy[] {
  const known = new Set<string>();
  const months = new Map<string, { counted: number; agreeing: number }>();
  for (const entry of entries) {
    const place = placeOf(entry);
    if (entry.kind === 'count' && known.has(place)) {
      const month = entry.date.slice(0, 7);
      const sum = months.get(month) ?? { counted: 0, agreeing: 0 };
      months.set(month, sum);
      sum.counted += 1;
      if (entry.quantity === 0) sum.agreeing += 1;
    }
    known.add(place);
  }
  return [...months]
    .sort(([left], [right]) => (left < right ? -1 : 1))
    .map(([month, sum]) => ({ month, ...sum }));
}

function placeOf({ item, warehouse, lot }: LedgerEntry): string {
  return JSON.stringify([item, warehouse, lot]);
}
