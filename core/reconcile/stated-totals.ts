/** What the stock tabs say of a whole item, all its warehouses and lots together. */

import { type CompanyEvidence } from './company-evidence.ts';

export interface StatedTotal {
  readonly quantity: number;
  readonly onOrder: number;
}

/** The stated total of each item, of the first tab that states it: a second tab may repeat it. */
export function statedTotals({ stated }: CompanyEvidence): ReadonlyMap<string, StatedTotal> {
  const totals = new Map<string, StatedTotal & { readonly tab: string }>();
  for (const { item, quantity, lines } of stated) {
    const { file, tab: name } = lines[0]!.source;
    const tab = `${file}\u0000${name}`;
    const known = totals.get(item);
    if (known !== undefined && known.tab !== tab) continue;
    const onOrder = lines.reduce((sum, { values }) => sum + (values.onOrderQuantity ?? 0), 0);
    totals.set(item, {
      tab,
      quantity: (known?.quantity ?? 0) + quantity,
      onOrder: (known?.onOrder ?? 0) + onOrder,
    });
  }
  return totals;
}
