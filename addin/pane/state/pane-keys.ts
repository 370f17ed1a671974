/** Keys that work anywhere in the pane. Whether a key was one of them is answered, so that nobody else takes it. */

import { type KeyPress, stepFinding } from './step-finding.ts';
import { undoLast } from './undo-last.ts';
import { back, currentView } from './navigation.ts';
import { type PaneStore } from './pane-store.ts';
import { cancelReconcile } from './reconcile.ts';

/** What the frame finds its own buttons and fields by. */
export interface Findable {
  readonly querySelector: (selector: string) => unknown;
}

interface Pressable {
  readonly click: () => void;
  readonly focus: () => void;
}

/** Runs that were asked once whether to be cancelled. */
const askedToCancel = new WeakSet<object>();

export function onPaneKey(
  store: PaneStore,
  key: KeyPress,
  isTyping: boolean,
  frame: Findable | null,
): boolean {
  if (key.key === 'Escape') return onEscape(store);
  if (key.ctrlKey && key.key === 'Enter') return press(frame, '[data-primary="true"]', 'click');
  if (key.ctrlKey && key.key === 'z' && !isTyping) {
    void undoLast(store);
    return true;
  }
  if (key.altKey && (key.key === 'ArrowUp' || key.key === 'ArrowDown')) {
    return stepFinding(store, key.key === 'ArrowDown' ? 1 : -1);
  }
  if (key.key === '/' && !isTyping) return press(frame, '[data-search="true"]', 'focus');
  return false;
}

/** One view back; a run is cancelled by the second press. */
function onEscape(store: PaneStore): boolean {
  const { progress, navigation, notice, say } = store;
  if (progress.value !== null) {
    if (askedToCancel.has(store)) {
      askedToCancel.delete(store);
      cancelReconcile(store);
    } else {
      askedToCancel.add(store);
      notice.value = say.value('progress.askCancel');
      store.spoken.value = notice.value;
    }
    return true;
  }
  if (currentView(navigation.value) === undefined) return false;
  navigation.value = back(navigation.value);
  return true;
}

function press(frame: Findable | null, selector: string, how: 'click' | 'focus'): boolean {
  const found = frame?.querySelector(selector) as Pressable | null | undefined;
  if (found === null || found === undefined) return false;
  found[how]();
  return true;
}
