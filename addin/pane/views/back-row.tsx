/** The way back from a view that was opened on another, and what it is about. */

import { type JSX } from 'preact';
import { findingTitle } from '../state/finding-words.ts';
import { back, currentView, type SubView } from '../state/navigation.ts';
import { findingOf, type PaneStore } from '../state/pane-store.ts';
import { findingStep, stepFinding } from '../state/step-finding.ts';
import { Icon } from './icon.tsx';
import { useStore } from './use-store.tsx';

export function CardBack(): JSX.Element | null {
  const store = useStore();
  const view = currentView(store.navigation.value);
  if (view === undefined) return null;
  return (
    <div class="back">
      <button
        type="button"
        class="btn icon"
        aria-label={store.say.value('back')}
        onClick={() => {
          store.navigation.value = back(store.navigation.value);
        }}
      >
        <Icon name="left" />
      </button>
      {view.kind === 'mapping' ? (
        <h1 class="cut">{titleOf(store, view)}</h1>
      ) : (
        <span class="cut">{titleOf(store, view)}</span>
      )}
      {view.kind === 'finding' ? <Stepper findingKey={view.key} /> : null}
    </div>
  );
}

function titleOf(store: PaneStore, view: SubView): string {
  const say = store.say.value;
  switch (view.kind) {
    case 'finding':
      return say('finding.back');
    case 'fix': {
      const finding = findingOf(store, view.key);
      return finding === undefined ? '' : findingTitle(finding, store.locale.value, say);
    }
    case 'card':
      return say('card.back');
    case 'mapping':
      return say('mapping.title', { tab: view.tab });
    default:
      return say(`tab.${store.navigation.value.tab}`);
  }
}

function Stepper({ findingKey }: { readonly findingKey: string }): JSX.Element | null {
  const store = useStore();
  const say = store.say.value;
  const { position, count } = findingStep(store, findingKey);
  if (position === 0) return null;
  return (
    <>
      <span class="right cap num">
        {position} / {count}
      </span>
      <button
        type="button"
        class="btn icon"
        aria-label={say('finding.previous')}
        disabled={position <= 1}
        onClick={() => stepFinding(store, -1)}
      >
        <Icon name="up" />
      </button>
      <button
        type="button"
        class="btn icon"
        aria-label={say('finding.next')}
        disabled={position >= count}
        onClick={() => stepFinding(store, 1)}
      >
        <Icon name="down" />
      </button>
    </>
  );
}
