/** How long a page answers nobody while a cell is edited: the same watch, the same cells and the same keys in two pages. */

import assert from 'node:assert/strict';
import { type Page } from 'playwright-core';
import { cellIn, clickCell } from '../browser/web-workbook/workbook-page.ts';

/** Edits in each page, by turns: what else the machine does falls on both. The middle one counts. */
const EDITS = 9;
/** Edits before that are not counted: the first ones compile what all use. */
const WARM_UPS = 2;
/** How long after an edit a page is watched: past the moment at which ours saves, in milliseconds. */
const WATCH_MS = 4_000;
/** A page has come to rest when it was never busy as long as this for a whole watch, in milliseconds. */
const REST_MS = 100;
/** Watches until a page must have come to rest. */
const MOST_RESTS = 10;
const FIRST_ROW = 12;
const COLUMN = 5;

export interface EditBlocks {
  /** Milliseconds, one an edit. */
  readonly ours: readonly number[];
  readonly bare: readonly number[];
}

/** What a page gathers for us: a timer that wants to fire every few milliseconds, and by how much it was late. */
interface Watch {
  tallybookWatch: { longest: number };
}

/** `tab` is the name of the register in both pages, whose first rows are edited. */
export async function editBlocks(
  open: { readonly ours: () => Promise<Page>; readonly bare: () => Promise<Page> },
  tab: string,
): Promise<EditBlocks> {
  const ours = await startWatch(await open.ours());
  const bare = await startWatch(await open.bare());
  const blocks = { ours: [] as number[], bare: [] as number[] };
  for (let edit = 0; edit < WARM_UPS + EDITS; edit++) {
    for (const [which, page] of [
      ['ours', ours],
      ['bare', bare],
    ] as const) {
      const block = await blockOfEdit(page, tab, edit);
      if (edit >= WARM_UPS) blocks[which].push(block);
    }
  }
  for (const page of [ours, bare]) await page.context().close();
  return blocks;
}

/** Starts the watch, and waits until opening is over: formulas are reckoned and heights measured behind it. */
async function startWatch(page: Page): Promise<Page> {
  await page.evaluate(() => {
    const seen = { longest: 0 };
    let last = performance.now();
    // What blocks the page delays a timer, whatever it is: script, layout, drawing or the collection of garbage.
    setInterval(() => {
      const now = performance.now();
      seen.longest = Math.max(seen.longest, now - last);
      last = now;
    }, 4);
    Object.assign(globalThis, { tallybookWatch: seen } satisfies Watch);
  });
  for (let rest = 0; rest < MOST_RESTS; rest++) {
    await page.waitForTimeout(WATCH_MS);
    if ((await takeLongest(page)) < REST_MS) break;
  }
  return page;
}

/** The longest time the page answers nobody from the first key until after it was saved, in milliseconds. */
async function blockOfEdit(page: Page, tab: string, edit: number): Promise<number> {
  const row = FIRST_ROW + edit;
  const value = 1_000 + edit;
  await page.bringToFront();
  await clickCell(page, row, COLUMN);
  await page.waitForTimeout(500);
  await takeLongest(page);
  await page.keyboard.type(String(value));
  await page.keyboard.press('Enter');
  await page.waitForTimeout(WATCH_MS);
  const longest = await takeLongest(page);
  // An edit that did not happen blocks nobody.
  assert.equal((await cellIn(page, tab, row, COLUMN)).v, value);
  return longest;
}

async function takeLongest(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { tallybookWatch } = globalThis as unknown as Watch;
    const { longest } = tallybookWatch;
    tallybookWatch.longest = 0;
    return longest;
  });
}
