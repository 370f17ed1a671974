/** Pictures of every view of the pane at its widths, light and dark, in both languages, to be looked at. */

import { type Browser } from 'playwright-core';
import { buildSampleCompany } from '../../../templates/sample-company.ts';
import { contentOfDescription } from '../../support/content-of-description.ts';
import { type PaneLook, startPaneSite } from './pane-page.ts';
import { takeSyncScreenshots } from './sync-screenshots.ts';
import { FIRST_VIEWS, PANE_VIEWS, type PaneView } from './pane-views.ts';
import { shootView } from './shoot-view.ts';

const LOOKS: readonly PaneLook[] = [
  ...[270, 350].flatMap((width) =>
    (['light', 'dark'] as const).flatMap((theme) =>
      (['zh', 'en'] as const).map((locale): PaneLook => ({ width, theme, locale })),
    ),
  ),
  { width: 350, theme: 'dark', locale: 'en', hasForcedColors: true },
  { width: 1280, theme: 'light', locale: 'zh' },
  { width: 1280, theme: 'dark', locale: 'en' },
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
      const take = async ({ name, open, isLong = false }: PaneView): Promise<void> => {
        await open(page);
        await shootView(page, name, { folder, look, report }, isLong);
      };
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
}
