/** C13: the unit cost of a stock jumps from one row to the next, and no purchase price explains it. */

import { unitPriceOf, type Amount, type Quantity } from '../values/exact.ts';
import { type LedgerEntry } from '../ledger/movement.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { placesOf } from './find-negative-stock.ts';
import { quantityForPeople } from './figures.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** A cost that moves by more than this share in one row is a jump. */
const JUMP_SHARE = 0.5;
/** Below this value (in the smallest posted unit) rounding alone moves a unit cost a lot. */
const SMALLEST_VALUE = 1_000;

export function findCostJumps(evidence: CompanyEvidence): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const entries of evidence.entriesByItem.values()) {
    for (const place of placesOf(entries)) {
      const jump = firstJump(place, evidence);
      if (jump !== undefined) found.push(jumpFinding(jump, evidence));
    }
  }
  return found;
}

interface Jump {
  readonly entry: LedgerEntry;
  readonly before: number;
  readonly after: number;
}

function firstJump(place: readonly LedgerEntry[], evidence: CompanyEvidence): Jump | undefined {
  for (const entry of place) {
    const jump = jumpAt(entry, evidence);
    if (jump !== undefined) return jump;
  }
  return undefined;
}

/**
 * Freight that dwarfs the price of its receipt, and returns or counts that come in at another cost than what lies
 * there. A receipt at a new price, a transfer and what FIFO takes first move the cost rightly.
 */
function jumpAt(entry: LedgerEntry, evidence: CompanyEvidence): Jump | undefined {
  if (entry.quantity <= 0) return undefined;
  if (entry.kind === 'receipt') {
    const freight = evidence.lineOf(entry.lineId)?.values.freight ?? 0;
    if (freight === 0) return undefined;
    return jumpBetween(
      entry,
      [entry.value - freight, entry.quantity],
      [entry.value, entry.quantity],
    );
  }
  if (entry.kind !== 'salesReturn' && entry.kind !== 'count') return undefined;
  const quantityBefore = entry.quantityAfter - entry.quantity;
  const valueBefore = entry.valueAfter - entry.value;
  return jumpBetween(entry, [valueBefore, quantityBefore], [entry.valueAfter, entry.quantityAfter]);
}

function jumpBetween(
  entry: LedgerEntry,
  [valueBefore, quantityBefore]: readonly [number, number],
  [valueAfter, quantityAfter]: readonly [number, number],
): Jump | undefined {
  if (quantityBefore <= 0 || quantityAfter <= 0) return undefined;
  if (valueBefore < SMALLEST_VALUE || valueAfter < SMALLEST_VALUE) return undefined;
  const before = unitPriceOf(valueBefore as Amount, quantityBefore as Quantity)!;
  const after = unitPriceOf(valueAfter as Amount, quantityAfter as Quantity)!;
  const share = Math.abs(after - before) / before;
  return share > JUMP_SHARE ? { entry, before, after } : undefined;
}

function jumpFinding({ entry, before, after }: Jump, evidence: CompanyEvidence): Discrepancy {
  const { item, warehouse, lot, date } = entry;
  const row = evidence.rowOf(entry.lineId);
  return makeDiscrepancy(
    {
      code: 'unitCostJump',
      item,
      warehouse,
      lot,
      expected: before,
      actual: after,
      measure: 'unitCost',
      parameters: {
        date,
        before: quantityForPeople(before, ''),
        after: quantityForPeople(after, ''),
      },
      rows: row === undefined ? [] : [row],
      field: entry.kind === 'receipt' ? 'freight' : 'quantity',
      firstDivergence: { date, ...(row === undefined ? {} : { row }) },
    },
    evidence,
  );
}
