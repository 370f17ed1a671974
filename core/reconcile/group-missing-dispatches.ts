/** C08 of a whole company: where nothing ever went out, stock tabs below the ledger are one finding, not one an item. */

import { catalogueEntry } from '../values/catalogue/catalogue.ts';
import { MICRO } from '../values/exact.ts';
import { type Discrepancy } from './discrepancy.ts';
import { quantityText } from './figures.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type OpeningFacts } from './group-missing-openings.ts';

/** With fewer items than this each one is told by itself: its figure may simply be wrong. */
const FEWEST_ITEMS = 3;

/**
 * The same findings, those that dispatches nobody gave explain put into one, as its `parts`: no figure of a stock tab
 * should be changed before they are there.
 *
 *     2 received, 1 stated, for 4 items of a firm without a single dispatch  ->  one finding of 4 parts
 */
export function groupMissingDispatches(
  found: readonly Discrepancy[],
  { keepsReceipts, keepsDispatches }: OpeningFacts,
): readonly Discrepancy[] {
  if (keepsDispatches || !keepsReceipts) return found;
  const parts = found.filter(
    ({ code, difference }) => code === 'stockTabDiffers' && difference.startsWith('-'),
  );
  const items = new Set(parts.map(({ item }) => item)).size;
  if (items < FEWEST_ITEMS) return found;
  const grouped = new Set(parts);
  return [groupOf(parts, items), ...found.filter((finding) => !grouped.has(finding))];
}

function groupOf(parts: readonly Discrepancy[], items: number): Discrepancy {
  const { cell } = parts[0]!;
  return {
    code: 'dispatchesMissing',
    severity: catalogueEntry('dispatchesMissing').severity,
    fingerprint: fingerprintOf('dispatchesMissing', ['', '', '']),
    ...{ item: '', warehouse: '', lot: '' },
    expected: '0',
    actual: quantityText(items * MICRO),
    difference: quantityText(items * MICRO),
    measure: 'count',
    parameters: { items },
    rows: parts.flatMap(({ rows }) => rows.slice(0, 1)),
    ...(cell === undefined ? {} : { cell }),
    bridge: [],
    explanations: [],
    fix: { kind: 'confirm' },
    parts,
  };
}
