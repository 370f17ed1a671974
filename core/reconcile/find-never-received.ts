/** C02: an item that goes out although nothing ever came in. One finding an item, however many rows went out. */

import { type Line } from '../registers/line.ts';
import { type LedgerEntry } from '../ledger/movement.ts';
import { catalogueEntry } from '../values/catalogue/catalogue.ts';
import { bridgeOf } from './bridge.ts';
import { type CompanyEvidence, quantityFieldOf, totalOf } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { placeText, quantityForPeople, quantityText } from './figures.ts';
import { fingerprintOf } from './fingerprint.ts';
import { type StatedTotal, statedTotals } from './stated-totals.ts';

/** Rows shown of one finding; the others are counted. */
const MAX_EVIDENCE_ROWS = 50;

export function findNeverReceived(evidence: CompanyEvidence): readonly Discrepancy[] {
  const statedByItem = statedTotals(evidence);
  const found: Discrepancy[] = [];
  for (const [item, entries] of evidence.entriesByItem) {
    if (entries.some(isInward)) continue;
    const dispatches = entries.filter(({ quantity, kind }) => quantity < 0 && kind === 'dispatch');
    if (dispatches.length === 0) continue;
    found.push(findingOf(item, entries, dispatches, statedByItem.get(item), evidence));
  }
  return found;
}

/** Goods that came back were there before they went; they prove no receipt. */
function isInward({ quantity, kind }: LedgerEntry): boolean {
  return kind === 'count' || (quantity > 0 && kind !== 'salesReturn' && kind !== 'transfer');
}

function findingOf(
  item: string,
  entries: readonly LedgerEntry[],
  dispatches: readonly LedgerEntry[],
  stated: StatedTotal | undefined,
  evidence: CompanyEvidence,
): Discrepancy {
  const code = stated === undefined ? 'neverReceived' : 'neverReceivedStated';
  const unit = evidence.unitOf(item);
  const ledger = totalOf(entries).quantity;
  const actual = stated?.quantity ?? 0;
  const first = dispatches[0]!;
  const row = evidence.rowOf(first.lineId);
  const dispatched = -totalOf(dispatches).quantity;
  return {
    code,
    severity: catalogueEntry(code).severity,
    fingerprint: fingerprintOf('neverReceived', [item, '', '']),
    item,
    warehouse: '',
    lot: '',
    expected: quantityText(ledger),
    actual: quantityText(actual),
    difference: quantityText(actual - ledger),
    measure: 'quantity',
    parameters: {
      place: placeText(item, evidence.nameOf(item), '', ''),
      dispatched: quantityForPeople(dispatched, unit),
      rows: dispatches.length,
      missing: quantityForPeople(actual - ledger, unit),
      ...(stated === undefined
        ? {}
        : {
            stated: quantityForPeople(stated.quantity, unit),
            onOrder: quantityForPeople(stated.onOrder, unit),
          }),
    },
    rows: rowsOf(dispatches, evidence),
    ...(row === undefined
      ? {}
      : { cell: { ...row, field: quantityFieldOf(evidence.lineOf(first.lineId)) } }),
    firstDivergence: {
      date: first.date,
      ...(row === undefined ? {} : { row }),
      quantityBefore: '0',
      quantityAfter: quantityText(first.quantity),
    },
    bridge: bridgeOf(entries, evidence, stated?.quantity),
    explanations: [],
    fix: {
      kind: 'addRow',
      register: 'adjustments',
      values: {
        movementType: 'opening',
        ...identityOf(evidence.lineOf(first.lineId), item),
        date: evidence.posting.dates.opening,
        quantity: quantityText(actual - ledger),
      },
    },
  };
}

/** The item as its own row writes it: by code, or by name where the firm keeps no codes. */
function identityOf(line: Line | undefined, item: string): Readonly<Record<string, string>> {
  const { itemCode, itemName, specification } = line?.values ?? {};
  if (itemCode !== undefined || itemName === undefined) return { itemCode: itemCode ?? item };
  return specification === undefined ? { itemName } : { itemName, specification };
}

/** The rows behind entries, each once, in ledger order. */
export function rowsOf(
  entries: readonly Pick<LedgerEntry, 'lineId'>[],
  evidence: CompanyEvidence,
): Discrepancy['rows'] {
  const seen = new Set<string>();
  const rows: Discrepancy['rows'][number][] = [];
  for (const { lineId } of entries) {
    if (seen.has(lineId)) continue;
    seen.add(lineId);
    const row = evidence.rowOf(lineId);
    if (row !== undefined) rows.push(row);
    if (rows.length === MAX_EVIDENCE_ROWS) break;
  }
  return rows;
}
