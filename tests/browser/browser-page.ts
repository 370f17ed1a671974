/** A real Chromium on the page of a real server, and what a person does there. */

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';
import { type WorkbookFile } from '../../sync-server/http/ports.ts';
import { requireSystemPart } from '../support/system-parts.ts';

export interface PageLook {
  readonly width: number;
  readonly theme: 'light' | 'dark';
  readonly language: 'zh-CN' | 'en-GB';
}

export async function openBrowser(): Promise<Browser> {
  // Without its sandbox, since CI runs as root; the browser only ever opens our own page.
  const args = ['--no-sandbox', '--disable-dev-shm-usage'];
  return chromium.launch({ executablePath: requireSystemPart('chromium'), args });
}

/** A page whose every error counts: what it throws, and what its security policy blocks. */
export async function openPage(
  browser: Browser,
  url: string,
  look: PageLook,
): Promise<{ readonly page: Page; readonly faults: readonly string[] }> {
  const context = await browser.newContext({
    viewport: { width: look.width, height: 800 },
    colorScheme: look.theme,
    locale: look.language,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  page.on('dialog', (dialog) => {
    faults.push(`dialog: ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => {
    if (/Content.Security.Policy|TrustedHTML|TrustedScript/i.test(message.text())) {
      faults.push(message.text());
    }
  });
  await page.goto(url);
  await page.waitForSelector('.drop');
  return { page, faults };
}

/** Chooses files by the dialog's input. */
export async function chooseFiles(page: Page, files: readonly WorkbookFile[]): Promise<void> {
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles(
      files.map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
}

/** Runs in the browser, whose types the project does not load. */
const CARRY_FILES = `(given) => {
  const carried = new DataTransfer();
  for (const { name, base64 } of given) {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    carried.items.add(new File([bytes], name));
  }
  return carried;
}`;

/** Drops files on the page, as a person does with the mouse. */
export async function dropFiles(page: Page, files: readonly WorkbookFile[]): Promise<void> {
  const plain = files.map(({ name, bytes }) => ({
    name,
    base64: Buffer.from(bytes).toString('base64'),
  }));
  const transfer = await page.evaluateHandle(`(${CARRY_FILES})(${JSON.stringify(plain)})`);
  await page.dispatchEvent('.drop', 'drop', { dataTransfer: transfer });
}

/** Waits until a run has ended with a result. */
export async function waitForResult(page: Page): Promise<void> {
  await page.waitForSelector('main.result', { timeout: 50_000 });
}

interface AxeViolation {
  readonly id: string;
  readonly nodes: readonly { readonly html: string }[];
}

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** A button on its way from one colour to another has neither: what ends by itself is waited for. */
const SETTLE = `Promise.allSettled(
  document.getAnimations().filter((one) => one instanceof CSSTransition).map((one) => one.finished),
)`;

/** What axe-core finds wrong, WCAG 2.2 AA and best practices, as short texts. */
export async function accessibilityViolations(page: Page): Promise<readonly string[]> {
  await page.evaluate(SETTLE);
  await page.evaluate(AXE);
  const violations = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run: (options: unknown) => Promise<{ violations: AxeViolation[] }> };
    };
    const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
    return (await axe.run({ runOnly: tags })).violations;
  });
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`);
}

/** By how many pixels the page is wider than its window. */
export function overflowOf(page: Page): Promise<number> {
  return page.evaluate('document.documentElement.scrollWidth - innerWidth');
}
