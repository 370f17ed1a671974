/** Writes a planned fix through the host, and takes it back: only where the cells still are what the plan says. */

import {
  cellKey,
  type CellValue,
  cellValueAt,
  type TabContent,
} from '../../../core/workbook/tab-content.ts';
import { type TabDescription, type WorkbookHost } from '../../../core/workbook/workbook-host.ts';
import { type AddPlan, isSameRow, rowOf, type SetPlan } from './plan-fix.ts';

export type AppliedFix = SetPlan | AddPlan;

/** "changed": somebody edited or sorted meanwhile, and nothing was written. */
export type FixOutcome = 'written' | 'changed';

export async function applyFix(host: WorkbookHost, plan: AppliedFix): Promise<FixOutcome> {
  const { tab, content } = await readTabNamed(host, plan.tab);
  if (tab === undefined || content === undefined) return 'changed';
  if (plan.kind === 'add') {
    await host.insertRows(tab.id, plan.afterRow, [plan.cells]);
    return 'written';
  }
  if (!isAsTyped(content, plan.row, plan.expectedRow)) return 'changed';
  await writeCell(host, tab, plan, plan.after);
  return 'written';
}

/** "cleared": the row could not be told from others by any of its cells, so it was emptied and not deleted. */
export type UndoOutcome = 'undone' | 'cleared' | 'changed';

export async function undoFix(host: WorkbookHost, plan: AppliedFix): Promise<UndoOutcome> {
  const { tab, content } = await readTabNamed(host, plan.tab);
  if (tab === undefined || content === undefined) return 'changed';
  if (plan.kind === 'add') return undoAdd(host, tab, content, plan);
  const written = [...plan.expectedRow];
  while (written.length < plan.column) written.push(null);
  written[plan.column - 1] = plan.after;
  if (!isAsTyped(content, plan.row, written)) return 'changed';
  await writeCell(host, tab, plan, plan.before);
  return 'undone';
}

/** Whether all that people typed into a row is as expected: what its formulas come to follows from that, and a fix changes it. */
function isAsTyped(content: TabContent, row: number, expected: readonly CellValue[]): boolean {
  const now = rowOf(content, row);
  return Array.from({ length: Math.max(now.length, expected.length) }, (_, index) => index).every(
    (index) =>
      content.formulas.has(cellKey(row, index + 1)) ||
      isSameRow([now[index] ?? null], [expected[index] ?? null]),
  );
}

async function undoAdd(
  host: WorkbookHost,
  tab: TabDescription,
  content: TabContent,
  plan: AddPlan,
): Promise<UndoOutcome> {
  const row = plan.afterRow + 1;
  const isThere = plan.cells.every(
    ({ column, value }) => cellValueAt(content, row, column) === value,
  );
  if (!isThere) return 'changed';
  const telling = plan.cells.find(
    ({ column, value }) => typeof value === 'string' && isOnlyOne(content, column, value),
  );
  if (telling !== undefined) {
    const [result] = await host.deleteRows(tab.id, telling.column, [
      {
        tokenPrefix: String(telling.value),
        cells: plan.cells.map((cell) => ({ ...cell, expected: cell.value })),
      },
    ]);
    return result === 'written' ? 'undone' : 'changed';
  }
  for (const { column } of plan.cells) {
    await host.writeRegion({ tab: tab.id, row, column, rowCount: 1, columnCount: 1 }, [[null]]);
  }
  return 'cleared';
}

/** Whether one cell of a column begins with a text and no other does: it then tells its row. */
function isOnlyOne({ rows }: TabContent, column: number, text: string): boolean {
  const alike = rows.filter((row) => {
    const value: CellValue = row?.[column - 1] ?? null;
    return typeof value === 'string' && value.startsWith(text);
  });
  return text !== '' && alike.length === 1;
}

async function writeCell(
  host: WorkbookHost,
  tab: TabDescription,
  { row, column }: SetPlan,
  value: CellValue,
): Promise<void> {
  await host.writeRegion({ tab: tab.id, row, column, rowCount: 1, columnCount: 1 }, [[value]]);
}

/** A tab by its name, as it stands now. */
export async function readTabNamed(
  host: WorkbookHost,
  name: string,
): Promise<{ readonly tab?: TabDescription; readonly content?: TabContent }> {
  const tab = (await host.describeTabs()).find((candidate) => candidate.name === name);
  return tab === undefined ? {} : { tab, content: await host.readTab(tab.id) };
}
