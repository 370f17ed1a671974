/** Making a register of the tab a person is on: what it is and which column is what are remembered, no cell is written. */

import { batch } from '@preact/signals';
import { REGISTERS } from '../../../core/registers/registers.ts';
import { type QuestionAnswer } from '../../../core/workbook/recognition.ts';
import { answerWith, rememberMappings } from './first-run.ts';
import { START } from './navigation.ts';
import { type PaneStore } from './pane-store.ts';

/** Keeps what was chosen of a tab; the next run counts it in. `before` are the answers there were, for the way back. */
export async function turnIntoRegister(
  store: PaneStore,
  tab: string,
  before: readonly QuestionAnswer[],
): Promise<void> {
  const register = store.candidates.value.find((one) => one.tab === tab)?.register ?? 'other';
  if (register === 'other') return;
  await rememberMappings(store);
  const text = store.say.value('turn.done', {
    tab,
    register: REGISTERS[register].name[store.locale.value],
  });
  batch(() => {
    store.navigation.value = START;
    store.editedTabs.value = new Set([...store.editedTabs.value, tab]);
    store.spoken.value = text;
    store.toast.value = {
      text,
      undo: async () => {
        await answerWith(store, before);
        await rememberMappings(store);
        return 'undone';
      },
    };
  });
}
