/** The whole job on workbooks, once for every shell: read, recognise, check, post, compare, and mark a copy. */

import { inspectCompany, reconcileCompany } from '../../core/reconcile-company.ts';
import { planMarks } from '../../core/marks/plan-marks.ts';
import { type InspectedFile } from '../../core/contract/report-inspection.ts';
import { type Reconciliation } from '../../core/contract/report-reconciliation.ts';
import { type CompanySettings } from '../../core/registers/company-settings.ts';
import { type Locale } from '../../core/values/catalogue/entry.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { buildSampleCompany } from '../../templates/sample-company.ts';
import { markWorkbook } from '../connectors/mark-workbook.ts';
import { readWorkbook, type ReadOutcome } from '../connectors/read-workbook.ts';
import { writeDescription } from '../connectors/write-description.ts';
import {
  type ReconcileOptions,
  type ReconcileRun,
  type WorkbookFile,
  type WorkbookServices,
} from '../http/ports.ts';
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
  const outcomes = await readAll(files, options);
  const inspected = inspectCompany(contentsOf(outcomes), {
    today: settings.today,
    ...(options.answers && { answers: options.answers }),
  });
  return withRefusals(files, outcomes, inspected);
}

async function reconcileWorkbooks(
  files: readonly WorkbookFile[],
  options: ReconcileOptions,
  settings: CompanySettings,
): Promise<ReconcileRun> {
  const outcomes = await readAll(files, options);
  const contents = contentsOf(outcomes);
  const { onProgress } = options;
  const readable = reconcileCompany(contents, {
    settings,
    ...(options.method && { method: options.method }),
    ...(options.asOf && { asOf: options.asOf }),
    ...(options.answers && { answers: options.answers }),
    ...(onProgress && { onProgress }),
  });
  const reconciliation = {
    ...readable,
    files: withRefusals(files, outcomes, readable.files),
  };
  const copies = options.copies ? await markAll(files, contents, reconciliation, options) : [];
  return { reconciliation, copies };
}

async function readAll(
  files: readonly WorkbookFile[],
  options: Pick<ReconcileOptions, 'onProgress' | 'signal'>,
): Promise<readonly ReadOutcome[]> {
  const outcomes: ReadOutcome[] = [];
  for (const [index, file] of files.entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ stage: 'read', done: index, total: files.length });
    outcomes.push(await readWorkbook(file, options.signal ? { signal: options.signal } : {}));
  }
  options.onProgress?.({ stage: 'read', done: files.length, total: files.length });
  return outcomes;
}

function contentsOf(outcomes: readonly ReadOutcome[]): readonly WorkbookContent[] {
  return outcomes.flatMap((outcome) => (outcome.status === 'read' ? [outcome.content] : []));
}

/** Puts the refused files back in their places, so that every report names every file it was given. */
function withRefusals(
  files: readonly WorkbookFile[],
  outcomes: readonly ReadOutcome[],
  inspected: readonly InspectedFile[],
): readonly InspectedFile[] {
  let next = 0;
  return files.map((file, index): InspectedFile => {
    const outcome = outcomes[index]!;
    if (outcome.status === 'read') return inspected[next++]!;
    return { file: file.name, notes: [], refusal: outcome.refusal, tabs: [] };
  });
}

async function markAll(
  files: readonly WorkbookFile[],
  contents: readonly WorkbookContent[],
  reconciliation: Reconciliation,
  options: ReconcileOptions,
): Promise<readonly WorkbookFile[]> {
  const copies: WorkbookFile[] = [];
  for (const [index, content] of contents.entries()) {
    options.signal?.throwIfAborted();
    options.onProgress?.({ stage: 'mark', done: index, total: contents.length });
    const original = files.find(({ name }) => name === content.file)!;
    const plan = planMarks(reconciliation, content.file, options.locale);
    copies.push(await markWorkbook(original, plan, content));
  }
  options.onProgress?.({ stage: 'mark', done: contents.length, total: contents.length });
  return copies;
}

async function sampleWorkbooks(locale: Locale): Promise<readonly WorkbookFile[]> {
  const files: WorkbookFile[] = [];
  for (const { name, description } of buildSampleCompany(locale)) {
    files.push({ name, bytes: await writeDescription(description) });
  }
  return files;
}
