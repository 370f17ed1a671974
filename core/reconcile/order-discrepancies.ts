/** One order for every list of discrepancies, the same on every run, so that the eye finds its place. */

import { SEVERITIES } from '../values/severity.ts';
import { catalogueEntry } from '../values/catalogue/catalogue.ts';
import { compareTexts } from '../values/text-order.ts';
import { type Discrepancy } from './discrepancy.ts';

/** Worst severity first, then by catalogue number, item, warehouse and lot. */
export function orderDiscrepancies(discrepancies: readonly Discrepancy[]): readonly Discrepancy[] {
  return discrepancies
    .map((discrepancy) => ({ discrepancy, key: keyOf(discrepancy) }))
    .sort((left, right) => compareTexts(left.key, right.key))
    .map(({ discrepancy }) => discrepancy);
}

function keyOf({ severity, code, fingerprint, item, warehouse, lot }: Discrepancy): string {
  const rank = SEVERITIES.indexOf(severity);
  return [rank, catalogueEntry(code).catalogue, item, warehouse, lot, fingerprint].join('\u0000');
}
