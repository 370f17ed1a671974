/** A run as the command line asks for it, whether it happens in this process or on a server. */

import { type InspectReport } from '../../core/contract/inspect-report.ts';
import { type ReconcileReport } from '../../core/contract/reconcile-report.ts';
import { type ReconcileOptions, type WorkbookFile } from '../http/ports.ts';

export interface CompanyReports {
  readonly report: ReconcileReport;
  readonly inspection: InspectReport;
  readonly copies: readonly WorkbookFile[];
}

export interface CompanyRun {
  readonly inspect: (
    files: readonly WorkbookFile[],
    options: Pick<ReconcileOptions, 'answers' | 'onProgress'>,
  ) => Promise<InspectReport>;
  readonly reconcile: (
    files: readonly WorkbookFile[],
    options: ReconcileOptions,
  ) => Promise<CompanyReports>;
}
