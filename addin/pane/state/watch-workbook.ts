/** Keeps an eye on the workbook: which tabs there are, and which were edited since the last run. */

import { paneErrorOf } from './pane-error.ts';
import { type PaneStore } from './pane-store.ts';

/** Returns how to stop. */
export function watchWorkbook(store: PaneStore): () => void {
  void describeTabs(store);
  return store.context.host.watch(({ tab, kind }) => {
    if (kind === 'selection') return;
    if (tab !== null) {
      store.editedTabs.value = new Set([...store.editedTabs.value, tab]);
      store.unsentTabs.value = new Set([...store.unsentTabs.value, tab]);
    }
    if (kind === 'tabs') void describeTabs(store);
  });
}

async function describeTabs(store: PaneStore): Promise<void> {
  try {
    const tabs = await store.context.host.describeTabs();
    store.tabRows.value = tabs
      .filter(({ rowCount, visibility }) => rowCount > 0 && visibility === 'visible')
      .map(({ name, rowCount }) => ({ name, rows: rowCount }));
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
  }
}
