/** What a row of the list does when it is opened. */

import { type ListRow, toggledSet } from './issue-list.ts';
import { opened } from './navigation.ts';
import { type PaneStore } from './pane-store.ts';

/** Opens the details of a finding, folds a group, lists one by one what was one row. */
export function openRow(store: PaneStore, row: ListRow): void {
  store.active.value = row.key;
  const state = store.list.value;
  switch (row.kind) {
    case 'group':
      store.list.value = { ...state, toggled: toggledSet(state.toggled, row.key) };
      return;
    case 'many':
      store.list.value = { ...state, expanded: toggledSet(state.expanded, row.key) };
      return;
    case 'finding':
      store.navigation.value = opened(store.navigation.value, { kind: 'finding', key: row.key });
  }
}
