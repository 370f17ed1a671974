/** C06: rows the server has that are gone from a tab it saw them in. */

import { type Discrepancy } from './discrepancy.ts';
import { sheetDiscrepancy } from './sheet-discrepancy.ts';
import { type SheetOverlay } from './sheet-overlay.ts';

export function findDeletedSinceSync({ stored, deletes }: SheetOverlay): readonly Discrepancy[] {
  return [...deletes].flatMap((id) => {
    const line = stored.get(id);
    if (line === undefined) return [];
    const sides = { line, expected: line, actual: undefined };
    return [sheetDiscrepancy('deletedSinceSync', { ...sides, parameters: {} })];
  });
}
