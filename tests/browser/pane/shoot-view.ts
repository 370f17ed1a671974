/** A picture of a view of the pane, and what is wrong with the view: sideways scrolling, violations of accessibility. */

import path from 'node:path';
import { type Page } from 'playwright-core';
import { accessibilityViolations, overflowOf } from '../browser-page.ts';
import { type PaneLook } from './pane-page.ts';

/** The height a pane has at least. */
const HEIGHT = 640;
/** What stands above and below the view. */
const BARS = 180;

export interface Shots {
  readonly folder: string;
  readonly look: PaneLook;
  /** Is told what is wrong with a picture. */
  readonly report: (text: string) => void;
}

/** `isWhole` takes all of the view, not what fits into the pane at once. */
export async function shootView(
  page: Page,
  name: string,
  { folder, look, report }: Shots,
  isWhole = false,
): Promise<void> {
  const { width, theme, locale, hasForcedColors = false } = look;
  const file = `pane-${name}-${width}-${hasForcedColors ? 'forced' : theme}-${locale}.png`;
  if ((await overflowOf(page)) > 0) report(`${file} scrolls sideways`);
  for (const violation of await accessibilityViolations(page)) report(`${file}: ${violation}`);
  if (isWhole) {
    const height = await page.locator('main').evaluate((main) => main.scrollHeight);
    await page.setViewportSize({ width, height: Math.max(HEIGHT, height + BARS) });
  }
  await page.screenshot({ path: path.join(folder, file) });
  if (isWhole) await page.setViewportSize({ width, height: HEIGHT });
}
