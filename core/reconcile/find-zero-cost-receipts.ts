/** C14: goods received at no price in a tab that prices its other rows. Gifts and samples that say so are fine. */

import { type Line } from '../registers/line.ts';
import { tableKeyOf } from '../ledger/post-movements-places.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { quantityForPeople } from './figures.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** A tab prices its rows when more than this share of them has a price. */
const PRICED_SHARE = 0.5;

export function findZeroCostReceipts(evidence: CompanyEvidence): readonly Discrepancy[] {
  const receipts = evidence.lines.filter((line) => isReceipt(line, evidence));
  const rows = new Map<string, number>();
  const priced = new Map<string, number>();
  for (const line of receipts) {
    const table = tableKeyOf(line);
    rows.set(table, (rows.get(table) ?? 0) + 1);
    if (!isFree(line)) priced.set(table, (priced.get(table) ?? 0) + 1);
  }
  const groups = new Map<string, Line[]>();
  for (const line of receipts) {
    const table = tableKeyOf(line);
    if (!isFree(line) || (priced.get(table) ?? 0) <= rows.get(table)! * PRICED_SHARE) continue;
    const { places } = evidence.posting;
    const key = [line.item, places.warehouseOf(line), places.lotOf(line)].join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [line]);
    else group.push(line);
  }
  return [...groups.values()].map((group) => free(group, evidence));
}

function isReceipt({ register, item, values }: Line, { asOf }: CompanyEvidence): boolean {
  return (
    register === 'purchase' &&
    item !== '' &&
    (values.movementType ?? 'receipt') === 'receipt' &&
    (values.quantity ?? 0) > 0 &&
    (asOf === undefined || values.date === undefined || values.date <= asOf)
  );
}

function isFree({ values }: Line): boolean {
  return (values.amount ?? 0) === 0 && (values.unitPrice ?? 0) === 0;
}

function free(group: readonly Line[], evidence: CompanyEvidence): Discrepancy {
  const first = group[0]!;
  const { item, values } = first;
  const { places } = evidence.posting;
  const quantity = group.reduce((sum, line) => sum + line.values.quantity!, 0);
  return makeDiscrepancy(
    {
      code: 'zeroCostReceipt',
      item,
      warehouse: places.warehouseOf(first),
      lot: places.lotOf(first),
      expected: quantity,
      actual: 0,
      parameters: {
        rows: group.length,
        quantity: quantityForPeople(quantity, evidence.unitOf(item)),
      },
      rows: group.map(({ source }) => source),
      field: 'unitPrice',
      firstDivergence: {
        ...(values.date === undefined ? {} : { date: values.date }),
        row: first.source,
      },
      fix: { kind: 'confirm' },
    },
    evidence,
  );
}
