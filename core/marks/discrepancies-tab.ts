/** The tab Discrepancies (差异) of a marked copy: every finding with its numbers, what to do, and a link to its cell. */

import { catalogueEntry } from '../values/catalogue/catalogue.ts';
import { type CatalogueEntry, type Locale } from '../values/catalogue/entry.ts';
import { renderText } from '../values/catalogue/render-text.ts';
import { type Issue } from '../values/issue.ts';
import { SEVERITIES } from '../values/severity.ts';
import { type Discrepancy } from '../reconcile/discrepancy.ts';
import { columnLetters } from '../workbook/tab-content.ts';
import { type FindingPlace, type PlaceFinder } from './finding-place.ts';
import { type AddedCell, type AddedColumn, type AddedTab } from './mark.ts';
import { shownFormat } from './shown-decimals.ts';
import { type MarkedRun } from './marked-run.ts';
import { SEVERITY_WORDS } from './note-text.ts';

/** Issues of one code in one column beyond this many are counted in one row. */
export const MAX_EQUAL_ISSUES = 50;
/** Findings listed at most; the report has them all. */
const MAX_LISTED_FINDINGS = 20_000;

const NAMES = { zh: '差异', en: 'Discrepancies' } as const;

export const DISCREPANCIES_COLUMNS: Readonly<Record<Locale, readonly AddedColumn[]>> = {
  zh: columnsOf([
    '级别',
    '类别',
    '名称',
    '商品',
    '仓库',
    '批号',
    '台账',
    '表上',
    '相差',
    '多少、为什么',
    '做法',
    '位置',
  ]),
  en: columnsOf([
    'Severity',
    'Class',
    'Title',
    'Item',
    'Warehouse',
    'Lot',
    'Ledger',
    'Stated',
    'Difference',
    'How much and why',
    'To do',
    'Where',
  ]),
};

/** Ledger, stated and difference. */
const FIRST_NUMBER = 6;
const LAST_NUMBER = 8;

interface TabContext {
  readonly file: string;
  readonly locale: Locale;
  readonly find: PlaceFinder;
}

/** Discrepancies first, then what those about many items say of each, then issues with their rows; each worst first. */
export function discrepanciesTab(run: MarkedRun, context: TabContext): AddedTab {
  const parts = run.discrepancies.flatMap((finding) => finding.parts ?? []);
  const discrepancies = [...run.discrepancies, ...parts].map((finding) =>
    discrepancyRow(finding, context),
  );
  const issues = run.issues.flatMap((issue) => [issue, ...(issue.parts ?? [])]);
  const rows = [...discrepancies, ...issueRows(issues, context)].slice(0, MAX_LISTED_FINDINGS);
  const columns = DISCREPANCIES_COLUMNS[context.locale].map((column, index) => {
    if (index < FIRST_NUMBER || index > LAST_NUMBER) return column;
    return { ...column, numberFormat: shownFormat(rows.map((row) => row[index]!)) };
  });
  return { name: NAMES[context.locale], columns, rows };
}

function discrepancyRow(finding: Discrepancy, context: TabContext): readonly AddedCell[] {
  return [
    ...headCells(finding, context.locale),
    text(finding.item),
    text(finding.warehouse),
    text(finding.lot),
    ...numberCells(finding),
    ...wordCells(finding, context.locale),
    placeCell(context.find.ofDiscrepancy(finding), context),
  ];
}

/** A count of items is no balance; and where nobody states a figure, none is shown as stated. */
function numberCells({
  measure,
  bridge,
  expected,
  actual,
  difference,
}: Discrepancy): readonly AddedCell[] {
  if (measure === 'count') return [null, null, null];
  const isStated = bridge.length === 0 || bridge.some(({ kind }) => kind === 'stated');
  return [
    { kind: 'number', decimal: expected },
    isStated ? { kind: 'number', decimal: actual } : null,
    { kind: 'number', decimal: difference },
  ];
}

function issueRows(
  issues: readonly Issue[],
  context: TabContext,
): readonly (readonly AddedCell[])[] {
  const ordered = issues
    .map((issue, index) => ({ issue, index }))
    .sort(
      (left, right) =>
        SEVERITIES.indexOf(left.issue.severity) - SEVERITIES.indexOf(right.issue.severity) ||
        left.index - right.index,
    );
  const equal = new Map<string, number>();
  const keyOf = ({ code, cell, field }: Issue): string =>
    [code, cell.file, cell.tab, field ?? ''].join('\u0000');
  for (const { issue } of ordered) equal.set(keyOf(issue), (equal.get(keyOf(issue)) ?? 0) + 1);
  const shown = new Map<string, number>();
  const rows: (readonly AddedCell[])[] = [];
  for (const { issue } of ordered) {
    const key = keyOf(issue);
    const number = (shown.get(key) ?? 0) + 1;
    shown.set(key, number);
    if (number <= MAX_EQUAL_ISSUES) rows.push(issueRow(issue, context));
    else if (number === MAX_EQUAL_ISSUES + 1) {
      rows.push(restRow(issue, equal.get(key)! - MAX_EQUAL_ISSUES, context));
    }
  }
  return rows;
}

function issueRow(issue: Issue, context: TabContext): readonly AddedCell[] {
  return [
    ...headCells(issue, context.locale),
    ...NO_NUMBERS,
    ...wordCells(issue, context.locale),
    placeCell(context.find.ofIssue(issue), context),
  ];
}

/** Item, warehouse, lot and the three numbers: an issue about a cell has none. */
const NO_NUMBERS: readonly AddedCell[] = [null, null, null, null, null, null];

function restRow(issue: Issue, count: number, context: TabContext): readonly AddedCell[] {
  const more =
    context.locale === 'zh'
      ? `同一列还有 ${count} 处同样的问题，从这一处往下。`
      : `${count} more of the same in this column, from this cell on.`;
  return [
    ...headCells(issue, context.locale),
    ...NO_NUMBERS,
    text(more),
    null,
    placeCell(context.find.ofIssue(issue), context),
  ];
}

function headCells(
  finding: Pick<Issue, 'code' | 'severity'>,
  locale: Locale,
): readonly AddedCell[] {
  const entry: CatalogueEntry = catalogueEntry(finding.code);
  return [
    text(SEVERITY_WORDS[finding.severity][locale]),
    text(entry.catalogue),
    text(entry.title[locale]),
  ];
}

function wordCells(
  { code, parameters }: Pick<Issue, 'code' | 'parameters'>,
  locale: Locale,
): readonly AddedCell[] {
  const entry: CatalogueEntry = catalogueEntry(code);
  return [
    text(renderText(entry.text[locale], parameters)),
    text(renderText(entry.todo[locale], parameters)),
  ];
}

/** A link within this workbook; another workbook is named. */
function placeCell(place: FindingPlace | undefined, { file }: TabContext): AddedCell {
  if (place === undefined) return null;
  const cell = columnLetters(place.column) + String(place.row);
  const name = `${place.tab}!${cell}`;
  if (place.file !== file) return text(`${place.file} · ${name}`);
  return { kind: 'link', text: name, tab: place.tab, cell };
}

function columnsOf(headers: readonly string[]): readonly AddedColumn[] {
  const widths = [9, 7, 24, 18, 12, 12, 12, 12, 12, 60, 50, 24];
  return headers.map((header, index) => ({
    header,
    width: widths[index]!,
  }));
}

function text(content: string): AddedCell {
  return content === '' ? null : { kind: 'text', text: content };
}
