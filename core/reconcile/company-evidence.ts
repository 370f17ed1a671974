/** Everything the finders look at, indexed once: lines, ledger entries by item, stated balances, names and units. */

import { type Amount } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { type RowReference } from '../values/issue.ts';
import { type CompanySettings } from '../registers/company-settings.ts';
import { type FieldId } from '../registers/field.ts';
import { type Line } from '../registers/line.ts';
import { type Masters } from '../registers/masters.ts';
import { type InvariantCheck } from '../ledger/check-up.ts';
import { type Ledger } from '../ledger/ledger.ts';
import { type Balance, type LedgerEntry, type Movement } from '../ledger/movement.ts';
import { type PostingOutcome, postLines } from '../ledger/post-movements-outcome.ts';
import { type StatedBalance, statedBalancesOf } from '../ledger/post-movements-stated.ts';
import { itemWordsOf } from './item-words.ts';

/** What reconciling looks at. `posting` saves posting the lines again where that was done already. */
export interface ReconciledCompany {
  readonly lines: readonly Line[];
  readonly movements: readonly Movement[];
  readonly ledger: Ledger;
  readonly masters: Masters;
  readonly settings: CompanySettings;
  /** Everything is compared as of the end of this day; undefined means all that is there. */
  readonly asOf?: CivilDate;
  readonly posting?: PostingOutcome;
  /** Ids of lines whose cells are in another unit than the line, or calculated: no figure must be written into them. */
  readonly derivedLines?: ReadonlySet<string>;
  /** Balances on the day of comparison, where they were computed already. */
  readonly balances?: readonly Balance[];
  /** The check-up of the ledger, where it was run. */
  readonly checkUp?: readonly InvariantCheck[];
}

export interface CompanyEvidence extends ReconciledCompany {
  readonly posting: PostingOutcome;
  readonly stated: readonly StatedBalance[];
  /** Entries up to the day of comparison, in ledger order, by item. */
  readonly entriesByItem: ReadonlyMap<string, readonly LedgerEntry[]>;
  readonly lineOf: (lineId: string) => Line | undefined;
  readonly rowOf: (lineId: string) => RowReference | undefined;
  /** The item's name where a line states one that differs from its identity, else ''. */
  readonly nameOf: (item: string) => string;
  /** The item's unit as most lines write it, else ''. */
  readonly unitOf: (item: string) => string;
}

export function companyEvidence(company: ReconciledCompany): CompanyEvidence {
  const linesById = new Map(company.lines.map((line) => [line.id, line]));
  const { names, units } = itemWordsOf(company.lines);
  return {
    ...company,
    posting: company.posting ?? postLines(company.lines),
    stated: statedBalancesOf(company.lines),
    entriesByItem: groupByItem(company.ledger.entries, company.asOf),
    lineOf: (lineId) => linesById.get(lineId),
    rowOf: (lineId) => linesById.get(lineId)?.source,
    nameOf: (item) => names.get(item) ?? '',
    unitOf: (item) => units.get(item) ?? '',
  };
}

/** Whether a figure of the ledger can be put into the one cell that states it: one row, typed, in the ledger's own unit. */
export function isOneFigure(
  lines: readonly Line[],
  { derivedLines }: Pick<ReconciledCompany, 'derivedLines'>,
): boolean {
  return lines.length === 1 && derivedLines?.has(lines[0]!.id) === false;
}

/** The column that holds the quantity a line moved: a stock tab's own ins and outs stand in columns of their own. */
export function quantityFieldOf(line: Line | undefined): FieldId {
  return QUANTITY_FIELDS.find((field) => line?.values[field] !== undefined) ?? 'quantity';
}

const QUANTITY_FIELDS: readonly FieldId[] = [
  'quantity',
  'countedQuantity',
  'quantityOut',
  'quantityIn',
  'differenceQuantity',
  'openingQuantity',
  'balanceQuantity',
];

/** Quantity and value that entries leave at a place or, without one, in all places together. */
export interface PlaceTotal {
  readonly quantity: number;
  readonly value: Amount;
}

export function totalOf(entries: readonly LedgerEntry[]): PlaceTotal {
  let quantity = 0;
  let value = 0;
  for (const entry of entries) {
    quantity += entry.quantity;
    value += entry.value;
  }
  return { quantity, value: value as Amount };
}

function groupByItem(
  entries: readonly LedgerEntry[],
  asOf: CivilDate | undefined,
): ReadonlyMap<string, readonly LedgerEntry[]> {
  const groups = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    if (asOf !== undefined && entry.date > asOf) continue;
    const group = groups.get(entry.item);
    if (group === undefined) groups.set(entry.item, [entry]);
    else group.push(entry);
  }
  return groups;
}
