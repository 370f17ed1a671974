/** Keeps an eye on the workbook: which tabs there are, which were edited since the last run, and which a person is on. */

import { batch } from '@preact/signals';
import { type TabId } from '../../../core/workbook/workbook-host.ts';
import { paneErrorOf } from './pane-error.ts';
import { type PaneStore } from './pane-store.ts';

/** Returns how to stop. */
export function watchWorkbook(store: PaneStore): () => void {
  /** The tab a person was last seen on: what they select in it is no news. */
  let seen: TabId | null = null;
  const look = async (): Promise<void> => {
    seen = await describeTabs(store);
  };
  void look();
  return store.context.host.watch(({ tab, kind }) => {
    if (kind === 'selection') {
      if (tab !== seen) void look();
      return;
    }
    if (tab !== null) {
      store.editedTabs.value = new Set([...store.editedTabs.value, tab]);
      store.unsentTabs.value = new Set([...store.unsentTabs.value, tab]);
    }
    if (kind === 'tabs') void look();
  });
}

/** Which tabs there are and which a person is on, told by its id. */
async function describeTabs(store: PaneStore): Promise<TabId | null> {
  const { host } = store.context;
  try {
    const [tabs, active] = await Promise.all([host.describeTabs(), host.activeTab?.() ?? null]);
    batch(() => {
      store.here.value = tabs.find(({ id }) => id === active)?.name ?? null;
      store.tabRows.value = tabs
        .filter(({ rowCount, visibility }) => rowCount > 0 && visibility === 'visible')
        .map(({ name, rowCount }) => ({ name, rows: rowCount }));
    });
    return active;
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
    return null;
  }
}
