/** Tabs as a host hands them over, of rows alone: whatever a test does not speak of is as in a plain sheet. */

import { bareTab } from '../../core/workbook/bare-tab.ts';
import {
  type CellValue,
  type TabContent,
  type WorkbookContent,
} from '../../core/workbook/tab-content.ts';

export function tabContent(
  name: string,
  rows: readonly (readonly CellValue[])[],
  more: Partial<TabContent> = {},
): TabContent {
  return { ...bareTab(name, rows), ...more };
}

/** A workbook of such tabs. */
export function workbookContent(
  file: string,
  tabs: Readonly<Record<string, readonly (readonly CellValue[])[]>>,
): WorkbookContent {
  return {
    file,
    format: 'xlsx',
    dateSystem: 1900,
    tabs: Object.entries(tabs).map(([name, rows]) => tabContent(name, rows)),
    notes: [],
  };
}
