/** What marks are planned from: the findings and balances of a run, and where its tabs keep their columns. */

import { type Issue } from '../values/issue.ts';
import { type Balance } from '../ledger/movement.ts';
import { type Discrepancy } from '../reconcile/discrepancy.ts';
import { type RecognisedTab } from '../workbook/recognition.ts';

export interface MarkedRun {
  /** Decimals of every amount. */
  readonly amountScale: number;
  readonly files: readonly {
    readonly file: string;
    readonly tabs: readonly { readonly recognised: RecognisedTab }[];
  }[];
  readonly issues: readonly Issue[];
  readonly discrepancies: readonly Discrepancy[];
  readonly balances: readonly Balance[];
  /** Names of items whose identity is a code. */
  readonly itemNames?: ReadonlyMap<string, string>;
}
