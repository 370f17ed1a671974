/** C15: goods went out while there were none, at an estimate, and the receipt that covered them came at another price. */

import { unitPriceOf, type Amount, type Quantity } from '../values/exact.ts';
import { type LedgerEntry } from '../ledger/movement.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { placesOf } from './find-negative-stock.ts';
import { rowsOf } from './find-never-received.ts';
import { amountForPeople, quantityForPeople } from './figures.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** A smaller share of the cost than this is the usual drift of prices. */
const DISTORTION_SHARE = 0.1;

export function findShortageCosts(
  evidence: CompanyEvidence,
  explained: ReadonlySet<string>,
): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const [item, entries] of evidence.entriesByItem) {
    if (explained.has(item)) continue;
    for (const place of placesOf(entries)) {
      const restated = place.filter(isDistorted);
      if (restated.length > 0) found.push(distortion(place, restated, evidence));
    }
  }
  return found;
}

function isDistorted({ kind, quantity, quantityAfter, value, settledValue }: LedgerEntry): boolean {
  if (kind !== 'dispatch' || quantity >= 0 || quantityAfter >= 0 || value === 0) return false;
  return Math.abs(settledValue - value) > Math.abs(value) * DISTORTION_SHARE;
}

function distortion(
  place: readonly LedgerEntry[],
  restated: readonly LedgerEntry[],
  evidence: CompanyEvidence,
): Discrepancy {
  const first = restated[0]!;
  const { item, warehouse, lot } = first;
  const after = place.slice(place.indexOf(first) + 1);
  const cure = after.find(({ quantity, kind }) => quantity > 0 && kind === 'receipt') ?? first;
  const estimate = restated.reduce((sum, { value }) => sum - value, 0);
  const settled = restated.reduce((sum, { settledValue }) => sum - settledValue, 0);
  const quantity = restated.reduce((sum, entry) => sum - entry.quantity, 0) as Quantity;
  const scale = evidence.settings.amountScale;
  const unitCost = (amount: number, of: number): string =>
    quantityForPeople(unitPriceOf(amount as Amount, of as Quantity, scale) ?? 0, '');
  return makeDiscrepancy(
    {
      code: 'negativeStockCost',
      item,
      warehouse,
      lot,
      expected: settled,
      actual: estimate,
      measure: 'value',
      parameters: {
        date: cure.date,
        estimate: unitCost(estimate, quantity),
        real: unitCost(settled, quantity),
        difference: amountForPeople(settled - estimate, scale),
      },
      rows: rowsOf([...restated, cure], evidence),
      field: 'quantity',
    },
    evidence,
  );
}
