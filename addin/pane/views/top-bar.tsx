/** Whose books, seen as which department, and the five tabs. */

import { type JSX } from 'preact';
import { neighbourTab, type Tab, TABS, toTab } from '../state/navigation.ts';
import { showTab } from '../state/show-tab.ts';
import { Icon } from './icon.tsx';
import { useStore } from './use-store.tsx';

export function TopBar(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const { firstRun } = store.navigation.value;
  const { organisation, department } = store.context;
  return (
    <>
      <div class="bar">
        <Icon name="mark" look="mark" />
        <span class="org cut">{organisation ?? say('app')}</span>
        <span class="dept right">
          {firstRun === null ? (department ?? '') : say('first.title')}
        </span>
        <button
          type="button"
          class="btn icon"
          aria-label={say('menu')}
          onClick={() => {
            store.navigation.value = toTab(store.navigation.value, 'more');
          }}
        >
          <Icon name="more" look="i l" />
        </button>
      </div>
      {firstRun === null ? <Tabs /> : null}
    </>
  );
}

function Tabs(): JSX.Element {
  const store = useStore();
  const say = store.say.value;
  const { tab: current } = store.navigation.value;
  return (
    <nav class="tabs" aria-label={say('tabs')}>
      {TABS.map((tab) => (
        <a
          key={tab}
          href={`#${tab}`}
          {...(tab === current ? { 'aria-current': 'page' as const } : {})}
          onClick={(event) => {
            event.preventDefault();
            showTab(store, tab);
          }}
          onKeyDown={(event) => {
            const step = { ArrowLeft: -1, ArrowRight: 1 }[event.key] as 1 | -1 | undefined;
            if (step === undefined) return;
            event.preventDefault();
            focusTab(event.currentTarget.parentElement, neighbourTab(tab, step));
          }}
        >
          {say(`tab.${tab}`)}
        </a>
      ))}
    </nav>
  );
}

function focusTab(bar: HTMLElement | null, tab: Tab): void {
  bar?.querySelector<HTMLElement>(`[href="#${tab}"]`)?.focus();
}
