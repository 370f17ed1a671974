/** Groups of a two-row header that add up in a column of their own: 入库 over 采购, 退货 and 小计 came in as its 小计 says. */

import { type ColumnEvidence, type HeaderReadings } from './column-mapping.ts';
import { composedFigures } from './composed-reading.ts';
import { type HeaderMatch } from './header-match.ts';

const TOTAL = /^\s*(?:小\s*计|合\s*计|总\s*计|计|sub\s*-?total|total|sum)\s*$/iu;
/** A group that tells how many from how much has a total of either, and says so in its own words. */
const FIGURE = /数量|金额|单价|qty|quantity|amount|value|price|rate/iu;
const WORTH = 0.97;

/** The readings of stock, where such a total is the quantity of its group and the columns it sums are not. */
export function withGroupTotals(
  readings: readonly HeaderReadings[],
  columns: readonly ColumnEvidence[],
): readonly HeaderReadings[] {
  const groupOf = columns.map(({ header: { levels } }) =>
    levels.length === 2 ? levels[0]! : undefined,
  );
  const leafOf = columns.map(({ header: { levels } }) => levels[levels.length - 1] ?? '');
  const changed = [...readings];
  columns.forEach(({ header }, total) => {
    const group = groupOf[total];
    if (group === undefined || !TOTAL.test(leafOf[total]!)) return;
    const own = columns.flatMap((_, index) => (groupOf[index] === group ? [index] : []));
    if (own.length < 2 || own.some((index) => FIGURE.test(leafOf[index]!))) return;
    const field = composedFigures(group)?.quantity;
    if (field === undefined) return;
    for (const index of own) {
      const others = [...changed[index]!].filter(([each]) => each !== field);
      changed[index] = new Map(index === total ? [] : others);
    }
    const match: HeaderMatch = { field, strength: WORTH, manner: 'exact', word: header.text };
    changed[total] = new Map([[field, match]]);
  });
  return changed;
}
