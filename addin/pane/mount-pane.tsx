/** Puts the pane into an element of any page: beside Excel's grid, beside the web workbook, in a sidebar. */

import { render } from 'preact';
import { startEngine } from './engine/start-engine.ts';
import { type PaneContext } from './pane-context.ts';
import './tokens.css';
// In this order: later sheets have the last word on what earlier ones set.
import './styles/everywhere/basics.css';
import './styles/everywhere/parts.css';
import './styles/frame.css';
import './styles/controls.css';
import './styles/slip.css';
import './styles/home.css';
import './styles/lists.css';
import './styles/states.css';
import './styles/first-run.css';
import './styles/details.css';
import './styles/findings.css';
import './styles/reports.css';
import './styles/fit.css';
import { createPaneStore, type PaneStore, type Platform } from './state/pane-store.ts';
import { obeyCommand } from './state/obey-command.ts';
import { recallMarks } from './state/set-marks.ts';
import { loadTexts } from './state/texts.ts';
import { watchWorkbook } from './state/watch-workbook.ts';
import { PaneFrame } from './views/pane-frame.tsx';

/** Shows the pane in `element`, which gives it its size, once its texts are there. Returns how to take it away again. */
export function mountPane(element: HTMLElement, context: PaneContext): () => void {
  const store = createPaneStore(context, browserPlatform());
  let stop = (): void => store.platform.engine.stop();
  let isStopped = false;
  void loadTexts(store.locale.value).then(() => {
    if (!isStopped) stop = startPane(element, store);
  });
  return () => {
    isStopped = true;
    stop();
  };
}

function startPane(element: HTMLElement, store: PaneStore): () => void {
  const stopWatching = watchWorkbook(store);
  void recallMarks(store);
  store.context.onCommand?.((command) => obeyCommand(store, command));
  render(<PaneFrame store={store} />, element);
  const stopSync = startSync(store);
  return () => {
    stopSync();
    stopWatching();
    store.platform.engine.stop();
    render(null, element);
  };
}

/** Sync is loaded after the pane stands: a first look does without it. */
function startSync(store: PaneStore): () => void {
  let stop: (() => void) | null = null;
  let isStopped = false;
  const clock = {
    after: (milliseconds: number, work: () => void) => {
      const timer = setTimeout(work, milliseconds);
      return () => clearTimeout(timer);
    },
    isSeen: () => document.visibilityState === 'visible',
  };
  if (store.context.server.isConnected) {
    void import('./sync/auto-sync.ts')
      .then(({ beginSync }) => beginSync(store, clock))
      .then((end) => {
        stop = end;
        if (isStopped) end();
      });
  }
  return () => {
    isStopped = true;
    stop?.();
  };
}

/** The names under which this person's choices are kept begin with ours. */
const KEPT = 'tallybook.';

function browserPlatform(): Platform {
  return {
    moment: () => localMoment(new Date()),
    ticks: () => performance.now(),
    engine: startEngine(),
    recall: (name) => storage()?.getItem(KEPT + name) ?? null,
    remember: (name, value) => {
      try {
        storage()?.setItem(KEPT + name, value);
      } catch {
        // A full or forbidden store costs a choice its memory, nothing else.
      }
    },
  };
}

/** Undefined where the page may keep nothing (a sidebar in a sandbox). */
function storage(): Storage | undefined {
  try {
    return localStorage;
  } catch {
    return undefined;
  }
}

/** "2026-03-31T14:32" on this machine's clock. */
function localMoment(now: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  const day = `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  return `${day}T${two(now.getHours())}:${two(now.getMinutes())}`;
}
