/** Holds returns against what was bought or sold: more than that, or at another price (B09). */

import { formatScaled, MICRO, MICRO_SCALE } from '../../values/exact.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import {
  counts,
  type CheckedTable,
  mainQuantityAt,
  movementTypeAt,
  numberAt,
  placeAt,
  textAt,
} from './checked-table.ts';
import { nearDecimal } from './near-decimal.ts';

/** Prices that differ by less are rounded. */
const PRICE_TOLERANCE = 0.005;

interface Source {
  quantity: number;
  returned: number;
  /** Prices per main unit at which it was bought or sold. */
  readonly prices: number[];
}

interface TradeRow {
  readonly table: CheckedTable;
  readonly row: number;
  readonly isReturn: boolean;
  readonly date: string;
}

export function checkReturns(context: CheckContext): void {
  for (const register of ['purchase', 'sales'] as const) {
    const rows = tradeRows(context, register);
    if (!rows.some(({ isReturn }) => isReturn)) continue;
    const byDocument = new Map<string, Source>();
    const byParty = new Map<string, Source>();
    for (const { table, row, isReturn } of rows) {
      if (isReturn) continue;
      addSource(
        context,
        byDocument,
        documentKey(table, row, textAt(table, 'documentNumber', row)),
        table,
        row,
      );
      addSource(context, byParty, partyKey(table, row), table, row);
    }
    for (const { table, row, isReturn } of rows) {
      if (!isReturn) continue;
      const linked = byDocument.get(
        documentKey(table, row, textAt(table, 'sourceDocument', row)) ?? '',
      );
      if (linked !== undefined) {
        checkQuantity(context, table, row, linked);
        checkPrice(context, table, row, linked);
      } else {
        const source = byParty.get(partyKey(table, row) ?? '');
        if (source !== undefined) checkQuantity(context, table, row, source);
      }
    }
  }
}

/** Purchases and their returns (or sales and theirs), wherever they stand, by date. */
function tradeRows(context: CheckContext, register: 'purchase' | 'sales'): readonly TradeRow[] {
  const [entry, back] =
    register === 'purchase' ? ['receipt', 'purchaseReturn'] : ['dispatch', 'salesReturn'];
  const rows: TradeRow[] = [];
  for (const table of context.tables) {
    if (table.register !== register) continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const type = movementTypeAt(table, row);
      if ((type !== entry && type !== back) || table.items[row] === '' || !counts(table, row))
        continue;
      rows.push({ table, row, isReturn: type === back, date: textAt(table, 'date', row) });
    }
  }
  return rows.sort((left, right) => (left.date < right.date ? -1 : left.date > right.date ? 1 : 0));
}

function documentKey(table: CheckedTable, row: number, document: string): string | undefined {
  return document === '' ? undefined : `${document}\n${table.items[row]!}`;
}

function partyKey(table: CheckedTable, row: number): string | undefined {
  const party = placeAt(table, table.register === 'purchase' ? 'supplier' : 'customer', row);
  return party === '' ? undefined : `${party}\n${table.items[row]!}`;
}

function addSource(
  context: CheckContext,
  sources: Map<string, Source>,
  key: string | undefined,
  table: CheckedTable,
  row: number,
): void {
  if (key === undefined) return;
  const source = sources.get(key) ?? { quantity: 0, returned: 0, prices: [] };
  sources.set(key, source);
  source.quantity += Math.max(mainQuantityAt(table, 'quantity', row) ?? 0, 0);
  const price = priceAt(table, row);
  // A price already known to be a slip is no price to return at.
  if (price !== undefined && !hasDoubtfulPrice(context, table, row)) source.prices.push(price);
}

function checkQuantity(
  context: CheckContext,
  table: CheckedTable,
  row: number,
  source: Source,
): void {
  const returned = Math.abs(mainQuantityAt(table, 'quantity', row) ?? 0);
  const before = source.returned;
  source.returned += returned;
  if (source.returned <= source.quantity || before > source.quantity) return;
  context.findings.add({
    table,
    row,
    field: 'quantity',
    code: 'returnExceedsSource',
    parameters: {
      item: itemLabel(context, table, row),
      original: formatScaled(source.quantity, MICRO_SCALE),
      returned: formatScaled(source.returned, MICRO_SCALE),
      difference: formatScaled(source.returned - source.quantity, MICRO_SCALE),
    },
  });
}

function checkPrice(context: CheckContext, table: CheckedTable, row: number, source: Source): void {
  const price = priceAt(table, row);
  if (price === undefined || source.prices.length === 0) return;
  if (source.prices.some((known) => Math.abs(known - price) <= known * PRICE_TOLERANCE)) return;
  context.findings.add({
    table,
    row,
    field: table.read.columns.has('unitPrice') ? 'unitPrice' : 'unitPriceWithTax',
    code: 'returnPriceDiffers',
    parameters: {
      item: itemLabel(context, table, row),
      price: nearDecimal(price, 4),
      document: textAt(table, 'sourceDocument', row),
      original: nearDecimal(source.prices[0]!, 4),
    },
  });
}

function priceAt(table: CheckedTable, row: number): number | undefined {
  const price = numberAt(table, 'unitPrice', row) ?? numberAt(table, 'unitPriceWithTax', row);
  return price === undefined || price <= 0 ? undefined : price / (table.factors.get(row) ?? MICRO);
}

function hasDoubtfulPrice(context: CheckContext, table: CheckedTable, row: number): boolean {
  return (
    context.findings.has(table, row, 'unitPrice') ||
    context.findings.has(table, row, 'unitPriceWithTax')
  );
}
