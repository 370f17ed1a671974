/** What folding movements yields: every movement at its place with its value, and what could not be posted. */

import { type Amount, type Quantity, type UnitPrice } from '../values/exact.ts';
import { type LedgerEntry, type LedgerPolicy, type Movement } from './movement.ts';
import { type PostedMovement } from './posted-movement.ts';

/** A movement the ledger would not take, and why; it left nothing behind. */
export interface Refusal {
  readonly movement: Movement;
  readonly reason:
    | 'insufficientStock'
    | 'unknownSource'
    | 'unknownStandardCost'
    | 'periodClosed'
    /** A figure of its item is too large to be kept exactly: a code in the place of a number, as a rule. */
    | 'outOfRange';
  /** How much was missing, for insufficientStock. */
  readonly missing?: Quantity;
}

export interface Ledger {
  readonly policy: LedgerPolicy;
  /** In ledger order; re-valuation (back-dating, covered shortages) included. */
  readonly entries: readonly LedgerEntry[];
  readonly refusals: readonly Refusal[];
  /** Months by item, warehouse and lot in order; empty unless the method is the monthly average. */
  readonly periods: readonly PeriodResult[];
  /** The movements the entries come from, corrections applied, in ledger order: enough to fold any part again. */
  readonly posted: readonly PostedMovement[];
}

/** What one month came to, of one pool, under the monthly weighted average. Amounts are at the policy's scale. */
export interface PeriodResult {
  /** "2026-03" */
  readonly period: string;
  readonly item: string;
  /** '' where the pool spans all warehouses, or all lots. */
  readonly warehouse: string;
  readonly lot: string;
  /** Average of the month; undefined when neither the month nor an earlier one knew a cost. */
  readonly unitCost: UnitPrice | undefined;
  readonly closingQuantity: Quantity;
  readonly closingValue: Amount;
  /** What left at the average: the rest of the month's pool. */
  readonly costOfSales: Amount;
}
