/** What a view shows that needs a run and has none yet: why it is empty, and the button that fills it. */

import { type JSX } from 'preact';
import { toTab } from '../state/navigation.ts';
import { reconcile } from '../state/reconcile.ts';
import { Empty } from './empty.tsx';
import { useStore } from './use-store.tsx';

export function ReconcileFirst({ text }: { readonly text: string }): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  return (
    <Empty drawing="never" title={say('home.never')} text={text}>
      <button
        type="button"
        class="btn pri"
        data-primary="true"
        onClick={() => {
          store.navigation.value = toTab(store.navigation.value, 'home');
          void reconcile(store);
        }}
      >
        {say('home.reconcile')}
      </button>
    </Empty>
  );
}
