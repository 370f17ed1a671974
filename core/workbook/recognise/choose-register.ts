/** Weighs the registers a table may be, and says which it is, how surely, and what it would be otherwise. */

import { type FieldId } from '../../registers/field.ts';
import { REGISTER_IDS, type RegisterId } from '../../registers/register.ts';
import { REGISTERS } from '../../registers/registers.ts';
import { contentFit } from './content-fit.ts';
import { foreignScore } from './foreign-headers.ts';
import { type Direction, directionOf } from './direction-profile.ts';
import { type ColumnRelation } from './find-arithmetic.ts';
import { type NameCues, headerCues } from './name-cues.ts';
import { type ColumnEvidence, type ColumnMapping, type MappedColumn } from './column-mapping.ts';
import { mapColumns } from './map-columns.ts';
import { matchHeader } from './match-header.ts';
import { isPivotHeader } from './pivot-header.ts';
import { placeColumns } from './place-columns.ts';
import { REGISTER_SIGNS } from './register-signs.ts';
import { isItemGuessable } from './guess-missing.ts';
import { requirementPenalty } from './register-needs.ts';

export interface RegisterScore {
  readonly register: RegisterId | 'other';
  readonly score: number;
  /** 0 to 1; all candidates together make 1. */
  readonly confidence: number;
  readonly mapping: ColumnMapping | undefined;
}

export interface TableEvidence {
  readonly columns: readonly ColumnEvidence[];
  readonly relations: readonly ColumnRelation[];
  readonly cues: NameCues;
  readonly hasHeader: boolean;
  /** What is said once above the table, by field. */
  readonly labels: ReadonlyMap<FieldId, string>;
}

/** What a tab of no register scores: a register must be better than that. */
const OTHER_BASE = 1.7;
/** What each column nobody knows adds to a table being no register at all. */
const OTHER_UNKNOWN = 1.2;
const PIVOT = 4;
/** Makes good for the quantity column that stock by place does not have. */
const PLACES = 2.6;
/** A difference of so much makes the better candidate about 2.7 times as likely. */
const TEMPERATURE = 0.75;
/** Lists of orders are rarer than lists of what came and went, and need a sign of their own to be taken for such. */
const PRIOR: Readonly<Partial<Record<RegisterId, number>>> = {
  'purchase-orders': -1.2,
  'sales-orders': -1.2,
};
/** A known column that a register has no place for. */
const HOMELESS = 0.25;
/** A field a column is only in this register, while elsewhere its header means another. */
const OWN_READING = 0.6;
/** Header matches up to here are by unsure words. */
const UNSURE = 0.8;
/** Labels in a column ("今日入库：") make a table a report of figures, not rows of goods. */
const LABELS = 2;

/** All candidates, best first. */
export function weighRegisters(evidence: TableEvidence): readonly RegisterScore[] {
  const neutral = neutralFields(evidence.columns);
  const direction = directionOf(evidence.columns);
  const words = headerCues(evidence.columns.map(({ header }) => header.text));
  const scored = REGISTER_IDS.map((register) => {
    const mapping = mapColumns(evidence.columns, register, evidence.relations, direction);
    const score =
      signScore(mapping, neutral) +
      (evidence.cues.byRegister.get(register) ?? 0) +
      (words.get(register) ?? 0) +
      directionScore(register, direction) +
      signedScore(mapping, evidence.columns, direction) +
      oneWayScore(mapping) +
      runningScore(mapping, evidence) +
      (PRIOR[register] ?? 0) +
      settledScore(register, evidence.columns) +
      placesScore(mapping, evidence.columns) +
      pricedListScore(mapping, evidence) +
      accountScore(mapping, evidence.columns) +
      keylessScore(mapping, evidence) +
      labelScore(mapping, evidence.labels) -
      requirementPenalty(mapping, evidence.labels, isItemGuessable(mapping, evidence.columns));
    return {
      register: register as RegisterId | 'other',
      score,
      mapping: mapping as ColumnMapping | undefined,
    };
  });
  scored.push({ register: 'other', score: otherScore(evidence, neutral), mapping: undefined });
  scored.sort((left, right) => right.score - left.score);
  const best = scored[0]!.score;
  const weights = scored.map(({ score }) => Math.exp((score - best) / TEMPERATURE));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return scored.map((candidate, index) => ({
    ...candidate,
    confidence: Math.min(weights[index]! / total, twinLimit(candidate, scored)),
  }));
}

