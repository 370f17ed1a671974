/** Quantities of one item as movements are posted one after another, without values. */

import { type Quantity } from '../values/exact.ts';
import { type PostedMovement } from './posted-movement.ts';

export interface RunningQuantities {
  /**
   * Posts a movement unless it would take a balance below zero: then nothing changes and the answer is how much was
   * missing. Zero means posted.
   */
  readonly tryToPost: (posted: PostedMovement) => Quantity;
}

interface Change {
  readonly warehouse: string;
  readonly lot: string;
  readonly by: number;
}

/** `isLotGuarded`: no lot may go below zero; otherwise only the warehouse's stock of the item must not. */
export function startQuantities(isLotGuarded: boolean): RunningQuantities {
  const byWarehouse = new Map<string, Map<string, number>>();
  const lotsOf = (warehouse: string): Map<string, number> => {
    let lots = byWarehouse.get(warehouse);
    if (lots === undefined) byWarehouse.set(warehouse, (lots = new Map()));
    return lots;
  };
  const there = (warehouse: string, lot: string | undefined): number => {
    const lots = lotsOf(warehouse);
    if (lot !== undefined) return lots.get(lot) ?? 0;
    let sum = 0;
    for (const quantity of lots.values()) sum += quantity;
    return sum;
  };
  const changesOf = ({ movement, quantity }: PostedMovement): readonly Change[] => {
    const { warehouse, lot } = movement;
    switch (movement.kind) {
      case 'receipt':
      case 'salesReturn':
        return [{ warehouse, lot, by: quantity }];
      case 'dispatch':
      case 'purchaseReturn':
        return [{ warehouse, lot, by: 0 - quantity }];
      case 'transfer': {
        const out = { warehouse, lot, by: 0 - quantity };
        return [out, { warehouse: movement.toWarehouse, lot, by: quantity }];
      }
      case 'count':
        return [{ warehouse, lot, by: quantity - there(warehouse, lot === '' ? undefined : lot) }];
    }
  };
  return {
    tryToPost(posted) {
      const changes = changesOf(posted);
      for (const { warehouse, lot, by } of changes) {
        // A count says what is there: it is never the movement that goes short.
        if (by >= 0 || posted.movement.kind === 'count') continue;
        const left = there(warehouse, isLotGuarded ? lot : undefined) + by;
        if (left < 0) return (0 - left) as Quantity;
      }
      for (const { warehouse, lot, by } of changes) {
        const lots = lotsOf(warehouse);
        lots.set(lot, (lots.get(lot) ?? 0) + by);
      }
      return 0 as Quantity;
    },
  };
}
