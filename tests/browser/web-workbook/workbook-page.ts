/** The web workbook in a real Chromium: opened from a real server, and what a person does there with mouse and keys. */

import { readFile } from 'node:fs/promises';
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { type Browser, type BrowserContext, type Page } from 'playwright-core';
import { type Department } from '../../../core/registers/register.ts';
import { type CellValue } from '../../../core/workbook/tab-content.ts';
import {
  ADDIN_FOLDER,
  type AddinShelf,
  createAddinShelf,
} from '../../../sync-server/http/addin-shelf.ts';
import { PROJECT_ROOT } from '../../support/shared-folder.ts';
import { type PageLook } from '../browser-page.ts';

/** What the page shows of itself to whoever looks, as far as the tests look. */
interface Shown {
  readonly tallybook: {
    readonly univer: { readonly api: { readonly undo: () => Promise<boolean> } };
    readonly workbook: {
      readonly getActiveSheet: () => ShownSheet;
      readonly getSheetByName: (name: string) => ShownSheet | null;
      readonly setActiveSheet: (sheet: ShownSheet) => void;
    };
  };
}

interface ShownSheet {
  readonly getSheetName: () => string;
  readonly scrollToCell: (row: number, column: number) => void;
  readonly getFrozenRows: () => number;
  readonly getScrollState: () => {
    readonly sheetViewStartRow: number;
    readonly sheetViewStartColumn: number;
    readonly offsetX: number;
    readonly offsetY: number;
  };
  readonly getNotes: () => readonly { row: number; col: number; note: string }[];
  readonly getActiveRange: () => { readonly getA1Notation: () => string } | null;
  readonly getSheet: () => {
    readonly getCellRaw: (row: number, column: number) => ShownCell | null;
  };
  readonly getRange: (row: number, column: number) => ShownRange;
}

interface ShownCell {
  readonly v?: CellValue;
  readonly f?: string | null;
  readonly p?: object | null;
}

interface ShownRange {
  readonly getCellRect: () => { x: number; y: number; width: number; height: number };
  readonly getBackground: () => string;
}

interface Kept {
  readonly setItem: (key: string, value: string) => void;
}

export interface OpenedWorkbook {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page threw, what its policy blocked, dialogs that opened. */
  readonly faults: string[];
  /** Addresses of everything it asked for. */
  readonly requests: readonly string[];
}

/** Builds what browsers get where it is missing or older than its sources. */
export function builtShelf(): AddinShelf {
  const build = path.join(PROJECT_ROOT, 'addin', 'build.ts');
  const run = spawnSync(process.execPath, [build, '--if-changed'], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return createAddinShelf(ADDIN_FOLDER);
}

export async function openWorkbookPage(
  browser: Browser,
  url: string,
  look: PageLook,
  department?: Department,
): Promise<OpenedWorkbook> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.theme,
    locale: look.language,
    acceptDownloads: true,
  });
  if (department !== undefined) {
    await context.addInitScript((chosen) => {
      const { localStorage } = globalThis as unknown as { localStorage: Kept };
      localStorage.setItem('tallybook.department', chosen);
    }, department);
  }
  return openIn(context, url);
}

/** Another page of the same browser: it remembers what the first one did. */
export async function openIn(context: BrowserContext, url: string): Promise<OpenedWorkbook> {
  const page = await context.newPage();
  const faults: string[] = [];
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    if (dialog.type() === 'beforeunload') return void dialog.accept();
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy|TrustedHTML|TrustedScript/i.test(message.text())) {
      faults.push(message.text());
    }
  });
  await page.goto(url.includes('/workbook') ? url : `${url}/workbook`);
  await waitUntilOpen(page);
  return { page, context, faults, requests };
}

export async function waitUntilOpen(page: Page): Promise<void> {
  await page.waitForFunction(() => 'tallybook' in globalThis, undefined, { timeout: 30_000 });
  await page.locator('.sheet canvas').first().waitFor();
}

