/** Guesses the columns of a table without a header from what stands in them. Always asked about, never trusted. */

import { type FieldId } from '../../registers/field.ts';
import { type RegisterId } from '../../registers/register.ts';
import { type ColumnProfile } from './column-profile.ts';
import { type ColumnRelation } from './find-arithmetic.ts';
import { type ColumnEvidence, type ColumnMapping, type MappedColumn } from './column-mapping.ts';

/** No word says so: the score of a column that content alone points to. */
const GUESS = 0.75;

const QUANTITY: Readonly<Partial<Record<RegisterId, FieldId>>> = {
  stock: 'balanceQuantity',
  counts: 'countedQuantity',
};

/** Columns by content: the most different long text is the name, codes the code, numbers the quantity, price, amount. */
export function mapWithoutHeader(
  columns: readonly ColumnEvidence[],
  register: RegisterId,
  relations: readonly ColumnRelation[],
): ColumnMapping {
  const mapped = new Map<FieldId, MappedColumn>();
  const free = new Map(columns.map((evidence) => [evidence.header.column, evidence]));
  const take = (field: FieldId, evidence: ColumnEvidence | undefined): void => {
    if (evidence === undefined) return;
    free.delete(evidence.header.column);
    mapped.set(field, guessed(field, evidence.header.column));
  };
  const best = (score: (profile: ColumnProfile) => number): ColumnEvidence | undefined => {
    let chosen: ColumnEvidence | undefined;
    let highest = 0;
    for (const evidence of free.values()) {
      const value = score(evidence.profile);
      if (value > highest) [chosen, highest] = [evidence, value];
    }
    return chosen;
  };
  const line = best((profile) => (profile.isSequence ? 1 : 0));
  if (line !== undefined) free.delete(line.header.column);
  take(
    'date',
    best((profile) => (profile.dateShare > 0.7 || profile.dayNumberShare > 0.9 ? 1 : 0)),
  );
  take('itemCode', best(codeLikeness));
  take('itemName', best(nameLikeness));
  takeNumbers(register, relations, free, take);
  take(
    'unit',
    best((profile) => (isUnitColumn(profile) ? 1 : 0)),
  );
  return { register, columns: mapped };
}

function guessed(field: FieldId, column: number): MappedColumn {
  return {
    field,
    column,
    header: '',
    match: undefined,
    headerScore: 0,
    contentScore: GUESS,
    arithmeticScore: 0,
    score: GUESS,
    runnerUp: 0,
    runnerUpColumn: undefined,
  };
}

/** Codes: letters and digits without spaces, nearly every one different. */
function codeLikeness(profile: ColumnProfile): number {
  if (profile.codeShare < 0.7 || profile.filled === 0) return 0;
  // Numbers that differ on every row may still be quantities; a code of digits has the same length throughout.
  if (profile.numberShare > 0.3 && profile.meanLength < 5) return 0;
  return profile.uniqueShare * (1 - profile.numberShare * 0.5);
}

/** Names: the longest texts. */
function nameLikeness(profile: ColumnProfile): number {
  if (profile.textShare < 0.6 || profile.meanLength < 2 || profile.labelShare > 0.5) return 0;
  return profile.uniqueShare * Math.min(1, profile.meanLength / 12);
}

function isUnitColumn(profile: ColumnProfile): boolean {
  return profile.textShare > 0.9 && profile.meanLength <= 3 && profile.uniqueShare < 0.5;
}

function takeNumbers(
  register: RegisterId,
  relations: readonly ColumnRelation[],
  free: ReadonlyMap<number, ColumnEvidence>,
  take: (field: FieldId, evidence: ColumnEvidence | undefined) => void,
): void {
  const quantityField = QUANTITY[register] ?? 'quantity';
  const isFree = (column: number): boolean => free.has(column);
  const product = relations.find(
    ({ kind, columns }) => kind === 'product' && columns.every(isFree),
  );
  if (product !== undefined) {
    const [left, right, amount] = product.columns.map((column) => free.get(column));
    // Of the two factors the one in whole numbers is counted, the other is priced; the first stands before the second.
    const isRightCounted = right!.profile.integerShare > left!.profile.integerShare + 0.2;
    take(quantityField, isRightCounted ? right : left);
    take(register === 'stock' ? 'costPrice' : 'unitPrice', isRightCounted ? left : right);
    take(register === 'stock' ? 'balanceValue' : 'amount', amount);
    return;
  }
  const numbers = [...free.values()].filter(
    ({ profile }) => profile.numberShare > 0.8 && profile.filled > 0 && profile.meanLength < 10,
  );
  take(quantityField, numbers[0]);
}