/** Registers that differ only in whom they are about; without a word on that, nothing tells them apart. */
const TWINS: Readonly<Partial<Record<RegisterId | 'other', RegisterId>>> = {
  purchase: 'sales',
  sales: 'purchase',
  suppliers: 'customers',
  customers: 'suppliers',
  'purchase-orders': 'sales-orders',
  'sales-orders': 'purchase-orders',
};
const TWIN_MARGIN = 0.6;
const TWIN_LIMIT = 0.5;

interface Scored {
  readonly register: RegisterId | 'other';
  readonly score: number;
}

function twinLimit({ register, score }: Scored, all: readonly Scored[]): number {
  const twin = all.find((other) => other.register === TWINS[register]);
  return twin !== undefined && score - twin.score < TWIN_MARGIN ? TWIN_LIMIT : 1;
}

interface NeutralField {
  readonly field: FieldId;
  readonly column: number;
  readonly strength: number;
}

/** What each column most likely is, no register in mind. */
function neutralFields(columns: readonly ColumnEvidence[]): readonly NeutralField[] {
  return columns.flatMap(({ header, profile }) => {
    const best = matchHeader(header.text, 'any')
      .map((match) => ({ ...match, total: match.strength + contentFit(match.field, profile) }))
      .sort((left, right) => right.total - left.total)[0];
    if (best === undefined || best.total < 0.75) return [];
    return [{ field: best.field, column: header.column, strength: Math.min(1, best.total) }];
  });
}

const PARTIES: readonly FieldId[] = ['supplier', 'customer'];

function signScore(mapping: ColumnMapping, neutral: readonly NeutralField[]): number {
  const signs = REGISTER_SIGNS[mapping.register];
  const neutralOf = new Map(neutral.map((each) => [each.column, each]));
  const taken = new Map<number, MappedColumn>();
  let score = 0;
  for (const mapped of mapping.columns.values()) {
    taken.set(mapped.column, mapped);
    const sign = signs[mapped.field] ?? 0;
    const otherwise = neutralOf.get(mapped.column);
    // What only this register calls so speaks less for it than what everybody calls so.
    const isOwnReading = otherwise !== undefined && otherwise.field !== mapped.field;
    const weight = sign > 0 && isOwnReading ? OWN_READING : 1;
    score += sign * weight * fitWeight(mapped.score);
  }
  // An export that names who bought and who sold says nothing of which of them kept it.
  const hasBothParties = PARTIES.every((party) =>
    neutral.some(({ field, strength }) => field === party && strength > 0.9),
  );
  const hosted = new Set(REGISTERS[mapping.register].columns.map(({ field }) => field));
  for (const { field, column, strength } of neutral) {
    const holder = taken.get(column);
    if (holder !== undefined && (holder.field === field || holder.headerScore > UNSURE)) continue;
    // "Party" and 老板 are whom the register is about, whichever that is.
    if (holder !== undefined && PARTIES.includes(holder.field) && PARTIES.includes(field)) continue;
    const sign = signs[field] ?? 0;
    if (hasBothParties && PARTIES.includes(field)) continue;
    if (sign < 0 && !mapping.columns.has(field)) score += sign * strength;
    else if (holder === undefined && !hosted.has(field) && strength > 0.9) score -= HOMELESS;
  }
  return score;
}

/** A label above the table speaks for a register as a column does, though not as loudly. */
function labelScore(mapping: ColumnMapping, labels: ReadonlyMap<FieldId, string>): number {
  const signs = REGISTER_SIGNS[mapping.register];
  return [...labels.keys()].reduce(
    (sum, field) => sum + (PLACES_MOVED.includes(field) ? (signs[field] ?? 0) * LABELLED : 0),
    0,
  );
}

/** Whom a form is for is weighed with its names; where goods go from and to is not. */
const PLACES_MOVED: readonly FieldId[] = ['fromWarehouse', 'toWarehouse'];
const LABELLED = 0.6;

