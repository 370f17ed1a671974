/** Turns issues and discrepancies into what travels: places as addresses, texts of the catalogue filled in. */

import { type LocalText } from '../values/catalogue/entry.ts';
import { catalogueEntry, type CatalogueCode } from '../values/catalogue/catalogue.ts';
import { renderText } from '../values/catalogue/render-text.ts';
import { type FieldId } from '../registers/field.ts';
import { type CellReference, type Fix, type Issue, type RowReference } from '../values/issue.ts';
import { type TextParameters } from '../values/text-parameters.ts';
import { type BridgeStep, type Discrepancy, type Divergence } from '../reconcile/discrepancy.ts';
import { type Explanation } from '../reconcile/discrepancy.ts';
import { type RecognisedTab } from '../workbook/recognition.ts';
import { columnLetters } from '../workbook/tab-content.ts';
import { type DiscrepancyPart, type DiscrepancyReport, type IssueReport } from './findings.ts';

/** Which column of a tab holds a field at a row; undefined when it has none. */
export type ColumnFinder = (
  file: string,
  tab: string,
  row: number,
  field: string,
) => number | undefined;

/** Finds columns in what was recognised of the workbooks. */
export function columnFinderOf(tabs: readonly RecognisedTab[]): ColumnFinder {
  const byTab = new Map(tabs.map((tab) => [tabKey(tab.file, tab.tab), tab.tables]));
  return (file, tab, row, field) => {
    const tables = byTab.get(tabKey(file, tab)) ?? [];
    const table =
      tables.find(({ dataRows }) => dataRows.some(([from, to]) => row >= from && row <= to)) ??
      tables[0];
    return table?.columns.get(field as FieldId)?.column;
  };
}

/** An issue as it travels. */
export function issueReportOf(issue: Issue): IssueReport {
  const { file, tab, row } = issue.cell;
  return {
    code: issue.code,
    catalogue: catalogueEntry(issue.code).catalogue,
    severity: issue.severity,
    file,
    tab,
    cell: addressOf(issue.cell),
    row,
    field: issue.field ?? null,
    ...wordsOf(issue.code, issue.parameters),
    related: (issue.related ?? []).map(placeOf),
    fix: fixReportOf(issue.fix),
  };
}

/** A discrepancy as it travels; `findColumn` turns the field it is marked at into an address. */
export function discrepancyReportOf(
  discrepancy: Discrepancy,
  findColumn: ColumnFinder,
): DiscrepancyReport {
  const { parts } = discrepancy;
  return {
    code: discrepancy.code,
    catalogue: catalogueEntry(discrepancy.code).catalogue,
    severity: discrepancy.severity,
    fingerprint: discrepancy.fingerprint,
    item: discrepancy.item,
    warehouse: discrepancy.warehouse,
    lot: discrepancy.lot,
    expected: discrepancy.expected,
    actual: discrepancy.actual,
    difference: discrepancy.difference,
    measure: discrepancy.measure,
    ...markedPlaceOf(discrepancy, findColumn),
    ...wordsOf(discrepancy.code, discrepancy.parameters),
    rows: discrepancy.rows.map(placeOf),
    firstDivergence: divergenceReportOf(discrepancy.firstDivergence),
    bridge: discrepancy.bridge.map(bridgeStepReportOf),
    explanations: discrepancy.explanations.map(explanationReportOf),
    fix: fixReportOf(placedFix(discrepancy, findColumn)),
    ...(parts === undefined ? {} : { parts: parts.map((part) => partReportOf(part, findColumn)) }),
  };
}

/** The cell a fix would set, with its column; a fix whose cell cannot be told is for a person to make. */
function placedFix({ cell: at, fix }: Discrepancy, findColumn: ColumnFinder): Fix | undefined {
  if (fix?.kind !== 'setCell' || fix.cell.column !== undefined) return fix;
  const { file, tab, row } = fix.cell;
  const column = at && findColumn(file, tab, row, at.field);
  return column === undefined ? { kind: 'confirm' } : { ...fix, cell: { ...fix.cell, column } };
}

function partReportOf(part: Discrepancy, findColumn: ColumnFinder): DiscrepancyPart {
  const { code, item, warehouse, lot, expected, actual, difference, rows } = part;
  return {
    ...{ code, item, warehouse, lot, expected, actual, difference },
    ...markedPlaceOf(part, findColumn),
    text: wordsOf(code, part.parameters).text,
    rows: rows.map(placeOf),
  };
}

/** The cell a discrepancy is marked at, as an address. */
function markedPlaceOf(
  { cell: at }: Discrepancy,
  findColumn: ColumnFinder,
): Pick<DiscrepancyReport, 'file' | 'tab' | 'cell'> {
  const column = at && findColumn(at.file, at.tab, at.row, at.field);
  const cell = at === undefined || column === undefined ? null : columnLetters(column) + at.row;
  return { file: at?.file ?? null, tab: at?.tab ?? null, cell };
}

/** Title, text and what to do, in both languages, with the parameters filled in. */
export function wordsOf(
  code: CatalogueCode,
  parameters: TextParameters,
): {
  readonly title: LocalText;
  readonly text: LocalText;
  readonly todo: LocalText;
  readonly parameters: Record<string, string | number>;
} {
  const entry = catalogueEntry(code);
  const fill = (text: LocalText): LocalText => ({
    zh: renderText(text.zh, parameters),
    en: renderText(text.en, parameters),
  });
  return {
    title: fill(entry.title),
    text: fill(entry.text),
    todo: fill(entry.todo),
    parameters: { ...parameters },
  };
}

function addressOf({ row, column }: CellReference): string | null {
  return column === undefined ? null : columnLetters(column) + row;
}

function placeOf({ file, tab, row }: RowReference): RowReference {
  return { file, tab, row };
}

function fixReportOf(fix: Fix | undefined): IssueReport['fix'] {
  switch (fix?.kind) {
    case undefined:
      return null;
    case 'setCell':
      return { kind: 'setCell', ...cellPlaceOf(fix.cell), value: fix.value };
    case 'choose':
      return { kind: 'choose', ...cellPlaceOf(fix.cell), values: [...fix.values] };
    case 'addRow':
      return { kind: 'addRow', register: fix.register, values: { ...fix.values } };
    case 'confirm':
      return { kind: 'confirm' };
  }
}

function cellPlaceOf(cell: CellReference): RowReference & { readonly cell: string | null } {
  return { ...placeOf(cell), cell: addressOf(cell) };
}

function divergenceReportOf(
  divergence: Divergence | undefined,
): DiscrepancyReport['firstDivergence'] {
  if (divergence === undefined) return null;
  return {
    date: divergence.date ?? null,
    row: divergence.row ? placeOf(divergence.row) : null,
    quantityBefore: divergence.quantityBefore ?? null,
    quantityAfter: divergence.quantityAfter ?? null,
  };
}

function bridgeStepReportOf(step: BridgeStep): DiscrepancyReport['bridge'][number] {
  return {
    kind: step.kind,
    file: step.file ?? null,
    tab: step.tab ?? null,
    quantity: step.quantity,
    rowCount: step.rowCount ?? null,
  };
}

function explanationReportOf(explanation: Explanation): DiscrepancyReport['explanations'][number] {
  return {
    certainty: explanation.certainty,
    code: explanation.code,
    parameters: { ...explanation.parameters },
    rows: explanation.rows.map(placeOf),
    fix: fixReportOf(explanation.fix),
  };
}

function tabKey(file: string, tab: string): string {
  return JSON.stringify([file, tab]);
}
