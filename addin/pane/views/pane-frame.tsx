/** The frame of the pane: bar and tabs, the view, what the view offers, and the foot that says as of when. */

import { type JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import { currentView, type SubView } from '../state/navigation.ts';
import { onPaneKey } from '../state/pane-keys.ts';
import { type PaneStore } from '../state/pane-store.ts';
import { CardBack } from './back-row.tsx';
import { HomeView } from './home-view.tsx';
import { later } from './later.tsx';
import { Messages } from './messages.tsx';
import { Sprite } from './sprite.tsx';
import { StatusLine } from './status-line.tsx';
import { SyncView } from './sync-view.tsx';
import { TopBar } from './top-bar.tsx';
import { StoreContext } from './use-store.tsx';

// What one press away from the first look is: brought once that stands, so that nobody waits for it.
const Actions = later(async () => (await import('./actions.tsx')).Actions, { isSilent: true });
const IssuesView = later(async () => (await import('./issues-view.tsx')).IssuesView);
const FindingView = later(async () => (await import('./finding-view.tsx')).FindingView);
const FixView = later(async () => (await import('./fix-view.tsx')).FixView);
const StockView = later(async () => (await import('./stock-view.tsx')).StockView);
const SOON = [Actions, IssuesView, FindingView, FixView, StockView];

const FirstRunView = later(async () => (await import('./first-run-view.tsx')).FirstRunView, {
  needsMoreTexts: true,
});
const ItemCardView = later(async () => (await import('./item-card-view.tsx')).ItemCardView);
const MappingView = later(async () => (await import('./mapping-view.tsx')).MappingView);
const RegistersView = later(async () => (await import('./registers-view.tsx')).RegistersView);
const MoreView = later(async () => (await import('./more-view.tsx')).MoreView, {
  needsMoreTexts: true,
});
const WorkPanel = later(async () => (await import('../tasks/work-panel.tsx')).WorkPanel, {
  needsMoreTexts: true,
});
const ReportsView = later(async () => (await import('./reports-view.tsx')).ReportsView);

export function PaneFrame({ store }: { readonly store: PaneStore }): JSX.Element {
  const frame = useRef<HTMLDivElement>(null);
  const main = useRef<HTMLElement>(null);
  const { navigation, locale, theme, spoken } = store;
  const { tab, open, firstRun } = navigation.value;
  const place = JSON.stringify([tab, open, firstRun]);
  const hadFocus = useFocusWithin(frame);
  useEffect(() => {
    // What does not come now comes when it is asked for, and says then what was in its way.
    for (const { bring } of SOON) bring(store).catch(() => {});
  }, []);
  // Before the effects of the views: a list that is come back to scrolls to its row after this.
  useLayoutEffect(() => {
    if (main.current !== null) main.current.scrollTop = 0;
  }, [place]);
  // What had the focus went with the view before, and the very next key would be lost with it; buttons at the foot go a
  // moment after the view they belong to.
  const keepFocus = (): void => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (hadFocus.current && isLost) main.current?.focus({ preventScroll: true });
  };
  // A run takes the button away that began it, and its end the one that would have stopped it.
  const isRunning = store.progress.value !== null;
  useLayoutEffect(keepFocus, [place, isRunning]);
  useEffect(keepFocus, [place, isRunning]);
  return (
    <StoreContext.Provider value={store}>
      <div
        class="tb"
        lang={locale.value === 'zh' ? 'zh-CN' : 'en'}
        {...(theme.value === 'system' ? {} : { 'data-theme': theme.value })}
      >
        <Sprite />
        <div
          class="frame"
          ref={frame}
          onKeyDown={(event) => {
            const { target } = event;
            const isTyping =
              target instanceof HTMLInputElement ||
              target instanceof HTMLSelectElement ||
              target instanceof HTMLTextAreaElement;
            if (onPaneKey(store, event, isTyping, frame.current)) event.preventDefault();
          }}
        >
          <header class="top">
            <TopBar />
            <CardBack />
          </header>
          <main ref={main} tabIndex={-1}>
            <Messages />
            <View store={store} />
          </main>
          <footer class="foot">
            <Actions />
            <StatusLine />
          </footer>
          <div class="vh" aria-live="polite">
            {spoken.value}
          </div>
        </div>
      </div>
    </StoreContext.Provider>
  );
}

/** Whether the pane has the focus, or had it until what had it was removed. */
function useFocusWithin(frame: { readonly current: HTMLElement | null }): {
  readonly current: boolean;
} {
  const isWithin = useRef(false);
  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const onIn = (): void => {
      isWithin.current = true;
    };
    // Focus that goes nowhere was taken with what was removed; focus that goes elsewhere has left the pane.
    const onOut = ({ relatedTarget }: FocusEvent): void => {
      const isElsewhere = relatedTarget instanceof Node && !element.contains(relatedTarget);
      if (isElsewhere) isWithin.current = false;
    };
    element.addEventListener('focusin', onIn);
    element.addEventListener('focusout', onOut);
    return () => {
      element.removeEventListener('focusin', onIn);
      element.removeEventListener('focusout', onOut);
    };
  }, []);
  return isWithin;
}

function View({ store }: { readonly store: PaneStore }): JSX.Element | null {
  const navigation = store.navigation.value;
  const view = currentView(navigation);
  if (view !== undefined) return <Inner view={view} />;
  if (navigation.firstRun !== null) return <FirstRunView step={navigation.firstRun} />;
  switch (navigation.tab) {
    case 'home':
      return <HomeView />;
    case 'issues':
      return <IssuesView />;
    case 'stock':
      return <StockView />;
    case 'sync':
      return <SyncView />;
    case 'more':
      return <MoreView />;
  }
}

function Inner({ view }: { readonly view: SubView }): JSX.Element | null {
  switch (view.kind) {
    case 'finding':
      return <FindingView findingKey={view.key} />;
    case 'fix':
      return <FixView findingKey={view.key} />;
    case 'card':
      return <ItemCardView />;
    case 'mapping':
      return <MappingView tab={view.tab} />;
    case 'registers':
      return <RegistersView />;
    case 'reports':
      return <ReportsView />;
    case 'conflict':
      return <SyncView conflict={view.id} />;
    case 'work':
      return <WorkPanel view={view.view} />;
  }
}
