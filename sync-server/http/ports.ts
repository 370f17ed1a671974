/** What the HTTP server needs of the rest: reading and reconciling workbooks, the sample company, and the ledger store's services. */

import { type CostingMethod } from '../../core/ledger/movement.ts';
import { type CivilDate } from '../../core/values/civil-date.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type InspectedFile } from '../../core/contract/report-inspection.ts';
import { type QuestionAnswer } from '../../core/workbook/recognition.ts';
import { type Reconciliation } from '../../core/contract/report-reconciliation.ts';

/** A workbook as it arrived. The name is what a person knows it by; it never becomes part of a path. */
export interface WorkbookFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** How far a run is. `total` is 0 as long as nobody knows. */
export interface RunProgress {
  readonly stage: 'read' | 'recognise' | 'check' | 'ledger' | 'compare' | 'mark';
  readonly done: number;
  readonly total: number;
}

export interface ReconcileOptions {
  readonly method?: CostingMethod;
  readonly asOf?: CivilDate;
  /** Language of the marks and of the tabs added to the copies. */
  readonly locale: Locale;
  readonly answers?: readonly QuestionAnswer[];
  /** Whether marked copies are wanted. */
  readonly copies: boolean;
  readonly onProgress?: (progress: RunProgress) => void;
  readonly signal?: AbortSignal;
}

/** What a run leaves: everything it found, and a marked copy of each workbook that could be read. */
export interface ReconcileRun {
  readonly reconciliation: Reconciliation;
  readonly copies: readonly WorkbookFile[];
}

export interface WorkbookServices {
  readonly inspectWorkbooks: (
    files: readonly WorkbookFile[],
    options: Pick<ReconcileOptions, 'answers' | 'signal'>,
  ) => Promise<readonly InspectedFile[]>;
  readonly reconcileWorkbooks: (
    files: readonly WorkbookFile[],
    options: ReconcileOptions,
  ) => Promise<ReconcileRun>;
  /** The workbooks of the sample company in one language. */
  readonly sampleWorkbooks: (locale: Locale) => Promise<readonly WorkbookFile[]>;
  /** Kinds of question whose answer changes the next run; others are shown without a choice. */
  readonly answerable: readonly string[];
}

/** Whether each thing the server depends on is there: the database writable, its schema current. */
export interface ReadyCheck {
  readonly name: string;
  readonly isReady: boolean;
}
