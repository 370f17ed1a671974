/** Home: the one button, and what it found. */

import { type JSX } from 'preact';
import { checkedTabs } from '../state/checked-tabs.ts';
import { figure, momentText } from '../state/figures.ts';
import { reconcile } from '../state/reconcile.ts';
import { secondsExpected } from '../state/run-progress.ts';
import { type PaneStore, todayOf } from '../state/pane-store.ts';
import { Empty } from './empty.tsx';
import { HomeFindings } from './home-findings.tsx';
import { Icon } from './icon.tsx';
import { ProgressView } from './progress-view.tsx';
import { useStore } from './use-store.tsx';
import { TurnWay } from './way.tsx';

export function HomeView(): JSX.Element {
  const store = useStore();
  if (store.progress.value !== null) return <ProgressView progress={store.progress.value} />;
  return (
    <>
      <section class="stack">
        <ReconcileButton />
        <small class="centred">{hintOf(store)}</small>
      </section>
      {store.run.value === null ? <BeforeFirstRun /> : <HomeFindings run={store.run.value} />}
    </>
  );
}

/** Primary while there is something to find out: before the first run, and once a row was edited. */
function ReconcileButton(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const isFirst = store.run.value === null;
  const isPrimary = isFirst || store.editedTabs.value.size > 0;
  return (
    <button
      type="button"
      class={isPrimary ? 'btn pri hero' : 'btn hero'}
      data-primary={isPrimary}
      onClick={() => void reconcile(store)}
    >
      <Icon name="mark" look="mark" />
      <span>{say(isFirst ? 'home.reconcile' : 'home.again')}</span>
    </button>
  );
}

function hintOf(store: PaneStore): string {
  const say = store.say.value;
  if (store.run.value === null) {
    const rows = store.tabRows.value.reduce((sum, tab) => sum + tab.rows, 0);
    return say('home.reconcile.hint', { s: secondsExpected(rows) });
  }
  const edited = store.editedTabs.value.size;
  if (edited > 0) return say('home.changed', { n: edited });
  const when = momentText(store.ranAt.value, store.locale.value, todayOf(store));
  return say('home.unchanged', { when });
}

function BeforeFirstRun(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <>
      <Empty drawing="never" title={say('home.never')} text={say('home.never.text')} />
      <section class="stack t">
        <h2>{say('home.checked')}</h2>
        <ul class="stack t">
          {checkedTabs(store.tabRows.value, store.candidates.value).map(
            ({ name, rows, isExact }) => (
              <li class="row tabrow" key={name}>
                <Icon name="register" look="i muted" />
                <span class="cut">{name}</span>
                <span class="right num muted">
                  {say(isExact ? 'rows' : 'rows.about', { n: figure(String(rows)) })}
                </span>
              </li>
            ),
          )}
        </ul>
        <button
          type="button"
          class="btn sub start"
          onClick={() => {
            store.navigation.value = { ...store.navigation.value, firstRun: 'connect' };
          }}
        >
          {say('home.checked.first')}
        </button>
      </section>
      {store.candidates.value.length === 0 ? null : (
        <section class="list">
          <TurnWay />
        </section>
      )}
    </>
  );
}
