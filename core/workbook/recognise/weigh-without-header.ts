/** What a table without a header may be: only the names around it can say, so it is always asked about. */

import { type RegisterId } from '../../registers/register.ts';
import { type RegisterScore, type TableEvidence } from './choose-register.ts';
import { type ColumnMapping } from './column-mapping.ts';
import { mapWithoutHeader } from './map-without-header.ts';

/** In the order in which such lists are likely when no name says which. */
const CANDIDATES: readonly RegisterId[] = ['stock', 'sales', 'purchase', 'counts', 'items'];
const CONFIDENCE = 0.4;

/** Candidates, best first; only `other` where there are no items with numbers. */
export function weighWithoutHeader(evidence: TableEvidence): readonly RegisterScore[] {
  const scored = CANDIDATES.map((register, index): RegisterScore => {
    const mapping = mapWithoutHeader(evidence.columns, register, evidence.relations);
    const cue = evidence.cues.byRegister.get(register) ?? 0;
    const score = cue - index * 0.1 - (isUseful(mapping) ? 0 : 10);
    return { register, score, confidence: CONFIDENCE, mapping };
  });
  scored.sort((left, right) => right.score - left.score);
  const other: RegisterScore = {
    register: 'other',
    score: -5,
    confidence: 0.9,
    mapping: undefined,
  };
  return scored[0]!.score > other.score ? [...scored, other] : [other, ...scored];
}

function isUseful({ columns, register }: ColumnMapping): boolean {
  const names = columns.has('itemCode') || columns.has('itemName');
  const isComplete = columns.has('itemCode') && columns.has('itemName');
  const quantities = ['quantity', 'balanceQuantity', 'countedQuantity'] as const;
  return register === 'items'
    ? isComplete
    : names && quantities.some((field) => columns.has(field));
}