/** 0 for a match that only just counts, 1 for a sure one. */
function fitWeight(score: number): number {
  return Math.max(0, Math.min(1, (score - 0.5) / 0.45));
}

/** An invoice, a bill or a goods received note stands for what has come or gone; nobody lists open orders by them. */
const SETTLED =
  /invoice|\bbill(?!ing)|receipt|\bgrn\b|goods received|delivery note|入库|出库|发票|收货单|送货单|小票/iu;
const SETTLED_WEIGHT = -1.3;

function settledScore(register: RegisterId, columns: readonly ColumnEvidence[]): number {
  if (register !== 'purchase-orders' && register !== 'sales-orders') return 0;
  const isSettled = columns.some(
    ({ header }) =>
      SETTLED.test(header.text) && matchHeader(header.text, 'any')[0]?.field === 'documentNumber',
  );
  return isSettled ? SETTLED_WEIGHT : 0;
}

function directionScore(register: RegisterId, direction: Direction | undefined): number {
  switch (direction) {
    case undefined:
      return 0;
    case 'purchases':
      return register === 'purchase' ? 1.2 : 0;
    case 'sales':
      return register === 'sales' ? 1.2 : 0;
    case 'transfers':
      return register === 'transfers' ? 1.5 : 0;
    case 'adjustments':
      return register === 'adjustments' ? 2 : register === 'stock' ? 0.5 : -0.5;
    case 'mixed':
      if (register === 'stock') return 3.2;
      return register === 'adjustments' ? 0 : -1.5;
  }
}

/** Quantities of both signs, about as many, are a journal of ins and outs; returns are fewer than what they return. */
const BOTH_SIGNS = 0.15;
const JOURNAL = 1.8;
/** "出入数量" says itself that it is of both. */
const BOTH_WAYS = /出入|收发|进出|异动|变动|in\s*\/\s*out/iu;

function signedScore(
  { register, columns: mapped }: ColumnMapping,
  columns: readonly ColumnEvidence[],
  direction: Direction | undefined,
): number {
  const column = (mapped.get('quantity') ?? mapped.get('balanceQuantity'))?.column;
  const found = columns.find(({ header }) => header.column === column);
  if (found === undefined || direction !== undefined) return 0;
  const { header, profile } = found;
  const saysBoth = BOTH_WAYS.test(header.text);
  if (!mapped.has('date') && !saysBoth) return 0;
  const isSigned = profile.negativeShare > BOTH_SIGNS && profile.negativeShare < 1 - BOTH_SIGNS / 2;
  const isPartied = PARTIES.some((field) => (mapped.get(field)?.headerScore ?? 0) > UNSURE);
  if (!isSigned || (isPartied && !saysBoth)) return 0;
  return register === 'stock' ? JOURNAL : register === 'adjustments' ? JOURNAL / 2 : -JOURNAL / 2;
}

/**
 * A dated list of what came in only, or went out only, and of who gave or took it, lists purchases or sales, even where
 * it says what is left.
 */
const ONE_WAY = -2.6;
const ONE_WAY_UNSIGNED = -0.3;
const WHO: readonly FieldId[] = ['customer', 'supplier', 'department', 'person'];

function oneWayScore({ register, columns }: ColumnMapping): number {
  if (register !== 'stock' || !columns.has('date') || columns.has('openingQuantity')) return 0;
  const ways = (['quantityIn', 'quantityOut'] as const).filter((field) => columns.has(field));
  if (ways.length !== 1) return 0;
  return WHO.some((field) => columns.has(field)) ? ONE_WAY : ONE_WAY_UNSIGNED;
}

/** What each row leaves is what the row before left, with what came and without what went: the card of an item. */
const RUNNING = 2;
/** Bank accounts run on in the same way, in cents. */
const WHOLE = 0.8;
/** Rows that have to run on before it is no chance. */
const MIN_RUN = 5;

function runningScore({ register }: ColumnMapping, evidence: TableEvidence): number {
  if (register !== 'stock' || foreignScore(evidence.columns.map(({ header }) => header.text)) > 0)
    return 0;
  const isWhole = (column: number): boolean =>
    (evidence.columns.find(({ header }) => header.column === column)?.profile.integerShare ?? 0) >
    WHOLE;
  const runs = evidence.relations.some(
    ({ kind, columns, tested }) =>
      kind === 'running' && tested >= MIN_RUN && columns.every(isWhole),
  );
  return runs ? RUNNING : 0;
}

