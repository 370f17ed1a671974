/** What folding movements yields: every movement at its place with its value, and what could not be posted. */

import { type Quantity } from '../values/exact.ts';
import { type LedgerEntry, type LedgerPolicy, type Movement } from './movement.ts';

/** A movement the ledger would not take, and why; it left nothing behind. */
export interface Refusal {
  readonly movement: Movement;
  readonly reason: 'insufficientStock' | 'unknownSource' | 'unknownStandardCost' | 'periodClosed';
  /** How much was missing, for insufficientStock. */
  readonly missing?: Quantity;
}

export interface Ledger {
  readonly policy: LedgerPolicy;
  /** In ledger order; re-valuation (back-dating, covered shortages) included. */
  readonly entries: readonly LedgerEntry[];
  readonly refusals: readonly Refusal[];
}
