/** The views that are loaded later: how a person gets to each, and a workbook with something for all of them. */

import { type Page } from 'playwright-core';
import { type CellValue, type WorkbookContent } from '../../../core/workbook/tab-content.ts';
import { TRADE } from '../../pane/pane-in-memory.ts';
import { workbookContent } from '../../support/tab-content.ts';

const FILE = '三月进销存.xlsx';
const TABS: Readonly<Record<string, readonly (readonly CellValue[])[]>> = {
  ...TRADE,
  采购登记: [
    [...TRADE['采购登记']![0]!],
    ...TRADE['采购登记']!.slice(1),
    ['2026-03-03', 'PI-0303', 'NEW-7', '<b>酸梅汤</b>', '主仓', 2, 1, 2],
    ['2026-03-04', 'PI-0304', 'NEW-8', '一种名字很长很长很长很长很长很长的饮料', '主仓', 2, 1, 2],
  ],
};

/** A notebook whose headers say too little for anything to take it for a register by itself. */
export const TRADE_WITH_NOTEBOOK: WorkbookContent = workbookContent(FILE, {
  ...TRADE,
  来货本: [
    ['送货日', '送来的货', '个'],
    ['2026-03-08', '桂花乌龙茶', 4],
    ['2026-03-09', '山泉水', 2],
  ],
});

/** Goes to a tab of the workbook beside the pane, as a person does. */
export async function goToTab(page: Page, name: string): Promise<void> {
  await page.evaluate(
    `window.pane.workbook.showTab(window.pane.workbook.tabs.find((tab) => tab.name === '${name}'))`,
  );
}

/** Rows that name two items which the masters lack, one of which tries to be markup. */
export const TRADE_WITH_NEW: WorkbookContent = workbookContent(FILE, TABS);

/** Rows that name items by codes and documents by numbers that would be markup, code, or wider than any pane. */
export function hostileTrade(payloads: readonly string[]): WorkbookContent {
  const [header, first] = TABS['采购登记']!;
  const rows = payloads.map((payload, index) => [
    ...['2026-03-03', `PI-040${index}${payload}`, payload, payload, '主仓'],
    ...[2, 1, 2],
  ]);
  return workbookContent(FILE, { ...TABS, 采购登记: [header!, first!, ...rows] });
}

/** Opens the view of that name from the page "More". */
export async function openWork(page: Page, name: string): Promise<void> {
  await page.locator('.tabs a[href="#more"]').click();
  await page.locator('main .rw').filter({ hasText: name }).first().click();
  await page.waitForSelector('.back');
  await page.locator('main h1, main .empty').first().waitFor();
}

export interface WorkPicture {
  readonly name: string;
  readonly title: { readonly zh: string; readonly en: string };
  /** What is done in it before it is looked at. */
  readonly prepare?: (page: Page, locale: 'zh' | 'en') => Promise<void>;
}

/** The same view over the notebook, before and after it is said what the notebook is. */
export async function chooseKind(page: Page, locale: 'zh' | 'en'): Promise<void> {
  await page.getByLabel(locale === 'zh' ? '哪一种' : 'Which kind').selectOption('purchase');
  await page.locator('main details').waitFor();
}

/** Each view with something in it. */
export const WORK_VIEWS: readonly WorkPicture[] = [
  {
    name: 'prints',
    title: { zh: '打印', en: 'Print' },
    prepare: async (page) => {
      await page.locator('.btn.pri.wide').click();
      await page.locator('a.btn.pri').waitFor();
    },
  },
  { name: 'new-register', title: { zh: '从模板新建', en: 'New register' } },
  { name: 'masters', title: { zh: '补上缺的档案', en: 'Add missing' } },
  {
    name: 'masters-preview',
    title: { zh: '补上缺的档案', en: 'Add missing' },
    prepare: async (page) => {
      await page.locator('.btn.pri.wide').click();
      await page.locator('dl.slip').first().waitFor();
    },
  },
  {
    name: 'people',
    title: { zh: '人员', en: 'People' },
    prepare: (page) => page.locator('main select').first().waitFor(),
  },
  {
    name: 'departments',
    title: { zh: '部门和权限', en: 'Departments' },
    prepare: (page) => page.locator('fieldset').first().waitFor(),
  },
  {
    name: 'tokens',
    title: { zh: '令牌', en: 'Tokens' },
    prepare: async (page, locale) => {
      await page.getByLabel(locale === 'zh' ? '给什么程序用' : 'What it is for').fill('WMS');
      await page.getByLabel(locale === 'zh' ? '全部' : 'All of them').uncheck();
    },
  },
  { name: 'workbooks', title: { zh: '见过的工作簿', en: 'Workbooks seen' } },
  {
    name: 'audit',
    title: { zh: '操作记录', en: 'Audit log' },
    prepare: (page) => page.locator('ol.list li').first().waitFor(),
  },
];
