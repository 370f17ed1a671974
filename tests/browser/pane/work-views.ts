/** The views that are loaded later: how a person gets to each, and a workbook with something for all of them. */

import { type Page } from 'playwright-core';
import { type CellValue, type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { TRADE } from '../../pane/pane-in-memory.ts';

const TABS: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  ...TRADE,
  采购登记: [
    [...TRADE['采购登记']![0]!],
    ...TRADE['采购登记']!.slice(1),
    ['2026-03-03', 'PI-0303', 'NEW-7', '<b>酸梅汤</b>', '主仓', 2, 1, 2],
    ['2026-03-04', 'PI-0304', 'NEW-8', '一种名字很长很长很长很长很长很长的饮料', '主仓', 2, 1, 2],
  ],
};

/** Rows that name two items which the masters lack, one of which tries to be markup. */
export const TRADE_WITH_NEW: WorkbookContent = {
  file: '三月进销存.xlsx',
  format: 'xlsx',
  dateSystem: 1900,
  tabs: Object.entries(TABS).map(([name, rows]) => ({
    name,
    visibility: 'visible',
    rowCount: rows.length,
    columnCount: rows[0]!.length,
    rows,
    formatRuns: [],
    formulas: new Map<number, string>(),
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isFiltered: false,
  })),
  notes: [],
};

/** Opens the view of that name from the page "More". */
export async function openWork(page: Page, name: string): Promise<void> {
  await page.locator('.tabs a[href="#more"]').click();
  await page.locator('main .rw').filter({ hasText: name }).first().click();
  await page.waitForSelector('.back');
  await page.locator('main h1, main .empty').first().waitFor();
}
