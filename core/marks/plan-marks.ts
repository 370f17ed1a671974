/** Plans the marks of one workbook and the tabs its copy gains. Planned afresh each time; planning twice is the same. */

import { type Locale } from '../values/catalogue/entry.ts';
import { SEVERITIES, type Severity } from '../values/severity.ts';
import { balancesTab } from './balances-tab.ts';
import { discrepanciesTab } from './discrepancies-tab.ts';
import { placeFinderOf } from './finding-place.ts';
import { type CellMark, type MarkPlan, type TabMarks } from './mark.ts';
import { type MarkedRun } from './marked-run.ts';
import { type NotedFinding, noteText } from './note-text.ts';

/** More marks than this make a tab unreadable and a file slow; the worst are kept. */
export const MAX_MARKS_PER_TAB = 1_000;

/** The marks of `file` and the tabs Balances and Discrepancies, in the language of the person who asked. */
export function planMarks(run: MarkedRun, file: string, locale: Locale): MarkPlan {
  const find = placeFinderOf(run);
  const cells = new Map<string, Map<string, FoundCell>>();
  const show = (finding: NotedFinding, place: ReturnType<typeof find.ofDiscrepancy>): void => {
    if (place === undefined || place.file !== file || finding.severity === 'info') return;
    const tab = cells.get(place.tab) ?? new Map<string, FoundCell>();
    cells.set(place.tab, tab);
    const key = `${place.row},${place.column}`;
    const cell = tab.get(key) ?? { row: place.row, column: place.column, findings: [] };
    tab.set(key, cell);
    cell.findings.push(finding);
  };
  for (const discrepancy of run.discrepancies) {
    const { parts } = discrepancy;
    // A finding about many items is told at each of them, in that item's own numbers.
    if (parts === undefined) show(discrepancy, find.ofDiscrepancy(discrepancy));
    else for (const part of parts) show(part, find.ofDiscrepancy(part));
  }
  for (const issue of run.issues) {
    for (const part of issue.parts ?? [issue]) show(part, find.ofIssue(part));
  }
  const tabs = tabsOf(run, file);
  return {
    tabs: tabs.flatMap((tab): TabMarks[] => {
      const found = cells.get(tab);
      return found === undefined ? [] : [{ tab, marks: worstOf([...found.values()], locale) }];
    }),
    added: [balancesTab(run, locale), discrepanciesTab(run, { file, locale, find })],
  };
}

interface FoundCell {
  readonly row: number;
  readonly column: number;
  readonly findings: NotedFinding[];
}

/** The worst marks, in reading order. */
function worstOf(cells: readonly FoundCell[], locale: Locale): readonly CellMark[] {
  const marks = cells.map(({ row, column, findings }): CellMark => {
    const ordered = [...findings].sort(
      (left, right) => rankOf(left.severity) - rankOf(right.severity),
    );
    return { row, column, severity: ordered[0]!.severity, note: noteText(ordered, locale) };
  });
  const kept = [...marks]
    .sort(
      (left, right) =>
        rankOf(left.severity) - rankOf(right.severity) || inReadingOrder(left, right),
    )
    .slice(0, MAX_MARKS_PER_TAB);
  return kept.sort(inReadingOrder);
}

function inReadingOrder(left: CellMark, right: CellMark): number {
  return left.row - right.row || left.column - right.column;
}

function rankOf(severity: Severity): number {
  return SEVERITIES.indexOf(severity);
}

function tabsOf(run: MarkedRun, file: string): readonly string[] {
  const inspected = run.files.find((candidate) => candidate.file === file);
  return inspected?.tabs.map(({ recognised }) => recognised.tab) ?? [];
}
