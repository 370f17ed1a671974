/** Takes back what the pane wrote last, from the toast, from the keyboard or from the view More. */

import { type PaneStore } from './pane-store.ts';
import { reconcile } from './reconcile.ts';
import { tellDone, whileWriting } from './while-writing.ts';

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
    tellDone(store, { text });
    if (outcome !== 'changed') await reconcile(store);
  });
}
