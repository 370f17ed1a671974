/** The standard cost of each item, as the firm states it. */

import { type UnitPrice } from '../values/exact.ts';
import { type Line } from '../registers/line.ts';

/** The cost price of the items register; for an item it does not price, that of the stock tab. Later rows change nothing. */
export function standardCostsOf(lines: readonly Line[]): ReadonlyMap<string, UnitPrice> {
  const costs = new Map<string, UnitPrice>();
  for (const source of ['items', 'stock'] as const) {
    for (const { register, item, values } of lines) {
      if (register !== source || item === '' || values.costPrice === undefined) continue;
      if (!costs.has(item)) costs.set(item, values.costPrice);
    }
  }
  return costs;
}
