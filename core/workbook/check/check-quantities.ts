/** Finds quantities far above what an item usually moves (A10). */

import { type CheckContext, itemLabel } from './check-context.ts';
import { itemTrades, type Trade } from './item-trades.ts';
import { nearDecimal } from './near-decimal.ts';
import { commonDeviation, robustSpread, robustZ } from './robust-spread.ts';

/** Stricter than for prices: people do order ten times the usual, once in a while. */
const MAX_Z = 4;
const DEVIATION_FLOOR = 0.1;
/** Quantities vary more than prices do: fewer rows say nothing. */
const MIN_ROWS = 8;
/** Below this multiple of the usual a quantity is a large order. */
const MIN_RATIO = 9;
/** A slip stands alone: it exceeds the next largest by far. */
const MIN_GAP = 4;
/** One row that exceeds so many times all others of its item together needs no statistics. */
const ALL_OTHERS = 2;

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
  moved.forEach((trade, index) => {
    const quantity = trade.quantity!;
    const next = sizes[0] === quantity ? sizes[1]! : quantity;
    const isOutlier =
      quantity >= usual * MIN_RATIO &&
      quantity >= next * MIN_GAP &&
      robustZ(logarithms[index]!, spread) > MAX_Z;
    if (!isOutlier && quantity < ALL_OTHERS * (total - quantity)) return;
    report(context, trade, usual);
  });
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
