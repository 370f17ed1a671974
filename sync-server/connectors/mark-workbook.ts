/** The marked copy of a workbook: what was found stands in its cells. The original's bytes are never changed. */

import { type MarkPlan } from '../../core/marks/mark.ts';
import { type WorkbookContent } from '../../core/workbook/tab-content.ts';
import { type WorkbookFile } from '../http/ports.ts';
import { baseWorkbook, tabName } from './mark/base-workbook.ts';
import { markPackage } from './mark/mark-package.ts';

/**
 * A copy of `file` with the plan's marks as fills and notes, and its tabs added. An .xlsx or .xlsm keeps every part it had;
 * any other format becomes a new .xlsx with its values, formats and merges.
 *
 *     (await markWorkbook({ name: 'stock.xls', bytes }, plan, content)).name  // "stock.xlsx"
 */
export async function markWorkbook(
  file: WorkbookFile,
  plan: MarkPlan,
  content: WorkbookContent,
): Promise<WorkbookFile> {
  if (content.format === 'xlsx' || content.format === 'xlsm') {
    const bytes = markPackage(file.bytes, plan, content);
    return { name: withExtension(file.name, content.format), bytes };
  }
  const names = newTabNames(content);
  const renamed: MarkPlan = {
    tabs: plan.tabs.map((marks) => ({ ...marks, tab: names.get(marks.tab) ?? marks.tab })),
    added: plan.added.map((added) => ({
      ...added,
      rows: added.rows.map((row) =>
        row.map((cell) =>
          cell?.kind === 'link' ? { ...cell, tab: names.get(cell.tab) ?? cell.tab } : cell,
        ),
      ),
    })),
  };
  const bytes = markPackage(await baseWorkbook(content), renamed, content);
  return { name: withExtension(file.name, 'xlsx'), bytes };
}

/** What the tabs are called in a new workbook: a CSV's name may be longer than a tab's can be. */
function newTabNames(content: WorkbookContent): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(content.tabs.map(({ name }) => [name, tabName(name, taken)]));
}

function withExtension(name: string, extension: string): string {
  if (name.toLowerCase().endsWith(`.${extension}`)) return name;
  return `${name.replace(/\.(xlsx?|xlsm|xlsb|csv|txt|html?|xml)$/i, '')}.${extension}`;
}
