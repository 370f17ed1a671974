/** The foot, always true: as of when, and whether anything is being written. */

import { type JSX } from 'preact';
import { hasNews } from '../state/auto-round.ts';
import { momentText } from '../state/figures.ts';
import { type PaneStore, todayOf } from '../state/pane-store.ts';
import { openDecisions } from '../state/sync-state.ts';
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

/** Of a shared workbook: how far it and the server are together. Undefined where nothing is shared. */
function syncStatusOf(store: PaneStore): readonly [IconName, string, string] | undefined {
  const say = store.say.value;
  const state = store.sync.value;
  if (state.bindings === null || state.bindings.length === 0) return undefined;
  const when = momentText(state.syncedAt, store.locale.value, todayOf(store));
  if (state.hearing === 'lost' && state.syncedAt !== '') {
    const key = store.unsentTabs.value.size > 0 ? 'sync.offline.pending' : 'sync.offline';
    return ['offline', 'i warn', say(key, { when })];
  }
  if (state.problem !== null)
    return ['offline', 'i warn', say(state.problem.title, state.problem.parameters)];
  if (state.syncedAt === '') return ['clock', 'i', say('sync.never')];
  const open = openDecisions(state);
  if (open > 0) return ['conflict', 'i warn', say('sync.decisions', { n: open, when })];
  if (state.needsLook) return ['eye', 'i warn', say('sync.look', { when })];
  if (hasNews(state)) return ['sync', 'i', say('sync.news', { when })];
  return store.unsentTabs.value.size > 0
    ? ['clock', 'i', say('sync.pending', { when })]
    : ['ok', 'i ok', say('sync.at', { when })];
}

function statusOf(store: PaneStore): readonly [IconName, string, string] {
  const say = store.say.value;
  if (store.isWriting.value) return ['sync', 'i', say('status.writing')];
  if (store.progress.value !== null) return ['clock', 'i', say('status.reading')];
  if (store.navigation.value.firstRun !== null) return ['clock', 'i', say('status.setup')];
  const sync = syncStatusOf(store);
  if (sync !== undefined) return sync;
  if (store.run.value === null) return ['clock', 'i', say('status.before')];
  const when = momentText(store.ranAt.value, store.locale.value, todayOf(store));
  return store.editedTabs.value.size > 0
    ? ['pen', 'i warn', say('status.stale', { when })]
    : ['ok', 'i ok', say('status.asOf', { when })];
}
