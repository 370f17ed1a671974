/**
 * First in, first out (先进先出): a movement out uses up the oldest layers; of a layer it takes
 * round(layer value left x quantity / layer quantity left), and the last of a layer takes what is left of it.
 */

import { multiplyDivide, type Amount, type Quantity } from '../../values/exact.ts';
import { type CostLayer, type Pool } from '../pool.ts';
import { type StockKeeping } from './perpetual.ts';

export const fifo: StockKeeping = {
  add(pool, inflow) {
    const { quantity, value, since, origin } = inflow;
    pool.layers.push({ quantity, value, since, origin });
    pool.quantity = (pool.quantity + quantity) as Quantity;
    pool.value = (pool.value + value) as Amount;
  },
  take(pool, quantity, outflow) {
    const taken: CostLayer[] = [];
    const receipt = outflow.receipt?.sequence;
    let left = quantity;
    // A return to the supplier uses up its own receipt's layer before any other.
    if (receipt !== undefined) {
      left = takeLayers(pool, left, taken, (layer) => layer.origin === receipt);
    }
    takeLayers(pool, left, taken, undefined);
    return taken;
  },
};

function takeLayers(
  pool: Pool,
  quantity: Quantity,
  taken: CostLayer[],
  chosen: ((layer: CostLayer) => boolean) | undefined,
): Quantity {
  let left: number = quantity;
  let usedUp = 0;
  for (const layer of pool.layers) {
    if (left === 0) break;
    if (chosen && !chosen(layer)) continue;
    const part = Math.min(layer.quantity, left) as Quantity;
    const value = (
      part === layer.quantity ? layer.value : multiplyDivide(layer.value, part, layer.quantity)
    ) as Amount;
    pool.known = { value: layer.value, quantity: layer.quantity };
    taken.push({ quantity: part, value, since: layer.since, origin: layer.origin });
    layer.quantity = (layer.quantity - part) as Quantity;
    layer.value = (layer.value - value) as Amount;
    pool.quantity = (pool.quantity - part) as Quantity;
    pool.value = (pool.value - value) as Amount;
    left -= part;
    if (layer.quantity === 0) usedUp += 1;
  }
  if (usedUp > 0) {
    if (chosen) pool.layers = pool.layers.filter((layer) => layer.quantity > 0);
    else pool.layers.splice(0, usedUp);
  }
  return left as Quantity;
}
