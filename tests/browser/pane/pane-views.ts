/** Every view of the pane, and the way a person gets there: what is held to accessibility and drawn for looking at. */

import { type Page } from 'playwright-core';

export interface PaneView {
  readonly name: string;
  /** From wherever the pane stands after a run. */
  readonly open: (page: Page) => Promise<void>;
  /** Whether a pane shows it in part only, and a picture takes all of it. */
  readonly isLong?: boolean;
}

const showTab = async (page: Page, tab: string): Promise<void> => {
  await page.locator(`.tabs a[href="#${tab}"]`).click();
};

/** What a finished run shows: a number, that everything agrees, or that one side only was there. */
export const VERDICT = '.verdict, .allok, .oneside';

/** Starts a run and waits for what it found. */
export async function reconcileIn(page: Page): Promise<void> {
  await page.locator('.hero').click();
  await page.waitForSelector(VERDICT, { timeout: 50_000 });
}

/** The list with every severity switched on. */
export async function showAllIssues(page: Page): Promise<void> {
  await showTab(page, 'issues');
  const off = page.locator('.sevs button[aria-pressed="false"]');
  while ((await off.count()) > 0) await off.first().click();
}

/** Opens the first finding of a class, whatever the filters hide. */
export async function openFinding(page: Page, text: string): Promise<void> {
  await showAllIssues(page);
  await page.locator('[data-search]').fill(text);
  await page.locator('.findings .rw').filter({ hasText: text }).first().click();
  await page.waitForSelector('.back');
}

/** In an order in which each can be reached from the one before. */
export const PANE_VIEWS: readonly PaneView[] = [
  { name: 'home-after', open: (page) => showTab(page, 'home') },
  { name: 'issues', open: (page) => showTab(page, 'issues') },
  {
    name: 'issues-none',
    open: async (page) => {
      await showTab(page, 'issues');
      await page.locator('[data-search]').fill('no such thing');
      await page.waitForSelector('.empty');
    },
  },
  {
    name: 'finding',
    open: async (page) => {
      await page.locator('.empty .btn').click();
      await page.locator('.findings .rw:has(.error)').first().click();
      await page.waitForSelector('.slip.figs');
    },
  },
  {
    name: 'finding-fix',
    open: async (page) => {
      await openFinding(page, 'G6');
      await page.locator('.acts .btn.pri').click();
      await page.waitForSelector('.slip table');
    },
  },
  { name: 'stock', open: (page) => showTab(page, 'stock') },
  {
    name: 'stock-write',
    open: async (page) => {
      await page.locator('.acts .btn').click();
      await page.waitForSelector('.announce');
    },
  },
  {
    name: 'item-card',
    open: async (page) => {
      await page.locator('.acts .btn').last().click();
      await page.locator('main .rw').first().click();
      await page.waitForSelector('.spark');
    },
  },
  {
    name: 'item-card-table',
    open: async (page) => {
      await page.locator('.head .btn').click();
      await page.waitForSelector('table.mini');
    },
  },
  { name: 'sync', open: (page) => showTab(page, 'sync') },
  {
    name: 'more',
    open: async (page) => {
      await showTab(page, 'more');
      await page.waitForSelector('main .rw');
    },
  },
  {
    name: 'registers',
    open: async (page) => {
      await page.locator('main .rw').first().click();
      await page.waitForSelector('.card');
    },
    isLong: true,
  },
  {
    name: 'mapping',
    open: async (page) => {
      await page.locator('.card .btn').first().click();
      await page.waitForSelector('details');
    },
  },
  {
    name: 'reports',
    open: async (page) => {
      await showTab(page, 'home');
      await page.locator('main .rw').last().click();
      await page.waitForSelector('.monthbars');
    },
    isLong: true,
  },
];

/** The views before the first run. */
export const FIRST_VIEWS: readonly PaneView[] = [
  { name: 'home-before', open: (page) => showTab(page, 'home') },
  { name: 'issues-before', open: (page) => showTab(page, 'issues') },
  {
    name: 'first-run-1',
    open: async (page) => {
      await showTab(page, 'home');
      await page.locator('.btn.start').click();
      await page.waitForSelector('.brandmark');
    },
  },
  {
    name: 'first-run-2',
    open: async (page) => {
      await page.locator('.btn.pri.wide').click();
      await page.waitForSelector('.card');
    },
  },
  {
    name: 'first-run-3',
    open: async (page) => {
      await page.locator('.acts .btn.pri').click();
      await page.waitForSelector('.slip');
    },
  },
];
