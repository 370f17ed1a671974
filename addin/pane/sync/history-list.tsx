/** Who changed what: the syncs of everybody, the newest first, and the way to take one's own last one back. */

import { type JSX } from 'preact';
import { useState } from 'preact/hooks';
import { type SyncEntry } from '../../../core/contract/sync-decisions.ts';
import { figure, momentText } from '../state/figures.ts';
import { localMoment } from '../state/local-moment.ts';
import { todayOf } from '../state/pane-store.ts';
import { revertible, type SyncState } from '../state/sync-state.ts';
import { Icon } from '../views/icon.tsx';
import { useStore } from '../views/use-store.tsx';
import { registerName, revertSync } from './sync-actions.ts';
import { authorWords } from './author-words.ts';

export function HistoryList({ state }: { readonly state: SyncState }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const syncs = state.history?.syncs ?? [];
  if (syncs.length === 0) return null;
  return (
    <>
      <section class="list">
        <h2 class="gh">{say('sync.history')}</h2>
        {syncs.map((sync) => (
          <Entry key={`${sync.session} ${sync.binding}`} sync={sync} />
        ))}
      </section>
      <Revert state={state} />
    </>
  );
}

function Entry({ sync }: { readonly sync: SyncEntry }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const { author, inserted, updated, deleted, register, isReverted } = sync;
  const line = say('sync.history.line', {
    inserted: figure(String(inserted)),
    updated: figure(String(updated)),
    deleted: figure(String(deleted)),
  });
  return (
    <div class="rw no-i plain">
      <span class="a cut">
        {authorWords(author, say)} · {registerName(register, store.locale.value)}
      </span>
      <span class="n unit num">{whenOf(sync)}</span>
      <span class="b">
        <span class="cut num">
          {line}
          {isReverted ? ` · ${say('sync.history.reverted')}` : ''}
        </span>
      </span>
    </div>
  );

  function whenOf({ at }: SyncEntry): string {
    return momentText(localMoment(at), store.locale.value, todayOf(store));
  }
}

/** What would be taken back is shown first. */
function Revert({ state }: { readonly state: SyncState }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const [isAsked, setIsAsked] = useState(false);
  const sync = revertible(state);
  if (sync === undefined) return null;
  if (!isAsked) {
    return (
      <section class="stack">
        <button type="button" class="btn wide" onClick={() => setIsAsked(true)}>
          <Icon name="undo" />
          <span>{say('sync.revert')}</span>
        </button>
        <small>{say('sync.revert.text')}</small>
      </section>
    );
  }
  const when = momentText(localMoment(sync.at), store.locale.value, todayOf(store));
  return (
    <section class="card pick">
      <h2>{say('sync.revert.title', { when })}</h2>
      <Entry sync={sync} />
      <div class="btns">
        <button
          type="button"
          class="btn pri"
          onClick={() => {
            setIsAsked(false);
            void revertSync(store, sync.session);
          }}
        >
          {say('sync.revert.go')}
        </button>
        <button type="button" class="btn" onClick={() => setIsAsked(false)}>
          {say('fix.later')}
        </button>
      </div>
    </section>
  );
}
