/** What a table without a header may be: only the names around it can say, so it is always asked about. */

import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { type RegisterScore, type TableEvidence } from './choose-register.ts';
import { type ColumnMapping } from './column-mapping.ts';
import { mapWithoutHeader } from './map-without-header.ts';

/** In the order in which such lists are likely when no name says which. */
const CANDIDATES: readonly RegisterId[] = ['stock', 'sales', 'purchase', 'counts', 'items'];
const CONFIDENCE = 0.4;

/** Fewer rows than this are a note, not a list. */
const MIN_ROWS = 3;
/** Lists people type without a header are narrow. */
const MAX_COLUMNS = 16;
/** A list names what each of its rows is about, and how many there are of most. */
const MIN_NAMED = 0.8;
const MIN_COUNTED = 0.4;

/** Candidates, best first; only `other` where there are no items with numbers. */
export function weighWithoutHeader(evidence: TableEvidence): readonly RegisterScore[] {
  const used = evidence.columns.filter(({ profile }) => profile.filled > 0);
  const isList =
    evidence.cues.other === 0 &&
    used.length <= MAX_COLUMNS &&
    used.some(({ profile }) => profile.sampled >= MIN_ROWS);
  const scored = CANDIDATES.map((register, index): RegisterScore => {
    const mapping = mapWithoutHeader(evidence.columns, register, evidence.relations);
    const cue = evidence.cues.byRegister.get(register) ?? 0;
    const score = cue - index * 0.1 - (isList && isUseful(mapping, evidence) ? 0 : 10);
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

function isUseful({ columns, register }: ColumnMapping, evidence: TableEvidence): boolean {
  const isFilled = (field: FieldId, least: number): boolean => {
    const column = columns.get(field)?.column;
    const profile = evidence.columns.find(({ header }) => header.column === column)?.profile;
    return profile !== undefined && profile.filled >= profile.sampled * least;
  };
  const names = isFilled('itemCode', MIN_NAMED) || isFilled('itemName', MIN_NAMED);
  const isComplete = columns.has('itemCode') && columns.has('itemName');
  const quantities = ['quantity', 'balanceQuantity', 'countedQuantity'] as const;
  return register === 'items'
    ? isComplete
    : names && quantities.some((field) => isFilled(field, MIN_COUNTED));
}
