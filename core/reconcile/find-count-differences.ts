/** D01, D03, D04, D05, D07: what was counted is not what the ledger makes it at the moment of the count. */

import { addDays } from '../values/civil-date.ts';
import { MICRO, multiplyDivide } from '../values/exact.ts';
import { type CatalogueCode } from '../values/catalogue/catalogue.ts';
import { type LedgerEntry } from '../ledger/movement.ts';
import { type CountAnchor, type CountCopy } from '../ledger/post-movements-count.ts';
import { type CompanyEvidence, isOneFigure, totalOf } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { differenceForPeople, quantityForPeople, quantityText } from './figures.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** A book figure on a count sheet was taken at most so many days before the count. */
const SNAPSHOT_DAYS = 7;

/** A count beside the ledger's balance of its place at that moment. */
export interface ComparedCount {
  readonly anchor: CountAnchor;
  /** Quantity by the ledger, before the count, the sheet's own book figure where the ledger knows nothing. */
  readonly book: number;
  /** Entries of the place before the count, in ledger order. */
  readonly before: readonly LedgerEntry[];
  readonly isInBook: boolean;
}

/** Every posted count up to the day of comparison beside its book; a first count of anything known opens the book. */
export function compareCounts(evidence: CompanyEvidence): readonly ComparedCount[] {
  const hasJournal = evidence.ledger.entries.some(({ kind }) => kind !== 'count');
  const { asOf } = evidence;
  return evidence.posting.counts.flatMap((anchor) => {
    if (!anchor.isPosted || (asOf !== undefined && anchor.date > asOf)) return [];
    const before = entriesBefore(anchor, evidence);
    const isInBook = before.length > 0;
    if (!isInBook && anchor.statedBook === undefined && !hasJournal) return [];
    const known = evidence.entriesByItem.get(anchor.item) ?? [];
    const isKnown = isInBook || known.some(({ kind }) => kind !== 'count');
    const book = isKnown ? totalOf(before).quantity : (anchor.statedBook ?? 0);
    return [{ anchor, book, before, isInBook }];
  });
}

export function findCountDifferences(
  counts: readonly ComparedCount[],
  evidence: CompanyEvidence,
): readonly Discrepancy[] {
  return counts.flatMap((count) => {
    const code = codeOf(count, evidence);
    const copies = count.anchor.copies.map((copy) => copyFinding(copy, count.anchor, evidence));
    return code === undefined ? copies : [difference(code, count, evidence), ...copies];
  });
}

/** D03: one count that stands in two rows. The anchor has it once. */
function copyFinding(
  { line, original }: CountCopy,
  { item, warehouse, lot, date }: CountAnchor,
  evidence: CompanyEvidence,
): Discrepancy {
  const counted = line.values.countedQuantity ?? 0;
  return makeDiscrepancy(
    {
      code: 'countRowTwice',
      about: [date],
      item,
      warehouse,
      lot,
      expected: counted,
      actual: counted * 2,
      parameters: {
        date,
        counted: quantityForPeople(counted, evidence.unitOf(item)),
        row: line.source.row,
        twin: original.source.row,
      },
      rows: [line.source, original.source],
      field: 'countedQuantity',
      fix: { kind: 'confirm' },
    },
    evidence,
  );
}

function entriesBefore(anchor: CountAnchor, evidence: CompanyEvidence): readonly LedgerEntry[] {
  const own = new Set(anchor.lines.map(({ id }) => id));
  const before: LedgerEntry[] = [];
  for (const entry of evidence.entriesByItem.get(anchor.item) ?? []) {
    if (entry.kind === 'count' && own.has(entry.lineId)) break;
    if (entry.warehouse === anchor.warehouse && entry.lot === anchor.lot) before.push(entry);
  }
  return before;
}

function codeOf(count: ComparedCount, evidence: CompanyEvidence): CatalogueCode | undefined {
  const { anchor, book, isInBook } = count;
  const { counted, statedBook } = anchor;
  const wasMoved = isSnapshot(count);
  if (counted === book) return wasMoved ? 'movedAfterSnapshot' : undefined;
  if (!isInBook && (statedBook ?? 0) === 0) return counted > 0 ? 'foundNotInBook' : undefined;
  if (wasMoved && counted === statedBook) return 'movedAfterSnapshot';
  if (isCountedTwice(count)) return 'countedTwice';
  return factorBetween(count, evidence) === undefined ? 'countDiffers' : 'countUnitDiffers';
}

/** Whether the sheet's book figure was the ledger's on one of the days before, and something moved since. */
function isSnapshot({ anchor, book, before, isInBook }: ComparedCount): boolean {
  const { statedBook, date } = anchor;
  if (!isInBook || statedBook === undefined || statedBook === book) return false;
  const from = addDays(date, -SNAPSHOT_DAYS) ?? date;
  let quantity = 0;
  let wasSo = false;
  for (const entry of before) {
    if (entry.date >= from && quantity === statedBook) wasSo = true;
    quantity += entry.quantity;
  }
  return wasSo;
}

/** The same shelf by the same person more than once, each time the whole book figure. */
function isCountedTwice({ anchor, book }: ComparedCount): boolean {
  const { lines } = anchor;
  if (lines.length < 2 || book === 0) return false;
  const [first] = lines;
  return lines.every(
    ({ values }) =>
      values.countedQuantity === book &&
      values.bin === first!.values.bin &&
      values.person === first!.values.person,
  );
}

/** The factor of one of the item's units that turns the counted figure into the book's, either way. */
function factorBetween(
  { anchor, book }: ComparedCount,
  { masters }: CompanyEvidence,
): number | undefined {
  const { counted, item } = anchor;
  if (counted === 0 || book <= 0) return undefined;
  for (const factor of masters.items.get(item)?.factors.values() ?? []) {
    if (factor <= 0 || factor === MICRO) continue;
    if (multiplyDivide(counted, factor, MICRO) === book) return factor;
    if (multiplyDivide(book, factor, MICRO) === counted) return factor;
  }
  return undefined;
}

function difference(
  code: CatalogueCode,
  count: ComparedCount,
  evidence: CompanyEvidence,
): Discrepancy {
  const { anchor, book, before } = count;
  const { item, warehouse, lot, date, counted, lines, statedBook = book } = anchor;
  const unit = evidence.unitOf(item);
  const last = lines.at(-1)!;
  return makeDiscrepancy(
    {
      code,
      identity: 'count',
      about: [date],
      item,
      warehouse,
      lot,
      expected: book,
      actual: counted,
      parameters: {
        date,
        book: quantityForPeople(book, unit),
        counted: quantityForPeople(counted, unit),
        difference: differenceForPeople(counted - book, unit),
        stated: quantityForPeople(statedBook, unit),
        moved: differenceForPeople(book - statedBook, unit),
        factor: quantityForPeople(factorBetween(count, evidence) ?? MICRO, ''),
        rows: lines.length,
      },
      rows: lines.map(({ source }) => source),
      field: 'countedQuantity',
      // Without a ledger of the place there is no sum to show: the sheet's own book figure is all there is.
      ...(before.length > 0 ? { entries: before, stated: counted } : {}),
      firstDivergence: { date, row: last.source },
      fix:
        code === 'countUnitDiffers' && isOneFigure(lines, evidence)
          ? { kind: 'setCell', cell: last.source, value: quantityText(book) }
          : { kind: 'confirm' },
    },
    evidence,
  );
}
