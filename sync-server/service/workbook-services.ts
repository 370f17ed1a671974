/** The whole job on workbooks, once for every shell: read, recognise, check, post, compare, and mark a copy. */

import { inspectCompany, reconcileCompany } from '../../core/reconcile-company.ts';
import { planMarks } from '../../core/marks/plan-marks.ts';
import { type InspectedFile } from '../../core/contract/report-inspection.ts';
import { type Reconciliation } from '../../core/contract/report-reconciliation.ts';
import { type CompanySettings } from '../../core/registers/company-settings.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { buildSampleCompany } from '../../templates/sample-company.ts';
import { markWorkbook } from '../connectors/mark-workbook.ts';
import { writeDescription } from '../connectors/write-description.ts';
import {
  type ReconcileOptions,
  type ReconcileRun,
  type WorkbookFile,
  type WorkbookServices,
} from '../http/ports.ts';
import { copyName } from './copy-name.ts';
import { type ReadWorkbooks, readWorkbooks } from './read-workbooks.ts';
import { uniquelyNamed } from './uniquely-named.ts';

/** Question kinds whose answer recognition applies; the others are shown so that a person knows. */
const ANSWERABLE = [
  'register',
  'column',
  'dateOrder',
  'decimalMark',
  'hiddenTab',
  'direction',
  'fillDown',
  'year',
] as const;

/** The services over files; `settingsNow` is asked at each run, since the day changes while a server is up. */
export function createWorkbookServices(settingsNow: () => CompanySettings): WorkbookServices {
  return {
    inspectWorkbooks: (files, options) =>
      inspectWorkbooks(uniquelyNamed(files), options, settingsNow()),
    reconcileWorkbooks: (files, options) =>
      reconcileWorkbooks(uniquelyNamed(files), options, settingsNow()),
    sampleWorkbooks,
    answerable: ANSWERABLE,
  };
}

async function inspectWorkbooks(
  files: readonly WorkbookFile[],
  options: Pick<ReconcileOptions, 'answers' | 'signal'>,
  settings: CompanySettings,
): Promise<readonly InspectedFile[]> {
  const read = await readWorkbooks(files, options);
  const context = { today: settings.today, ...(options.answers && { answers: options.answers }) };
  return read.withRefusals(inspectCompany(read.contents, context));
}

async function reconcileWorkbooks(
  files: readonly WorkbookFile[],
  options: ReconcileOptions,
  settings: CompanySettings,
): Promise<ReconcileRun> {
  const read = await readWorkbooks(files, options);
  const { onProgress } = options;
  const readable = reconcileCompany(read.contents, {
    settings,
    ...(options.method && { method: options.method }),
    ...(options.asOf && { asOf: options.asOf }),
    ...(options.answers && { answers: options.answers }),
    ...(onProgress && { onProgress }),
  });
  const reconciliation = { ...readable, files: read.withRefusals(readable.files) };
  const copies = options.copies ? await markAll(read, reconciliation, options) : [];
  return { reconciliation, copies };
}

async function markAll(
  { contents, fileOf }: ReadWorkbooks,
  reconciliation: Reconciliation,
  { locale, onProgress, signal }: ReconcileOptions,
): Promise<readonly WorkbookFile[]> {
  const copies: WorkbookFile[] = [];
  for (const [index, content] of contents.entries()) {
    signal?.throwIfAborted();
    onProgress?.({ stage: 'mark', done: index, total: contents.length });
    const plan = planMarks(reconciliation, content.file, locale);
    const copy = await markWorkbook(fileOf(content), plan, content);
    copies.push({ ...copy, name: copyName(content.file, copy.name, locale) });
  }
  onProgress?.({ stage: 'mark', done: contents.length, total: contents.length });
  return copies;
}

async function sampleWorkbooks(locale: Locale): Promise<readonly WorkbookFile[]> {
  const files: WorkbookFile[] = [];
  for (const { name, description } of buildSampleCompany(locale)) {
    files.push({ name, bytes: await writeDescription(description) });
  }
  return files;
}
