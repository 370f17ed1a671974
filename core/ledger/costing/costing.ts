/** What a perpetual costing method has to answer: how stock enters a pool and how it leaves one. */

import { type Amount, type Quantity } from '../../values/exact.ts';
import { type CivilDate } from '../../values/civil-date.ts';
import { type CostLayer, type KnownCost, type Pool } from '../pool.ts';

export interface Inflow {
  readonly quantity: Quantity;
  readonly value: Amount;
  readonly since: CivilDate;
  readonly origin: number;
}

export interface Outflow {
  readonly quantity: Quantity;
  readonly date: CivilDate;
  readonly sequence: number;
  /** Index of the ledger entry it will be, to be restated when a shortage is covered. */
  readonly entry: number;
  /** Unit cost for stock that is not there. */
  readonly estimate: () => KnownCost;
  /** The receipt it goes back to: its sequence, and its cost where the policy returns at that cost. */
  readonly receipt?:
    { readonly sequence: number; readonly cost: KnownCost | undefined } | undefined;
}

/** Called when a shortage is covered: the entry that went short, real cost less estimate. */
export type Restate = (entry: number, difference: Amount) => void;

export interface Costing {
  /** Brings stock in and covers shortages; changes the pool. Returns what did not go into stock (price variance). */
  readonly receive: (pool: Pool, inflow: Inflow, restate: Restate) => Amount;
  /** What a quantity without a cost of its own is worth coming in, where the method itself says so. */
  readonly priceIn?: (pool: Pool, quantity: Quantity) => Amount;
  /** Takes stock out; changes the pool. Returns what left, layer by layer in order, shortages included. */
  readonly dispatch: (pool: Pool, outflow: Outflow) => readonly Readonly<CostLayer>[];
}
