/** Runs the job in this process, through the services the server uses. */

import { inspectReportOf } from '../../core/contract/report-inspection.ts';
import { reconcileReportOf } from '../../core/contract/report-reconciliation.ts';
import { type WorkbookServices } from '../http/ports.ts';
import { type CompanyRun } from './company-run.ts';

/** A run over the given services. */
export function runHere(services: WorkbookServices): CompanyRun {
  return {
    inspect: async (files, options) =>
      inspectReportOf(await services.inspectWorkbooks(files, options)),
    reconcile: async (files, options) => {
      const { reconciliation, copies } = await services.reconcileWorkbooks(files, options);
      return {
        report: reconcileReportOf(reconciliation),
        inspection: inspectReportOf(reconciliation.files),
        copies,
      };
    },
  };
}
