/** Moving average over columns; the same rules and the same figures as `costing/moving-average.ts`. */

import { shareExact } from './share-exact.ts';
import { emptyFold, type ColumnFold, type MovementColumns } from './movement-columns.ts';

export function foldAverageColumns(columns: MovementColumns): ColumnFold {
  const fold = emptyFold(columns.stockCount);
  const { quantity, value, costOfSales, isShort } = fold;
  const { length, stock: stocks, quantity: changes, amount: amounts } = columns;
  for (let row = 0; row < length; row += 1) {
    const stock = stocks[row]!;
    const change = changes[row]!;
    const there = quantity[stock]!;
    if (change >= 0) {
      quantity[stock] = there + change;
      // A receipt of nothing brings no value: an empty balance is worth zero.
      if (change > 0) value[stock] = value[stock]! + amounts[row]!;
      continue;
    }
    const left = there + change;
    if (left < 0) {
      isShort[stock] = 1;
      quantity[stock] = 0;
      value[stock] = 0;
      continue;
    }
    const worth = value[stock]!;
    const out = left === 0 ? worth : shareExact(worth, 0 - change, there);
    quantity[stock] = left;
    value[stock] = worth - out;
    costOfSales[stock] = costOfSales[stock]! + out;
  }
  return fold;
}
