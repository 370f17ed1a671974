/** Movements: what lines do to stock. Only ever added; a correction is a further movement that names the one it corrects. */

import { type Amount, type Quantity, type UnitPrice } from '../values/exact.ts';
import { type CivilDate } from '../values/civil-date.ts';
import { type MovementType } from '../registers/field.ts';

interface MovementBase {
  /** Order of recording: 1, 2, ... unique. The ledger order is date, then time, then (setting) receipts first, then this. */
  readonly sequence: number;
  readonly date: CivilDate;
  /** "HH:MM:SS"; missing means start of day. */
  readonly time?: string;
  readonly item: string;
  readonly warehouse: string;
  /** '' when the item has no lots. */
  readonly lot: string;
  /** The line it comes from; '' for movements without one. */
  readonly lineId: string;
  /** The trade's word for it, for people and for fixes. */
  readonly type: MovementType;
}

/** All quantities are positive; the kind gives the sign. A count's quantity is the counted figure itself. */
export type Movement =
  | (MovementBase & {
      readonly kind: 'receipt';
      readonly quantity: Quantity;
      readonly unitCost?: UnitPrice;
      readonly amount?: Amount;
    })
  | (MovementBase & {
      readonly kind: 'dispatch';
      readonly quantity: Quantity;
      readonly estimatedCost?: UnitPrice;
    })
  | (MovementBase & {
      readonly kind: 'transfer';
      readonly quantity: Quantity;
      readonly toWarehouse: string;
    })
  | (MovementBase & {
      readonly kind: 'salesReturn';
      readonly quantity: Quantity;
      readonly source?: number;
      readonly unitCost?: UnitPrice;
    })
  | (MovementBase & {
      readonly kind: 'purchaseReturn';
      readonly quantity: Quantity;
      readonly source?: number;
    })
  | (MovementBase & {
      readonly kind: 'count';
      readonly quantity: Quantity;
      readonly unitCost?: UnitPrice;
    })
  | (MovementBase & {
      readonly kind: 'landedCost';
      readonly amount: Amount;
      readonly source: number;
    })
  | (MovementBase & {
      readonly kind: 'amendment';
      readonly quantity: Quantity;
      readonly source: number;
    })
  | (MovementBase & { readonly kind: 'cancellation'; readonly source: number });

export type MovementKind = Movement['kind'];

export const COSTING_METHODS = [
  'movingAverage',
  'fifo',
  'monthlyAverage',
  'specificLot',
  'standard',
] as const;
export type CostingMethod = (typeof COSTING_METHODS)[number];

export interface LedgerPolicy {
  readonly method: CostingMethod;
  readonly negativeStock: 'allow' | 'forbid';
  readonly costScope: 'company' | 'warehouse';
  readonly lotCosting: 'pooled' | 'perLot';
  /** Decimals of every posted amount. */
  readonly amountScale: number;
  /** Within a day-dated register receipts come before dispatches. On by default, off when vectors are replayed. */
  readonly receiptsFirst: boolean;
  readonly supplierReturn: 'originalReceipt' | 'currentAverage';
  /**
   * What the part of a shortage that a receipt does not cover is worth: its first estimate (when left out), or the
   * cost of that newest receipt.
   */
  readonly negativeCost?: 'keepEstimate' | 'lastIncoming';
  /**
   * Where the difference between a shortage's estimate and its real cost goes once it is covered: to the movement
   * that went short (when left out), or to a variance of the receipt that covers it.
   */
  readonly shortageCost?: 'restateIssue' | 'correctionLine';
  /** Standard cost by item; needed by method "standard" only. */
  readonly standardCosts?: ReadonlyMap<string, UnitPrice>;
}

/** One movement as it stands in the ledger, at its place, re-valuation included. A transfer has two entries. */
export interface LedgerEntry extends MovementBase {
  readonly kind: MovementKind;
  /** Signed change of quantity and of value at this place. */
  readonly quantity: Quantity;
  readonly value: Amount;
  /** Quantity and value of (item, warehouse, lot) after it. */
  readonly quantityAfter: Quantity;
  readonly valueAfter: Amount;
  /**
   * The value it brought in (positive) or took out (negative) once everything is known: `value` keeps a shortage at the
   * estimate of its day, `settledValue` takes the real cost when a later receipt covers it. A dispatch's cost of sales
   * is -settledValue. Both sum to the closing value.
   */
  readonly settledValue: Amount;
  /** What did not go into stock: purchase price variance (standard cost), or a shortage's difference posted apart. */
  readonly variance: Amount;
  /** The movement it refers to: what a return gives back. */
  readonly source?: number;
  /** Set of a count that also states the unit cost, so that it replaces layers and ages. */
  readonly restatesCost?: boolean;
}

/** A fold of movements: what is there of an item in a warehouse, of a lot. */
export interface Balance {
  readonly item: string;
  readonly warehouse: string;
  readonly lot: string;
  readonly quantity: Quantity;
  readonly value: Amount;
  /** value / quantity, for display; undefined when the quantity is zero. */
  readonly unitCost?: UnitPrice;
}
