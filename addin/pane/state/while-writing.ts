/** How the pane writes into the workbook: one thing at a time, a fault told and never thrown, the end told to everybody. */

import { batch } from '@preact/signals';
import { paneErrorOf } from './pane-error.ts';
import { type PaneStore, type Toast } from './pane-store.ts';

/** Says that something is being written until it is. False where it went wrong, which the person is then shown. */
export async function whileWriting(store: PaneStore, write: () => Promise<void>): Promise<boolean> {
  store.isWriting.value = true;
  try {
    await write();
    return true;
  } catch (reason) {
    store.error.value = paneErrorOf(reason);
    return false;
  } finally {
    store.isWriting.value = false;
  }
}

/** Tells that something was done, to the eye and to a screen reader. */
export function tellDone(store: PaneStore, toast: Toast): void {
  batch(() => {
    store.toast.value = toast;
    store.spoken.value = toast.text;
  });
}
