/** A discrepancy: two numbers that ought to agree and don't, with its evidence. */

import { type CatalogueCode } from '../values/catalogue/catalogue.ts';
import { type Fix, type RowReference } from '../values/issue.ts';
import { type Severity } from '../values/severity.ts';
import { type TextParameters } from '../values/text-parameters.ts';
import { type CivilDate } from '../values/civil-date.ts';

/** One step of the bridge opening + in - out +- adjustments = closing; figures are decimal text. */
export interface BridgeStep {
  readonly kind:
    | 'opening'
    | 'in'
    | 'out'
    | 'adjustment'
    | 'transfer'
    | 'count'
    | 'closing'
    | 'stated'
    | 'difference';
  readonly file?: string;
  readonly tab?: string;
  readonly quantity: string;
  /** Rows behind the step. */
  readonly rowCount?: number;
}

/** First place, in ledger order, at which the two numbers part. */
export interface Divergence {
  readonly date?: CivilDate;
  readonly row?: RowReference;
  readonly quantityBefore?: string;
  readonly quantityAfter?: string;
}

/** A possible cause, ranked; found by the explanation engine. */
export interface Explanation {
  readonly certainty: 'proved' | 'likely' | 'possible' | 'unexplained';
  readonly code: string;
  readonly parameters: TextParameters;
  readonly rows: readonly RowReference[];
  readonly fix?: Fix;
}

export interface Discrepancy {
  readonly code: CatalogueCode;
  readonly severity: Severity;
  /** Identity from run to run: class, item, warehouse, lot and what it is about; never its numbers or its rows. */
  readonly fingerprint: string;
  readonly item: string;
  readonly warehouse: string;
  readonly lot: string;
  /** What the ledger says and what is stated, as decimal text; which of the two is wrong is not claimed. */
  readonly expected: string;
  readonly actual: string;
  readonly difference: string;
  readonly measure: 'quantity' | 'value' | 'unitCost' | 'days' | 'count';
  readonly parameters: TextParameters;
  readonly rows: readonly RowReference[];
  /** The cell the difference is best marked at, if a tab states the number. */
  readonly cell?: {
    readonly file: string;
    readonly tab: string;
    readonly row: number;
    readonly field: string;
  };
  readonly firstDivergence?: Divergence;
  readonly bridge: readonly BridgeStep[];
  readonly explanations: readonly Explanation[];
  readonly fix?: Fix;
  /** Findings that are this one, item by item, each with its own place and numbers; they are counted as one. */
  readonly parts?: readonly Discrepancy[];
}
