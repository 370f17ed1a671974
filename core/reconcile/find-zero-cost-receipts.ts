/** C14: goods that came in at no price in a tab that prices its other rows. Gifts and samples that say so are fine. */

import { type Line } from '../registers/line.ts';
import { tableKeyOf } from '../ledger/post-movements-places.ts';
import { type CompanyEvidence } from './company-evidence.ts';
import { type Discrepancy } from './discrepancy.ts';
import { quantityForPeople } from './figures.ts';
import { makeDiscrepancy } from './make-discrepancy.ts';

/** A tab prices its rows when more than this share of them has a price: purchases by their nature, stock by habit. */
const PRICED_SHARE = { purchase: 0.5, stock: 0.7 } as const;

/** What a line brought in, and whether at a price. */
interface Receipt {
  readonly line: Line;
  readonly quantity: number;
  readonly isFree: boolean;
}

export function findZeroCostReceipts(evidence: CompanyEvidence): readonly Discrepancy[] {
  const tables = new Map<string, Receipt[]>();
  for (const receipt of [...purchased(evidence), ...stocked(evidence)]) {
    const key = tableKeyOf(receipt.line);
    const table = tables.get(key);
    if (table === undefined) tables.set(key, [receipt]);
    else table.push(receipt);
  }
  return [...tables.values()].flatMap((table) => {
    const register = table[0]!.line.register === 'purchase' ? 'purchase' : 'stock';
    const unpriced = table.filter(({ isFree }) => isFree);
    if (table.length - unpriced.length <= table.length * PRICED_SHARE[register]) return [];
    return byPlace(unpriced, evidence).map((group) => findingOf(group, evidence));
  });
}

function purchased({ lines, asOf }: CompanyEvidence): readonly Receipt[] {
  return lines.flatMap((line): Receipt[] => {
    const { register, item, values } = line;
    const { quantity = 0, date, movementType = 'receipt' } = values;
    if (register !== 'purchase' || item === '' || movementType !== 'receipt') return [];
    if (quantity <= 0 || (asOf !== undefined && date !== undefined && date > asOf)) return [];
    const isFree = (values.amount ?? 0) === 0 && (values.unitPrice ?? 0) === 0;
    return [{ line, quantity, isFree }];
  });
}

/**
 * Rows of stock tabs that the ledger begins with: without a price they are worth nothing. What came in later may be a
 * return or a transfer, which carry their cost with them.
 */
function stocked({ ledger, lineOf, asOf }: CompanyEvidence): readonly Receipt[] {
  const quantities = new Map<Line, number>();
  for (const { lineId, type, quantity, date } of ledger.entries) {
    if (type !== 'opening' || quantity <= 0 || (asOf !== undefined && date > asOf)) continue;
    const line = lineOf(lineId);
    if (line?.register === 'stock') quantities.set(line, (quantities.get(line) ?? 0) + quantity);
  }
  return [...quantities].map(([line, quantity]) => {
    const { costPrice, unitPrice, openingValue, balanceValue } = line.values;
    const isFree = [costPrice, unitPrice, openingValue, balanceValue].every(
      (price) => (price ?? 0) === 0,
    );
    return { line, quantity, isFree };
  });
}

function byPlace(
  receipts: readonly Receipt[],
  { posting: { places } }: CompanyEvidence,
): readonly (readonly Receipt[])[] {
  const groups = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    const { line } = receipt;
    const key = [line.item, places.warehouseOf(line), places.lotOf(line)].join('\u0000');
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [receipt]);
    else group.push(receipt);
  }
  return [...groups.values()];
}

function findingOf(group: readonly Receipt[], evidence: CompanyEvidence): Discrepancy {
  const first = group[0]!.line;
  const { item, register, values } = first;
  const { places } = evidence.posting;
  const quantity = group.reduce((sum, receipt) => sum + receipt.quantity, 0);
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
      rows: group.map(({ line }) => line.source),
      field: register === 'purchase' || values.unitPrice !== undefined ? 'unitPrice' : 'costPrice',
      firstDivergence: {
        ...(values.date === undefined ? {} : { date: values.date }),
        row: first.source,
      },
      fix: { kind: 'confirm' },
    },
    evidence,
  );
}
