/** Finds quantities far above what an item usually moves (A10). */

import { daysBetween, type CivilDate } from '../../values/civil-date.ts';
import { type CheckContext, itemLabel } from './check-context.ts';
import { itemTrades, tradeKey, type Trade } from './item-trades.ts';
import { nearDecimal } from './near-decimal.ts';
import { commonDeviation, medianOf, robustSpread, robustZ } from './robust-spread.ts';

/** Stricter than for prices: people do order ten times the usual, once in a while. */
const MAX_Z = 4;
/** An item of few rows has an uncertain median; its rows must lie further off. */
const MAX_Z_OF_FEW = 5;
const DEVIATION_FLOOR = 0.1;
const MIN_ROWS = 4;
const MANY_ROWS = 10;
/** Below this multiple of the usual a quantity is a large order. */
const MIN_RATIO = 9;
/** A slip stands alone: it exceeds the next largest by far. */
const MIN_GAP = 4;
/** One row that exceeds so many times all others of its item together needs no statistics. */
const ALL_OTHERS = 2;
/** A receipt of more than so many years' sales is no stock-keeping. */
const YEARS_OF_USE = 3;
/** Sales that show what an item's yearly use is. */
const MIN_SALES = 3;
/** Days of sales, below which a year's use cannot be told from them. */
const MIN_SPAN_DAYS = 60;

export function checkQuantities(context: CheckContext): void {
  for (const register of ['purchase', 'sales'] as const) {
    const groups = [...itemTrades(context).values()]
      .filter((trades) => trades[0]!.table.register === register)
      .map(usualTrades)
      .filter((moved) => moved.length >= MIN_ROWS);
    const logarithms = groups.map((moved) => moved.map(({ quantity }) => Math.log(quantity!)));
    const floor = Math.max(DEVIATION_FLOOR, commonDeviation(logarithms));
    groups.forEach((moved, index) => checkItem(context, moved, logarithms[index]!, floor));
  }
  checkYearlyUse(context);
}

function checkItem(
  context: CheckContext,
  moved: readonly Trade[],
  logarithms: readonly number[],
  floor: number,
): void {
  const spread = robustSpread(logarithms, floor);
  const usual = Math.exp(spread.median);
  const sizes = moved.map(({ quantity }) => quantity!).sort((left, right) => right - left);
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const bound = moved.length >= MANY_ROWS ? MAX_Z : MAX_Z_OF_FEW;
  moved.forEach((trade, index) => {
    const quantity = trade.quantity!;
    const next = sizes[0] === quantity ? sizes[1]! : quantity;
    const isOutlier =
      quantity >= usual * MIN_RATIO &&
      quantity >= next * MIN_GAP &&
      robustZ(logarithms[index]!, spread) > bound;
    const dwarfs = moved.length >= MANY_ROWS && quantity >= ALL_OTHERS * (total - quantity);
    if (isOutlier || dwarfs) report(context, trade, usual);
  });
}

/** Receipts held against what the item sells in a year; they are too few to be held against each other. */
function checkYearlyUse(context: CheckContext): void {
  const trades = itemTrades(context);
  const span = salesSpan(context);
  if (span < MIN_SPAN_DAYS) return;
  for (const [key, received] of trades) {
    const first = received[0]!;
    if (first.table.register !== 'purchase') continue;
    const sold = trades.get(tradeKey('sales', key.slice(key.indexOf('\n') + 1))) ?? [];
    if (sold.length < MIN_SALES) continue;
    const total = sold.reduce((sum, { quantity }) => sum + (quantity ?? 0), 0);
    const bound = ((total * 365) / span) * YEARS_OF_USE;
    const others = medianOf(received.map(({ quantity }) => quantity ?? 0));
    for (const trade of received) {
      const isAlone = received.length === 1 || trade.quantity! >= others * MIN_GAP;
      if (trade.quantity === undefined || trade.quantity <= bound || !isAlone) continue;
      report(context, trade, received.length === 1 ? total / sold.length : others);
    }
  }
}

/** Days from the first to the last sale of the company. */
function salesSpan(context: CheckContext): number {
  let first = '';
  let last = '';
  for (const trades of itemTrades(context).values()) {
    if (trades[0]!.table.register !== 'sales') continue;
    for (const { date } of trades) {
      if (date === '') continue;
      if (first === '' || date < first) first = date;
      if (date > last) last = date;
    }
  }
  return first === '' ? 0 : daysBetween(first as CivilDate, last as CivilDate);
}

/** Without the first receipt of an item: shelves are filled once. */
function usualTrades(trades: readonly Trade[]): readonly Trade[] {
  const moved = trades.filter(({ quantity }) => quantity !== undefined);
  return moved[0]?.table.register === 'purchase' ? moved.slice(1) : moved;
}

function report(context: CheckContext, { table, row, quantity }: Trade, usual: number): void {
  context.findings.add({
    table,
    row,
    field: 'quantity',
    code: 'quantityOutlier',
    parameters: {
      item: itemLabel(context, table, row),
      quantity: nearDecimal(quantity!, 6),
      usual: nearDecimal(usual, 2),
      ratio: nearDecimal(quantity! / usual, 1),
    },
  });
}
