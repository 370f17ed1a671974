/** Shows a cell in the workbook; the focus stays in the pane. */

import { paneErrorOf } from './pane-error.ts';
import { type PaneStore } from './pane-store.ts';

export async function jumpTo(
  store: PaneStore,
  place: { readonly tab: string; readonly row: number; readonly column?: number } | null,
): Promise<void> {
  if (place === null) return;
  const { host } = store.context;
  try {
    const tab = (await host.describeTabs()).find(({ name }) => name === place.tab);
    if (tab === undefined) {
      store.error.value = { kind: 'tabGone', tab: place.tab, code: 'HOST-TAB-GONE' };
      return;
    }
    const { row, column = 1 } = place;
    await host.select({ tab: tab.id, row, column, rowCount: 1, columnCount: 1 });
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
  }
}
