/** Puts findings with one cause into one: what a whole company lacks, or a whole tab. */

import { type CatalogueCode, catalogueEntry } from '../values/catalogue/catalogue.ts';
import { MICRO } from '../values/exact.ts';
import { type Discrepancy } from './discrepancy.ts';
import { quantityText } from './figures.ts';
import { fingerprintOf } from './fingerprint.ts';
import { groupMissingDispatches } from './group-missing-dispatches.ts';
import { groupMissingOpenings, type OpeningFacts } from './group-missing-openings.ts';

/** More of a kind than this in one tab are one thing to a person. */
const FEW_FINDINGS = 10;

/** What is told once of a tab that has many, and under which code. */
const OF_A_TAB: ReadonlyMap<CatalogueCode, CatalogueCode> = new Map([
  ['zeroCostReceipt', 'zeroCostReceipts'],
  ['countRowTwice', 'countRowsTwice'],
  ['foundNotInBook', 'manyNotInBook'],
] as const);

/** All findings of a company, in no order. */
export function groupFindings(
  found: readonly Discrepancy[],
  openings: OpeningFacts,
): readonly Discrepancy[] {
  return groupByTab(groupMissingDispatches(groupMissingOpenings(found, openings), openings));
}

/**
 * Findings of one kind, those of a tab with many of them put into one, as its `parts`.
 *
 *     104 rows of 98 items without a price in a tab that prices its others  ->  one finding of 98 parts
 */
function groupByTab(found: readonly Discrepancy[]): readonly Discrepancy[] {
  const byTab = new Map<string, Discrepancy[]>();
  for (const finding of found) {
    const row = finding.rows[0];
    if (!OF_A_TAB.has(finding.code) || row === undefined) continue;
    const tab = `${finding.code}\u0000${row.file}\u0000${row.tab}`;
    const parts = byTab.get(tab);
    if (parts === undefined) byTab.set(tab, [finding]);
    else parts.push(finding);
  }
  const groups = [...byTab.values()].filter(({ length }) => length > FEW_FINDINGS);
  const grouped = new Set(groups.flat());
  return [...groups.map(groupOf), ...found.filter((finding) => !grouped.has(finding))];
}

function groupOf(parts: readonly Discrepancy[]): Discrepancy {
  const code = OF_A_TAB.get(parts[0]!.code)!;
  const items = new Set(parts.map(({ item }) => item)).size;
  const rows = parts.flatMap((part) => part.rows);
  const { file, tab } = rows[0]!;
  const cell = parts[0]!.cell;
  return {
    code,
    severity: catalogueEntry(code).severity,
    fingerprint: fingerprintOf(code, [file, tab]),
    ...{ item: '', warehouse: '', lot: '' },
    expected: '0',
    actual: quantityText(items * MICRO),
    difference: quantityText(items * MICRO),
    measure: 'count',
    parameters: { tab, n: parts.length, rows: rows.length, items },
    rows,
    ...(cell === undefined ? {} : { cell }),
    bridge: [],
    explanations: [],
    fix: { kind: 'confirm' },
    parts,
  };
}
