/** Goes to a tab; what was kept for the view that is left is let go. */

import { batch } from '@preact/signals';
import { type Tab, toTab } from './navigation.ts';
import { type PaneStore } from './pane-store.ts';

export function showTab(store: PaneStore, tab: Tab): void {
  batch(() => {
    if (store.navigation.value.tab === 'issues' && tab !== 'issues') store.solved.value = [];
    store.navigation.value = toTab(store.navigation.value, tab);
    store.notice.value = null;
  });
}
