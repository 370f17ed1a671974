/** Pictures of the views that are loaded later, over a real server: prints, new registers, masters, and those of an admin. */

import { type Browser } from 'playwright-core';
import { startTestServer, TEST_SCOPE } from '../../http/test-server.ts';
import { fillCompany } from '../../print/printed-company.ts';
import { type PaneLook, startPaneSite } from './pane-page.ts';
import { reconcileIn } from './pane-views.ts';
import { shootView } from './shoot-view.ts';
import {
  chooseKind,
  goToTab,
  openWork,
  TRADE_WITH_NEW,
  TRADE_WITH_NOTEBOOK,
  WORK_VIEWS,
} from './work-views.ts';

const LOOKS: readonly PaneLook[] = [
  { width: 270, theme: 'light', locale: 'zh' },
  { width: 270, theme: 'dark', locale: 'en' },
  { width: 350, theme: 'dark', locale: 'zh' },
  { width: 350, theme: 'light', locale: 'en' },
  { width: 1280, theme: 'light', locale: 'zh' },
  { width: 1280, theme: 'dark', locale: 'en' },
];

/** `report` is told what is wrong with a picture. */
export async function takeWorkScreenshots(
  browser: Browser,
  folder: string,
  report: (text: string) => void,
): Promise<void> {
  const server = await startTestServer();
  await fillCompany(server);
  await server.ledger.people.createToken(TEST_SCOPE, {
    name: '收银机 Cash register',
    permissions: ['readLedger', 'writeLedger'],
    registers: ['sales', 'items'],
    days: 30,
  });
  const site = await startPaneSite(server.url);
  try {
    for (const look of LOOKS) {
      const { page, faults } = await site.open(browser, TRADE_WITH_NEW, look);
      await reconcileIn(page);
      const shots = { folder, look, report };
      const take = (name: string): Promise<void> => shootView(page, name, shots, true);
      await page.locator('.tabs a[href="#more"]').click();
      await page.locator('main .list').nth(1).waitFor();
      await take('more-admin');
      for (const { name, title, prepare } of WORK_VIEWS) {
        await openWork(page, title[look.locale]);
        await prepare?.(page, look.locale);
        await take(`work-${name}`);
      }
      const turned = await site.open(browser, TRADE_WITH_NOTEBOOK, look);
      await reconcileIn(turned.page);
      await goToTab(turned.page, '来货本');
      const takeTurned = (name: string): Promise<void> => shootView(turned.page, name, shots, true);
      await takeTurned('home-notebook');
      await openWork(turned.page, look.locale === 'zh' ? '把当前表' : 'Turn this tab');
      await turned.page.locator('main select').first().waitFor();
      await takeTurned('work-turn');
      await chooseKind(turned.page, look.locale);
      await takeTurned('work-turn-chosen');
      await turned.page.context().close();
      for (const fault of [...faults, ...turned.faults])
        report(`pane ${look.width} ${look.theme}: ${fault}`);
      await page.context().close();
    }
  } finally {
    await site.stop();
    await server.stop();
  }
}
