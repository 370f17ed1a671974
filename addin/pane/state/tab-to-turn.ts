/** Whether there is something to turn into a register: the tab a person is on, while it is none. */

import { type PaneStore } from './pane-store.ts';

/** The name of the tab a person is on while it is no register as far as is known; null where it is one. */
export function tabToTurn({ here, candidates, run }: PaneStore): string | null {
  const tab = here.value;
  if (tab === null) return null;
  const candidate = candidates.value.find((one) => one.tab === tab);
  const isRegister =
    candidate === undefined
      ? (run.value?.tabs.some((one) => one.tab === tab) ?? false)
      : candidate.register !== 'other';
  return isRegister ? null : tab;
}
