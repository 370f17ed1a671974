/** D02 of what a count leaves out: an item in stock that a count of everything else around it does not list at all. */

import { type CivilDate, daysBetween } from '../values/civil-date.ts';
import { compareTexts } from '../values/text-order.ts';
import { type Line } from '../registers/line.ts';
import { type LedgerEntry } from '../ledger/movement.ts';
import { IN_TRANSIT } from '../ledger/post-movements-transfer.ts';
import { type CompanyEvidence, totalOf } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { quantityForPeople } from './figures.ts';
import { rowsOf } from './find-never-received.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** A count that lists fewer of the items in stock than this share is one of a part: a shelf, a cycle, a spot check. */
const WHOLE_SHARE = 0.9;
/** With fewer items than this a share says nothing. */
const FEWEST_ITEMS = 10;
/** A full count takes a few days; what is counted in turn over weeks is a cycle. */
const COUNT_DAYS = 3;

/** Looks at what was counted in one warehouse within a few days, in whichever tabs it stands. */
export function findMissingFromCount(evidence: CompanyEvidence): readonly Discrepancy[] {
  return countsOf(evidence).flatMap((count) => missingFrom(count, evidence));
}

interface WholeCount {
  /** Undefined where the count states no warehouse, or the ledger knows none: it is then of everything. */
  readonly warehouse: string | undefined;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly lines: readonly Line[];
}

function countsOf(evidence: CompanyEvidence): readonly WholeCount[] {
  const lines = evidence.lines.filter(({ register, item }) => register === 'counts' && item !== '');
  const knowsWarehouses = evidence.ledger.entries.some(({ warehouse }) => warehouse !== '');
  const byWarehouse = Map.groupBy(lines, ({ values }) => values.warehouse ?? '');
  if (!knowsWarehouses && byWarehouse.size > 1) return [];
  return [...byWarehouse].flatMap(([name, own]) => {
    const warehouse = name === '' || !knowsWarehouses ? undefined : name;
    return spells(own, evidence).map((spell) => ({ warehouse, ...spell }));
  });
}

/** The lines of counts that lie within a few days of one another. */
function spells(
  lines: readonly Line[],
  { posting }: CompanyEvidence,
): readonly Omit<WholeCount, 'warehouse'>[] {
  const dated = lines.map((line) => ({ line, date: line.values.date ?? posting.dates.last }));
  dated.sort((left, right) => compareTexts(left.date, right.date));
  const found: { from: CivilDate; to: CivilDate; lines: Line[] }[] = [];
  for (const { line, date } of dated) {
    const last = found.at(-1);
    if (last === undefined || daysBetween(last.from, date) >= COUNT_DAYS) {
      found.push({ from: date, to: date, lines: [line] });
    } else {
      last.to = date;
      last.lines.push(line);
    }
  }
  return found;
}

function missingFrom(count: WholeCount, evidence: CompanyEvidence): readonly Discrepancy[] {
  const { lines, from, to } = count;
  if (evidence.asOf !== undefined && to > evidence.asOf) return [];
  const listed = new Set(lines.map(({ item }) => item));
  const counted = new Set(
    lines.flatMap(({ item, values }) => (values.countedQuantity === undefined ? [] : item)),
  );
  if (counted.size < FEWEST_ITEMS) return [];
  const missing: UnlistedItem[] = [];
  const fewestListed = (length: number): number => (listed.size + length) * WHOLE_SHARE;
  for (const [item, entries] of evidence.entriesByItem) {
    if (listed.has(item)) continue;
    const here = entriesThere(entries, count);
    // What came in while the count went on may rightly not be on the sheet.
    const before = totalOf(here.filter(({ date }) => date < from)).quantity;
    if (before > 0 && totalOf(here).quantity > 0) missing.push({ item, entries: here });
    if (listed.size < fewestListed(missing.length)) return [];
  }
  return missing.map((unlisted) => findingOf(unlisted, { count, total: listed.size }, evidence));
}

interface UnlistedItem {
  readonly item: string;
  readonly entries: readonly LedgerEntry[];
}

function entriesThere(
  entries: readonly LedgerEntry[],
  { warehouse, to }: WholeCount,
): readonly LedgerEntry[] {
  return entries.filter(
    (entry) =>
      (warehouse === undefined || entry.warehouse === warehouse) &&
      entry.warehouse !== IN_TRANSIT &&
      entry.date <= to,
  );
}

function findingOf(
  { item, entries }: UnlistedItem,
  { count, total }: { readonly count: WholeCount; readonly total: number },
  evidence: CompanyEvidence,
): Discrepancy {
  const book = totalOf(entries).quantity;
  const tabs = new Set(count.lines.map(({ source }) => source.tab));
  return makeDiscrepancy(
    {
      code: 'missingFromCount',
      identity: 'notCounted',
      about: [count.to],
      item,
      warehouse: count.warehouse ?? '',
      expected: book,
      actual: 0,
      parameters: {
        date: count.to,
        tab: [...tabs].join(' · '),
        total,
        book: quantityForPeople(book, evidence.unitOf(item)),
      },
      rows: rowsOf([...entries].reverse().slice(0, 1), evidence),
      entries,
      fix: { kind: 'confirm' },
    },
    evidence,
  );
}
