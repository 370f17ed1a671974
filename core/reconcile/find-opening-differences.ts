/** C09: what a month's stock tab begins with is neither what the month before ended with nor what the ledger then had. */

import { addDays, type CivilDate, datePartsOf, daysInMonth } from '../values/civil-date.ts';
import { type StatedBalance } from '../ledger/post-movements-stated.ts';
import { type CompanyEvidence, isOneFigure } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { differenceForPeople, quantityForPeople, quantityText } from './figures.ts';
import { agrees, entriesAt } from './find-stock-tab-differences.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';
import { statementsAtLedgerLevel } from './statements-at-ledger-level.ts';

/** Openings of month tabs beside the closings of the tabs of the month before. A first month has nothing before it. */
export function findOpeningDifferences(evidence: CompanyEvidence): readonly Discrepancy[] {
  const statements = statementsAtLedgerLevel(evidence).filter(isOfMonthEnd);
  const ofMonth = tabsOfOneDay(statements);
  const closings = new Map<string, StatedBalance>();
  for (const statement of statements) {
    if (ofMonth.has(tabOf(statement))) closings.set(keyOf(statement, statement.date!), statement);
  }
  return [...closings.values()].flatMap((statement) => {
    const before = lastDayBefore(statement.date!);
    const previous = before && closings.get(keyOf(statement, before));
    const opening = openingOf(statement);
    if (previous === undefined || opening === undefined || opening === previous.quantity) return [];
    const entries = entriesAt({ ...statement, date: before! }, evidence);
    // Where the month before is wrong by itself, that is what is told.
    if (agrees(opening, entries) || !agrees(previous.quantity, entries)) return [];
    return [findingOf(statement, { previous, opening }, evidence)];
  });
}

/**
 * C08 without what an opening explains: a tab that begins with nine too many ends with nine too many, and is told once.
 */
export function withoutCarriedOver(
  found: readonly Discrepancy[],
  openings: readonly Discrepancy[],
): readonly Discrepancy[] {
  const keyOfFinding = ({ item, warehouse, lot, difference, rows }: Discrepancy): string =>
    [item, warehouse, lot, difference, rows[0]?.file, rows[0]?.tab].join('\u0000');
  const carried = new Set(openings.map(keyOfFinding));
  return found.filter(
    (finding) => finding.code !== 'stockTabDiffers' || !carried.has(keyOfFinding(finding)),
  );
}

function isOfMonthEnd({ date, lines }: StatedBalance): boolean {
  if (date === undefined || lines[0]!.register !== 'stock') return false;
  const { year, month, day } = datePartsOf(date);
  return day === daysInMonth(year, month);
}

/** Tabs all of whose statements are of one day: a running balance also has rows at the end of a month. */
function tabsOfOneDay(statements: readonly StatedBalance[]): ReadonlySet<string> {
  const days = new Map<string, Set<CivilDate>>();
  for (const statement of statements) {
    const tab = tabOf(statement);
    days.set(tab, (days.get(tab) ?? new Set()).add(statement.date!));
  }
  return new Set([...days].filter(([, { size }]) => size === 1).map(([tab]) => tab));
}

function tabOf({ lines }: StatedBalance): string {
  const { file, tab } = lines[0]!.source;
  return `${file}\u0000${tab}`;
}

function keyOf({ item, warehouse, lot }: StatedBalance, date: CivilDate): string {
  return [item, warehouse ?? '', lot ?? '', date].join('\u0000');
}

function lastDayBefore(date: CivilDate): CivilDate | undefined {
  return addDays(date, -datePartsOf(date).day);
}

/** Undefined where a row leaves it out: then nothing is stated. */
function openingOf({ lines }: StatedBalance): number | undefined {
  let sum = 0;
  for (const { values } of lines) {
    if (values.openingQuantity === undefined) return undefined;
    sum += values.openingQuantity;
  }
  return sum;
}

function findingOf(
  { item, warehouse = '', lot = '', lines, date }: StatedBalance,
  { previous, opening }: { readonly previous: StatedBalance; readonly opening: number },
  evidence: CompanyEvidence,
): Discrepancy {
  const unit = evidence.unitOf(item);
  const closing = previous.quantity;
  const row = lines[0]!.source;
  return makeDiscrepancy(
    {
      code: 'openingDiffers',
      about: [date!],
      ...{ item, warehouse, lot },
      expected: closing,
      actual: opening,
      parameters: {
        opening: quantityForPeople(opening, unit),
        closing: quantityForPeople(closing, unit),
        difference: differenceForPeople(opening - closing, unit),
        tab: row.tab,
        before: previous.lines[0]!.source.tab,
      },
      rows: [...lines, ...previous.lines].map(({ source }) => source),
      field: 'openingQuantity',
      firstDivergence: { date: date!, row },
      fix: isOneFigure(lines, evidence)
        ? { kind: 'setCell', cell: row, value: quantityText(closing) }
        : { kind: 'confirm' },
    },
    evidence,
  );
}
