/** Everything in which a shared tab is not what the server holds, before it is synced: C04, C06, C07, C10. */

import { type Discrepancy } from './discrepancy.ts';
import { findDeletedSinceSync } from './find-deleted-since-sync.ts';
import { findEditedSinceSync } from './find-edited-since-sync.ts';
import { findRowIdsTwice } from './find-row-ids-twice.ts';
import { findTotalDifferences, type MonthTotals } from './find-total-differences.ts';
import { type SheetOverlay } from './sheet-overlay.ts';

export function findSheetDifferences(
  overlay: SheetOverlay,
  totals: MonthTotals,
  amountScale: number,
): readonly Discrepancy[] {
  return [
    ...findRowIdsTwice(overlay),
    ...findEditedSinceSync(overlay),
    ...findDeletedSinceSync(overlay),
    ...findTotalDifferences(overlay, totals, amountScale),
  ];
}
