/** The foot, always true: as of when, and whether anything is being written. */

import { type JSX } from 'preact';
import { momentText } from '../state/figures.ts';
import { type PaneStore, todayOf } from '../state/pane-store.ts';
import { Icon, type IconName } from './icon.tsx';
import { useStore } from './use-store.tsx';

export function StatusLine(): JSX.Element {
  const store = useStore();
  const [icon, look, text] = statusOf(store);
  return (
    <div class="status">
      <Icon name={icon} look={look} />
      <span>{text}</span>
    </div>
  );
}

function statusOf(store: PaneStore): readonly [IconName, string, string] {
  const say = store.say.value;
  if (store.isWriting.value) return ['sync', 'i', say('status.writing')];
  if (store.progress.value !== null) return ['clock', 'i', say('status.reading')];
  if (store.navigation.value.firstRun !== null) return ['clock', 'i', say('status.setup')];
  if (store.run.value === null) return ['clock', 'i', say('status.before')];
  const when = momentText(store.ranAt.value, store.locale.value, todayOf(store));
  return store.editedTabs.value.size > 0
    ? ['pen', 'i warn', say('status.stale', { when })]
    : ['ok', 'i ok', say('status.asOf', { when })];
}
