/** Does what a button of the host asks: the same as the pane's own buttons, in the view a person would look for it. */

import { type HostCommand } from '../pane-context.ts';
import { opened } from './navigation.ts';
import { type PaneStore } from './pane-store.ts';
import { reconcile } from './reconcile.ts';
import { showTab } from './show-tab.ts';

export function obeyCommand(store: PaneStore, command: HostCommand): void {
  switch (command) {
    case 'reconcile':
      showTab(store, 'home');
      if (store.progress.value === null) void reconcile(store);
      return;
    case 'sync':
      showTab(store, 'sync');
      return;
    case 'turnIntoRegister':
      showTab(store, 'more');
      store.navigation.value = opened(store.navigation.value, { kind: 'work', view: 'turn' });
  }
}
