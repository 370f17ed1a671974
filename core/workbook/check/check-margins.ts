/** Finds goods sold below cost or below their minimum price, and list prices below cost (A17). */

import { MICRO } from '../../values/exact.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { approximate, hasField, numberAt } from './checked-table.ts';
import { itemTrades, tradeKey, type Trade } from './item-trades.ts';
import { nearDecimal } from './near-decimal.ts';
import { medianOf } from './robust-spread.ts';

/** Rounding of prices is no loss. */
const ROUNDING = 0.005;

export function checkMargins(context: CheckContext): void {
  checkListPrices(context);
  for (const [key, trades] of itemTrades(context)) {
    if (trades[0]!.table.register !== 'sales') continue;
    const item = key.slice(key.indexOf('\n') + 1);
    const bought = itemTrades(context).get(tradeKey('purchase', item)) ?? [];
    const costs = costLevels(context, item, bought);
    for (const trade of trades) checkSale(context, trade, item, costs);
  }
}

/** Costs by date: the purchases so far, each with whether it is a price with tax. */
interface CostLevels {
  readonly listed: number | undefined;
  readonly purchases: readonly Trade[];
  readonly typical: number | undefined;
}

function costLevels(context: CheckContext, item: string, bought: readonly Trade[]): CostLevels {
  const listed = context.masters.items.get(item)?.costPrice;
  const purchases = bought.filter(
    ({ price, table, row, priceField }) =>
      price !== undefined && !context.findings.has(table, row, priceField),
  );
  return {
    listed: listed !== undefined && listed > 0 ? listed / MICRO : undefined,
    purchases,
    typical: purchases.length === 0 ? undefined : medianOf(purchases.map(netPrice)),
  };
}

/** Price without tax where the row knows its tax. */
function netPrice(trade: Trade): number {
  if (trade.priceField === 'unitPrice') return trade.price!;
  const rate = approximate(trade.table, 'taxRate', trade.row) ?? 0;
  return trade.price! / (1 + rate);
}

function checkSale(context: CheckContext, trade: Trade, item: string, costs: CostLevels): void {
  const { table, row, priceField } = trade;
  if (trade.price === undefined || context.findings.has(table, row, priceField)) return;
  const price = netPrice(trade);
  const master = context.masters.items.get(item);
  const minimum = master?.minimumPrice === undefined ? undefined : master.minimumPrice / MICRO;
  if (minimum !== undefined && trade.price < minimum * (1 - ROUNDING)) {
    context.findings.add({
      table,
      row,
      field: priceField,
      code: 'saleBelowMinimum',
      parameters: {
        item: itemLabel(context, table, row),
        price: nearDecimal(trade.price, 4),
        minimum: nearDecimal(minimum, 4),
      },
      fix: { kind: 'confirm' },
    });
    return;
  }
  const cost = costAt(trade, costs);
  if (cost === undefined || price >= cost * (1 - ROUNDING)) return;
  context.findings.add({
    table,
    row,
    field: priceField,
    code: 'saleBelowCost',
    parameters: {
      item: itemLabel(context, table, row),
      price: nearDecimal(price, 4),
      cost: nearDecimal(cost, 4),
      difference: nearDecimal(cost - price, 4),
    },
    fix: { kind: 'confirm' },
  });
}

/** The lowest cost that can be meant: last purchase before the sale, the usual one, the listed one, the row's own. */
function costAt(trade: Trade, { listed, purchases, typical }: CostLevels): number | undefined {
  const own = numberAt(trade.table, 'costPrice', trade.row);
  if (own !== undefined && own > 0) return own / (trade.table.factors.get(trade.row) ?? MICRO);
  let low = 0;
  let high = purchases.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (purchases[middle]!.date <= trade.date || trade.date === '') low = middle + 1;
    else high = middle;
  }
  const last = purchases[low - 1];
  const known = [listed, typical, last === undefined ? undefined : netPrice(last)].filter(
    (cost): cost is number => cost !== undefined,
  );
  return known.length === 0 ? undefined : Math.min(...known);
}

function checkListPrices(context: CheckContext): void {
  for (const table of context.tables) {
    if (
      table.register !== 'items' ||
      !hasField(table, 'costPrice') ||
      !hasField(table, 'salePrice')
    )
      continue;
    for (let row = 0; row < table.rowCount; row += 1) {
      const cost = approximate(table, 'costPrice', row);
      const price = approximate(table, 'salePrice', row);
      if (cost === undefined || price === undefined || price <= 0 || cost <= price) continue;
      context.findings.add({
        table,
        row,
        field: 'salePrice',
        code: 'costAboveSalePrice',
        parameters: {
          item: itemLabel(context, table, row),
          cost: nearDecimal(cost, 4),
          price: nearDecimal(price, 4),
        },
      });
    }
  }
}
