/** The heavy work behind the pane, without any thread: keeps the last run, so that cards and marks are asked of it. */

import {
  reconcileTotalsOf,
  type Reconciliation,
} from '../../../core/contract/report-reconciliation.ts';
import { recognisedTabsOf } from '../../../core/contract/report-reconciliation.ts';
import { balancesOf } from '../../../core/ledger/balances.ts';
import { balancesTab } from '../../../core/marks/balances-tab.ts';
import { type AddedCell } from '../../../core/marks/mark.ts';
import { planMarks } from '../../../core/marks/plan-marks.ts';
import {
  type CompanyBooks,
  type PipelineProgress,
  reconcileCompany,
} from '../../../core/reconcile-company.ts';
import { recogniseWorkbook } from '../../../core/workbook/recognise-workbook.ts';
import { type Locale } from '../../../core/values/catalogue/entry.ts';
import { type PaneRun, type RunTab } from '../state/pane-run.ts';
import {
  type EngineAsk,
  type EngineReply,
  type EngineTask,
  type WrittenTab,
} from './engine-messages.ts';
import { countAccuracyOf } from './count-accuracy-of.ts';
import { itemCardOf } from './item-card-of.ts';
import { monthFlowsOf } from './month-flows-of.ts';
import { paneFindingsOf } from './pane-findings-of.ts';
import { stockRowsOf } from './stock-rows-of.ts';
import { tabCandidatesOf } from './tab-candidates-of.ts';

type OnProgress = (progress: PipelineProgress) => void;

interface KeptRun {
  readonly file: string;
  readonly reconciliation: Reconciliation;
  readonly books: CompanyBooks;
}

type Answers = {
  readonly [Task in EngineTask]: (
    question: EngineAsk<Task>,
    onProgress: OnProgress,
  ) => EngineReply<Task>;
};

/** Answers one question after the other; "reconcile" replaces the run that the others ask about. */
export function createAnswers(): Answers {
  let kept: KeptRun | undefined;
  const run = (): KeptRun => {
    if (kept === undefined) throw new Error('nothing was reconciled yet');
    return kept;
  };
  return {
    inspect: ({ content, today, answers }) => tabCandidatesOf(content, today, answers),
    table: ({ content, today, answers, tab }) => {
      const recognised = recogniseWorkbook(content, { today, answers });
      const table = recognised.find((one) => one.tab === tab)?.tables[0];
      return table === undefined || table.register === 'other' ? null : table;
    },
    reconcile: (question, onProgress) => {
      kept = reconcile(question, onProgress);
      return paneRunOf(question, kept);
    },
    marks: ({ locale }) => marksOf(run(), locale),
    stock: ({ asOf }) => {
      const { books } = run();
      return stockRowsOf(balancesOf(books.ledger, asOf), books);
    },
    card: ({ item, warehouse }) => itemCardOf(run().books, item, warehouse),
    balancesTab: ({ locale }) => writtenBalances(run().reconciliation, locale),
  };
}

function reconcile(
  { content, settings, answers, others }: EngineAsk<'reconcile'>,
  onProgress: OnProgress,
): KeptRun {
  let books: CompanyBooks | undefined;
  const contents = others === undefined ? [content] : [content, others.content];
  const all = reconcileCompany(contents, {
    settings,
    answers: [...answers, ...(others?.answers ?? [])],
    onProgress,
    onBooks: (kept) => {
      books = kept;
    },
  });
  if (books === undefined) throw new Error('a run without books');
  // What is wrong with a row of another department is told there; a difference is everybody's.
  const issues = all.issues.filter(({ cell }) => cell.file === content.file);
  return { file: content.file, reconciliation: { ...all, issues }, books };
}

function paneRunOf({ content, locale }: EngineAsk<'reconcile'>, kept: KeptRun): PaneRun {
  const { reconciliation, books } = kept;
  return {
    findings: paneFindingsOf(content, reconciliation, books.lines),
    marks: marksOf(kept, locale),
    stock: stockRowsOf(reconciliation.balances, books),
    tabs: runTabsOf(reconciliation, content.file),
    months: monthFlowsOf(books.ledger),
    accuracy: countAccuracyOf(books.ledger),
    checkUp: reconciliation.checkUp,
    totals: reconcileTotalsOf(reconciliation),
    lastDay: books.ledger.entries.at(-1)?.date ?? '',
  };
}

function runTabsOf(reconciliation: Reconciliation, own: string): readonly RunTab[] {
  return recognisedTabsOf(reconciliation).flatMap(({ file, tab, tables }): readonly RunTab[] => {
    const [first] = tables;
    if (file !== own || first === undefined || first.register === 'other') return [];
    const spans = tables.flatMap(({ dataRows }) => dataRows);
    return [
      {
        tab,
        register: first.register,
        rows: spans.reduce((sum, [from, to]) => sum + to - from + 1, 0),
        columns: [...first.columns].map(([field, { column, header }]) => ({
          field,
          column,
          header,
        })),
        lastDataRow: first.dataRows.at(-1)?.[1] ?? first.headerRows.at(-1) ?? 0,
      },
    ];
  });
}

function marksOf({ reconciliation, file }: KeptRun, locale: Locale): PaneRun['marks'] {
  return planMarks(reconciliation, file, locale).tabs;
}

function writtenBalances(reconciliation: Reconciliation, locale: Locale): WrittenTab {
  const { name, columns, rows } = balancesTab(reconciliation, locale);
  return {
    name,
    rows: [columns.map(({ header }) => header), ...rows.map((row) => row.map(cellOf))],
  };
}

/** What a host takes: text, or the number a cell shows. */
function cellOf(cell: AddedCell): string | number | null {
  if (cell === null) return null;
  return cell.kind === 'number' ? Number(cell.decimal) : cell.text;
}
