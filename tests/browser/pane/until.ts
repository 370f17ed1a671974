/** Waits until something holds in the page. Asked from outside: the page's policy lets nothing be evaluated within it. */

import { type Page } from 'playwright-core';

const ASK_EVERY_MS = 50;
const ASK_FOR_MS = 30_000;

export async function until(page: Page, expression: string): Promise<void> {
  for (let waited = 0; waited < ASK_FOR_MS; waited += ASK_EVERY_MS) {
    if ((await page.evaluate(expression)) === true) return;
    await page.waitForTimeout(ASK_EVERY_MS);
  }
  throw new Error(`never came true: ${expression}`);
}
