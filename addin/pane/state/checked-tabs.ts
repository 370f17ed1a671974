/** The tabs that a run will look at, for the home view: as they are recognised, or before that by their size alone. */

import { type TabCandidate } from './tab-candidate.ts';

export interface CheckedTab {
  readonly name: string;
  readonly rows: number;
  /** False while only the size of the tab is known: its title and its header are among the rows then. */
  readonly isExact: boolean;
}

/**
 * Once the tabs were looked at only registers are left, with their rows of data; before that the count is rounded.
 *
 *     checkedTabs([{ name: '采购', rows: 182 }], [])   // [{ name: '采购', rows: 180, isExact: false }]
 */
export function checkedTabs(
  tabs: readonly { readonly name: string; readonly rows: number }[],
  candidates: readonly Pick<TabCandidate, 'tab' | 'register' | 'rowCount'>[],
): readonly CheckedTab[] {
  const known = new Map(candidates.map((candidate) => [candidate.tab, candidate]));
  return tabs.flatMap(({ name, rows }): CheckedTab[] => {
    const candidate = known.get(name);
    if (candidate === undefined) return [{ name, rows: rounded(rows), isExact: false }];
    if (candidate.register === 'other') return [];
    return [{ name, rows: candidate.rowCount, isExact: true }];
  });
}

/** To two digits: more would be said than is known. */
function rounded(rows: number): number {
  return Number(rows.toPrecision(2));
}
