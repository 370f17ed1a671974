/** Puts findings with one cause into one: what a whole company lacks, or a whole tab. */

import { catalogueEntry } from '../values/catalogue/catalogue.ts';
import { MICRO } from '../values/exact.ts';
import { type Discrepancy } from './discrepancy.ts';
import { quantityText } from './figures.ts';
import { fingerprintOf } from './fingerprint.ts';
import { groupMissingOpenings, type OpeningFacts } from './group-missing-openings.ts';

/** More items than this that came in without a price in one tab are one thing to a person. */
const FEW_ITEMS = 10;

/** All findings of a company, in no order. */
export function groupFindings(
  found: readonly Discrepancy[],
  openings: OpeningFacts,
): readonly Discrepancy[] {
  return groupZeroCosts(groupMissingOpenings(found, openings));
}

/**
 * Receipts without a price, those of a tab with many of them put into one, as its `parts`.
 *
 *     104 rows of 98 items without a price in a tab that prices its others  ->  one finding of 98 parts
 */
function groupZeroCosts(found: readonly Discrepancy[]): readonly Discrepancy[] {
  const byTab = new Map<string, Discrepancy[]>();
  for (const finding of found) {
    const row = finding.rows[0];
    if (finding.code !== 'zeroCostReceipt' || row === undefined) continue;
    const tab = `${row.file}\u0000${row.tab}`;
    const parts = byTab.get(tab);
    if (parts === undefined) byTab.set(tab, [finding]);
    else parts.push(finding);
  }
  const groups = [...byTab.values()].filter(({ length }) => length > FEW_ITEMS);
  const grouped = new Set(groups.flat());
  return [...groups.map(groupOf), ...found.filter((finding) => !grouped.has(finding))];
}

function groupOf(parts: readonly Discrepancy[]): Discrepancy {
  const items = new Set(parts.map(({ item }) => item)).size;
  const rows = parts.flatMap((part) => part.rows);
  const { file, tab } = rows[0]!;
  const cell = parts[0]!.cell;
  return {
    code: 'zeroCostReceipts',
    severity: catalogueEntry('zeroCostReceipts').severity,
    fingerprint: fingerprintOf('zeroCostReceipts', [file, tab]),
    ...{ item: '', warehouse: '', lot: '' },
    expected: '0',
    actual: quantityText(items * MICRO),
    difference: quantityText(items * MICRO),
    measure: 'count',
    parameters: { tab, rows: rows.length, items },
    rows,
    ...(cell === undefined ? {} : { cell }),
    bridge: [],
    explanations: [],
    fix: { kind: 'confirm' },
    parts,
  };
}
