/** Applies a plan of marks to a workbook in memory, and says what a plan would change: what every host is held to. */

import { bareTab } from '../../core/workbook/bare-tab.ts';
import {
  type CellValue,
  type TabContent,
  type WorkbookContent,
} from '../../core/workbook/tab-content.ts';
import {
  type AddedCell,
  type AddedTab,
  type CellMark,
  type MarkPlan,
} from '../../core/marks/mark.ts';

/** A workbook with the marks it carries, by tab and cell. */
export interface MarkedContent {
  readonly content: WorkbookContent;
  readonly marks: ReadonlyMap<string, CellMark>;
}

/** One thing a plan would do to a workbook. */
export interface MarkChange {
  readonly kind: 'mark' | 'unmark' | 'writeTab';
  readonly tab: string;
  readonly row?: number;
  readonly column?: number;
}

/** What applying a plan would change of a workbook as it is; nothing once it was applied. */
export function markChanges(marked: MarkedContent, plan: MarkPlan): readonly MarkChange[] {
  const planned = plannedMarks(plan);
  const changes: MarkChange[] = [];
  for (const [key, mark] of planned) {
    const known = marked.marks.get(key);
    if (known?.note === mark.note && known.severity === mark.severity) continue;
    changes.push({ kind: 'mark', tab: tabOf(key), row: mark.row, column: mark.column });
  }
  for (const [key, { row, column }] of marked.marks) {
    if (!planned.has(key)) changes.push({ kind: 'unmark', tab: tabOf(key), row, column });
  }
  for (const added of plan.added) {
    const known = marked.content.tabs.find(({ name }) => name === added.name);
    if (known === undefined || !isSame(known, tabContentOf(added))) {
      changes.push({ kind: 'writeTab', tab: added.name });
    }
  }
  return changes;
}

/** The workbook after a plan was applied: its marks replaced, its added tabs written anew at the end. */
export function applyMarks(content: WorkbookContent, plan: MarkPlan): MarkedContent {
  const written = new Set(plan.added.map(({ name }) => name));
  const own = content.tabs.filter(({ name }) => !written.has(name));
  return {
    content: { ...content, tabs: [...own, ...plan.added.map(tabContentOf)] },
    marks: plannedMarks(plan),
  };
}

function plannedMarks(plan: MarkPlan): ReadonlyMap<string, CellMark> {
  return new Map(
    plan.tabs.flatMap(({ tab, marks }) =>
      marks.map((mark) => [`${mark.row},${mark.column},${tab}`, mark] as const),
    ),
  );
}

function tabOf(key: string): string {
  return key.split(',').slice(2).join(',');
}

function tabContentOf({ name, columns, rows }: AddedTab): TabContent {
  return bareTab(name, [
    columns.map(({ header }) => header),
    ...rows.map((row) => row.map(cellValueOf)),
  ]);
}

function cellValueOf(cell: AddedCell): CellValue {
  if (cell === null) return null;
  return cell.kind === 'number' ? Number(cell.decimal) : cell.text;
}

function isSame(left: TabContent, right: TabContent): boolean {
  return JSON.stringify(left.rows) === JSON.stringify(right.rows);
}
