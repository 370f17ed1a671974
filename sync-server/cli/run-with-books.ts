/** Runs the job in this process together with the books of a data folder. */

import { inspectReportOf } from '../../core/contract/report-inspection.ts';
import { reconcileReportOf } from '../../core/contract/report-reconciliation.ts';
import { LOCAL_ORGANISATION, LOCAL_SCOPE } from '../http/authorise.ts';
import { SAMPLE_NAMES, UNNAMED_FIRM } from '../service/keep-first-firm.ts';
import { type LedgerServices } from '../service/ledger-services.ts';
import { openDataFolder } from '../service/open-data-folder.ts';
import { BooksRefusal, reconcileWithBooks } from '../service/reconcile-with-books.ts';
import { settingsNow } from '../service/settings-now.ts';
import { CommandFailure } from './command.ts';
import { type CompanyRun } from './company-run.ts';
import { safeText } from './safe-text.ts';

/**
 * A run with the folder's books; an empty folder becomes the books of a firm that has none yet. The sample company's
 * books are not a firm's: they are refused, since its made-up stock would be counted in.
 */
export async function runWithBooks(
  folder: string,
  here: CompanyRun,
): Promise<CompanyRun & { readonly close: () => Promise<void> }> {
  const ledger = await openDataFolder(folder, { mayCreate: true });
  try {
    await makeFirm(ledger, folder);
  } catch (error) {
    await ledger.close();
    throw error;
  }
  return {
    inspect: here.inspect,
    reconcile: async (files, options) => {
      const books = { ledger, scope: LOCAL_SCOPE, settings: settingsNow() };
      const run = await reconcileWithBooks(books, files, options).catch((error: unknown) => {
        throw error instanceof BooksRefusal ? new CommandFailure(error.refusal.text) : error;
      });
      return {
        report: reconcileReportOf(run.reconciliation),
        inspection: inspectReportOf(run.reconciliation.files),
        copies: run.copies,
      };
    },
    close: () => ledger.close(),
  };
}

async function makeFirm(ledger: LedgerServices, folder: string): Promise<void> {
  const firms = await ledger.listOrganisations();
  const own = firms.find(({ organisation }) => organisation === LOCAL_ORGANISATION);
  if (own === undefined) {
    const { amountScale } = settingsNow();
    await ledger.createOrganisation({
      organisation: LOCAL_ORGANISATION,
      name: UNNAMED_FIRM,
      amountScale,
    });
  } else if (Object.values(SAMPLE_NAMES).includes(own.name)) {
    const place = safeText(folder.replace(/\/\/[^@/]*@/, '//'));
    throw new CommandFailure({
      zh: `「${place}」里是示例公司的账，和你的工作簿一起对没有意义。请去掉 --data，或换一个文件夹。`,
      en: `"${place}" holds the books of the sample company; your workbook together with them makes no sense. Leave out --data, or give another folder.`,
    });
  }
}
