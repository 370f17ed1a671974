/** The registers of the workbook and their columns, to be corrected at any time after the first run. */

import { type JSX } from 'preact';
import { useEffect } from 'preact/hooks';
import { inspectTabs } from '../state/first-run.ts';
import { TabCards } from './tab-cards.tsx';
import { useStore } from './use-store.tsx';

export function RegistersView(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  useEffect(() => {
    void inspectTabs(store);
  }, [store]);
  return (
    <>
      <h1>{say('registers.title')}</h1>
      {store.candidates.value.length === 0 ? <p class="muted">{say('loading')}</p> : <TabCards />}
    </>
  );
}
