/**
 * Finds the column a register cannot do without where no header names it: the trade's own word for its goods ("药材") is
 * in no list. Always asked about.
 */

import { ITEM_FIELDS } from '../../registers/field-groups.ts';
import { type FieldId } from '../../registers/field.ts';
import { GOODS_REGISTERS } from '../../registers/register-groups.ts';
import { type RegisterId } from '../../registers/register.ts';
import { type ColumnEvidence, type ColumnMapping, type MappedColumn } from './column-mapping.ts';
import { type ColumnProfile } from './column-profile.ts';
import { headerStrength } from './match-header.ts';
import { placeColumns } from './place-columns.ts';
import { QUANTITY_FIELD } from './settle-columns.ts';

export interface Guess {
  readonly field: FieldId;
  readonly mapped: MappedColumn;
  /** Columns that could be it, the likeliest first. */
  readonly candidates: readonly number[];
}

const MAX_CANDIDATES = 4;
/** Shares, ranks and rates are no quantities, whatever else they are. */
const NO_COUNT =
  /占比|比例|率|排名|名次|序号|%|％|rank|ratio|share|rate|margin|percent|(?:^|[\s_])id$/iu;
/** A header that is a known word says that its column is something else. */
const KNOWN_HEADER = 0.6;
const MIN_NAMELIKE = 0.3;

/** Guesses for the item and the quantity where a register of goods lacks them. */
export function guessMissing(
  register: RegisterId | 'other',
  mapped: ReadonlyMap<FieldId, MappedColumn>,
  columns: readonly ColumnEvidence[],
  labels: ReadonlyMap<FieldId, string>,
): readonly Guess[] {
  if (register === 'other' || !GOODS_REGISTERS.has(register)) return [];
  const taken = new Set([...mapped.values()].map(({ column }) => column));
  const free = columns.filter(
    ({ header }) =>
      !taken.has(header.column) &&
      headerStrength(header.text) < KNOWN_HEADER &&
      !NO_COUNT.test(header.text),
  );
  const guesses: Guess[] = [];
  if (!ITEM_FIELDS.some((field) => mapped.has(field) || labels.has(field))) {
    const name = bestOf('itemName', free, nameLikeness);
    const coded = free.filter(({ header }) => CODED.test(header.text));
    const guess = isCoded(name, coded) ? bestOf('itemCode', coded, codeLikeness) : name;
    if (guess !== undefined) guesses.push(guess);
  }
  const quantity = quantityOf(register, mapped, columns);
  const hasQuantity = mapped.has('quantityIn') || mapped.has('quantityOut') || mapped.has('serial');
  if (quantity !== undefined && !mapped.has(quantity) && !hasQuantity) {
    const guess = bestOf(quantity, free, quantityLikeness);
    if (guess !== undefined) guesses.push(guess);
  }
  return guesses;
}

/** What a register counts; in stock any of its quantities will do. */
function quantityOf(
  register: RegisterId,
  mapped: ReadonlyMap<FieldId, MappedColumn>,
  columns: readonly ColumnEvidence[],
): FieldId | undefined {
  if (register !== 'stock') return QUANTITY_FIELD[register];
  // One column a place is asked about by itself.
  if (placeColumns(columns, mapped).length > 1) return undefined;
  return STOCK_QUANTITIES.some((field) => mapped.has(field)) ? undefined : 'balanceQuantity';
}

const STOCK_QUANTITIES: readonly FieldId[] = [
  'balanceQuantity',
  'openingQuantity',
  'availableQuantity',
  'quantity',
  'secondQuantity',
];

/** Whether a column that serves no field and has no known header could hold the names of goods. */
export function isItemGuessable(
  { register, columns: mapped }: ColumnMapping,
  columns: readonly ColumnEvidence[],
): boolean {
  if (!GOODS_REGISTERS.has(register)) return false;
  const taken = new Set([...mapped.values()].map(({ column }) => column));
  return columns.some(
    ({ header, profile }) =>
      !taken.has(header.column) &&
      header.text !== '' &&
      headerStrength(header.text) < KNOWN_HEADER &&
      !NO_COUNT.test(header.text) &&
      nameLikeness(profile) > MIN_NAMELIKE,
  );
}

function bestOf(
  field: FieldId,
  free: readonly ColumnEvidence[],
  likeness: (profile: ColumnProfile) => number,
): Guess | undefined {
  const likely = free
    .map((evidence) => ({ evidence, score: likeness(evidence.profile) }))
    .filter(({ score }) => score > 0)
    .sort((left, right) => right.score - left.score)
    .slice(0, MAX_CANDIDATES);
  const best = likely[0];
  if (best === undefined) return undefined;
  const { header } = best.evidence;
  return {
    field,
    mapped: {
      field,
      column: header.column,
      header: header.text,
      match: undefined,
      headerScore: 0,
      contentScore: best.score,
      arithmeticScore: 0,
      score: best.score,
      runnerUp: 0,
      runnerUpColumn: undefined,
    },
    candidates: likely.map(({ evidence }) => evidence.header.column),
  };
}

/** Names of goods: texts on nearly every row, many of them different. */
function nameLikeness(profile: ColumnProfile): number {
  if (profile.textShare < 0.7 || profile.labelShare > 0.3 || profile.dateShare > 0.3) return 0;
  const filled = profile.filled / Math.max(1, profile.sampled);
  return filled * (0.3 + 0.7 * profile.uniqueShare);
}

/** "Gas id", 模具编号: the number of whatever it is. */
const CODED = /(?:编号|编码|代码|\b(?:code|no|number|id)|[a-z]I[Dd])\s*\.?\s*$/iu;

/** Where nothing looks like a name, or what does is called a code, the code is what goods are known by. */
function isCoded(name: Guess | undefined, coded: readonly ColumnEvidence[]): boolean {
  return (
    coded.length > 0 &&
    (name === undefined || coded.some(({ header }) => header.column === name.mapped.column))
  );
}

/** Codes of goods: on nearly every row, and no count of the rows. */
function codeLikeness(profile: ColumnProfile): number {
  if (profile.isSequence || profile.dateShare > 0.3 || profile.integerShare < 0.8) return 0;
  return profile.filled / Math.max(1, profile.sampled);
}

/** Counts of goods: numbers on nearly every row that are no line numbers and no codes. */
function quantityLikeness(profile: ColumnProfile): number {
  if (profile.numberShare < 0.8 || profile.isSequence || profile.dateShare > 0.2) return 0;
  if (profile.maximum > 1e8) return 0;
  const filled = profile.filled / Math.max(1, profile.sampled);
  return filled * (0.5 + 0.5 * profile.integerShare);
}
