/** The findings of a run as the pane lists them: each with its cell, its department, its item and its document. */

import {
  columnFinderOf,
  discrepancyReportOf,
  issueReportOf,
  wordsOf,
} from '../../../core/contract/report-findings.ts';
import {
  findingsOf,
  hasStatedNumber,
  type ListedFinding,
  searchedTextsOf,
} from '../../../core/contract/finding-list.ts';
import {
  recognisedTabsOf,
  type Reconciliation,
} from '../../../core/contract/report-reconciliation.ts';
import { placeFinderOf } from '../../../core/marks/finding-place.ts';
import { unitFor } from '../../../core/reconcile/figures.ts';
import { itemWordsOf } from '../../../core/reconcile/item-words.ts';
import { type FieldId } from '../../../core/registers/field.ts';
import { type Line } from '../../../core/registers/line.ts';
import { type Department } from '../../../core/registers/register.ts';
import { REGISTERS } from '../../../core/registers/registers.ts';
import {
  amountOf,
  formatAmount,
  MICRO_SCALE,
  parseQuantity,
  type UnitPrice,
} from '../../../core/values/exact.ts';
import { CATALOGUE, type CatalogueCode } from '../../../core/values/catalogue/catalogue.ts';
import { type LocalText } from '../../../core/values/catalogue/entry.ts';
import { cellValueAt, type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { cellText } from '../state/cell-text.ts';
import { findingKeys } from '../state/finding-keys.ts';
import { type FindingCause, type FindingPlace, type PaneFinding } from '../state/pane-run.ts';

/** What no tab states (a balance, a lot) is looked after by the warehouse. */
const DEPARTMENT_OF_STOCK: Department = 'warehouse';

/** Text of a field's cell in the row of a place, '' when there is none. */
type CellReader = (place: FindingPlace | null, field: FieldId) => string;

export function paneFindingsOf(
  content: WorkbookContent,
  run: Reconciliation,
  lines: readonly Line[],
): readonly PaneFinding[] {
  const tabs = recognisedTabsOf(run);
  const registers = new Map(
    tabs.map(({ file, tab, tables }) => [`${file}\u0000${tab}`, tables[0]?.register ?? 'other']),
  );
  const { names, units } = itemWordsOf(lines);
  const readCell = cellReaderOf(content, run);
  const { findings, placeOf } = placedFindings(run, content.file);
  const costs = costsOf(run);
  const keys = findingKeys(findings);
  return findings.map((finding, index): PaneFinding => {
    const place = placeOf(finding);
    const register =
      registers.get(`${finding.file ?? content.file}\u0000${place?.tab ?? finding.tab ?? ''}`) ??
      'other';
    const item =
      finding.kind === 'discrepancy'
        ? finding.item
        : readCell(place, 'itemCode') || readCell(place, 'itemName');
    const document = readCell(place, 'documentNumber');
    const name = names.get(item) ?? readCell(place, 'itemName');
    return {
      key: keys[index]!,
      finding,
      place,
      department: register === 'other' ? DEPARTMENT_OF_STOCK : REGISTERS[register].department,
      item,
      itemName: name === item ? '' : name,
      document,
      unit: unitOf(finding, units.get(item) ?? ''),
      impact: impactOf(finding, costs, run.amountScale),
      isStated: finding.kind === 'discrepancy' && hasStatedNumber(finding),
      causes: causesOf(finding),
      searched: [...searchedTextsOf(finding), item, name, document].join('\n').toLowerCase(),
    };
  });
}

/** The unit of an item as it is said of the difference. */
function unitOf(finding: ListedFinding, unit: string): string {
  if (finding.kind === 'issue' || finding.measure !== 'quantity') return unit;
  return unitFor(parseQuantity(finding.difference) ?? 0, unit);
}

/** All findings in the order a person takes them, and the cell of each. */
function placedFindings(
  run: Reconciliation,
  own: string,
): {
  readonly findings: readonly ListedFinding[];
  readonly placeOf: (finding: ListedFinding) => FindingPlace | null;
} {
  const find = placeFinderOf(run);
  const findColumn = columnFinderOf(recognisedTabsOf(run));
  // The list copies and orders the reports; the words of a report are made once, so they tell which is which.
  const places = new Map<LocalText, (FindingPlace & { readonly file: string }) | undefined>();
  const issues = run.issues.map((issue) => {
    const report = issueReportOf(issue);
    places.set(report.title, find.ofIssue(issue));
    return report;
  });
  const discrepancies = run.discrepancies.map((discrepancy) => {
    const report = discrepancyReportOf(discrepancy, findColumn);
    places.set(report.title, find.ofDiscrepancy(discrepancy));
    return report;
  });
  return {
    findings: findingsOf({ issues, discrepancies }),
    placeOf: ({ title }) => {
      const place = places.get(title);
      // What stands in the register of another workbook cannot be jumped to.
      if (place?.file !== own) return null;
      return { tab: place.tab, row: place.row, column: place.column };
    },
  };
}

/** Causes whose words the catalogue knows. */
function causesOf(finding: ListedFinding): readonly FindingCause[] {
  const explanations = finding.kind === 'discrepancy' ? finding.explanations : [];
  return explanations.flatMap(({ certainty, code, parameters }): readonly FindingCause[] =>
    Object.hasOwn(CATALOGUE, code)
      ? [{ certainty, text: wordsOf(code as CatalogueCode, parameters).text }]
      : [],
  );
}

/** Cost of one piece, by item and place. */
function costsOf({ balances }: Reconciliation): ReadonlyMap<string, UnitPrice> {
  const costs = new Map<string, UnitPrice>();
  for (const { item, warehouse, unitCost } of balances) {
    if (unitCost === undefined) continue;
    costs.set(costKey(item, warehouse), unitCost);
    if (!costs.has(costKey(item, ''))) costs.set(costKey(item, ''), unitCost);
  }
  return costs;
}

function costKey(item: string, warehouse: string): string {
  return `${item}\u0000${warehouse}`;
}

/** A difference of value is its own worth; one of quantity is worth what its balance costs a piece. */
function impactOf(
  finding: ListedFinding,
  costs: ReadonlyMap<string, UnitPrice>,
  amountScale: number,
): string | null {
  if (finding.kind === 'issue') return null;
  const size = finding.difference.replace('-', '');
  if (finding.measure === 'value') return size;
  const quantity = finding.measure === 'quantity' ? parseQuantity(size) : undefined;
  const cost = costs.get(costKey(finding.item, finding.warehouse));
  if (quantity === undefined || cost === undefined) return null;
  if ((quantity * cost) / 10 ** (2 * MICRO_SCALE - amountScale) > Number.MAX_SAFE_INTEGER / 2) {
    return null;
  }
  return formatAmount(amountOf(quantity, cost, amountScale), amountScale);
}

function cellReaderOf(content: WorkbookContent, run: Reconciliation): CellReader {
  const findColumn = columnFinderOf(recognisedTabsOf(run));
  const tabs = new Map(content.tabs.map((tab) => [tab.name, tab]));
  return (place, field) => {
    const tab = place === null ? undefined : tabs.get(place.tab);
    if (place === null || tab === undefined) return '';
    const column = findColumn(content.file, place.tab, place.row, field);
    if (column === undefined || column < 1) return '';
    return cellText(cellValueAt(tab, place.row, column), 'General', content.dateSystem).trim();
  };
}
