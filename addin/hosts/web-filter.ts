/** The filter of a tab as it is saved, and as Univer's plug-in keeps it. */

import { AVERAGE_TESTS } from '../../core/contract/web-condition.ts';
import { type WebFilter } from '../../core/contract/web-workbook.ts';
import { hexColour } from './web-look.ts';
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
  readonly customFilters?: { readonly and?: 1; readonly customFilters: readonly HeldTest[] };
  readonly colorFilters?: {
    readonly cellFillColors?: readonly (string | null)[];
    readonly cellTextColors?: readonly string[];
  };
}

interface HeldTest {
  readonly val: string | number;
  readonly operator?: string;
}

type Chosen = WebFilter['chosen'][number];

export function heldFilterOf({ range, chosen, hides }: WebFilter): HeldFilter {
  return {
    ref: rangeOf(range),
    filterColumns: chosen.map((one) => ({ colId: one.column - 1, ...heldChoiceOf(one) })),
    cachedFilteredOut: hides.map((row) => row - 1),
  };
}

/** Undefined where the tab has none. */
export function filterOfHeld(held: unknown): WebFilter | undefined {
  if (held === undefined || held === null) return undefined;
  const { ref, filterColumns = [], cachedFilteredOut = [] } = held as HeldFilter;
  const chosen = filterColumns.flatMap((column) => choiceOfHeld(column) ?? []);
  // Rows that are hidden for a reason a file of ours cannot say are shown again in it.
  if (chosen.length < filterColumns.length)
    return { range: givenRange(ref), chosen: [], hides: [] };
  return { range: givenRange(ref), chosen, hides: cachedFilteredOut.map((row) => row + 1) };
}

function heldChoiceOf(chosen: Chosen): Omit<HeldColumn, 'colId'> {
  const { values, blank, tests, isAnyTest, fill, colour } = chosen;
  if (fill !== undefined) return { colorFilters: { cellFillColors: [fill] } };
  if (colour !== undefined) return { colorFilters: { cellTextColors: [colour] } };
  if (tests !== undefined) {
    const customFilters = tests.map(({ test, value }) => ({ val: value, operator: test }));
    return { customFilters: { ...(!isAnyTest && { and: 1 as const }), customFilters } };
  }
  return {
    filters: { ...(values.length > 0 && { filters: [...values] }), ...(blank && { blank }) },
  };
}

function choiceOfHeld({
  colId,
  filters,
  customFilters,
  colorFilters,
}: HeldColumn): Chosen | undefined {
  const column = colId + 1;
  if (filters !== undefined) {
    const values = [...(filters.filters ?? [])];
    return { column, values, ...(filters.blank && { blank: true as const }) };
  }
  if (customFilters !== undefined) {
    const tests = customFilters.customFilters.flatMap(({ val, operator = 'equal' }) => {
      const test = AVERAGE_TESTS.find((known) => known === operator);
      return test === undefined ? [] : [{ test, value: val }];
    });
    if (tests.length < customFilters.customFilters.length) return undefined;
    return { column, values: [], tests, ...(!customFilters.and && { isAnyTest: true as const }) };
  }
  // A file names one colour of one kind.
  const { cellFillColors = [], cellTextColors = [] } = colorFilters ?? {};
  const [fill, colour] = [cellFillColors[0], cellTextColors[0]].map(hexColour);
  if (cellFillColors.length + cellTextColors.length !== 1) return undefined;
  if (fill !== undefined) return { column, values: [], fill };
  return colour === undefined ? undefined : { column, values: [], colour };
}