/** A balance beside what was paid is money, of an account or of whoever owes it. */
const ACCOUNT = -3;
const BARE_BALANCE = /^\s*(?:balance|bal\.?|balance due|余额|结余|余)\s*$/iu;
const PAID =
  /^\s*(?:paid|payments?|paid (?:in|out)|amount paid|debit|credit|deposits?|withdrawals?|付款|还款|已付|已还|借方|贷方|支出|收支|欠款)\s*$/iu;

function accountScore(
  { register, columns: mapped }: ColumnMapping,
  columns: readonly ColumnEvidence[],
): number {
  if (register !== 'stock' || !BARE_BALANCE.test(mapped.get('balanceQuantity')?.header ?? '')) {
    return 0;
  }
  return columns.some(({ header }) => PAID.test(header.text)) ? ACCOUNT : 0;
}

/** Lines of trade without a day, a number or a sum: a list of what there is, and of who supplies it, says no more. */
const KEYLESS = -1.5;
/** Each of them once, with the place where it is: stock, though its supplier is named. */
const PLACED = -2.6;
const LINE_KEYS: readonly FieldId[] = [
  'date',
  'documentNumber',
  'sourceDocument',
  'amount',
  'amountWithTax',
];
const PRICES: readonly FieldId[] = ['unitPrice', 'unitPriceWithTax'];

function keylessScore(
  { register, columns }: ColumnMapping,
  { cues, labels, columns: profiles }: TableEvidence,
): number {
  if (register !== 'purchase' && register !== 'sales') return 0;
  if (cues.words.has(register)) return 0;
  const has = (field: FieldId): boolean => columns.has(field) || labels.has(field);
  if (LINE_KEYS.some(has)) return 0;
  if (PARTIES.some(has)) {
    const code = profiles.find(({ header }) => header.column === columns.get('itemCode')?.column);
    return columns.has('warehouse') && code?.profile.uniqueShare === 1 ? PLACED : 0;
  }
  return PRICES.some(has) ? 0 : KEYLESS;
}

function otherScore(evidence: TableEvidence, neutral: readonly NeutralField[]): number {
  const named = evidence.columns.filter(({ header }) => header.text !== '');
  if (!evidence.hasHeader || named.length === 0) return OTHER_BASE - 0.5;
  const unknown = 1 - neutral.length / named.length;
  const labels = evidence.columns.some(({ profile }) => profile.labelShare > 0.5) ? LABELS : 0;
  const pivot = named.some(({ header }) => isPivotHeader(header.text)) ? PIVOT : 0;
  const foreign = foreignScore(named.map(({ header }) => header.text));
  return OTHER_BASE + OTHER_UNKNOWN * unknown + pivot + labels + foreign + evidence.cues.other;
}

/** Names and prices, and nothing else that is counted or dated: a list of what there is to buy, whatever it is called. */
const PRICED_LIST = 1.5;

function pricedListScore(
  { register, columns: mapped }: ColumnMapping,
  evidence: TableEvidence,
): number {
  if (register !== 'items' || !mapped.has('itemName')) return 0;
  const prices: readonly FieldId[] = ['salePrice', 'costPrice', 'unitPrice'];
  const priced = prices.flatMap((field) => mapped.get(field)?.column ?? []);
  if (priced.length === 0) return 0;
  const isPlain = evidence.columns.every(
    ({ header, profile }) =>
      priced.includes(header.column) ||
      header.column === mapped.get('itemCode')?.column ||
      (profile.numberShare < 0.5 && profile.dateShare < 0.5),
  );
  return isPlain ? PRICED_LIST : 0;
}

/** Stock written in one column a place still is stock, though its quantities are not under one header. */
function placesScore(mapping: ColumnMapping, columns: readonly ColumnEvidence[]): number {
  if (mapping.register !== 'stock' || mapping.columns.has('balanceQuantity')) return 0;
  return placeColumns(columns, mapping.columns).length >= 2 ? PLACES : 0;
}
