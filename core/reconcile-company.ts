/** The whole pure pipeline over the workbooks of one company: tabs in, balances, issues and discrepancies out. */

import { fileNoteText } from './workbook/file-notes.ts';
import { type CivilDate } from './values/civil-date.ts';
import { type CompanySettings } from './registers/company-settings.ts';
import { type Line } from './registers/line.ts';
import { indexMasters } from './registers/masters.ts';
import { type RecognitionContext, recogniseWorkbook } from './workbook/recognise-workbook.ts';
import { type QuestionAnswer, type RecognisedTab } from './workbook/recognition.ts';
import { readTable, type ReadTable } from './workbook/read/read-table.ts';
import { controlTotals } from './workbook/read/control-totals.ts';
import { checkCompany } from './workbook/check-company.ts';
import { type WorkbookContent } from './workbook/tab-content.ts';
import { balancesOf } from './ledger/balances.ts';
import { checkUp } from './ledger/check-up.ts';
import { foldMovements } from './ledger/fold-movements.ts';
import { type Ledger } from './ledger/ledger.ts';
import { type CostingMethod, type Movement } from './ledger/movement.ts';
import { defaultPolicy } from './ledger/policy.ts';
import { standardCostsOf } from './ledger/standard-costs.ts';
import { postLines } from './ledger/post-movements-outcome.ts';
import { isAddedTab } from './marks/is-added-tab.ts';
import { itemWordsOf } from './reconcile/item-words.ts';
import { companyEvidence } from './reconcile/company-evidence.ts';
import { findDiscrepanciesIn } from './reconcile/find-discrepancies.ts';
import { tabTotals } from './reconcile/tab-totals.ts';
import { type InspectedFile } from './contract/report-inspection.ts';
import { type Reconciliation } from './contract/report-reconciliation.ts';

/** How far a run is; `total` counts what the stage goes through. */
export interface PipelineProgress {
  readonly stage: 'recognise' | 'check' | 'ledger' | 'compare';
  readonly done: number;
  readonly total: number;
}

export interface ReconcileCompanyOptions {
  readonly settings: CompanySettings;
  /** Moving average unless another is asked for. */
  readonly method?: CostingMethod;
  /** Balances and comparisons as of the end of this day; undefined means all that is there. */
  readonly asOf?: CivilDate;
  readonly answers?: readonly QuestionAnswer[];
  readonly onProgress?: (progress: PipelineProgress) => void;
  /** Given what the findings were drawn from, for whoever goes on to show item cards; it does not travel with them. */
  readonly onBooks?: (books: CompanyBooks) => void;
}

/** The books of a run: its lines, what they move, and the ledger they make. */
export interface CompanyBooks {
  readonly lines: readonly Line[];
  readonly movements: readonly Movement[];
  readonly ledger: Ledger;
}

/**
 * Reconciles workbooks as one company (each department may keep its own).
 *
 *     buy 10, sell 3, stock tab says 6  ->  balance 7, one discrepancy of -1 at the stock tab's cell
 */
export function reconcileCompany(
  workbooks: readonly WorkbookContent[],
  options: ReconcileCompanyOptions,
): Reconciliation {
  const { settings, method = 'movingAverage', asOf, onProgress, onBooks } = options;
  const context: RecognitionContext = {
    today: settings.today,
    ...(options.answers === undefined ? {} : { answers: options.answers }),
  };
  const { files, tables } = readCompany(workbooks, context, onProgress);
  onProgress?.({ stage: 'check', done: 0, total: tables.length });
  const { lines, derived, withheld, issues } = checkCompany(tables, settings);
  onProgress?.({ stage: 'ledger', done: 0, total: lines.length });
  const posting = postLines(lines);
  const { movements } = posting;
  const policy = defaultPolicy(method, settings.amountScale);
  const standardCosts = method === 'standard' ? { standardCosts: standardCostsOf(lines) } : {};
  const ledger = foldMovements(movements, { ...policy, ...standardCosts });
  onBooks?.({ lines, movements, ledger });
  onProgress?.({ stage: 'compare', done: 0, total: lines.length });
  const masters = indexMasters(lines);
  const day = asOf === undefined ? {} : { asOf };
  const balances = balancesOf(ledger, asOf);
  const found = { lines, movements, ledger, posting, balances, derivedLines: derived };
  const company = { ...found, masters, settings, ...day };
  const evidence = companyEvidence(company);
  const checks = checkUp(ledger, movements, tabTotals(evidence, withheld));
  const discrepancies = findDiscrepanciesIn({ ...evidence, checkUp: checks });
  return {
    method,
    amountScale: settings.amountScale,
    ...day,
    files,
    issues,
    discrepancies,
    balances,
    itemNames: itemWordsOf(lines).names,
    checkUp: checks,
    lineCount: lines.length,
    movementCount: movements.length,
  };
}

/** What each tab is, where its rows and columns are, and their control totals: nothing is checked or posted. */
export function inspectCompany(
  workbooks: readonly WorkbookContent[],
  context: RecognitionContext,
): readonly InspectedFile[] {
  return readCompany(workbooks, context).files;
}

function readCompany(
  workbooks: readonly WorkbookContent[],
  context: RecognitionContext,
  onProgress?: (progress: PipelineProgress) => void,
): { readonly files: readonly InspectedFile[]; readonly tables: readonly ReadTable[] } {
  const tables: ReadTable[] = [];
  const files = workbooks.map((content, index) => {
    onProgress?.({ stage: 'recognise', done: index, total: workbooks.length });
    const recognised = recogniseOwnTabs(content, context);
    return {
      file: content.file,
      format: content.format,
      notes: content.notes.map((note) => ({ ...note, text: fileNoteText(note) })),
      tabs: recognised.map((tab) => ({ recognised: tab, totals: totalsOf(content, tab, tables) })),
    };
  });
  return { files, tables };
}

/** Tabs that an earlier run added to a marked copy are named, and hold nothing of the user's. */
function recogniseOwnTabs(
  content: WorkbookContent,
  context: RecognitionContext,
): readonly RecognisedTab[] {
  if (!content.tabs.some(isAddedTab)) return recogniseWorkbook(content, context);
  const own = { ...content, tabs: content.tabs.filter((tab) => !isAddedTab(tab)) };
  const recognised = new Map(recogniseWorkbook(own, context).map((tab) => [tab.tab, tab]));
  return content.tabs.map(
    ({ name, visibility }) =>
      recognised.get(name) ?? {
        file: content.file,
        tab: name,
        hidden: visibility !== 'visible',
        tables: [],
      },
  );
}

function totalsOf(
  content: WorkbookContent,
  tab: RecognisedTab,
  tables: ReadTable[],
): InspectedFile['tabs'][number]['totals'] {
  return tab.tables.map((table) => {
    if (table.register === 'other') return undefined;
    const read = readTable(content, tab, table);
    tables.push(read);
    return controlTotals(read);
  });
}
