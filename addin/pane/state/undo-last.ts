/** Takes back what the pane wrote last, from the toast, from the keyboard or from the view More. */

import { batch } from '@preact/signals';
import { paneErrorOf } from './pane-error.ts';
import { type PaneStore } from './pane-store.ts';
import { reconcile } from './reconcile.ts';

/** Takes back the last write of the pane. */
export async function undoLast(store: PaneStore): Promise<void> {
  const undo = store.toast.value?.undo;
  if (undo === undefined || store.isWriting.value) return;
  const say = store.say.value;
  await whileWriting(store, async () => {
    const outcome = await undo();
    const text = {
      undone: say('fix.undone'),
      cleared: say('fix.undone.blank'),
      changed: say('fix.undoChanged'),
    }[outcome];
    batch(() => {
      store.toast.value = { text };
      store.spoken.value = text;
    });
    if (outcome !== 'changed') await reconcile(store);
  });
}

/** Says that something is being written until it is; what goes wrong is told, never thrown. */
export async function whileWriting(store: PaneStore, write: () => Promise<void>): Promise<void> {
  store.isWriting.value = true;
  try {
    await write();
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
  } finally {
    store.isWriting.value = false;
  }
}
