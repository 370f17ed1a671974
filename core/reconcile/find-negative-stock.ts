/** C01: what lay in a place went below zero. One finding a place: the first time, the depth, how long, what cured it. */

import { type CivilDate, daysBetween } from '../values/civil-date.ts';
import { type LedgerEntry } from '../ledger/movement.ts';
import { IN_TRANSIT } from '../ledger/post-movements-transfer.ts';
import { catalogueEntry } from '../values/catalogue/catalogue.ts';
import { bridgeOf } from './bridge.ts';
import { type CompanyEvidence, quantityFieldOf } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { placeText, quantityForPeople, quantityText } from './figures.ts';
import { fingerprintOf } from './fingerprint.ts';
import { rowsOf } from './find-never-received.ts';

/** `explained` names items whose shortage another finding tells whole. */
export function findNegativeStock(
  evidence: CompanyEvidence,
  explained: ReadonlySet<string>,
): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const [item, entries] of evidence.entriesByItem) {
    if (explained.has(item)) continue;
    for (const place of placesOf(entries)) {
      if (place[0]!.warehouse === IN_TRANSIT) continue;
      const run = firstRunOf(place);
      if (run !== undefined) found.push(findingOf(place, run, { evidence, entries }));
    }
  }
  return found;
}

/** Entries of one item by warehouse and lot, in ledger order. */
export function placesOf(entries: readonly LedgerEntry[]): readonly (readonly LedgerEntry[])[] {
  const places = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const key = `${entry.warehouse}\u0000${entry.lot}`;
    const place = places.get(key);
    if (place === undefined) places.set(key, [entry]);
    else place.push(entry);
  }
  return [...places.values()];
}

interface NegativeRun {
  readonly first: LedgerEntry;
  readonly lowest: number;
  /** Every entry that stood below zero, in this run and later ones. */
  readonly below: readonly LedgerEntry[];
  /** The entry that ended the first run. */
  readonly cure?: LedgerEntry;
  readonly isOpen: boolean;
}

/** Out and in on one day may have been written in either order: only what is short when the day is over counts. */
function firstRunOf(place: readonly LedgerEntry[]): NegativeRun | undefined {
  let first: LedgerEntry | undefined;
  let cure: LedgerEntry | undefined;
  let lowest = 0;
  const below: LedgerEntry[] = [];
  let today: LedgerEntry[] = [];
  for (const [index, entry] of place.entries()) {
    if (entry.quantityAfter < 0) today.push(entry);
    else if (first !== undefined) cure ??= entry;
    if (place[index + 1]?.date === entry.date) continue;
    if (entry.quantityAfter < 0) {
      first ??= today[0]!;
      below.push(...today);
      lowest = Math.min(lowest, ...today.map(({ quantityAfter }) => quantityAfter));
    }
    today = [];
  }
  if (first === undefined) return undefined;
  const isOpen = place.at(-1)!.quantityAfter < 0;
  return { first, lowest, below, isOpen, ...(cure === undefined ? {} : { cure }) };
}

/**
 * How much the other lots of a warehouse held on the day a lot went below zero, where they held what it lacked: the goods
 * were there, under another number or none.
 */
function otherLotsAt(
  { first, lowest }: NegativeRun,
  entries: readonly LedgerEntry[],
): number | undefined {
  let others = 0;
  for (const { date, warehouse, lot, quantity } of entries) {
    const isOther = warehouse === first.warehouse && lot !== first.lot;
    if (isOther && date <= first.date) others += quantity;
  }
  return others >= -lowest ? others : undefined;
}

function findingOf(
  place: readonly LedgerEntry[],
  run: NegativeRun,
  {
    evidence,
    entries,
  }: { readonly evidence: CompanyEvidence; readonly entries: readonly LedgerEntry[] },
): Discrepancy {
  const { first, lowest, cure, isOpen } = run;
  const { item, warehouse, lot } = first;
  const others = otherLotsAt(run, entries);
  const whole = isOpen || cure === undefined ? 'negativeStock' : 'negativeStockCured';
  // What came later under its own number came late; only what never came is looked for under another.
  const code = whole === 'negativeStock' && others !== undefined ? 'lotShort' : whole;
  const unit = evidence.unitOf(item);
  const row = evidence.rowOf(first.lineId);
  const cureRow = cure && evidence.rowOf(cure.lineId);
  const until = evidence.asOf ?? lastDayOf(evidence);
  return {
    code,
    severity: catalogueEntry(code).severity,
    fingerprint: fingerprintOf('negativeStock', [item, warehouse, lot]),
    item,
    warehouse,
    lot,
    expected: quantityText(lowest),
    actual: '0',
    difference: quantityText(-lowest),
    measure: 'quantity',
    parameters: {
      place: placeText(item, evidence.nameOf(item), warehouse, lot),
      date: first.date,
      lowest: quantityForPeople(lowest, unit),
      missing: quantityForPeople(-lowest, unit),
      until,
      days: daysBetween(first.date, cure?.date ?? until),
      ...(others === undefined ? {} : { others: quantityForPeople(others, unit) }),
      ...(cure === undefined
        ? {}
        : { cureDate: cure.date, cureQuantity: quantityForPeople(cure.quantity, unit) }),
    },
    rows: withCure(rowsOf(run.below, evidence), cureRow),
    ...(row === undefined
      ? {}
      : { cell: { ...row, field: quantityFieldOf(evidence.lineOf(first.lineId)) } }),
    firstDivergence: {
      date: first.date,
      ...(row === undefined ? {} : { row }),
      quantityBefore: quantityText(first.quantityAfter - first.quantity),
      quantityAfter: quantityText(first.quantityAfter),
    },
    bridge: bridgeOf(place, evidence),
    explanations: [],
    fix: { kind: 'confirm' },
  };
}

/** The last day of the books; a year typed wrong does not put it into the future. */
function lastDayOf({ posting, settings }: CompanyEvidence): CivilDate {
  const { last } = posting.dates;
  return last > settings.today ? settings.today : last;
}

function withCure(
  rows: Discrepancy['rows'],
  cure: Discrepancy['rows'][number] | undefined,
): Discrepancy['rows'] {
  return cure === undefined ? rows : [...rows, cure];
}
