/** The books of a made-up company: what each register of it holds, row by row. */

import { type RegisterId } from '../../core/registers/register.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { type RowValues } from '../register-tab-options.ts';
import { type Good } from './good.ts';
import { type Party } from './parties.ts';
import { type PlaceStock } from './stock-state.ts';

export interface TradeOptions {
  readonly seed: number;
  readonly goods: number;
  readonly locale: Locale;
  readonly warehouses: number;
  readonly firstDay: CivilDate;
  readonly days: number;
  /** Goods that spoil are kept by lot, with expiry. */
  readonly hasLots?: boolean;
  /** Prices are agreed with tax, as on a Chinese invoice. */
  readonly hasTax?: boolean;
  /** Goods are bought by the carton and sold by the piece. */
  readonly hasSecondUnits?: boolean;
  /** Some goods come back from customers and go back to suppliers. */
  readonly hasReturns?: boolean;
  /** Receipts and deliveries follow orders. */
  readonly hasOrders?: boolean;
  /** Some goods are weighed: their quantities have a decimal. */
  readonly hasWeights?: boolean;
  /** Prices drift and vary by a tenth, and orders are as large as they come, as in a firm with many kinds of customers. */
  readonly isLively?: boolean;
}

export interface TradeBooks {
  readonly options: TradeOptions;
  readonly goods: readonly Good[];
  readonly suppliers: readonly Party[];
  readonly customers: readonly Party[];
  readonly warehouses: readonly Party[];
  readonly places: readonly PlaceStock[];
  /** Rows in order of their day. Numbers are plain; amounts have two decimals. */
  readonly rows: Readonly<Record<RegisterId, readonly RowValues[]>>;
  readonly lastDay: CivilDate;
}
