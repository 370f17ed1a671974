/** Movements as typed columns, for millions of them: what a receipt or a dispatch does to one stock, in ledger order. */

/**
 * One row a movement, in ledger order. `stock` numbers what has its own balance and its own cost (an item in a
 * warehouse, or of a lot) from 0 on.
 */
export interface MovementColumns {
  readonly length: number;
  readonly stockCount: number;
  readonly stock: Int32Array;
  /** Millionths, signed: positive comes in. */
  readonly quantity: Float64Array;
  /** What a receipt cost, in the smallest posted unit; not read where the quantity is negative. */
  readonly amount: Float64Array;
}

/** Balances by stock: millionths, and the smallest posted unit. */
export interface ColumnBalances {
  readonly quantity: Float64Array;
  readonly value: Float64Array;
  /** What left in all, shortages settled. */
  readonly costOfSales: Float64Array;
}

/** Room for the balances, and which stocks went short on the way and must be folded the careful way. */
export interface ColumnFold extends ColumnBalances {
  readonly isShort: Uint8Array;
}

export function emptyFold(stockCount: number): ColumnFold {
  return {
    quantity: new Float64Array(stockCount),
    value: new Float64Array(stockCount),
    costOfSales: new Float64Array(stockCount),
    isShort: new Uint8Array(stockCount),
  };
}
