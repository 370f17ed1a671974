/** Item cards, balances of another day, and balances written into a tab. */

import { batch } from '@preact/signals';
import { parseCivilDate } from '../../../core/values/civil-date.ts';
import { type WrittenTab } from '../engine/engine-messages.ts';
import { askAboutRun } from './ask-about-run.ts';
import { opened } from './navigation.ts';
import { paneErrorOf } from './pane-error.ts';
import { type PaneStore } from './pane-store.ts';
import { tellDone, whileWriting } from './while-writing.ts';

/** Opens the card of an item, as of its last movement. */
export async function openCard(store: PaneStore, item: string): Promise<void> {
  try {
    const card = await askAboutRun(store, 'card', { item });
    const asOf = card.entries.at(-1)?.date ?? store.run.value?.lastDay ?? '';
    batch(() => {
      store.card.value = { card, warehouse: null, asOf, fromStart: false };
      store.navigation.value = opened(store.navigation.value, { kind: 'card', item });
    });
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
  }
}

/** The card of one warehouse, or of all again. */
export async function chooseCardWarehouse(
  store: PaneStore,
  warehouse: string | null,
): Promise<void> {
  const { value } = store.card;
  if (value === null) return;
  const { item } = value.card;
  const card = await askAboutRun(store, 'card', {
    item,
    ...(warehouse === null ? {} : { warehouse }),
  });
  store.card.value = { ...value, card, warehouse };
}

/** Balances at the end of a day; what is no day is left alone. */
export async function showStockOf(store: PaneStore, day: string): Promise<void> {
  const asOf = parseCivilDate(day);
  if (asOf === undefined) return;
  try {
    const rows = await askAboutRun(store, 'stock', { asOf });
    store.stockAsOf.value = { day, rows };
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
  }
}

/** What the tab of balances would hold, to be shown before it is written. */
export function balancesTabOf(store: PaneStore): Promise<WrittenTab> {
  return askAboutRun(store, 'balancesTab', { locale: store.locale.value });
}

/** Adds the tab at the end of the workbook; no other tab is touched. */
export async function writeBalancesTab(store: PaneStore, wanted: WrittenTab): Promise<void> {
  const { host } = store.context;
  await whileWriting(store, async () => {
    const tab = await host.addTab(wanted.name);
    const [header] = wanted.rows;
    const region = {
      tab: tab.id,
      row: 1,
      column: 1,
      rowCount: wanted.rows.length,
      columnCount: header?.length ?? 0,
    };
    await host.writeRegion(region, wanted.rows);
    const text = store.say.value('stock.write.done', { tab: tab.name });
    tellDone(store, { text });
  });
}
