/** The filter of a tab as it is saved, and as Univer's plug-in keeps it. Choices by condition or colour stay Univer's own. */

import { type WebFilter } from '../../core/contract/web-workbook.ts';
import { givenRange, type HeldRange, rangeOf } from './web-range.ts';

/** What the plug-in keeps of a tab; the ranges are 0-based, and so are its columns. */
interface HeldFilter {
  readonly ref: HeldRange;
  readonly filterColumns?: readonly HeldColumn[];
  readonly cachedFilteredOut?: readonly number[];
}

interface HeldColumn {
  readonly colId: number;
  readonly filters?: { readonly filters?: readonly string[]; readonly blank?: true };
}

export function heldFilterOf({ range, chosen, hides }: WebFilter): HeldFilter {
  return {
    ref: rangeOf(range),
    filterColumns: chosen.map(({ column, values, blank }) => ({
      colId: column - 1,
      filters: {
        ...(values.length > 0 && { filters: [...values] }),
        ...(blank && { blank }),
      },
    })),
    cachedFilteredOut: hides.map((row) => row - 1),
  };
}

/** Undefined where the tab has none. */
export function filterOfHeld(held: unknown): WebFilter | undefined {
  if (held === undefined || held === null) return undefined;
  const { ref, filterColumns = [], cachedFilteredOut = [] } = held as HeldFilter;
  const isSayable = filterColumns.every(({ filters }) => filters !== undefined);
  // Rows that are hidden for a reason a file of ours cannot say are shown again in it.
  if (!isSayable) return { range: givenRange(ref), chosen: [], hides: [] };
  return {
    range: givenRange(ref),
    chosen: filterColumns.flatMap(({ colId, filters }) =>
      filters === undefined
        ? []
        : [
            {
              column: colId + 1,
              values: [...(filters.filters ?? [])],
              ...(filters.blank && { blank: true as const }),
            },
          ],
    ),
    hides: cachedFilteredOut.map((row) => row + 1),
  };
}
