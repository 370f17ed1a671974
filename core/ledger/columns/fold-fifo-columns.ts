/** First in, first out over columns; the same rules and the same figures as `costing/fifo.ts`. */

import { emptyFold, type ColumnFold, type MovementColumns } from './movement-columns.ts';
import { shareExact } from './share-exact.ts';

const NONE = -1;

/** Layers of all stocks in one set of columns: a receipt's row is its layer, chained to the next of the same stock. */
export function foldFifoColumns(columns: MovementColumns): ColumnFold {
  const fold = emptyFold(columns.stockCount);
  const { quantity, value, costOfSales, isShort } = fold;
  const { length, stock: stocks, quantity: changes, amount: amounts } = columns;
  const layerQuantity = new Float64Array(length);
  const layerValue = new Float64Array(length);
  const next = new Int32Array(length).fill(NONE);
  const oldest = new Int32Array(columns.stockCount).fill(NONE);
  const newest = new Int32Array(columns.stockCount).fill(NONE);
  for (let row = 0; row < length; row += 1) {
    const stock = stocks[row]!;
    const change = changes[row]!;
    if (change === 0 || isShort[stock] === 1) continue;
    const there = quantity[stock]!;
    quantity[stock] = there + change;
    if (change > 0) {
      layerQuantity[row] = change;
      layerValue[row] = amounts[row]!;
      value[stock] = value[stock]! + amounts[row]!;
      const last = newest[stock]!;
      if (last === NONE) oldest[stock] = row;
      else next[last] = row;
      newest[stock] = row;
      continue;
    }
    if (there + change < 0) {
      isShort[stock] = 1;
      continue;
    }
    let left = 0 - change;
    let out = 0;
    let layer = oldest[stock]!;
    while (left > 0) {
      const of = layerQuantity[layer]!;
      const worth = layerValue[layer]!;
      if (of > left) {
        const part = shareExact(worth, left, of);
        layerQuantity[layer] = of - left;
        layerValue[layer] = worth - part;
        out += part;
        break;
      }
      left -= of;
      out += worth;
      layer = next[layer]!;
    }
    oldest[stock] = layer;
    if (layer === NONE) newest[stock] = NONE;
    value[stock] = value[stock]! - out;
    costOfSales[stock] = costOfSales[stock]! + out;
  }
  return fold;
}
