/**
 * Makes the one firm of a new data folder: the sample company with its books, so that there is something to ask about, or
 * a firm with empty books where people are going to keep their own.
 */

import { randomUUID } from 'node:crypto';
import { MAX_PUSH_LINES } from '../../core/contract/sync-push.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { readWorkbook } from '../connectors/read-workbook.ts';
import { type WorkbookServices } from '../http/ports.ts';
import { type LedgerServices, type Scope } from './ledger-services.ts';
import { linesOfWorkbooks } from './lines-of-workbooks.ts';
import { settingsNow } from './settings-now.ts';
import { syncLineOf } from './sync-line-of.ts';

/** What the sample company is called, in the language of whoever started the server first. */
export const SAMPLE_NAMES: Readonly<Record<Locale, string>> = {
  zh: '示例公司',
  en: 'Sample company',
};

/** How the firm of a folder is called until somebody names it. */
export const UNNAMED_FIRM = 'Tallybook';

/** Does nothing when the organisation is already there: whatever it holds is somebody's. */
export async function keepFirstFirm(
  ledger: LedgerServices,
  workbooks: WorkbookServices,
  {
    scope,
    locale,
    isSample,
  }: { readonly scope: Scope; readonly locale: Locale; readonly isSample: boolean },
): Promise<void> {
  const organisations = await ledger.listOrganisations();
  if (organisations.some(({ organisation }) => organisation === scope.organisation)) return;
  const settings = settingsNow();
  const { amountScale } = settings;
  const { organisation } = scope;
  const name = isSample ? SAMPLE_NAMES[locale] : UNNAMED_FIRM;
  await ledger.createOrganisation({ organisation, name, amountScale });
  if (!isSample) return;
  const contents = [];
  for (const file of await workbooks.sampleWorkbooks(locale)) {
    const outcome = await readWorkbook(file);
    if (outcome.status === 'read') contents.push(outcome.content);
  }
  const { lines } = linesOfWorkbooks(contents, settings);
  for (let from = 0; from < lines.length; from += MAX_PUSH_LINES) {
    const operations = lines
      .slice(from, from + MAX_PUSH_LINES)
      .map((line) => ({ op: 'upsert' as const, line: syncLineOf(line, amountScale) }));
    const pushed = await ledger.pushLines(scope, { batch: randomUUID(), operations });
    if (pushed.status === 'refused') throw new Error(`sample refused: ${pushed.refusal.code}`);
  }
}