/** Clicks a cell of the tab in sight, 1-based. The grid is one canvas: the point is reckoned from the cell's place. */
export async function clickCell(page: Page, row: number, column: number): Promise<void> {
  await page.evaluate(
    ([atRow, atColumn]) => {
      const { workbook } = (globalThis as unknown as Shown).tallybook;
      workbook.getActiveSheet().scrollToCell(Math.max(0, atRow - 6), Math.max(0, atColumn - 3));
    },
    [row, column] as const,
  );
  await page.waitForTimeout(150);
  const cell = await page.evaluate(
    ([atRow, atColumn]) => {
      const sheet = (globalThis as unknown as Shown).tallybook.workbook.getActiveSheet();
      const { sheetViewStartRow, sheetViewStartColumn, offsetX, offsetY } = sheet.getScrollState();
      // Places are those of a sheet that was not scrolled; frozen rows never are.
      const frozen = sheet.getFrozenRows();
      const place = sheet.getRange(atRow - 1, atColumn - 1).getCellRect();
      const first = sheet.getRange(frozen, 0).getCellRect();
      const start = sheet.getRange(frozen + sheetViewStartRow, sheetViewStartColumn).getCellRect();
      return {
        x: place.x + place.width / 2 - (start.x - first.x) - offsetX,
        y: place.y + place.height / 2 - (atRow > frozen ? start.y - first.y + offsetY : 0),
      };
    },
    [row, column] as const,
  );
  const grid = await gridPlace(page);
  await page.mouse.click(grid.x + cell.x, grid.y + cell.y);
}

/** Types over a cell and confirms with Enter. */
export async function typeInto(
  page: Page,
  row: number,
  column: number,
  text: string,
): Promise<void> {
  await clickCell(page, row, column);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await page.waitForTimeout(100);
}

export function cellIn(page: Page, tab: string, row: number, column: number): Promise<ShownCell> {
  return page.evaluate(
    ([name, atRow, atColumn]) => {
      const sheet = (globalThis as unknown as Shown).tallybook.workbook.getSheetByName(name);
      const { v, f, p } = sheet?.getSheet().getCellRaw(atRow - 1, atColumn - 1) ?? {};
      return { v: v ?? null, f: f ?? null, p: p ? {} : null };
    },
    [tab, row, column] as const,
  );
}

/** Tab and address of the cell that is selected: "销售登记!F41". */
export function selectedCell(page: Page): Promise<string> {
  return page.evaluate(() => {
    const sheet = (globalThis as unknown as Shown).tallybook.workbook.getActiveSheet();
    return `${sheet.getSheetName()}!${sheet.getActiveRange()?.getA1Notation() ?? ''}`;
  });
}

/** Notes of a tab, and the fill of each cell that has one. */
export function notesIn(
  page: Page,
  tab: string,
): Promise<readonly { readonly note: string; readonly fill: string }[]> {
  return page.evaluate((name) => {
    const sheet = (globalThis as unknown as Shown).tallybook.workbook.getSheetByName(name);
    return (sheet?.getNotes() ?? []).map(({ row, col, note }) => ({
      note,
      fill: sheet?.getRange(row, col).getBackground() ?? '',
    }));
  }, tab);
}

/** Waits until the bar says that everything is saved. */
export async function waitUntilSaved(page: Page): Promise<void> {
  await page.locator('.state', { hasText: /已保存|Saved/ }).waitFor({ timeout: 20_000 });
}

async function gridPlace(page: Page): Promise<{ readonly x: number; readonly y: number }> {
  const places = await page.locator('.sheet canvas').evaluateAll((canvases) =>
    canvases.map((canvas) => {
      const { x, y, width, height } = (
        canvas as unknown as {
          getBoundingClientRect: () => Record<'x' | 'y' | 'width' | 'height', number>;
        }
      ).getBoundingClientRect();
      return { x, y, area: width * height };
    }),
  );
  const [largest] = places.sort((one, other) => other.area - one.area);
  if (largest === undefined) throw new Error('the grid is not there');
  return largest;
}

/** Downloads the workbook by the page's own button. */
export async function downloadedFile(page: Page): Promise<{ name: string; bytes: Uint8Array }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page
      .locator('.appbar')
      .getByRole('button', { name: /\.xlsx/ })
      .click(),
  ]);
  const bytes = new Uint8Array(await readFile(await download.path()));
  return { name: download.suggestedFilename(), bytes };
}
