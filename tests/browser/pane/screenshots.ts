/** Pictures of every view of the pane at its widths, light and dark, in both languages, to be looked at. */

import path from 'node:path';
import { type Browser, type Page } from 'playwright-core';
import { buildSampleCompany } from '../../../templates/sample-company.ts';
import { contentOfDescription } from '../../support/content-of-description.ts';
import { accessibilityViolations, overflowOf } from '../browser-page.ts';
import { type PaneLook, startPaneSite } from './pane-page.ts';
import { takeSyncScreenshots } from './sync-screenshots.ts';
import { FIRST_VIEWS, PANE_VIEWS, type PaneView } from './pane-views.ts';

const LOOKS: readonly PaneLook[] = [
  ...[270, 350].flatMap((width) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['zh', 'en'] as const).map((locale): PaneLook => ({ width, theme, locale })),
    ),
  ),
  { width: 350, theme: 'dark', locale: 'en', hasForcedColors: true },
];

/** `report` is told what is wrong with a picture. */
export async function takePaneScreenshots(
  browser: Browser,
  folder: string,
  report: (text: string) => void,
): Promise<void> {
  await takeSyncScreenshots(browser, folder, report);
  const site = await startPaneSite();
  try {
    for (const look of LOOKS) {
      const [sample] = buildSampleCompany(look.locale);
      const content = contentOfDescription(sample!.description, sample!.name);
      const { page, faults } = await site.open(browser, content, look);
      const take = (view: PaneView): Promise<void> => takeView(page, look, view);
      for (const view of FIRST_VIEWS) await take(view);
      await page.locator('.acts .btn.pri').click();
      await page.waitForSelector('.verdict', { timeout: 50_000 });
      for (const view of PANE_VIEWS) await take(view);
      for (const fault of faults) report(`pane ${look.width} ${look.theme}: ${fault}`);
      await page.context().close();
    }
  } finally {
    await site.stop();
  }

  async function takeView(page: Page, look: PaneLook, { name, open }: PaneView): Promise<void> {
    await open(page);
    const colours = look.hasForcedColors === true ? 'forced' : look.theme;
    const file = `pane-${name}-${look.width}-${colours}-${look.locale}.png`;
    await page.screenshot({ path: path.join(folder, file) });
    if ((await overflowOf(page)) > 0) report(`${file} scrolls sideways`);
    for (const violation of await accessibilityViolations(page)) report(`${file}: ${violation}`);
  }
}
