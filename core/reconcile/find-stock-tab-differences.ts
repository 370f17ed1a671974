/** C08: what a stock tab states is not what the ledger makes it, at the level and as of the day the tab states it. */

import { type FieldId } from '../registers/field.ts';
import { type Line } from '../registers/line.ts';
import { type LedgerEntry } from '../ledger/movement.ts';
import { type StatedBalance } from '../ledger/post-movements-stated.ts';
import { type Fix } from '../values/issue.ts';
import { catalogueEntry } from '../values/catalogue/catalogue.ts';
import { bridgeOf } from './bridge.ts';
import { type CompanyEvidence, isOneFigure, totalOf } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { differenceForPeople, placeText, quantityForPeople, quantityText } from './figures.ts';
import { fingerprintOf } from './fingerprint.ts';
import { statementsAtLedgerLevel } from './statements-at-ledger-level.ts';

export function findStockTabDifferences(
  evidence: CompanyEvidence,
  explained: ReadonlySet<string>,
): readonly Discrepancy[] {
  const found: Discrepancy[] = [];
  for (const statement of statementsAtLedgerLevel(evidence)) {
    if (explained.has(statement.item)) continue;
    const entries = entriesAt(statement, evidence);
    if (!agrees(statement.quantity, entries)) {
      found.push(findingOf(statement, entries, evidence));
    }
  }
  return found;
}

/** A stock tab states the book: it may still be without what the latest counts found, which are findings themselves. */
export function agrees(stated: number, entries: readonly LedgerEntry[]): boolean {
  let quantity = totalOf(entries).quantity;
  if (quantity === stated) return true;
  for (let index = entries.length - 1; index >= 0; index -= 1) {
    const entry = entries[index]!;
    if (entry.kind !== 'count') continue;
    quantity -= entry.quantity;
    if (quantity === stated) return true;
  }
  return false;
}

/** The entries a statement speaks of: its place and, when it is of a day, up to the end of that day. */
export function entriesAt(
  { item, warehouse, lot, date }: Pick<StatedBalance, 'item' | 'warehouse' | 'lot' | 'date'>,
  evidence: CompanyEvidence,
): readonly LedgerEntry[] {
  const entries = evidence.entriesByItem.get(item) ?? [];
  if (warehouse === undefined && lot === undefined && date === undefined) return entries;
  return entries.filter(
    (entry) =>
      (warehouse === undefined || entry.warehouse === warehouse) &&
      (lot === undefined || entry.lot === lot) &&
      (date === undefined || entry.date <= date),
  );
}

/** A list of single pieces states its quantity by its rows: then the item is what is marked. */
function statingField({ values }: Line): FieldId {
  if (values.balanceQuantity !== undefined) return 'balanceQuantity';
  if (values.quantity !== undefined) return 'quantity';
  return values.itemCode === undefined ? 'itemName' : 'itemCode';
}

/** One figure in one cell can be put right; of several rows, a list of pieces or another unit a person decides. */
function fixOf(
  { lines, isPieceCount }: StatedBalance,
  ledger: number,
  evidence: CompanyEvidence,
): Fix {
  if (isPieceCount || !isOneFigure(lines, evidence)) return { kind: 'confirm' };
  return { kind: 'setCell', cell: lines[0]!.source, value: quantityText(ledger) };
}

function findingOf(
  statement: StatedBalance,
  entries: readonly LedgerEntry[],
  evidence: CompanyEvidence,
): Discrepancy {
  const { item, lines, quantity: stated } = statement;
  const warehouse = statement.warehouse ?? '';
  const lot = statement.lot ?? '';
  const ledger = totalOf(entries).quantity;
  const code = evidence.entriesByItem.has(item) ? 'stockTabDiffers' : 'unexplainedStock';
  const unit = evidence.unitOf(item);
  const row = lines[0]!.source;
  const difference = stated - ledger;
  return {
    code,
    severity: catalogueEntry(code).severity,
    fingerprint: fingerprintOf('stockTabDiffers', [
      item,
      warehouse,
      lot,
      row.tab,
      statement.date ?? '',
    ]),
    item,
    warehouse,
    lot,
    expected: quantityText(ledger),
    actual: quantityText(stated),
    difference: quantityText(difference),
    measure: 'quantity',
    parameters: {
      place: placeText(item, evidence.nameOf(item), warehouse, lot),
      stated: quantityForPeople(stated, unit),
      ledger: quantityForPeople(ledger, unit),
      difference: differenceForPeople(difference, unit),
    },
    rows: lines.map(({ source }) => source),
    cell: { ...row, field: statingField(lines[0]!) },
    firstDivergence: {
      ...(statement.date === undefined ? {} : { date: statement.date }),
      row,
      quantityBefore: quantityText(ledger),
      quantityAfter: quantityText(stated),
    },
    bridge: bridgeOf(entries, evidence, stated),
    explanations: [],
    fix: fixOf(statement, ledger, evidence),
  };
}
